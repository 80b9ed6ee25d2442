"""What is measured: indicators and their series; figures are entered on the site."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from commitments.actions import indicators
from commitments.admin.facts import FactAdmin, RecordAdmin
from commitments.admin.lists import CountColumn
from commitments.models import DataPoint, Indicator, Series


@admin.register(Indicator)
class IndicatorAdmin(FactAdmin):
    purpose = _("Measured levels that commitments promise to reach.")
    autocomplete_fields = ["partnership", "commitments"]
    list_display = [
        "title",
        "unit",
        "target_value",
        "target_due",
        "partnership",
        CountColumn("series", _("series")),
        "on_site",
    ]
    list_filter = ["direction", "aggregation", "partnership"]
    list_select_related = ["partnership"]
    prepopulated_fields = {"slug": ["title"]}
    search_fields = ["title", "slug", "unit"]
    fieldsets = [
        (
            _("What is measured"),
            {"fields": ["partnership", "title", "slug", "unit", ("direction", "aggregation")]},
        ),
        (
            _("Its target"),
            {
                "fields": [
                    ("target_value", "target_due"),
                    ("baseline_value", "baseline_period"),
                    "commitments",
                ]
            },
        ),
    ]

    def get_readonly_fields(self, request, obj=None):
        # Its figures are those of one partnership, and its address is known to others.
        return ["partnership", "slug"] if obj else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields

    def enter(self, request, form, related, parts):
        indicators.enter_indicator(
            indicator=form.instance, commitments=related["commitments"], by=request.user
        )

    def change(self, request, form, related, parts, removed):
        indicators.change_indicator(
            indicator=form.instance,
            fields=self.columns(form, related),
            seen_version=form.cleaned_data["seen_version"],
            commitments=related["commitments"] if "commitments" in form.changed_data else None,
            by=request.user,
        )


@admin.register(Series)
class SeriesAdmin(FactAdmin):
    purpose = _("Whose count of an indicator it is, and how it was made.")
    autocomplete_fields = ["indicator", "party"]
    list_display = [
        "reporter",
        "indicator",
        "party",
        "currency",
        CountColumn("points", _("data points")),
        "on_site",
    ]
    list_filter = ["party"]
    list_select_related = ["indicator", "party"]
    read_on = "indicator"
    search_fields = ["reporter", "indicator__title"]
    fieldsets = [(None, {"fields": ["indicator", "reporter", "party", "currency", "method_note"]})]

    def get_readonly_fields(self, request, obj=None):
        return ["indicator"] if obj else []


@admin.register(DataPoint)
class DataPointAdmin(RecordAdmin):
    purpose = _("Every figure that was entered, those that were revised since included.")
    date_hierarchy = "recorded_at"
    list_display = ["series", "period", "value", "revision", "entered_by", "recorded_at"]
    list_filter = ["revision"]
    list_select_related = ["series", "entered_by"]
    search_fields = ["series__reporter", "period", "note", "entered_by__username"]
