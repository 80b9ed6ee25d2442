"""What waits for a second person: drafting, submitting, taking back."""

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit
from commitments.actions.assessments import check_evidence, check_status, record_status
from commitments.actions.facts import save_new
from commitments.actions.grounds import grounds_of
from commitments.actions.locking import claim_version, lock_commitment
from commitments.enums import AuditVerb, SubmissionKind, SubmissionState
from commitments.errors import RuleBroken, StaleRow
from commitments.models import Commitment, EvidenceLink, StatusUpdate, Submission, User

# What a person says in a submission of each kind; `reason` and `evidence` go with all.
SAYS: dict[SubmissionKind, tuple[str, ...]] = {
    SubmissionKind.STATUS: (
        "status",
        "effective_on",
        "assertion_basis",
        "assertion_party",
        "confidence",
    ),
    SubmissionKind.ASSESSMENT: ("party", "period_start", "period_end", "score"),
    SubmissionKind.GUIDELINE: ("satisfied", "partial", "failed", "terms"),
}


@transaction.atomic
def draft(
    *,
    commitment: Commitment,
    kind: SubmissionKind,
    says: dict[str, Any],
    reason: str = "",
    evidence: Sequence[EvidenceLink] = (),
    by: User,
) -> Submission:
    """Keep a judgement that its author still works on; nobody else sees it.

    `says` holds the fields that `SAYS` names for this kind. Raises ValidationError and, where
    the evidence is not on this commitment or the same draft is kept already, RuleBroken.
    """
    hold(commitment)
    submission = begun(commitment, kind, says, reason, by)
    check_new(submission)
    store(submission, evidence)
    log(submission, AuditVerb.DRAFTED, by=by)
    return submission


@transaction.atomic
def submit(
    *,
    commitment: Commitment,
    kind: SubmissionKind,
    says: dict[str, Any],
    reason: str = "",
    evidence: Sequence[EvidenceLink] = (),
    seen_version: int | None = None,
    by: User,
) -> Submission:
    """Ask for approval at once, without a draft. Raises RuleBroken where the record does not
    carry it or another one waits already, ValidationError, and StaleRow where the commitment
    has moved on since `seen_version`, if that is told.
    """
    hold(commitment)
    check_seen(commitment, seen_version)
    submission = begun(commitment, kind, says, reason, by)
    check(submission, evidence)
    hand_over(submission)
    store(submission, evidence)
    log(submission, AuditVerb.SUBMITTED, by=by)
    return submission


@transaction.atomic
def amend(
    *,
    submission: Submission,
    seen_version: int,
    says: dict[str, Any],
    reason: str = "",
    evidence: Sequence[EvidenceLink] = (),
    hands_over: bool,
    by: User,
) -> Submission:
    """Change a draft or a returned submission; with `hands_over` submit it (again).

    Raises StaleRow where it changed since `seen_version`, RuleBroken and ValidationError.
    """
    hold_as_seen(submission, seen_version)
    policies.check_amendable(submission.state, is_author=submission.author_id == by.pk)
    claim_version(submission, seen_version)
    take(submission, says, reason)
    if hands_over:
        check(submission, evidence)
        hand_over(submission)
    store(submission, evidence)
    verb = AuditVerb.SUBMITTED if hands_over else AuditVerb.DRAFTED
    log(submission, verb, by=by)
    return submission


@transaction.atomic
def record_instead(
    *,
    submission: Submission,
    seen_version: int,
    seen_commitment: int,
    says: dict[str, Any],
    reason: str,
    evidence: Sequence[EvidenceLink] = (),
    by: User,
) -> StatusUpdate:
    """Record a drafted status that turned out to need nobody's approval; the draft is done with.

    `seen_commitment` is the version of the commitment on the author's screen. Raises StaleRow,
    RuleBroken and ValidationError as `amend` and `record_status` do.
    """
    hold_as_seen(submission, seen_version)
    policies.check_amendable(submission.state, is_author=submission.author_id == by.pk)
    claim_version(submission, seen_version)
    submission.state = SubmissionState.WITHDRAWN
    submission.save(update_fields=["state"])
    return record_status(
        commitment=submission.commitment,
        seen_version=seen_commitment,
        reason=reason,
        evidence=evidence,
        by=by,
        **says,
    )


@transaction.atomic
def withdraw(*, submission: Submission, seen_version: int, by: User) -> None:
    """Take back what is not decided yet; it stays on record. Raises StaleRow and RuleBroken."""
    hold_as_seen(submission, seen_version)
    policies.check_withdrawable(submission.state, is_author=submission.author_id == by.pk)
    claim_version(submission, seen_version)
    submission.state = SubmissionState.WITHDRAWN
    submission.save(update_fields=["state"])
    log(submission, AuditVerb.WITHDREW_SUBMISSION, by=by)


def hold(commitment: Commitment) -> None:
    """Let one writer at a time work on this commitment, and see it as it is now."""
    lock_commitment(commitment)
    commitment.refresh_from_db()


