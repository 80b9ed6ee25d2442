"""The words that a cue governs: which act, how concrete (rules 8 to 10)."""

import itertools
from collections.abc import Sequence

from commitments.coding.lexicon import ACT_BASES, ACT_FORMS
from commitments.coding.parties import NAMES
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import (
    GENERIC_NOUNS,
    GENERIC_SCOPE,
    GENERIC_VERBS,
    HEDGES,
    LISTS,
    PRINCIPLE_VERBS,
    PRINCIPLES,
)
from commitments.coding.words_subjects import DETERMINERS, PREPOSITIONS
from commitments.coding.words_verbs import RARE_ACTS

# What follows names examples or means; the object stands before it (rule 16).
EXAMPLES = words("including particularly through such especially notably by")
PHRASES = (
    ("based", "on"),
    ("in", "line"),
    ("in", "accordance"),
    ("with", "a", "view"),
    ("with", "a", "focus"),
    ("with", "a", "particular"),
    ("with", "particular"),
    ("in", "particular"),
    ("in", "order"),
    ("for", "the", "benefit"),
    ("on", "the", "basis"),
)
BEGINNING = {word: [p for p in PHRASES if p[0] == word] for word, *_rest in PHRASES}
MONEY = words("$ € £ ¥ ₹ usd eur us$ rm")
LEADING = 8
# `elevate relations to a strategic partnership` is a step that can be seen.
RAISING = words("elevate upgrade raise")
# After "agreed to" rather the thing than the act.
RATHER_NOUNS = words("""
    trade land power market schedule progress deal balance question source post travel transport
    feature care place state exercise level model pilot file field mine mint label
    """)


def bare_words(words: Sequence[Token]) -> list[str]:
    return [token.word.removesuffix("'s").removesuffix("'") for token in words if token.is_word]


def verb_place(words: Sequence[Token]) -> int | None:
    """Where the act is named: a verb or an -ing form, after `to`, `not` and adverbs."""
    for place, token in enumerate(words[:LEADING]):
        if token.word in {"to", "not", ",", "and"} or token.is_adverb:
            continue
        return place if is_act(words, place) else None
    return None


def is_act(words: Sequence[Token], place: int) -> bool:
    token = words[place]
    if token.word in DETERMINERS | PREPOSITIONS:
        return False
    if token.word.endswith("ing") and len(token.word) > 4:
        return True
    known = ACT_FORMS.get(token.word)
    if known:
        return known[1] in {"base", "ing"} or token.word in ACT_BASES
    if token.word in RARE_ACTS and not token.is_capital:
        return place > 0 or token.word not in RATHER_NOUNS
    following = words[place + 1].word if place + 1 < len(words) else ""
    return token.form == "base" or (token.is_word and following in DETERMINERS)


def infinitive_place(words: Sequence[Token], limit: int) -> int | None:
    """The first `to` + verb among the first words: where it begins."""
    for place, token in enumerate(words[:limit]):
        if token.word == "to" and verb_place(words[place:]) is not None:
            return place
    return None


def base_of(token: Token) -> str:
    """The base form of an act: `explore` of `exploring`."""
    known = ACT_FORMS.get(token.word)
    return known[0] if known else token.lemma


def object_words(words: Sequence[Token]) -> list[str]:
    """The words up to the first examples, means or purpose."""
    plain = bare_words(words)
    for place, word in enumerate(plain):
        if place and word in EXAMPLES:
            return plain[:place]
        if place and any(
            tuple(plain[place : place + len(p)]) == p for p in BEGINNING.get(word, ())
        ):
            return plain[:place]
    return plain


def is_hedge(words: Sequence[Token], place: int) -> bool:
    """Rule 9: the act is a look or an effort; `work towards` too."""
    verb = base_of(words[place])
    following = [token.word for token in words[place + 1 : place + 3]]
    return (
        verb in HEDGES
        or (verb == "look" and "into" in following)
        or (verb == "work" and bool({"towards", "toward"} & set(following)))
    )


def is_generic(words: Sequence[Token]) -> bool:
    """Rule 10: a verb of progress, a noun of friendship, scope, and nothing that can be checked."""
    plain = object_words(words)
    if words and base_of(words[0]) in RAISING and ("to" in plain[1:] or sets_up(words)):
        return False
    rest = [word for word in plain if not is_ornament(word)]
    nouns = [word for word in plain if word in GENERIC_NOUNS]
    return bool(nouns) and not rest


def sets_up(words: Sequence[Token]) -> bool:
    """`elevate relations by establishing a strategic partnership`."""
    pairs = itertools.pairwise(words)
    return any(a.word == "by" and b.lemma in {"establish", "signing"} for a, b in pairs)


def is_ornament(word: str) -> bool:
    parts = word.split("-")
    known = ACT_FORMS.get(word)
    return (
        word in GENERIC_NOUNS | GENERIC_SCOPE
        or (known is not None and known[0] in GENERIC_VERBS)
        or word.endswith("ly")
        or all((part,) in NAMES.by_words for part in parts)
    )


def is_principle(words: Sequence[Token]) -> bool:
    """Whether a noun after `commitment to` is a value or a rule, and no work."""
    plain = object_words(words)
    return bool(PRINCIPLES & set(plain[:10])) and not creates(words)


def upholds_principle(words: Sequence[Token], place: int) -> bool:
    verb = base_of(words[place])
    return verb in PRINCIPLE_VERBS and is_principle(words[place + 1 :])


def creates(words: Sequence[Token], limit: int = 6) -> bool:
    """Whether a noun of making or doing stands first: `the establishment of`."""
    first = {token.word for token in words[:limit]}
    return bool(first & NOUN_ACTS) or any(word.endswith(("isation", "ization")) for word in first)


NOUN_ACTS = LISTS["creates"] | words("""
    development promotion strengthening realisation realization achievement enhancement deepening
    construction fulfilment elimination reduction protection completion finalisation exchange
    liberalisation modernisation modernization elaboration preparation organisation organization
    delivery acceleration increase participation creation co-production transfer
    """)


def has_money(words: Sequence[Token]) -> bool:
    return any(
        token.word in MONEY or token.word in {"million", "billion", "trillion"} for token in words
    )
