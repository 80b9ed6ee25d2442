"""Judgements that take effect: open statuses, forecasts, and whatever was approved."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import audit, search_documents
from commitments.actions.facts import save_new
from commitments.actions.grounds import grounds_of
from commitments.actions.locking import claim_version
from commitments.actions.methodology import current_methodology
from commitments.actions.standing import refresh_standing
from commitments.enums import AuditVerb, SubmissionKind
from commitments.models import (
    Approval,
    Assessment,
    AssessmentEvidence,
    Commitment,
    EvidenceLink,
    Forecast,
    Guideline,
    Party,
    StatusEvidence,
    StatusUpdate,
    Submission,
    User,
)


@transaction.atomic
def record_status(
    *,
    commitment: Commitment,
    seen_version: int,
    status: str,
    effective_on: date,
    reason: str,
    assertion_basis: str,
    assertion_party: Party | None = None,
    confidence: str,
    evidence: Sequence[EvidenceLink] = (),
    by: User,
) -> StatusUpdate:
    """Record what is known to have been done; it takes effect at once.

    `seen_version` is the version on the analyst's screen; if the commitment has moved on,
    StaleRow is raised and nothing is written. Raises RuleBroken where the record does not
    carry the status or a second person is needed, and ValidationError.
    """
    claim_version(commitment, seen_version)
    commitment.refresh_from_db(fields=["status", "version", "review_interval_days"])
    policies.check_move(commitment.status, status)
    check_status(commitment, status, effective_on, confidence, evidence)
    update = StatusUpdate(
        commitment=commitment,
        from_status=commitment.status,
        status=status,
        effective_on=effective_on,
        recorded_at=timezone.now(),
        author=by,
        reason=reason,
        assertion_basis=assertion_basis,
        assertion_party=assertion_party,
        confidence=confidence,
    )
    store_status(update, evidence)
    refresh_standing(commitment)
    details = {"from": str(update.from_status), "to": str(status), "update": update.pk}
    audit.record(verb=AuditVerb.RECORDED_STATUS, on=commitment, by=by, details=details)
    return update


@transaction.atomic
def make_forecast(
    *, commitment: Commitment, seen_version: int, outlook: str, reason: str, by: User
) -> Forecast:
    """Say what is to be expected of an open commitment; it takes effect at once.

    Raises StaleRow, RuleBroken where the commitment is closed, and ValidationError.
    """
    claim_version(commitment, seen_version)
    commitment.refresh_from_db(fields=["status", "version", "review_interval_days"])
    policies.check_forecast(commitment.status)
    forecast = Forecast(
        commitment=commitment,
        outlook=outlook,
        reason=reason,
        recorded_at=timezone.now(),
        author=by,
    )
    save_new(forecast, by=by)
    refresh_standing(commitment)
    details = {"outlook": str(outlook), "forecast": forecast.pk}
    audit.record(verb=AuditVerb.FORECAST, on=commitment, by=by, details=details)
    return forecast


def check_status(
    commitment: Commitment,
    status: str,
    effective_on: date,
    confidence: str,
    evidence: Sequence[EvidenceLink],
) -> None:
    """Ask every policy that bears on a status, except whether it may follow the one before."""
    today = timezone.localdate()
    check_evidence(commitment, evidence, today=today)
    policies.check_effective_day(
        effective_on, adopted_on=commitment.statement.adopted_on, today=today
    )
    grounds = grounds_of(commitment, evidence, on=today)
    policies.check_grounds(status, grounds)
    policies.check_confidence(confidence, grounds)


def check_evidence(
    commitment: Commitment, evidence: Sequence[EvidenceLink], *, today: date
) -> None:
    """What a judgement rests on bears on the same commitment, and still stands."""
    linked = commitment.evidence_links.values_list("pk", flat=True)
    policies.check_evidence_belongs([link.pk for link in evidence], linked)
    policies.check_evidence_lives(ended=not all(link.evidence.is_live(today) for link in evidence))


def store_status(update: StatusUpdate, evidence: Sequence[EvidenceLink]) -> None:
    """Insert the judgement with what it rests on; neither is ever changed again."""
    save_new(update, by=update.author)
    StatusEvidence.objects.bulk_create(
        StatusEvidence(status_update=update, evidence_link=link) for link in evidence
    )
    search_documents.index(update)


def take_effect(
    submission: Submission, *, evidence: Sequence[EvidenceLink], approval: Approval
) -> None:
    """Insert what was approved, as of now and in its author's name, and let the cache follow."""
    insert = {
        SubmissionKind.STATUS: insert_status,
        SubmissionKind.ASSESSMENT: insert_assessment,
        SubmissionKind.GUIDELINE: insert_guideline,
    }
    insert[SubmissionKind(submission.kind)](submission, evidence, approval, approval.at)
    refresh_standing(submission.commitment)


def insert_status(
    submission: Submission, evidence: Sequence[EvidenceLink], approval: Approval, at: datetime
) -> None:
    update = StatusUpdate(
        commitment=submission.commitment,
        from_status=submission.commitment.status,
        status=submission.status,
        effective_on=submission.effective_on,
        recorded_at=at,
        author=submission.author,
        reason=submission.reason,
        assertion_basis=submission.assertion_basis,
        assertion_party=submission.assertion_party,
        confidence=submission.confidence,
        approval=approval,
    )
    store_status(update, evidence)


def insert_assessment(
    submission: Submission, evidence: Sequence[EvidenceLink], approval: Approval, at: datetime
) -> None:
    assessment = Assessment(
        commitment=submission.commitment,
        party=submission.party,
        period_start=submission.period_start,
        period_end=submission.period_end,
        score=submission.score,
        guideline=submission.guideline,
        reason=submission.reason,
        recorded_at=at,
        author=submission.author,
        approval=approval,
        methodology=current_methodology(),
    )
    save_new(assessment, by=submission.author)
    AssessmentEvidence.objects.bulk_create(
        AssessmentEvidence(assessment=assessment, evidence_link=link) for link in evidence
    )


def insert_guideline(
    submission: Submission, evidence: Sequence[EvidenceLink], approval: Approval, at: datetime
) -> None:
    guideline = Guideline(
        commitment=submission.commitment,
        number=submission.commitment.guideline_number + 1,
        satisfied=submission.satisfied,
        partial=submission.partial,
        failed=submission.failed,
        terms=submission.terms,
        reason=submission.reason,
        recorded_at=at,
        author=submission.author,
        approval=approval,
    )
    save_new(guideline, by=submission.author)
