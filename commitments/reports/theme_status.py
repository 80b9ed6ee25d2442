"""How the commitments stand, by theme group."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, F, QuerySet
from django.utils.translation import gettext as _

from commitments.enums import Status, ThemeGroup
from commitments.models import Commitment

# Moving or settled, then known and still, then not looked at.
STATUS_ORDER = (
    Status.IN_PROGRESS,
    Status.ONGOING,
    Status.STALLED,
    Status.FULFILLED,
    Status.NOT_FULFILLED,
    Status.PARTIALLY_FULFILLED,
    Status.PLANNED,
    Status.ABANDONED,
    Status.SUPERSEDED,
    Status.NO_ACTION_FOUND,
    Status.NOT_REVIEWED,
)

# As the address of the list of commitments has it.
NO_THEME = "none"

LOOKED_INTO = [status.value for status in STATUS_ORDER if status != Status.NOT_REVIEWED]


def place_of(status: str) -> int:
    return STATUS_ORDER.index(Status(status))


@dataclass
class ThemeRow:
    """One theme group with its commitments by status, in the order of STATUS_ORDER."""

    group: str
    label: str
    counts: list[tuple[str, int]] = field(default_factory=list)
    units: list[Commitment] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(count for _status, count in self.counts)

    @property
    def words(self) -> str:
        """The counts, for those who cannot see the bar."""
        return ", ".join(f"{Status(status).label} {count}" for status, count in self.counts)

    @property
    def looked_into(self) -> int:
        return sum(count for status, count in self.counts if status != Status.NOT_REVIEWED)


def by_theme(commitments: QuerySet[Commitment], theme: str, *, units: bool) -> list[ThemeRow]:
    """One row a theme group in the order of the vocabulary, those without a theme last.

    A commitment with themes of two groups stands in both rows. With `units` the rows carry
    the commitments themselves, else only how many there are of each status.
    """
    grouped = commitments.annotate(theme_group=F("themes__group")).order_by()
    if theme:
        grouped = grouped.filter(theme_group=theme)
    counts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for group, status, count in grouped.values_list("theme_group", "status").annotate(
        Count("pk", distinct=True)
    ):
        counts[group or NO_THEME].append((status, count))
    members: dict[str, list[Commitment]] = defaultdict(list)
    for row in grouped.distinct().order_by("code") if units else ():
        members[row.theme_group or NO_THEME].append(row)
    labels = [*ThemeGroup.choices, (NO_THEME, _("No theme"))]
    return [
        ThemeRow(
            group=group,
            label=str(label),
            counts=sorted(counts[group], key=lambda pair: place_of(pair[0])),
            units=sorted(members[group], key=lambda row: place_of(row.status)),
        )
        for group, label in labels
        if group in counts
    ]