def check_seen(row: Commitment, seen_version: int | None) -> None:
    """Refuse to go on with a row that moved on since its version was on a screen."""
    if seen_version is not None and row.version != seen_version:
        raise StaleRow(_("%(row)s changed while you were writing.") % {"row": row})


def hold_as_seen(submission: Submission, seen_version: int) -> None:
    """Hold the commitment of a submission, and read the submission anew.

    Everybody who writes about a commitment takes its row first, so that none waits for another
    in a circle. Raises StaleRow where it is not the version seen.
    """
    lock_commitment(submission.commitment)
    submission.refresh_from_db()
    if submission.version != seen_version:
        raise StaleRow(_("It changed, or was decided, while you were reading."))


def begun(
    commitment: Commitment, kind: SubmissionKind, says: dict[str, Any], reason: str, by: User
) -> Submission:
    submission = Submission(commitment=commitment, kind=kind, author=by, begun_at=timezone.now())
    take(submission, says, reason)
    return submission


def take(submission: Submission, says: dict[str, Any], reason: str) -> None:
    """Let it say this, and be measured by the guideline that stands now."""
    for name in SAYS[SubmissionKind(submission.kind)]:
        setattr(submission, name, says[name])
    submission.reason = reason
    if submission.kind == SubmissionKind.ASSESSMENT:
        submission.guideline = submission.commitment.guidelines.order_by("-number").first()


def check_new(submission: Submission) -> None:
    """A second click keeps nothing twice: refuse a draft that its author keeps already."""
    names = (*SAYS[SubmissionKind(submission.kind)], "commitment", "kind", "author", "reason")
    said = {name: getattr(submission, name) for name in names}
    if Submission.objects.filter(**said, state=SubmissionState.DRAFT).exists():
        raise RuleBroken(_("You keep the same draft already; it stands under “My work”."))


def hand_over(submission: Submission) -> None:
    submission.state = SubmissionState.SUBMITTED
    submission.submitted_at = timezone.now()


def store(submission: Submission, evidence: Sequence[EvidenceLink]) -> None:
    """Save the row with what it rests on; what waits already is told in a sentence."""
    linked = submission.commitment.evidence_links.values_list("pk", flat=True)
    policies.check_evidence_belongs([link.pk for link in evidence], linked)
    try:
        with transaction.atomic():
            if submission.pk:
                submission.full_clean(validate_constraints=False)
                submission.save()
            else:
                save_new(submission, by=submission.author)
    except IntegrityError:
        submission.validate_constraints()
        raise
    submission.evidence.set(evidence)


def check(submission: Submission, evidence: Sequence[EvidenceLink]) -> None:
    """Ask every policy that bears on it, as when it is submitted and again when it is approved."""
    checks = {
        SubmissionKind.STATUS: check_status_submission,
        SubmissionKind.ASSESSMENT: check_assessment,
        SubmissionKind.GUIDELINE: check_guideline,
    }
    checks[SubmissionKind(submission.kind)](submission, evidence)


def check_status_submission(submission: Submission, evidence: Sequence[EvidenceLink]) -> None:
    commitment, effective_on = submission.commitment, submission.effective_on
    if effective_on is None:
        raise RuleBroken(_("Say since when it is true."), field="effective_on")
    policies.check_move(commitment.status, submission.status, approved=True)
    if not policies.waits(commitment.status, submission.status):
        raise RuleBroken(_("This status needs no approval; record it instead."), field="status")
    check_status(commitment, submission.status, effective_on, submission.confidence, evidence)


def check_assessment(submission: Submission, evidence: Sequence[EvidenceLink]) -> None:
    commitment, today = submission.commitment, timezone.localdate()
    start, end = submission.period_start, submission.period_end
    if start is None or end is None:
        raise RuleBroken(_("Say which period it is about."), field="period_start")
    check_evidence(commitment, evidence, today=today)
    policies.check_scorable(
        verifiability=commitment.verifiability, has_guideline=submission.guideline_id is not None
    )
    policies.check_period(
        start,
        end,
        adopted_on=commitment.statement.adopted_on,
        today=today,
    )
    parties = commitment.statement.partnership.parties
    if submission.party_id and not parties.filter(pk=submission.party_id).exists():
        raise RuleBroken(_("This party is not one of the partnership."), field="party")
    grounds = grounds_of(commitment, evidence, on=end)
    policies.check_score(submission.score, grounds)


def check_guideline(submission: Submission, evidence: Sequence[EvidenceLink]) -> None:
    """A guideline rests on the words alone; whether it is a good one, its approver judges."""


def log(submission: Submission, verb: AuditVerb, *, by: User) -> None:
    """One event on the commitment, with which submission it is about."""
    details = {
        "submission": submission.pk,
        "kind": str(submission.kind),
        "to": str(submission.status or submission.score),
    }
    audit.record(verb=verb, on=submission.commitment, by=by, details=details)
