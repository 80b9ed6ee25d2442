"""Indicators and their figures: what can be measured, and when."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from commitments.errors import RuleBroken


def check_measured(partnerships: Collection[int], *, partnership: int) -> None:
    """An indicator measures what commitments of its own partnership promise."""
    if set(partnerships) - {partnership}:
        raise RuleBroken(
            _("A commitment that you chose is of another partnership."), field="commitments"
        )


def check_period_begun(starts_on: date, *, today: date) -> None:
    """Nobody can have counted what has not begun."""
    if starts_on > today:
        raise RuleBroken(_("This period has not begun yet."), field="period")


def check_figure_is_free(*, stands: bool) -> None:
    """Of one series and period one figure stands; another takes its place by a revision."""
    if stands:
        raise RuleBroken(
            _("This series has a figure for that period. Revise that one instead."), field="period"
        )
