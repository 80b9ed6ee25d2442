"""Where words nearly stand in a text, and in what they differ: for telling, never for storing."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

FEWEST_WORDS = 3
# Nobody pastes more than a few paragraphs at once; comparing grows with every character.
LONGEST = 10_000
WORDS_SHOWN = 6
ALIKE = {
    **dict.fromkeys("’‘‛ʼʻ´`′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    # Turkish: neither decomposes into an i.
    "ı": "i",
    # Without width: soft hyphen, zero-width space and joiners, byte order mark.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", ""),
}


@dataclass(frozen=True)
class Closest:
    """The stretch of a text that comes closest to words which are not in it.

    `differences` pair what the text holds with what was typed, where only spelling differs.
    Otherwise `stops` is where the two part: what the text holds next and what was typed next.
    """

    start: int
    end: int
    differences: list[tuple[str, str]]
    stops: tuple[str, str] | None = None


def closest(text: str, words: str) -> Closest | None:
    """The closest stretch of `text`, or None where not even the first three words are in it."""
    if len(words) > LONGEST:
        return None
    held, places = folded(text)
    typed, typed_places = folded(words.strip())
    at = held.find(typed)
    if not typed:
        return None
    if at == -1:
        return as_far_as_it_goes(text, words.strip())
    stretch = places[at : at + len(typed) + 1]
    pairs = zip(pieces(text, stretch), pieces(words.strip(), typed_places), strict=True)
    differences = dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])
    return Closest(stretch[0], stretch[-1], list(differences))


def folded(text: str) -> tuple[str, list[int]]:
    """The text as one would say it, and where each character of that begins in `text`.

    The list of places is one longer, so that the last character has an end.
    """
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for plain in plain_forms(character):
            if plain == " " and characters[-1:] == [" "]:
                continue
            characters.append(plain)
            places.append(place)
    return "".join(characters), [*places, len(text)]


def plain_forms(character: str) -> str:
    if character.isspace():
        return " "
    if character in ALIKE:
        return ALIKE[character]
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(ALIKE.get(part, part) for part in parts if not unicodedata.combining(part))


def pieces(text: str, places: list[int]) -> list[str]:
    """The text cut at these places."""
    return [text[start:end] for start, end in pairwise(places)]


def as_far_as_it_goes(text: str, words: str) -> Closest | None:
    """The longest beginning of the words that stands in the text, by whole words."""
    held, places = folded(text)
    tokens = words.split()

    def is_missing(number: int) -> bool:
        return folded(" ".join(tokens[:number]))[0] not in held

    number = bisect_left(range(len(tokens) + 1), True, key=is_missing) - 1
    if number < FEWEST_WORDS:
        return None
    beginning = folded(" ".join(tokens[:number]))[0]
    at = held.find(beginning)
    start, end = places[at], places[at + len(beginning)]
    ahead = " ".join(text[end:].split(maxsplit=WORDS_SHOWN)[:WORDS_SHOWN])
    return Closest(start, end, [], (ahead, " ".join(tokens[number : number + WORDS_SHOWN])))
