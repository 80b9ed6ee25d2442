"""The plan of a partnership: what was promised, when it is due, and the steps on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.utils.translation import gettext as _

from commitments.enums import DeadlineRelation, ThemeGroup
from commitments.models import Commitment, Partnership, User
from commitments.reports.deadlines import DRAWN
from commitments.reports.milestones import Step, milestones_known, steps_of
from commitments.reports.theme_groups import NO_THEME, groups_of, theme_groups

# More than one can follow; the list of commitments has them all.
ROWS_AT_MOST = 200
WINDOWS = (DeadlineRelation.IN, DeadlineRelation.BETWEEN)
PLACES = {group: place for place, group in enumerate([*ThemeGroup.values, NO_THEME])}


@dataclass(frozen=True)
class PlanRow:
    """One commitment under the theme that was asked for, else under the first of its own.

    `opens_on` is a day where its words name a window; `last` is None where it has no last day:
    then it stays open.
    """

    commitment: Commitment
    group: str
    steps: Sequence[Step]

    @property
    def theme(self) -> str:
        return _("No theme") if self.group == NO_THEME else str(ThemeGroup(self.group).label)

    @property
    def theme_place(self) -> int:
        return PLACES[self.group]

    @property
    def first(self) -> date:
        return min(
            day for day in (self.commitment.statement.adopted_on, self.last) if day is not None
        )

    @property
    def last(self) -> date | None:
        return self.commitment.deadline_latest

    @property
    def opens_on(self) -> date | None:
        if self.last is None or self.commitment.deadline_relation not in WINDOWS:
            return None
        return self.commitment.deadline_earliest


@dataclass(frozen=True)
class Plan:
    """The rows, those that are due first, and how many there are in all."""

    rows: Sequence[PlanRow]
    total: int


def plan_of(
    partnership: Partnership, *, user: User, on: date, theme: str = "", status: str = ""
) -> Plan:
    """What was promised there and counts, narrowed to a theme and a status; in three queries."""
    found = Commitment.objects.visible_to(user).counted()
    found = found.filter(statement__partnership=partnership)
    if theme == NO_THEME:
        found = found.filter(themes=None)
    elif theme:
        having = Commitment.themes.through.objects.filter(theme__group=theme)
        found = found.filter(pk__in=having.values("commitment"))
    if status:
        found = found.filter(status=status)
    drawn = found.with_timeliness(on=on).annotate(theme_groups=theme_groups())
    drawn = drawn.select_related("statement").only(*DRAWN)
    drawn = drawn.order_by(F("deadline_latest").asc(nulls_last=True), "code")
    commitments = list(drawn[:ROWS_AT_MOST])
    total = found.count() if len(commitments) == ROWS_AT_MOST else len(commitments)
    steps = steps_by_commitment(commitments, user, on=on)
    rows = [
        PlanRow(row, theme or groups_of(row.theme_groups)[0], steps.get(row.pk, ()))
        for row in commitments
    ]
    return Plan(rows, total)


def steps_by_commitment(
    commitments: Sequence[Commitment], user: User, *, on: date
) -> dict[int, list[Step]]:
    keys = [row.pk for row in commitments]
    found: dict[int, list[Step]] = {}
    for step in steps_of(milestones_known(user, commitment__in=keys), on=on):
        found.setdefault(step.row.commitment_id, []).append(step)
    return found
