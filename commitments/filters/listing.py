"""A filtered list as the page shows it: tabs, facets, chips, columns, each with its address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.filters.commitments import VIEWS, CommitmentFilter
from commitments.filters.orders import COLUMNS, MOST_PRESSING

Pairs = list[tuple[str, str]]

# Typed rather than clicked: these fields stay on the page when its facets are drawn again.
TYPED = ("q", "due_from", "due_to")
# Open or order the list, but take nothing out of it.
NOT_CHIPS = ("view", "order")
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


class Listing:
    """What surrounds the rows of one `CommitmentFilter`, from its counts and totals."""

    def __init__(self, filters: CommitmentFilter, *, counts: Mapping, totals: Mapping[str, int]):
        self.filters = filters
        self.counts = counts
        self.totals = totals
        self.pairs = list(_pairs(filters.chosen))

    @property
    def found(self) -> int:
        return self.counts["found"][""]

    def address(self, pairs: Iterable[tuple[str, Any]] = (), **changes: str) -> str:
        """The list with these parameters; a parameter changed to nothing is left out."""
        kept = [pair for pair in pairs if pair[0] not in changes]
        query = urlencode([*kept, *(pair for pair in changes.items() if pair[1])])
        path = reverse("commitment_list")
        return f"{path}?{query}" if query else path

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
    def tabs(self) -> list[Link]:
        """The ready-made views. A tab takes all filters away and keeps the order."""
        order = {"order": self.filters.chosen.get("order") or ""}
        return [
            Link(
                label=label,
                address=self.address(view=view, **order),
                count=self.totals[f"view_{view}"],
                current=view == self.filters.view_chosen,
            )
            for view, label in VIEWS.items()
        ]

    @property
    def facets(self) -> list[Facet]:
        """A facet of one choice alone would ask nothing, and is left out unless it is used."""
        facets = [self._facet(name) for name in self.filters.facets]
        return [facet for facet in facets if len(facet.choices) > 1 or not facet.folded]

    def _facet(self, name) -> Facet:
        each = self.filters.filters[name]
        chosen = self.filters.chosen.get(name) or []
        problems = self.filters.errors.get(name, [])
        return Facet(
            name=name,
            label=each.label,
            choices=_at_most(
                CHOICES_AT_MOST,
                [
                    Choice(value, label, self.counts[name][value], value in chosen)
                    for value, label in each.extra["choices"]
                ],
            ),
            problems=list(problems),
            folded=each.folded and not chosen and not problems,
        )

    @property
    def chips(self) -> list[Link]:
        """What narrows the view, each with the address without it."""
        return [
            Link(
                label=f"{self.filters.filters[name].label}: {self._said(name, value)}",
                address=self.address(pair for pair in self.pairs if pair != (name, value)),
                typed=name in TYPED,
            )
            for name, value in self.pairs
            if name not in NOT_CHIPS
        ]

    def _said(self, name, value) -> str:
        if name == "q":
            return f"“{value}”"
        if name in TYPED:
            return date_format(self.filters.chosen[name], "j F Y")
        return str(dict(self.filters.filters[name].extra["choices"])[value])

    @property
    def cleared(self) -> str:
        return self.address(pair for pair in self.pairs if pair[0] in NOT_CHIPS)

    @property
    def typed_problems(self) -> list[tuple[str, str, str]]:
        return self._problems(TYPED)

    @property
    def other_problems(self) -> list[tuple[str, str, str]]:
        """What of the address was left out, where no field stands for it."""
        return self._problems(NOT_CHIPS)

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
            for label, first, second in COLUMNS
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
        main = (MOST_PRESSING, "code", "looked", "due", "-strength", "title")
        return [
            Choice("" if name == MOST_PRESSING else name, label, 0, name == chosen)
            for name, label in self.filters.filters["order"].extra["choices"]
            if name in main or name == chosen
        ]


def _at_most(most: int, choices: list[Choice]) -> list[Choice]:
    """The choices as they stand, or those chosen and those with the most rows among many."""
    if len(choices) <= most:
        return choices
    by_weight = sorted(choices, key=lambda choice: (not choice.chosen, -choice.count))
    shown = {choice.value for choice in by_weight[:most]}
    return [choice for choice in choices if choice.value in shown]


def _pairs(chosen: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """What was understood, as it stands in an address."""
    for name, value in chosen.items():
        for each in value if isinstance(value, list) else [value]:
            if each:
                yield name, str(each)
