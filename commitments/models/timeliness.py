"""Whether a commitment is in time: one ordered table, read by Python and by the database.

A rule holds when all its conditions hold; the first rule that holds decides. A condition is
(field, lookup, value) in Django's own words. Three values stand for days that are known only
when the question is asked: DAY, the day asked about, SOON, ninety days after it, and LATEST,
the last day that still counts. As in SQL, a comparison with an empty date never holds.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import Any

from django.db.models import Case, CharField, F, Q, Value, When

from commitments.enums import DeadlineRelation, Status, Timeliness

DUE_SOON_DAYS = 90


class Moment(Enum):
    DAY = "day"
    SOON = "soon"
    LATEST = "latest"


Condition = tuple[str, str, Any]

DONE = ("status", "in", (Status.FULFILLED, Status.PARTIALLY_FULFILLED))
DROPPED = ("status", "in", (Status.NOT_FULFILLED, Status.ABANDONED))
REPLACED = ("status", "in", (Status.SUPERSEDED,))
WINDOW = ("deadline_relation", "in", (DeadlineRelation.IN, DeadlineRelation.BETWEEN))
UNDATED = ("deadline_latest", "isnull", True)
DATED = ("deadline_latest", "isnull", False)

RULES: tuple[tuple[tuple[Condition, ...], Timeliness], ...] = (
    ((DONE, UNDATED), Timeliness.NO_DEADLINE),
    ((DONE, ("status_effective_on", "lte", Moment.LATEST)), Timeliness.MET_ON_TIME),
    ((DONE,), Timeliness.MET_LATE),
    ((DROPPED, DATED), Timeliness.LAPSED),
    ((REPLACED,), Timeliness.NO_DEADLINE),
    ((UNDATED,), Timeliness.NO_DEADLINE),
    ((("deadline_latest", "lt", Moment.DAY),), Timeliness.OVERDUE),
    ((WINDOW, ("deadline_earliest", "lte", Moment.DAY)), Timeliness.DUE_WINDOW_OPEN),
    ((("deadline_latest", "lte", Moment.SOON),), Timeliness.DUE_SOON),
    ((), Timeliness.NOT_DUE),
)

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "in": lambda held, wanted: held in wanted,
    "isnull": lambda held, wanted: (held is None) is wanted,
    "lt": lambda held, wanted: None not in (held, wanted) and held < wanted,
    "lte": lambda held, wanted: None not in (held, wanted) and held <= wanted,
}


def moments(on: date) -> dict[Any, date]:
    return {Moment.DAY: on, Moment.SOON: on + timedelta(days=DUE_SOON_DAYS)}


def timeliness_of(row: Any, *, on: date) -> Timeliness:
    """The timeliness on the day `on` of anything with the fields named in the rules."""
    days = moments(on) | {Moment.LATEST: row.deadline_latest}

    def holds(condition: Condition) -> bool:
        field, lookup, value = condition
        wanted = days[value] if isinstance(value, Moment) else value
        return COMPARISONS[lookup](getattr(row, field), wanted)

    return next(answer for conditions, answer in RULES if all(map(holds, conditions)))


def timeliness_case(*, on: date) -> Case:
    """The same table as a database expression."""
    whens = [
        When(all_hold(conditions, on=on), then=Value(answer.value))
        for conditions, answer in RULES
        if conditions
    ]
    return Case(*whens, default=Value(RULES[-1][1].value), output_field=CharField())


def timely(answer: Timeliness, *, on: date) -> Q:
    """The rows of this answer, of rows that carry their `timeliness` on the day `on`.

    The rules that give it come first: they are cheap, and the database reads the table from the
    top only for the few rows that one of them fits.
    """
    fits = Q()
    for conditions, given in RULES:
        if given == answer:
            fits |= all_hold(conditions, on=on)
    return fits & Q(timeliness=answer)


def all_hold(conditions: Sequence[Condition], *, on: date) -> Q:
    """The conditions of one rule for the database."""
    days = moments(on) | {Moment.LATEST: F("deadline_latest")}
    return Q(
        *(
            Q(**{f"{field}__{lookup}": days[value] if isinstance(value, Moment) else value})
            for field, lookup, value in conditions
        )
    )
