"""Evidence, what it bears on, and what was done: facts, entered on the site or here."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy

from commitments.actions import evidence
from commitments.admin.facts import FactAdmin, ShownInline, VersionedForm
from commitments.admin.lists import CountColumn
from commitments.models import EvidenceItem, EvidenceLink, ImplementingAction


class BearsOnInline(ShownInline):
    model = EvidenceLink
    fields = readonly_fields = ["commitment", "stance", "locator"]
    verbose_name_plural = gettext_lazy("what it bears on")


class EvidenceItemForm(VersionedForm):
    """Whoever grades an item anew says why, as on the site."""

    reason = forms.CharField(
        label=gettext_lazy("Reason for a new grade"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("Needed where reliability or credibility changes."),
    )


@admin.register(EvidenceItem)
class EvidenceItemAdmin(FactAdmin):
    purpose = gettext_lazy("Documents, reports and figures, graded and dated.")
    form = EvidenceItemForm
    autocomplete_fields = ["side_party"]
    date_hierarchy = "added_at"
    list_display = [
        "title",
        "kind",
        "publisher",
        "document_date",
        "grade_shown",
        CountColumn("links", gettext_lazy("links")),
        "on_site",
    ]
    list_filter = ["kind", "reliability", "credibility", "side", "language"]
    readonly_fields = ["added_at", "added_by"]
    search_fields = ["title", "publisher", "origin", "url", "author"]
    helps = {
        "origin": gettext_lazy(
            "The agency or release that it copies: two papers that print one wire are one source."
        ),
        "language": gettext_lazy("Its code, as en, ms or tr."),
    }
    fieldsets = [
        (
            gettext_lazy("What it is"),
            {"fields": ["kind", "title", "author", "publisher", "origin", "url", "language"]},
        ),
        (gettext_lazy("What it says"), {"fields": ["summary", "note"]}),
        (
            gettext_lazy("Its dates"),
            {
                "fields": [
                    "document_date",
                    "effective_period",
                    "accessed_on",
                    "expires_on",
                    "retracted_on",
                ]
            },
        ),
        (
            gettext_lazy("Its weight"),
            {
                "fields": [("side", "side_party"), ("reliability", "credibility"), "reason"],
                "description": gettext_lazy(
                    "Reliability is that of the source, credibility that of what it says here."
                ),
            },
        ),
        (
            gettext_lazy("Its figure"),
            {"fields": [("figure_value", "figure_unit"), "reporter"]},
        ),
        (gettext_lazy("Entered"), {"fields": ["added_at", "added_by"]}),
    ]

    def get_inlines(self, request, obj):
        return [BearsOnInline] if obj else []

    @admin.display(description=gettext_lazy("grade"), ordering="reliability")
    def grade_shown(self, item):
        return item.grade

    def enter(self, request, form, related, parts):
        evidence.enter_evidence(item=form.instance, by=request.user)

    def change(self, request, form, related, parts, removed):
        evidence.change_evidence(
            item=form.instance,
            fields=self.columns(form, related),
            seen_version=form.cleaned_data["seen_version"],
            reason=form.cleaned_data["reason"],
            by=request.user,
        )


@admin.register(EvidenceLink)
class EvidenceLinkAdmin(FactAdmin):
    purpose = gettext_lazy("What one item of evidence says about one commitment.")
    autocomplete_fields = ["commitment", "evidence"]
    date_hierarchy = "linked_at"
    list_display = ["evidence", "stance", "commitment", "locator", "on_site"]
    list_filter = ["stance", "evidence__kind"]
    list_select_related = ["evidence", "commitment"]
    read_on = "commitment"
    search_fields = ["commitment__code", "evidence__title", "quotation"]
    fieldsets = [
        (
            None,
            {
                "fields": ["commitment", "evidence", "stance", "locator", "quotation"],
                "description": gettext_lazy(
                    "A link stands between these two for good; here its stance and words are put"
                    " right."
                ),
            },
        )
    ]

    def get_readonly_fields(self, request, obj=None):
        return ["commitment", "evidence"] if obj else []

    def enter(self, request, form, related, parts):
        link = form.instance
        form.instance.pk = evidence.link_evidence(
            commitment=link.commitment,
            evidence=link.evidence,
            stance=link.stance,
            locator=link.locator,
            quotation=link.quotation,
            by=request.user,
        ).pk

    def change(self, request, form, related, parts, removed):
        evidence.change_link(
            link=form.instance,
            fields=self.columns(form, related),
            seen_version=form.cleaned_data["seen_version"],
            by=request.user,
        )


@admin.register(ImplementingAction)
class ImplementingActionAdmin(FactAdmin):
    purpose = gettext_lazy("Dated facts that somebody did something about a commitment.")
    autocomplete_fields = ["commitment", "party", "body", "evidence"]
    date_hierarchy = "happened_by"
    list_display = [
        "what",
        "commitment",
        "happened_on",
        "actor",
        "depth",
        "contrary",
        "on_site",
    ]
    list_filter = ["depth", "contrary", "party"]
    list_select_related = ["commitment"]
    read_on = "commitment"
    search_fields = ["what", "actor", "commitment__code"]
    fieldsets = [
        (
            gettext_lazy("What was done"),
            {"fields": ["commitment", "what", ("depth", "contrary"), "evidence"]},
        ),
        (gettext_lazy("When"), {"fields": [("happened_on", "happened_by")]}),
        (
            gettext_lazy("Who did it"),
            {
                "fields": ["actor", ("party", "body")],
                "description": gettext_lazy(
                    "In words, and as a party or a body where that is on record."
                ),
            },
        ),
    ]

    def get_readonly_fields(self, request, obj=None):
        return ["commitment"] if obj else []

    def enter(self, request, form, related, parts):
        evidence.record_action(
            commitment=form.instance.commitment, action=form.instance, by=request.user
        )
