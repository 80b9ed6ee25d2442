"""Dates as far as they are known, and figures."""

from decimal import Decimal

import pytest

from commitments.reports.notation import amount, number, period, rhythm
from commitments.templatetags.notation import language


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2026-01-08", "8 January 2026"),
        ("2026-01", "January 2026"),
        ("2026", "2026"),
        ("2025-01/2025-11", "January–November 2025"),
        ("2026-01-08/2026-01-09", "8–9 January 2026"),
        ("2026-01-30/2026-02-02", "30 January–2 February 2026"),
        ("2021/2024", "2021–2024"),
        ("2024-12/2025-01", "December 2024–January 2025"),
        ("2025-01/2025-11-30", "January 2025–30 November 2025"),  # known to different degrees
        ("../2026-12-31", "until 31 December 2026"),
        ("/2026-12-31", "until 31 December 2026"),
        ("2024/..", "from 2024"),
        ("2023~", "about 2023"),
        ("2025-01~/2025-11", "about January 2025–November 2025"),
        ("", ""),
        ("2026-13", "2026-13"),  # no such month: shown as stored
        ("2026-02-30", "2026-02-30"),
        ("R/P1Y", "R/P1Y"),  # no date at all
        ("spring 2026", "spring 2026"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(stored, shown):
    assert period(stored) == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("R/P1Y", "every year"),
        ("R/P2Y", "every 2 years"),
        ("R/P6M", "every 6 months"),
        ("R/P1D", "R/P1D"),  # not of our vocabulary: shown as stored
        ("", ""),
    ],
)
def test_a_rhythm_is_written_in_words(stored, shown):
    assert rhythm(stored) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("5.2800", "5.28"),
        ("10.0000", "10"),
        ("0.0000", "0"),
        ("24130.5000", "24,130.5"),
        ("1000000.0000", "1,000,000"),
    ],
)
def test_a_figure_has_no_filling_noughts(value, shown):
    assert number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("10", "USD billion", "USD 10 billion"),
        ("24.13", "RM billion", "RM 24.13 billion"),
        ("300", "USD", "USD 300"),
        ("4000", "students", "4,000 students"),
        ("12", "per cent", "12 per cent"),
    ],
)
def test_a_figure_is_said_with_its_unit(value, unit, shown):
    assert amount(Decimal(value), unit) == shown


@pytest.mark.parametrize(("code", "name"), [("tr", "Turkish"), ("xx", "xx"), ("", "")])
def test_a_language_is_called_by_its_name_where_it_has_one(code, name):
    assert language(code) == name
