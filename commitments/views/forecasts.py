"""Forecasts: what somebody expects of an open commitment. They wait for nobody."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import assessments
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.scoring import ForecastForm
from commitments.models import Forecast
from commitments.views.panels import (
    conflict_of_versions,
    respond_panel,
    respond_saved,
    visible_commitment,
)

TEMPLATES = ("forecasts/forecast_make.html", "forecasts/_forecast_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_forecast", raise_exception=True)
def forecast_make(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return respond_panel(request, TEMPLATES, ForecastForm(commitment=commitment, on=on))

    form = ForecastForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, TEMPLATES, form, status=422)
    try:
        forecast = assessments.make_forecast(
            commitment=commitment, by=request.user, **form.cleaned_data
        )
    except StaleRow:
        return _conflict(request, form)
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, TEMPLATES, form.refused(refusal), status=422)

    names = {"code": commitment.short_code, "outlook": forecast.get_outlook_display()}
    return respond_saved(request, commitment, _("Forecast of %(code)s: %(outlook)s.") % names)


def _conflict(request, form):
    """Both texts side by side; saving again is then a second, informed click."""
    form.commitment.refresh_from_db(fields=["version", "status"])
    latest = Forecast.objects.for_commitment(form.commitment).first()
    conflict = conflict_of_versions(form, form.compared(form.as_recorded(latest)))
    rebased = form.rebased(seen_version=form.commitment.version)
    return respond_panel(request, TEMPLATES, rebased, status=409, conflict=conflict)
