"""Dates as far as they are known, and figures, as people write them."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext

from commitments.coding.dates import parse_repetition

# The part of EDTF that the record uses: a year, a month or a day, perhaps uncertain.
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)\Z")
FORMATS = {1: "Y", 2: "F Y", 3: "j F Y"}
OPEN_ENDS = ("", "..")
CURRENCY = re.compile(r"([A-Z]{3}|RM)(?:\s+(.+))?\Z")


@dataclass(frozen=True)
class Moment:
    """The first day that a stored date can mean, and how much of it is known."""

    day: date
    how: str
    is_uncertain: bool

    def __str__(self):
        words = date_format(self.day, self.how)
        return gettext("about %(date)s") % {"date": words} if self.is_uncertain else words


def period(value: str) -> str:
    """EDTF in words: "8 January 2026", "January–November 2025", "until 31 December 2026".

    What is not understood is shown as it is stored: a date is never made up.
    """
    start, slash, end = value.partition("/")
    first, last = moment(start), moment(end)
    if not slash:
        return str(first or value)
    if start in OPEN_ENDS and last:
        return gettext("until %(end)s") % {"end": last}
    if end in OPEN_ENDS and first:
        return gettext("from %(start)s") % {"start": first}
    if first is None or last is None:
        return value
    return f"{shortened(first, last)}–{last}"


def moment(value: str) -> Moment | None:
    match = DATE.match(value)
    if match is None:
        return None
    *parts, mark = match.groups()
    numbers = [int(part) for part in parts if part]
    try:
        day = date(*[*numbers, 1, 1][:3])
    except ValueError:
        return None
    return Moment(day, FORMATS[len(numbers)], is_uncertain=mark != "")


def shortened(first: Moment, last: Moment) -> str:
    """The first in words, without the month and year that the last says anyway."""
    is_plain = first.how == last.how != "Y" and not (first.is_uncertain or last.is_uncertain)
    if not is_plain or first.day.year != last.day.year:
        return str(first)
    if first.how == "j F Y" and first.day.month == last.day.month:
        return date_format(first.day, "j")
    return date_format(first.day, first.how.removesuffix(" Y"))


def rhythm(value: str) -> str:
    """An ISO 8601 repetition in words: "every 2 years"; anything else as it is stored."""
    try:
        count, unit = parse_repetition(value)
    except ValueError:
        return value
    if unit == "Y":
        words = ngettext("every year", "every %(count)d years", count)
    else:
        words = ngettext("every month", "every %(count)d months", count)
    return words % {"count": count}


def number(value: Decimal) -> str:
    """Without the noughts that only fill the column: 5.2800 is 5.28, 10.0000 is 10."""
    plain = format(Decimal(value).normalize(), "f")
    return number_format(Decimal(plain), force_grouping=True)


def amount(value: Decimal, unit: str) -> str:
    """A figure with its unit as it is said: "USD 5.28 billion", "4,000 students"."""
    money = CURRENCY.match(unit)
    if money is None:
        return f"{number(value)} {unit}"
    currency, scale = money.groups(default="")
    return f"{currency} {number(value)} {scale}".rstrip()
