"""Which day a text says it was adopted, and whether a stamped date is turned round (2.9)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from commitments.coding.dates import MONTHS
from commitments.coding.deadline_forms import DAY
from commitments.coding.tokens import shadow_of

FULL_DATE = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)? ?(?:-|to|and) ?)?{DAY}\b", re.IGNORECASE)
STAMP = re.compile(
    r"\b(?:date|published|dated|posted)\b[^\w\n]{0,3}(\d{4})-(\d{2})-(\d{2})\b", re.IGNORECASE
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ARRIVED = re.compile(
    r"\b(?:arrived|began|started|opened)\b[^.\n]{0,60}\bon (?P<weekday>(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)"
    r"\b[^.\n]{0,40}\b(?P<length>two|three|four|five|\d)-day\b",
    re.IGNORECASE,
)
LENGTHS = {"two": 2, "three": 3, "four": 4, "five": 5}
BEGINNING = 3000


@dataclass(frozen=True)
class DateFlag:
    """A stamped date that the words speak against; `other` is the date turned round."""

    stamped: date
    other: date
    reason: str


def adoption_day(text: str) -> date | None:
    """The first full date at the beginning of a text, the last day of a span; None without."""
    for match in FULL_DATE.finditer(shadow_of(text[:BEGINNING])):
        day = match["day"] or match["day2"]
        month = 1 + [name[:3].lower() for name in MONTHS].index(match["month"][:3].lower())
        if day:
            try:
                return date(int(match["year"]), month, int(day))
            except ValueError:
                continue
    return None


def date_flag(text: str) -> DateFlag | None:
    """Test a stamped date and the same with day and month exchanged against the weekdays told.

    Only for days up to 12. A visit of n days that began on a weekday must hold the day of the
    statement; where the stamped day fails that and the other does not, it is flagged.
    """
    stamp = STAMP.search(text)
    visit = ARRIVED.search(text)
    if stamp is None or visit is None:
        return None
    year, month, day = (int(part) for part in stamp.groups())
    try:
        stamped, other = date(year, month, day), date(year, day, month)
    except ValueError:
        return None
    length = LENGTHS.get(visit["length"].lower()) or int(visit["length"])
    weekday = WEEKDAYS.index(visit["weekday"].lower())
    if month == day or within_visit(stamped, weekday, length):
        return None
    if not within_visit(other, weekday, length):
        return None
    began = f"a {visit['length']}-day visit that began on a {visit['weekday']}"
    return DateFlag(
        stamped, other, f"{stamped:%A} {stamped} is not within {began}; {other:%A} {other} is."
    )


def within_visit(day: date, weekday: int, length: int) -> bool:
    """Whether a day is in the visit that began on the last such weekday, or on the day."""
    began = day - timedelta(days=(day.weekday() - weekday) % 7)
    return (day - began).days < length
