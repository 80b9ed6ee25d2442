"""Paragraphs that a person divides, joins and names; the words stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.paragraph_edits import (
    carried_over,
    divided,
    joined_with_next,
    loose_lines,
    proposed_paragraphs,
    renamed,
    turned_into_heading,
    turned_into_paragraph,
)
from commitments.coding.preparing import Places, prepared

TEXT = """A TITLE

1. The two sides met. They spoke.

Looking ahead

2. They agreed to open a school.
They welcomed the harvest.

3. They parted.
"""


def numbers(spans):
    return [(span.label, span.sub) for span in spans]


def words(spans, text=TEXT):
    return [text[span.start : span.end] for span in spans]


def assert_apart(spans, text):
    """In order, without overlap, within the text, and none empty."""
    reached = 0
    for span in spans:
        assert reached <= span.start < span.end <= len(text)
        reached = span.end


def test_a_divided_paragraph_counts_its_parts_on():
    spans = proposed_paragraphs(TEXT)

    result = divided(spans, 0, TEXT.index("They spoke"), TEXT)

    assert numbers(result) == [("1", 1), ("1", 2), ("2", 1), ("2", 2), ("3", 1)]
    assert words(result)[:2] == ["The two sides met.", "They spoke."]


def test_what_is_divided_and_joined_again_is_as_before():
    spans = proposed_paragraphs(TEXT)

    result = joined_with_next(divided(spans, 0, TEXT.index("They spoke"), TEXT), 0)

    assert result == spans


def test_joined_paragraphs_hold_what_stands_between_them():
    result = joined_with_next(proposed_paragraphs(TEXT), 0)

    assert "Looking ahead" in words(result)[0]
    assert numbers(result) == [("1", 1), ("2", 2), ("3", 1)]


@pytest.mark.parametrize("at", [0, TEXT.index("The two"), 10_000])
def test_a_paragraph_is_divided_within_its_words_alone(at):
    with pytest.raises(ValueError, match="cannot be divided there"):
        divided(proposed_paragraphs(TEXT), 0, at, TEXT)


def test_another_heading_is_that_of_all_below_it():
    result = renamed(proposed_paragraphs(TEXT), 1, label="2", sub=1, heading="What comes")

    assert [span.heading for span in result] == ["", "What comes", "What comes", "What comes"]


def test_a_paragraph_that_becomes_a_heading_and_one_again_is_as_before():
    spans = proposed_paragraphs(TEXT)

    turned = turned_into_heading(spans, 2, TEXT)
    line = next(each for each in loose_lines(turned, TEXT) if each.words.startswith("They w"))

    assert [span.heading for span in turned] == ["", "Looking ahead", "They welcomed the harvest."]
    assert turned_into_paragraph(turned, line) == spans


def test_the_lines_outside_are_titles_and_headings_and_no_numbers():
    lines = [line.words for line in loose_lines(proposed_paragraphs(TEXT), TEXT)]

    assert lines == ["A TITLE", "Looking ahead"]


def test_a_heading_is_no_longer_than_the_record_holds():
    text = f"1. They met.\n{'A heading ' * 60}\n2. They agreed to meet.\n"

    heading = proposed_paragraphs(text)[1].heading

    assert (len(heading), heading[-1]) == (300, "…")


@given(st.data())
def test_paragraphs_keep_their_words_when_other_spans_are_left_out(data):
    places = st.integers(0, len(TEXT))
    first, second = (sorted(data.draw(st.tuples(places, places))) for _ in range(2))
    before, after = ([span] if span[0] < span[1] else [] for span in (first, second))
    text = prepared(TEXT, before)
    spans = proposed_paragraphs(text)
    old, new = Places(len(TEXT), before), Places(len(TEXT), after)

    result = carried_over(spans, old, new, prepared(TEXT, after))

    assert_apart(result, prepared(TEXT, after))
    assert carried_over(spans, old, old, text) == spans


@given(st.text(max_size=300))
def test_proposed_paragraphs_and_loose_lines_stand_apart_in_any_text(text):
    text = text.replace("\r", "\n")
    spans = proposed_paragraphs(text)

    assert_apart(spans, text)
    for line in loose_lines(spans, text):
        assert text[line.start : line.end] == line.words
        assert_apart(sorted([*spans, line], key=lambda each: each.start), text)
