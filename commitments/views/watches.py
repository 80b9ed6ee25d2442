"""Watching a commitment, and putting its reminders off, for whoever may see it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import watches
from commitments.errors import RuleBroken
from commitments.forms.watches import SnoozeEndForm, SnoozeForm, WatchForm
from commitments.htmx import wants_fragment
from commitments.views.panels import respond_panel, respond_saved, visible_commitment

WATCH = ("commitments/watch.html", "commitments/_watch_button.html")
SNOOZE = ("commitments/snooze.html", "commitments/_snooze_panel.html")


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


@require_http_methods(["GET", "HEAD", "POST"])
def snooze(request: HttpRequest, code: str) -> HttpResponse:
    """POST puts off the reminders of this commitment, or ends that."""
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return respond_panel(request, SNOOZE, SnoozeForm(commitment=commitment, on=on))
    if SnoozeEndForm(request.POST).is_valid():
        watches.end_snooze(commitment=commitment, by=request.user)
        message = _("You are reminded of %(code)s again.") % {"code": commitment.short_code}
        return respond_saved(request, commitment, message)

    form = SnoozeForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, SNOOZE, form, status=422)
    try:
        watches.snooze(commitment=commitment, by=request.user, **form.cleaned_data)
    except RuleBroken as refusal:
        return respond_panel(request, SNOOZE, form.refused(refusal), status=422)

    until = date_format(form.cleaned_data["until"], "j F Y")
    names = {"code": commitment.short_code, "until": until}
    message = _("You are not reminded of %(code)s before %(until)s.") % names
    return respond_saved(request, commitment, message)
