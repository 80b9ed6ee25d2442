"""Lists in running text whose members have figures or deadlines of their own (rule 17)."""

import itertools
from collections.abc import Iterator, Sequence

from commitments.coding.amounts import amounts_in
from commitments.coding.deadlines import deadlines_in
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words

JOINTS = words(", and ;")
# Such words make one thing of several figures.
TOGETHER = words("respectively between total altogether combined")
LONGEST = 160
# So far from its joint a figure still opens its member: `, up to $5 million for …`.
OPENS = 5
FEWEST_FIGURES = 2
# Words that are no thing of a member's own.
EMPTY = words("""
    by in the a an of and to for at until before within from on its their up least about over
    around end year years this next , ; more than further additional another
    """)


def members_of(shadow: str, tokens: Sequence[Token], first: int, after: int) -> list[int]:
    """Where the second and later members begin, as places of tokens.

    `a school by 2027, a clinic by 2028 and a bridge by 2030` are three promises. One figure for
    all, or figures without a thing of their own, make one: then nothing is split.
    """
    listed = tokens[first:after]
    if sum(token.word[0].isdigit() for token in listed) < FEWEST_FIGURES:
        return []
    if len(listed) > LONGEST or any(token.word in TOGETHER for token in listed):
        return []
    for measures in measures_in(shadow, tokens, first, after):
        begins = list(between(tokens, measures))
        if not begins or len(begins) != len(measures) - 1:
            continue
        members = zip(measures, itertools.pairwise([first, *begins, after]), strict=True)
        if all(has_thing(tokens, *member) for member in members):
            return begins
    return []


def measures_in(
    shadow: str, tokens: Sequence[Token], first: int, after: int
) -> Iterator[list[tuple[int, int]]]:
    """The figures, and then the deadlines, as places of tokens; lists of one are none."""
    start, end = tokens[first].start, tokens[after - 1].end
    figures = [each for each in amounts_in(shadow, shadow, start, end) if each.kind != "count"]
    dates = [each for each in deadlines_in(shadow, shadow, start, end, None) if each.edtf]
    for found in (figures, dates):
        if len(found) > 1:
            yield [places_of(tokens, first, after, each.start, each.end) for each in found]


def places_of(
    tokens: Sequence[Token], first: int, after: int, start: int, end: int
) -> tuple[int, int]:
    inside = [at for at in range(first, after) if start <= tokens[at].start < end]
    return inside[0], inside[-1] + 1


def between(tokens: Sequence[Token], measures: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The first word after the joint between each figure and the next, where there is one."""
    for (_first, after), (start, _end) in itertools.pairwise(measures):
        joints = [at for at in range(after, start) if tokens[at].word in JOINTS]
        if not joints:
            return
        joint = joints[-1] if start - joints[-1] <= OPENS else joints[0]
        yield joint + 1 + (tokens[joint + 1].word == "and")


def has_thing(tokens: Sequence[Token], measure: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Whether a member names more than its figure."""
    own = [
        token
        for at, token in enumerate(tokens[bounds[0] : bounds[1]], start=bounds[0])
        if not measure[0] <= at < measure[1] and token.word not in EMPTY
    ]
    return bool(own)
