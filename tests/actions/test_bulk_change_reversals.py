"""A change of many commitments is taken back in one step, once, and on record."""

from datetime import date, timedelta

import pytest

from commitments.actions import bulk_changes
from commitments.enums import AuditVerb, BulkField, Visibility
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow
from commitments.models import AuditEvent, BulkChange, Commitment
from tests.actions.bulk_changes import seen_of, themes_of, values
from tests.factories import (
    current,
    make_bulk_change,
    make_commitment,
    make_search,
    make_status,
    make_theme,
    make_user,
)

pytestmark = pytest.mark.django_db


def reverse(change, rows, *, by):
    return bulk_changes.reverse(change=change, seen=seen_of(rows), by=by)


def test_a_reversal_gives_back_what_each_held_and_is_on_record(three, manager):
    make_bulk_change(three[0], value=10, by=manager)
    change = make_bulk_change(*three, value=30, by=manager)

    reversal = reverse(change, three, by=manager)

    event = AuditEvent.objects.first()
    assert values(three, "review_interval_days") == [10, 90, 90]
    assert (reversal.reverses, change.reversal) == (change, reversal)
    assert (event.verb, event.details["reverses"]) == (AuditVerb.REVERSED, change.pk)


def test_a_reversal_moves_the_next_look_back(three, manager):
    make_search(three[0])
    change = make_bulk_change(*three, value=30, by=manager)

    reverse(change, three, by=manager)

    row = current(three)[0]
    assert row.next_look_on == row.last_look_on + timedelta(days=90)


def test_a_reversal_restores_the_themes_of_each(analyst):
    a, b = make_theme(), make_theme()
    rows = [make_commitment(themes=[a]), make_commitment()]
    change = make_bulk_change(*rows, field=BulkField.THEMES, value=[b.pk], by=analyst)

    reverse(change, rows, by=analyst)

    assert themes_of(rows) == [{a}, set()]


def test_a_reversal_leaves_what_somebody_changed_since(three, manager):
    change = make_bulk_change(*three, value=30, by=manager)
    make_bulk_change(three[0], value=7, by=manager)

    reversal = reverse(change, three[1:], by=manager)

    assert values(three, "review_interval_days") == [7, 90, 90]
    assert reversal.rows.count() == 2


def test_a_reversal_that_would_undo_later_work_is_refused_whole(three, manager):
    change = make_bulk_change(*three, value=30, by=manager)
    make_bulk_change(three[0], value=7, by=manager)

    with pytest.raises(StaleRow):
        reverse(change, three, by=manager)

    assert values(three, "review_interval_days") == [7, 30, 30]


def test_a_change_is_reversed_once(three, manager):
    change = make_bulk_change(*three, by=manager)
    reversal = reverse(change, three, by=manager)

    with pytest.raises(AlreadyOnRecord) as refusal:
        reverse(change, three, by=manager)

    assert refusal.value.twin == reversal
    assert BulkChange.objects.count() == 2


def test_a_reversal_is_not_reversed(three, manager):
    reversal = reverse(make_bulk_change(*three, by=manager), three, by=manager)

    with pytest.raises(RuleBroken, match="A reversal is not reversed"):
        reverse(reversal, three, by=manager)


def test_a_publication_taken_back_hides_the_drafts_from_readers(manager, reader):
    draft = make_commitment(published=False)
    change = make_bulk_change(
        draft, field=BulkField.VISIBILITY, value=Visibility.PUBLISHED, by=manager
    )
    assert Commitment.objects.visible_to(reader).exists()

    reverse(change, [draft], by=manager)

    assert values([draft], "visibility") == [Visibility.DRAFT]
    assert not Commitment.objects.visible_to(reader).exists()


def test_what_was_judged_in_public_does_not_become_a_draft_again(manager):
    draft = make_commitment(published=False)
    change = make_bulk_change(
        draft, field=BulkField.VISIBILITY, value=Visibility.PUBLISHED, by=manager
    )
    make_status(draft, effective_on=date(2026, 2, 11))

    with pytest.raises(StaleRow):
        reverse(change, [draft], by=manager)

    assert values([draft], "visibility") == [Visibility.PUBLISHED]


def test_what_one_gave_away_one_takes_back_oneself(manager, analyst):
    own = make_commitment(owner=analyst)
    other = make_user("Analyst")
    change = make_bulk_change(own, field=BulkField.OWNER, value=other.pk, by=analyst)

    reverse(change, [own], by=analyst)

    assert values([own], "owner") == [analyst]


def test_what_others_changed_an_analyst_does_not_reverse(three, manager, analyst):
    change = make_bulk_change(*three, by=manager)

    with pytest.raises(StaleRow):
        reverse(change, three, by=analyst)

    assert values(three, "review_interval_days") == [30] * 3


def test_nothing_goes_back_to_somebody_who_has_left(manager, analyst):
    own = make_commitment(owner=analyst)
    change = make_bulk_change(own, field=BulkField.OWNER, value=None, by=manager)
    analyst.is_active = False
    analyst.save()

    with pytest.raises(StaleRow):
        reverse(change, [own], by=manager)

    assert values([own], "owner") == [None]
