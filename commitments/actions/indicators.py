"""Indicators, their series and their figures: what is measured, by whose count, and how much."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit, facts
from commitments.actions.locking import lock_rows
from commitments.enums import AuditVerb, Revision
from commitments.errors import StaleRow
from commitments.models import (
    Commitment,
    DataPoint,
    DataPointEvidence,
    EvidenceItem,
    Indicator,
    Series,
    User,
)


@dataclass(frozen=True)
class NewPoint:
    """One unsaved figure, and what it was taken from."""

    point: DataPoint
    evidence: Sequence[EvidenceItem] = ()


@transaction.atomic
def enter_indicator(
    *,
    indicator: Indicator,
    series: Iterable[Series] = (),
    commitments: Iterable[Commitment] = (),
    by: User,
) -> Indicator:
    """Store an indicator with its series, and whose targets it measures.

    Raises RuleBroken for commitments of another partnership, and ValidationError.
    """
    commitments = list(commitments)
    check_commitments(indicator, commitments)
    indicator.recorded_at = timezone.now()
    facts.enter_fact(row=indicator, related={"commitments": commitments}, parts=series, by=by)
    return indicator


@transaction.atomic
def change_indicator(
    *,
    indicator: Indicator,
    fields: Collection[str],
    seen_version: int,
    commitments: Iterable[Commitment] | None = None,
    by: User,
) -> None:
    """Save the named fields of an indicator, and whose targets it measures where these are given.

    Raises StaleRow, RuleBroken and ValidationError.
    """
    related = None
    if commitments is not None:
        related = {"commitments": list(commitments)}
        check_commitments(indicator, related["commitments"])
    facts.change_fact(
        row=indicator, fields=fields, seen_version=seen_version, related=related, by=by
    )


def check_commitments(indicator: Indicator, commitments: list[Commitment]) -> None:
    keys = Commitment.objects.filter(pk__in=[row.pk for row in commitments]).values_list(
        "statement__partnership", flat=True
    )
    policies.check_measured(keys, partnership=indicator.partnership_id)


@transaction.atomic
def enter_point(*, point: DataPoint, evidence: Iterable[EvidenceItem] = (), by: User) -> DataPoint:
    """Store one figure. Raises RuleBroken where that period has one, and ValidationError."""
    enter_points(indicator=point.series.indicator, points=[NewPoint(point, list(evidence))], by=by)
    return point


@transaction.atomic
def enter_points(*, indicator: Indicator, points: Sequence[NewPoint], by: User) -> None:
    """Store figures of the series of one indicator, all or none.

    A point that `supersedes` another takes its place. Raises RuleBroken where the period of
    another has a figure, StaleRow where one was superseded meanwhile, and ValidationError.
    """
    lock_rows(Series, [new.point.series_id for new in points])
    for new in points:
        store_point(new, by=by)
    details = {"points": [new.point.pk for new in points]}
    audit.record(verb=AuditVerb.RECORDED_FIGURES, on=indicator, by=by, details=details)


@transaction.atomic
def revise_point(
    *,
    point: DataPoint,
    value: Decimal | None,
    revision: str,
    note: str,
    evidence: Iterable[EvidenceItem] = (),
    by: User,
) -> DataPoint:
    """Put a figure in the place of an earlier one, which stays on record; withdrawn, the place is
    empty.

    Raises StaleRow where somebody did so before, and ValidationError.
    """
    lock_rows(Series, [point.series_id])
    later = DataPoint(
        series=point.series,
        period=point.period,
        value=point.value if value is None else value,
        revision=revision,
        supersedes=point,
        note=note,
    )
    store_point(NewPoint(later, list(evidence)), by=by)
    details = {"point": later.pk, "supersedes": point.pk, "revision": str(revision)}
    audit.record(verb=AuditVerb.REVISED_FIGURE, on=point.series.indicator, by=by, details=details)
    return later


def store_point(new: NewPoint, *, by: User) -> None:
    """Insert one figure of a series that is held, at the end of those of its period."""
    point = new.point
    point.recorded_at, point.entered_by = timezone.now(), by
    facts.check(point, exclude=["supersedes"])
    policies.check_period_begun(point.starts_on, today=timezone.localdate())
    before = last_of_period(point)
    if point.supersedes_id is None and before is not None:
        policies.check_figure_is_free(stands=before.revision != Revision.WITHDRAWN)
        point.supersedes = before
        point.note = point.note or _("The earlier figure was withdrawn.")
    if point.supersedes_id != (before.pk if before else None):
        raise StaleRow(_("%(row)s changed while you were writing.") % {"row": point})
    facts.save(point, by=by, force_insert=True)
    DataPointEvidence.objects.bulk_create(
        DataPointEvidence(point=point, evidence=item) for item in new.evidence
    )


def last_of_period(point: DataPoint) -> DataPoint | None:
    """The figure of the same series and period that nothing supersedes."""
    same = DataPoint.objects.filter(
        series=point.series, starts_on=point.starts_on, ends_on=point.ends_on
    )
    return same.filter(superseded_by=None).first()
