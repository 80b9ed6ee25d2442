"""What saved views make of their lists: understood anew each time, with the rights of who asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.enums import SavedList
from commitments.filters.commitments import CommitmentFilter
from commitments.filters.evidence import EvidenceFilter, Library
from commitments.filters.listing import Listing
from commitments.filters.lists import FacetedFilterSet, FilteredList
from commitments.forms.as_of import NAME, AsOfForm
from commitments.models import SavedView, User
from commitments.models.saved_views import AS_IT_IS
from commitments.reports.facets import count_together
from commitments.reports.kept import Kept

# Each count is one more part of a query.
COUNTED_AT_MOST = 40
# Opens a facet on the page of somebody, and says nothing of the rows.
NOT_SAVED = "whole"


@dataclass(frozen=True)
class Understood:
    """What a list makes of parameters for one person: `query` is what it understood of them.

    Where it did not understand them all, `is_whole` is false.
    """

    filters: FacetedFilterSet
    listing: FilteredList
    day: date | None
    query: str
    is_whole: bool

    @property
    def words(self) -> str:
        """What narrows the list, as people say it; empty where nothing does."""
        said = [chip.label for chip in self.listing.chips]
        if isinstance(self.filters, CommitmentFilter) and self.filters.view_chosen:
            said.insert(0, str(self.filters.views[self.filters.view_chosen]))
        if self.day:
            said.append(_("as of %(day)s") % {"day": date_format(self.day, "j F Y")})
        return " · ".join(said)


@dataclass(frozen=True)
class KeptView:
    """One saved view as its page shows it; without a `count` where counting is not cheap."""

    view: SavedView
    words: str
    is_whole: bool
    count: int | None = None


def understood(
    saved_list: str, query: str, *, user: User, on: date, kept: Kept | None = None
) -> Understood:
    """What `user` is shown under these parameters on the day `on`."""
    data = QueryDict(query)
    day = AsOfForm(data, today=on)
    filters: FacetedFilterSet
    listing: FilteredList
    if saved_list == SavedList.COMMITMENTS:
        filters = CommitmentFilter(data, user=user, on=on, kept=kept)
        listing = Listing(filters, counts={}, totals={})
    else:
        filters = EvidenceFilter(data, user=user, on=on, kept=kept)
        listing = Library(filters, counts={})
    is_whole = filters.is_valid() and not day.problem
    return Understood(
        filters=filters,
        listing=listing,
        day=day.day,
        query=query_of(listing, day=day.day),
        is_whole=is_whole,
    )


def query_of(listing: FilteredList, *, day: date | None) -> str:
    """The parameters of a list as it understood them, with the past day that it is about."""
    pairs = [pair for pair in listing.pairs if pair[0] != NOT_SAVED]
    return urlencode([*pairs, *([(NAME, day.isoformat())] if day else [])])


def saved_for(user: User) -> list[SavedView]:
    """The views of this person, and those that others share, their own first."""
    shown = SavedView.objects.visible_to(user)
    return list(shown.for_list(user)) if user.is_authenticated else []


def opened_with(saved_list: str, *, views: Iterable[SavedView]) -> str:
    """The address of the view with which this list opens for a person; empty without one."""
    chosen = (view for view in views if view.is_default and view.list == saved_list and view.query)
    return next((view.get_absolute_url() for view in chosen), "")


def views_of(
    user: User,
    *,
    on: date,
    with_counts: bool = False,
    views: Sequence[SavedView] | None = None,
) -> list[KeptView]:
    """The views of `saved_for`, each with what its list makes of it.

    Of others' views there are those that this person's rights let them see as they are meant.
    What a view holds is read anew after each write, in one query for all of their counts.
    """
    if views is None:
        views = saved_for(user)
    if not views:
        return []
    kept = Kept("SavedViews", user.pk, user.has_perm("commitments.read_drafts"), on)
    states = [(view.pk, view.list, view.query) for view in views]
    readings = kept.figure("readings", lambda: readings_of(views, user, on), states)
    counts = {}
    if with_counts:
        whole = [view for view in views if readings[view.pk][1] and not view.is_past]
        counts = kept.figure("counts", lambda: counts_of(whole, user, on), states)
    rows = [KeptView(view, *readings[view.pk], counts.get(view.pk)) for view in views]
    return [row for row in rows if row.is_whole or row.view.owner_id == user.pk]


def readings_of(views: Iterable[SavedView], user: User, on: date) -> dict[int, tuple[str, bool]]:
    """By the key of each view, what it says in words, and whether all of it is understood."""
    found = {}
    for view, each in all_understood(views, user, on):
        found[view.pk] = (each.words, each.is_whole and each.query == view.query)
    return found


def counts_of(views: Sequence[SavedView], user: User, on: date) -> dict[int, int]:
    """How many rows the first of these views hold, by key, in one query."""
    read = all_understood(views[:COUNTED_AT_MOST], user, on)
    counts = count_together({str(view.pk): (each.filters.qs, "") for view, each in read})
    return {int(key): counted[""] for key, counted in counts.items()}


def all_understood(views: Iterable[SavedView], user: User, on: date):
    """Each view with what its list makes of it; what the lists offer is read once."""
    kept: dict[str, Kept] = {}
    for view in views:
        each = understood(view.list, view.query, user=user, on=on, kept=kept.get(view.list))
        kept.setdefault(view.list, each.filters.kept)
        yield view, each


def menu_of(
    listing: FilteredList,
    saved_list: str,
    *,
    user: User,
    views: Sequence[SavedView],
    day: date | None = None,
) -> dict[str, Any]:
    """What the menu of views on a list needs; lets its addresses say where it opens otherwise."""
    shown = views_of(user, on=timezone.localdate(), views=views)
    rows = [row for row in shown if row.view.list == saved_list]
    if any(row.view.is_default and row.view.query for row in rows):
        listing.as_it_is = AS_IT_IS
    query = query_of(listing, day=day)
    return {"list": saved_list, "query": query, "rows": rows, "whole": listing.whole}
