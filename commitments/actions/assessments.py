"""Judgements: recording an open status."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import audit, search_documents
from commitments.actions.facts import save_new
from commitments.actions.locking import claim_version
from commitments.actions.standing import refresh_standing
from commitments.enums import AuditVerb
from commitments.models import (
    Commitment,
    EvidenceLink,
    Party,
    StatusEvidence,
    StatusUpdate,
    User,
)
from commitments.policies import Grounds


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
    carry the status, and ValidationError.
    """
    claim_version(commitment, seen_version)
    commitment.refresh_from_db(fields=["status", "version", "review_interval_days"])
    check(commitment, status, effective_on, confidence, evidence)
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
    store(update, evidence)
    search_documents.index(update)
    refresh_standing(commitment)
    details = {"from": str(update.from_status), "to": str(status), "update": update.pk}
    audit.record(verb=AuditVerb.RECORDED_STATUS, on=commitment, by=by, details=details)
    return update


def store(update: StatusUpdate, evidence: Sequence[EvidenceLink]) -> None:
    """Insert the judgement with what it rests on; neither is ever changed again."""
    save_new(update, by=update.author)
    StatusEvidence.objects.bulk_create(
        StatusEvidence(status_update=update, evidence_link=link) for link in evidence
    )


def check(
    commitment: Commitment,
    status: str,
    effective_on: date,
    confidence: str,
    evidence: Sequence[EvidenceLink],
) -> None:
    """Ask every policy that bears on a status."""
    linked = commitment.evidence_links.values_list("pk", flat=True)
    policies.check_evidence_belongs([link.pk for link in evidence], linked)
    today = timezone.localdate()
    policies.check_evidence_lives(ended=not all(link.evidence.is_live(today) for link in evidence))
    policies.check_move(commitment.status, status)
    policies.check_effective_day(
        effective_on, adopted_on=commitment.statement.adopted_on, today=today
    )
    grounds = grounds_of(commitment, evidence)
    policies.check_grounds(status, grounds)
    policies.check_confidence(confidence, grounds)


def grounds_of(commitment: Commitment, evidence: Sequence[EvidenceLink]) -> Grounds:
    """The record of the commitment; what happened before the promise was made is no movement."""
    actions = commitment.actions.filter(
        contrary=False, happened_by__gte=commitment.statement.adopted_on
    )
    depths = actions.values_list("depth", flat=True)
    return Grounds(
        from_status=commitment.status,
        depths=[int(depth) for depth in depths],
        searches=commitment.searches.count(),
        stances=[link.stance for link in evidence],
        grades=[(link.evidence.reliability, link.evidence.credibility) for link in evidence],
        sources=[link.evidence.source_key for link in evidence],
    )
