"""Searches and implementing actions: what somebody looked for, and what was done."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import evidence
from commitments.errors import AlreadyOnRecord, RuleBroken
from commitments.forms.evidence import ActionForm, SearchForm
from commitments.views.panels import (
    conflict_of_twins_in,
    respond_panel,
    respond_saved,
    visible_commitment,
)

SEARCH = ("evidence/search_log.html", "evidence/_search_panel.html")
ACTION = ("evidence/action_record.html", "evidence/_action_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_search", raise_exception=True)
def search_log(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return respond_panel(request, SEARCH, SearchForm(commitment=commitment, on=on))

    form = SearchForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, SEARCH, form, status=422)
    try:
        evidence.log_search(commitment=commitment, by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = conflict_of_twins_in(form, twin, by=twin.author, at=twin.recorded_at)
        return respond_panel(request, SEARCH, form, status=409, conflict=conflict)
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, SEARCH, form.refused(refusal), status=422)

    message = _("Your search for %(code)s is logged.") % {"code": commitment.short_code}
    return respond_saved(request, commitment, message)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_action", raise_exception=True)
def action_record(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return respond_panel(request, ACTION, ActionForm(commitment=commitment, on=on))

    form = ActionForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, ACTION, form, status=422)
    try:
        action = evidence.record_action(commitment=commitment, by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = conflict_of_twins_in(form, twin, by=twin.recorded_by, at=twin.recorded_at)
        return respond_panel(request, ACTION, form, status=409, conflict=conflict)
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, ACTION, form.refused(refusal), status=422)

    names = {"actor": action.actor, "code": commitment.short_code}
    message = _("What %(actor)s did is now on record for %(code)s.") % names
    return respond_saved(request, commitment, message)
