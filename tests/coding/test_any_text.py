"""Whatever is pasted: offsets hold its words, nothing fails, and steps grow as the text does."""

import re
import sys
from re import _constants as parts
from re import _parser as parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding import (
    amounts,
    deadline_forms,
    deadlines,
    paragraphs,
    sentences,
    themes,
    tokens,
    units,
)
from commitments.coding.commitment_types import TYPES
from commitments.coding.proposals import propose
from commitments.coding.statement_dates import adoption_day

# Signs that have broken offsets before: two code points for one, none for some, line ends.
SIGNS = [
    "İ", "ı", "e\u0301", "ü", "ß", "ﬁ", "\u00a0", "\u202f", "\u200b", "\u200d", "\u00ad", "\ufeff",
    "🙂", "👩‍🚀", "🇫🇯", "\r\n", "\n", "\r", "\t", "\u2028", "\x85", "“", "”", "«", "—", "–", "‑",
    "ﷺ",
    "\u202e", "ά", "한국", "日本", "١٢", "Ⅷ", "①", "\x0b", "\x1c", "\ud7ff", "\U0010ffff",
]  # fmt: skip
WORDS = [
    "The leaders agreed to open a school in", "by 2027", "by the end of June 2027", "USD 5 billion",
    "and", ",", ".", "1. ", "II. ", "• ", "a million trees", "on 3 May", "“we will meet",
    "reaffirmed their commitment to", "and its readiness to", "which will", "to build",
]  # fmt: skip
PIECES = st.lists(st.one_of(st.sampled_from(SIGNS), st.sampled_from(WORDS)), max_size=40)


@given(PIECES, st.booleans())
def test_offsets_hold_the_words_among_any_signs(pieces, is_secondary):
    text = "".join(pieces)

    for each in propose(text, adopted_on=adoption_day(text), is_secondary=is_secondary):
        assert text[each.start : each.end] == each.text
        for part in [*each.deadlines, *each.amounts]:
            assert text[part.start : part.end] == part.text
        for span in each.also:
            assert text[span.start : span.end].strip()


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if "\n" not in sign], ids=ascii)
def test_a_sign_inside_a_promise_stays_in_its_quote(sign):
    text = f"They met. The leaders agreed to open a school in {sign} Suva by 2027. They left."

    (found, *_rest) = propose(text)

    assert text[found.start : found.end] == found.text
    assert found.text.startswith("agreed to open a school in")


LARGE = 2_000_000
# What large pastes look like, and how many signs of them are read here: one word and one mark in
# full, what gives more work only so far as shows that nothing fails.
SHAPES = [
    ("agreed", LARGE),
    ("“", LARGE),
    ("The leaders agreed to open a school by 2027, and to train judges.\n", 40_000),
    ("1.\t2.\t3.\t", 40_000),
    ("((((", 40_000),
    ("and and ", 40_000),
    ("5,000,000,000 ", 40_000),
    ("\n", LARGE),
]


@pytest.mark.parametrize(("shape", "size"), SHAPES, ids=ascii)
def test_large_pastes_of_anything_are_read_to_their_end(shape, size):
    text = (shape * (size // len(shape) + 1))[:size]

    found = propose(text)

    assert all(text[each.start : each.end] == each.text for each in found)


PATTERNS = [
    *(form.pattern for form in deadline_forms.FORMS),
    *(pattern for _name, pattern in [*TYPES, *themes.THEMES]),
    *(
        value
        for module in (amounts, deadlines, paragraphs, sentences, tokens, units)
        for value in vars(module).values()
        if isinstance(value, re.Pattern)
    ),
]
REPEATS = (parts.MAX_REPEAT, parts.MIN_REPEAT)


def nested(parsed, inside=False):
    """Repetitions without an end inside a repetition without an end: what lets a match run away."""
    for operation, argument in parsed:
        endless = operation in REPEATS and argument[1] is parts.MAXREPEAT
        if endless and inside:
            yield operation
        for part in subpatterns(argument):
            yield from nested(part, inside or endless)


def subpatterns(argument):
    """The patterns inside one piece of a parsed pattern."""
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for each in argument:
            yield from subpatterns(each)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:40])
def test_no_expression_repeats_without_end_inside_a_repetition(pattern):
    assert not list(nested(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)))


def calls_made(text):
    """How many functions run, whatever the machine and its load."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        propose(text, is_secondary=True)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "They agreed to open a school by 2027, a clinic by 2028 and a bridge by 2030. ",
        "We, the Presidents, having met, reaffirm our commitment and our readiness to build. ",
        "1. One.\n2. Two.\n",
        "“We will meet.\n",
        ", which will help and will bring ",
    ],
)
def test_steps_of_the_newer_rules_grow_no_faster_than_the_text(piece):
    times = max(2, 4000 // len(piece))
    propose(piece)

    once, thrice = calls_made(piece * times), calls_made(piece * times * 3)

    assert thrice < 4 * once + 2000
