"""Evidence, implementing actions and searches: what somebody found, or looked for in vain."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit
from commitments.actions.facts import save_new
from commitments.actions.locking import lock_commitment
from commitments.actions.standing import refresh_standing
from commitments.actions.twins import (
    check_no_twin,
    twins_of_action,
    twins_of_evidence,
    twins_of_search,
)
from commitments.enums import AuditVerb
from commitments.errors import RuleBroken
from commitments.models import (
    Commitment,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    SearchLog,
    User,
)


@transaction.atomic
def enter_evidence(*, item: EvidenceItem, by: User) -> EvidenceItem:
    """Store an item that bears on nothing yet. Raises ValidationError."""
    store_item(item, by=by)
    audit.record(verb=AuditVerb.CREATED, on=item, by=by)
    return item


@transaction.atomic
def link_evidence(
    *,
    commitment: Commitment,
    evidence: EvidenceItem,
    stance: str,
    locator: str = "",
    quotation: str = "",
    by: User,
) -> EvidenceLink:
    """Say what an item on record means for a commitment. Raises ValidationError if linked."""
    lock_commitment(commitment)
    link = store_link(
        commitment, evidence, stance=stance, locator=locator, quotation=quotation, by=by
    )
    refresh_standing(commitment)
    details = {"evidence": evidence.pk, "stance": str(stance)}
    audit.record(verb=AuditVerb.LINKED, on=commitment, by=by, details=details)
    return link


@transaction.atomic
def add_evidence(
    *,
    commitment: Commitment,
    item: EvidenceItem,
    stance: str,
    locator: str = "",
    quotation: str = "",
    seen_twin: int | None = None,
    by: User,
) -> EvidenceLink:
    """Store a new item and what it means for the commitment.

    Raises RuleBroken where it claims to be confirmed and no other publisher is on record, and
    AlreadyOnRecord where it has a twin newer than `seen_twin`.
    """
    lock_commitment(commitment)
    check_no_twin(twins_of_evidence(commitment, item), seen_twin=seen_twin)
    publishers = commitment.evidence_links.exclude(evidence__publisher=item.publisher)
    policies.check_first_credibility(item.credibility, other_publishers=publishers.count())
    store_item(item, by=by)
    link = store_link(commitment, item, stance=stance, locator=locator, quotation=quotation, by=by)
    refresh_standing(commitment)
    details = {"evidence": item.pk, "stance": str(stance)}
    audit.record(verb=AuditVerb.ADDED_EVIDENCE, on=commitment, by=by, details=details)
    return link


@transaction.atomic
def record_action(
    *,
    commitment: Commitment,
    action: ImplementingAction,
    seen_twin: int | None = None,
    by: User,
) -> ImplementingAction:
    """Store that somebody did something.

    Raises RuleBroken for another's evidence, and AlreadyOnRecord where it has a twin newer than
    `seen_twin`.
    """
    lock_commitment(commitment)
    check_no_twin(twins_of_action(commitment, action), seen_twin=seen_twin)
    if action.evidence and action.evidence.commitment_id != commitment.pk:
        raise RuleBroken(_("This is not evidence on this commitment."), field="evidence")
    action.commitment = commitment
    action.recorded_at, action.recorded_by = timezone.now(), by
    save_new(action, by=by)
    details = {"action": action.pk, "depth": str(action.depth)}
    audit.record(verb=AuditVerb.RECORDED_ACTION, on=commitment, by=by, details=details)
    return action


@transaction.atomic
def log_search(
    *,
    commitment: Commitment,
    searched_on: date,
    sources: str,
    terms: str = "",
    result: str,
    note: str = "",
    seen_twin: int | None = None,
    by: User,
) -> SearchLog:
    """Keep that somebody looked, and where.

    Raises RuleBroken for a day that has not come or lies before the promise, and
    AlreadyOnRecord where it has a twin newer than `seen_twin`.
    """
    lock_commitment(commitment)
    policies.check_search_day(
        searched_on, adopted_on=commitment.statement.adopted_on, today=timezone.localdate()
    )
    search = SearchLog(
        commitment=commitment,
        searched_on=searched_on,
        sources=sources,
        terms=terms,
        result=result,
        note=note,
        recorded_at=timezone.now(),
        author=by,
    )
    check_no_twin(twins_of_search(commitment, search), seen_twin=seen_twin)
    save_new(search, by=by)
    refresh_standing(commitment)
    details = {"search": search.pk, "result": str(result)}
    audit.record(verb=AuditVerb.LOGGED_SEARCH, on=commitment, by=by, details=details)
    return search


def store_item(item: EvidenceItem, *, by: User) -> None:
    item.added_at, item.added_by = timezone.now(), by
    save_new(item, by=by)


def store_link(
    commitment: Commitment,
    evidence: EvidenceItem,
    *,
    stance: str,
    locator: str,
    quotation: str,
    by: User,
) -> EvidenceLink:
    link = EvidenceLink(
        commitment=commitment,
        evidence=evidence,
        stance=stance,
        locator=locator,
        quotation=quotation,
        linked_at=timezone.now(),
        linked_by=by,
    )
    save_new(link, by=by)
    return link


def refresh_standing_of(item: EvidenceItem) -> None:
    """Bring every commitment that the item bears on into step with a changed grade."""
    for link in item.links.select_related("commitment"):
        lock_commitment(link.commitment)
        refresh_standing(link.commitment)
