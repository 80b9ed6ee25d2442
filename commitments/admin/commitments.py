"""Commitments with their words and roles, themes, and lineage."""

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.actions import commitments
from commitments.admin.facts import FactAdmin, PartInline, VersionedForm
from commitments.admin.words import WordsForm
from commitments.enums import Catalyst
from commitments.models import Commitment, CommitmentLink, CommitmentParty, Milestone, Quote, Theme


@admin.register(Theme)
class ThemeAdmin(FactAdmin):
    fields = ["name", "slug", "group"]
    list_display = ["name", "group"]
    list_filter = ["group"]
    search_fields = ["name"]

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["name"]}


class QuoteForm(WordsForm):
    class Meta:
        model = Quote
        fields = ["statement", "text", "start"]
        help_texts = {"statement": gettext_lazy("The version of the text they are cut from.")}


class QuoteInline(PartInline):
    """Words are added here; once stored they stand."""

    model = Quote
    form = QuoteForm
    autocomplete_fields = ["statement"]
    can_delete = False
    verbose_name = gettext_lazy("quote: paste the words as they stand in the text")

    def has_change_permission(self, request, obj=None):
        return False


class CommitmentPartyInline(PartInline):
    model = CommitmentParty
    fields = ["party", "body", "named", "role", "basis"]
    autocomplete_fields = ["party", "body"]


class MilestoneInline(PartInline):
    model = Milestone
    fields = ["title", "due", "basis", "state"]


class CommitmentForm(VersionedForm):
    catalysts = forms.MultipleChoiceField(
        label=gettext_lazy("Catalysts"),
        choices=Catalyst,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


STANDING = [
    "code",
    "visibility",
    "owner",
    "review_interval_days",
    "status",
    "status_effective_on",
    "status_recorded_at",
    "last_look_on",
    "next_look_on",
    "evidence_count",
    "best_grade",
]


@admin.register(Commitment)
class CommitmentAdmin(FactAdmin):
    form = CommitmentForm
    autocomplete_fields = ["statement", "deadline_event", "themes", "instruments"]
    inlines = [QuoteInline, CommitmentPartyInline, MilestoneInline]
    list_display = ["__str__", "short_title", "statement", "type", "visibility", "on_site"]
    list_filter = ["statement__partnership", "statement", "type", "visibility", "status"]
    list_select_related = ["statement"]
    readonly_fields = STANDING
    search_fields = ["code", "short_title", "quotes__text", "report"]
    fieldsets = [
        (
            gettext_lazy("What was promised"),
            {
                "fields": [
                    "statement",
                    "short_title",
                    "text_order",
                    "report",
                    "themes",
                    "instruments",
                ]
            },
        ),
        (
            gettext_lazy("How it is worded"),
            {
                "fields": [
                    "type",
                    ("strength", "strength_reason"),
                    "novelty",
                    ("precision", "delegation"),
                    "verifiability",
                    "verifiability_reason",
                    "coding_confidence_note",
                    "catalysts",
                ]
            },
        ),
        (
            gettext_lazy("Deadline"),
            {
                "fields": [
                    "deadline_text",
                    "deadline_edtf",
                    ("deadline_earliest", "deadline_latest"),
                    ("deadline_precision", "deadline_relation", "deadline_ambiguous"),
                    "deadline_event",
                    "cadence",
                ]
            },
        ),
        (
            gettext_lazy("Target and scoring"),
            {
                "fields": [
                    ("target_value", "target_unit"),
                    "target_metric",
                    "target_period",
                    "guideline",
                ]
            },
        ),
        (
            gettext_lazy("Standing"),
            {
                "fields": STANDING,
                "description": gettext_lazy(
                    "Judgements are recorded on the site by analysts, never here."
                ),
            },
        ),
    ]

    def get_readonly_fields(self, request, obj=None):
        return [*self.readonly_fields, "statement"] if obj else self.readonly_fields

    @admin.display(description=gettext_lazy("site"))
    def on_site(self, commitment):
        if not commitment.code:
            return _("no code yet")
        return format_html('<a href="{}">{}</a>', commitment.get_absolute_url(), _("Open"))

    def enter(self, request, form, related, parts):
        quotes = [part for part in parts if isinstance(part, Quote)]
        commitments.enter_commitment(
            commitment=form.instance,
            quotes=[span_of(quote) for quote in quotes],
            roles=[part for part in parts if isinstance(part, CommitmentParty)],
            milestones=[part for part in parts if isinstance(part, Milestone)],
            themes=related["themes"],
            instruments=related["instruments"],
            by=request.user,
        )

    def change(self, request, form, related, parts, removed):
        number = form.instance.quotes.count()
        for part in parts:
            if isinstance(part, Quote):
                number += 1
                commitments.place_quote(part, ordinal=number)
        super().change(request, form, related, parts, removed)


def span_of(quote):
    return commitments.QuoteSpan(quote.statement, quote.start, quote.end, quote.text)


@admin.register(CommitmentLink)
class CommitmentLinkAdmin(FactAdmin):
    removable = True
    fields = ["later", "kind", "earlier", "note"]
    autocomplete_fields = ["later", "earlier"]
    list_display = ["later", "kind", "earlier", "note"]
    list_filter = ["kind"]
    list_select_related = ["later", "earlier"]
    search_fields = ["later__code", "earlier__code", "note"]
