"""The drawing of an indicator: a mark for each figure, side by side in time. Pure geometry.

Across, places are per cent of the width and given as finished strings; down, they are pixels.
Counts are never added or averaged: each has its own marks, and what lies between two of the same
period is drawn as a gap.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import ceil

from commitments.reports.chart_labels import NARROWEST
from commitments.reports.deadline_chart import percent

TOP, AXIS = 24, 204
YEAR_LABEL, VALUE_LABEL = 34, 30
# The latest years with figures are drawn, so that each finds room on the narrowest screen, and
# so many of those to come as a dated target needs.
YEARS_AT_MOST, YEARS_TO_COME = 8, 12
NOTE_LINES = 2
SHAPES = ("circle", "square", "diamond", "triangle")


@dataclass(frozen=True)
class Figure:
    """One figure to be drawn; `series` counts from 0 and decides its mark."""

    series: int
    value: Decimal
    starts_on: date
    ends_on: date
    is_partial: bool = False
    note: str = ""


@dataclass(frozen=True)
class Level:
    """A target: of one year, or of no year at all. `label` says which."""

    value: Decimal
    label: str
    year: int | None = None


@dataclass(frozen=True)
class Mark:
    """Where one figure stands; `label_y` is 0 where there is no room for its value."""

    x: str
    y: int
    shape: str
    value: Decimal
    is_partial: bool
    label_y: int


@dataclass(frozen=True)
class Join:
    """A straight line between two places."""

    x1: str
    y1: int
    x2: str
    y2: int
    series: int = 0


@dataclass(frozen=True)
class Column:
    """One year, with what is said below it."""

    x: str
    year: int
    is_labelled: bool
    is_empty: bool
    notes: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class TargetLine:
    x1: str
    x2: str
    y: int
    value: Decimal
    label: str
    label_x: str
    label_y: int
    is_open: bool


@dataclass(frozen=True)
class Chart:
    """Everything that the template draws."""

    height: int
    axis: int
    columns: Sequence[Column]
    marks: Sequence[Mark]
    joins: Sequence[Join]
    gaps: Sequence[Join]
    targets: Sequence[TargetLine]
    path: Join | None

    @property
    def years_y(self) -> int:
        return self.axis + 16


class Frame:
    """Turns years into per cent and values into pixels."""

    def __init__(self, years: Sequence[int], values: Iterable[Decimal]) -> None:
        self.years = years
        values = [*values, Decimal(0)]
        self.low, high = min(values), max(values)
        self.span = (high - self.low) or Decimal(1)

    def x(self, year: int, shift: float = 0) -> float:
        return (year - self.years[0] + 0.5 + shift) * 100 / len(self.years)

    def y(self, value: Decimal) -> int:
        return round(AXIS - float((value - self.low) / self.span) * (AXIS - TOP))

    @property
    def pixels(self) -> float:
        """How wide a year is on the narrowest screen."""
        return NARROWEST / len(self.years)


def draw(
    figures: Sequence[Figure], levels: Sequence[Level], *, path: Sequence[tuple[int, Decimal]] = ()
) -> Chart | None:
    """Lay out the figures of at most the latest years, with the targets.

    `path` holds the year and the value of a baseline and of a dated target; it is drawn where both
    are given. None where no figure can be drawn.
    """
    chosen = choose(figures)
    if not chosen:
        return None
    years = years_of(chosen, path)
    drawn = [figure for figure in chosen if figure.ends_on.year in years]
    dated = [level for level in levels if level.year is None or level.year in years]
    ends = clipped(path, years)
    values = [each.value for each in (*drawn, *dated)] + [value for _year, value in ends]
    frame = Frame(years, values)
    columns = columns_of(drawn, frame)
    return Chart(
        height=AXIS + 20 + 14 * max(len(column.notes) for column in columns),
        axis=AXIS,
        columns=columns,
        marks=[mark for year in years for mark in marks_of(drawn, year, frame)],
        joins=list(joins_of(drawn, frame)),
        gaps=[gap for year in years for gap in gaps_of(drawn, year, frame)],
        targets=[target_line(level, of_year(drawn, level.year), frame) for level in dated],
        path=join(*ends, frame) if ends else None,
    )


def years_of(figures: Sequence[Figure], path: Sequence[tuple[int, Decimal]]) -> range:
    """The latest years of which there are figures, on to the year of a dated target."""
    held = [figure.ends_on.year for figure in figures]
    first = max(min(held), max(held) - YEARS_AT_MOST + 1)
    due = max((year for year, _value in path), default=max(held))
    return range(first, max(max(held), min(due, max(held) + YEARS_TO_COME)) + 1)


def clipped(path: Sequence[tuple[int, Decimal]], years: range) -> list[tuple[int, Decimal]]:
    """The straight path as far as it lies within the years; empty where there is none."""
    if len(path) < 2 or path[0][0] >= path[1][0]:
        return []
    (first, start), (last, end) = path
    within = [max(first, years[0]), min(last, years[-1])]
    if within[0] >= within[1]:
        return []
    return [(year, start + (end - start) * (year - first) / (last - first)) for year in within]


def choose(figures: Iterable[Figure]) -> list[Figure]:
    """Of each series and year the whole year, else what reaches furthest into it."""
    best: dict[tuple[int, int], Figure] = {}
    for figure in figures:
        if figure.starts_on.year != figure.ends_on.year:
            continue
        key = (figure.series, figure.ends_on.year)
        held = best.get(key)
        if held is None or reach(figure) > reach(held):
            best[key] = figure
    return [best[key] for key in sorted(best)]


def reach(figure: Figure) -> tuple[bool, date, int]:
    days = (figure.ends_on - figure.starts_on).days
    return not figure.is_partial, figure.ends_on, days


def of_year(figures: Iterable[Figure], year: int | None) -> list[Figure]:
    """The figures of one year, the highest first."""
    found = [figure for figure in figures if figure.ends_on.year == year]
    return sorted(found, key=lambda figure: (-figure.value, figure.series))


def marks_of(figures: Sequence[Figure], year: int, frame: Frame) -> list[Mark]:
    """The highest has its value above it, the lowest below; those between have none."""
    found = of_year(figures, year)
    marks = []
    for place, figure in enumerate(found):
        y = frame.y(figure.value)
        label_y = y - 10 if place == 0 else y + 18 if place == len(found) - 1 else 0
        marks.append(
            Mark(
                x=percent(frame.x(year)),
                y=y,
                shape=SHAPES[figure.series % len(SHAPES)],
                value=figure.value,
                is_partial=figure.is_partial,
                label_y=label_y if is_labelled(year, figures, frame) else 0,
            )
        )
    return marks


def is_labelled(year: int, figures: Sequence[Figure], frame: Frame) -> bool:
    """As many years from the last figure back as find room for a value."""
    last = max(figure.ends_on.year for figure in figures)
    return (last - year) % ceil(VALUE_LABEL / frame.pixels) == 0


def joins_of(figures: Sequence[Figure], frame: Frame) -> Iterable[Join]:
    """Whole years that follow each other in one series; a year that is not held breaks the line."""
    whole = [figure for figure in figures if not figure.is_partial]
    for before, after in pairwise(whole):
        if before.series == after.series and after.ends_on.year == before.ends_on.year + 1:
            yield join(
                (before.ends_on.year, before.value),
                (after.ends_on.year, after.value),
                frame,
                series=before.series,
            )


def gaps_of(figures: Sequence[Figure], year: int, frame: Frame) -> list[Join]:
    """Between the highest and the lowest figure of one and the same period."""
    found = of_year(figures, year)
    if len(found) < 2 or len({(each.starts_on, each.ends_on) for each in found}) > 1:
        return []
    return [join((year, found[0].value), (year, found[-1].value), frame)]


def join(start, end, frame, *, series=0):
    (year, value), (other_year, other_value) = start, end
    return Join(
        percent(frame.x(year)),
        frame.y(value),
        percent(frame.x(other_year)),
        frame.y(other_value),
        series,
    )


def target_line(level: Level, beside: Sequence[Figure], frame: Frame) -> TargetLine:
    """Across the whole drawing, or across its year with the label above what stands there."""
    y = frame.y(level.value)
    if level.year is None:
        return TargetLine("0%", "100%", y, level.value, level.label, "0%", y - 7, is_open=True)
    start, end = frame.x(level.year, -0.42), frame.x(level.year, 0.42)
    return TargetLine(
        percent(start),
        percent(end),
        y,
        level.value,
        level.label,
        percent(end),
        min([y, *(frame.y(figure.value) for figure in beside)]) - 26,
        is_open=False,
    )


def columns_of(figures: Sequence[Figure], frame: Frame) -> list[Column]:
    step = next(step for step in (1, 2, 5, 10) if step * frame.pixels >= YEAR_LABEL)
    columns = []
    for year in frame.years:
        found = of_year(figures, year)
        notes = list(dict.fromkeys(each.note for each in found if each.note))[:NOTE_LINES]
        columns.append(
            Column(
                x=percent(frame.x(year)),
                year=year,
                is_labelled=(frame.years[-1] - year) % step == 0,
                is_empty=not found,
                notes=[(AXIS + 30 + 14 * line, note) for line, note in enumerate(notes)],
            )
        )
    return columns
