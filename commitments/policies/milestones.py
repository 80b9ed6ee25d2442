"""Milestones: when one may be reached, dropped or taken up again."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.enums import MilestoneState
from commitments.errors import RuleBroken

# From each state, where a milestone may go. Overdue is no state: its last day says so.
MILESTONE_MOVES: Mapping[MilestoneState, tuple[MilestoneState, ...]] = {
    MilestoneState.PLANNED: (MilestoneState.REACHED, MilestoneState.DROPPED),
    MilestoneState.REACHED: (MilestoneState.PLANNED,),
    MilestoneState.DROPPED: (MilestoneState.PLANNED,),
}


def check_milestone_move(state: str, *, to: MilestoneState) -> None:
    if to not in MILESTONE_MOVES[MilestoneState(state)]:
        names = {"state": str(MilestoneState(state).label).lower()}
        raise RuleBroken(
            _("This milestone is %(state)s, so this cannot be done.") % names, field="state"
        )


def check_milestone_day(on: date, *, adopted_on: date, today: date) -> None:
    """Nothing is reached or dropped before it was promised, or before the day has come."""
    if on > today:
        raise RuleBroken(_("This day has not come yet."), field="on")
    if on < adopted_on:
        names = {"day": date_format(adopted_on, "j F Y")}
        raise RuleBroken(
            _("It was promised on %(day)s; the day cannot be before that.") % names, field="on"
        )


def check_milestone_is_new(*, is_on_record: bool) -> None:
    if is_on_record:
        raise RuleBroken(
            _("This commitment has a milestone of that title. Change that one instead."),
            field="title",
        )
