"""Every page number there can be gets an answer."""

import pytest

from commitments.filters.pages import page_of

ROWS = list(range(120))

# asked for, page shown, understood, what the sentence holds
CASES = [
    ("1", 1, True, ""),
    ("3", 3, True, ""),
    ("03", 3, True, ""),
    ("4", 3, True, "There is no page 4: the list has 3 pages"),
    ("9" * 31, 3, True, "There is no page 999"),
    ("9" * 5000, 3, True, "…: the list has 3 pages"),
    ("0", 1, False, "“0” is not the number of a page"),
    ("-1", 1, False, "“-1” is not the number of a page"),
    ("two", 1, False, "“two” is not the number of a page"),
    ("1.5", 1, False, "“1.5” is not the number of a page"),
    ("٣", 1, False, "“٣” is not the number of a page"),
    (" ", 1, False, "“ ” is not the number of a page"),
]


@pytest.mark.parametrize(("asked", "number", "understood", "sentence"), CASES)
def test_a_page_number_leads_to_a_page(asked, number, understood, sentence):
    answer = page_of(ROWS, count=len(ROWS), asked=asked)

    assert answer.page.number == number
    assert answer.understood is understood
    assert sentence in answer.problem
    assert bool(answer.problem) is bool(sentence)


def test_a_list_without_rows_has_one_page():
    answer = page_of([], count=0, asked="2")

    assert (answer.page.number, list(answer.page)) == (1, [])
    assert "the list has 1 page, and this is it" in answer.problem


def test_a_page_holds_its_fifty_rows():
    answer = page_of(ROWS, count=len(ROWS), asked="2")

    assert list(answer.page) == ROWS[50:100]
