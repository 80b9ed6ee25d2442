"""Evidence, implementing actions and searches: what somebody found, or looked for in vain."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit, captures, search_documents
from commitments.actions.facts import change_fact, check, save_fields, save_new
from commitments.actions.locking import claim_version, lock_commitment
from commitments.actions.standing import refresh_standing
from commitments.actions.twins import (
    check_no_twin,
    twins_of_action,
    twins_of_evidence,
    twins_of_search,
)
from commitments.coding.dates import parse_period
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
from commitments.reports.custody import unfound


@transaction.atomic
def enter_evidence(*, item: EvidenceItem, by: User) -> EvidenceItem:
    """Store an item that bears on nothing yet. Raises ValidationError."""
    store_item(item, by=by)
    search_documents.index(item)
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
    """Say what an item on record means for a commitment. Raises AlreadyOnRecord if linked."""
    lock_commitment(commitment)
    linked = commitment.evidence_links.filter(evidence=evidence).select_related("linked_by")
    check_no_twin(linked, seen_twin=0)
    link = store_link(
        commitment, evidence, stance=stance, locator=locator, quotation=quotation, by=by
    )
    refresh_standing(commitment)
    search_documents.index(link)
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
    with_copy: bool = False,
    by: User,
) -> EvidenceLink:
    """Store a new item and what it means for the commitment; `with_copy` asks for one as well.

    Raises RuleBroken where it claims to be confirmed and no other source is on record, or is
    older than the promise that it is to support; AlreadyOnRecord where it has a twin newer than
    `seen_twin`.
    """
    lock_commitment(commitment)
    check_no_twin(twins_of_evidence(commitment, item), seen_twin=seen_twin)
    links = commitment.evidence_links.select_related("evidence")
    policies.check_confirmed(
        item.credibility,
        source=item.source_key,
        others=[link.evidence.source_key for link in links],
    )
    store_item(item, by=by)
    link = store_link(commitment, item, stance=stance, locator=locator, quotation=quotation, by=by)
    refresh_standing(commitment)
    search_documents.index(item, link)
    if with_copy and item.address:
        captures.request_capture(evidence=item, by=by)
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

    Raises ValidationError for another's evidence, and AlreadyOnRecord where it has a twin newer
    than `seen_twin`.
    """
    lock_commitment(commitment)
    check_no_twin(twins_of_action(commitment, action), seen_twin=seen_twin)
    action.commitment = commitment
    action.recorded_at, action.recorded_by = timezone.now(), by
    save_new(action, by=by)
    search_documents.index(action)
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
    search_documents.index(search)
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
    check_quotation(evidence, quotation)
    check_stance(stance, evidence, commitment)
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


def latest_day(text: str) -> date | None:
    """The last day that a date as far as known can mean; None where none is known."""
    return parse_period(text).latest if text else None


@transaction.atomic
def change_evidence(
    *, item: EvidenceItem, fields: Collection[str], seen_version: int, reason: str = "", by: User
) -> None:
    """Save the named fields of an item, and bring into step what it bears on.

    Raises RuleBroken where it claims to be confirmed by nobody else, and where it is graded anew
    without a `reason`; StaleRow and ValidationError.
    """
    policies.check_regrading(fields, reason)
    item._change_reason = reason or None
    commitments = Commitment.objects.filter(evidence_links__evidence=item).order_by("pk")
    for commitment in commitments:
        lock_commitment(commitment)
    if "credibility" in fields:
        beside = EvidenceLink.objects.filter(commitment__in=commitments).exclude(evidence=item)
        others = [link.evidence.source_key for link in beside.select_related("evidence")]
        policies.check_confirmed(item.credibility, source=item.source_key, others=others)
    claim_version(item, seen_version)
    check(item)
    save_fields(item, sorted(fields), by=by)
    for commitment in commitments:
        refresh_standing(commitment)
    search_documents.index(item)
    details = {"fields": sorted(fields), **({"reason": reason} if reason else {})}
    audit.record(verb=AuditVerb.CHANGED, on=item, by=by, details=details)


@transaction.atomic
def change_link(
    *, link: EvidenceLink, fields: Collection[str], seen_version: int, by: User
) -> None:
    """Save the named fields of a link, by the rules under which it was made.

    Raises RuleBroken, StaleRow and ValidationError.
    """
    if "quotation" in fields:
        check_quotation(link.evidence, link.quotation)
    if "stance" in fields:
        check_stance(link.stance, link.evidence, link.commitment)
    change_fact(row=link, fields=fields, seen_version=seen_version, by=by)


def check_stance(stance: str, evidence: EvidenceItem, commitment: Commitment) -> None:
    policies.check_stance(
        stance,
        published_by=latest_day(evidence.document_date),
        adopted_on=commitment.statement.adopted_on,
    )


def check_quotation(evidence: EvidenceItem, quotation: str) -> None:
    """What is quoted stands in our copy, where there is one that can be read."""
    near = unfound(evidence, quotation)
    if near is None:
        return
    sentence = _("These words are not in our copy.")
    if near:
        nearest = _("It comes closest with: “%(passage)s”.") % {"passage": near}
        sentence = f"{sentence} {nearest}"
    raise RuleBroken(sentence, field="quotation")
