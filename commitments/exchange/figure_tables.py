"""Figures of one indicator as a table: pasted or from a file, planned first, applied whole or not.

A row is one figure, or one period with a column for each count. What is on record and equal stays;
what differs is revised, so that the earlier figure stays too. Nothing is taken away.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import indicators
from commitments.actions.facts import check
from commitments.actions.indicators import NewPoint
from commitments.actions.locking import lock_rows
from commitments.coding.dates import parse_period
from commitments.coding.figures import Ambiguous, read_figure
from commitments.enums import Revision
from commitments.errors import FileRefused, RuleBroken
from commitments.exchange.csv_files import CsvRow, read_csv, write_csv
from commitments.models import DataPoint, Indicator, Series, User

DELIMITERS = "\t;,"
NEW, REVISED, SAME, ERROR = "new", "revised", "same", "error"
LONG = ("series", "period", "value", "revision", "note")
# What an export says beside; an import passes over it.
BESIDE = ("currency", "unit", "sources", "recorded")
COLUMNS = ("series", "period", "value", "unit", "currency", "revision", "note", "sources")
FIRM = (Revision.PROVISIONAL, Revision.FINAL)


@dataclass
class PlannedFigure:
    """What one cell would do."""

    line: int
    series: str
    period: str
    value: str
    before: DataPoint | None = None
    point: DataPoint | None = None
    faults: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        if self.faults or self.point is None:
            return ERROR
        if self.before is None:
            return NEW
        return SAME if self.before.value == self.point.value else REVISED

    @property
    def seen(self) -> list[Any]:
        before = self.before.pk if self.before else 0
        return [self.line, self.series, self.period, self.value, self.verdict, before]


@dataclass(frozen=True)
class FigurePlan:
    rows: list[PlannedFigure]

    @property
    def numbers(self) -> dict[str, int]:
        verdicts = [row.verdict for row in self.rows]
        return {verdict: verdicts.count(verdict) for verdict in (NEW, REVISED, SAME, ERROR)}

    @property
    def applicable(self) -> bool:
        return not self.numbers[ERROR] and bool(self.numbers[NEW] or self.numbers[REVISED])

    @property
    def fingerprint(self) -> str:
        """Differs as soon as the record moves so that the table would do something else."""
        seen = json.dumps([row.seen for row in self.rows], ensure_ascii=False)
        return hashlib.sha256(seen.encode()).hexdigest()


def plan_figures(text: str, indicator: Indicator) -> FigurePlan:
    """What the table would do. Raises FileRefused where it is no such table."""
    by_name = {series.reporter.strip().casefold(): series for series in indicator.series.all()}
    table = read_csv(
        text, known=(*LONG, *BESIDE, *by_name), needed=["period"], delimiters=DELIMITERS
    )
    if "value" not in table.columns and not set(by_name) & set(table.columns):
        raise FileRefused(
            [_("Line 1: there is no column “value”, and none with the name of a series.")]
        )
    standing = standing_of(indicator)
    lines: dict[Any, int] = {}
    planned = [
        plan_cell(row, name, value, by_name=by_name, standing=standing, lines=lines)
        for row in table.rows
        for name, value in cells_of(row, by_name)
    ]
    if not planned:
        raise FileRefused([_("There is no figure in this table.")])
    return FigurePlan(planned)


def standing_of(indicator: Indicator) -> dict[Any, DataPoint]:
    """The figures on record that nothing supersedes, by series and days."""
    points = DataPoint.objects.filter(series__indicator=indicator, superseded_by=None)
    return {
        (point.series_id, point.starts_on, point.ends_on): point
        for point in points.exclude(revision=Revision.WITHDRAWN)
    }


def cells_of(row: CsvRow, by_name: dict[str, Series]) -> Iterator[tuple[str, str]]:
    """The name of a series and a figure, for each figure of the line."""
    if "value" in row.cells:
        only = next(iter(by_name)) if len(by_name) == 1 else ""
        yield row.cells.get("series") or only, row.cells["value"]
        return
    for name in by_name:
        if row.cells.get(name):
            yield name, row.cells[name]


def plan_cell(row, name, value, *, by_name, standing, lines) -> PlannedFigure:
    series = by_name.get(name.strip().casefold())
    label = series.reporter if series else name
    planned = PlannedFigure(row.line, label, row.cells["period"], value)
    if series is None:
        names = ", ".join(each.reporter for each in by_name.values())
        planned.faults.append(
            _("“%(name)s” is no series of this indicator. They are: %(names)s.")
            % {"name": name[:40], "names": names}
        )
        return planned
    point = read_point(planned, row, series)
    if planned.faults:
        return planned
    key = (series.pk, point.starts_on, point.ends_on)
    if key in lines:
        planned.faults.append(_("It repeats line %(line)d.") % {"line": lines[key]})
    lines[key] = row.line
    planned.point, planned.before = point, standing.get(key)
    return planned


def read_point(planned: PlannedFigure, row: CsvRow, series: Series) -> DataPoint:
    """The unsaved figure of a cell, with a fault for each thing that is wrong with it."""
    point = DataPoint(series=series, note=row.cells.get("note", ""))
    point.revision = read_revision(planned, row.cells.get("revision", ""))
    try:
        point.value = read_figure(planned.value)
    except Ambiguous:
        planned.faults.append(
            _("“%(value)s” can be read in two ways. Write it as 1234 or as 1.2340.")
            % {"value": planned.value[:40]}
        )
    except ValueError:
        planned.faults.append(
            _("“%(value)s” is not a number.") % {"value": planned.value[:40] or "–"}
        )
    try:
        known = parse_period(planned.period)
    except ValueError:
        planned.faults.append(
            _("“%(period)s” is not a period. Write it as 2025, 2025-03 or 2025-01/2025-11.")
            % {"period": planned.period[:40]}
        )
        return point
    point.period = planned.period = known.text
    point.starts_on, point.ends_on = known.earliest, known.latest
    ask_rules(planned, point)
    return point


def read_revision(planned: PlannedFigure, words: str) -> str:
    """Provisional where nothing is said; a figure that differs becomes a revised one anyway."""
    named = {each.value: each for each in Revision} | {each.label.casefold(): each for each in FIRM}
    found = named.get(words.strip().casefold() or Revision.PROVISIONAL)
    if found is None or found == Revision.WITHDRAWN:
        planned.faults.append(
            _("“%(word)s” is no revision. Write provisional or final.") % {"word": words[:40]}
        )
        return Revision.PROVISIONAL
    return found if found in FIRM else Revision.PROVISIONAL


def ask_rules(planned: PlannedFigure, point: DataPoint) -> None:
    """What the action will ask, so that a fault is told beside its line."""
    try:
        policies.check_period_begun(point.starts_on, today=timezone.localdate())
        if not planned.faults:
            check(point, exclude=["series", "supersedes", "recorded_at", "entered_by"])
    except ValidationError as refusal:
        planned.faults.extend(refusal.messages)
    except RuleBroken as refusal:
        planned.faults.append(str(refusal))


@transaction.atomic
def apply_figures(plan: FigurePlan, *, indicator: Indicator, reason: str, by: User) -> None:
    """Enter what is new and revise what differs, all or nothing; `reason` says why it differs."""
    lock_rows(Series, {row.point.series_id for row in plan.rows})
    points = [NewPoint(row.point) for row in plan.rows if row.verdict == NEW]
    for row in plan.rows:
        if row.verdict == REVISED:
            row.point.supersedes, row.point.revision = row.before, Revision.REVISED
            row.point.note = row.point.note or reason
            points.append(NewPoint(row.point))
    indicators.enter_points(indicator=indicator, points=points, by=by)


def export_figures(points: Iterable[DataPoint]) -> str:
    """The figures that stand, so that the file could be read again."""
    return write_csv(COLUMNS, (cells_of_point(point) for point in points))


def cells_of_point(point: DataPoint) -> Sequence[str]:
    sources = "; ".join(f"{item.publisher}: {item.url}".rstrip(": ") for item in point.sources)
    return (
        point.series.reporter,
        point.period,
        plain(point.value),
        point.series.indicator.unit,
        point.series.currency,
        str(point.revision),
        point.note,
        sources,
    )


def plain(value: Decimal) -> str:
    """As it is read again: 4.1000 is 4.1, and what could be read in two ways keeps its noughts."""
    words = f"{value.normalize():f}"
    try:
        read_figure(words)
    except Ambiguous:
        return f"{value:.4f}"
    return words
