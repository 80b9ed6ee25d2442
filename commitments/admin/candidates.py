"""How texts came to be coded: what was received, what was proposed, what coders decided."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from commitments.admin.facts import RecordAdmin
from commitments.admin.lists import CountColumn
from commitments.models import Candidate, Intake, MethodologyVersion


@admin.register(Intake)
class IntakeAdmin(RecordAdmin):
    purpose = _("Texts on their way into the record, with the text as it was received.")
    date_hierarchy = "entered_at"
    list_display = [
        "__str__",
        "source",
        "state",
        "partnership",
        "statement",
        "entered_by",
        "entered_at",
    ]
    list_filter = ["source", "state"]
    list_select_related = ["partnership", "statement", "entered_by"]
    search_fields = ["name", "address", "statement__short_title", "entered_by__username"]

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        lists = request.resolver_match.url_name.endswith("changelist")
        return rows.defer("received_text", "statement__canonical_text") if lists else rows

    def view_on_site(self, row):
        """Its page is for those who code."""
        return


@admin.register(Candidate)
class CandidateAdmin(RecordAdmin):
    purpose = _("Passages that the rules proposed or a person marked, and what was decided.")
    date_hierarchy = "decided_at"
    list_display = [
        "__str__",
        "statement",
        "kind",
        "origin",
        "decision",
        "reason",
        "decided_by",
        "decided_at",
        "methodology",
        "on_site",
    ]
    list_filter = ["decision", "kind", "origin"]
    list_select_related = ["statement", "decided_by", "methodology"]
    read_on = "statement"
    search_fields = ["text", "reason", "statement__short_title", "decided_by__username"]

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        lists = request.resolver_match.url_name.endswith("changelist")
        return rows.defer("statement__canonical_text") if lists else rows


@admin.register(MethodologyVersion)
class MethodologyVersionAdmin(RecordAdmin):
    purpose = _("Versions of the coding rules by which something was proposed or assessed.")
    date_hierarchy = "recorded_at"
    list_display = [
        "ruleset",
        "recorded_at",
        CountColumn("candidates", _("candidates")),
        CountColumn("assessments", _("assessments")),
    ]
    search_fields = ["ruleset"]
