"""Submissions: what their author may do, and what somebody else decides."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.enums import AMENDABLE_STATES, Decision, SubmissionState
from commitments.errors import RuleBroken

SAY_WHY = gettext_lazy("Say why: the author needs it to go on.")


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
