"""What people judged, searched and did: shown, never entered or changed here."""

from django.contrib import admin

from commitments.admin.facts import RecordAdmin
from commitments.models import AuditEvent, SearchLog, StatusUpdate


@admin.register(StatusUpdate)
class StatusUpdateAdmin(RecordAdmin):
    date_hierarchy = "recorded_at"
    list_display = ["commitment", "from_status", "status", "effective_on", "author", "recorded_at"]
    list_filter = ["status", "confidence"]
    list_select_related = ["commitment", "author"]
    search_fields = ["commitment__code", "reason"]


@admin.register(SearchLog)
class SearchLogAdmin(RecordAdmin):
    date_hierarchy = "searched_on"
    list_display = ["commitment", "searched_on", "result", "author", "recorded_at"]
    list_filter = ["result"]
    list_select_related = ["commitment", "author"]
    search_fields = ["commitment__code", "sources", "terms"]


@admin.register(AuditEvent)
class AuditEventAdmin(RecordAdmin):
    date_hierarchy = "at"
    list_display = ["position", "at", "actor", "verb", "object_type", "object_label"]
    list_filter = ["verb", "object_type"]
    list_select_related = ["actor"]
    search_fields = ["object_label", "actor__username"]
