"""The list of commitments."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.filters.commitments import CommitmentFilter
from commitments.filters.listing import Listing
from commitments.filters.orders import ORDERS
from commitments.filters.pages import page_of
from commitments.htmx import respond
from commitments.reports.commitment_rows import rows_of


@require_safe
def commitment_list(request):
    on = timezone.localdate()
    filters = CommitmentFilter(request.GET, user=request.user, on=on)
    listing = Listing(filters, counts=filters.counts(), totals=filters.totals())
    order = ORDERS[filters.order_chosen]
    answer = page_of(filters.keys(), count=listing.found, asked=request.GET.get("page") or "1")
    context = {
        "answer": answer,
        "filters": filters,
        "listing": listing,
        "on": on,
        "order": order,
        "rows": rows_of(answer.page.object_list, on=on),
        "steps": listing.steps(answer.page),
    }
    page, fragment = "commitments/commitment_list.html", "commitments/_commitment_answer.html"
    understood = filters.is_valid() and answer.understood
    return respond(request, page, fragment, context, status=200 if understood else 422)
