"""What was found on one commitment and concluded from it, planned day by day.

The plan keeps the rules of `policies`: “no action found” rests on a logged search, “in progress”
on an action of depth 2 or more, and nothing that closes the matter is recorded, because that takes
a second person.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from commitments.enums import (
    DEFAULT_RELIABILITY,
    Credibility,
    Depth,
    EvidenceKind,
    SearchResult,
    Side,
    Stance,
    Status,
)

STATUSES_OF_EACH = 5
EVIDENCE_OF_EACH = 3
# Within how many days before the end all of it happened: some are followed closely, some not.
SPANS = (70, 120, 250, 500, 1200)
MINUTES_A_DAY = 24 * 60
OPENS, CLOSES = 8 * 60, 17 * 60

# As stored: a database takes a member of an enumeration too, but each costs it a look.
Course = tuple[str, ...]
NOTHING, PLANNED = Status.NO_ACTION_FOUND.value, Status.PLANNED.value
MOVING, STALLED, ONGOING = (
    Status.IN_PROGRESS.value,
    Status.STALLED.value,
    Status.ONGOING.value,
)
COURSES = (
    (NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    (NOTHING, NOTHING, PLANNED, PLANNED, PLANNED),
    (PLANNED, PLANNED, PLANNED, PLANNED, STALLED),
    (PLANNED, MOVING, MOVING, MOVING, MOVING),
    (PLANNED, PLANNED, MOVING, MOVING, STALLED),
    (PLANNED, PLANNED, MOVING, ONGOING, ONGOING),
)
KINDS = tuple(EvidenceKind.values)
RELIABILITIES = {kind.value: grade.value for kind, grade in DEFAULT_RELIABILITY.items()}
STANCES = tuple(Stance.values)
PARTISAN = Side.PARTY.value
SIDES = (PARTISAN, PARTISAN, Side.NEUTRAL.value, Side.STATISTICS.value)
SHARE_RETRACTED = 0.01
# The first needs a second item that says the same.
CREDIBILITIES = tuple(Credibility.values)[1:]
DEEP = (Depth.TALKS.value, Depth.RESOURCES.value, Depth.CONTRACTED.value)
NOTHING_FOUND = SearchResult.NOTHING.value


@dataclass(slots=True)
class Evidence:
    """One item and what it means; `place` is its number among all items of the invention."""

    minute: int
    place: int
    kind: str
    credibility: str
    stance: str
    published: int
    retracted: bool
    side: str
    party: int | None
    commitment: int = 0

    @property
    def reliability(self) -> str:
        return RELIABILITIES[self.kind]

    @property
    def grade(self) -> str:
        return f"{self.reliability}{self.credibility}"


@dataclass(slots=True)
class Action:
    """Somebody did something, as the item at `place` shows."""

    minute: int
    place: int
    depth: str
    commitment: int = 0


@dataclass(slots=True)
class Search:
    """Somebody looked."""

    minute: int
    result: str
    commitment: int = 0


@dataclass(slots=True)
class Judgement:
    """A status with the places of the items it rests on."""

    minute: int
    before: str
    after: str
    rests_on: tuple[int, ...]
    commitment: int = 0


Entry = Evidence | Action | Search | Judgement


def chronicle(
    dice: Random,
    *,
    commitment: int,
    adopted_on: date,
    on: date,
    parties: Sequence[int],
    first_place: int,
) -> list[Entry]:
    """What was recorded between the day of adoption and the day `on`, oldest first.

    Its items of evidence are numbered from `first_place`; those of a side name one of `parties`.
    """
    course = dice.choice(COURSES)
    span = min((on - adopted_on).days, dice.choice(SPANS))
    ages = sorted(dice.sample(range(1, span), STATUSES_OF_EACH), reverse=True)
    days = [on.toordinal() - age for age in ages]
    evidence = []
    for number, day in enumerate(sorted([days[0], *dice.sample(days, EVIDENCE_OF_EACH - 1)])):
        minute = day * MINUTES_A_DAY + dice.randrange(OPENS, CLOSES - 60)
        item = evidence_at(dice, minute, first_place + number, parties)
        item.published = max(adopted_on.toordinal(), day - dice.randrange(20))
        evidence.append(item)
    carry(evidence[0], course)
    entries: list[Entry] = [*evidence, *judgements_of(dice, days, course, evidence)]
    if MOVING in course:
        first = evidence[0]
        entries.append(Action(first.minute + 5, first.place, dice.choice(DEEP)))
    for entry in entries:
        entry.commitment = commitment
    entries.sort(key=minute_of)
    return entries


def minute_of(entry: Entry) -> int:
    return entry.minute


def evidence_at(dice: Random, minute: int, place: int, parties: Sequence[int]) -> Evidence:
    side = dice.choice(SIDES)
    return Evidence(
        minute=minute,
        place=place,
        kind=dice.choice(KINDS),
        credibility=dice.choice(CREDIBILITIES),
        stance=dice.choice(STANCES),
        published=minute // MINUTES_A_DAY,
        retracted=dice.random() < SHARE_RETRACTED,
        side=side,
        party=dice.choice(parties) if side == PARTISAN else None,
    )


def carry(first: Evidence, course: Course) -> None:
    """Let the first item bear what is concluded later."""
    first.stance = (Stance.CONTEXT if set(course) == {NOTHING} else Stance.SUPPORTS).value
    first.retracted = False


def judgements_of(
    dice: Random, days: list[int], course: Course, evidence: list[Evidence]
) -> Iterator[Entry]:
    """A status in the evening of each day, on what was found by then or on a search."""
    before = Status.NOT_REVIEWED.value
    for day, after in zip(days, course, strict=True):
        minute = day * MINUTES_A_DAY + CLOSES + dice.randrange(60)
        found = [item.place for item in evidence if item.minute < minute and not item.retracted]
        if after == NOTHING:
            yield Search(minute - 5, NOTHING_FOUND)
        yield Judgement(minute, before, after, () if after == NOTHING else tuple(found))
        before = after
