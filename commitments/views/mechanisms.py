"""Where parties meet: the list of mechanisms, and one with its sessions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.filters.mechanisms import MechanismFilter
from commitments.reports.mechanism_page import mechanism_page
from commitments.reports.mechanisms import mechanism_rows, mechanisms_in_reach
from commitments.views.access import day_shown, open_to_past, open_to_public


@require_safe
@open_to_public
@open_to_past
def mechanism_list(request: HttpRequest) -> HttpResponse:
    filters = MechanismFilter(request.GET, user=request.user)
    rows = mechanism_rows(filters.qs, request.user, on=day_shown(request))
    context = {"filters": filters, "rows": rows, "on": day_shown(request)}
    status = 200 if filters.is_valid() else 422
    return render(request, "mechanisms/mechanism_list.html", context, status=status)


@require_safe
@open_to_public
@open_to_past
def mechanism_detail(request: HttpRequest, pk: int) -> HttpResponse:
    mechanism = visible_mechanism(request, pk)
    context = mechanism_page(mechanism, user=request.user, on=day_shown(request))
    return render(request, "mechanisms/mechanism_detail.html", context)


def visible_mechanism(request, pk):
    return get_object_or_404(mechanisms_in_reach(request.user), pk=pk)
