"""Made-up rows for the style guide, marked as such there; nothing of them is on record."""

from datetime import date, timedelta

from commitments.enums import DeadlinePrecision, DeadlineRelation, Status, Timeliness
from commitments.reports.deadline_chart import Chart, Deadline, draw

UNIT_STATUSES = (Status.IN_PROGRESS, *Status, Status.NO_ACTION_FOUND, Status.NOT_REVIEWED)

# Label, words, the first and the last day counted from today, how they are worded, in time or not.
SHAPES = (
    (
        *("Overdue sample", "by last spring", -400, -200),
        *(DeadlineRelation.BY, DeadlinePrecision.SEASON, Timeliness.OVERDUE),
    ),
    (
        *("Due sample", "by the end of the season", -300, 40),
        *(DeadlineRelation.BY_END_OF, DeadlinePrecision.SEASON, Timeliness.DUE_SOON),
    ),
    (
        *("Window sample", "in the year after next", 420, 785),
        *(DeadlineRelation.IN, DeadlinePrecision.YEAR, Timeliness.NOT_DUE),
    ),
    (
        *("Event sample", "before the next summit", -100, 220),
        *(DeadlineRelation.BEFORE, DeadlinePrecision.EVENT, Timeliness.NOT_DUE),
    ),
)


def sample_counts() -> list[tuple[str, int]]:
    """A count for each status, as a bar of many commitments shows them."""
    return [(status.value, 3 + 5 * place) for place, status in enumerate(Status)]


def sample_chart(on: date) -> Chart:
    """Four deadlines around the day `on`, one of each shape that a drawing knows."""
    deadlines = [
        Deadline(
            label,
            words,
            on + timedelta(days=first),
            on + timedelta(days=last),
            relation,
            precision,
            timeliness=timeliness,
        )
        for label, words, first, last, relation, precision, timeliness in SHAPES
    ]
    return draw(deadlines, on=on)
