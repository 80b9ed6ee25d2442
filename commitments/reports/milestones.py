"""The milestones of commitments, as they stand on the day that somebody looks at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from commitments.enums import MilestoneBasis, MilestoneState, Status, Timeliness
from commitments.models import Milestone, User
from commitments.models.as_of import day_looked_at, end_of
from commitments.models.statements import number_of
from commitments.models.timeliness import timeliness_of
from commitments.reports.due import Due

REMOVED = "-"
# Whether it is in time follows from the rules of commitments; these say the same of theirs.
AS_STATUS = {
    MilestoneState.PLANNED: Status.PLANNED,
    MilestoneState.REACHED: Status.FULFILLED,
    MilestoneState.DROPPED: Status.SUPERSEDED,
}


# The columns of a milestone that its commitment tells of it, read as texts with those of others.
TOLD = (
    *("title", "due", "due_earliest", "due_latest", "basis", "state", "settled_on", "reason"),
    *("text", "statement__slug", "statement__language", "paragraph__label", "paragraph__sub"),
)


@dataclass(frozen=True)
class Told:
    """One milestone as its commitment tells of it; `slug` and `language` are of the text that
    states it, in the paragraph of that `number`."""

    id: int
    title: str
    due: str
    due_earliest: date | None
    due_latest: date | None
    basis: MilestoneBasis
    state: MilestoneState
    settled_on: date | None
    reason: str
    text: str
    slug: str
    language: str
    number: str


@dataclass(frozen=True)
class Step:
    """One milestone, or what its history says of it on a past day, and whether it is in time."""

    row: Any
    timeliness: Timeliness
    days: int | None

    @property
    def has_deadline(self) -> bool:
        return self.timeliness != Timeliness.NO_DEADLINE


def milestones_known(user: User, **narrowed: Any) -> QuerySet:
    """The milestones on record on the day that `user` looks at; of a past day their history.

    Both have the columns of a milestone; its key is `id`.
    """
    day = day_looked_at(user)
    if day is None:
        return Milestone.objects.filter(**narrowed)
    then = Milestone.history.filter(history_date__lt=end_of(day), **narrowed)
    newer = then.filter(id=OuterRef("id"), history_id__gt=OuterRef("history_id"))
    return then.filter(~Exists(newer.order_by())).exclude(history_type=REMOVED)


def told(values: Sequence[Any]) -> Told:
    """A milestone from its key and the texts of `TOLD`."""
    key, *texts = values
    named = dict(zip(TOLD, texts, strict=True))
    label, sub = named.pop("paragraph__label"), named.pop("paragraph__sub")
    return Told(
        id=key,
        due_earliest=day_of(named.pop("due_earliest")),
        due_latest=day_of(named.pop("due_latest")),
        settled_on=day_of(named.pop("settled_on")),
        basis=MilestoneBasis(named.pop("basis")),
        state=MilestoneState(named.pop("state")),
        slug=named.pop("statement__slug") or "",
        language=named.pop("statement__language") or "",
        number=number_of(label, int(sub)) if label else "",
        **named,
    )


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def steps_of(milestones: Iterable[Any], *, on: date) -> list[Step]:
    """Those that are due first, those without a day last."""
    ordered = sorted(milestones, key=lambda row: (row.due_latest or date.max, row.title))
    return [step_of(row, on=on) for row in ordered]


def step_of(row: Any, *, on: date) -> Step:
    days = (row.due_latest - on).days if row.due_latest else None
    status = AS_STATUS[MilestoneState(row.state)]
    due = Due(status, row.settled_on, row.due_earliest, row.due_latest)
    return Step(row, timeliness_of(due, on=on), days)
