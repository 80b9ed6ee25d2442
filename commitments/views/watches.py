"""Watching a commitment, for whoever may see it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import watches
from commitments.forms.watches import WatchForm
from commitments.htmx import wants_fragment
from commitments.views.panels import respond_panel, visible_commitment

WATCH = ("commitments/watch.html", "commitments/_watch_button.html")


@require_http_methods(["GET", "HEAD", "POST"])
def watch(request: HttpRequest, code: str) -> HttpResponse:
    commitment = visible_commitment(request, code)
    if request.method != "POST":
        return respond_panel(request, WATCH, WatchForm(commitment=commitment))

    form = WatchForm(request.POST, commitment=commitment)
    if not form.is_valid():
        return respond_panel(request, WATCH, form, status=422)
    act = watches.watch if form.wanted() else watches.unwatch
    act(commitment=commitment, by=request.user)

    messages.success(request, _said(form))
    if not wants_fragment(request):
        return redirect(commitment)
    again = visible_commitment(request, code)
    return respond_panel(request, WATCH, WatchForm(commitment=again))


def _said(form):
    names = {"code": form.commitment.short_code}
    if form.wanted():
        return _("You watch %(code)s now; it stands in your work.") % names
    return _("You no longer watch %(code)s.") % names
