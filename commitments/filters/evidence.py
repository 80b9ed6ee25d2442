"""What the library of evidence can be narrowed to; its address says all of it."""

from array import array
from collections.abc import Iterable
from datetime import date

import django_filters as filters
from django import forms
from django.db.models import Case, CharField, Exists, F, OuterRef, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from commitments.enums import Credibility, EvidenceKind, Reliability, Side, Stance
from commitments.filters.evidence_orders import MATCH, NEWEST_DOCUMENT, ORDERS
from commitments.filters.fields import FacetFilter, OneOfFilter
from commitments.filters.lists import FacetedFilterSet, FilteredList
from commitments.models import EvidenceItem, EvidenceLink, Partnership, Party, User
from commitments.reports.evidence_library import bears_on, dated_between
from commitments.reports.kept import Kept
from commitments.reports.search import best_first, matching_evidence

CURRENT, EXPIRED, RETRACTED = "current", "expired", "retracted"

DAY = {
    "input_formats": ["%Y-%m-%d"],
    "error_messages": {"invalid": _("A day is written as 2026-12-31. This is left out.")},
}

HEADINGS = [
    (_("Grade"), "grade", "-grade"),
    (_("Evidence"), "title", "-title"),
    (_("Publisher"), "publisher", "-publisher"),
    (_("Date"), "-document", "document"),
    (_("Side"), "", ""),
    (_("Bears on"), "-commitments", "commitments"),
]


class LinkFacet(FacetFilter):
    """As any facet, but of what the item bears on: it has several values and is one row.

    `links` are those that the person may see, and `sees_all` says that these are all there are;
    the filters hand over both.
    """

    links: QuerySet[EvidenceLink]
    sees_all: bool

    def __init__(self, *, path: str, **kwargs):
        super().__init__(**kwargs)
        self.path = path

    def keyed(self, items):
        seen = items if self.sees_all else items.filter(links__in=self.links)
        return seen.alias(**{self.field_name: F(f"links__{self.path}")})

    def filter(self, items, values):
        if not values:
            return items
        links = self.links.filter(evidence=OuterRef("pk"), **{f"{self.path}__in": values})
        return items.filter(Exists(links))


class EvidenceForm(forms.Form):
    """The filters together: what each says alone may still contradict another."""

    def clean(self):
        chosen = super().clean()
        first, last = chosen.get("dated_from"), chosen.get("dated_to")
        if first and last and first > last:
            self.add_error("dated_to", _("This day is before the first one, so it is left out."))
        return chosen


