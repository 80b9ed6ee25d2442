"""Parties, partnerships, bodies and mechanisms."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from commitments.admin.facts import AddedInline, FactAdmin, PartInline, ShownInline
from commitments.admin.lists import CountColumn
from commitments.admin.tables import TableAdmin
from commitments.exchange.fact_shapes import BodyTable, PartyTable
from commitments.models import Body, Mechanism, MechanismSession, Partnership, Party, PartyAlias


class PartyAliasInline(PartInline):
    model = PartyAlias


class BodyInline(AddedInline):
    model = Body
    fields = ["name", "kind"]


class MechanismInline(AddedInline):
    model = Mechanism
    fields = ["name", "short_name", "level"]


class MechanismSessionInline(ShownInline):
    """They are entered on the site, where a version guards each."""

    model = MechanismSession
    fields = ["ordinal", "expected", "held_on", "cancelled_on", "place"]
    show_change_link = False


@admin.register(Party)
class PartyAdmin(TableAdmin, FactAdmin):
    purpose = _("States, organisations and blocs that can promise something.")
    table = PartyTable
    inlines = [PartyAliasInline, BodyInline]
    list_display = [
        "name",
        "adjective",
        "iso3",
        "kind",
        CountColumn("bodies", _("bodies")),
        CountColumn("partnerships", _("partnerships")),
        CountColumn("statements", _("statements")),
        "on_site",
    ]
    list_filter = ["kind"]
    search_fields = ["name", "adjective", "aliases__name", "iso3"]
    fieldsets = [
        (
            None,
            {
                "fields": ["name", "adjective", "iso3", "kind"],
                "description": _(
                    "Other names below are names under which texts mention the party, such as a"
                    " former name; bodies are its ministries, agencies and companies."
                ),
            },
        )
    ]
    helps = {
        "name": _("As the tracker shall show it everywhere."),
        "iso3": _("Three capital letters, as MYS; empty for what is no state."),
    }


@admin.register(Partnership)
class PartnershipAdmin(FactAdmin):
    purpose = _("Two or more parties whose statements are followed together.")
    filter_horizontal = ["parties"]
    inlines = [MechanismInline]
    list_display = [
        "name",
        "code_prefix",
        CountColumn("parties", _("parties")),
        CountColumn("statements", _("statements")),
        CountColumn("events", _("events")),
        CountColumn("mechanisms", _("mechanisms")),
        "on_site",
    ]
    list_filter = ["parties"]
    prepopulated_fields = {"slug": ["name"]}
    search_fields = ["name", "code_prefix", "parties__name"]
    fieldsets = [
        (
            None,
            {
                "fields": ["name", "slug", "code_prefix", "parties"],
                "description": _(
                    "The code prefix begins the code of every commitment. It stands once there is"
                    " a statement."
                ),
            },
        )
    ]
    helps = {"slug": _("The name in web addresses; made from the name.")}

    def get_readonly_fields(self, request, obj=None):
        # The prefix stands in codes that never change.
        return ["code_prefix"] if obj and obj.statements.exists() else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields


@admin.register(Body)
class BodyAdmin(TableAdmin, FactAdmin):
    purpose = _("Ministries, agencies, companies and other bodies of a party.")
    table = BodyTable
    autocomplete_fields = ["party"]
    list_display = [
        "name",
        "party",
        "kind",
        CountColumn("roles", _("roles")),
        CountColumn("actions", _("actions")),
        "on_site",
    ]
    list_filter = ["kind", "party"]
    list_select_related = ["party"]
    search_fields = ["name", "party__name"]
    fieldsets = [(None, {"fields": ["party", "name", "kind"]})]
    helps = {"name": _("In full and in English, as Ministry of Defence.")}


@admin.register(Mechanism)
class MechanismAdmin(FactAdmin):
    purpose = _("Councils, commissions and other forums in which parties meet again and again.")
    autocomplete_fields = ["partnership"]
    inlines = [MechanismSessionInline]
    list_display = [
        "name",
        "short_name",
        "level",
        "partnership",
        CountColumn("sessions", _("sessions")),
        CountColumn("events", _("events")),
        "on_site",
    ]
    list_filter = ["level", "partnership"]
    list_select_related = ["partnership"]
    search_fields = ["name", "short_name", "partnership__name"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "partnership",
                    "name",
                    "short_name",
                    "level",
                    "expected_rhythm",
                    "rhythm_words",
                    "host_rule",
                    "source",
                ],
                "description": _("Sessions are planned and recorded on its page by analysts."),
            },
        )
    ]

    def get_readonly_fields(self, request, obj=None):
        # Its sessions name texts and promises of one partnership.
        return ["partnership"] if obj and obj.sessions.exists() else []
