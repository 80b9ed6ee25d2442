"""What is proposed beside what stands: a submission as rows of old and new, with its evidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import DateTimeField, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from commitments.enums import Decision, Score, Stance, Status, SubmissionKind
from commitments.models import (
    Approval,
    Assessment,
    Commitment,
    EvidenceLink,
    Guideline,
    Quote,
    StatusUpdate,
    Submission,
    User,
)
from commitments.reports.approved_states import grounds_edited_since, is_true
from commitments.reports.digests import CODING, digest, values
from commitments.reports.evidence import (
    CAN_CONTEST,
    SideCount,
    independence,
    live,
    only_side,
    silent_sides,
)
from commitments.reports.submission_rows import Row, rows_of

# A judgement that says that the promise was not kept rests on what contradicts it.
REFUSING = (Status.NOT_FULFILLED, Status.ABANDONED, Score.FAILED)
NOT_YET = Value(datetime(9999, 1, 1, tzinfo=UTC), output_field=DateTimeField())


@dataclass(frozen=True)
class Proposal:
    """One submission with all that somebody needs to judge it.

    `evidence` are the items that it rests on, `ended` the keys of those that were retracted or
    have expired, and `against` the live items on record that say the opposite and were not
    chosen. `edited` says that words, coding or evidence are not as when it was submitted, and
    `digest` names exactly this state of it.
    """

    submission: Submission
    rows: Sequence[Row]
    quotes: Sequence[Quote]
    evidence: Sequence[EvidenceLink]
    ended: frozenset[int]
    against: Sequence[EvidenceLink]
    independence: Sequence[SideCount]
    days_waited: int
    edited: bool
    digest: str
    is_own: bool

    @property
    def closes(self) -> bool:
        return self.submission.closes

    @property
    def reopens(self) -> bool:
        return self.submission.kind == SubmissionKind.STATUS and not self.submission.closes

    @property
    def only_side(self) -> SideCount | None:
        return only_side(self.independence)

    @property
    def silent_sides(self) -> Sequence[SideCount]:
        return silent_sides(self.independence)

    @property
    def newer_guideline(self) -> int:
        """The number of a scoring guideline approved since it was submitted; 0 without one."""
        if self.submission.kind != SubmissionKind.ASSESSMENT:
            return 0
        used = self.submission.guideline.number if self.submission.guideline else 0
        stands = self.submission.commitment.guideline_number
        return stands if stands > used else 0

    @property
    def decision(self) -> Approval | None:
        """The latest decision about it, if there is one."""
        return next(iter(self.submission.decisions.all()), None)


def proposals_of(submissions: QuerySet[Submission], *, user: User, on: date) -> list[Proposal]:
    """These submissions as `user` reads them on the day `on`, in eleven queries however many.

    What stood is what stood when a submission was approved, and for all others what stands now.
    """
    rows = list(loaded(submissions))
    stood = {
        "status": of_keys(StatusUpdate, (row.stood_status for row in rows)),
        "assessment": of_keys(Assessment, (row.stood_assessment for row in rows)),
        "guideline": of_keys(Guideline, (row.stood_guideline for row in rows)),
        "coding": of_keys(Commitment.history.model, (row.coding_then for row in rows)),
    }
    return [proposal(row, stood, user=user, on=on) for row in rows]


def proposal_of(submission: Submission, *, user: User, on: date) -> Proposal:
    """As `proposals_of`, for one submission at hand."""
    alone = Submission.objects.filter(pk=submission.pk)
    return proposals_of(alone, user=user, on=on)[0]


def loaded(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """With everything that a proposal shows, and what stood before it."""
    links = EvidenceLink.objects.select_related("evidence__side_party").order_by("pk")
    quotes = Quote.objects.select_related("statement", "paragraph").order_by("pk")
    decisions = Approval.objects.select_related("by").order_by("-at", "-pk")
    coding = Commitment.history.filter(
        id=OuterRef("commitment_id"), history_date__lte=OuterRef("submitted_at")
    ).order_by("-history_date", "-history_id")
    return (
        with_standing(submissions)
        .annotate(
            grounds_edited=is_true(grounds_edited_since(OuterRef("submitted_at"))),
            coding_then=Subquery(coding.values("history_id")[:1]),
        )
        .with_people()
        .defer("commitment__statement__canonical_text")
        .prefetch_related(
            Prefetch("evidence", links),
            Prefetch("decisions", decisions),
            Prefetch("commitment__quotes", quotes.defer("statement__canonical_text")),
            Prefetch("commitment__evidence_links", links.exclude(stance=Stance.CONTEXT)),
            "commitment__statement__partnership__parties",
        )
    )


def with_standing(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """Each with the keys of the judgements of its sort that came last before it."""
    approvals = Approval.objects.filter(submission=OuterRef("pk"), decision=Decision.APPROVE)
    before = {"commitment": OuterRef("commitment"), "recorded_at__lt": OuterRef("until")}
    of_part = Assessment.objects.annotate(part=Coalesce("party_id", 0)).filter(
        part=Coalesce(OuterRef("party_id"), 0)
    )
    return submissions.annotate(
        until=Coalesce(Subquery(approvals.values("at")[:1]), NOT_YET)
    ).annotate(
        stood_status=latest_key(StatusUpdate.objects.filter(**before)),
        stood_assessment=latest_key(of_part.filter(**before)),
        stood_guideline=latest_key(Guideline.objects.filter(**before)),
    )


def latest_key(judgements: QuerySet) -> Subquery:
    return Subquery(judgements.order_by("-recorded_at", "-pk").values("pk")[:1])


def of_keys(model: Any, keys: Iterable[int | None]) -> dict[int, Any]:
    """The rows of these keys; a status and an assessment come with what they name."""
    names = {StatusUpdate: "assertion_party", Assessment: "guideline"}.get(model)
    rows = model.objects.select_related(names) if names else model.objects.all()
    return rows.in_bulk([key for key in keys if key])


def proposal(
    submission: Any, stood: Mapping[str, Mapping[int, Any]], *, user: User, on: date
) -> Proposal:
    commitment = submission.commitment
    links = list(submission.evidence.all())
    quotes = list(commitment.quotes.all())
    parties = commitment.statement.partnership.parties.all()
    key = getattr(submission, f"stood_{submission.kind}")
    alive = {link.pk for link in live(links, on=on)}
    return Proposal(
        submission=submission,
        rows=rows_of(submission, stood[submission.kind].get(key)),
        quotes=sorted(quotes, key=lambda quote: quote.ordinal),
        evidence=links,
        ended=frozenset(link.pk for link in links if link.pk not in alive),
        against=against(submission, links, on=on),
        independence=independence(links, parties=parties, on=on),
        days_waited=days_since(submission.submitted_at, on),
        edited=submission.grounds_edited or coding_edited(submission, stood["coding"]),
        digest=digest(submission, quotes, links),
        is_own=submission.author_id == user.pk,
    )


def coding_edited(submission: Any, then: Mapping[int, Any]) -> bool:
    """Whether what was promised is coded otherwise than when the submission was handed over."""
    coded = then.get(submission.coding_then)
    return coded is not None and values(coded, CODING) != values(submission.commitment, CODING)


def days_since(moment: datetime | None, on: date) -> int:
    return (on - timezone.localdate(moment)).days if moment else 0


def against(
    submission: Submission, chosen: Sequence[EvidenceLink], *, on: date
) -> list[EvidenceLink]:
    """What is on record, can be believed, says the opposite and was not chosen."""
    refuses = (submission.status or submission.score) in REFUSING
    opposite = Stance.SUPPORTS if refuses else Stance.CONTRADICTS
    keys = {link.pk for link in chosen}
    return [
        link
        for link in live(submission.commitment.evidence_links.all(), on=on)
        if link.stance == opposite
        and link.pk not in keys
        and link.evidence.credibility in CAN_CONTEST
    ]
