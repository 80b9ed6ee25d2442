"""When a change is allowed. Pure: everything that a rule needs is handed to it.

*Who* may ask for it: `permissions`. Closing statuses wait for a second person and are not
recorded here: no move of the table leads to one.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.enums import (
    OPEN_STATUSES,
    Confidence,
    Credibility,
    Reliability,
    Stance,
    Status,
    Visibility,
)
from commitments.errors import RuleBroken

# Nobody can un-know what has been looked into, so nothing leads back to "not reviewed".
RECORDABLE = tuple(status for status in OPEN_STATUSES if status != Status.NOT_REVIEWED)
MOVES: dict[Status, tuple[Status, ...]] = {
    status: RECORDABLE if status in OPEN_STATUSES else () for status in Status
}

UNDER_WAY = (Status.PLANNED, Status.IN_PROGRESS, Status.ONGOING, Status.STALLED)
DEPTH_OF_MOVEMENT = 2


@dataclass(frozen=True)
class Grounds:
    """What a proposed status rests on: the record of the commitment and the items chosen."""

    from_status: str
    depths: Collection[int] = ()
    searches: int = 0
    stances: Collection[str] = ()
    grades: Sequence[tuple[str, str]] = ()
    sources: Collection[str] = ()

    @property
    def moved(self) -> bool:
        return any(depth >= DEPTH_OF_MOVEMENT for depth in self.depths)


NEEDS: dict[Status, tuple[tuple[Any, Any], ...]] = {
    Status.NO_ACTION_FOUND: (
        (
            lambda grounds: grounds.searches > 0,
            gettext_lazy("Log the search first: “no action found” rests on a logged search."),
        ),
        (
            lambda grounds: not grounds.moved,
            gettext_lazy("An implementing action is on record, so something was found."),
        ),
    ),
    Status.PLANNED: (
        (
            lambda grounds: bool(grounds.stances),
            gettext_lazy("Choose the evidence in which the responsible body says how or when."),
        ),
    ),
    Status.IN_PROGRESS: (
        (
            lambda grounds: grounds.moved,
            gettext_lazy(
                "Record an action of depth 2 or more first; a reaffirmation alone does not lift"
                " a commitment above “planned”."
            ),
        ),
        (lambda grounds: bool(grounds.stances), gettext_lazy("Choose the evidence for it.")),
    ),
    Status.ONGOING: (
        (
            lambda grounds: grounds.moved,
            gettext_lazy("Record an action of depth 2 or more that shows the duty being kept up."),
        ),
        (lambda grounds: bool(grounds.stances), gettext_lazy("Choose the evidence for it.")),
    ),
    Status.STALLED: (
        (
            lambda grounds: (
                grounds.from_status in UNDER_WAY or Stance.CONTRADICTS in grounds.stances
            ),
            gettext_lazy(
                "Only what was planned or started can stall, unless an obstacle is documented:"
                " choose evidence that contradicts."
            ),
        ),
    ),
}


def check_move(from_status: str, to_status: str) -> None:
    """Refuse a status that cannot be recorded from where the commitment stands."""
    if to_status in MOVES[Status(from_status)]:
        return
    if from_status not in OPEN_STATUSES:
        raise RuleBroken(_("This commitment is closed; its status stands."), field="status")
    if to_status == Status.NOT_REVIEWED:
        raise RuleBroken(
            _("“Not reviewed” is where a commitment starts; record what you found instead."),
            field="status",
        )
    raise RuleBroken(
        _("This status closes the matter and needs a second person; record an open status."),
        field="status",
    )


def check_grounds(to_status: str, grounds: Grounds) -> None:
    """Refuse a status that the record does not carry."""
    for holds, sentence in NEEDS[Status(to_status)]:
        if not holds(grounds):
            raise RuleBroken(str(sentence), field="status")


def check_effective_day(effective_on: date, *, adopted_on: date, today: date) -> None:
    """A status is true since some day between the adoption of the statement and today."""
    if effective_on > today:
        raise RuleBroken(_("This day has not come yet."), field="effective_on")
    if effective_on < adopted_on:
        raise RuleBroken(
            _("The statement was adopted on %(day)s; a status cannot be true before that.")
            % {"day": formats.date_format(adopted_on, "j F Y")},
            field="effective_on",
        )


def check_search_day(searched_on: date, *, adopted_on: date, today: date) -> None:
    """Nobody can have searched tomorrow, nor before there was anything to search for."""
    if searched_on > today:
        raise RuleBroken(_("This day has not come yet."), field="searched_on")
    if searched_on < adopted_on:
        raise RuleBroken(
            _("The statement was adopted on %(day)s; nobody could search for it before that.")
            % {"day": formats.date_format(adopted_on, "j F Y")},
            field="searched_on",
        )


def check_confidence(confidence: str, grounds: Grounds) -> None:
    """High confidence needs two independent sources, one of them graded A or B with 1 or 2."""
    if confidence != Confidence.HIGH:
        return
    strong = any(
        reliability in (Reliability.A, Reliability.B)
        and credibility in (Credibility.CONFIRMED, Credibility.PROBABLY_TRUE)
        for reliability, credibility in grounds.grades
    )
    if len(set(grounds.sources)) < 2 or not strong:
        raise RuleBroken(
            _(
                "High confidence needs two items from independent sources, one of them graded"
                " A or B with 1 or 2."
            ),
            field="confidence",
        )


def check_evidence_belongs(chosen: Collection[int], linked: Collection[int]) -> None:
    """Refuse evidence that is not linked to the commitment."""
    if not set(chosen) <= set(linked):
        raise RuleBroken(
            _("An item that you chose is not evidence on this commitment."), field="evidence"
        )


def check_publishable(*, code: str | None, statement_visibility: str) -> None:
    """Only what has its code, and whose statement may be read, can be read by everyone."""
    if not code:
        raise RuleBroken(_("Close the coding of the statement first; that gives the code."))
    if statement_visibility != Visibility.PUBLISHED:
        raise RuleBroken(_("Publish the statement first; its commitments stand on its words."))


def check_not_withdrawn(visibility: str) -> None:
    """What somebody took out of sight comes back one by one, never among many."""
    if visibility == Visibility.WITHDRAWN:
        raise RuleBroken(_("It was withdrawn; publish it again on its own page."))


def check_draft_again(*, judged_since: bool) -> None:
    """A publication can be taken back until a status was recorded for everyone to read."""
    if judged_since:
        raise RuleBroken(
            _("A status was recorded since it was published; withdraw it on its own page instead.")
        )


def check_confirmed(credibility: str, *, source: str, others: Collection[str]) -> None:
    """Credibility 1 means that a second item, from another source, says the same."""
    if credibility == Credibility.CONFIRMED and set(others) <= {source}:
        raise RuleBroken(
            _("“1: confirmed” needs a second item from another source on this commitment."),
            field="credibility",
        )


def check_stance(stance: str, *, published_by: date | None, adopted_on: date) -> None:
    """What was published before a promise says nothing about keeping it."""
    if stance != Stance.CONTEXT and published_by is not None and published_by < adopted_on:
        raise RuleBroken(
            _("It was published before the promise was made, so it is context."), field="stance"
        )


def check_evidence_lives(*, ended: bool) -> None:
    """Nothing rests on evidence that was retracted or has expired."""
    if ended:
        raise RuleBroken(
            _("An item that you chose was retracted or has expired."), field="evidence"
        )
