"""Events, and the instruments that statements mention."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from commitments.admin.facts import FactAdmin, ShownInline
from commitments.admin.lists import CountColumn
from commitments.models import Event, Instrument, Statement


class EventStatementInline(ShownInline):
    model = Statement
    fields = readonly_fields = ["short_title", "kind", "adopted_on", "visibility"]
    fk_name = "event"
    verbose_name_plural = _("statements that came of it")


@admin.register(Event)
class EventAdmin(FactAdmin):
    purpose = _("Visits, summits and sessions, from each of which several texts may come.")
    autocomplete_fields = ["partnership", "mechanism"]
    date_hierarchy = "start"
    inlines = [EventStatementInline]
    list_display = [
        "name",
        "kind",
        "partnership",
        "place",
        "start",
        "end",
        CountColumn("statements", _("statements")),
    ]
    list_filter = ["kind", "partnership"]
    list_select_related = ["partnership"]
    search_fields = ["name", "place", "partnership__name"]
    fieldsets = [
        (_("What it is"), {"fields": ["partnership", "mechanism", "name", "kind"]}),
        (_("When and where"), {"fields": ["place", ("start", "end")]}),
    ]
    helps = {
        "name": _("As State visit to Ankara, January 2026."),
        "mechanism": _("Where it is a session of a council or commission."),
    }


@admin.register(Instrument)
class InstrumentAdmin(FactAdmin):
    purpose = _("Treaties, memoranda and programmes that a statement or a source mentions.")
    autocomplete_fields = ["partnership", "statement"]
    date_hierarchy = "signed_on"
    list_display = [
        "title",
        "status",
        "partnership",
        "signed_on",
        "statement",
        CountColumn("commitments", _("commitments")),
        "on_site",
    ]
    list_filter = ["status", "partnership"]
    list_select_related = ["partnership", "statement"]
    read_on = "statement"
    search_fields = ["title", "source", "statement__short_title"]
    fieldsets = [
        (_("What it is"), {"fields": ["partnership", "title", "status"]}),
        (_("Its dates"), {"fields": [("signed_on", "in_force_on")]}),
        (_("Where it is mentioned"), {"fields": ["statement", "source"]}),
    ]
