"""The parties of a statement, and who else it names (rules 6 and 23)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from commitments.coding.tokens import Token
from commitments.coding.words_countries import COUNTRIES
from commitments.coding.words_subjects import TITLES

LONGEST = 5
OFFICES = frozenset({"presidents", "ministers", "chancellors", "premiers"})
COUNTERPARTS = frozenset({"counterpart", "counterparts"})
PARTICLES = frozenset({"da", "de", "do", "dos", "bin", "al", "van", "von", "el", "ibn"})
BEGINNING = 1500
TITLE_WEIGHT = 50
WORD = re.compile(r"(?:[A-Za-z]\.){2,6}|[^\W_]{1,80}(?:'[^\W_]{1,80}){0,2}")


@dataclass(frozen=True)
class Names:
    """Which words name a state or union: sequences of words to its first name."""

    by_words: dict[tuple[str, ...], str]
    adjectives: frozenset[str]


@dataclass(frozen=True)
class Speakers:
    """Who makes a statement: names of its parties, and surnames of those who speak for them."""

    parties: frozenset[str]
    surnames: frozenset[str] = field(default_factory=frozenset)


def read_names() -> Names:
    table: dict[tuple[str, ...], str] = {}
    adjectives = set()
    for line in COUNTRIES:
        names, _colon, of_it = line.partition(":")
        first = names.split(",")[0]
        for name in names.split(","):
            table[tuple(WORD.findall(name.lower()))] = first
        for adjective in filter(None, of_it.split(",")):
            table[tuple(WORD.findall(adjective.lower()))] = first
            adjectives.add(adjective.lower())
    return Names(table, frozenset(adjectives))


NAMES = read_names()


NAMES_OF_ONE = frozenset(words[0] for words in NAMES.by_words if len(words) == 1)


def names_in(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """Every state or union that the lower-case words name, as (first, after, name)."""
    found = []
    at = 0
    while at < len(words):
        after = at + 1
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            name = NAMES.by_words.get(tuple(words[at : at + length]))
            if name:
                found.append((at, at + length, name))
                after = at + length
                break
        at = after
    return found


def plain_words(shadow: str) -> list[str]:
    """Lower-case words without a possessive ending; `us` only where it is written US."""
    words = []
    for written in WORD.findall(shadow.replace("-", " ")):
        word = written.lower().removesuffix("'s")
        words.append("(us)" if written in {"us", "Us"} else word)
    return words


def parties_named(shadow: str) -> list[str]:
    return [name for _first, _after, name in names_in(plain_words(shadow))]


def infer_parties(title: str, beginning: str) -> frozenset[str]:
    """The states that a title names; where it names fewer than two, those named first and most."""
    in_title = list(dict.fromkeys(parties_named(title)))
    if len(in_title) >= 2:
        return frozenset(in_title)
    counted = Counter(parties_named(beginning))
    counted.update(dict.fromkeys(in_title, TITLE_WEIGHT))
    return frozenset(name for name, _times in counted.most_common(2))


def surnames_in(tokens: Iterable[Token]) -> frozenset[str]:
    """The names that follow a title anywhere: `President Luiz Inácio Lula da Silva`."""
    found: set[str] = set()
    run: list[str] | None = None
    in_state = 0
    for token in tokens:
        is_title = token.is_capital and token.word in TITLES
        if is_title or token.word in OFFICES | COUNTERPARTS:
            run, in_state = [], 0
        elif run is not None and token.word in {"of", ","} and not run and in_state < LONGEST:
            in_state = LONGEST if token.word == "," else 1
        elif run is not None and token.word == "state" and in_state == 1:
            # `Secretary of State Jane Doe`: what follows is a name.
            in_state = LONGEST
        elif (
            run is not None and 0 < in_state < LONGEST and (token.is_capital or token.word == "the")
        ):
            in_state += 1
        elif run is not None and (token.is_capital or (run and token.word in PARTICLES)):
            if len(run) < LONGEST:
                run.append(token.word.removesuffix("'s"))
        else:
            found.update(run or ())
            run = None
    return frozenset(found - TITLES - OFFICES - PARTICLES - NAMES_OF_ONE)
