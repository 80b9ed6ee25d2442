"""Where a passage begins and ends, moved by words or found by its first and last ones.

Offsets count code points of the text as given; what is found is always `text[start:end]`.
"""

import re

from commitments.coding.spans import Span
from commitments.coding.tokens import SHADOW

WORD = re.compile(r"\w+(?:['’.,&/-]\w+)*")
# Farther than that nobody moves an edge by one word.
REACH = 400
# A place that stands so often is not found by its words.
OFTEN = 20


class WordsNotFound(Exception):
    """The words stand nowhere in the text, or `times` times; `which` is "first" or "last"."""

    def __init__(self, which: str, times: int = 0) -> None:
        super().__init__(which, times)
        self.which, self.times = which, times


def move_start(text: str, span: Span, steps: int) -> Span:
    """The passage with its start moved by one word: back where `steps` is negative."""
    if steps < 0:
        before = words_in(text, span.start - REACH, span.start)
        return Span(before[-1].start, span.end) if before else span
    inside = [word for word in words_in(text, span.start, span.end) if word.start > span.start]
    return Span(inside[0].start, span.end) if inside else span


def move_end(text: str, span: Span, steps: int) -> Span:
    """The passage with its end moved by one word: back where `steps` is negative."""
    if steps > 0:
        after = words_in(text, span.end, span.end + REACH)
        return Span(span.start, after[0].end) if after else span
    inside = [word for word in words_in(text, span.start, span.end) if word.end < span.end]
    return Span(span.start, inside[-1].end) if inside else span


def words_in(text: str, start: int, end: int) -> list[Span]:
    """The words of `text[start:end]`; of one that is cut there, the part that lies in it."""
    found = WORD.finditer(text, max(start, 0), min(end, len(text)))
    return [Span(match.start(), match.end()) for match in found]


def find_words(text: str, first: str, last: str = "", *, near: int | None = None) -> Span:
    """The passage that begins with the words `first` and ends with the words `last`.

    Blanks, quotation marks and dashes may differ. Of several places that begins nearest to `near`
    is meant. Raises WordsNotFound, also where nothing says which of several places is meant.
    """
    shadow = text.translate(SHADOW)
    starts = places(shadow, first)
    if not starts or (len(starts) > 1 and near is None):
        raise WordsNotFound("first", len(starts))
    begin = min(starts, key=lambda place: abs(place.start - (near or 0)))
    if not last.strip():
        return begin
    for place in places(shadow, last, begin.start):
        if place.end >= begin.end:
            return Span(begin.start, place.end)
    raise WordsNotFound("last")


def places(shadow: str, words: str, start: int = 0) -> list[Span]:
    """Where these words stand, but no more than some places of them."""
    pieces = words.translate(SHADOW).split()
    if not pieces:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, pieces)), re.IGNORECASE)
    found = []
    for match in pattern.finditer(shadow, start):
        found.append(Span(match.start(), match.end()))
        if len(found) == OFTEN:
            break
    return found
