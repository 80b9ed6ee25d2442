"""Changes of many commitments as they are on record: the list of them, and one row by row."""

from collections.abc import Iterable
from dataclasses import dataclass

from commitments.enums import BulkField
from commitments.models import BulkChange
from commitments.reports.bulk_plans import PlannedRow, words_for

# A reversal gives each its own back, and themes may have joined others: no one value is theirs.
OF_ONE_VALUE = (BulkField.OWNER, BulkField.REVIEW_INTERVAL, BulkField.VISIBILITY)


@dataclass(frozen=True)
class ListedChange:
    """One change, and what all its commitments hold since, where that is one value."""

    change: BulkChange
    value: str


def listed(changes: Iterable[BulkChange]) -> list[ListedChange]:
    """Those of `for_list`, in their order, with one query for their values."""
    changes, said = list(changes), {}
    for field in OF_ONE_VALUE:
        of_field = [row for row in changes if row.field == field and not row.reverses_id]
        say = words_for(field, [row.value for row in of_field])
        said |= {row.pk: say(row.value) for row in of_field}
    return [ListedChange(row, said.get(row.pk, "")) for row in changes]


def rows_of(change: BulkChange) -> list[PlannedRow]:
    """What each commitment held before and after, as words, in three queries at most."""
    rows = list(change.rows.select_related("commitment").order_by("commitment__code"))
    say = words_for(change.field, [value for row in rows for value in (row.before, row.after)])
    return [
        PlannedRow(row.commitment, row.before, row.after, old=say(row.before), new=say(row.after))
        for row in rows
    ]
