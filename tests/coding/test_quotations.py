"""A quotation stands in a text letter for letter; its typography may be ours."""

import pytest

from commitments.coding.quotations import nearest, stands_in

TEXT = (
    "The “Joint Commission” met in\u00a0Ankara.\nTürkiye'nin bakanı, both sides –\n"
    "as agreed – signed a memo-\nrandum on halal trade."
)

STANDING = [
    'The "Joint Commission" met in Ankara.',
    "“Joint Commission”",
    "Türkiye’nin bakanı",
    "both sides - as agreed - signed",
    "signed a memorandum on halal trade",
    "The “Joint Commission” […] signed a memo-",
    "met in Ankara … on halal trade",
]


@pytest.mark.parametrize("words", STANDING)
def test_typography_is_no_difference(words):
    assert stands_in(TEXT, words)


@pytest.mark.parametrize("words", ["the joint commission", "Turkiye'nin", "met in Istanbul"])
def test_a_letter_is_a_difference(words):
    assert not stands_in(TEXT, words)


def test_the_nearest_passage_is_shown_as_the_text_has_it():
    assert nearest(TEXT, 'the "joint commission" met in Izmir.') == (
        "The “Joint Commission” met in Ankara."
    )
    assert nearest(TEXT, "nothing of the kind was said") == ""


def test_a_long_passage_is_cut_at_a_word():
    passage = nearest("word " * 500, "word " * 400)

    assert len(passage) <= 301
    assert passage.endswith("word…")
