"""The stated dates nearest to a day, as rows and as a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from commitments.models import Commitment
from commitments.reports.commitments import strict_latest
from commitments.reports.deadline_chart import Chart, Deadline, draw, overdue_from

DEADLINES_AT_MOST = 8
# What a drawing and its rows show of a commitment.
DRAWN = (
    "code",
    "short_title",
    "status",
    "deadline_text",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    "deadline_precision",
    "deadline_relation",
    "deadline_ambiguous",
    "statement__adopted_on",
    "statement__language",
)


@dataclass(frozen=True)
class Deadlines:
    """The dated commitments nearest to the day asked about, soonest first, and their drawing."""

    rows: Sequence[tuple[Commitment, date | None]]
    chart: Chart
    overdue_days: Sequence[date]


def deadlines(commitments: QuerySet[Commitment], *, on: date, short: bool) -> Deadlines | None:
    """The stated dates nearest to the day `on`, or None where none is stated.

    With `short` a commitment is named by its number alone, as within one statement.
    """
    dated = commitments.filter(deadline_latest__isnull=False).values("pk")
    coming = dated.filter(deadline_latest__gte=on).order_by("deadline_latest", "code")
    past = dated.filter(deadline_latest__lt=on).order_by("-deadline_latest", "code")
    sides = [coming[:DEADLINES_AT_MOST], past[:DEADLINES_AT_MOST]]
    either_side = commitments.filter(Q(pk__in=sides[0]) | Q(pk__in=sides[1]))
    either_side = either_side.select_related("statement").only(*DRAWN)
    nearest = sorted(either_side, key=lambda row: (abs(row.deadline_latest - on), row.code))
    rows = sorted(nearest[:DEADLINES_AT_MOST], key=lambda row: (row.deadline_latest, row.code))
    if not rows:
        return None
    with_days = [(row, overdue_from(row.deadline_latest)) for row in rows]
    return Deadlines(
        rows=with_days,
        chart=draw([deadline_of(row, short=short) for row in rows], on=on),
        overdue_days=sorted({day for row, day in with_days if day and row.is_open}),
    )


def deadline_of(row: Commitment, *, short: bool) -> Deadline:
    """What the drawing needs to know. A line without a first day begins at the adoption."""
    name = row.number if short else row.short_code
    return Deadline(
        label=f"{name} {row.short_title}",
        words=row.deadline_text,
        opens_on=row.deadline_earliest or row.statement.adopted_on,
        latest=row.deadline_latest,
        relation=row.deadline_relation,
        precision=row.deadline_precision,
        strict_latest=strict_latest(row),
        timeliness=row.timeliness,
    )
