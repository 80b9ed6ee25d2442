"""What a worded deadline says in days (table 1.5): one function for each kind of wording.

Each takes the parts of a match by name, empty where missing, with the whole as `all`, and the day
of adoption if known; it gives fields of `Deadline`, and raises ValueError for no day or period.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from commitments.coding.dates import MONTHS
from commitments.coding.word_lists import in_order

Parts = dict[str, str]
Fields = dict[str, Any]

NUMBERS = {
    word: number
    for number, word in enumerate(
        in_order(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty"
        ),
        start=1,
    )
} | {"thirty": 30, "sixty": 60, "ninety": 90}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
UNITS = {"day": "day", "week": "day", "month": "month", "year": "year"}
LONGEST_PERIOD = 60
# The longest name first, so that "two years" is not read as "year".
CADENCES = {
    "second year": "R/P2Y",
    "other year": "R/P2Y",
    "three years": "R/P3Y",
    "four years": "R/P4Y",
    "two years": "R/P2Y",
    "six months": "R/P6M",
    "three months": "R/P3M",
    "biennial": "R/P2Y",
    "biannual": "R/P6M",
    "quarter": "R/P3M",
    "annual": "R/P1Y",
    "twice": "R/P6M",
    "month": "R/P1M",
    "semi": "R/P6M",
    "year": "R/P1Y",
}


def last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def month_of(name: str) -> int:
    return 1 + [month[:3].lower() for month in MONTHS].index(name[:3].lower())


def number_of(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)


def until(day: date, adopted: date | None, precision: str, relation: str) -> Fields:
    days = {"edtf": f"../{day.isoformat()}", "earliest": adopted, "latest": day}
    return {**days, "precision": precision, "relation": relation}


def during(edtf: str, earliest: date, latest: date, precision: str, relation: str = "in") -> Fields:
    days = {"edtf": edtf, "earliest": earliest, "latest": latest}
    return {**days, "precision": precision, "relation": relation}


def unresolved(precision: str, relation: str) -> Fields:
    """For words that need a day of adoption where none is known."""
    return {"precision": precision, "relation": relation}


def read_end_of_year(parts: Parts, adopted: date | None) -> Fields:
    """`by mid-2027` and `by early 2027` end in June and April, and may mean another day."""
    year = int(parts["year"])
    part = parts.get("part", "").lower()
    if not part:
        return until(date(year, 12, 31), adopted, "year", "by_end_of")
    last = last_day(year, 6 if part.startswith("mid") else 4)
    return {**until(last, adopted, "month", "by"), "is_ambiguous": True}


def read_end_of_this_year(parts: Parts, adopted: date | None) -> Fields:
    if adopted is None:
        return unresolved("year", "by_end_of")
    following = parts.get("which", "").lower() in {"next", "the following"}
    return until(date(adopted.year + following, 12, 31), adopted, "year", "by_end_of")


def read_by_month(parts: Parts, adopted: date | None) -> Fields:
    year, month = int(parts["year"]), month_of(parts["month"])
    by = parts["by"].lower()
    at_latest = "at_latest" if by.endswith("than") else by if by != "until" else "until"
    relation = "by_end_of" if "end" in parts["end"].lower() else at_latest
    day = parts["day"] or parts["day2"]
    if day:
        return until(date(year, month, int(day)), adopted, "day", relation)
    if relation == "before":
        return until(date(year, month, 1) - timedelta(days=1), adopted, "month", relation)
    return until(last_day(year, month), adopted, "month", relation)


def read_by_year(parts: Parts, adopted: date | None) -> Fields:
    """`by 2030` may also mean before the year begins: ambiguous; the last day is taken."""
    year, by = int(parts["year"]), parts["by"].lower()
    if by == "before":
        return until(date(year - 1, 12, 31), adopted, "year", "before")
    relation = {"by": "by", "until": "until", "till": "until"}.get(by, "at_latest")
    found = until(date(year, 12, 31), adopted, "year", relation)
    return {**found, "edtf": f"../{year}", "is_ambiguous": by == "by"}


def read_from_year(parts: Parts, adopted: date | None) -> Fields:
    first = date(int(parts["year"]), 1, 1)
    if adopted and first.year < adopted.year:
        raise ValueError("began before the day of adoption")
    return {"edtf": f"{first.year}/..", "earliest": first, **unresolved("year", "from")}


def read_within(parts: Parts, adopted: date | None) -> Fields:
    unit = parts["unit"].lower().rstrip("s")
    if adopted is None:
        return unresolved(UNITS[unit], "within")
    day = after(adopted, number_of(parts.get("count") or "one"), unit)
    return until(day, adopted, UNITS[unit], "within")


def after(day: date, count: int, unit: str) -> date:
    """So many units later, on the same day of the month or its last."""
    if unit in {"day", "week"}:
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def read_on_day(parts: Parts, adopted: date | None) -> Fields:
    if not (parts["day"] or parts["day2"]):
        return read_in_month(parts, adopted)
    day = date(int(parts["year"]), month_of(parts["month"]), int(parts["day"] or parts["day2"]))
    return during(day.isoformat(), day, day, "day", "on")


def read_in_month(parts: Parts, adopted: date | None) -> Fields:
    first = date(int(parts["year"]), month_of(parts["month"]), 1)
    return during(f"{first:%Y-%m}", first, last_day(first.year, first.month), "month")


def read_in_year(parts: Parts, adopted: date | None) -> Fields:
    year = int(parts["year"])
    return during(str(year), date(year, 1, 1), date(year, 12, 31), "year")


def read_part_of_year(parts: Parts, adopted: date | None) -> Fields:
    """A half or a quarter of a year that is named or is this or the next."""
    length, precision = (6, "half_year") if parts["half"] else (3, "quarter")
    named = parts["year"]
    if not named.isdigit() and adopted is None:
        return unresolved(precision, "in")
    year = int(named) if named.isdigit() else this_or_next(named, adopted)
    word = (parts["half"] or parts["quarter"] or parts["q"]).lower()
    number = min(ORDINALS.get(word) or int(word), 12 // length)
    first = length * (number - 1) + 1
    last = first + length - 1
    edtf = f"{year}-{first:02}/{year}-{last:02}"
    if parts["all"].lower().startswith("by"):
        return until(last_day(year, last), adopted, precision, "by_end_of")
    return during(edtf, date(year, first, 1), last_day(year, last), precision)


def this_or_next(named: str, adopted: date | None) -> int:
    if adopted is None:
        raise ValueError("the day of adoption is not known")
    return adopted.year + ("next" in named.lower())


def read_this_quarter(parts: Parts, adopted: date | None) -> Fields:
    """The quarter of the day of adoption, or the one after it."""
    if adopted is None:
        return unresolved("quarter", "in")
    first = date(adopted.year, 3 * ((adopted.month - 1) // 3) + 1, 1)
    if parts["which"].lower() != "current":
        first = after(first, 3, "month")
    last = last_day(first.year, first.month + 2)
    return during(f"{first:%Y-%m}/{last:%Y-%m}", first, last, "quarter")


def read_half_of_month(parts: Parts, adopted: date | None) -> Fields:
    year, month = int(parts["year"]), month_of(parts["month"])
    middle = date(year, month, 15)
    if parts["half"].lower() == "first":
        return during(f"{year}-{month:02}", date(year, month, 1), middle, "month")
    second = middle + timedelta(days=1), last_day(year, month)
    return during(f"{year}-{month:02}", *second, "month")


def read_this_season(parts: Parts, adopted: date | None) -> Fields:
    if adopted is None:
        return unresolved("season", "in")
    year = adopted.year + (parts["which"].lower() == "next")
    return read_season({**parts, "year": str(year)}, adopted)


def read_season(parts: Parts, adopted: date | None) -> Fields:
    """Seasons differ by hemisphere, so their days are those of the year."""
    year = int(parts["year"])
    edtf = f"{year}-{SEASONS[parts['season'].lower()]}"
    return during(edtf, date(year, 1, 1), date(year, 12, 31), "season")


def read_this_year(parts: Parts, adopted: date | None) -> Fields:
    if adopted is None:
        return unresolved("year", "in")
    following = parts["which"].lower() != "this"
    year = adopted.year + following
    first = date(year, 1, 1) if following else adopted
    return during(str(year), first, date(year, 12, 31), "year")


def read_this_month(parts: Parts, adopted: date | None) -> Fields:
    if adopted is None:
        return unresolved("month", "in")
    first = adopted.replace(day=1)
    if parts["which"].lower() != "this":
        first = after(first, 1, "month")
    return during(f"{first:%Y-%m}", first, last_day(first.year, first.month), "month")


def read_month_named(parts: Parts, adopted: date | None) -> Fields:
    """`this November`, `in May next year`: the next such month, or that of the next year."""
    if adopted is None:
        return unresolved("month", "in")
    month = month_of(parts["month"])
    following = month < adopted.month or parts["all"].lower().endswith("next year")
    first = date(adopted.year + following, month, 1)
    return during(f"{first:%Y-%m}", first, last_day(first.year, month), "month")


def read_day_named(parts: Parts, adopted: date | None) -> Fields:
    """`on 3 May`, `by May 3`: the next such day; without a day of the month, its last."""
    if adopted is None:
        return unresolved("day", "on")
    month, number = month_of(parts["month"]), parts["day"] or parts["day2"]
    named = int(number) if number else monthrange(adopted.year, month)[1]
    following = (month, named) < (adopted.month, adopted.day)
    day = date(adopted.year + following, month, named)
    precision = "day" if number else "month"
    if parts["by"].lower() != "on":
        return until(day, adopted, precision, "by")
    if not number:
        raise ValueError("no day of the month")
    return during(day.isoformat(), day, day, "day", "on")


def read_between(parts: Parts, adopted: date | None) -> Fields:
    first, second = int(parts["first"]), int(parts["second"])
    if second < 100:
        second += first // 100 * 100
    if not first < second <= first + LONGEST_PERIOD:
        raise ValueError("not a period")
    days = date(first, 1, 1), date(second, 12, 31)
    return during(f"{first}/{second}", *days, "year", "between")


def read_decade(parts: Parts, adopted: date | None) -> Fields:
    if adopted is None:
        return unresolved("decade", "in")
    last = date(adopted.year // 10 * 10 + 9, 12, 31)
    return until(last, adopted, "decade", "in")


def read_event(parts: Parts, adopted: date | None) -> Fields:
    relation = "before" if parts["before"] else "in"
    return {**unresolved("event", relation), "event": parts["event"].strip()}


def read_vague(parts: Parts, adopted: date | None) -> Fields:
    return {**unresolved("vague", "none"), "earliest": adopted}


def read_recurring(parts: Parts, adopted: date | None) -> Fields:
    worded = parts["all"].lower()
    cadence = next((CADENCES[name] for name in CADENCES if name in worded), "")
    return {**unresolved("recurring", "none"), "cadence": cadence}
