"""Several people change many commitments at the same moment: one act goes through, whole."""

import pytest

from commitments.actions import bulk_changes
from commitments.enums import BulkField
from commitments.errors import AlreadyOnRecord, StaleRow
from commitments.models import BulkChange
from commitments.reports.bulk_plans import Wanted
from tests.actions.bulk_changes import seen_of, values
from tests.actions.test_races import assert_chain_is_whole, together
from tests.factories import make_bulk_change

pytestmark = pytest.mark.django_db(transaction=True)


def attempt(act):
    """True where the act went through, False where somebody was quicker."""
    try:
        return bool(act())
    except (StaleRow, AlreadyOnRecord):
        return False


def test_of_overlapping_changes_at_once_one_goes_through(three, manager):
    seen = seen_of(three)
    codes = list(seen)

    def change(number):
        part = codes[:2] if number % 2 else codes[1:]
        return attempt(
            lambda: bulk_changes.change_together(
                wanted=Wanted(BulkField.REVIEW_INTERVAL, 10 + number),
                seen={code: seen[code] for code in part},
                by=manager,
            )
        )

    assert sum(together(change)) == 1
    made = BulkChange.objects.get()
    assert {row.after for row in made.rows.all()} | {90} == set(
        values(three, "review_interval_days")
    )
    assert_chain_is_whole()


def test_of_many_reversals_at_once_one_goes_through(three, manager):
    change = make_bulk_change(*three, by=manager)
    seen = seen_of(three)

    def take_back(_number):
        return attempt(
            lambda: bulk_changes.reverse(
                change=BulkChange.objects.get(pk=change.pk), seen=seen, by=manager
            )
        )

    assert sum(together(take_back)) == 1
    assert BulkChange.objects.count() == 2
    assert_chain_is_whole()
