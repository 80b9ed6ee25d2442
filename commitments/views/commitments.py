"""The list of commitments, as a table, a board or a time line."""

from dataclasses import dataclass

from django.shortcuts import redirect
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from commitments.enums import SavedList, Status
from commitments.filters.commitments import CommitmentFilter
from commitments.filters.listing import Listing
from commitments.filters.orders import ORDERS
from commitments.filters.pages import page_of
from commitments.filters.saved_views import menu_of, opened_with, saved_for
from commitments.filters.shapes import BOARD, TABLE, TIMELINE
from commitments.htmx import respond, wants_fragment
from commitments.models.as_of import day_looked_at
from commitments.reports.commitment_rows import WORDS, CommitmentRow, rows_of
from commitments.reports.timeline import timeline
from commitments.views.access import day_shown, open_to_past, open_to_public

ON_A_CARD = frozenset({"deadline", "owner"})


@dataclass(frozen=True)
class Lane:
    """One status of the board: its first cards, how many there are, and where all of them are."""

    status: str
    label: str | Promise
    count: int
    address: str
    rows: list[CommitmentRow]


@require_safe
@open_to_public
@open_to_past
def commitment_list(request):
    """Without parameters it opens with the view that this person chose, if any."""
    views = saved_for(request.user)
    opens_with = "" if request.GET else opened_with(SavedList.COMMITMENTS, views=views)
    if opens_with and not wants_fragment(request):
        return redirect(opens_with)
    on = day_shown(request)
    filters = CommitmentFilter(request.GET, user=request.user, on=on)
    listing = Listing(filters, counts=filters.counts(), totals=filters.totals())
    past = day_looked_at(request.user)
    menu = menu_of(listing, SavedList.COMMITMENTS, user=request.user, views=views, day=past)
    drawn = DRAWN[listing.layout](request, listing)
    context = {
        "filters": filters,
        "listing": listing,
        "menu": menu,
        "on": on,
        "order": ORDERS[filters.order_chosen],
        **drawn,
    }
    page, fragment = "commitments/commitment_list.html", "commitments/_commitment_answer.html"
    understood = filters.is_valid() and ("answer" not in drawn or drawn["answer"].understood)
    return respond(request, page, fragment, context, status=200 if understood else 422)


def _table(request, listing):
    filters, asked = listing.filters, request.GET.get("page") or "1"
    answer = page_of(filters.keys(), count=listing.found, asked=asked)
    columns = listing.shown | {WORDS}
    return {
        "answer": answer,
        "rows": rows_of(answer.page.object_list, user=request.user, on=filters.on, columns=columns),
        "steps": listing.steps(answer.page),
    }


def _board(request, listing):
    filters = listing.filters
    cards = filters.cards()
    keys = [key for of_status in cards.values() for key in of_status]
    cards_drawn = rows_of(keys, user=request.user, on=filters.on, columns=ON_A_CARD)
    rows = {row.commitment.pk: row for row in cards_drawn}
    return {
        "board": [
            Lane(
                status=status,
                label=Status(status).label,
                count=count,
                address=address,
                rows=[rows[key] for key in cards.get(status, ()) if key in rows],
            )
            for status, count, address in listing.lanes
        ]
    }


def _timeline(_request, listing):
    return {"timeline": timeline(listing.filters.qs, on=listing.filters.on)}


DRAWN = {TABLE: _table, BOARD: _board, TIMELINE: _timeline}
