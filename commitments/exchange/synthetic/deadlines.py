"""When it is due: the deadlines of the invention, as worded and as stored."""

from datetime import date
from random import Random
from typing import Any

from commitments.coding.dates import MONTHS, parse_known_date
from commitments.enums import DeadlinePrecision, DeadlineRelation

SHARE_WITHOUT = 0.5
YEARS_AT_MOST = 6


def deadline(dice: Random, *, adopted_on: date) -> dict[str, Any]:
    """The fields of a deadline; without one their defaults, so nothing."""
    if dice.random() < SHARE_WITHOUT:
        return {}
    year = adopted_on.year + dice.randint(1, YEARS_AT_MOST)
    return dice.choice(SHAPES)(dice, year, adopted_on)


def by_end_of_year(dice: Random, year: int, adopted_on: date) -> dict[str, Any]:
    return {
        "deadline_text": f"by the end of {year}",
        "deadline_edtf": f"../{year}-12-31",
        "deadline_earliest": adopted_on,
        "deadline_latest": date(year, 12, 31),
        "deadline_precision": DeadlinePrecision.YEAR,
        "deadline_relation": DeadlineRelation.BY_END_OF,
    }


def in_year(dice: Random, year: int, adopted_on: date) -> dict[str, Any]:
    return {
        "deadline_text": f"in {year}",
        "deadline_edtf": str(year),
        "deadline_earliest": date(year, 1, 1),
        "deadline_latest": date(year, 12, 31),
        "deadline_precision": DeadlinePrecision.YEAR,
        "deadline_relation": DeadlineRelation.IN,
    }


def in_month(dice: Random, year: int, adopted_on: date) -> dict[str, Any]:
    month = dice.randint(1, 12)
    known = parse_known_date(f"{year}-{month:02}")
    return {
        "deadline_text": f"in {MONTHS[month - 1]} {year}",
        "deadline_edtf": known.text,
        "deadline_earliest": known.earliest,
        "deadline_latest": known.latest,
        "deadline_precision": DeadlinePrecision.MONTH,
        "deadline_relation": DeadlineRelation.IN,
    }


def on_day(dice: Random, year: int, adopted_on: date) -> dict[str, Any]:
    day = date(year, dice.randint(1, 12), dice.randint(1, 28))
    return {
        "deadline_text": f"on {day.day} {MONTHS[day.month - 1]} {year}",
        "deadline_edtf": day.isoformat(),
        "deadline_earliest": day,
        "deadline_latest": day,
        "deadline_precision": DeadlinePrecision.DAY,
        "deadline_relation": DeadlineRelation.ON,
    }


def soon(dice: Random, year: int, adopted_on: date) -> dict[str, Any]:
    return {
        "deadline_text": "at the earliest opportunity",
        "deadline_precision": DeadlinePrecision.VAGUE,
    }


# The first is by far the most frequent.
SHAPES = (by_end_of_year, by_end_of_year, by_end_of_year, in_year, in_month, on_day, soon)
