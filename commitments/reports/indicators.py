"""Indicators with the figures that stand: each count for itself, beside the others.

The number of queries does not grow with indicators, series or figures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.enums import Direction
from commitments.models import Commitment, DataPoint, EvidenceItem, Indicator, Series, User
from commitments.models.as_of import known_to
from commitments.reports.growth import Pace, is_reached, pace_of, reached_in, required_pace, shown
from commitments.reports.indicator_chart import SHAPES, Chart, Figure, Level, draw

PANELS_AT_MOST = 2


@dataclass(frozen=True)
class Arithmetic:
    """Where the pace of one count would lead; `reached` is a year, or None where to nowhere."""

    series: Series
    pace: Pace | None
    reached: int | None
    is_there: bool
    required: float | None

    @property
    def percent(self) -> float | None:
        return self.pace.per_year * 100 if self.pace else None

    @property
    def required_step(self) -> Decimal | None:
        return None if self.required is None else shown(self.required)

    @property
    def required_percent(self) -> float | None:
        return None if self.required is None else self.required * 100


@dataclass(frozen=True)
class Counted:
    """One count: its series, the figures of it that stand, and its mark in the drawing."""

    series: Series
    points: Sequence[DataPoint]
    shape: str


@dataclass(frozen=True)
class PeriodRow:
    """The figures of one period, one for each count in their order; None where it has none.

    `gap` is what lies between two or more of them.
    """

    period: str
    is_partial: bool
    points: Sequence[DataPoint | None]
    gap: Decimal | None


@dataclass(frozen=True)
class EarlierTarget:
    """What a commitment promised for one year, and which counts say that it came so."""

    commitment: Commitment
    year: int
    value: Decimal
    met: Sequence[Series]
    missed: Sequence[Series]

    @property
    def is_disputed(self) -> bool:
        return bool(self.met and self.missed)


@dataclass(frozen=True)
class Panel:
    """All that a drawing of one indicator shows, with the table that says the same."""

    indicator: Indicator
    counts: Sequence[Counted]
    rows: Sequence[PeriodRow]
    chart: Chart | None
    earlier: Sequence[EarlierTarget]
    arithmetic: Sequence[Arithmetic]

    @property
    def has_gaps(self) -> bool:
        return any(row.gap is not None for row in self.rows)

    @property
    def has_partial(self) -> bool:
        return any(row.is_partial for row in self.rows)


def indicators_in_reach(user: User) -> QuerySet[Indicator]:
    """Every indicator that `user` may see, with the number of its series and of its figures."""
    standing = DataPoint.objects.standing_for(user).filter(series__indicator=OuterRef("pk"))
    return (
        Indicator.objects.visible_to(user)
        .select_related("partnership")
        .annotate(series_count=Count("series", distinct=True), is_counted=Exists(standing))
        .order_by("title", "pk")
    )


def points_of(
    user: User, indicators: QuerySet[Indicator] | Sequence[Indicator]
) -> QuerySet[DataPoint]:
    """The figures that stand of these indicators, in the order of counts and periods."""
    return (
        DataPoint.objects.standing_for(user)
        .filter(series__indicator__in=indicators)
        .select_related("series__indicator", "series__party")
        .order_by("series__indicator__title", "series__indicator", "series", "starts_on", "ends_on")
    )


def panels_in(commitments: QuerySet[Commitment], user: User) -> list[Panel]:
    """The first indicators that measure one of these commitments and have a figure.

    One query where there is none, two at most.
    """
    measuring = Indicator.commitments.through.objects.filter(commitment__in=commitments)
    indicators = Indicator.objects.visible_to(user).filter(pk__in=measuring.values("indicator"))
    points = points_of(user, indicators)
    found = [
        (indicator, list(own))
        for indicator, own in groupby(points, key=lambda point: point.series.indicator)
    ][:PANELS_AT_MOST]
    promised = promised_by([indicator for indicator, _own in found], user)
    return [panel_of(indicator, own, promised) for indicator, own in found]


def panels_measuring(commitment: Commitment, keys: Sequence[int], user: User) -> list[Panel]:
    """The indicators of these keys, which measure one commitment that `user` sees, in one query.

    Of the targets of one year its own alone is drawn.
    """
    if not keys:
        return []
    entered = known_to(user, Indicator.objects.filter(pk__in=keys))
    points = points_of(user, entered)
    return [
        panel_of(indicator, list(own), [(indicator.pk, commitment)])
        for indicator, own in groupby(points, key=lambda point: point.series.indicator)
    ]


def promised_by(indicators: Sequence[Indicator], user: User) -> list[tuple[int, Commitment]]:
    """The commitments that these indicators measure, each after the key of its indicator."""
    if not indicators:
        return []
    rows = Commitment.objects.visible_to(user).filter(indicators__in=indicators)
    measured = rows.annotate(measured_by=F("indicators__pk")).order_by("code", "pk")
    return [(commitment.measured_by, commitment) for commitment in measured]


def panel_of(
    indicator: Indicator, points: Sequence[DataPoint], promised: Iterable[tuple[int, Commitment]]
) -> Panel:
    counts = [
        Counted(series, list(own), SHAPES[place % len(SHAPES)])
        for place, (series, own) in enumerate(groupby(points, key=lambda point: point.series))
    ]
    own = [commitment for key, commitment in promised if key == indicator.pk]
    earlier = [target for each in own for target in earlier_targets(each, indicator, counts)]
    return Panel(
        indicator=indicator,
        counts=counts,
        rows=rows_of(counts),
        chart=chart_of(indicator, counts, earlier),
        earlier=earlier,
        arithmetic=[arithmetic_of(indicator, count) for count in counts],
    )


def levels_of(count: Counted) -> dict[int, Decimal]:
    """The whole years of one count."""
    return {
        point.ends_on.year: point.value
        for point in count.points
        if not point.is_partial and point.starts_on.year == point.ends_on.year
    }


def rows_of(counts: Sequence[Counted]) -> list[PeriodRow]:
    """One row a period, in the order of time, with the gap where counts stand beside each other."""
    held: dict[tuple[date, date], dict[int, DataPoint]] = {}
    for place, count in enumerate(counts):
        for point in count.points:
            held.setdefault((point.starts_on, point.ends_on), {})[place] = point
    rows = []
    for key in sorted(held):
        points = [held[key].get(place) for place in range(len(counts))]
        values = [point.value for point in points if point]
        first = next(point for point in points if point)
        gap = max(values) - min(values) if len(values) > 1 else None
        rows.append(PeriodRow(first.period, first.is_partial, points, gap))
    return rows


def earlier_targets(
    commitment: Commitment, indicator: Indicator, counts: Sequence[Counted]
) -> list[EarlierTarget]:
    """What the commitment promised for one whole year, in the unit of the indicator."""
    period, value = commitment.target_period, commitment.target_value
    same_unit = commitment.target_unit.casefold() == indicator.unit.casefold()
    if value is None or not same_unit or not (period.isdigit() and len(period) == 4):
        return []
    year = int(period)
    counted = [(count.series, levels_of(count).get(year)) for count in counts]
    told = [(series, level) for series, level in counted if level is not None]
    met = [series for series, level in told if is_reached(level, value, indicator.direction)]
    missed = [series for series, _level in told if series not in met]
    return [EarlierTarget(commitment, year, value, met, missed)]


def chart_of(
    indicator: Indicator, counts: Sequence[Counted], earlier: Sequence[EarlierTarget]
) -> Chart | None:
    figures = [
        Figure(
            series=place,
            value=point.value,
            starts_on=point.starts_on,
            ends_on=point.ends_on,
            is_partial=point.is_partial,
            note=months_of(point) if point.is_partial else "",
        )
        for place, count in enumerate(counts)
        for point in count.points
    ]
    levels = [Level(target.value, label_of(target), target.year) for target in earlier]
    if indicator.target_value is not None:
        levels.append(Level(indicator.target_value, _("target")))
    return draw(figures, levels, path=path_of(indicator))


def months_of(point: DataPoint) -> str:
    """“Jan–Nov”; one month has no dash."""
    first, last = date_format(point.starts_on, "M"), date_format(point.ends_on, "M")
    return first if first == last else f"{first}–{last}"


def label_of(target: EarlierTarget) -> str:
    """What stands behind the value of a target of one year."""
    year = {"year": target.year}
    if target.is_disputed:
        return _("for %(year)s: counts differ") % year
    if target.met:
        return _("for %(year)s: met") % year
    return (_("for %(year)s: missed") if target.missed else _("for %(year)s")) % year


def path_of(indicator: Indicator) -> list[tuple[int, Decimal]]:
    """Baseline and target by year, where both are stated with a date: else there is no path."""
    due, period = indicator.due_on, indicator.baseline_period[:4]
    start, end = indicator.baseline_value, indicator.target_value
    if due is None or start is None or end is None or not period.isdigit():
        return []
    return [(int(period), start), (due.year, end)]


def arithmetic_of(indicator: Indicator, count: Counted) -> Arithmetic:
    """Of one count alone, from its whole years; a level that is to be kept up has no pace."""
    levels, target, direction = levels_of(count), indicator.target_value, indicator.direction
    pace = None if direction == Direction.MAINTAIN else pace_of(levels, indicator.aggregation)
    if target is None or not levels:
        return Arithmetic(count.series, pace, None, is_there=False, required=None)
    last_year = max(levels)
    is_there = is_reached(levels[last_year], target, direction)
    required = None
    if pace and indicator.due_on and not is_there:
        required = required_pace(
            levels[last_year],
            last_year,
            target,
            indicator.due_on.year,
            is_compound=pace.is_compound,
        )
    reached = reached_in(pace, target, direction) if pace and not is_there else None
    return Arithmetic(count.series, pace, reached, is_there=is_there, required=required)


def indicator_page(indicator: Indicator, *, user: User) -> dict[str, Any]:
    """What the page of one indicator shows, in four queries."""
    visible = EvidenceItem.objects.visible_to(user)
    points = list(
        points_of(user, [indicator])
        .select_related("series__indicator", "series__party", "supersedes", "entered_by")
        .prefetch_related(Prefetch("evidence", visible.order_by("pk"), to_attr="sources"))
    )
    promised = promised_by([indicator], user)
    return {
        "indicator": indicator,
        "panel": panel_of(indicator, points, promised),
        "promised": [commitment for _key, commitment in promised],
        "series": list(indicator.series.select_related("party").order_by("pk")),
        "revised": [point for point in points if point.supersedes],
    }
