"""What lies with people about one commitment: who waits for whom, and what has to be asked again.

It is internal: nobody is shown any of it who may not read drafts, and a past day has none of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from commitments.enums import AuditVerb, Decision, SubmissionKind, SubmissionState
from commitments.models import Approval, AuditEvent, Commitment, Submission, User
from commitments.models.as_of import day_looked_at
from commitments.reports.approved_states import changed
from commitments.reports.digests import CODING, ITEM, LINK

# What an act calls the fields that a digest holds.
MATERIAL = {name.removesuffix("_id") for name in (*CODING, *ITEM, *LINK)}
WITH_AUTHOR = (SubmissionState.DRAFT, SubmissionState.RETURNED)


@dataclass(frozen=True)
class Changed:
    """A judgement in effect that was approved on a state which has changed since."""

    submission: Submission
    approval: Approval
    changes: int


@dataclass(frozen=True)
class InHand:
    """What waits for a decision, what `user` still works on, and what changed since approval."""

    waiting: Sequence[Submission] = ()
    own: Sequence[Submission] = ()
    changed: Sequence[Changed] = ()

    @property
    def statuses(self) -> list[Submission]:
        return of_kind(self.waiting, SubmissionKind.STATUS)

    @property
    def assessments(self) -> list[Submission]:
        return of_kind(self.waiting, SubmissionKind.ASSESSMENT)

    @property
    def guidelines(self) -> list[Submission]:
        return of_kind(self.waiting, SubmissionKind.GUIDELINE)


def of_kind(submissions: Iterable[Submission], kind: SubmissionKind) -> list[Submission]:
    return [row for row in submissions if row.kind == kind]


def in_hand(commitment: Commitment, user: User) -> InHand:
    """Two queries while nothing is at hand, seven at most, and none for readers."""
    if not user.has_perm("commitments.read_drafts") or day_looked_at(user):
        return InHand()
    rows = unfinished(commitment.submissions.all(), user)
    return InHand(
        waiting=[row for row in rows if row.state == SubmissionState.SUBMITTED],
        own=[row for row in rows if row.state in WITH_AUTHOR],
        changed=changes_of(commitment),
    )


def begun(commitment: Commitment, user: User, kind: SubmissionKind) -> InHand:
    """What of one kind waits already, and what of it `user` still works on; in two queries."""
    rows = unfinished(commitment.submissions.filter(kind=kind), user)
    return InHand(
        waiting=[row for row in rows if row.state == SubmissionState.SUBMITTED],
        own=[row for row in rows if row.state in WITH_AUTHOR],
    )


def unfinished(submissions: QuerySet[Submission], user: User) -> list[Submission]:
    """Those that wait, and those of `user` that are still to be submitted."""
    with_author = Q(state__in=WITH_AUTHOR, author=user)
    return list(
        submissions.filter(Q(state=SubmissionState.SUBMITTED) | with_author)
        .select_related("author", "party")
        .prefetch_related(decisions())
        .order_by("submitted_at", "pk")
    )


def decisions() -> Prefetch:
    """What was decided about each submission and by whom, the latest first."""
    return Prefetch("decisions", Approval.objects.select_related("by").order_by("-at", "-pk"))


def changes_of(commitment: Commitment) -> list[Changed]:
    rows = changed(commitment.submissions.select_related("party").prefetch_related(decisions()))
    events = material_events(commitment, rows)
    return [change(row, events) for row in rows]


def change(submission: Submission, events: Sequence[AuditEvent]) -> Changed:
    """With the number of acts since; where the record tells of none, something changed anyhow."""
    approval = next(row for row in submission.decisions.all() if row.decision == Decision.APPROVE)
    rests_on = {link.pk for link in submission.evidence.all()}
    items = {link.evidence_id for link in submission.evidence.all()}
    keys = {"evidencelink": rests_on, "evidenceitem": items}
    since = [
        event
        for event in events
        if event.at > approval.at
        and int(event.object_pk) in keys.get(event.object_type, {submission.commitment_id})
    ]
    return Changed(submission, approval, max(1, len(since)))


def material_events(commitment: Commitment, rows: Sequence[Submission]) -> list[AuditEvent]:
    """The acts that changed what an approval rests on, since the first of these was approved."""
    if not rows:
        return []
    links = [link for row in rows for link in row.evidence.all()]
    touched = (
        about("commitment", [commitment.pk])
        | about("evidencelink", [link.pk for link in links])
        | about("evidenceitem", [link.evidence_id for link in links])
    )
    events = AuditEvent.objects.filter(
        touched,
        verb__in=[AuditVerb.CHANGED, AuditVerb.EDITED_CODING],
        at__gt=min(row.approved_at for row in rows),
    )
    return [event for event in events if is_material(event)]


def about(model: str, keys: Iterable[int]) -> Q:
    return Q(object_type=model, object_pk__in=[str(key) for key in keys])


def is_material(event: AuditEvent) -> bool:
    """Whether the act touched a field that a digest holds, or a quote."""
    parts = event.details.get("parts", ())
    touched = MATERIAL & set(event.details.get("fields", ()))
    return bool(touched) or any(part.startswith("quote ") for part in parts)


def words_of(
    commitment: Commitment, user: User, kind: SubmissionKind, key: str
) -> Submission | None:
    """The submission whose words somebody begins another one with; None where there is none."""
    if not key.isdecimal() or len(key) > 18:
        return None
    visible = Submission.objects.visible_to(user)
    return visible.filter(commitment=commitment, kind=kind, pk=int(key)).first()
