"""The library of evidence: every item by itself, and what it bears on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.enums import SavedList
from commitments.filters.evidence import EvidenceFilter, Library
from commitments.filters.evidence_orders import ORDERS
from commitments.filters.pages import page_of
from commitments.filters.saved_views import menu_of, opened_with, saved_for
from commitments.forms.evidence_sources import FileForm
from commitments.htmx import respond, wants_fragment
from commitments.models import EvidenceItem
from commitments.permissions import may_see_copies
from commitments.reports.custody import custody_of, words_of
from commitments.reports.evidence_library import evidence_page, rows_of
from commitments.reports.near_duplicates import near_duplicates, of_the_same_text
from commitments.views.access import open_to_public


@require_safe
@open_to_public
def evidence_list(request: HttpRequest) -> HttpResponse:
    """Without parameters it opens with the view that this person chose, if any."""
    views = saved_for(request.user)
    opens_with = "" if request.GET else opened_with(SavedList.EVIDENCE, views=views)
    if opens_with and not wants_fragment(request):
        return redirect(opens_with)
    on = timezone.localdate()
    filters = EvidenceFilter(request.GET, user=request.user, on=on)
    library = Library(filters, counts=filters.counts())
    answer = page_of(filters.keys(), count=library.found, asked=request.GET.get("page") or "1")
    context = {
        "answer": answer,
        "filters": filters,
        "library": library,
        "menu": menu_of(library, SavedList.EVIDENCE, user=request.user, views=views),
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
    page = evidence_page(item, user=request.user, on=timezone.localdate())
    context = page | detail_context(request, item, page)
    return respond(
        request, "evidence/evidence_detail.html", "evidence/_evidence_copy.html", context
    )


def detail_context(request, item, page):
    """Our copies of the item. Visitors learn that there are some, and nothing that is in them."""
    custody = custody_of(item, request.user)
    reads_copies = may_see_copies(request.user)
    context = {"custody": custody, "reads_copies": reads_copies, "words": ""}
    if reads_copies:
        context["words"] = words_of(custody.newest)
    if request.user.has_perm("commitments.record_evidence"):
        context["file_form"] = FileForm(on=page["on"])
        context["same_text"] = near_duplicates(
            [("text", of_the_same_text(item, request.user))], None
        )
    return context
