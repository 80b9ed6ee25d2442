"""Evidence begun: an address or a file is kept at once, and what it is may be said later.

Until then the item bears on nothing, is of unknown kind and cannot be judged, so that it counts
in no figure; and its title and publisher are what can be read off the address or the file name.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath

from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import audit, captures, search_documents
from commitments.actions.evidence import enter_evidence, store_link
from commitments.actions.facts import check, save_fields
from commitments.actions.locking import claim_version, lock_commitment
from commitments.actions.standing import refresh_standing
from commitments.actions.twins import check_no_twin, twins_of_evidence
from commitments.coding.addresses import host_of
from commitments.enums import AuditVerb, Credibility, EvidenceKind, Reliability, Side
from commitments.models import Commitment, EvidenceItem, EvidenceLink, StoredContent, User

NOT_SAID = "–"
TITLE_LENGTH = 300


@transaction.atomic
def begin_from_address(*, address: str, by: User) -> EvidenceItem:
    """Store an item that has an address alone, and ask for a copy. Raises ValidationError."""
    item = enter_evidence(
        item=begun(title=address, publisher=host_of(address) or NOT_SAID, url=address), by=by
    )
    captures.request_capture(evidence=item, by=by)
    return item


@transaction.atomic
def begin_from_file(*, name: str, content: StoredContent, by: User) -> EvidenceItem:
    """Store an item that is a file alone; the bytes are stored already. Raises ValidationError."""
    title = PurePosixPath(name).stem.strip() or name
    item = enter_evidence(item=begun(title=title, publisher=NOT_SAID), by=by)
    captures.receive_file(evidence=item, name=name, content=content, by=by)
    return item


def begun(*, title: str, publisher: str, url: str = "") -> EvidenceItem:
    return EvidenceItem(
        kind=EvidenceKind.UNKNOWN,
        title=title[:TITLE_LENGTH],
        publisher=publisher[:200],
        url=url,
        accessed_on=timezone.localdate(),
        side=Side.NEUTRAL,
        reliability=Reliability.F,
        credibility=Credibility.CANNOT_BE_JUDGED,
    )


@transaction.atomic
def complete_evidence(
    *,
    commitment: Commitment,
    item: EvidenceItem,
    fields: Iterable[str],
    seen_version: int,
    stance: str,
    locator: str = "",
    quotation: str = "",
    seen_twin: int | None = None,
    by: User,
) -> EvidenceLink:
    """Say what a begun item is, and what it means for the commitment.

    `item` carries the new values of `fields`. Raises what `add_evidence` does, and StaleRow where
    somebody else described it since `seen_version`.
    """
    lock_commitment(commitment)
    check_no_twin(twins_of_evidence(commitment, item), seen_twin=seen_twin)
    beside = commitment.evidence_links.select_related("evidence")
    others = [link.evidence.source_key for link in beside]
    policies.check_confirmed(item.credibility, source=item.source_key, others=others)
    claim_version(item, seen_version)
    check(item)
    save_fields(item, sorted(fields), by=by)
    link = store_link(commitment, item, stance=stance, locator=locator, quotation=quotation, by=by)
    refresh_standing(commitment)
    search_documents.index(item, link)
    details = {"evidence": item.pk, "stance": str(stance)}
    audit.record(verb=AuditVerb.ADDED_EVIDENCE, on=commitment, by=by, details=details)
    return link
