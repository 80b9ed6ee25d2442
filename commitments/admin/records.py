"""What people judged, searched and did: shown, never entered or changed here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from commitments.admin.facts import RecordAdmin
from commitments.admin.lists import CountColumn
from commitments.models import (
    Assessment,
    AuditEvent,
    BulkChange,
    Forecast,
    Guideline,
    SearchLog,
    StatusUpdate,
)


@admin.register(StatusUpdate)
class StatusUpdateAdmin(RecordAdmin):
    purpose = _("Every status that was recorded, by whom and for what reason.")
    date_hierarchy = "recorded_at"
    list_display = [
        "commitment",
        "from_status",
        "status",
        "effective_on",
        "confidence",
        "author",
        "recorded_at",
        "on_site",
    ]
    list_filter = ["status", "confidence"]
    list_select_related = ["commitment", "author"]
    read_on = "commitment"
    search_fields = ["commitment__code", "reason", "author__username"]


@admin.register(Assessment)
class AssessmentAdmin(RecordAdmin):
    purpose = _("Whether the words were satisfied, as one person proposed and another approved.")
    date_hierarchy = "recorded_at"
    list_display = [
        "commitment",
        "score",
        "party",
        "period_start",
        "period_end",
        "author",
        "recorded_at",
        "on_site",
    ]
    list_filter = ["score"]
    list_select_related = ["commitment", "party", "author"]
    read_on = "commitment"
    search_fields = ["commitment__code", "reason", "author__username"]


@admin.register(Guideline)
class GuidelineAdmin(RecordAdmin):
    purpose = _("What counts as kept, in part and failed: every approved version.")
    date_hierarchy = "recorded_at"
    list_display = ["commitment", "number", "author", "recorded_at", "on_site"]
    list_select_related = ["commitment", "author"]
    read_on = "commitment"
    search_fields = ["commitment__code", "satisfied", "partial", "failed", "terms"]


@admin.register(Forecast)
class ForecastAdmin(RecordAdmin):
    purpose = _("What was expected of open commitments, by whom and for what reason.")
    date_hierarchy = "recorded_at"
    list_display = ["commitment", "outlook", "author", "recorded_at", "on_site"]
    list_filter = ["outlook"]
    list_select_related = ["commitment", "author"]
    read_on = "commitment"
    search_fields = ["commitment__code", "reason", "author__username"]


@admin.register(SearchLog)
class SearchLogAdmin(RecordAdmin):
    purpose = _("Every search that was logged, whatever it found.")
    date_hierarchy = "searched_on"
    list_display = ["commitment", "searched_on", "result", "author", "recorded_at", "on_site"]
    list_filter = ["result"]
    list_select_related = ["commitment", "author"]
    read_on = "commitment"
    search_fields = ["commitment__code", "sources", "terms", "author__username"]


@admin.register(BulkChange)
class BulkChangeAdmin(RecordAdmin):
    purpose = _("Changes made to many commitments at once, and their reversals.")
    date_hierarchy = "made_at"
    list_display = [
        "__str__",
        "field",
        CountColumn("rows", _("commitments")),
        "made_by",
        "made_at",
        "reverses",
    ]
    list_filter = ["field"]
    list_select_related = ["made_by", "reverses"]
    search_fields = ["made_by__username", "rows__commitment__code"]

    def view_on_site(self, row):
        """Its page is for those who may make such a change."""
        return


@admin.register(AuditEvent)
class AuditEventAdmin(RecordAdmin):
    purpose = _("Every act: who did what to which row, and when; each tied to the one before.")
    date_hierarchy = "at"
    list_display = ["position", "at", "actor", "verb", "object_type", "object_label"]
    list_filter = ["verb", "object_type"]
    list_select_related = ["actor"]
    search_fields = ["object_label", "actor__username", "request_id"]
