"""Small patterns over words, such as `reaffirm @mid commitment to`.

`word` compares with the word or its base form, `a|b` is a choice, `@name` a list of
`words_nouns`, `word?` may be missing, `verb.past` asks for a form. `@mid` is up to seven words
inside a noun phrase. Adverbs may stand between any two of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import LISTS
from commitments.coding.words_subjects import PREPOSITIONS

MID = 8
ADVERBS_BETWEEN = 3
ENDS_PHRASE = PREPOSITIONS | words("; : . ! ? ( ) that which who will shall they we he she it")


@dataclass(frozen=True)
class Element:
    """One place of a pattern."""

    words: frozenset[str]
    is_optional: bool = False
    is_mid: bool = False


def compiled(pattern: str) -> tuple[Element, ...]:
    return tuple(element(part) for part in pattern.split())


def element(part: str) -> Element:
    if part == "@mid":
        return Element(frozenset(), is_mid=True)
    is_optional = part.endswith("?")
    words: set[str] = set()
    for word in part.rstrip("?").split("|"):
        words |= LISTS[word[1:]] if word.startswith("@") else {word}
    return Element(frozenset(words), is_optional)


def fits(token: Token, words: frozenset[str]) -> bool:
    """Whether a token is one of the words; `agree` stands for its finite forms and participle."""
    if token.word in words:
        return True
    if token.lemma in words and token.form != "ing":
        return True
    return token.form == "ing" and f"{token.lemma}.ing" in words


def match(tokens: Sequence[Token], at: int, pattern: tuple[Element, ...]) -> int | None:
    """The place after the last word of the pattern when it stands at `at`, else None."""
    if not pattern:
        return at
    first, rest = pattern[0], pattern[1:]
    if first.is_mid:
        return match_mid(tokens, at, rest)
    place = at if fits_at(tokens, at, first) else after_adverbs(tokens, at)
    if fits_at(tokens, place, first):
        found = match(tokens, place + 1, rest)
        if found is not None:
            return found
    return match(tokens, at, rest) if first.is_optional else None


def match_mid(tokens: Sequence[Token], at: int, rest: tuple[Element, ...]) -> int | None:
    """Words of a noun phrase, as few as will do."""
    for place in range(at, min(at + MID + 1, len(tokens))):
        found = match(tokens, place, rest) if fits_at(tokens, place, rest[0]) else None
        if found is not None:
            return found
        if tokens[place].word in ENDS_PHRASE:
            return None
    return None


def fits_at(tokens: Sequence[Token], at: int, wanted: Element) -> bool:
    return at < len(tokens) and fits(tokens[at], wanted.words)


def after_adverbs(tokens: Sequence[Token], at: int) -> int:
    for place in range(at, min(at + ADVERBS_BETWEEN, len(tokens))):
        if not tokens[place].is_adverb:
            return place
    return min(at + ADVERBS_BETWEEN, len(tokens))
