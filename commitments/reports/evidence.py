"""What the evidence on one commitment amounts to: who says so, and whether it is contested.

Everything here is pure: links with their evidence go in, and nothing is asked of the database.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from commitments.enums import Credibility, Side, Stance
from commitments.models import Commitment, EvidenceItem, EvidenceLink, Party

# Context is shown up to here and folded beyond; what supports or contradicts never is.
CONTEXT_SHOWN = 6

# Ruling on what may contest: doubtful still can, improbable cannot.
CAN_CONTEST = (
    Credibility.CONFIRMED,
    Credibility.PROBABLY_TRUE,
    Credibility.POSSIBLY_TRUE,
    Credibility.DOUBTFUL,
)


@dataclass(frozen=True)
class SideCount:
    """How many distinct sources stand on one side; `party` is set for a party's own side."""

    side: Side
    party: Party | None
    sources: int


@dataclass(frozen=True)
class Contest:
    """Both sides of a contested record.

    `supports` and `contradicts` are links that say opposite things, one a publisher. `reached`
    and `missed` are links whose figures, of the same period and by different counts, lie on
    opposite sides of the target, one a figure. One of the two pairs may be empty.
    """

    supports: tuple[EvidenceLink, ...] = ()
    contradicts: tuple[EvidenceLink, ...] = ()
    reached: tuple[EvidenceLink, ...] = ()
    missed: tuple[EvidenceLink, ...] = ()


def bearing_first(
    links: Iterable[EvidenceLink],
) -> tuple[list[EvidenceLink], list[EvidenceLink]]:
    """Those shown, what supports or contradicts before context; and the context folded away."""
    links = list(links)
    bearing = [link for link in links if link.stance != Stance.CONTEXT]
    context = [link for link in links if link.stance == Stance.CONTEXT]
    return bearing + context[:CONTEXT_SHOWN], context[CONTEXT_SHOWN:]


def live(links: Iterable[EvidenceLink], *, on: date) -> list[EvidenceLink]:
    """Those that are neither expired nor retracted on the day `on`."""
    return [link for link in links if link.evidence.is_live(on)]


def sources_of(links: Iterable[EvidenceLink]) -> set[str]:
    """The distinct sources: ten papers that copy one wire are one."""
    return {link.evidence.source_key for link in links}


def independence(
    links: Iterable[EvidenceLink], *, parties: Iterable[Party], on: date
) -> list[SideCount]:
    """Distinct live sources on each party's side, neutral, and of official statistics."""
    links = live(links, on=on)

    def count(side: Side, party: Party | None = None) -> SideCount:
        there = [link for link in links if stands_on(link.evidence, side, party)]
        return SideCount(side, party, len(sources_of(there)))

    return [
        *(count(Side.PARTY, party) for party in parties),
        count(Side.NEUTRAL),
        count(Side.STATISTICS),
    ]


def stands_on(item: EvidenceItem, side: Side, party: Party | None) -> bool:
    return item.side == side and (party is None or item.side_party_id == party.pk)


def silent_sides(counts: Sequence[SideCount]) -> list[SideCount]:
    """The party sides without a source, where another party's side has one; empty if balanced."""
    sides = [count for count in counts if count.side == Side.PARTY]
    if not any(count.sources for count in sides):
        return []
    return [count for count in sides if not count.sources]


def only_side(counts: Sequence[SideCount]) -> SideCount | None:
    """The party side from which everything comes, if there is one and nothing else."""
    speaking = [count for count in counts if count.sources]
    if len(speaking) == 1 and speaking[0].side == Side.PARTY:
        return speaking[0]
    return None


def contest_over(
    commitment: Commitment, links: Iterable[EvidenceLink], *, on: date
) -> Contest | None:
    """Both sides where the record is contested on the day `on`, else None.

    Contested means at least one live supporting and one live contradicting link, or two counts
    that disagree whether the target level was reached in the same period. An item that is
    expired, retracted or less than doubtful contests nothing.
    """
    able = [link for link in live(links, on=on) if link.evidence.credibility in CAN_CONTEST]
    supports = tuple(link for link in able if link.stance == Stance.SUPPORTS)
    contradicts = tuple(link for link in able if link.stance == Stance.CONTRADICTS)
    if not (supports and contradicts):
        supports = contradicts = ()
    reached, missed = disagreement(commitment, able)
    if not (supports or reached):
        return None
    return Contest(
        supports=distinct(supports, by=publisher_and_side),
        contradicts=distinct(contradicts, by=publisher_and_side),
        reached=distinct(reached, by=count_and_figure),
        missed=distinct(missed, by=count_and_figure),
    )


def distinct(
    links: Iterable[EvidenceLink], *, by: Callable[[EvidenceItem], Hashable]
) -> tuple[EvidenceLink, ...]:
    """The first link of each that are alike."""
    first: dict[Hashable, EvidenceLink] = {}
    for link in links:
        first.setdefault(by(link.evidence), link)
    return tuple(first.values())


def publisher_and_side(item: EvidenceItem) -> Hashable:
    return item.publisher, item.side, item.side_party_id


def count_and_figure(item: EvidenceItem) -> Hashable:
    return counted_by(item), item.figure_value, item.effective_period


def disagreement(
    commitment: Commitment, links: Iterable[EvidenceLink]
) -> tuple[tuple[EvidenceLink, ...], tuple[EvidenceLink, ...]]:
    """Links whose counts reach the target, and those of other counts that miss it.

    Only figures of one period in the unit of the target are compared; where the target has its
    period, only that one. Both are empty where no two counts disagree.
    """
    target = commitment.target_value
    if target is None:
        return (), ()
    figures = [link for link in links if is_comparable(link.evidence, commitment)]
    reached = [link for link in figures if reaches(link.evidence, target)]
    missed = [link for link in figures if not reaches(link.evidence, target)]
    return (
        tuple(link for link in reached if any(disagree(link, other) for other in missed)),
        tuple(link for link in missed if any(disagree(link, other) for other in reached)),
    )


def is_comparable(item: EvidenceItem, commitment: Commitment) -> bool:
    """Whether the item has a figure in the unit and for the period of the target."""
    if item.figure_value is None:
        return False
    if item.figure_unit.casefold() != commitment.target_unit.casefold():
        return False
    if not item.effective_period:
        return False
    return commitment.target_period in ("", item.effective_period)


def reaches(item: EvidenceItem, target: Decimal) -> bool:
    return item.figure_value is not None and item.figure_value >= target


def disagree(one: EvidenceLink, other: EvidenceLink) -> bool:
    """Two counts of the same period; one source that revises itself is one count."""
    same_period = one.evidence.effective_period == other.evidence.effective_period
    return same_period and counted_by(one.evidence) != counted_by(other.evidence)


def counted_by(item: EvidenceItem) -> str:
    return item.reporter.casefold() or item.source_key