class EvidenceFilter(FacetedFilterSet):
    """The evidence that `user` may see, narrowed by an address, on the day `on`.

    A value that is not understood is left out and `errors` says so.
    """

    q = filters.CharFilter(
        label=_("Search"),
        method="search",
        max_length=200,
        error_messages={
            "max_length": _("A search has at most %(limit_value)d characters. This is left out.")
        },
    )
    dated_from = filters.DateFilter(label=_("Dated from"), method="in_any_range", **DAY)
    dated_to = filters.DateFilter(label=_("Dated until"), method="in_any_range", **DAY)
    side = FacetFilter(label=_("Side"), key="side_key", folded=False)
    stance = LinkFacet(
        label=_("Stance"), key="stance_key", path="stance", choices=Stance.choices, folded=False
    )
    reliability = FacetFilter(
        label=_("Source"), key="reliability", choices=Reliability.choices, folded=False
    )
    credibility = FacetFilter(label=_("Claim"), key="credibility", choices=Credibility.choices)
    kind = FacetFilter(label=_("Kind"), key="kind", choices=EvidenceKind.choices, folded=False)
    publisher = FacetFilter(label=_("Publisher"), key="publisher", many=True)
    standing = FacetFilter(
        label=_("Standing"),
        key="standing_key",
        choices=[
            (CURRENT, _("Current")),
            (EXPIRED, _("Expired")),
            (RETRACTED, _("Retracted")),
        ],
    )
    partnership = LinkFacet(
        label=_("Partnership"),
        key="partnership_key",
        path="commitment__statement__partnership__slug",
    )
    order = OneOfFilter(
        label=_("Sort"),
        method="in_any_order",
        choices=[(name, order.label) for name, order in ORDERS.items()],
    )

    class Meta:
        model = EvidenceItem
        fields: list[str] = []
        form = EvidenceForm

    def __init__(self, data: QueryDict, *, user: User, on: date, kept: Kept | None = None):
        self.links = EvidenceLink.objects.visible_to(user)
        visible = EvidenceItem.objects.visible_to(user)
        super().__init__(data, queryset=_with_keys(visible, self.links, on=on))
        self.user = user
        self.on = on
        if kept is not None:
            self.kept = kept
        sees_all = user.has_perm("commitments.read_drafts")
        for name in ("stance", "partnership"):
            self.filters[name].links = self.links
            self.filters[name].sees_all = sees_all
        for name, choices in self.kept.figure("choices", self._choices_on_record).items():
            self.filters[name].extra["choices"] = choices

    @cached_property
    def kept(self) -> Kept:
        """Of all who see the same items, for nothing here is of one person."""
        return Kept("evidence", self.user.has_perm("commitments.read_drafts"), self.on)

    def _choices_on_record(self) -> dict[str, list[tuple[str, str]]]:
        items = self.queryset.order_by()
        publishers = items.values_list("publisher", flat=True).distinct().order_by("publisher")
        speaking = items.filter(side=Side.PARTY, side_party=OuterRef("pk"))
        bearing = self.links.filter(commitment__statement__partnership=OuterRef("pk"))
        partnerships = Partnership.objects.filter(Exists(bearing)).order_by("name")
        return {
            "publisher": [(publisher, publisher) for publisher in publishers],
            "side": [
                *(
                    (party.key, party.name)
                    for party in Party.objects.filter(Exists(speaking)).order_by("name")
                ),
                (Side.NEUTRAL.value, str(Side.NEUTRAL.label)),
                (Side.STATISTICS.value, str(Side.STATISTICS.label)),
            ],
            "partnership": list(partnerships.values_list("slug", "name")),
        }

    def search(self, items, name, words):
        """Every word must occur in what the item says, or in a quotation that is to be seen."""
        return matching_evidence(items, words, links=self.links)

    def in_any_range(self, items, name, day):
        """A document known by its month or year alone is kept where it can be of the range."""
        if name == "dated_from":
            return items.filter(dated_between(first=day))
        return items.filter(dated_between(last=day))

    def in_any_order(self, items, name, order):
        return items

    @property
    def order_chosen(self) -> str:
        """What was asked for; else the best match first where there is something to match."""
        words, order = self.chosen.get("q"), self.chosen.get("order")
        if words and order in (MATCH, None, ""):
            return MATCH
        return order if order and order != MATCH else NEWEST_DOCUMENT

    @property
    def days(self) -> list[forms.BoundField]:
        return [self.form["dated_from"], self.form["dated_to"]]

    def ordered(self) -> QuerySet[EvidenceItem]:
        by, words = ORDERS[self.order_chosen].by, self.chosen.get("q") or ""
        matched = self.order_chosen == MATCH
        return best_first(self.qs, words, *by) if matched else self.qs.order_by(*by)

    def keys(self) -> array:
        """The primary keys of all items found, in the order chosen."""

        def read():
            return array("q", self.ordered().values_list("pk", flat=True))

        return self.kept.figure("keys", read, self.narrowing, self.order_chosen)

    def total(self) -> int:
        """How many items there are before any filter."""
        return self.kept.figure("total", self.queryset.count)


class Library(FilteredList):
    """What surrounds the rows of one `EvidenceFilter`."""

    url_name = "evidence_list"
    typed = ("q", "dated_from", "dated_to")
    headings: Iterable = HEADINGS

    @property
    def main_orders(self):
        """The orders offered, the default first."""
        orders = (NEWEST_DOCUMENT, "-added", "grade", "publisher", "-commitments")
        return (MATCH, *orders) if self.filters.chosen.get("q") else orders


def _with_keys(
    items: QuerySet[EvidenceItem], links: QuerySet[EvidenceLink], *, on: date
) -> QuerySet[EvidenceItem]:
    """With the values that addresses use for facets, and what the items are ordered by."""
    of_party = Coalesce(NullIf("side_party__iso3", Value("")), Cast("side_party", CharField()))
    return items.alias(
        side_key=Case(
            When(side=Side.PARTY, then=of_party), default=F("side"), output_field=CharField()
        ),
        standing_key=Case(
            When(retracted_on__lte=on, then=Value(RETRACTED)),
            When(expires_on__lte=on, then=Value(EXPIRED)),
            default=Value(CURRENT),
        ),
        commitment_count=bears_on(links),
    )
