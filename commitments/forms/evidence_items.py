"""One item of evidence as a person describes it: what it is, of when, and how far to trust it."""

from collections.abc import Iterable

from django import forms
from django.conf.global_settings import LANGUAGES
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from commitments.enums import DEFAULT_RELIABILITY, Credibility, EvidenceKind, Reliability, Side
from commitments.forms.base import RecordForm
from commitments.forms.fields import (
    Day,
    KnownDateField,
    LongText,
    Number,
    PeriodField,
    check_has_come,
    offer_sides,
)
from commitments.models import EvidenceItem, Party
from commitments.models.statements import web_address

CHOOSE = ("", _("Choose"))
OURS = ("en", "ms", "tr")
NAMES = dict(LANGUAGES)
# The languages of the parties first, then every other one that has a name. Django translates them.
LANGUAGE_CHOICES = [
    *((code, _(NAMES[code])) for code in OURS),
    *((code, _(name)) for code, name in LANGUAGES if code not in OURS),
]
KIND_CHOICES = [
    (kind.value, format_lazy("{} ({})", kind.label, DEFAULT_RELIABILITY[kind]))
    for kind in EvidenceKind
]


# What a person says of an item; the rest is about what it bears on.
DESCRIBED = (
    "kind",
    "title",
    "publisher",
    "author",
    "origin",
    "url",
    "document_date",
    "effective_period",
    "accessed_on",
    "language",
    "summary",
    "figure_value",
    "figure_unit",
    "reporter",
    "side",
    "side_party",
    "reliability",
    "credibility",
    "note",
)


class ItemForm(RecordForm):
    """The fields of an item; once valid, `cleaned_data` holds what the model takes."""

    aliases = {"side_party": "side"}

    kind = forms.ChoiceField(label=_("Kind"), choices=[CHOOSE, *KIND_CHOICES])
    title = forms.CharField(label=_("Title"), max_length=300)
    publisher = forms.CharField(label=_("Publisher"), max_length=200)
    author = forms.CharField(label=_("Author"), max_length=200, required=False)
    origin = forms.CharField(
        label=_("Origin"),
        max_length=200,
        required=False,
        help_text=_("The agency or release that it copies, where it copies one."),
    )
    url = forms.CharField(
        label=_("Address"),
        max_length=1000,
        required=False,
        validators=[web_address],
        widget=forms.URLInput,
        help_text=_("Starts with http:// or https://."),
    )
    document_date = KnownDateField(
        label=_("Date of the document"),
        max_length=40,
        required=False,
        help_text=_("As far as known: 2026-01-08, 2026-01 or 2026."),
    )
    effective_period = PeriodField(
        label=_("Period it speaks of"),
        max_length=40,
        required=False,
        help_text=_("As 2025 or 2025-01/2025-11."),
    )
    accessed_on = Day(label=_("Read on"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGE_CHOICES, initial="en")
    summary = LongText(label=_("What it says"), required=False, help_text=_("In your words."))
    figure_value = Number(label=_("Figure"), required=False, help_text=_("As 5.28."))
    figure_unit = forms.CharField(
        label=_("Unit"), max_length=40, required=False, help_text=_("As USD billion.")
    )
    reporter = forms.CharField(
        label=_("Counted by"),
        max_length=120,
        required=False,
        help_text=_("Whose count the figure is."),
    )
    side = forms.TypedChoiceField(label=_("Whose side"))
    reliability = forms.ChoiceField(
        label=_("Reliability of the source"),
        choices=[("", _("As usual for its kind")), *Reliability.choices],
        required=False,
    )
    credibility = forms.ChoiceField(
        label=_("Credibility of the claim"),
        choices=[CHOOSE, *Credibility.choices],
        help_text=_("A party's own claim starts at 2 or 3."),
    )
    note = LongText(
        label=_("Internal note"),
        rows=2,
        required=False,
        help_text=_("Readers do not see it."),
    )

    def __init__(self, *args, parties: Iterable[Party], on, **options):
        super().__init__(*args, on=on, **options)
        self.fields["accessed_on"].initial = on
        offer_sides(
            self.fields["side"],
            parties,
            of_party=Side.PARTY,
            label=_("The side of %(party)s"),
            others=[Side.NEUTRAL, Side.STATISTICS],
        )

    def clean_document_date(self):
        known = self.cleaned_data["document_date"]
        if known:
            check_has_come(known.earliest, on=self.on)
        return known.text if known else ""

    def clean_effective_period(self):
        known = self.cleaned_data["effective_period"]
        return known.text if known else ""

    def clean_accessed_on(self):
        day = self.cleaned_data["accessed_on"]
        if day:
            check_has_come(day, on=self.on)
        return day

    def clean(self):
        words = super().clean()
        if bool(words.get("figure_unit")) != (words.get("figure_value") is not None):
            missing = "figure_unit" if words.get("figure_value") is not None else "figure_value"
            self.add_error(missing, ValidationError(_("A figure has a value and a unit.")))
        if self.errors:
            return words
        words["side"], words["side_party"] = words["side"]
        words["reliability"] = words["reliability"] or DEFAULT_RELIABILITY[words["kind"]]
        return words


def side_of(item: EvidenceItem) -> str:
    """The side of an item as the field has it."""
    return f"{item.side}:{item.side_party_id}" if item.side == Side.PARTY else item.side
