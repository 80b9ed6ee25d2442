"""Commitments with their words and roles, themes, and lineage."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy

from commitments.actions import commitments
from commitments.admin.facts import (
    AddedInline,
    FactAdmin,
    PartInline,
    ShownInline,
    VersionedForm,
)
from commitments.admin.lists import CountColumn, StatementFilter
from commitments.admin.tables import TableAdmin
from commitments.admin.words import WordsForm
from commitments.enums import Catalyst
from commitments.exchange.fact_shapes import ThemeTable
from commitments.models import (
    Commitment,
    CommitmentLink,
    CommitmentParty,
    EvidenceLink,
    Milestone,
    Quote,
    Theme,
)


@admin.register(Theme)
class ThemeAdmin(TableAdmin, FactAdmin):
    purpose = gettext_lazy("Fields of policy, in groups, by which commitments are found.")
    table = ThemeTable
    list_display = [
        "name",
        "group",
        "slug",
        CountColumn("commitments", gettext_lazy("commitments")),
    ]
    list_filter = ["group"]
    search_fields = ["name", "slug"]
    fieldsets = [(None, {"fields": ["name", "slug", "group"]})]
    helps = {"slug": gettext_lazy("The name in web addresses; made from the name.")}

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["name"]}


class QuoteForm(WordsForm):
    class Meta:
        model = Quote
        fields = ["statement", "text", "start"]
        help_texts = {"statement": gettext_lazy("The version of the text they are cut from.")}


class QuoteInline(AddedInline):
    """Words are added here; once stored they stand. Stacked, since they need the width."""

    template = "admin/edit_inline/stacked.html"
    model = Quote
    form = QuoteForm
    autocomplete_fields = ["statement"]
    show_change_link = False
    verbose_name = gettext_lazy("quote: paste the words as they stand in the text")
    verbose_name_plural = gettext_lazy("quotes: paste the words as they stand in the text")


class CommitmentPartyInline(PartInline):
    model = CommitmentParty
    fields = ["party", "body", "named", "role", "basis"]
    autocomplete_fields = ["party", "body"]


class MilestoneInline(ShownInline):
    model = Milestone
    fields = readonly_fields = ["title", "due", "basis", "state", "settled_on"]
    verbose_name_plural = gettext_lazy("milestones, set on the site")


class LinkBackInline(AddedInline):
    model = CommitmentLink
    fk_name = "later"
    fields = ["kind", "earlier", "note"]
    autocomplete_fields = ["earlier"]
    verbose_name_plural = gettext_lazy("earlier commitments that this one follows")


class EvidenceLinkInline(ShownInline):
    model = EvidenceLink
    fields = readonly_fields = ["evidence", "stance", "locator"]
    verbose_name_plural = gettext_lazy("evidence, added on the site")


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
    purpose = gettext_lazy("Promises that can be kept or broken, each resting on quoted words.")
    form = CommitmentForm
    check_label = gettext_lazy("Check the words")
    autocomplete_fields = ["statement", "deadline_event", "themes", "instruments"]
    list_display = [
        "code_or_none",
        "short_title",
        "statement",
        "type",
        "status",
        CountColumn("quotes", gettext_lazy("quotes")),
        "evidence_count",
        "visibility",
        "on_site",
    ]
    list_display_links = ["code_or_none", "short_title"]
    list_filter = [
        "visibility",
        "status",
        "statement__partnership",
        StatementFilter,
        "themes__group",
        "type",
    ]
    list_select_related = ["statement"]
    readonly_fields = STANDING
    search_fields = ["code", "short_title", "quotes__text", "report", "statement__short_title"]
    helps = {
        "short_title": gettext_lazy("What is promised, in a few words of ours."),
        "text_order": gettext_lazy(
            "Decides the serial of the code when the coding is closed. 0 takes the place of the"
            " first quote."
        ),
        "report": gettext_lazy("Only where the words are not held: what is reported."),
        "deadline_edtf": gettext_lazy("As 2028, 2026-06, or ../2026-12-31 for “by the end of”."),
        "deadline_latest": gettext_lazy("Nothing is overdue before this day has passed."),
    }
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
                ],
                "description": gettext_lazy(
                    "Paste the words under “quotes” below; “Check the words” shows them in their"
                    " paragraph before anything is stored."
                ),
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
            gettext_lazy("Target"),
            {
                "fields": [
                    ("target_value", "target_unit"),
                    "target_metric",
                    "target_period",
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

    def get_inlines(self, request, obj):
        inlines = [QuoteInline, CommitmentPartyInline]
        shown = [LinkBackInline, MilestoneInline, EvidenceLinkInline]
        return [*inlines, *shown] if obj else inlines

    def get_queryset(self, request):
        return super().get_queryset(request).defer("statement__canonical_text")

    @admin.display(description=gettext_lazy("code"), ordering="code", empty_value="–")
    def code_or_none(self, commitment):
        return commitment.code

    def findings(self, form, context):
        found = [
            words.placed()
            for formset in context["inline_admin_formsets"]
            if formset.opts.model is Quote
            for words in formset.formset.extra_forms
        ]
        return {"placed": [words for words in found if words]}

    def enter(self, request, form, related, parts):
        quotes = [part for part in parts if isinstance(part, Quote)]
        commitments.enter_commitment(
            commitment=form.instance,
            quotes=[span_of(quote) for quote in quotes],
            roles=[part for part in parts if isinstance(part, CommitmentParty)],
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
    purpose = gettext_lazy("Which commitment renews, supersedes or continues an earlier one.")
    removable = True
    autocomplete_fields = ["later", "earlier"]
    list_display = ["later", "kind", "earlier", "note", "on_site"]
    list_filter = ["kind"]
    list_select_related = ["later", "earlier"]
    read_on = "later"
    search_fields = ["later__code", "earlier__code", "note"]
    fieldsets = [(None, {"fields": ["later", "kind", "earlier", "note"]})]
