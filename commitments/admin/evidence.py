"""Evidence, what it bears on, and what was done: facts, entered on the site or here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy

from commitments.actions import evidence
from commitments.admin.facts import FactAdmin
from commitments.models import EvidenceItem, EvidenceLink, ImplementingAction


@admin.register(EvidenceItem)
class EvidenceItemAdmin(FactAdmin):
    autocomplete_fields = ["side_party"]
    list_display = ["title", "kind", "publisher", "document_date", "grade"]
    list_filter = ["kind", "reliability", "credibility", "side", "language"]
    readonly_fields = ["added_at", "added_by"]
    search_fields = ["title", "publisher", "origin", "url"]
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
            {"fields": [("side", "side_party"), ("reliability", "credibility")]},
        ),
        (
            gettext_lazy("Its figure"),
            {"fields": [("figure_value", "figure_unit"), "reporter"]},
        ),
        (gettext_lazy("Entered"), {"fields": ["added_at", "added_by"]}),
    ]

    def enter(self, request, form, related, parts):
        evidence.enter_evidence(item=form.instance, by=request.user)

    def change(self, request, form, related, parts, removed):
        evidence.change_evidence(
            item=form.instance,
            fields=self.columns(form, related),
            seen_version=form.cleaned_data["seen_version"],
            by=request.user,
        )


@admin.register(EvidenceLink)
class EvidenceLinkAdmin(FactAdmin):
    fields = ["commitment", "evidence", "stance", "locator", "quotation"]
    autocomplete_fields = ["commitment", "evidence"]
    list_display = ["evidence", "stance", "commitment"]
    list_filter = ["stance"]
    list_select_related = ["evidence", "commitment"]
    search_fields = ["commitment__code", "evidence__title"]

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


@admin.register(ImplementingAction)
class ImplementingActionAdmin(FactAdmin):
    fields = [
        "commitment",
        "happened_on",
        "happened_by",
        "party",
        "body",
        "actor",
        "what",
        "depth",
        "contrary",
        "evidence",
    ]
    autocomplete_fields = ["commitment", "party", "body", "evidence"]
    list_display = ["what", "commitment", "happened_on", "actor", "depth", "contrary"]
    list_filter = ["depth", "contrary"]
    list_select_related = ["commitment"]
    search_fields = ["what", "actor", "commitment__code"]

    def get_readonly_fields(self, request, obj=None):
        return ["commitment"] if obj else []

    def enter(self, request, form, related, parts):
        evidence.record_action(
            commitment=form.instance.commitment, action=form.instance, by=request.user
        )
