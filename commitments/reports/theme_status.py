"""How the commitments stand, by theme group."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import BigIntegerField, Case, Count, F, QuerySet, Value, When
from django.utils.translation import gettext as _

from commitments.enums import Status, ThemeGroup
from commitments.models import Commitment
from commitments.reports.theme_groups import NO_THEME, groups_of, theme_groups

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

LOOKED_INTO = [status.value for status in STATUS_ORDER if status != Status.NOT_REVIEWED]


# One number for both: to group by two columns, one of them text, takes three times as long.
GROUPS_AND_STATUS = F("theme_groups") * Value(len(STATUS_ORDER)) + Case(
    *(When(status=status, then=Value(place)) for place, status in enumerate(STATUS_ORDER)),
    output_field=BigIntegerField(),
)


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
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    members: dict[str, list[Commitment]] = defaultdict(list)
    with_groups = commitments.order_by().annotate(theme_groups=theme_groups())
    if units:
        for row in with_groups.order_by("code"):
            for group in groups_of(row.theme_groups):
                counts[group][row.status] += 1
                members[group].append(row)
    else:
        counted = with_groups.annotate(groups_and_status=GROUPS_AND_STATUS)
        for number, count in counted.values_list("groups_and_status").annotate(Count("pk")):
            groups, place = divmod(number, len(STATUS_ORDER))
            for group in groups_of(groups):
                counts[group][STATUS_ORDER[place].value] += count
    labels = [*ThemeGroup.choices, (NO_THEME, _("No theme"))]
    return [
        ThemeRow(
            group=group,
            label=str(label),
            counts=sorted(counts[group].items(), key=lambda pair: place_of(pair[0])),
            units=sorted(members[group], key=lambda row: place_of(row.status)),
        )
        for group, label in labels
        if group in counts and theme in ("", group)
    ]
