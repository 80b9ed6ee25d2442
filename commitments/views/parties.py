"""Parties and their bodies: who they are, and everything that they owe."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.filters.bodies import BodyFilter
from commitments.filters.pages import page_of
from commitments.htmx import respond
from commitments.reports.parties import (
    bodies_in_reach,
    body_page,
    parties_in_reach,
    party_page,
    party_rows,
)
from commitments.reports.theme_status import LOOKED_INTO
from commitments.views.access import day_shown, open_to_past, open_to_public


@require_safe
@open_to_public
@open_to_past
def party_list(request: HttpRequest) -> HttpResponse:
    return render(request, "parties/party_list.html", {"parties": party_rows(request.user)})


@require_safe
@open_to_public
@open_to_past
def party_detail(request: HttpRequest, key: str) -> HttpResponse:
    party = get_object_or_404(parties_in_reach(request.user).with_key(key))
    context = party_page(party, user=request.user, on=day_shown(request))
    return render(request, "parties/party_detail.html", context | {"looked_into": LOOKED_INTO})


@require_safe
@open_to_public
@open_to_past
def body_list(request: HttpRequest) -> HttpResponse:
    filters = BodyFilter(request.GET, user=request.user)
    found = filters.qs.count()
    answer = page_of(filters.qs, count=found, asked=request.GET.get("page") or "1")
    context = {"answer": answer, "filters": filters, "found": found}
    page, fragment = "parties/body_list.html", "parties/_body_rows.html"
    understood = filters.is_valid() and answer.understood
    return respond(request, page, fragment, context, status=200 if understood else 422)


@require_safe
@open_to_public
@open_to_past
def body_detail(request: HttpRequest, pk: int) -> HttpResponse:
    body = get_object_or_404(bodies_in_reach(request.user), pk=pk)
    context = body_page(body, user=request.user, on=day_shown(request))
    return render(request, "parties/body_detail.html", context | {"looked_into": LOOKED_INTO})
