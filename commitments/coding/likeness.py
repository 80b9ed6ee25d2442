"""How like an earlier promise a later one is, and in what: for proposing, never for deciding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from commitments.coding.drift import Coded, drift
from commitments.coding.folding import fold
from commitments.coding.word_lists import words

# Beginnings of words are compared, so that "combating" and "combat" are one.
STEM = 6
# Words of which statements are made, whatever they are about.
EMPTY = words("""
    a about across additional agree agreed agreement aim all also among an and any appropriate
    area areas as at be become between bilateral both build by closely collaborate
    collaboration commit commitment committed concerned continue continued continuing cooperate
    cooperation countries country deepen deepening develop development effort efforts encourage
    encouraged enhance enhanced enhancing ensure expand expanding explore express expressed
    field fields for form forms from further future global government governments growing have
    highlighted importance important improve in including increase increasing initiative
    initiatives intend intention interest into is issues it its joint jointly leader leaders
    level levels main matters meeting meetings mutual national nations new of on one
    opportunities opportunity or other others particularly parties partnership possible
    potential practice practices promote promoting reach readiness reaffirm reaffirmed region
    regional reiterate reiterated related relations relevant reported respective responsible
    role sector sectors seek shared side sides strengthen strengthening stressed strong such
    support supporting that the their them these they this those through to together towards
    two underlined united various way welcomed well were which will with within work working
    world
    """)
# A type that half of all commitments have says little.
BROAD = frozenset(["cooperation", "normative", ""])
# Below this nothing is proposed.
LIKE_ENOUGH = 1.1
# Each earlier promise is compared with every one of a statement, and folded once for all.
STEMS_REMEMBERED = 2_000


@dataclass(frozen=True)
class Likeness:
    """What two promises share: `score` only ranks. `words` are those of the later one, folded."""

    score: float
    themes: frozenset[str]
    type: str
    words: tuple[str, ...]
    unit: str


def likeness(
    earlier: Coded, later: Coded, *, common: frozenset[str] = frozenset()
) -> Likeness | None:
    """What the two share, or None where it is too little to propose that one renews the other.

    `common` are folded words that say nothing here, as the names of the parties. A shared theme
    or a broad type alone is too little; words in common, one measure, or a theme with a telling
    type are what counts.
    """
    themes = earlier.themes & later.themes
    kind = later.type if later.type == earlier.type and later.type not in BROAD else ""
    unit = later.target_unit if is_one_measure(earlier, later) else ""
    before, after = stems(earlier, common), stems(later, common)
    shared = tuple(word for stem, word in after.items() if stem in before)
    score = (
        3 * len(shared) / sqrt(len(before) * len(after) or 1)
        + bool(themes) * 0.5
        + bool(kind) * 0.5
        + bool(unit)
    )
    tells = len(shared) > 1 or unit or (kind and themes)
    if not tells or score < LIKE_ENOUGH:
        return None
    return Likeness(score, themes, kind, shared, unit)


def is_one_measure(earlier: Coded, later: Coded) -> bool:
    units = {earlier.target_unit.casefold(), later.target_unit.casefold()}
    return None not in (earlier.target_value, later.target_value) and len(units) == 1


def stems(coded: Coded, common: frozenset[str]) -> Mapping[str, str]:
    """The telling words of a promise by their beginnings, in their order."""
    return stems_of(f"{coded.title} {coded.words} {coded.report}", common)


@lru_cache(maxsize=STEMS_REMEMBERED)
def stems_of(text: str, common: frozenset[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word in fold(text).split():
        if len(word) > 2 and word not in EMPTY and word not in common:
            found.setdefault(stem_of(word), word)
    return found


def stem_of(word: str) -> str:
    """The beginning of a word, without the s of a plural."""
    singular = word if word.endswith("ss") else word.removesuffix("s")
    return singular[:STEM]


def is_mentioned(words: str, among: Iterable[str], *, common: frozenset[str] = frozenset()) -> bool:
    """Whether one of the texts `among` has two or more, and a third, of the telling words."""
    wanted = set(stems_of(words, common))
    shared = (len(wanted & set(stems_of(text, common))) for text in among)
    return any(number > 1 and 3 * number >= len(wanted) for number in shared)


def likely_kind(earlier: Coded, later: Coded) -> str:
    """The value of LinkKind that a person is offered first.

    An act of another type goes beyond what was said. Another measured level or another date
    takes its place; one on more themes extends it, one on fewer narrows it. What is left says
    it again, be it firmer or softer (rule 19).
    """
    labels = {shift.about for shift in drift(earlier, later) if shift.label != "same"}
    if earlier.type != later.type:
        return "extends"
    if "target" in labels or ("date" in labels and later.is_dated):
        return "supersedes"
    if earlier.themes > later.themes and later.themes:
        return "narrows"
    return "extends" if later.themes > earlier.themes and earlier.themes else "renews"
