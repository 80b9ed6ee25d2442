"""A few words around what was looked for, as they are written."""

from dataclasses import dataclass

from commitments.coding.folding import Query, places_of

LENGTH = 260
# How much stands before the first word that was looked for.
BEFORE = 80
ELLIPSIS = "…"
# Of a text longer than that only a part is gone through word by word.
STRETCH = 6_000

Place = tuple[int, int]


@dataclass(frozen=True)
class Piece:
    """Part of a text; `marked` where it is what somebody looked for."""

    text: str
    marked: bool = False


def marked(text: str, query: Query) -> list[Piece]:
    """The whole text in pieces; joined they are the text, character for character."""
    return cut(text, places_of(query, text), 0, len(text))


def around(text: str, folded: str, query: Query) -> str:
    """Of a long text some thousand characters in which a term stands; a short one as it is.

    `folded` is the whole text folded, where a term is found at once; it is as far along there as
    in the text, give or take a little.
    """
    if len(text) <= STRETCH or not query.terms:
        return text
    found = f" {folded}".find(f" {query.terms[0].text}")
    middle = found * len(text) // len(folded) if found >= 0 and folded else 0
    stretch = text[max(middle - STRETCH // 2, 0) :][:STRETCH]
    return stretch if found < 0 or places_of(query, stretch) else text


def excerpt(text: str, query: Query) -> list[Piece]:
    """The stretch of about `LENGTH` characters in which most of what was looked for stands.

    It begins and ends with whole words, and with an ellipsis where the text goes on.
    """
    places = places_of(query, text)
    start = begin(text, densest(places))
    end = finish(text, start + LENGTH)
    pieces = cut(text, [place for place in places if start <= place[0] < end], start, end)
    before = [Piece(f"{ELLIPSIS} ")] if start else []
    after = [Piece(f" {ELLIPSIS}")] if end < len(text) else []
    return [*before, *pieces, *after]


def densest(places: list[Place]) -> int:
    """Where the stretch with most places in it begins; one pass, two fingers."""
    best, most, last = 0, 0, 0
    for first, (start, _end) in enumerate(places):
        while last < len(places) and places[last][1] <= start + LENGTH - BEFORE:
            last += 1
        if last - first > most:
            best, most = start, last - first
    return best


def begin(text: str, start: int) -> int:
    """A little before `start`, where a word begins; the beginning where that is near."""
    if start <= BEFORE:
        return 0
    space = text.find(" ", start - BEFORE, start)
    return space + 1 if space >= 0 else start


def finish(text: str, end: int) -> int:
    """At or before `end`, where a word ends; a word without an end is cut."""
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - BEFORE, end)
    return space if space >= 0 else end


def cut(text: str, places: list[Place], start: int, end: int) -> list[Piece]:
    """The text from `start` to `end`, with the places in it set apart."""
    pieces, at = [], start
    for first, last in places:
        pieces += [Piece(text[at:first]), Piece(text[first : min(last, end)], marked=True)]
        at = min(last, end)
    pieces.append(Piece(text[at:end]))
    return [piece for piece in pieces if piece.text]
