"""The library of evidence: every item by itself, and what it bears on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.filters.evidence import EvidenceFilter, Library
from commitments.filters.evidence_orders import ORDERS
from commitments.filters.pages import page_of
from commitments.htmx import respond
from commitments.models import EvidenceItem
from commitments.reports.evidence_library import evidence_page, rows_of
from commitments.views.access import open_to_public


@require_safe
@open_to_public
def evidence_list(request: HttpRequest) -> HttpResponse:
    on = timezone.localdate()
    filters = EvidenceFilter(request.GET, user=request.user, on=on)
    library = Library(filters, counts=filters.counts())
    answer = page_of(filters.keys(), count=library.found, asked=request.GET.get("page") or "1")
    context = {
        "answer": answer,
        "filters": filters,
        "library": library,
        "on": on,
        "order": ORDERS[filters.order_chosen],
        "rows": rows_of(answer.page.object_list, request.user, on=on),
        "steps": library.steps(answer.page),
        "total": filters.total(),
    }
    page, fragment = "evidence/evidence_list.html", "evidence/_evidence_answer.html"
    understood = filters.is_valid() and answer.understood
    return respond(request, page, fragment, context, status=200 if understood else 422)


@require_safe
@open_to_public
def evidence_detail(request: HttpRequest, pk: int) -> HttpResponse:
    visible = EvidenceItem.objects.visible_to(request.user)
    item = get_object_or_404(visible.select_related("side_party", "added_by"), pk=pk)
    context = evidence_page(item, user=request.user, on=timezone.localdate())
    return render(request, "evidence/evidence_detail.html", context)
