"""What a status could rest on."""

from commitments.models import Commitment
from commitments.policies import DEPTH_OF_MOVEMENT


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
