"""Where two series disagree whether the target of a commitment was reached in the same period.

Once for the database, over many commitments, and once in Python for one at hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.db.models.lookups import Exact

from commitments.enums import Direction
from commitments.models import Commitment, DataPoint, Indicator, User
from commitments.models.as_of import known_to
from commitments.reports.growth import is_reached
from commitments.reports.indicators import Panel

FALLING = Q(series__indicator__direction=Direction.DESCENDING)


def series_that_disagree(user: User) -> QuerySet[DataPoint]:
    """Of the commitment of the outer query, figures that reach its target where those of another
    series, of the same period, miss it."""
    entered = known_to(user, Indicator.objects.all()).values("pk")
    standing = DataPoint.objects.standing_for(user).order_by().filter(series__indicator__in=entered)
    missed = standing.filter(
        series__indicator=OuterRef("series__indicator"),
        starts_on=OuterRef("starts_on"),
        ends_on=OuterRef("ends_on"),
    ).exclude(series=OuterRef("series"))
    return standing.alias(
        first_day=Cast("starts_on", CharField()), last_day=Cast("ends_on", CharField())
    ).filter(
        reaching(OuterRef("target_value")),
        of_the_period(OuterRef("target_period")),
        Exists(missed.exclude(reaching(OuterRef(OuterRef("target_value"))))),
        series__indicator__commitments=OuterRef("pk"),
        series__indicator__unit__iexact=OuterRef("target_unit"),
    )


def reaching(target: Any) -> Q:
    """As `is_reached`, of rows of the database."""
    return (FALLING & Q(value__lte=target)) | (~FALLING & Q(value__gte=target))


def of_the_period(named: Any) -> Q:
    """Figures of the period that a target is for, or of any where it names none."""
    first, last = (
        Concat(named, Value(day), output_field=CharField()) for day in ("-01-01", "-12-31")
    )
    return Q(Exact(named, Value(""))) | Q(period=named) | Q(first_day=first, last_day=last)


@dataclass(frozen=True)
class CountsApart:
    """Figures that reach the target of a commitment and those of the same periods that miss it."""

    reached: Sequence[DataPoint]
    missed: Sequence[DataPoint]


def counts_apart(commitment: Commitment, panels: Iterable[Panel]) -> CountsApart | None:
    """As `series_that_disagree`, for one commitment with what measures it; None where no two
    series disagree."""
    reached: list[DataPoint] = []
    missed: list[DataPoint] = []
    for panel in panels:
        if panel.indicator.unit.casefold() != commitment.target_unit.casefold():
            continue
        for row in panel.rows:
            points = [point for point in row.points if point and is_of(point, commitment)]
            there, short = told_apart(points, commitment, panel.indicator.direction)
            if there and short:
                reached += there
                missed += short
    return CountsApart(reached, missed) if reached else None


def is_of(point: DataPoint, commitment: Commitment) -> bool:
    """Whether the figure is of the period that the target is for."""
    if commitment.target_period in ("", point.period):
        return True
    year = commitment.target_period
    days = (point.starts_on.isoformat(), point.ends_on.isoformat())
    return days == (f"{year}-01-01", f"{year}-12-31")


def told_apart(
    points: Iterable[DataPoint], commitment: Commitment, direction: str
) -> tuple[list[DataPoint], list[DataPoint]]:
    """Those that reach the target and those that miss it; both empty without a target."""
    reached: list[DataPoint] = []
    missed: list[DataPoint] = []
    target = commitment.target_value
    for point in points if target is not None else ():
        there = is_reached(point.value, target, direction)
        (reached if there else missed).append(point)
    return reached, missed
