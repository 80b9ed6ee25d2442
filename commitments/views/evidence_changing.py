"""An item on record anew: what it is, how far to trust it, and what else it bears on."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import evidence
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow
from commitments.forms.evidence_sources import BearsOnForm, ItemChangeForm
from commitments.models import EvidenceItem
from commitments.reports.evidence_library import parties_of


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def evidence_change(request: HttpRequest, pk: int) -> HttpResponse:
    item = _visible_item(request, pk)
    options = {"item": item, "parties": parties_of(item), "on": timezone.localdate()}
    if request.method != "POST":
        return _change(request, ItemChangeForm(**options))

    form = ItemChangeForm(request.POST, **options)
    if not form.is_valid():
        return _change(request, form, status=422)
    try:
        evidence.change_evidence(by=request.user, **form.cleaned_data)
    except StaleRow as refusal:
        item.refresh_from_db(fields=["version"])
        rebased = form.refused(refusal).rebased(seen_version=item.version)
        return _change(request, rebased, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return _change(request, form.refused(refusal), status=422)
    messages.success(request, _("“%(title)s” is changed.") % {"title": item.title})
    return redirect(item)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def evidence_link(request: HttpRequest, pk: int) -> HttpResponse:
    """What the item says about one more commitment."""
    item = _visible_item(request, pk)
    options = {"item": item, "user": request.user, "on": timezone.localdate()}
    if request.method != "POST":
        return _link(request, BearsOnForm(**options))

    form = BearsOnForm(request.POST, **options)
    if not form.is_valid():
        return _link(request, form, status=422)
    try:
        link = evidence.link_evidence(by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        sentence = _("It bears on this commitment already, as %(person)s linked it.")
        form.add_error("code", sentence % {"person": refusal.twin.linked_by})
        return _link(request, form, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return _link(request, form.refused(refusal), status=422)
    names = {"title": item.title, "code": link.commitment.short_code}
    messages.success(request, _("“%(title)s” is now evidence on %(code)s.") % names)
    return redirect(item)


def _visible_item(request, pk):
    visible = EvidenceItem.objects.visible_to(request.user)
    return get_object_or_404(visible.select_related("side_party", "added_by"), pk=pk)


def _change(request, form, *, status=200):
    context = {"form": form, "item": form.item, "title": form.initial["title"]}
    return render(request, "evidence/evidence_change.html", context, status=status)


def _link(request, form, *, status=200):
    context = {"form": form, "item": form.item}
    return render(request, "evidence/evidence_link.html", context, status=status)
