"""The drawing of stated deadlines: where each mark and label goes. Pure geometry, no database.

Across, places are per cent of the width and given as finished strings ("12.50%"), so that no
language puts a comma in them; down, they are pixels. The text keeps its size at any width, so
a label stands beside its mark only if it fits there on the narrowest screen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from commitments.enums import DeadlinePrecision, DeadlineRelation
from commitments.reports.chart_labels import (
    NARROWEST,
    TITLE_SIZE,
    WORDS_SIZE,
    width_of,
    wrap,
)

# A label beside its mark may reach a little into the margin of the narrowest page.
MARGIN = 12

TOP, ROW, LINE = 28, 46, 16
BELOW_AXIS = 24

# Where the new year after the last one begins; behind it is room for its label.
LAST_YEAR_AT = 88.0
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
YEAR_LABEL = 44
TODAY_LABEL = 76
GAP = 2.0

WINDOWS = (DeadlineRelation.IN, DeadlineRelation.BETWEEN)


@dataclass(frozen=True)
class Deadline:
    """One stated deadline, with the days that it can mean; `label` is ours, `words` theirs.

    `strict_latest` is the last day by the stricter reading, where the words allow two.
    """

    label: str
    words: str
    opens_on: date
    latest: date
    relation: str
    precision: str
    strict_latest: date | None = None
    timeliness: str = ""


@dataclass(frozen=True)
class Mark:
    """What is drawn for one deadline: `kind` is line, window, day or event."""

    kind: str
    start: str
    end: str
    width: str
    y: int
    strict_end: str = ""

    @property
    def top(self) -> int:
        return self.y - 8

    @property
    def bottom(self) -> int:
        return self.y + 8


@dataclass(frozen=True)
class Line:
    """One line of a label: our name for the commitment, or words of its text."""

    text: str
    y: int
    is_words: bool


@dataclass(frozen=True)
class Row:
    """One deadline in its place; the lines stand at `x`, which is their start or their end."""

    deadline: Deadline
    mark: Mark
    x: str
    anchor: str
    lines: Sequence[Line]
    bottom: int


@dataclass(frozen=True)
class Tick:
    """The first day of one year."""

    x: str
    year: int


@dataclass(frozen=True)
class Chart:
    """Everything that the template draws, from the top down."""

    height: int
    axis: int
    today: str
    today_anchor: str
    ticks: Sequence[Tick]
    rows: Sequence[Row]

    @property
    def years_y(self) -> int:
        return self.axis + 18


class Scale:
    """Turns days into per cent: from the first day of a year to a little after the last one."""

    def __init__(self, days: Iterable[date]) -> None:
        days = list(days)
        self.first_year = min(days).year
        self.last_year = max(days).year + 1
        self.first = _new_year(self.first_year)
        self.span = _new_year(self.last_year) - self.first

    def at(self, day: date, *, after: bool = False) -> float:
        """Where the day begins or, with `after`, where it has ended."""
        return self.at_number(day.toordinal() + after)

    def at_number(self, number: int) -> float:
        return LAST_YEAR_AT * (number - self.first) / self.span

    def ticks(self) -> list[Tick]:
        """New years, as many as find room for their label on the narrowest screen."""
        years = self.last_year - self.first_year
        year_width = LAST_YEAR_AT / 100 * NARROWEST / years
        step = next(step for step in YEAR_STEPS if step * year_width >= YEAR_LABEL)
        return [
            Tick(percent(self.at_number(_new_year(year))), year)
            for year in range(self.first_year, self.last_year + 1, step)
        ]


def draw(deadlines: Sequence[Deadline], *, on: date) -> Chart:
    """Lay out the deadlines from the top in the order given, on one scale with the day `on`.

    Raises ValueError for no deadlines: there is nothing to draw then.
    """
    days = [day for deadline in deadlines for day in (deadline.opens_on, deadline.latest)]
    if not days:
        raise ValueError("A drawing needs a deadline.")
    scale = Scale([on, *days])
    rows: list[Row] = []
    for deadline in deadlines:
        rows.append(_place(deadline, scale, rows[-1].bottom if rows else TOP))
    bottom = rows[-1].bottom
    today = scale.at(on)
    return Chart(
        height=bottom + BELOW_AXIS,
        axis=bottom,
        today=percent(today),
        today_anchor=today_anchor_at(today),
        ticks=scale.ticks(),
        rows=rows,
    )


def _place(deadline, scale, top):
    """One row: the label beside the mark if it fits there, else above it."""
    start, end = extent_of(deadline, scale)
    needed = max(width_of(deadline.label, TITLE_SIZE), width_of(deadline.words, WORDS_SIZE))
    if needed <= _room(100 - end):
        x, anchor = end + GAP, "start"
    elif needed <= _room(start):
        x, anchor = start - GAP, "end"
    else:
        return _place_below_label(deadline, scale, top)
    y = top + 26
    lines = [Line(deadline.label, y - 10 if deadline.words else y + 4, is_words=False)]
    if deadline.words:
        lines.append(Line(deadline.words, y + 8, is_words=True))
    mark = mark_of(deadline, start, end, scale, y)
    return Row(deadline, mark, percent(x), anchor, lines, bottom=top + ROW)


def _place_below_label(deadline, scale, top):
    """One row whose label has two lines at most for each kind of words, above the mark.

    It begins where the mark does, or as far to the left as it needs to end in the frame.
    """
    start, end = extent_of(deadline, scale)
    texts = [(text, TITLE_SIZE) for text in wrap(deadline.label, TITLE_SIZE)]
    texts += [(text, WORDS_SIZE) for text in wrap(deadline.words, WORDS_SIZE)]
    lines = [
        Line(text, top + LINE * number, is_words=size == WORDS_SIZE)
        for number, (text, size) in enumerate(texts, start=1)
    ]
    widest = max(width_of(text, size) for text, size in texts)
    x = min(start, 100 * (NARROWEST - widest) / NARROWEST)
    y = lines[-1].y + LINE
    mark = mark_of(deadline, start, end, scale, y)
    return Row(deadline, mark, percent(x), "start", lines, bottom=y + LINE)


def _room(share):
    """The pixels that this per cent of the narrowest drawing leaves for a label."""
    return (share - GAP) * NARROWEST / 100 + MARGIN


def extent_of(deadline, scale):
    """The first and the last per cent that the mark covers, never thinner than can be seen."""
    start = scale.at(min(deadline.opens_on, deadline.latest))
    end = scale.at(deadline.latest, after=True)
    return start, max(end, start + 0.8)


def mark_of(deadline, start, end, scale, y):
    strict = deadline.strict_latest
    return Mark(
        kind=_kind(deadline),
        start=percent(start),
        end=percent(end),
        width=percent(end - start),
        y=y,
        strict_end=percent(scale.at(strict, after=True)) if _within(deadline, strict) else "",
    )


def _within(deadline, day):
    return day is not None and deadline.opens_on <= day < deadline.latest


def _kind(deadline):
    if deadline.relation in WINDOWS:
        return "window"
    if deadline.precision == DeadlinePrecision.EVENT:
        return "event"
    return "day" if deadline.relation == DeadlineRelation.ON else "line"


def today_anchor_at(today):
    half = TODAY_LABEL / NARROWEST * 50
    if today < half:
        return "start"
    return "end" if today > 100 - half else "mid"


def _new_year(year):
    """The day number of 1 January, also of the year after the last that a date can hold."""
    if year > date.max.year:
        return date.max.toordinal() + 1
    return date(year, 1, 1).toordinal()


def percent(number: float) -> str:
    return f"{number:.2f}%"


def overdue_from(latest: date) -> date | None:
    """The first day on which it counts as overdue; none after the last day of the calendar."""
    return latest + timedelta(days=1) if latest < date.max else None
