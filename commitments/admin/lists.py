"""What every list of the admin has: what it is for, figures beside each row, a way to the site."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.db.models import Count, OuterRef, Subquery
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.models import AuditEvent, Statement

STATEMENTS_OFFERED = 15
ACTS_SHOWN = 200


class CountColumn:
    """A column that counts the rows of one relation, each figure a link to these rows.

    The rows are counted by the query of the list itself, so that a longer list asks no more.
    """

    def __init__(self, relation, title):
        self.relation = relation
        self.annotation = f"number_of_{relation}"
        self.short_description = title
        self.admin_order_field = self.annotation
        self.__name__ = self.annotation

    def __call__(self, row):
        number = getattr(row, self.annotation)
        address = self.address(row) if number else None
        return format_html('<a href="{}">{}</a>', address, number) if address else number

    def address(self, row):
        """The list of the rows that are counted, where the admin has one."""
        relation = row._meta.get_field(self.relation)
        if not admin.site.is_registered(relation.related_model):
            return None
        name = relation.related_model._meta.model_name
        listed = reverse(f"admin:commitments_{name}_changelist")
        return f"{listed}?{relation.remote_field.name}__id__exact={row.pk}"

    def subquery(self, model):
        own = model._base_manager.filter(pk=OuterRef("pk")).order_by().values("pk")
        return Subquery(own.annotate(number=Count(self.relation)).values("number"))


class StatementFilter(admin.SimpleListFilter):
    """The newest statements: a long record would fill the page with a link for each."""

    title = gettext_lazy("statement")
    parameter_name = "statement__id__exact"

    def lookups(self, request, model_admin):
        newest = Statement.objects.order_by("-adopted_on", "pk").values_list("pk", "short_title")
        offered = list(newest[:STATEMENTS_OFFERED])
        chosen = self.value()
        if chosen and chosen.isdecimal() and int(chosen) not in dict(offered):
            offered.extend(newest.filter(pk=chosen))
        return offered

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        if not self.value().isdecimal():
            raise IncorrectLookupParameters
        return queryset.filter(statement=self.value())


class ListAdmin(admin.ModelAdmin):
    """One table of the record; `purpose` says in a sentence what an administrator does there."""

    purpose = ""
    # The relation to the row on whose page this one is read; empty where it has its own.
    read_on = ""
    empty_value_display = "–"
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if not request.resolver_match.url_name.endswith("_changelist"):
            return rows
        counts = [column for column in self.list_display if isinstance(column, CountColumn)]
        return rows.annotate(
            **{column.annotation: column.subquery(self.model) for column in counts}
        )

    def changelist_view(self, request, extra_context=None):
        named = {"title": capfirst(self.opts.verbose_name_plural), "purpose": self.purpose}
        return super().changelist_view(request, named | (extra_context or {}))

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        named = {"purpose": self.purpose} | (extra_context or {})
        return super().changeform_view(request, object_id, form_url, named)

    def history_view(self, request, object_id, extra_context=None):
        """The acts on this row, wherever they were done: the admin's own log knows only its own."""
        acts = AuditEvent.objects.filter(
            object_type=self.opts.model_name, object_pk=unquote(object_id)
        )
        shown = acts.select_related("actor").order_by("-position")[:ACTS_SHOWN]
        return super().history_view(request, object_id, {"acts": shown} | (extra_context or {}))

    def view_on_site(self, row):
        """Where the row is read on the site, or None where nobody can read it there."""
        row = getattr(row, self.read_on) if self.read_on else row
        # A commitment has no page before it has its code, nor has an instrument without statement.
        if not hasattr(row, "get_absolute_url") or getattr(row, "code", "") is None:
            return None
        return row.get_absolute_url()

    @admin.display(description=gettext_lazy("site"))
    def on_site(self, row):
        address = self.view_on_site(row)
        return format_html('<a href="{}">{}</a>', address, _("Read")) if address else None
