"""What somebody found, or looked for in vain: evidence, searches and implementing actions."""

from operator import attrgetter

from django import forms
from django.conf.global_settings import LANGUAGES
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    DEFAULT_RELIABILITY,
    Credibility,
    Depth,
    EvidenceKind,
    Reliability,
    SearchResult,
    Side,
    Stance,
)
from commitments.forms.base import CommitmentForm
from commitments.forms.fields import (
    Day,
    KnownDateField,
    LongText,
    Number,
    PeriodField,
    RowField,
    Seen,
    check_has_come,
    offer,
    offer_sides,
)
from commitments.models import EvidenceItem, EvidenceLink, ImplementingAction
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


class BearingForm(CommitmentForm):
    """What an item of evidence says about the commitment, new or on record."""

    stance = forms.ChoiceField(
        label=_("What it does for this commitment"),
        choices=Stance.choices,
        widget=forms.RadioSelect,
    )
    locator = forms.CharField(
        label=_("Where in it"),
        max_length=120,
        required=False,
        help_text=_("A page, paragraph or table."),
    )
    quotation = LongText(
        label=_("Quotation"),
        required=False,
        strip=False,
        help_text=_("Its own words, unaltered."),
    )


class EvidenceForm(BearingForm):
    """A new item: `cleaned_data` holds the arguments of `actions.evidence.add_evidence`."""

    aliases = {"side_party": "side"}

    seen_twin = Seen()
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

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, **options)
        self.fields["seen_twin"].initial = 0
        self.fields["accessed_on"].initial = on
        offer_sides(
            self.fields["side"],
            commitment.statement.partnership.parties.all(),
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
        bearing = {
            name: words.pop(name) for name in ("seen_twin", "stance", "locator", "quotation")
        }
        words["side"], words["side_party"] = words["side"]
        words["reliability"] = words["reliability"] or DEFAULT_RELIABILITY[words["kind"]]
        return bearing | {"item": EvidenceItem(**words)}

    @staticmethod
    def as_recorded(link: EvidenceLink):
        item = link.evidence
        side = f"{item.side}:{item.side_party_id}" if item.side == Side.PARTY else item.side
        own = ("title", "publisher", "url", "document_date", "summary", "credibility")
        return {name: getattr(item, name) for name in own} | {
            "side": side,
            "stance": link.stance,
            "quotation": link.quotation,
        }


class LinkForm(BearingForm):
    """An item on record: `cleaned_data` holds the arguments of `actions.evidence.link_evidence`."""

    evidence = RowField(
        label=_("Item on record"),
        error_messages={"invalid_choice": _("This item is not among those that you can link.")},
    )

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, auto_id="panel-link-%s", **options)
        self.items = list(EvidenceItem.objects.linkable_to(commitment))
        self.twin = self.link_on_record()
        offer(
            self.fields["evidence"],
            [*self.items, self.twin.evidence] if self.twin else self.items,
            label=lambda item: f"{item.title}, {item.publisher}, {item.document_date}".rstrip(", "),
            empty=_("Choose"),
        )

    def link_on_record(self) -> EvidenceLink | None:
        """The link that a colleague made while this person chose the same item."""
        chosen = self.data.get("evidence") if self.is_bound else None
        if not chosen:
            return None
        links = EvidenceLink.objects.for_commitment(self.commitment)
        return next((link for link in links if str(link.evidence_id) == chosen), None)

    @staticmethod
    def as_recorded(link: EvidenceLink):
        return {name: getattr(link, name) for name in ("stance", "locator", "quotation")}


class SearchForm(CommitmentForm):
    """`cleaned_data` holds the arguments of `actions.evidence.log_search`."""

    seen_twin = Seen()
    searched_on = Day(label=_("Searched on"))
    result = forms.ChoiceField(
        label=_("Result"), choices=SearchResult.choices, widget=forms.RadioSelect
    )
    sources = LongText(
        label=_("Sources tried"), max_length=2000, help_text=_("Where you looked, one a line.")
    )
    terms = LongText(
        label=_("Terms"),
        rows=2,
        max_length=2000,
        required=False,
        help_text=_("What you searched for, in every language that you tried."),
    )
    note = LongText(label=_("What came of it"), rows=2, max_length=2000, required=False)

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, **options)
        self.fields["seen_twin"].initial = 0
        self.fields["searched_on"].initial = on

    def clean_searched_on(self):
        day = self.cleaned_data["searched_on"]
        check_has_come(day, on=self.on)
        return day

    @staticmethod
    def as_recorded(search):
        shown = ("searched_on", "result", "sources", "terms", "note")
        return {name: getattr(search, name) for name in shown}


class ActionForm(CommitmentForm):
    """`cleaned_data` holds the arguments of `actions.evidence.record_action`."""

    aliases = {"happened_by": "happened_on"}

    seen_twin = Seen()
    happened_on = KnownDateField(
        label=_("Date"),
        max_length=40,
        help_text=_("As far as known: 2026-02-11, 2026-02 or 2026."),
    )
    actor = forms.CharField(
        label=_("Who did it"), max_length=200, help_text=_("The ministry, agency or person.")
    )
    party = RowField(label=_("For which party"), required=False)
    what = LongText(label=_("What was done"), rows=2, max_length=2000)
    depth = forms.ChoiceField(
        label=_("How far it goes"),
        choices=Depth.choices,
        widget=forms.RadioSelect,
        help_text=_("A reaffirmation alone never lifts a status above planned."),
    )
    contrary = forms.BooleanField(label=_("It runs against the commitment"), required=False)
    evidence = RowField(
        label=_("Evidence for it"),
        required=False,
        error_messages={"invalid_choice": _("This is not evidence on this commitment.")},
    )

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, **options)
        self.fields["seen_twin"].initial = 0
        parties = commitment.statement.partnership.parties.all()
        offer(self.fields["party"], parties, empty=_("None in particular"))
        links = EvidenceLink.objects.for_commitment(commitment)
        offer(self.fields["evidence"], links, label=attrgetter("evidence.title"), empty=_("None"))

    def clean_happened_on(self):
        known = self.cleaned_data["happened_on"]
        check_has_come(known.earliest, on=self.on)
        return known

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        seen_twin, known = words.pop("seen_twin"), words.pop("happened_on")
        # A month that is not over yet means no later day than today.
        happened = {"happened_on": known.text, "happened_by": min(known.latest, self.on)}
        return {"seen_twin": seen_twin, "action": ImplementingAction(**happened, **words)}

    @staticmethod
    def as_recorded(action: ImplementingAction):
        shown = ("happened_on", "actor", "what", "depth", "contrary")
        return {name: getattr(action, name) for name in shown}
