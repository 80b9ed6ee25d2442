"""The drawing of a plan: a bar for each commitment, with its milestones. Pure geometry.

Across, places are per cent of the width and finished strings; down, they are pixels, as with the
deadlines. The name of a commitment stands above its bar, so that nothing has to fit beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from commitments.enums import MilestoneState
from commitments.reports.chart_labels import TITLE_SIZE, width_of
from commitments.reports.deadline_chart import Scale, Tick, percent, today_anchor_at
from commitments.reports.milestones import Step
from commitments.reports.plan import PlanRow

# Down, in pixels: a heading, the name above its bar, and the bar itself.
TOP, HEADING, NAME, BAR, BELOW_AXIS = 20, 34, 20, 22, 24
# The narrowest drawing, which can be scrolled, and what a code and a title may take of it.
NARROWEST, CODE_ROOM, TITLE_ROOM = 640, 56, 560
THINNEST = 0.8


@dataclass(frozen=True)
class MilestoneMark:
    """One milestone on its bar: a diamond, and a line where its last day ends a window.

    The diamond stands on the day on which it was reached or dropped; of one that is planned, on
    its last day, or on the first of a window without an end.
    """

    step: Step
    x: str
    window_start: str
    is_filled: bool
    is_dropped: bool


@dataclass(frozen=True)
class PlanBar:
    """One commitment: from its adoption to the end of its window, or without an end."""

    row: PlanRow
    title: str
    name_x: str
    name_y: int
    y: int
    start: str
    width: str
    window_start: str
    window_width: str
    end: str
    marks: Sequence[MilestoneMark]

    @property
    def top(self) -> int:
        return self.y - 5


@dataclass(frozen=True)
class PlanGroup:
    """The commitments of one theme, under its name."""

    label: str
    y: int
    line_y: int
    bars: Sequence[PlanBar]


@dataclass(frozen=True)
class PlanChart:
    """Everything that the template draws, from the top down."""

    height: int
    axis: int
    today: str
    today_anchor: str
    ticks: Sequence[Tick]
    groups: Sequence[PlanGroup]

    @property
    def years_y(self) -> int:
        return self.axis + 18


def draw_plan(rows: Sequence[PlanRow], *, on: date) -> PlanChart:
    """Lay out the rows under their themes, on one scale with the day `on`.

    Raises ValueError for no rows: there is nothing to draw then.
    """
    if not rows:
        raise ValueError("A drawing needs a commitment.")
    scale = Scale([on, *(day for row in rows for day in days_of(row))])
    groups: list[PlanGroup] = []
    bottom = TOP
    by_theme = sorted(rows, key=lambda row: row.theme_place)
    for label, members in groupby(by_theme, key=lambda row: row.theme):
        heading_y = bottom + HEADING - 12
        bottom += HEADING
        bars = []
        for row in members:
            bars.append(_bar(row, scale, bottom))
            bottom += NAME + BAR
        groups.append(PlanGroup(label, heading_y, heading_y - 16, bars))
    today = scale.at(on)
    return PlanChart(
        height=bottom + BELOW_AXIS,
        axis=bottom,
        today=percent(today),
        today_anchor=today_anchor_at(today),
        ticks=scale.ticks(),
        groups=groups,
    )


def days_of(row: PlanRow) -> Iterable[date]:
    """All days that its bar, its window and its marks begin or end on."""
    of_steps = (day for step in row.steps for day in days_of_step(step))
    return filter(None, [row.first, row.opens_on, row.last, *of_steps])


def days_of_step(step: Step) -> tuple[date | None, date | None]:
    milestone = step.row
    if milestone.settled_on:
        return None, milestone.settled_on
    return milestone.due_earliest, milestone.due_latest or milestone.due_earliest


def _bar(row, scale, top):
    start = scale.at(row.first)
    end = max(scale.at(row.last, after=True), start + THINNEST) if row.last else 100.0
    window = scale.at(row.opens_on) if row.opens_on else None
    title = _fitting(row.commitment.short_title)
    needed = 100 * (CODE_ROOM + width_of(title, TITLE_SIZE)) / NARROWEST
    return PlanBar(
        row=row,
        title=title,
        name_x=percent(max(0, min(start, 100 - needed))),
        name_y=top + 14,
        y=top + NAME + BAR // 2 - 3,
        start=percent(start),
        width=percent(end - start),
        window_start="" if window is None else percent(window),
        window_width="" if window is None else percent(max(end - window, THINNEST)),
        end=percent(end) if row.last else "",
        marks=[mark for step in row.steps for mark in _marks(step, scale)],
    )


def _marks(step, scale):
    opens, day = days_of_step(step)
    if day is None:
        return
    is_window = opens is not None and opens < day
    yield MilestoneMark(
        step=step,
        x=percent(scale.at(day)),
        window_start=percent(scale.at(opens)) if is_window else "",
        is_filled=step.row.state == MilestoneState.REACHED,
        is_dropped=step.row.state == MilestoneState.DROPPED,
    )


def _fitting(title):
    """The title, cut with "…" where it is wider than its room."""
    if width_of(title, TITLE_SIZE) <= TITLE_ROOM:
        return title
    length = len(title)
    while width_of(f"{title[:length]}…", TITLE_SIZE) > TITLE_ROOM:
        length -= 1
    return f"{title[:length].rstrip()}…"
