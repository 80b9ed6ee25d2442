"""Deadlines as worded, with the days that they can mean (table 1.5, rule 21)."""

import re
from dataclasses import dataclass
from datetime import date

from commitments.coding.deadline_forms import FORMS, Form

LOOK_BACK = 24
DIGIT = re.compile(r"\d")
# A year after such words is part of a name or tells of the past.
OF_A_NAME = re.compile(
    r"\b(?:agenda|vision|resolution|agreement|act|treaty|convention|statement|declaration|plan"
    r"|signed|adopted|established|launched|made|since|reached|held|concluded|agreed)\s{0,3}(?:of|in)?\s{0,3}$",
    re.IGNORECASE,
)
# `the Treaty in 1999` names a text; `sign the treaty by 2027` sets a day.
DATED = re.compile(r"on\b|(?:(?:in|of|for|from|during)\b.*)?\d{4}", re.IGNORECASE)


@dataclass(frozen=True)
class Deadline:
    """The words, where they stand, and the days that they can mean.

    `edtf` and the days are empty where the day of adoption is needed and not given, or where the
    words name no day. `precision` and `relation` hold values of the enumerations of that name.
    """

    text: str
    start: int
    end: int
    precision: str
    relation: str
    edtf: str = ""
    earliest: date | None = None
    latest: date | None = None
    is_ambiguous: bool = False
    cadence: str = ""
    event: str = ""


def deadlines_in(
    text: str, shadow: str, start: int, end: int, adopted: date | None
) -> list[Deadline]:
    """Every deadline in `text[start:end]`, in order of place, none over another."""
    found: list[Deadline] = []
    has_digit = DIGIT.search(shadow, start, end) is not None
    for form in FORMS:
        if form.needs_digit and not has_digit:
            continue
        for match in form.pattern.finditer(shadow, start, end):
            is_read = any(match.start() < each.end and each.start < match.end() for each in found)
            deadline = None if is_read else read(form, match, text, start, adopted)
            if deadline:
                found.append(deadline)
    return sorted(found, key=lambda deadline: deadline.start)


def read(
    form: Form, match: re.Match[str], text: str, start: int, adopted: date | None
) -> Deadline | None:
    """A match as a deadline, or None where it is past, a name, or no day of the calendar."""
    try:
        fields = form.read({**match.groupdict(default=""), "all": match[0]}, adopted)
    except (ValueError, OverflowError):
        return None
    latest = fields.get("latest")
    if latest and adopted and latest <= adopted:
        return None
    before = text[max(start, match.start() - LOOK_BACK) : match.start()]
    is_date = fields["precision"] in {"year", "month", "day"} and DATED.match(match[0])
    if is_date and OF_A_NAME.search(before):
        return None
    words = text[match.start() : match.end()].rstrip()
    return Deadline(words, match.start(), match.start() + len(words), **fields)
