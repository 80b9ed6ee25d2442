"""How deadlines are worded (rule 21): the most specific first, each with its reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from commitments.coding import deadline_readings as readings
from commitments.coding.dates import MONTHS
from commitments.coding.deadline_readings import Fields, Parts

MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS)
COUNT = rf"\d{{1,3}}|{'|'.join(readings.NUMBERS)}"
YEAR = r"(?:19[5-9]\d|20\d\d|2100)"
DAY = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{MONTH}),? "
    rf"(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?, ?)?(?P<year>{YEAR})"
)
ORDER = r"first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th)"
AHEAD = r"in the run-?up to|in the lead-?up to|ahead of|prior to|in advance of"
FEW = r"(?:few |several )?"
VAGUE = (
    r"as (?:soon|early|quickly) as (?:possible|practicable|feasible)",
    r"at (?:the |an? )?(?:earliest|opportune|appropriate|early|mutually convenient|convenient)"
    r"(?: possible)? (?:opportunity|date|time|convenience|stage)",
    r"(?:at|on) a (?:mutually )?(?:convenient|agreed|agreeable|later) (?:time|date)",
    r"at the earliest|by an early date|on mutually convenient dates",
    r"in due course|without delay|expeditiously|soon|shortly",
    r"in the (?:near future|short[ -]term|medium[ -]term|long[ -]term|years ahead)|by mid-?century"
    r"|by the middle of (?:the|this) century|in (?:the )?years to come",
    rf"(?:in|over) the (?:coming|next|following) {FEW}(?:days?|weeks?|months?|years?|decades?)",
    r"early (?:conclusion|finalisation|finalization|entry)",
    r"in the shortest (?:possible time|time possible|time)",
)
RECURRING = (
    r"annually|biennially|biannually|semi-?annually|quarterly|monthly|once a year|twice a year",
    r"each year|every (?:other |second )?year|every (?:quarter|month)",
    r"every (?:two|three|four|six) (?:years|months)",
    r"(?:annual|biennial|biannual|quarterly|yearly|monthly) (?:[\w-]{2,20} ){0,4}(?:meetings?|"
    r"dialogues?|consultations?|summits?|sessions?|conferences?|exercises?|reviews?|talks|forums?"
    r"|reports?|symposiums?|workshops?|visits|rounds?|exchanges|competitions?|festivals?)",
    r"regularly (?:hold|meet|consult|convene)|(?:hold|meet|consult|convene) regularly",
    r"on an annual basis|on a (?:regular|yearly|quarterly|monthly|biennial|biannual) basis",
)


@dataclass(frozen=True)
class Form:
    """One way to word a deadline, and how to read it."""

    pattern: re.Pattern[str]
    read: Callable[[Parts, date | None], Fields]
    # Whether it cannot stand in words without a digit.
    needs_digit: bool


PATTERNS = (
    (
        r"\b(?:by|before|until|at|towards?) (?:the )?(?:end|close)[ -]of (?:the )?"
        rf"(?:fiscal |financial |calendar )?(?:year )?(?P<year>{YEAR})\b",
        readings.read_end_of_year,
    ),
    (
        rf"\bby (?:year-end|end-|end |late |(?P<part>early |mid-|mid ))(?P<year>{YEAR})\b",
        readings.read_end_of_year,
    ),
    (
        r"\b(?:by|before|at) (?:the )?end of (?P<which>this|the following|the current|the|next) "
        r"(?:calendar |fiscal )?year\b",
        readings.read_end_of_this_year,
    ),
    (r"\bby (?P<which>this|next) year\b", readings.read_end_of_this_year),
    (r"\bby (?:the )?year(?:'s)?[ -]end\b", readings.read_end_of_this_year),
    (
        r"\b(?P<by>by|before|no later than|not later than|until) "
        rf"(?P<end>(?:the )?end(?: of)? |late |mid-|early )?{DAY}\b",
        readings.read_by_month,
    ),
    (
        r"\b(?P<by>by|before|no later than|not later than|until|till|through) "
        rf"(?:the year |FY ?|fiscal year )?(?P<year>{YEAR})\b",
        readings.read_by_year,
    ),
    (
        r"\b(?:within|over|in|during|for) (?:a (?:further |maximum )?period of |a maximum of "
        r"|a further )?(?:at least |up to )?(?:the )?"
        rf"(?:next |coming |following |first )?(?P<count>{COUNT}) ?-?(?:calendar |working )?"
        r"(?P<unit>days?|weeks?|months?|years?)(?: period)?\b(?! ago)",
        readings.read_within,
    ),
    (r"\bwithin (?:a|one|the) (?P<unit>year|month|week)\b", readings.read_within),
    (
        rf"\b(?:over|within|in|for|during) (?:a|the) (?P<count>{COUNT})-(?P<unit>day|month|year) "
        r"(?:period|term|span)\b",
        readings.read_within,
    ),
    (
        r"\b(?:in|during|by) (?:the )?(?:end of (?:the )?)?(?:(?P<half>first|second|last) half of "
        r"|(?P<quarter>first|second|third|fourth|last) quarter of |Q(?P<q>[1-4]) (?:of )?)"
        rf"(?P<year>{YEAR}|this year|next year|the year|the current year)\b",
        readings.read_part_of_year,
    ),
    (
        r"\b(?:in|during|by) (?:the )?(?P<half>first|second|last) half of "
        rf"(?P<month>{MONTH}) (?P<year>{YEAR})\b",
        readings.read_half_of_month,
    ),
    (
        r"\b(?P<which>this|next) (?:coming )?(?P<season>spring|summer|autumn|fall|winter)\b",
        readings.read_this_season,
    ),
    (
        r"\b(?:in|during|by|within) the (?P<which>next|coming|following|current) quarter\b",
        readings.read_this_quarter,
    ),
    (
        r"\b(?:in|by|during) (?:the )?(?:early |late )?"
        rf"(?P<season>spring|summer|autumn|fall|winter) (?:of )?(?P<year>{YEAR})\b",
        readings.read_season,
    ),
    (
        rf"\b(?:from|between) (?P<first>{YEAR}) (?:to|until|and|through) (?P<second>{YEAR})\b",
        readings.read_between,
    ),
    (
        r"\b(?:for|in|over|during|covering) (?:the )?(?:period |years )?(?:of |from )?"
        rf"(?P<first>{YEAR}) ?(?:[-/]|to |through ) ?(?P<second>{YEAR}|\d\d)\b",
        readings.read_between,
    ),
    (rf"\b(?:on|scheduled for|set for) {DAY}\b", readings.read_on_day),
    (
        r"\b(?:in|during|for|from)(?: early| late| mid-?)? ?"
        rf"(?P<month>{MONTH}) (?:of )?(?P<year>{YEAR})\b",
        readings.read_in_month,
    ),
    (
        r"\b(?:starting|beginning|commencing|effective|as of|as from|with effect from|from) "
        rf"(?:from |in |on |of )?(?:\d{{1,2}} )?(?:(?:{MONTH}) )?(?P<year>{YEAR})\b(?! to\b)",
        readings.read_from_year,
    ),
    (
        rf"\b(?:in|during|for|throughout)(?: the year| early| late| mid-?| FY)?[ -]?"
        rf"(?P<year>{YEAR})\b",
        readings.read_in_year,
    ),
    (
        r"\b(?:later|early|earlier|late|during|within|in the course of) (?:in )?"
        r"(?P<which>this|next|the following|the coming) (?:calendar )?year\b",
        readings.read_this_year,
    ),
    (
        rf"\b(?:in|this|next) (?P<month>{'|'.join(MONTHS)})(?: this year| next year)?\b(?! \d)",
        readings.read_month_named,
    ),
    (r"\b(?P<which>next|this) year\b(?!'s)", readings.read_this_year),
    (
        rf"\b(?P<by>on|by|before|no later than) (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?"
        rf"(?P<month>{'|'.join(MONTHS)})(?: (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?\b(?!,? \d)",
        readings.read_day_named,
    ),
    (
        r"\b(?:by the end of |later |early )?(?P<which>this|next) month\b(?!'s)",
        readings.read_this_month,
    ),
    (
        r"\b(?:by the end of|before the end of|in|within|during|over) (?:the|this) "
        r"(?:current )?decade\b",
        readings.read_decade,
    ),
    (
        rf"\b(?P<before>{AHEAD}|before|by) (?P<event>(?:the |its |their )?"
        rf"(?:next|upcoming|forthcoming|{ORDER}|COP ?\d\d)\b[^,.;:()]{{0,80}})",
        readings.read_event,
    ),
    (rf"\b(?P<before>{AHEAD}) (?P<event>[^,.;:()]{{3,80}})", readings.read_event),
    (
        r"\b(?:at|during|on the (?:sidelines|margins) of)(?P<before>) "
        r"(?P<event>(?:the |its |their )?"
        r"(?:next|upcoming|forthcoming|COP ?\d\d)\b[^,.;:()]{0,80})",
        readings.read_event,
    ),
    (
        rf"(?:(?<=the )|(?<='s ))(?P<year>{YEAR}) (?:[\w&'-]{{2,30}} ){{0,4}}(?:launch|summit|"
        r"meeting|forum|session|conference|dialogue|exercise|edition|round|festival|games)\b",
        readings.read_in_year,
    ),
    (rf"\b(?:{'|'.join(VAGUE)})\b", readings.read_vague),
    (rf"\b(?:{'|'.join(RECURRING)})\b", readings.read_recurring),
)
# These readings take a year in figures, without which their words are no deadline.
IN_FIGURES = {
    readings.read_end_of_year,
    readings.read_by_month,
    readings.read_by_year,
    readings.read_half_of_month,
    readings.read_season,
    readings.read_between,
    readings.read_on_day,
    readings.read_in_month,
    readings.read_from_year,
    readings.read_in_year,
}
FORMS = tuple(
    Form(re.compile(pattern, re.IGNORECASE), read, read in IN_FIGURES) for pattern, read in PATTERNS
)
