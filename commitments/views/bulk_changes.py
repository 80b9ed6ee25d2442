"""Many commitments at once: the preview, the change, what is on record of it, its reversal."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from commitments.actions import bulk_changes
from commitments.enums import BulkField
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow
from commitments.filters.pages import page_of
from commitments.filters.selection import selected
from commitments.forms.bulk_changes import ASKED, BulkChangeForm
from commitments.models import BulkChange
from commitments.reports.bulk_changes import listed, rows_of
from commitments.reports.bulk_plans import as_it_is, plan, plan_of_reversal

may_change = permission_required("commitments.edit_coding", raise_exception=True)


@require_http_methods(["GET", "HEAD", "POST"])
@may_change
def bulk_change(request: HttpRequest) -> HttpResponse:
    data = request.POST if request.method == "POST" else request.GET
    selection = selected(data, user=request.user, on=timezone.localdate())
    field = BulkField(data["field"]) if data.get("field") in BulkField.values else BulkField.OWNER
    sent = request.method == "POST" or "preview" in data or not ASKED[field]
    form = BulkChangeForm(data if sent else None, field=field)
    if selection.problem or (sent and not form.is_valid()):
        return _preview(request, selection, form, status=422)
    if request.method != "POST":
        return _preview(request, selection, form, status=422 if selection.unknown else 200)
    try:
        change = bulk_changes.change_together(
            wanted=form.wanted, seen=selection.seen, by=request.user
        )
    except StaleRow as refusal:
        return _preview(request, selection, form, status=409, refusal=refusal)

    messages.success(request, _done(change))
    return redirect(selection.list_address)


def _preview(request, selection, form, *, status, refusal=None):
    context = {
        "selection": selection,
        "form": form,
        "fields": BulkField.choices,
        "refusal": refusal,
    }
    if not selection.problem:
        context |= _planned(request, selection, form, refusal)
    return render(request, "bulk_changes/bulk_change.html", context, status=status)


def _planned(request, selection, form, refusal):
    if form.is_valid():
        planned = plan(selection.commitments, form.wanted, by=request.user)
        return {"plan": planned, "moved": _moved(planned, selection, refusal)}
    return {"standing": as_it_is(selection.commitments, form.field)}


def _moved(planned, selection, refusal):
    """The codes of the rows that are not as they were when they were seen."""
    if not refusal:
        return []
    codes = {row.commitment.code: row.commitment.version for row in planned.rows}
    return [code for code, seen in selection.seen.items() if codes.get(code) != seen]


def _done(change):
    if change is None:
        return _("Nothing differed from what is on record.")
    sentence = ngettext(
        "%(field)s changed on %(count)d commitment.",
        "%(field)s changed on %(count)d commitments.",
        change.rows.count(),
    ) % {"field": change.get_field_display(), "count": change.rows.count()}
    undo = reverse("bulk_change_reverse", args=[change.pk])
    return format_html('{} <a href="{}">{}</a>', sentence, undo, _("Undo"))


@require_safe
@may_change
def bulk_change_list(request: HttpRequest) -> HttpResponse:
    changes = BulkChange.objects.visible_to(request.user)
    found = changes.count()
    answer = page_of(changes.for_list(), count=found, asked=request.GET.get("page") or "1")
    context = {"answer": answer, "found": found, "rows": listed(answer.page)}
    status = 200 if answer.understood else 422
    return render(request, "bulk_changes/bulk_change_list.html", context, status=status)


@require_safe
@may_change
def bulk_change_detail(request: HttpRequest, pk: int) -> HttpResponse:
    change = _visible(request, pk)
    context = {"change": change, "rows": rows_of(change)}
    return render(request, "bulk_changes/bulk_change_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@may_change
def bulk_change_reverse(request: HttpRequest, pk: int) -> HttpResponse:
    change = _visible(request, pk)
    if request.method != "POST":
        return _reversal(request, change)

    selection = selected(request.POST, user=request.user, on=timezone.localdate())
    if selection.problem:
        return _reversal(request, change, problem=selection.problem, status=422)
    try:
        reversal = bulk_changes.reverse(change=change, seen=selection.seen, by=request.user)
    except (StaleRow, AlreadyOnRecord) as refusal:
        return _reversal(request, _visible(request, pk), selection, refusal=refusal, status=409)
    except RuleBroken as refusal:
        return _reversal(request, change, problem=refusal, status=422)

    messages.success(request, _reversed(reversal))
    return redirect(reversal)


def _reversal(request, change, selection=None, *, problem="", refusal=None, status=200):
    planned = plan_of_reversal(change, by=request.user)
    context = {
        "change": change,
        "plan": planned,
        "problem": problem,
        "refusal": refusal,
        "moved": _moved(planned, selection, refusal),
    }
    return render(request, "bulk_changes/bulk_change_reverse.html", context, status=status)


def _reversed(reversal):
    count = reversal.rows.count()
    return ngettext(
        "Reversed on %(count)d commitment.", "Reversed on %(count)d commitments.", count
    ) % {"count": count}


def _visible(request, pk):
    return get_object_or_404(BulkChange.objects.visible_to(request.user).for_list(), pk=pk)
