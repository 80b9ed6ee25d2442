"""Steps on the way of a commitment: setting one, and saying what became of it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from commitments import policies
from commitments.actions.commitments import QuoteSpan
from commitments.coding.word_edges import WordsNotFound, find_words
from commitments.enums import MilestoneBasis, MilestoneState
from commitments.forms.base import CommitmentForm
from commitments.forms.fields import Day, LongText, Seen
from commitments.models import Commitment, Milestone, Statement, days

NOT_FOUND = _("These words do not stand in the text of the statement.")
STEPS = {
    MilestoneState.REACHED: _("It was reached"),
    MilestoneState.DROPPED: _("It is dropped: nobody looks out for it any more"),
    MilestoneState.PLANNED: _("It is planned again"),
}


class MilestoneForm(CommitmentForm):
    """`cleaned_data` holds the arguments of `actions.milestones.add_milestone`."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("What is to have happened, in our words.")
    )
    due = forms.CharField(
        label=_("Due in EDTF"),
        max_length=60,
        required=False,
        validators=[days.deadline],
        help_text=_("As 2027-06, 2027-01/2027-06 or ../2026-12-31; empty where no day is set."),
    )
    basis = forms.ChoiceField(
        label=_("Who set it"), choices=MilestoneBasis.choices, widget=forms.RadioSelect
    )
    text = LongText(
        label=_("Words of the text"),
        required=False,
        help_text=_("As they stand there, where the text states it. They are kept as stored."),
    )

    def __init__(self, *args, commitment: Commitment, **options):
        super().__init__(*args, commitment=commitment, **options)
        self.initial.setdefault("basis", MilestoneBasis.ANALYST)

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        basis, text = words.pop("basis"), words.pop("text")
        if basis == MilestoneBasis.ANALYST and text:
            self.add_error("text", _("Only what the text states has words."))
        words["words"] = self.span_of(text) if basis == MilestoneBasis.STATED else None
        return words

    def span_of(self, text: str) -> QuoteSpan | None:
        """Where the words stand, nearest to those that the commitment quotes."""
        quotes = list(self.commitment.quotes.select_related("statement"))
        places = {quote.statement: quote.start for quote in reversed(quotes)}
        statements: dict[Statement, int | None] = {self.commitment.statement: None, **places}
        sentence = NOT_FOUND if text else _("Copy the words that state it.")
        for statement, near in statements.items():
            held = statement.canonical_text
            try:
                span = find_words(held, text, near=near)
            except WordsNotFound as fault:
                sentence = several(fault.times) if fault.times else sentence
                continue
            return QuoteSpan(statement, span.start, span.end, held[span.start : span.end])
        self.add_error("text", sentence)
        return None


def several(times: int) -> str:
    sentence = ngettext(
        "They stand in the text %(times)d time; type some more of them.",
        "They stand in the text %(times)d times; type some more of them.",
        times,
    )
    return sentence % {"times": times}


class MilestoneChangeForm(MilestoneForm):
    """`cleaned_data` holds the arguments of `actions.milestones.change_milestone`."""

    # Whatever somebody else saved, this can be saved on top of it.
    is_overtaken = False

    seen_version = Seen()

    def __init__(self, *args, milestone: Milestone, **options):
        options["initial"] = self.as_recorded(milestone) | {"seen_version": milestone.version}
        super().__init__(*args, commitment=milestone.commitment, **options)
        self.milestone = milestone

    def clean(self):
        words = super().clean()
        return words if self.errors else words | {"milestone": self.milestone}

    def saved(self):
        """The fields of this form as they are on record."""
        return self.as_recorded(self.milestone)

    @staticmethod
    def as_recorded(milestone: Milestone):
        return {name: getattr(milestone, name) for name in ("title", "due", "basis", "text")}


class MilestoneStateForm(CommitmentForm):
    """What became of it; `cleaned_data` holds the arguments of the action of that `state`."""

    aliases = {"settled_on": "on"}

    seen_version = Seen()
    state = forms.ChoiceField(label=_("What became of it"), widget=forms.RadioSelect)
    on = Day(label=_("On which day"), required=False)
    reason = LongText(
        label=_("Reason"), max_length=2000, help_text=_("What shows it, or why you say so.")
    )

    def __init__(self, *args, milestone: Milestone, **options):
        super().__init__(*args, commitment=milestone.commitment, **options)
        self.milestone = milestone
        moves = policies.MILESTONE_MOVES[MilestoneState(milestone.state)]
        self.fields["state"].choices = [(move.value, STEPS[move]) for move in moves]
        self.initial |= {"seen_version": milestone.version, "state": moves[0].value}
        self.is_reopening = moves == (MilestoneState.PLANNED,)
        # What was chosen leads nowhere from where the milestone stands by now.
        self.is_overtaken = self.data.get("state") in set(STEPS) - set(moves)
        if self.is_reopening:
            self.fields["state"].widget = forms.HiddenInput()
            del self.fields["on"]

    @property
    def is_stale(self) -> bool:
        """Whether it was drawn for another version, from which other steps may have led."""
        return self.data.get("seen_version") != str(self.milestone.version)

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        words["milestone"] = self.milestone
        if not self.is_reopening and words["on"] is None:
            self.add_error("on", _("Say on which day."))
        return words

    def saved(self):
        """The fields of this form as they are on record."""
        milestone = self.milestone
        held = {"state": milestone.get_state_display(), "reason": milestone.reason}
        if self.is_reopening and not self.is_overtaken:
            return held
        return held | {"on": milestone.settled_on}

    def compared(self, saved):
        """Also a step that leads nowhere by now, in the words in which it was offered."""
        if self.is_overtaken:
            self.fields["state"].choices = list(STEPS.items())
            self.fields.setdefault("on", self.base_fields["on"])
        return super().compared(saved)
