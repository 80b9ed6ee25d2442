"""Where words nearly stand in a text, and what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.closest import closest

TEXT = (
    "They met in\u00a0TÜRKİYE.\n\nThe Leaders agreed to back Dato’ Seri’s plan by the end of 2026."
)


@pytest.mark.parametrize(
    ("words", "held", "difference"),
    [
        ("Dato' Seri’s plan", "Dato’ Seri’s plan", ("’", "'")),
        ("Leaders  agreed", "Leaders agreed", (" ", "  ")),
        ("met in TÜRKİYE", "met in\u00a0TÜRKİYE", ("\u00a0", " ")),
        ("TÜRKIYE.\nThe Leaders", "TÜRKİYE.\n\nThe Leaders", ("İ", "I")),
        ("end\u00ad of 2026", "end of 2026", ("d", "d\u00ad")),
        ("the Leaders agreed", "The Leaders agreed", ("T", "t")),
    ],
)
def test_a_difference_in_spelling_is_named(words, held, difference):
    near = closest(TEXT, words)

    assert TEXT[near.start : near.end] == held
    assert difference in near.differences


def test_spaces_around_the_words_are_no_difference_within_them():
    near = closest(TEXT, " Leaders agreed\n")

    assert TEXT[near.start : near.end] == "Leaders agreed"
    assert near.differences == []


def test_words_that_part_from_the_text_are_followed_to_where_they_do():
    near = closest(TEXT, "The Leaders agreed to back the plan")

    assert TEXT[near.start : near.end] == "The Leaders agreed to back"
    assert near.stops == ("Dato’ Seri’s plan by the end", "the plan")


@pytest.mark.parametrize("words", ["Leaders refused everything", "nothing of this", "", " \n"])
def test_words_that_are_far_from_the_text_have_no_closest_match(words):
    assert closest(TEXT, words) is None


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_two_texts_are_compared(text, words):
    near = closest(text, words)

    assert near is None or 0 <= near.start <= near.end <= len(text)
