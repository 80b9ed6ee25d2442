"""Many commitments at once: all or nothing, and on record."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from commitments.actions import bulk_changes, commitments
from commitments.enums import AuditVerb, BulkField, ThemeChange, Visibility
from commitments.errors import StaleRow
from commitments.models import AuditEvent, AuditHead, BulkChange
from commitments.reports.bulk_plans import Wanted
from tests.actions.bulk_changes import seen_of, themes_of, values
from tests.actions.test_races import assert_chain_is_whole
from tests.factories import (
    current,
    make_bulk_change,
    make_commitment,
    make_search,
    make_statement,
    make_status,
    make_theme,
)

pytestmark = pytest.mark.django_db


def test_all_hold_the_new_value_and_each_keeps_its_history(three, manager, analyst):
    versions = values(three, "version")

    make_bulk_change(*three, field=BulkField.OWNER, value=analyst.pk, by=manager)

    assert values(three, "owner") == [analyst] * 3
    assert values(three, "version") == [version + 1 for version in versions]
    for row in current(three):
        latest = row.history.first()
        assert (latest.owner_id, latest.history_user) == (analyst.pk, manager)
        assert latest.version == row.version


def test_one_change_is_one_event_that_names_the_codes(three, manager):
    before = AuditEvent.objects.count()

    change = make_bulk_change(*three, by=manager)

    event = AuditEvent.objects.first()
    assert AuditEvent.objects.count() == before + 1
    assert (event.verb, event.object_type, event.object_pk, event.actor) == (
        AuditVerb.CHANGED_TOGETHER,
        "bulkchange",
        str(change.pk),
        manager,
    )
    assert event.details["codes"] == sorted(row.code for row in three)
    assert_chain_is_whole()


def test_the_change_keeps_what_each_held_before(three, manager):
    first, *_others = three
    make_bulk_change(first, value=10, by=manager)

    change = make_bulk_change(*three, value=30, by=manager)

    kept = change.rows.order_by("commitment").values_list("before", "after")
    assert list(kept) == [(10, 30), (90, 30), (90, 30)]


def test_a_new_interval_moves_the_day_of_the_next_look(three, manager):
    looked_at, never, _other = three
    make_search(looked_at)

    make_bulk_change(looked_at, never, value=30, by=manager)

    looked_at.refresh_from_db()
    never.refresh_from_db()
    assert looked_at.next_look_on == looked_at.last_look_on + timedelta(days=30)
    assert never.next_look_on is None


@pytest.mark.parametrize(
    ("how", "first", "second"),
    [
        (ThemeChange.ADD, {"a", "b"}, {"a", "b"}),
        (ThemeChange.REMOVE, {"a"}, set()),
        (ThemeChange.REPLACE, {"b"}, {"b"}),
    ],
)
def test_themes_are_added_taken_away_or_replaced(analyst, how, first, second):
    a, b = make_theme(slug="a"), make_theme(slug="b")
    rows = [make_commitment(themes=[a, b]), make_commitment(themes=[b])]
    rows[how == ThemeChange.ADD].themes.set([a])

    bulk_changes.change_together(
        wanted=Wanted(BulkField.THEMES, [b.pk], how), seen=seen_of(rows), by=analyst
    )

    assert [{theme.slug for theme in themes} for themes in themes_of(rows)] == [first, second]


def test_drafts_are_published_together(manager):
    statement = make_statement()
    drafts = [make_commitment(statement=statement, published=False) for _ in range(2)]

    make_bulk_change(*drafts, field=BulkField.VISIBILITY, value=Visibility.PUBLISHED, by=manager)

    assert values(drafts, "visibility") == [Visibility.PUBLISHED] * 2


def test_what_holds_the_value_already_is_left_alone(three, manager):
    first, second, third = three
    make_bulk_change(first, by=manager)
    version = current([first])[0].version

    change = make_bulk_change(first, second, third, by=manager)

    assert change.rows.count() == 2
    assert current([first])[0].version == version


def test_nothing_is_written_where_nothing_differs(three, manager):
    before = AuditEvent.objects.count()

    assert make_bulk_change(*three, value=90, by=manager) is None
    assert (AuditEvent.objects.count(), BulkChange.objects.count()) == (before, 0)


def assert_nothing_changed(rows):
    assert values(rows, "review_interval_days") == [90] * len(rows)
    assert not BulkChange.objects.exists()


def test_if_one_has_moved_on_none_is_changed(three, manager):
    seen = seen_of(three)
    make_status(three[1])

    with pytest.raises(StaleRow):
        bulk_changes.change_together(
            wanted=Wanted(BulkField.REVIEW_INTERVAL, 30), seen=seen, by=manager
        )

    assert_nothing_changed(three)


def test_if_one_is_not_ours_to_change_none_is_changed(three, analyst, manager):
    make_bulk_change(three[0], field=BulkField.OWNER, value=analyst.pk, by=manager)
    make_bulk_change(three[1], field=BulkField.OWNER, value=analyst.pk, by=manager)

    with pytest.raises(StaleRow):
        make_bulk_change(*three, value=30, by=analyst)

    assert values(three, "review_interval_days") == [90] * 3


def test_an_unknown_code_is_a_row_that_moved_on(three, manager):
    with pytest.raises(StaleRow):
        bulk_changes.change_together(
            wanted=Wanted(BulkField.REVIEW_INTERVAL, 30),
            seen=seen_of(three) | {"NO-SUCH-2026-01": 1},
            by=manager,
        )

    assert_nothing_changed(three)


@pytest.mark.parametrize("days", [0, -1, 3651])
def test_no_interval_is_stored_that_no_form_would_take(three, manager, days):
    with pytest.raises(ValidationError):
        make_bulk_change(*three, value=days, by=manager)

    assert_nothing_changed(three)


def test_nobody_becomes_owner_who_cannot_hold_a_commitment(three, manager, reader):
    with pytest.raises(StaleRow):
        make_bulk_change(*three, field=BulkField.OWNER, value=reader.pk, by=manager)

    assert values(three, "owner") == [None] * 3


@pytest.mark.parametrize("which", ["withdrawn", "of a draft statement"])
def test_what_cannot_be_published_stops_all(manager, which):
    statement = make_statement(
        visibility=Visibility.DRAFT if which == "of a draft statement" else Visibility.PUBLISHED
    )
    draft = make_commitment(published=False)
    other = make_commitment(statement=statement, published=False)
    if which == "withdrawn":
        commitments.withdraw(commitment=other, seen_version=other.version, by=manager)

    with pytest.raises(StaleRow):
        make_bulk_change(
            draft, other, field=BulkField.VISIBILITY, value=Visibility.PUBLISHED, by=manager
        )

    assert values([draft], "visibility") == [Visibility.DRAFT]


def test_nothing_is_changed_when_the_event_cannot_be_written(three, manager):
    AuditHead.objects.update(position=0)

    with pytest.raises(Exception, match=r"(?i)unique"):
        make_bulk_change(*three, by=manager)

    assert_nothing_changed(three)
