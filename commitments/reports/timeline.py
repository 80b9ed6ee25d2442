"""The stated dates of many commitments on one scale, by the year or quarter in which they end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from commitments.models import Commitment
from commitments.reports.chart_labels import TITLE_SIZE, width_of
from commitments.reports.deadline_chart import (
    Deadline,
    Mark,
    Scale,
    Tick,
    extent_of,
    mark_of,
    percent,
    today_anchor_at,
)
from commitments.reports.deadlines import DRAWN, deadline_of

ROWS_AT_MOST = 200
# Down, in pixels; a bar over the middle has its label above it.
TOP, HEADING, ROW, LABEL, BELOW_AXIS = 20, 34, 26, 18, 24
# Across, in per cent: what a label needs beside its bar, and what keeps them apart.
BESIDE, GAP = 45, 1.2
# What a title may take on a screen that is wide enough to show titles beside codes.
TITLE_ROOM = 240
QUARTERS_UP_TO_YEARS = 2


@dataclass(frozen=True)
class Bar:
    """One commitment: the days that its date can mean, and its code and title beside them."""

    commitment: Commitment
    deadline: Deadline
    title: str
    mark: Mark
    x: str
    anchor: str
    label_y: int
    bottom: int


@dataclass(frozen=True)
class Period:
    """A year or a quarter, with the commitments whose last day is in it."""

    label: str
    y: int
    line_y: int
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Timeline:
    """Everything that the template draws, from the top down."""

    height: int
    axis: int
    today: str
    today_anchor: str
    ticks: Sequence[Tick]
    periods: Sequence[Period]
    count: int

    @property
    def years_y(self) -> int:
        return self.axis + 18


def timeline(commitments: QuerySet[Commitment], *, on: date) -> Timeline | None:
    """The drawing of the stated dates nearest to the day `on`; None where none is stated.

    Two queries, whatever their number.
    """
    rows = nearest(commitments, on=on)
    if not rows:
        return None
    deadlines = [deadline_of(row, short=False) for row in rows]
    scale = Scale([on, *(day for each in deadlines for day in (each.opens_on, each.latest))])
    periods = _periods(rows, deadlines, scale)
    bottom = periods[-1].bars[-1].bottom
    today = scale.at(on)
    return Timeline(
        height=bottom + BELOW_AXIS,
        axis=bottom,
        today=percent(today),
        today_anchor=today_anchor_at(today),
        ticks=scale.ticks(),
        periods=periods,
        count=len(rows),
    )


def nearest(commitments: QuerySet[Commitment], *, on: date) -> list[Commitment]:
    """As many dated commitments as are drawn, those nearest to the day first chosen, by day."""
    dated = commitments.select_related("statement").only(*DRAWN)
    coming = dated.filter(deadline_latest__gte=on).order_by("deadline_latest", "code")
    past = dated.filter(deadline_latest__lt=on).order_by("-deadline_latest", "code")
    either_side = [*coming[:ROWS_AT_MOST], *past[:ROWS_AT_MOST]]
    either_side.sort(key=lambda row: (abs(row.deadline_latest - on), row.code))
    return sorted(either_side[:ROWS_AT_MOST], key=lambda row: (row.deadline_latest, row.code))


def _periods(rows, deadlines, scale):
    years = {row.deadline_latest.year for row in rows}
    name = _quarter if len(years) <= QUARTERS_UP_TO_YEARS else _year
    periods, bottom = [], TOP
    for label, pairs in groupby(
        zip(rows, deadlines, strict=True), key=lambda pair: name(pair[0].deadline_latest)
    ):
        heading_y, bars = bottom + HEADING - 12, []
        bottom += HEADING
        for row, deadline in pairs:
            bars.append(_bar(row, deadline, scale, bottom))
            bottom = bars[-1].bottom
        periods.append(Period(label, heading_y, heading_y - 16, bars))
    return periods


def _bar(row, deadline, scale, top):
    start, end = extent_of(deadline, scale)
    if 100 - end >= BESIDE:
        x, anchor, above = end + GAP, "", 0
    elif start >= BESIDE:
        x, anchor, above = start - GAP, "end", 0
    else:
        x, anchor, above = min(start, 100 - BESIDE), "", LABEL
    y = top + above + ROW // 2
    return Bar(
        commitment=row,
        deadline=deadline,
        title=_fitting(row.short_title),
        mark=mark_of(deadline, start, end, scale, y),
        x=percent(x),
        anchor=anchor,
        label_y=y - LABEL if above else y + 4,
        bottom=top + above + ROW,
    )


def _fitting(title):
    """The title, cut with "…" where it is wider than its room."""
    if width_of(title, TITLE_SIZE) <= TITLE_ROOM:
        return title
    length = len(title)
    while width_of(f"{title[:length]}…", TITLE_SIZE) > TITLE_ROOM:
        length -= 1
    return f"{title[:length].rstrip()}…"


def _year(day):
    return str(day.year)


def _quarter(day):
    return _("Quarter %(quarter)d of %(year)d") % {
        "quarter": (day.month + 2) // 3,
        "year": day.year,
    }
