"""Many commitments at once: all or nothing, on record, and taken back in one step."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from commitments.actions import bulk_changes, commitments
from commitments.enums import AuditVerb, BulkField, ThemeChange, Visibility
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow
from commitments.models import AuditEvent, AuditHead, BulkChange, Commitment
from commitments.reports.bulk_plans import Wanted
from tests.actions.test_races import assert_chain_is_whole, together
from tests.factories import (
    current,
    make_bulk_change,
    make_commitment,
    make_search,
    make_statement,
    make_status,
    make_theme,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(db):
    statement = make_statement()
    return [make_commitment(statement=statement) for _ in range(3)]


def values(rows, name):
    return [getattr(row, name) for row in current(rows)]


def seen_of(rows):
    return {row.code: row.version for row in current(rows)}


def themes_of(rows):
    return [set(row.themes.all()) for row in current(rows)]


def reverse(change, rows, *, by):
    return bulk_changes.reverse(change=change, seen=seen_of(rows), by=by)


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


def attempt(act):
    """True where the act went through, False where somebody was quicker."""
    try:
        return bool(act())
    except (StaleRow, AlreadyOnRecord):
        return False


@pytest.mark.django_db(transaction=True)
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


@pytest.mark.django_db(transaction=True)
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
