"""A passage is moved by words, and found by its first and last ones; it stays the text's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.spans import Span
from commitments.coding.word_edges import WordsNotFound, find_words, move_end, move_start

TEXT = "Both sides agreed to open a “joint school” in R&D, by 2028. İzmir: both sides agreed."


def cut(span):
    return TEXT[span.start : span.end]


def at(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("move", "steps", "expected"),
    [
        (move_end, 1, "agreed to open a “joint school"),
        (move_end, -1, "agreed to open a"),
        (move_start, 1, "to open a “joint"),
        (move_start, -1, "sides agreed to open a “joint"),
    ],
)
def test_an_edge_moves_by_one_word(move, steps, expected):
    assert cut(move(TEXT, at("agreed to open a “joint"), steps)) == expected


@pytest.mark.parametrize(
    ("move", "steps", "words"),
    [
        # Nothing stands before it, or after it, and one word is the least.
        (move_start, -1, "Both"),
        (move_start, 1, "Both"),
        (move_end, -1, "Both"),
        (move_end, 1, "both sides agreed."),
    ],
)
def test_an_edge_that_cannot_move_stays(move, steps, words):
    assert move(TEXT, at(words), steps) == at(words)


def test_words_are_found_however_quotation_marks_and_blanks_are_typed():
    span = find_words(TEXT, 'open  a "joint', "r&d")

    assert cut(span) == "open a “joint school” in R&D"


def test_one_phrase_alone_is_the_whole_passage():
    assert cut(find_words(TEXT, "İzmir")) == "İzmir"


def test_of_several_places_the_nearest_is_meant():
    assert find_words(TEXT, "both sides", near=len(TEXT)).start == TEXT.index("both sides")


@pytest.mark.parametrize(
    ("first", "last", "which", "times"),
    [
        ("nowhere", "", "first", 0),
        ("both sides", "", "first", 2),
        ("  ", "", "first", 0),
        # The last words stand before the first ones alone.
        ("İzmir", "joint school", "last", 0),
    ],
)
def test_words_that_name_no_one_place_are_refused(first, last, which, times):
    with pytest.raises(WordsNotFound) as refusal:
        find_words(TEXT, first, last)

    assert (refusal.value.which, refusal.value.times) == (which, times)


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 80), st.sampled_from((-1, 1)))
def test_whatever_the_text_a_moved_passage_lies_in_it(text, start, length, steps):
    span = Span(min(start, len(text)), min(start + length, len(text)))

    for move in (move_start, move_end):
        moved = move(text, span, steps)
        assert 0 <= moved.start <= moved.end <= len(text)
