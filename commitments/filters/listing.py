"""The list of commitments as the page shows it: tabs, facets, chips, columns, with addresses."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property

from commitments.enums import Status
from commitments.filters.columns import ALWAYS
from commitments.filters.commitments import NO, YES, CommitmentFilter
from commitments.filters.lists import Choice, Column, FilteredList, Link, Pairs
from commitments.filters.orders import MATCH, MOST_PRESSING, ORDERS
from commitments.filters.shapes import COMPACT, LAYOUTS, TABLE

# A file costs far more to make than a page, and a visitor may ask for any number of them.
VISITORS_ROWS_AT_MOST = 2_000


class Listing(FilteredList):
    """What surrounds the rows of one `CommitmentFilter`, from its counts and totals."""

    url_name = "commitment_list"
    typed = ("q", "due_from", "due_to")
    shapes = ("layout", "columns", "density", "whole")
    not_chips = ("view", "order", *shapes)

    def __init__(self, filters: CommitmentFilter, *, counts: Mapping, totals: Mapping[str, int]):
        super().__init__(filters, counts=counts)
        self.totals = totals
        usual = {"layout": [] if self.layout == TABLE else [self.layout]}
        shaped = usual | {"columns": filters.columns_in_address}
        kept = [pair for pair in self.pairs if pair[0] not in shaped]
        self.pairs = [*kept, *((name, each) for name in shaped for each in shaped[name])]

    @property
    def main_orders(self):
        """The orders offered, the default first."""
        orders = (MOST_PRESSING, "code", "looked", "due", "-strength", "title")
        return (MATCH, *orders) if self.filters.chosen.get("q") else orders

    @property
    def layout(self) -> str:
        return self.filters.layout_chosen

    @property
    def carried(self):
        view = self.filters.view_chosen
        return [*super().carried, *([("view", view)] if view else [])]

    @cached_property
    def shown(self) -> frozenset[str]:
        """The names of the columns that show."""
        return frozenset(column.name for column in self.filters.columns_chosen)

    @property
    def columns(self) -> list[Column]:
        return [
            Column(
                name=column.name,
                label=column.label,
                address=self._sorted_by(column.first, column.second) if column.first else "",
                sorted=self._direction(column.first, column.second),
            )
            for column in self.filters.columns_chosen
        ]

    @cached_property
    def labels(self) -> dict[str, str]:
        return {column.name: str(column.label) for column in self.filters.columns_chosen}

    @property
    def column_choices(self) -> list[Choice]:
        return [
            Choice(column.name, column.label, 0, column.name in self.shown)
            for column in self.filters.offered_columns
        ]

    @property
    def always_shown(self) -> str:
        """What the form of the columns sends even where no box is ticked."""
        return ALWAYS[-1].name

    @property
    def beside_columns(self) -> Pairs:
        return [pair for pair in self.pairs if pair[0] != "columns"]

    @property
    def usual_columns(self) -> str:
        return self.address(self.beside_columns)

    @property
    def density(self) -> Link:
        """The way to the other density."""
        compact = self.filters.is_compact
        label = dict(self.filters.filters["density"].extra["choices"])[COMPACT]
        address = self.address(self.pairs, density="" if compact else COMPACT)
        return Link(label=label, address=address, current=compact)

    @property
    def layouts(self) -> list[Link]:
        """The same commitments, drawn in another way."""
        return [
            Link(
                label=label,
                address=self.address(self.pairs, layout="" if layout == TABLE else layout),
                current=layout == self.layout,
            )
            for layout, label in LAYOUTS.items()
        ]

    @property
    def lanes(self) -> list[tuple[str, int, str]]:
        """The statuses that occur among the rows, each with their number and their table."""
        chosen = self.filters.chosen.get("status") or self.counts["status"]
        counted = ((status, self.counts["status"][status]) for status in Status.values)
        in_table = [pair for pair in self.pairs if pair[0] not in ("status", "layout")]
        return [
            (status, count, self.address(in_table, status=status))
            for status, count in counted
            if count and status in chosen
        ]

    def _with_date(self, value) -> int:
        chosen = self.filters.chosen.get("dated")
        return self.counts["dated"][value] if not chosen or value in chosen else 0

    @property
    def dated(self) -> int:
        """How many of the rows state a date."""
        return self._with_date(YES)

    @property
    def undated(self) -> int:
        return self._with_date(NO)

    @property
    def undated_address(self) -> str:
        """The rows without a date, which only a table can show."""
        in_table = [pair for pair in self.pairs if pair[0] not in ("dated", "layout")]
        return self.address(in_table, dated=NO)

    @property
    def rows_alone(self) -> Pairs:
        """What says which rows are found, and in which order."""
        return [pair for pair in self.pairs if pair[0] not in self.shapes]

    @property
    def in_words(self) -> list[str]:
        """The view, everything that narrows it, and the order, as people say them."""
        chosen = {"view": self.filters.view_chosen, "order": self.filters.order_chosen}
        said = {name: self.filters.filters[name].label for name in chosen}
        values = {
            "view": self.filters.views[chosen["view"]],
            "order": ORDERS[chosen["order"]].label,
        }
        view, order = (f"{said[name]}: {values[name]}" for name in chosen)
        return [view, *(chip.label for chip in self.chips), order]

    @property
    def rows_to_export(self) -> int | None:
        """How many rows a file may have for this person; None where there is no bound."""
        return None if self.filters.user.is_authenticated else VISITORS_ROWS_AT_MOST

    @property
    def is_too_long_to_export(self) -> bool:
        return self.rows_to_export is not None and self.found > self.rows_to_export

    @property
    def files(self) -> list[Link]:
        """What was found as a file, in each format that there is."""
        query = urlencode(self.rows_alone)
        files = {"csv": "CSV", "xlsx": "Excel", "json": "JSON"}
        addresses = {kind: reverse("commitment_export", args=[kind]) for kind in files}
        return [
            Link(label, f"{addresses[kind]}?{query}" if query else addresses[kind])
            for kind, label in files.items()
        ]

    @property
    def tabs(self) -> list[Link]:
        """The ready-made views. A tab takes all filters away and keeps order and drawing."""
        kept = [pair for pair in self.pairs if pair[0] in ("order", *self.shapes)]
        return [
            Link(
                label=label,
                address=self.address(kept, view=view),
                count=self.totals[f"view_{view}"],
                current=view == self.filters.view_chosen,
            )
            for view, label in self.filters.views.items()
        ]
