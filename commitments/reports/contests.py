"""The contested commitments of a scope, each with how many items say what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from commitments.enums import Stance
from commitments.models import Commitment, EvidenceLink, User
from commitments.reports.counts_apart import series_that_disagree
from commitments.reports.standing_of_evidence import able_to_contest, contested

CONTESTS_AT_MOST = 5


@dataclass(frozen=True)
class Contested:
    """One commitment whose record disagrees: live items on both sides, or counts apart.

    `series_apart` says that two series disagree whether the target was reached.
    """

    commitment: Commitment
    supporting: int
    contradicting: int
    series_apart: bool

    @property
    def is_said(self) -> bool:
        """Whether items of evidence say opposite things."""
        return bool(self.supporting and self.contradicting)


def contests(commitments: QuerySet[Commitment], *, user: User, on: date) -> Sequence[Contested]:
    """The first of these commitments that are contested on the day `on`, in one query."""
    able = able_to_contest(user, on=on)
    rows = commitments.filter(contested(user, on=on)).annotate(
        supporting=_count_of(able.filter(stance=Stance.SUPPORTS)),
        contradicting=_count_of(able.filter(stance=Stance.CONTRADICTS)),
        series_apart=Exists(series_that_disagree(user)),
    )
    shown = rows.order_by("code").only("code", "short_title")[:CONTESTS_AT_MOST]
    return [Contested(row, row.supporting, row.contradicting, row.series_apart) for row in shown]


def _count_of(links: QuerySet[EvidenceLink]) -> Coalesce:
    """How many of `links` are on the commitment of the outer query."""
    own = links.filter(commitment=OuterRef("pk")).order_by().values("commitment")
    counted = own.annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
