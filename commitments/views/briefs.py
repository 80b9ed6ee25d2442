"""Briefs: prepared for a meeting, changed as drafts, frozen for good."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from commitments.actions import briefs
from commitments.errors import RuleBroken, StaleRow
from commitments.filters.briefs import briefed
from commitments.filters.pages import page_of
from commitments.forms.briefs import (
    BriefBeginForm,
    BriefChangeForm,
    SeenContentForm,
    SeenVersionForm,
)
from commitments.models import Brief
from commitments.views.brief_reading import can_change


@require_safe
@permission_required("commitments.read_drafts", raise_exception=True)
def brief_list(request: HttpRequest) -> HttpResponse:
    """Those that are frozen, newest first, after the drafts of this person."""
    visible = Brief.objects.visible_to(request.user)
    found = visible.count()
    answer = page_of(visible.for_list(), count=found, asked=request.GET.get("page") or "1")
    return render(request, "briefs/brief_list.html", {"answer": answer, "found": found})


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.publish_own", raise_exception=True)
def brief_begin(request: HttpRequest) -> HttpResponse:
    """The address can say what it is about: `partnership-<slug>` or `view-<key>`."""
    options = {"user": request.user, "on": timezone.localdate()}
    if request.method != "POST":
        form = BriefBeginForm(initial={"about": request.GET.get("about", "")}, **options)
        return _begin(request, form)

    form = BriefBeginForm(request.POST, **options)
    if not form.is_valid():
        return _begin(request, form, status=422)
    try:
        brief = briefs.begin(by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        return _begin(request, form.refused(refusal), status=422)

    messages.success(request, _("The brief is drawn up. Read it, then freeze it."))
    return redirect(brief)


def _begin(request, form, *, status=200):
    return render(request, "briefs/brief_begin.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def brief_change(request: HttpRequest, pk: int) -> HttpResponse:
    """The meeting, the period, the sections and the covering note, as long as it is a draft."""
    brief, on = _own_draft(request, pk), timezone.localdate()
    if request.method != "POST":
        return _change(request, BriefChangeForm(brief=brief, on=on))

    form = BriefChangeForm(request.POST, brief=brief, on=on)
    if not form.is_valid():
        return _change(request, form, status=422)
    try:
        briefs.change(brief=brief, by=request.user, **form.cleaned_data)
    except StaleRow as refusal:
        again = form.rebased(seen_version=_own_draft(request, pk).version)
        return _change(request, again, status=409, refusal=refusal)
    except (RuleBroken, ValidationError) as refusal:
        return _change(request, form.refused(refusal), status=422)

    messages.success(request, _("The brief is changed."))
    return redirect(brief)


def _change(request, form, *, status=200, refusal=None):
    context = {"brief": form.brief, "form": form, "refusal": refusal}
    return render(request, "briefs/brief_change.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def brief_freeze(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what was read, from the page of the brief."""
    brief, on = _own_draft(request, pk), timezone.localdate()
    if request.method != "POST":
        return redirect(brief)
    form = SeenContentForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Read the brief, then freeze it."))
        return redirect(brief)
    commitments = briefed(brief, user=request.user, on=on)
    try:
        briefs.freeze(
            brief=brief, commitments=commitments, on=on, by=request.user, **form.cleaned_data
        )
    except (RuleBroken, StaleRow) as refusal:
        messages.warning(request, str(refusal))
        return redirect(brief)

    messages.success(request, _("The brief is frozen. It opens again as it is now."))
    return redirect(brief)


@require_http_methods(["GET", "HEAD", "POST"])
def brief_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, because a draft that is removed is gone."""
    brief = _own_draft(request, pk)
    if request.method != "POST":
        return _removal(request, brief)
    form = SeenVersionForm(request.POST)
    form.is_valid()
    try:
        briefs.remove(brief=brief, by=request.user, **form.cleaned_data)
    except StaleRow as refusal:
        return _removal(request, _own_draft(request, pk), status=409, refusal=refusal)

    messages.success(request, _("The draft is removed."))
    return redirect("brief_list")


def _removal(request, brief, *, status=200, refusal=None):
    form = SeenVersionForm(initial={"seen_version": brief.version})
    context = {"brief": brief, "form": form, "refusal": refusal}
    return render(request, "briefs/brief_remove.html", context, status=status)


def _own_draft(request, pk):
    """A draft of this person's, who may still prepare briefs. Frozen ones are changed by nobody."""
    visible = Brief.objects.visible_to(request.user).select_related("partnership", "prepared_by")
    brief = get_object_or_404(visible, pk=pk)
    if not can_change(brief, request.user):
        raise PermissionDenied
    return brief
