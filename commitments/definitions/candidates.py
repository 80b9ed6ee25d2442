"""How a text comes to be coded, and what becomes of each passage on the way."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    CandidateDecision,
    CandidateKind,
    CandidateOrigin,
    IntakeSource,
    IntakeState,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    IntakeSource: {
        IntakeSource.PASTED: _("somebody pasted the text"),
        IntakeSource.FILE: _("it was read out of a file that somebody brought"),
        IntakeSource.ADDRESS: _("it was read out of our copy of a page"),
    },
    IntakeState: {
        IntakeState.FETCHING: _("our copy of the page is on its way"),
        IntakeState.FAILED: _("no text could be had, for the reason beside it"),
        IntakeState.OPEN: _("it is being cleaned, divided into paragraphs and described"),
        IntakeState.FROZEN: _("the statement stands, and its words never change any more"),
        IntakeState.DROPPED: _("somebody gave it up before it was a statement"),
    },
    CandidateOrigin: {
        CandidateOrigin.RULES: _("the coding rules proposed these words"),
        CandidateOrigin.PERSON: _("a coder marked words that the rules had missed"),
    },
    CandidateKind: {
        CandidateKind.COMMITMENT: _("by the rules, a promise that is counted"),
        CandidateKind.LOW_BINDING: _("a signal that wider definitions of commitment would count"),
        CandidateKind.SIGNAL: _("words about a common field that bind nobody"),
        CandidateKind.POSITION: _("words about others"),
        CandidateKind.INSTRUMENT_MENTION: _("a signed text or a programme is named"),
    },
    CandidateDecision: {
        CandidateDecision.PENDING: _("nobody has decided yet; the coding cannot be closed"),
        CandidateDecision.ACCEPTED: _("it becomes a commitment when the coding is closed"),
        CandidateDecision.MERGED: _(
            "it becomes a further quote of the same promise (rules 18 and 19)"
        ),
        CandidateDecision.SIGNAL: _("it is kept with its place and never counted"),
        CandidateDecision.POSITION: _("it is kept with its place, as words about others"),
        CandidateDecision.INSTRUMENT: _("what it names is kept among the instruments"),
        CandidateDecision.REJECTED: _(
            "it is none of these, for the reason beside it, and is never proposed again"
        ),
    },
}
