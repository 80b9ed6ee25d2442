"""Parties, partnerships, bodies and mechanisms."""

from django.contrib import admin

from commitments.admin.facts import FactAdmin, PartInline
from commitments.models import Body, Mechanism, MechanismSession, Partnership, Party, PartyAlias


class PartyAliasInline(PartInline):
    model = PartyAlias


class MechanismSessionInline(PartInline):
    model = MechanismSession


@admin.register(Party)
class PartyAdmin(FactAdmin):
    fields = ["name", "adjective", "iso3", "kind"]
    inlines = [PartyAliasInline]
    list_display = ["name", "adjective", "iso3", "kind"]
    list_filter = ["kind"]
    search_fields = ["name", "aliases__name", "iso3"]


@admin.register(Partnership)
class PartnershipAdmin(FactAdmin):
    fields = ["name", "slug", "code_prefix", "parties"]
    filter_horizontal = ["parties"]
    list_display = ["name", "code_prefix"]
    prepopulated_fields = {"slug": ["name"]}
    search_fields = ["name", "code_prefix"]

    def get_readonly_fields(self, request, obj=None):
        # The prefix stands in codes that never change.
        return ["code_prefix"] if obj and obj.statements.exists() else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields


@admin.register(Body)
class BodyAdmin(FactAdmin):
    fields = ["party", "name", "kind"]
    autocomplete_fields = ["party"]
    list_display = ["name", "party", "kind"]
    list_filter = ["kind", "party"]
    list_select_related = ["party"]
    search_fields = ["name", "party__name"]


@admin.register(Mechanism)
class MechanismAdmin(FactAdmin):
    fields = ["partnership", "name", "short_name", "level", "expected_rhythm"]
    autocomplete_fields = ["partnership"]
    inlines = [MechanismSessionInline]
    list_display = ["name", "short_name", "level", "partnership"]
    list_filter = ["level", "partnership"]
    list_select_related = ["partnership"]
    search_fields = ["name", "short_name"]
