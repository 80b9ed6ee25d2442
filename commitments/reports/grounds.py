"""What a status could rest on."""

from collections.abc import Iterable

from commitments.enums import Confidence
from commitments.models import Commitment, EvidenceLink
from commitments.policies import DEPTH_OF_MOVEMENT, Grounds, suggested_confidence


def lacking(commitment: Commitment) -> frozenset[str]:
    """What is not on record yet: any of `evidence`, `search` and `action`.

    An action counts from the depth at which something moved.
    """
    moves = commitment.actions.filter(contrary=False, depth__gte=str(DEPTH_OF_MOVEMENT))
    held = {
        "evidence": commitment.evidence_links.exists(),
        "search": commitment.searches.exists(),
        "action": moves.exists(),
    }
    return frozenset(name for name, on_record in held.items() if not on_record)


def confidence_in(links: Iterable[EvidenceLink], *, from_status: str) -> Confidence:
    """The highest confidence that the rule allows for these items, without a query."""
    items = [link.evidence for link in links]
    grades = [(item.reliability, item.credibility) for item in items]
    sources = [item.source_key for item in items]
    return suggested_confidence(Grounds(from_status, grades=grades, sources=sources))
