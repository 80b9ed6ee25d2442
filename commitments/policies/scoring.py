"""Assessments and forecasts: what can be scored, for which days, and on what."""

from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _

from commitments.enums import (
    OPEN_STATUSES,
    Score,
    Stance,
    Status,
    Verifiability,
)
from commitments.errors import RuleBroken
from commitments.policies.statuses import CHOOSE_SUPPORT, Grounds


def check_scorable(*, verifiability: str, has_guideline: bool) -> None:
    """What cannot be verified as worded is scored only by a guideline that somebody approved."""
    if verifiability == Verifiability.NOT_VERIFIABLE and not has_guideline:
        raise RuleBroken(
            _(
                "As worded it cannot be verified: write a scoring guideline and have it approved"
                " first."
            )
        )


def check_period(start: date, end: date, *, adopted_on: date, today: date) -> None:
    """An assessment looks back on days between the adoption of the statement and today."""
    if end < start:
        raise RuleBroken(_("The period ends before it begins."), field="period_end")
    if end > today:
        raise RuleBroken(_("This day has not come yet."), field="period_end")
    if start < adopted_on:
        raise RuleBroken(
            _("The statement was adopted on %(day)s; nothing could be kept before that.")
            % {"day": formats.date_format(adopted_on, "j F Y")},
            field="period_start",
        )


def check_score(score: str, grounds: Grounds) -> None:
    """Satisfied needs support; failed needs the deadline to be past, or contrary action.

    `window_passed` is asked for the end of the period, not for today.
    """
    if score == Score.SATISFIED and Stance.SUPPORTS not in grounds.carrying:
        raise RuleBroken(str(CHOOSE_SUPPORT[1]), field="evidence")
    if score == Score.PARTIAL and not grounds.carrying and not grounds.searches:
        raise RuleBroken(_("Choose the evidence for it, or log a search first."), field="evidence")
    if score != Score.FAILED:
        return
    if grounds.acted_against or grounds.from_status == Status.ABANDONED:
        return
    if not grounds.window_passed:
        raise RuleBroken(
            _(
                "The deadline had not passed by the end of the period; before that, −1 needs a"
                " recorded action against the commitment, or its abandonment."
            ),
            field="score",
        )


def check_forecast(status: str) -> None:
    """What is closed has no future to be forecast."""
    if status not in OPEN_STATUSES:
        raise RuleBroken(_("This commitment is closed; forecasts are for open ones."))
