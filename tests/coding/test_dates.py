"""Days as far as they are known: no day is made up, and nothing that is no date passes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.dates import (
    Bounds,
    bounds_of_deadline,
    parse_known_date,
    parse_period,
)

KNOWN = [
    ("2026", "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ("2026-02", "2026-02", date(2026, 2, 1), date(2026, 2, 28)),
    ("2024-02", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2026-01-08", "2026-01-08", date(2026, 1, 8), date(2026, 1, 8)),
    (" 8 January 2026 ", "2026-01-08", date(2026, 1, 8), date(2026, 1, 8)),
    ("february 2026", "2026-02", date(2026, 2, 1), date(2026, 2, 28)),
]


@pytest.mark.parametrize(("words", "text", "earliest", "latest"), KNOWN)
def test_a_date_means_the_days_that_it_can(words, text, earliest, latest):
    known = parse_known_date(words)

    assert (known.text, known.earliest, known.latest) == (text, earliest, latest)


NO_DATES = [
    "",
    "0000",
    "26",
    "2026-1",
    "2026-13",
    "2026-02-30",
    "2026-01-08T10:00",
    "31/12/2026",
    "8 Janvier 2026",
    "32 January 2026",
    "early 2026",
    "2026-01/2026-02",
    "\N{ARABIC-INDIC DIGIT TWO}026",
    "2026\x00",
]


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_is_refused(words):
    with pytest.raises(ValueError, match=r".*"):
        parse_known_date(words)


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_of_the_calendar_is_itself(day):
    known = parse_known_date(day.isoformat())

    assert (known.earliest, known.latest) == (day, day)


def test_a_period_runs_from_the_first_day_to_the_last():
    period = parse_period("2025-01/2025-11")

    assert period.text == "2025-01/2025-11"
    assert (period.earliest, period.latest) == (date(2025, 1, 1), date(2025, 11, 30))


@pytest.mark.parametrize("words", ["2025/", "/2025", "2025-11/2025-01", "2025/2026/2027", "/"])
def test_what_is_no_period_is_refused(words):
    with pytest.raises(ValueError, match=r".*"):
        parse_period(words)


DEADLINES = [
    ("2028", Bounds(date(2028, 1, 1), date(2028, 12, 31))),
    ("2026-07/2026-12", Bounds(date(2026, 7, 1), date(2026, 12, 31))),
    ("../2026-12-31", Bounds(None, date(2026, 12, 31))),
    ("2026-01-08/..", Bounds(date(2026, 1, 8), None)),
    # EDTF that names no plain days: a season, a decade, an approximate year, a choice.
    ("2026-21", None),
    ("202X", None),
    ("2026~", None),
    ("2026?/2027", None),
    ("[2026,2027]", None),
]


@pytest.mark.parametrize(("text", "bounds"), DEADLINES)
def test_a_deadline_names_its_days(text, bounds):
    assert bounds_of_deadline(text) == bounds


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "/", "by 2030", "2026-02-30", "2027/2026", "R/P1Y", "../event", "2/3/4"],
)
def test_what_is_no_deadline_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        bounds_of_deadline(text)


@given(st.text(alphabet="0123456789XTZEYS~?%:+./,{}[]-", max_size=14))
def test_nothing_but_a_refusal_comes_of_a_deadline_that_cannot_be_read(text):
    try:
        bounds = bounds_of_deadline(text)
    except ValueError:
        return

    assert bounds is None or bounds.earliest or bounds.latest
