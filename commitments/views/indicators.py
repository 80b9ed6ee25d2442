"""What is measured: the list of indicators, one with its figures, and these as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.exchange.figure_tables import export_figures
from commitments.models import Indicator
from commitments.reports.indicators import indicator_page, indicators_in_reach
from commitments.views.access import day_shown, open_to_past, open_to_public


@require_safe
@open_to_public
@open_to_past
def indicator_list(request: HttpRequest) -> HttpResponse:
    context = {"indicators": indicators_in_reach(request.user)}
    return render(request, "indicators/indicator_list.html", context)


@require_safe
@open_to_public
@open_to_past
def indicator_detail(request: HttpRequest, slug: str) -> HttpResponse:
    context = indicator_page(visible_indicator(request, slug), user=request.user)
    context["on"] = day_shown(request)
    return render(request, "indicators/indicator_detail.html", context)


@require_safe
@open_to_public
@open_to_past
def indicator_export(request: HttpRequest, slug: str) -> HttpResponse:
    """The figures that stand as CSV, one a row, which can be read again."""
    indicator = visible_indicator(request, slug)
    counts = indicator_page(indicator, user=request.user)["panel"].counts
    file = export_figures([point for count in counts for point in count.points])
    response = HttpResponse(file, content_type="text/csv; charset=utf-8")
    name = f"ikrar-{indicator.slug}-{day_shown(request).isoformat()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def visible_indicator(request, slug):
    visible = Indicator.objects.visible_to(request.user).select_related("partnership")
    return get_object_or_404(visible, slug=slug)
