"""Telling owners and watchers of what is due soon, however often it runs."""

from datetime import date
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from commitments.actions.commitments import withdraw
from commitments.actions.watches import snooze, watch
from commitments.enums import AuditVerb, NotificationKind
from commitments.models import AuditEvent, Commitment, Notification
from tests.factories import BY_END_OF_2026, make_author, make_commitment, make_user

pytestmark = pytest.mark.django_db

# Ninety days before the end of the year, and the day before that.
FIRST_DAY, TOO_EARLY = "2026-10-02", "2026-10-01"


def run(day=FIRST_DAY):
    out = StringIO()
    with time_machine.travel(f"{day}T12:00:00Z", tick=False):
        call_command("notify_due_soon", stdout=out)
    return int(out.getvalue().split()[0])


def told():
    rows = Notification.objects.filter(kind=NotificationKind.DUE_SOON)
    return sorted(rows.values_list("person__username", "commitment__code", "due_on"))


@pytest.fixture
def due(analyst, reader):
    """A commitment of the analyst that the reader watches."""
    commitment = make_commitment(owner=analyst, **BY_END_OF_2026)
    watch(commitment=commitment, by=reader)
    return commitment


def test_notify_due_soon_tells_the_owner_and_those_who_watch(due, manager):
    assert run() == 2

    day = date(2026, 12, 31)
    assert told() == [("analyst", due.code, day), ("reader", due.code, day)]
    assert AuditEvent.objects.filter(verb=AuditVerb.NOTIFIED).count() == 2


def test_notify_due_soon_tells_nobody_twice(due):
    counts = [run(), run(), run("2026-12-30")]

    assert counts == [2, 0, 0]


def test_notify_due_soon_tells_of_a_deadline_that_was_moved(due):
    run()
    Commitment.objects.update(deadline_latest=date(2026, 12, 15))

    assert run() == 2


def test_notify_due_soon_tells_who_began_to_watch_since(due, manager):
    run()
    watch(commitment=due, by=manager)

    assert run() == 1


@pytest.mark.parametrize("day", [TOO_EARLY, "2027-01-01"])
def test_notify_due_soon_is_silent_before_and_after(due, day):
    assert run(day) == 0


def test_notify_due_soon_tells_an_owner_who_watches_once(due, analyst):
    watch(commitment=due, by=analyst)

    assert run() == 2


def test_notify_due_soon_tells_of_drafts_those_alone_who_see_them(reader, analyst):
    draft = make_commitment(owner=analyst, published=False, **BY_END_OF_2026)
    watch(commitment=draft, by=reader)

    assert run() == 1
    assert [person for person, *_rest in told()] == ["analyst"]


def test_notify_due_soon_tells_nothing_of_what_is_withdrawn(due):
    due.refresh_from_db()
    withdraw(commitment=due, seen_version=due.version, by=make_author())

    assert run() == 0


def test_notify_due_soon_tells_nobody_who_cannot_sign_in():
    gone = make_user("Analyst", is_active=False)
    make_commitment(owner=gone, **BY_END_OF_2026)

    assert run() == 0


def test_notify_due_soon_tells_nobody_who_put_it_off_before_that_day(due, analyst):
    with time_machine.travel("2026-10-01T12:00:00Z", tick=False):
        until = date(2026, 10, 10)
        snooze(commitment=due, until=until, reason="They meet then.", by=analyst)

    assert [run(), run("2026-10-09"), run("2026-10-10")] == [1, 0, 1]
