"""Saved views: kept, renamed, shared, removed, and opened with."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import saved_views
from commitments.errors import RuleBroken, StaleRow
from commitments.filters.saved_views import views_of
from commitments.forms.saved_views import (
    DefaultForm,
    SavedViewForm,
    SaveViewForm,
    ViewRemovalForm,
)
from commitments.models import SavedView


@require_http_methods(["GET", "HEAD", "POST"])
def saved_view_list(request: HttpRequest) -> HttpResponse:
    """POST keeps a list as it stands, from the menu on that list."""
    if request.method != "POST":
        return _list(request)

    form = SaveViewForm(request.POST, user=request.user, on=timezone.localdate())
    if not form.is_valid():
        return _list(request, form, status=422)
    try:
        view = saved_views.save(by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        return _list(request, form.refused(refusal), status=422)

    messages.success(request, _("“%(name)s” is saved.") % {"name": view.name})
    return redirect(view)


def _list(request, form=None, *, status=200):
    rows = views_of(request.user, on=timezone.localdate(), with_counts=True)
    context = {
        "form": form,
        "own": [row for row in rows if row.view.is_own],
        "shared": [row for row in rows if not row.view.is_own],
    }
    return render(request, "saved_views/saved_view_list.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def saved_view_edit(request: HttpRequest, pk: int) -> HttpResponse:
    view = _own_view(request, pk)
    on = timezone.localdate()
    if request.method != "POST":
        return _edit(request, SavedViewForm(view=view, user=request.user, on=on))

    form = SavedViewForm(request.POST, view=view, user=request.user, on=on)
    if not form.is_valid():
        return _edit(request, form, status=422)
    try:
        saved_views.change(view=view, by=request.user, **form.cleaned_data)
    except StaleRow as refusal:
        again = form.rebased(seen_version=_own_view(request, pk).version)
        return _edit(request, again, status=409, refusal=refusal)
    except (RuleBroken, ValidationError) as refusal:
        return _edit(request, form.refused(refusal), status=422)

    messages.success(request, _("“%(name)s” is changed.") % {"name": view.name})
    return redirect("saved_view_list")


def _edit(request, form, *, status=200, refusal=None):
    context = {"form": form, "refusal": refusal}
    return render(request, "saved_views/saved_view_edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def saved_view_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, because feeds end with the view that they follow."""
    view = _own_view(request, pk)
    if request.method != "POST":
        return _removal(request, ViewRemovalForm(view=view))

    form, name = ViewRemovalForm(request.POST, view=view), view.name
    form.is_valid()
    seen = form.cleaned_data.get("seen_version", 0)
    try:
        saved_views.remove(view=view, seen_version=seen, by=request.user)
    except StaleRow as refusal:
        return _removal(request, ViewRemovalForm(view=view), status=409, refusal=refusal)

    messages.success(request, _("“%(name)s” is removed.") % {"name": name})
    return redirect("saved_view_list")


def _removal(request, form, *, status=200, refusal=None):
    context = {"form": form, "refusal": refusal}
    return render(request, "saved_views/saved_view_remove.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def saved_view_default(request: HttpRequest, pk: int) -> HttpResponse:
    """Two buttons of the list of views, to which whoever comes here otherwise is led."""
    view = get_object_or_404(SavedView.objects.visible_to(request.user), pk=pk)
    if request.method != "POST":
        return redirect("saved_view_list")

    form = DefaultForm(request.POST)
    if not form.is_valid():
        return _list(request, form, status=422)
    wanted = form.cleaned_data["wanted"] == "yes"
    saved_views.open_with(view=view, wanted=wanted, by=request.user)

    names = {"name": view.name, "list": view.get_list_display()}
    said = _("%(list)s opens with “%(name)s” now.") if wanted else _("%(list)s opens as it is now.")
    messages.success(request, said % names)
    return redirect("saved_view_list")


def _own_view(request, pk):
    """A view of this person's; others' are seen where they are shared, and not theirs to change."""
    view = get_object_or_404(
        SavedView.objects.visible_to(request.user).for_list(request.user), pk=pk
    )
    if view.owner_id != request.user.pk:
        raise PermissionDenied
    return view
