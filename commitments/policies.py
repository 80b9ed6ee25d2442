"""When a change is allowed. Pure: everything that a rule needs is handed to it.

*Who* may ask for it: `permissions`. What closes a matter, and what opens it again, waits for a
second person; every other status takes effect when it is recorded.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.enums import (
    AMENDABLE_STATES,
    CLOSING_STATUSES,
    OPEN_STATUSES,
    Confidence,
    Credibility,
    Decision,
    Reliability,
    Score,
    Stance,
    Status,
    SubmissionState,
    Verifiability,
    Visibility,
)
from commitments.errors import RuleBroken

# Nobody can un-know what has been looked into, so nothing leads back to "not reviewed".
RECORDABLE = tuple(status for status in OPEN_STATUSES if status != Status.NOT_REVIEWED)
MOVES: dict[Status, tuple[Status, ...]] = dict.fromkeys(Status, (*RECORDABLE, *CLOSING_STATUSES))

UNDER_WAY = (Status.PLANNED, Status.IN_PROGRESS, Status.ONGOING, Status.STALLED)
DEPTH_OF_MOVEMENT = 2
DEPTH_OF_FULFILMENT = 5
SAY_WHY = gettext_lazy("Say why: the author needs it to go on.")
# What nobody can believe carries nothing.
CAN_CARRY = tuple(
    credibility
    for credibility in Credibility
    if credibility not in (Credibility.IMPROBABLE, Credibility.CANNOT_BE_JUDGED)
)


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


def check_amendable(state: str, *, is_author: bool) -> None:
    """Its author changes a submission while it is in the author's hands."""
    if not is_author:
        raise RuleBroken(_("Only its author changes a submission."))
    if state == SubmissionState.SUBMITTED:
        raise RuleBroken(_("It waits for a decision; take it back first to change it."))
    if state not in AMENDABLE_STATES:
        raise RuleBroken(_("It was decided or withdrawn; begin another one."))


def check_withdrawable(state: str, *, is_author: bool) -> None:
    """Its author takes a submission back until it is decided."""
    if not is_author:
        raise RuleBroken(_("Only its author withdraws a submission."))
    if state not in (*AMENDABLE_STATES, SubmissionState.SUBMITTED):
        raise RuleBroken(_("It was decided or withdrawn already."))


def check_decision(decision: str, *, state: str, is_author: bool, note: str) -> None:
    """Somebody else decides what was submitted, and says why unless approving."""
    if is_author:
        raise RuleBroken(_("You wrote this, so someone else has to decide about it."))
    if state != SubmissionState.SUBMITTED:
        raise RuleBroken(_("It does not wait for a decision any more."))
    if decision != Decision.APPROVE and not note.strip():
        raise RuleBroken(str(SAY_WHY), field="note")


# How long the words of a comment can still be mended.
COMMENT_STAYS_OPEN = timedelta(minutes=10)


def check_comment(*, is_author: bool, is_removed: bool, age: timedelta) -> None:
    """Its author takes a comment back at any time, and edits it soon after it was written."""
    if not is_author or is_removed:
        raise RuleBroken(_("Only its author changes a comment, until it is taken back."))
    if age > COMMENT_STAYS_OPEN:
        raise RuleBroken(_("After ten minutes a comment stands; write another one."))
