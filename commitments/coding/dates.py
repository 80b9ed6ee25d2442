"""Days as far as they are known: a year, a month or a day, and periods of these.

Stored as text in ISO 8601 (`2026`, `2026-01`, `2026-01-08`, `2025-01/2025-11`), so that no day is
made up. Deadlines are EDTF (https://www.loc.gov/standards/datetime/), read by the edtf package.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from edtf import EDTFObject, parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import Date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ISO = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?")
WORDED = re.compile(r"((?P<day>[0-9]{1,2})\s+)?(?P<month>[A-Za-z]+)\s+(?P<year>[0-9]{4})")
# The edtf package prints what it fails on, so what no EDTF can hold never reaches it.
EDTF_CHARACTERS = re.compile(r"(?!.*X[0-9])[0-9XTZEYS~?%:+.,{}\[\]-]+")
UNREADABLE = (EDTFParseException, TypeError, ValueError, AttributeError, IndexError)
OPEN_ENDS = ("", "..")
REPETITION = re.compile(r"R/P(?P<count>[1-9][0-9]*)(?P<unit>[YM])")


@dataclass(frozen=True)
class KnownDate:
    """`text` in ISO 8601 as far as known, and the first and the last day that it can mean."""

    text: str
    earliest: date
    latest: date


@dataclass(frozen=True)
class Bounds:
    """The first and the last day of a deadline; None where it is open on that side."""

    earliest: date | None
    latest: date | None


def parse_known_date(words: str) -> KnownDate:
    """Read `2026`, `2026-01`, `2026-01-08`, `8 January 2026` or `January 2026`.

    Raises ValueError for anything else, and for days that no calendar has.
    """
    words = words.strip()
    found = ISO.fullmatch(words) or WORDED.fullmatch(words)
    if found is None:
        raise ValueError("not a date")
    year, day = int(found["year"]), found["day"]
    if found["month"] is None:
        return KnownDate(f"{year:04}", date(year, 1, 1), date(year, 12, 31))
    month = month_number(found["month"])
    if day is None:
        first = date(year, month, 1)
        return KnownDate(f"{first:%Y-%m}", first, date(year, month, monthrange(year, month)[1]))
    only = date(year, month, int(day))
    return KnownDate(only.isoformat(), only, only)


def month_number(month: str) -> int:
    """1 to 12 from `01` or from `January`; `January` may be in any case."""
    return int(month) if month.isdigit() else MONTHS.index(month.capitalize()) + 1


def parse_period(words: str) -> KnownDate:
    """Read one date as far as known, or two with a slash between them, as `2025-01/2025-11`.

    Raises ValueError for anything else, and where the second ends before the first begins.
    """
    first, slash, second = words.partition("/")
    start = parse_known_date(first)
    if not slash:
        return start
    end = parse_known_date(second)
    if end.latest < start.earliest:
        raise ValueError("the period ends before it begins")
    return KnownDate(f"{start.text}/{end.text}", start.earliest, end.latest)


def parse_repetition(words: str) -> tuple[int, str]:
    """Read an ISO 8601 repetition: `R/P2Y` as 2 and `Y`, `R/P6M` as 6 and `M`.

    Raises ValueError for anything else, also for a repetition after no time at all.
    """
    found = REPETITION.fullmatch(words)
    if found is None:
        raise ValueError("not a repetition")
    return int(found["count"]), found["unit"]


def next_period(day: date, repetition: str) -> str:
    """The year, or the month, that comes one repetition after `day`, as EDTF.

    `R/P2Y` after 7 January 2026 is `2028`: a rhythm names no day. Empty where it cannot be told.
    """
    try:
        count, unit = parse_repetition(repetition)
    except ValueError:
        return ""
    in_months = unit == "M"
    months = day.year * 12 + day.month - 1 + (count if in_months else count * 12)
    year, month = divmod(months, 12)
    if year > date.max.year:
        return ""
    return f"{year:04}-{month + 1:02}" if in_months else f"{year:04}"


def parse_edtf_date(text: str) -> EDTFObject:
    """One EDTF date, without the slash of an interval. Raises ValueError where it is none."""
    if not EDTF_CHARACTERS.fullmatch(text):
        raise ValueError("not EDTF")
    try:
        return parse_edtf(text)
    except UNREADABLE as fault:
        raise ValueError("not EDTF") from fault


def bounds_of_deadline(text: str) -> Bounds | None:
    """The days that a plain EDTF date or interval names, or None where EDTF is less exact.

    `../2026-12-31` is open at its start, which is then the day of adoption. Raises ValueError
    where the text is no EDTF, or an interval that ends before it begins.
    """
    first, slash, second = text.partition("/")
    ends = [first, second] if slash else [first, first]
    if slash and first in OPEN_ENDS and second in OPEN_ENDS:
        raise ValueError("an interval needs at least one end")
    parsed = [None if end in OPEN_ENDS and slash else parse_edtf_date(end) for end in ends]
    if not all(end is None or type(end) is Date for end in parsed):
        return None
    start, end = (parse_known_date(ends[i]) if parsed[i] else None for i in (0, 1))
    if start and end and end.latest < start.earliest:
        raise ValueError("the interval ends before it begins")
    return Bounds(start.earliest if start else None, end.latest if end else None)
