"""Telling people: what was assigned to them, what is due soon, and what they have read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import bulk_changes, notifications
from commitments.actions.commitments import edit_coding
from commitments.enums import AuditVerb, BulkField, NotificationKind
from commitments.models import AuditEvent, Notification
from tests.factories import (
    BY_END_OF_2026,
    current,
    make_bulk_change,
    make_comment,
    make_commitment,
    make_user,
)

pytestmark = pytest.mark.django_db


def assign(commitment, owner, *, by):
    commitment.refresh_from_db()
    edit_coding(
        commitment=commitment, seen_version=commitment.version, changes={"owner": owner}, by=by
    )


def assigned():
    rows = Notification.objects.filter(kind=NotificationKind.ASSIGNED).order_by("pk")
    return list(rows.values_list("person__username", "commitment", "actor__username"))


def test_who_gets_a_commitment_is_told(commitment, analyst, manager):
    assign(commitment, analyst, by=manager)

    assert assigned() == [("analyst", commitment.pk, "manager")]


def test_nobody_is_told_of_what_they_take_or_what_is_left_to_nobody(commitment, analyst, manager):
    assign(commitment, manager, by=manager)
    assign(commitment, None, by=manager)

    assert assigned() == []


def test_nobody_is_told_of_an_edit_that_leaves_the_owner(commitment, analyst, manager):
    assign(commitment, analyst, by=manager)
    commitment.refresh_from_db()

    changes = {"owner": analyst, "short_title": "Open two schools"}
    edit_coding(commitment=commitment, seen_version=commitment.version, changes=changes, by=manager)

    assert len(assigned()) == 1


def test_many_are_assigned_in_as_many_statements_as_two(three, analyst, manager):
    one, *two = three
    twenty = [make_commitment(statement=one.statement) for _ in range(20)]
    make_bulk_change(one, field=BulkField.OWNER, value=analyst.pk, by=manager)
    counts = []

    for commitments in (two, twenty):
        with CaptureQueriesContext(connection) as asked:
            make_bulk_change(*commitments, field=BulkField.OWNER, value=analyst.pk, by=manager)
        counts.append(len(asked))

    assert counts[0] == counts[1]
    assert assigned() == [("analyst", row.pk, "manager") for row in (*three, *twenty)]


def test_a_reversal_tells_those_who_get_theirs_back(commitment, analyst, manager):
    other = make_user("Analyst", username="other")
    assign(commitment, other, by=manager)
    change = make_bulk_change(commitment, field=BulkField.OWNER, value=analyst.pk, by=manager)

    seen = {row.code: row.version for row in current([commitment])}
    bulk_changes.reverse(change=change, seen=seen, by=manager)

    assert [person for person, *_rest in assigned()] == ["other", "analyst", "other"]


def test_nobody_is_told_who_cannot_sign_in(commitment, manager):
    gone = make_user("Analyst", username="gone", is_active=False)

    assign(commitment, gone, by=manager)

    assert assigned() == []


def test_a_deadline_is_told_of_once_and_a_new_one_again(analyst):
    commitment = make_commitment(**BY_END_OF_2026)

    first = [notifications.remind(commitment=commitment, by=analyst) for _time in range(2)]
    commitment.deadline_latest = commitment.deadline_latest.replace(year=2027)
    again = notifications.remind(commitment=commitment, by=analyst)

    assert (*first, again) == (True, False, True)
    events = AuditEvent.objects.filter(verb=AuditVerb.NOTIFIED)
    assert [(event.actor, event.object_pk) for event in events] == [
        (analyst, str(commitment.pk))
    ] * 2


@pytest.fixture
def mentions(commitment, analyst, manager):
    """Two notifications of the manager and one of another, unread."""
    make_user("Analyst", username="other")
    make_comment(commitment, by=analyst, text="@manager, look.")
    make_comment(commitment, by=analyst, text="@manager and @other, look.")
    return list(manager.notifications.order_by("pk"))


def test_one_is_read_or_all_of_ones_own(mentions, manager):
    one = notifications.read(notifications=[mentions[0].pk], by=manager)
    left = list(Notification.objects.unread().order_by("pk").values_list("person__username"))
    rest = notifications.read(by=manager)

    assert (one, left, rest) == (1, [("manager",), ("other",)], 1)
    assert Notification.objects.unread().get().person.username == "other"


def test_nobody_reads_for_another(mentions, analyst):
    before = AuditEvent.objects.count()

    assert notifications.read(notifications=[row.pk for row in mentions], by=analyst) == 0
    assert AuditEvent.objects.count() == before


def test_reading_is_one_event_and_reading_again_none(mentions, manager):
    before = AuditEvent.objects.count()

    counts = [notifications.read(by=manager) for _time in range(2)]

    event = AuditEvent.objects.first()
    assert counts == [2, 0]
    assert AuditEvent.objects.count() == before + 1
    assert (event.verb, event.details) == (AuditVerb.READ_NOTIFICATIONS, {"count": 2})
