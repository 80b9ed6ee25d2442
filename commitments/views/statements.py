"""Statements: the list, and the reader of one text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.filters.pages import page_of
from commitments.filters.statements import StatementFilter
from commitments.htmx import respond
from commitments.models import Statement
from commitments.reports.coding_list import coding_offered
from commitments.reports.second_coding import codings_of
from commitments.reports.statements import statement_page, statement_rows
from commitments.views.access import open_to_past, open_to_public
from commitments.views.second_coding import hidden_from


@require_safe
@open_to_public
@open_to_past
def statement_list(request: HttpRequest) -> HttpResponse:
    filters = StatementFilter(request.GET, user=request.user)
    found = filters.qs.count()
    answer = page_of(filters.qs, count=found, asked=request.GET.get("page") or "1")
    context = {
        "answer": answer,
        "filters": filters,
        "found": found,
        "rows": statement_rows(list(answer.page), request.user),
    }
    page, fragment = "statements/statement_list.html", "statements/_statement_rows.html"
    understood = filters.is_valid() and answer.understood
    return respond(request, page, fragment, context, status=200 if understood else 422)


@require_safe
@open_to_public
@open_to_past
def statement_detail(request: HttpRequest, slug: str) -> HttpResponse:
    visible = Statement.objects.visible_to(request.user).select_related("partnership")
    statement = get_object_or_404(visible, slug=slug)
    if hidden := hidden_from(request, statement):
        return hidden
    context = statement_page(statement, user=request.user)
    context["second_codings"] = codings_of(statement, user=request.user)
    context |= coding_offered(statement, user=request.user)
    return render(request, "statements/statement_detail.html", context)
