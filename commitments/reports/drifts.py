"""How a promise changed from one statement to the next, told in our words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from commitments.coding.drift import Coded, Shift, drift
from commitments.enums import Delegation, Drift, Strength


@dataclass(frozen=True)
class Told:
    """One side of a change: words of the text, or ours about what is coded of it."""

    words: str
    is_quoted: bool = False


@dataclass(frozen=True)
class Drifted:
    """One change with what it was before and what it is now.

    Where it `is_sure` it rests on what is coded of both sides from the leaders' own words.
    """

    drift: Drift
    before: Told
    after: Told
    is_sure: bool


def drifts_between(earlier: Coded, later: Coded) -> tuple[Drifted, ...]:
    """As `coding.drift.drift`, with words for people."""
    return tuple(
        Drifted(
            Drift(shift.label),
            told(shift, shift.before, earlier),
            told(shift, shift.after, later),
            shift.is_sure,
        )
        for shift in drift(earlier, later)
    )


def told(shift: Shift, value: str, side: Coded) -> Told:
    if shift.about == "strength":
        return Told(f"{value} {Strength(value).label}")
    if shift.about == "delegation":
        return Told(str(Delegation(value).label))
    if not value:
        return Told(nothing_of(shift.about))
    is_quoted = shift.about == "means" or value == side.deadline_text
    return Told(value, is_quoted=is_quoted)


def nothing_of(about: str) -> str:
    return {
        "date": _("no date stated"),
        "target": _("no target stated"),
        "means": _("no means named"),
    }[about]
