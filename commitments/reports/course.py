"""As things were: what happened to one commitment by the days on which it was true, whenever it
was recorded.

What was said of a day may be said otherwise later. A status that a later record puts in its place
stays in sight, and is no part of the course any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from commitments.enums import DeadlineRelation
from commitments.models import Assessment, Commitment, Statement, StatusUpdate, User
from commitments.reports.milestones import milestones_known
from commitments.reports.whole_history import moment_looked_at

# Where their words name a window, its first day is an event of its own.
OPENING = (DeadlineRelation.IN, DeadlineRelation.BETWEEN, DeadlineRelation.FROM)
# What happens on one day, the last first.
ORDER = ("today", "deadline", "assessment", "status", "action", "milestone", "window", "adopted")


@dataclass(frozen=True)
class Occurrence:
    """One thing on its day. `until` is the day on which a status ended; `set_aside_by` is the
    status, recorded later, that took its place.
    """

    sort: str
    on: date
    row: Any = None
    until: date | None = None
    set_aside_by: StatusUpdate | None = None


def course_of(
    commitment: Commitment,
    *,
    user: User,
    on: date,
    statement: Statement | None = None,
    until: datetime | None = None,
) -> list[Occurrence]:
    """What happened, the latest first, with what lies ahead before today; in four queries.

    With `until` as it was known at that moment. The `statement` is named where it may be seen.
    """
    until = until or moment_looked_at(user)
    found = [
        Occurrence("today", on),
        Occurrence("adopted", commitment.statement.adopted_on, statement),
        *days_of_deadline(commitment),
        *milestones(milestones_known(user, commitment=commitment.pk)),
        *statuses(known(StatusUpdate.objects.for_history(commitment), until)),
        *(
            Occurrence("assessment", row.period_end, row)
            for row in known(Assessment.objects.for_commitment(commitment), until)
        ),
        *(
            Occurrence("action", row.happened_by, row)
            for row in known(commitment.actions.select_related("recorded_by"), until)
        ),
    ]
    return sorted(found, key=lambda each: (each.on, -ORDER.index(each.sort)), reverse=True)


def known(rows: Any, until: datetime | None) -> Any:
    return rows.filter(recorded_at__lt=until) if until else rows


def days_of_deadline(commitment: Commitment) -> Iterable[Occurrence]:
    earliest, latest = commitment.deadline_earliest, commitment.deadline_latest
    if earliest and commitment.deadline_relation in OPENING:
        yield Occurrence("window", earliest)
    if latest:
        yield Occurrence("deadline", latest)


def milestones(rows: Iterable[Any]) -> Iterable[Occurrence]:
    """Each on the day on which it was reached or dropped, else on its last day if it has one."""
    for row in rows:
        if day := row.settled_on or row.due_latest:
            yield Occurrence("milestone", day, row)


def statuses(updates: Iterable[StatusUpdate]) -> Iterable[Occurrence]:
    """Each status from its day until that of the next; `updates` come newest recorded first.

    One that was recorded later and is true since the same day or before takes its place.
    """
    later: list[StatusUpdate] = []
    next_day: date | None = None
    for update in updates:
        day = update.effective_on
        while later and later[-1].effective_on > day:
            later.pop()
        over = later[-1] if later else None
        ends = None if over else next_day
        yield Occurrence("status", day, update, until=ends, set_aside_by=over)
        later.append(update)
        next_day = min(next_day or day, day)
