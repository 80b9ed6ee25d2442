"""The words that are quoted: from the cue to the end of what it governs (rules 15, 16, 18, 20)."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from commitments.coding.clauses import Clause
from commitments.coding.complements import is_act
from commitments.coding.judgements import Judgement
from commitments.coding.measured_lists import members_of
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import LISTS

TRAILING = words(
    ". , ; : and but while whereas or as well also in this context have has had further - — ("
)
POINTING = words("such this these")
POINTED = words("cooperation collaboration efforts effort initiative initiatives engagement work")
PARTICIPLES = LISTS["notes"] | LISTS["emphasis"] | {"welcome", "condemn", "call", "urge", "look"}


@dataclass(frozen=True)
class Span:
    """`text[start:end]`, in code points."""

    start: int
    end: int


def parts_of(shadow: str, judgement: Judgement) -> list[tuple[Span, ...]]:
    """One tuple of quotes for each promise in the clause: coordinated acts are split."""
    clause = judgement.clause
    tokens = clause.sentence.tokens
    after = end_of(tokens, clause.cue.after, clause.after)
    after = before_mark(tokens, clause.cue.first, after)
    begins = splits(tokens, judgement, after)
    if judgement.is_counted and not begins and after > clause.cue.after:
        begins = members_of(shadow, tokens, clause.cue.after, after)
    places = [clause.cue.first, *begins, after]
    return [
        (span,)
        for first, last in itertools.pairwise(places)
        if (span := span_of(tokens, first, last)) is not None
    ]


def span_of(tokens: Sequence[Token], first: int, after: int) -> Span | None:
    """From the first word to the last, without what joins it to the next."""
    while after > first + 1 and tokens[after - 1].word in TRAILING:
        after -= 1
    return Span(tokens[first].start, tokens[after - 1].end) if after > first else None


def end_of(tokens: Sequence[Token], first: int, after: int) -> int:
    """Before a participial tail: `, recognising …`, `, noting …` (rule 20)."""
    for place in range(first, after - 1):
        following = tokens[place + 1]
        if tokens[place].word == "," and following.form == "ing" and following.lemma in PARTICIPLES:
            return place
    return after


def before_mark(tokens: Sequence[Token], first: int, after: int) -> int:
    """Words in quotation marks end with them: `… a school,” the statement said`."""
    if sum(token.word == '"' for token in tokens[:first]) % 2 == 0:
        return after
    return next((at for at in range(first, after) if tokens[at].word == '"'), after)


def splits(tokens: Sequence[Token], judgement: Judgement, after: int) -> list[int]:
    """Where `and to` + verb begins another promise under the same cue (rule 15)."""
    if not judgement.is_counted or judgement.clause.cue.family not in {"act", "late_act"}:
        return []
    clause = judgement.clause
    if tokens[clause.cue.after - 1].word != "to":
        return []
    return [
        place
        for place in range(clause.cue.after + 2, after - 1)
        if tokens[place].word == "to"
        and tokens[place - 1].word in {"and", ",", ";"}
        and is_act(tokens, place + 1)
        and tokens[place + 1].form in {"base", ""}
    ]


def is_anaphoric(words: Sequence[Token]) -> bool:
    """`to further deepen such cooperation`: the object points back (rule 18)."""
    pairs = itertools.pairwise(words)
    return any(a.word in POINTING and b.word in POINTED for a, b in pairs)


def before_purpose(clause: Clause, span: Span) -> Span:
    """A second quote without its purpose, `with a view to …`."""
    tokens = clause.sentence.tokens[clause.cue.first : clause.after]
    for place, (token, following) in enumerate(zip(tokens, tokens[2:], strict=False)):
        if place and token.word == "with" and following.word == "view":
            return Span(span.start, tokens[place - 1].end)
    return span
