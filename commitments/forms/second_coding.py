"""Second codings: whom to ask, what each sentence is, and which of two codings is right."""

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from commitments.enums import SentenceKind, SettlementOutcome, Strength
from commitments.errors import Refusal
from commitments.forms.base import say_length, sentences
from commitments.forms.fields import LongText, RowField, Seen, offer
from commitments.models import SecondCoding, Statement
from commitments.reports.second_coding import Coded, Sentence, possible_coders

OF_COMMITMENT = f"{SentenceKind.COMMITMENT}:"
CHOICES = [
    (SentenceKind.NONE.value, SentenceKind.NONE.label),
    *(
        (
            f"{OF_COMMITMENT}{strength.value}",
            format_lazy("{}: {} {}", SentenceKind.COMMITMENT.label, strength.value, strength.label),
        )
        for strength in Strength
        if strength != Strength.NOT_CODED
    ),
    (SentenceKind.SIGNAL.value, SentenceKind.SIGNAL.label),
    (SentenceKind.POSITION.value, SentenceKind.POSITION.label),
]


def coded(choice: str) -> Coded:
    kind, _colon, strength = choice.partition(":")
    return Coded(SentenceKind(kind), strength)


def choice_of(kind: str, strength: str) -> str:
    return f"{OF_COMMITMENT}{strength}" if kind == SentenceKind.COMMITMENT else str(kind)


class RefusableForm(forms.Form):
    """A form that shows the sentences of a refusal beside the fields that they are about."""

    def refused(self, refusal: Refusal):
        for name, sentence in sentences(refusal):
            self.add_error(name if name in self.fields else None, sentence)
        return self


class AssignmentForm(RefusableForm):
    """`cleaned_data` holds the coder who is to code the statement again."""

    coder = RowField(
        label=_("Second coder"),
        help_text=_("They code the text without seeing how it was coded."),
    )

    def __init__(self, *args, statement: Statement, **options):
        super().__init__(*args, **options)
        self.statement = statement
        offer(self.fields["coder"], possible_coders(), empty=_("Choose"))


class CodingForm(RefusableForm):
    """One choice a sentence; `coded` holds what the actions take."""

    seen_version = Seen()

    def __init__(self, *args, coding: SecondCoding, parts: list[Sentence], **options):
        super().__init__(*args, **options)
        self.coding, self.parts = coding, parts
        held = {row.start: choice_of(row.kind, row.strength) for row in coding.sentences.all()}
        self.fields["seen_version"].initial = coding.version
        for part in parts:
            self.fields[name_of(part)] = forms.ChoiceField(
                label=_("What it is"),
                choices=CHOICES,
                initial=held.get(part.start, SentenceKind.NONE.value),
                widget=forms.Select(attrs={"class": "form-select"}),
            )

    def rows(self):
        """Each sentence with its field."""
        return [(part, self[name_of(part)]) for part in self.parts]

    @property
    def coded(self) -> dict[int, Coded]:
        return {part.start: coded(self.cleaned_data[name_of(part)]) for part in self.parts}

    def rebased(self) -> "CodingForm":
        """The same choices, as those of somebody who has seen what is on record now."""
        self.data = self.data.copy()
        self.data["seen_version"] = self.coding.version
        return self


def name_of(part: Sentence) -> str:
    return f"sentence_{part.start}"


class SettlementForm(RefusableForm):
    """`cleaned_data` holds the arguments of `actions.second_coding.settle`."""

    outcome = forms.ChoiceField(
        label=_("Which is right"), choices=SettlementOutcome.choices, widget=forms.RadioSelect
    )
    note = LongText(label=_("Why"), max_length=2000, rows=2)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_length(self.fields["note"])
