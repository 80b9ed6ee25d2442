from commitments.coding.excerpts import STRETCH, around, excerpt
from commitments.coding.folding import fold, words_of

FILLER = "The ministry said that work went on as it had before. " * 2_000


def shown(text, words):
    query = words_of(words)
    return "".join(piece.text for piece in excerpt(around(text, fold(text), query), query))


def test_of_a_long_text_only_the_part_around_the_words_is_gone_through():
    text = f"{FILLER}In İstanbul a stone of granite was laid. {FILLER}"

    stretch = around(text, fold(text), words_of("granite"))

    assert len(stretch) == STRETCH
    assert "a stone of granite was laid" in shown(text, "granite")
    assert "a stone of granite was laid" in shown(text, "istanbul granite")


def test_words_are_shown_where_signs_make_the_text_longer_than_its_words():
    text = f"{'… – ( ) ' * 5_000}In Ankara a stone of granite was laid. {FILLER}"

    assert "a stone of granite was laid" in shown(text, "granite")


def test_a_short_text_is_gone_through_as_it_is():
    assert around("a stone of granite", "a stone of granite", words_of("granite")) == (
        "a stone of granite"
    )


def test_of_a_text_without_the_words_the_beginning_is_shown():
    assert around(FILLER, fold(FILLER), words_of("granite")) == FILLER[:STRETCH]
