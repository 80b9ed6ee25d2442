"""What somebody found, or looked for in vain: evidence, searches and implementing actions."""

from operator import attrgetter

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.enums import Depth, SearchResult, Stance
from commitments.forms.base import CommitmentForm
from commitments.forms.evidence_items import DESCRIBED, ItemForm, side_of
from commitments.forms.fields import (
    Day,
    KnownDateField,
    LongText,
    RowField,
    Seen,
    check_has_come,
    offer,
)
from commitments.models import EvidenceItem, EvidenceLink, ImplementingAction

COMPARED = ("title", "publisher", "url", "document_date", "summary", "credibility")


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


class EvidenceForm(ItemForm, BearingForm):
    """A new item: `cleaned_data` holds the arguments of `actions.evidence.add_evidence`."""

    seen_twin = Seen()

    def __init__(self, *args, commitment, **options):
        parties = commitment.statement.partnership.parties.all()
        super().__init__(*args, commitment=commitment, parties=parties, **options)
        self.fields["seen_twin"].initial = 0

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        item = EvidenceItem(**{name: words.pop(name) for name in DESCRIBED})
        return words | {"item": item}

    @staticmethod
    def as_recorded(link: EvidenceLink):
        shown = {name: getattr(link.evidence, name) for name in COMPARED}
        return shown | {
            "side": side_of(link.evidence),
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
