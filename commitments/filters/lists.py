"""What every filtered list shares: facets that count, and links that each have an address."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import django_filters as filters
from django.core.paginator import Page
from django.forms import BoundField
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.filters.fields import FacetFilter, OneOfFilter
from commitments.models import User
from commitments.models.as_of import day_looked_at
from commitments.reports.facets import count_together
from commitments.reports.kept import Kept

Pairs = list[tuple[str, str]]

# A facet of thousands of statements would be a page of its own.
CHOICES_AT_MOST = 25


@dataclass(frozen=True)
class Link:
    """Somewhere to go: a tab, or a chip that takes one filter away."""

    label: str
    address: str
    count: int | None = None
    current: bool = False
    typed: bool = False


@dataclass(frozen=True)
class Choice:
    """One value of a facet, with the rows that it would leave."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """One question with its choices; `folded` until somebody opens it."""

    name: str
    label: str
    choices: list[Choice]
    problems: list[str]
    folded: bool
    # Of how many choices these are, and where all of them are shown; empty where all are.
    total: int
    whole: str


@dataclass(frozen=True)
class Column:
    """One heading of the table; without an address it cannot be sorted by."""

    name: str
    label: str
    address: str
    sorted: str


@dataclass(frozen=True)
class Step:
    """One place of the pager: a page, the next one, or a gap, which leads nowhere."""

    name: str
    label: str
    address: str = ""
    icon: str = ""
    current: bool = False


class FacetedFilterSet(filters.FilterSet):
    """A filter that leaves out what it does not understand, and counts its facets.

    A list sets `user`, who sees it, and `on`, the day that it is about.
    """

    # What says how rows are shown, and takes none away.
    SHOWS = ("order", "layout", "columns", "density", "whole", "saved")

    user: User
    on: date

    whole = OneOfFilter(label=gettext_lazy("Shown whole"), method="in_any_form", choices=[])
    # Asks for the list as it is, where it would open with a saved view.
    saved = OneOfFilter(
        label=gettext_lazy("Saved view"),
        method="in_any_form",
        choices=[("none", gettext_lazy("None"))],
    )

    def in_any_form(self, rows, name, facet):
        return rows

    def get_form_class(self):
        """The one facet that may be shown whole is one of this list."""
        facets = [(name, each.label) for name, each in self.facets.items()]
        self.filters["whole"].extra["choices"] = facets
        return super().get_form_class()

    @cached_property
    def kept(self) -> Kept:
        sees_drafts = self.user.has_perm("commitments.read_drafts")
        day = day_looked_at(self.user)
        return Kept(type(self).__name__, self.user.pk, sees_drafts, self.on, day)

    @property
    def days(self) -> list[BoundField]:
        """The fields that say from which day to which."""
        return []

    @property
    def any_day(self) -> bool:
        return any(bound.value() for bound in self.days)

    @property
    def narrowing(self) -> dict[str, Any]:
        """Of what was chosen, that which takes rows away."""
        return {name: value for name, value in self.chosen.items() if name not in self.SHOWS}

    def filter_queryset(self, queryset, leave_out=""):
        for name, value in self.chosen.items():
            if name != leave_out:
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    @property
    def chosen(self) -> dict[str, Any]:
        """What was understood, by the name of the filter; empty values included."""
        self.errors  # noqa: B018  Binds the form.
        return self.form.cleaned_data

    @property
    def facets(self) -> dict[str, FacetFilter]:
        return {name: each for name, each in self.filters.items() if isinstance(each, FacetFilter)}

    def counts(self) -> dict[str, Counter[str]]:
        """How many rows each value of each facet would leave, and all rows as `found`.

        A facet is counted without itself, because choosing a second value of it adds rows. One
        query, in which facets that nobody uses share the scope of the result.
        """
        return self.kept.figure("counts", self._count, self.narrowing)

    def _count(self):
        parts = {"found": (self.qs, "")}
        for name, each in self.facets.items():
            alone = self.is_counted_alone(name)
            rows = self.filter_queryset(self.queryset, leave_out=name) if alone else self.qs
            parts[name] = (each.keyed(rows), each.field_name)
        counts = count_together(parts)
        return counts | {name: each.told(counts[name]) for name, each in self.facets.items()}

    def is_counted_alone(self, name: str) -> bool:
        return bool(self.chosen.get(name))


class FilteredList:
    """What surrounds the rows of one filter, from its counts: facets, chips, headings, pages."""

    # The address of the list.
    url_name: str
    # Typed rather than clicked: these fields stay on the page when its facets are drawn again.
    typed: tuple[str, ...] = ("q",)
    # Open or order the list, but take nothing out of it.
    not_chips: tuple[str, ...] = ("order", "whole")
    # Say how the list is drawn; every link and form keeps them.
    shapes: tuple[str, ...] = ("whole",)
    # Label, and the orders of the first and the second click.
    headings: Iterable[tuple[Any, str, str]] = ()
    # The orders that are always offered; the first needs no parameter.
    main_orders: tuple[str, ...] = ()
    # What the address says where it says nothing else: needed where the list opens with a view.
    as_it_is = ""

    def __init__(self, filters, *, counts: Mapping[str, Counter[str]]):
        self.filters = filters
        self.counts = counts
        self.pairs = [pair for pair in pairs_of(filters.chosen) if pair[0] != "saved"]

    @property
    def found(self) -> int:
        return self.counts["found"][""]

    def address(self, pairs: Iterable[tuple[str, Any]] = (), **changes: str) -> str:
        """The list with these parameters; a parameter changed to nothing is left out."""
        kept = [pair for pair in pairs if pair[0] not in changes]
        query = urlencode([*kept, *(pair for pair in changes.items() if pair[1])]) or self.as_it_is
        path = reverse(self.url_name)
        return f"{path}?{query}" if query else path

    @property
    def whole(self) -> str:
        """The list without any filter."""
        return self.address()

    def steps(self, page: Page) -> list[Step]:
        """Back, the pages near this one with the first and the last, and on."""
        back = page.number - 1 if page.has_previous() else 0
        on = page.number + 1 if page.has_next() else 0
        numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
        return [
            Step("previous", _("Previous"), self._page(back), "i-chevron-left"),
            *(
                Step(str(number), str(number), self._page(number), current=number == page.number)
                for number in numbers
            ),
            Step("next", _("Next"), self._page(on), "i-chevron-right"),
        ]

    def _page(self, number) -> str:
        """The address of a page; nothing that is no page has one."""
        if not isinstance(number, int) or number < 1:
            return ""
        return self.address(self.pairs, page=str(number) if number > 1 else "")

    @property
    def carried(self) -> Pairs:
        """What narrows the list and no field of the page stands for; its form carries it on."""
        shown = {*self.typed, *self.not_chips, *self.filters.facets}
        return [*(pair for pair in self.pairs if pair[0] not in shown), *self.shape]

    @property
    def shape(self) -> Pairs:
        """What says how the list is drawn."""
        return [pair for pair in self.pairs if pair[0] in self.shapes]

    @property
    def facets(self) -> list[Facet]:
        """A facet of one choice alone would ask nothing, and is left out unless it is used."""
        facets = [self._facet(name) for name in self.filters.facets]
        return [facet for facet in facets if len(facet.choices) > 1 or not facet.folded]

    def _facet(self, name) -> Facet:
        each = self.filters.filters[name]
        chosen = self.filters.chosen.get(name) or []
        problems = self.filters.errors.get(name, [])
        whole = self.filters.chosen.get("whole") == name
        choices = [
            Choice(value, label, self.counts[name][value], value in chosen)
            for value, label in each.extra["choices"]
        ]
        shown = choices if whole else _at_most(CHOICES_AT_MOST, choices)
        all_shown = f"{self.address(self.pairs, whole=name)}#fold-{name}"
        return Facet(
            name=name,
            label=each.label,
            choices=shown,
            problems=list(problems),
            folded=each.folded and not chosen and not problems and not whole,
            total=len(choices),
            whole=all_shown if len(shown) < len(choices) else "",
        )

    @property
    def chips(self) -> list[Link]:
        """What narrows the list, each with the address without it."""
        return [
            Link(
                label=f"{self.filters.filters[name].label}: {self._said(name, value)}",
                address=self.address(pair for pair in self.pairs if pair != (name, value)),
                typed=name in self.typed,
            )
            for name, value in self.pairs
            if name not in self.not_chips
        ]

    def _said(self, name, value) -> str:
        if name in self.typed:
            chosen = self.filters.chosen[name]
            return date_format(chosen, "j F Y") if hasattr(chosen, "year") else f"“{value}”"
        return str(dict(self.filters.filters[name].extra["choices"])[value])

    @property
    def cleared(self) -> str:
        return self.address(pair for pair in self.pairs if pair[0] in self.not_chips)

    @property
    def typed_problems(self) -> list[tuple[str, str, str]]:
        return self._problems(self.typed)

    @property
    def other_problems(self) -> list[tuple[str, str, str]]:
        """What of the address was left out, where no field stands for it."""
        seen = {*self.typed, *self.filters.facets}
        return self._problems(name for name in self.filters.filters if name not in seen)

    def _problems(self, names):
        return [
            (name, self.filters.filters[name].label, problem)
            for name in names
            for problem in self.filters.errors.get(name, [])
        ]

    @property
    def columns(self) -> list[Column]:
        return [
            Column(
                name=first.lstrip("-"),
                label=label,
                address=self._sorted_by(first, second) if first else "",
                sorted=self._direction(first, second),
            )
            for label, first, second in self.headings
        ]

    def _sorted_by(self, first, second) -> str:
        again = self.filters.order_chosen == first
        return self.address(self.pairs, order=second if again else first)

    def _direction(self, first, second) -> str:
        order = self.filters.order_chosen
        if not first or order not in (first, second):
            return ""
        return "descending" if order.startswith("-") else "ascending"

    @property
    def orders(self) -> list[Choice]:
        """The main orders, and the one that a heading may have chosen."""
        chosen = self.filters.order_chosen
        return [
            Choice("" if name == self.main_orders[0] else name, label, 0, name == chosen)
            for name, label in self.filters.filters["order"].extra["choices"]
            if name in self.main_orders or name == chosen
        ]


def _at_most(most: int, choices: list[Choice]) -> list[Choice]:
    """The choices as they stand, or those chosen and those with the most rows among many."""
    if len(choices) <= most:
        return choices
    by_weight = sorted(choices, key=lambda choice: (not choice.chosen, -choice.count))
    shown = {choice.value for choice in by_weight[:most]}
    return [choice for choice in choices if choice.value in shown]


def pairs_of(chosen: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """What was understood, as it stands in an address."""
    for name, value in chosen.items():
        for each in value if isinstance(value, list) else [value]:
            if each:
                yield name, str(each)
