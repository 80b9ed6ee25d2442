"""What waits for approval, among what needs attention."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet, Window
from django.utils import timezone

from commitments.models import Commitment, Submission, User
from commitments.models.as_of import day_looked_at

AWAITING_AT_MOST = 3
KIND = "to_approve"


@dataclass(frozen=True)
class Awaiting:
    """One submission that somebody has to decide, waiting for so many days."""

    submission: Submission
    days: int
    kind: str = KIND

    @property
    def commitment(self) -> Commitment:
        return self.submission.commitment


@dataclass(frozen=True)
class Queue:
    """The submissions that wait longest, and how many there are."""

    rows: Sequence[Awaiting] = ()
    count: int = 0


def awaiting(
    commitments: QuerySet[Commitment], *, user: User, on: date, most: int = AWAITING_AT_MOST
) -> Queue:
    """Those on these commitments, the longest first, for those who read drafts: in one query.

    A submission tells what it is today, so of a past day there are none.
    """
    if not user.has_perm("commitments.read_drafts") or day_looked_at(user):
        return Queue()
    waiting = (
        Submission.objects.visible_to(user)
        .waiting()
        .filter(commitment__in=commitments.order_by().values("pk"))
        .select_related("commitment__owner", "author")
        .annotate(of=Window(Count("pk")))
    )
    rows = list(waiting[:most])
    return Queue(
        [Awaiting(row, (on - timezone.localdate(row.submitted_at)).days) for row in rows],
        rows[0].of if rows else 0,
    )
