"""The list of commitments as the page shows it: tabs, facets, chips, columns, with addresses."""

from collections.abc import Mapping

from commitments.filters.commitments import CommitmentFilter
from commitments.filters.lists import FilteredList, Link
from commitments.filters.orders import COLUMNS, MOST_PRESSING


class Listing(FilteredList):
    """What surrounds the rows of one `CommitmentFilter`, from its counts and totals."""

    url_name = "commitment_list"
    typed = ("q", "due_from", "due_to")
    not_chips = ("view", "order")
    headings = COLUMNS
    main_orders = (MOST_PRESSING, "code", "looked", "due", "-strength", "title")

    def __init__(self, filters: CommitmentFilter, *, counts: Mapping, totals: Mapping[str, int]):
        super().__init__(filters, counts=counts)
        self.totals = totals

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
            for view, label in self.filters.views.items()
        ]
