"""Judgements: recording an open status."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import assessments
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.assessments import StatusForm
from commitments.models import StatusUpdate
from commitments.reports.grounds import lacking
from commitments.views.panels import (
    conflict_of_versions,
    respond_panel,
    respond_saved,
    visible_commitment,
)

TEMPLATES = ("assessments/status_record.html", "assessments/_status_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_status", raise_exception=True)
def status_record(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return _panel(request, StatusForm(commitment=commitment, on=on))

    form = StatusForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return _panel(request, form, status=422)
    try:
        update = assessments.record_status(
            commitment=commitment, by=request.user, **form.cleaned_data
        )
    except StaleRow:
        return _conflict(request, form)
    except (RuleBroken, ValidationError) as refusal:
        return _panel(request, form.refused(refusal), status=422)

    names = {"code": commitment.short_code, "status": update.get_status_display()}
    return respond_saved(request, commitment, _("%(code)s is now %(status)s.") % names)


def _panel(request, form, **context):
    return respond_panel(request, TEMPLATES, form, lacking=lacking(form.commitment), **context)


def _conflict(request, form):
    """Both texts side by side; saving again is then a second, informed click."""
    form.commitment.refresh_from_db(fields=["version", "status"])
    latest = StatusUpdate.objects.for_history(form.commitment).first()
    conflict = conflict_of_versions(form, form.compared(form.as_recorded(latest)))
    rebased = form.rebased(seen_version=form.commitment.version)
    return _panel(request, rebased, status=409, conflict=conflict)
