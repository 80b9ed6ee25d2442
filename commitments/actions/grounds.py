"""What the record of a commitment carries: gathered for the policies, under the caller's lock."""

from collections.abc import Sequence
from datetime import date

from commitments.enums import LinkKind
from commitments.models import Commitment, EvidenceLink
from commitments.policies import CAN_CARRY, Grounds


def grounds_of(commitment: Commitment, evidence: Sequence[EvidenceLink], *, on: date) -> Grounds:
    """The record as far as a judgement can rest on it; `on` is the day that is judged.

    What happened before the promise was made is no movement, and no act against it.
    """
    actions = commitment.actions.filter(happened_by__gte=commitment.statement.adopted_on)
    held = list(actions.values_list("depth", "contrary", "happened_by"))
    latest = commitment.deadline_latest
    return Grounds(
        from_status=commitment.status,
        depths=[int(depth) for depth, contrary, _day in held if not contrary],
        searches=commitment.searches.count(),
        stances=[link.stance for link in evidence],
        grades=[(link.evidence.reliability, link.evidence.credibility) for link in evidence],
        sources=[link.evidence.source_key for link in evidence],
        carrying=[link.stance for link in evidence if link.evidence.credibility in CAN_CARRY],
        acted_against=any(contrary and day <= on for _depth, contrary, day in held),
        window_passed=latest is not None and latest < on,
        has_successor=commitment.links_on.filter(kind=LinkKind.SUPERSEDES).exists(),
    )
