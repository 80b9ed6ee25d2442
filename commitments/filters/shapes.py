"""How the list of commitments is drawn: as a table, a board or a time line, and which columns."""

from array import array
from collections import defaultdict

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from commitments.filters.columns import ALWAYS, CHOICES, COLUMNS, TITLE, USUAL, ListColumn
from commitments.filters.fields import OneOfFilter, SomeOfFilter
from commitments.filters.lists import FacetedFilterSet
from commitments.models import Commitment

TABLE, BOARD, TIMELINE = "table", "board", "timeline"
LAYOUTS = {TABLE: _("Table"), BOARD: _("Board"), TIMELINE: _("Time line")}
COMPACT = "compact"
CARDS_AT_MOST = 12


class ShapeFilters(FacetedFilterSet):
    """What an address says of the drawing. Nothing here takes a row away."""

    columns = SomeOfFilter(label=_("Columns"), method="in_any_shape", choices=CHOICES)
    density = OneOfFilter(
        label=_("Density"), method="in_any_shape", choices=[(COMPACT, _("Compact"))]
    )
    layout = OneOfFilter(label=_("Layout"), method="in_any_shape", choices=list(LAYOUTS.items()))

    def in_any_shape(self, commitments, name, value):
        return commitments

    def ordered(self) -> QuerySet[Commitment]:
        """The rows found, in the order chosen."""
        raise NotImplementedError

    @property
    def order_chosen(self) -> str:
        raise NotImplementedError

    @property
    def layout_chosen(self) -> str:
        return self.chosen.get("layout") or TABLE

    @property
    def is_compact(self) -> bool:
        return self.chosen.get("density") == COMPACT

    @property
    def offered_columns(self) -> list[ListColumn]:
        offered = {name for name, _label in self.filters["columns"].extra["choices"]}
        return [column for column in COLUMNS if column.name in offered]

    @property
    def columns_chosen(self) -> list[ListColumn]:
        wanted = set(self.chosen.get("columns") or USUAL)
        return [*ALWAYS, *(column for column in self.offered_columns if column.name in wanted)]

    @property
    def columns_in_address(self) -> list[str]:
        """The columns as an address names them: not at all where they are the usual ones."""
        names = self.chosen.get("columns") or []
        usual = [column.name for column in self.offered_columns if column.usual]
        return [] if set(names) - {TITLE.name} == set(usual) else names

    def cards(self) -> dict[str, array]:
        """The first keys of each status that occurs, in the order chosen."""
        return self.kept.figure("cards", self._read_cards, self.narrowing, self.order_chosen)

    def _read_cards(self):
        keys: dict[str, array] = defaultdict(lambda: array("q"))
        for key, status in self.ordered().values_list("pk", "status"):
            if len(keys[status]) < CARDS_AT_MOST:
                keys[status].append(key)
        return dict(keys)
