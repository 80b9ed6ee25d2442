"""A few words around what was looked for."""

from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.excerpts import LENGTH, excerpt, marked
from commitments.coding.folding import words_of


def joined(pieces):
    return "".join(piece.text for piece in pieces)


def marks(pieces):
    return [piece.text for piece in pieces if piece.marked]


@given(st.text(st.characters(exclude_categories=())), st.text(max_size=20))
def test_not_one_character_is_changed(text, words):
    query = words_of(words)

    assert joined(marked(text, query)) == text
    assert joined(excerpt(text, query)).strip("… ") in text


def test_a_long_text_is_cut_between_words_around_what_was_looked_for():
    text = "before " * 100 + "the TÜRKİYE target " + "after " * 100

    pieces = excerpt(text, words_of("turkiye target"))

    assert marks(pieces) == ["TÜRKİYE", "target"]
    assert joined(pieces).startswith("… before ")
    assert joined(pieces).endswith("after …")
    assert len(joined(pieces)) <= LENGTH + 4


def test_the_stretch_with_most_of_the_words_is_shown():
    text = "trade " + "nothing " * 80 + "trade target of trade " + "nothing " * 80

    assert marks(excerpt(text, words_of('trade "target of"'))) == ["trade", "target", "of", "trade"]


def test_a_text_without_the_words_is_shown_from_its_beginning():
    assert joined(excerpt("word " * 100, words_of("other"))).startswith("word word")
