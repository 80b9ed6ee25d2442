"""Candidates: when one may be decided, cut anew and taken back, and when the coding closes."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.enums import CandidateDecision
from commitments.errors import RuleBroken

# No promise is longer: whoever marks more has marked a part of the text rather than a promise.
LONGEST_CANDIDATE = 4000


def check_is_work(*, is_version: bool) -> None:
    """What is promised hangs on the statement itself, whichever version it is read in."""
    if is_version:
        raise RuleBroken(_("Commitments hang on the statement itself, not on a version of it."))


def check_undecided(*, is_pending: bool) -> None:
    """Only what is open is cut anew."""
    if not is_pending:
        raise RuleBroken(_("It is decided. Reopen it first."))


def check_reopening(*, is_pending: bool) -> None:
    """Only what is decided can be opened again."""
    if is_pending:
        raise RuleBroken(_("It is open already."))


def check_unsettled(*, is_settled: bool) -> None:
    """A decision stands once something on record came of it."""
    if is_settled:
        raise RuleBroken(
            _("Something on record came of it, so the decision stands. Change that instead.")
        )


def check_carries_no_other(*, others: int) -> None:
    """Words that others are further quotes of become a commitment, or wait."""
    if others:
        raise RuleBroken(
            ngettext(
                "%(others)d other is a further quote of it. Reopen that first.",
                "%(others)d others are further quotes of it. Reopen those first.",
                others,
            )
            % {"others": others}
        )


def check_merge(*, of_one_statement: bool, is_itself: bool, into_decision: str) -> None:
    """A further quote belongs to what is, or may still become, a commitment of the same text."""
    if is_itself or not of_one_statement:
        raise RuleBroken(_("Choose another passage of the same text."), field="into")
    if into_decision not in (CandidateDecision.PENDING, CandidateDecision.ACCEPTED):
        raise RuleBroken(
            _("That passage does not become a commitment, so it takes no further quote."),
            field="into",
        )


def check_rejection(reason: str) -> None:
    """What is turned away says why, since it never comes back by itself."""
    if not reason.strip():
        raise RuleBroken(_("Say why it is rejected."), field="reason")


def check_cut_within(*, start: int, end: int, length: int) -> None:
    """Words lie within the text, are at least one, and not so many that they are no promise."""
    if not 0 <= start < end <= length:
        raise RuleBroken(_("Choose words within the text."), field="start")
    if end - start > LONGEST_CANDIDATE:
        raise RuleBroken(_("No promise is as long as that. Choose fewer words."), field="end")


def check_place_of_split(*, at: int, start: int, end: int) -> None:
    """Two of one: each has words of its own."""
    if not start < at < end:
        raise RuleBroken(_("Choose a place within the words."), field="at")


def check_cut_is_new(*, is_taken: bool) -> None:
    """The same words are decided once."""
    if is_taken:
        raise RuleBroken(
            _("These very words stand in the list already. Decide them there."), field="start"
        )


def check_all_decided(*, pending: int) -> None:
    """The coding closes when nothing is left open."""
    if pending:
        raise RuleBroken(
            ngettext(
                "%(pending)d passage is not decided yet.",
                "%(pending)d passages are not decided yet.",
                pending,
            )
            % {"pending": pending}
        )
