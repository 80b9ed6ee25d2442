"""The day of adoption, and stamped dates that are turned round (2.9)."""

from datetime import date
from pathlib import Path

import pytest

from commitments.coding.statement_dates import adoption_day, date_flag

TEXTS = Path(__file__).parent.parent.parent / "seeds" / "texts"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("JOINT STATEMENT (Ankara, 7 January 2026)", date(2026, 1, 7)),
        ("They met on 10 - 11 February 2025.", date(2025, 2, 11)),
        ("December 12, 2015", date(2015, 12, 12)),
        ("30 February 2026, then 3 March 2026", date(2026, 3, 3)),
        ("Some day in May 2026.", None),
        ("", None),
    ],
)
def test_the_first_full_date_is_taken(text, day):
    assert adoption_day(text) == day


def test_the_stamp_of_the_putrajaya_article_is_flagged():
    flag = date_flag((TEXTS / "putrajaya-2025-the-sun.txt").read_text())

    assert (flag.stamped, flag.other) == (date(2025, 11, 2), date(2025, 2, 11))
    assert "Sunday" in flag.reason


def test_a_stamp_that_agrees_with_the_words_is_left_alone():
    text = "date 2025-02-11 CITY: He arrived in Malaysia on Monday for a two-day official visit."

    assert date_flag(text) is None


@pytest.mark.parametrize("text", ["", "date 2025-11-31", "arrived on Monday for a two-day visit"])
def test_a_text_without_both_is_left_alone(text):
    assert date_flag(text) is None
