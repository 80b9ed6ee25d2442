"""Filling a table of facts from a CSV file, and writing it as one."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.admin.facts import sentences_of
from commitments.errors import FileRefused, Refusal
from commitments.exchange import fact_tables
from commitments.exchange.csv_files import MAX_BYTES, MAX_ROWS, decode

OK, CONFLICT, INVALID = 200, 409, 422


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("This file is empty."),
        },
    )


class TableAdmin:
    """Adds import, export and an empty file to the list of a model; `table` names its columns."""

    table = None

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        guarded = self.admin_site.admin_view
        return [
            path("import/", guarded(self.import_view), name=f"{name}_import"),
            path("export/", guarded(self.export_view), name=f"{name}_export"),
            path("template/", guarded(self.template_view), name=f"{name}_template"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        named = {"has_files": True} | (extra_context or {})
        return super().changelist_view(request, named)

    def export_view(self, request):
        """Every row, in the form in which it can be imported again."""
        return self.file(request, self.table().export(), "export")

    def template_view(self, request):
        """The names of the columns, and not a single row that would be invented."""
        return self.file(request, self.table().template(), "template")

    def file(self, request, content, kind):
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if not self.has_view_permission(request):
            raise PermissionDenied
        name = f"{self.opts.model_name}-{kind}"
        return HttpResponse(
            content,
            headers={
                "Content-Type": "text/csv; charset=utf-8",
                "Content-Disposition": f'attachment; filename="{name}.csv"',
            },
        )

    def import_view(self, request):
        """A file, then what it would do, then that it is done; nothing is stored in between."""
        if request.method not in ("GET", "HEAD", "POST"):
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        if not (self.has_add_permission(request) and self.has_change_permission(request)):
            raise PermissionDenied
        if request.method != "POST":
            return self.import_page(request, FileForm())
        if "_apply" in request.POST:
            return self.apply(request, request.POST.get("text", ""))
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.import_page(request, form, status=INVALID)
        try:
            # One byte more than is read says that the file is too large.
            text = decode(form.cleaned_data["file"].read(MAX_BYTES + 1))
        except FileRefused as refusal:
            return self.import_page(request, form, faults=refusal.faults, status=INVALID)
        return self.preview(request, form, text)

    def preview(self, request, form, text):
        try:
            plan = self.table().plan(text)
        except FileRefused as refusal:
            return self.import_page(request, form, faults=refusal.faults, status=INVALID)
        status = INVALID if plan.numbers[fact_tables.ERROR] else OK
        return self.import_page(request, form, plan=plan, text=text, status=status)

    def apply(self, request, text):
        """Store what was shown, unless it would be something else by now."""
        try:
            plan = self.table().plan(text)
            if plan.fingerprint != request.POST.get("seen"):
                return self.moved_on(request, plan, text)
            fact_tables.apply(plan, by=request.user)
        except FileRefused as refusal:
            return self.import_page(request, FileForm(), faults=refusal.faults, status=INVALID)
        except (Refusal, ValidationError) as refusal:
            again = self.table().plan(text)
            return self.moved_on(request, again, text, sentences_of(refusal))
        done = _("%(new)d entered, %(changed)d changed, %(same)d as they were.") % plan.numbers
        messages.success(request, done)
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def moved_on(self, request, plan, text, reasons=()):
        refusal = _(
            "Nothing was stored: the record changed after you looked. This is what the file would"
            " do now."
        )
        return self.import_page(
            request, FileForm(), faults=[refusal, *reasons], plan=plan, text=text, status=CONFLICT
        )

    def import_page(self, request, form, *, faults=(), plan=None, text="", status=OK):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import %(rows)s from a CSV file") % {"rows": self.opts.verbose_name_plural},
            "plural": capfirst(self.opts.verbose_name_plural),
            "opts": self.opts,
            "columns": self.table.columns,
            "form": form,
            "faults": faults,
            "plan": plan,
            "text": text,
            "max_rows": MAX_ROWS,
            "max_kb": MAX_BYTES // 1000,
        }
        return TemplateResponse(request, "admin/table_import.html", context, status=status)
