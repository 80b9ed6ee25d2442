"""Two wordings beside each other: not a letter of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.side_by_side import side_by_side

WORDS = st.text(max_size=200)


def differing(side):
    return [piece.text for piece in side if piece.differs]


def test_only_what_the_other_lacks_differs():
    before, after = side_by_side(
        "agreed to convene, at an opportune time, the first Meeting",
        "agreed to convene the first meeting by 2026",
    )

    assert differing(before) == ["at an opportune time,"]
    assert differing(after) == ["by 2026"]


def test_where_one_side_has_no_words_nothing_differs():
    before, after = side_by_side("", "agreed to meet")

    assert before == ()
    assert differing(after) == []


def test_what_is_too_long_is_not_compared():
    before, after = side_by_side("one " * 801, "two")

    assert differing(before) == differing(after) == []


@given(WORDS, WORDS)
def test_the_pieces_are_the_wordings(earlier, later):
    before, after = side_by_side(earlier, later)

    assert "".join(piece.text for piece in before) == earlier
    assert "".join(piece.text for piece in after) == later


@given(WORDS)
def test_nothing_differs_from_itself(words):
    before, after = side_by_side(words, words)

    assert differing(before) == differing(after) == []
