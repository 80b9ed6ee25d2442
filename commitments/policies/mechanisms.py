"""Sessions of mechanisms: what can be said of them, and when."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from commitments.errors import RuleBroken


def check_day_has_come(day: date | None, *, field: str, today: date) -> None:
    """Nobody can know that a session was held, or called off, on a day that has not come."""
    if day is not None and day > today:
        raise RuleBroken(_("This day has not come yet."), field=field)


def check_same_partnership(meant: Mapping[str, int | None], *, partnership: int) -> None:
    """What a session names is of the partnership of its mechanism, by the name of each field."""
    for field, key in meant.items():
        if key is not None and key != partnership:
            raise RuleBroken(_("What you chose is of another partnership."), field=field)
