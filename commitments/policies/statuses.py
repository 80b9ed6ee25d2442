"""Statuses: which may follow which, and what the record has to carry."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.enums import (
    CLOSING_STATUSES,
    OPEN_STATUSES,
    Confidence,
    Credibility,
    Reliability,
    Stance,
    Status,
)
from commitments.errors import RuleBroken

# Nobody can un-know what has been looked into, so nothing leads back to "not reviewed".
RECORDABLE = tuple(status for status in OPEN_STATUSES if status != Status.NOT_REVIEWED)
MOVES: dict[Status, tuple[Status, ...]] = dict.fromkeys(Status, (*RECORDABLE, *CLOSING_STATUSES))
UNDER_WAY = (Status.PLANNED, Status.IN_PROGRESS, Status.ONGOING, Status.STALLED)
DEPTH_OF_MOVEMENT = 2
DEPTH_OF_FULFILMENT = 5


@dataclass(frozen=True)
class Grounds:
    """What a proposed judgement rests on: the record of the commitment and the items chosen.

    `stances` are those of the items chosen, `carrying` those of the ones that can be believed.
    """

    from_status: str
    depths: Collection[int] = ()
    searches: int = 0
    stances: Collection[str] = ()
    grades: Sequence[tuple[str, str]] = ()
    sources: Collection[str] = ()
    carrying: Collection[str] = ()
    acted_against: bool = False
    window_passed: bool = False
    has_successor: bool = False

    @property
    def moved(self) -> bool:
        return any(depth >= DEPTH_OF_MOVEMENT for depth in self.depths)

    @property
    def done(self) -> bool:
        return any(depth >= DEPTH_OF_FULFILMENT for depth in self.depths)


Need = tuple[Callable[[Grounds], bool], Any]
CHOOSE_SUPPORT: Need = (
    lambda grounds: Stance.SUPPORTS in grounds.carrying,
    gettext_lazy("Choose at least one item that supports it, with a credibility of 1 to 4."),
)
CHOOSE_CONTRADICTION: Need = (
    lambda grounds: Stance.CONTRADICTS in grounds.carrying,
    gettext_lazy("Choose at least one item that contradicts it, with a credibility of 1 to 4."),
)
NEEDS: dict[Status, tuple[Need, ...]] = {
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
    Status.FULFILLED: (
        (
            lambda grounds: grounds.done,
            gettext_lazy("Record the action that did it first, with depth 5."),
        ),
        CHOOSE_SUPPORT,
    ),
    Status.PARTIALLY_FULFILLED: (
        (
            lambda grounds: grounds.moved,
            gettext_lazy("Record an action of depth 2 or more first: a part of it was done."),
        ),
        CHOOSE_SUPPORT,
    ),
    Status.NOT_FULFILLED: (
        (
            lambda grounds: grounds.window_passed or grounds.acted_against,
            gettext_lazy(
                "Its last day has not passed; before that, only a recorded action against the"
                " commitment closes it as not fulfilled."
            ),
        ),
        CHOOSE_CONTRADICTION,
    ),
    Status.ABANDONED: (CHOOSE_CONTRADICTION,),
    Status.SUPERSEDED: (
        (
            lambda grounds: grounds.has_successor,
            gettext_lazy("Link the later commitment that supersedes it first."),
        ),
        (
            lambda grounds: bool(grounds.carrying),
            gettext_lazy("Choose the evidence for it, with a credibility of 1 to 4."),
        ),
    ),
}


def waits(from_status: str, to_status: str) -> bool:
    """Whether this move takes effect only when a second person approves it."""
    return to_status in CLOSING_STATUSES or from_status in CLOSING_STATUSES


def check_move(from_status: str, to_status: str, *, approved: bool = False) -> None:
    """Refuse a status that cannot follow the one that stands, or not without approval."""
    if to_status not in MOVES[Status(from_status)]:
        raise RuleBroken(
            _("“Not reviewed” is where a commitment starts; record what you found instead."),
            field="status",
        )
    if waits(from_status, to_status) and not approved:
        if to_status in CLOSING_STATUSES:
            sentence = _("This status closes the matter: submit it for approval.")
        else:
            sentence = _("This commitment is closed; to open it again, submit that for approval.")
        raise RuleBroken(sentence, field="status")


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


def suggested_confidence(grounds: Grounds) -> Confidence:
    """What the items chosen carry: the highest confidence that the rule allows.

    High: two independent sources, one of them graded A or B with 1 or 2. Medium: one item of a
    source graded A to C whose claim is 3 or better. Low: less than that.
    """
    strong = any(
        reliability in (Reliability.A, Reliability.B)
        and credibility in (Credibility.CONFIRMED, Credibility.PROBABLY_TRUE)
        for reliability, credibility in grounds.grades
    )
    if strong and len(set(grounds.sources)) >= 2:
        return Confidence.HIGH
    fair = any(
        reliability <= Reliability.C and credibility <= Credibility.POSSIBLY_TRUE
        for reliability, credibility in grounds.grades
    )
    return Confidence.MEDIUM if fair else Confidence.LOW


def check_confidence(confidence: str, grounds: Grounds) -> None:
    """High confidence needs two independent sources, one of them graded A or B with 1 or 2."""
    if confidence == Confidence.HIGH and suggested_confidence(grounds) != Confidence.HIGH:
        raise RuleBroken(
            _(
                "High confidence needs two items from independent sources, one of them graded"
                " A or B with 1 or 2."
            ),
            field="confidence",
        )
