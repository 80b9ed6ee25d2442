"""Two readings of one source, told paragraph by paragraph."""

from time import perf_counter

from commitments.coding.differences import Marked, differences, is_cut


def test_the_same_words_differ_in_nothing():
    assert differences("One.\n\nTwo.", "One.\n  Two.  ") == []


def test_a_paragraph_that_changed_is_compared_by_its_words():
    (marked,) = differences("Opens in May 2026.", "Opens in June 2026.")

    assert marked.pieces == [
        ("same", "Opens in"),
        ("gone", "May"),
        ("new", "June"),
        ("same", "2026."),
    ]


def test_paragraphs_that_came_and_went_are_whole():
    marked = differences("One.\nTwo.", "One.\nTwo.\nThree.\nFour.")

    assert [each.kind for each in marked] == ["same", "same", "new", "new"]
    assert differences("One.\nTwo.", "Two.")[0] == Marked("gone", [("gone", "One.")])


def test_what_is_far_from_a_change_is_counted():
    text = "\n".join(f"Paragraph {number}." for number in range(20))

    marked = differences(text, text + "\nAnother.")

    assert [(each.kind, each.count) for each in marked] == [("cut", 19), ("same", 0), ("new", 0)]


def test_long_texts_are_compared_in_time():
    before = "\n".join(f"Paragraph {number} of many." for number in range(5_000))
    after = "\n".join(f"Paragraph {number * 3} of more." for number in range(5_000))
    begun = perf_counter()

    assert differences(before, after)
    assert is_cut(before)
    assert perf_counter() - begun < 20
