"""What the worker does once a day, beside looking at sources again."""

import pytest
import time_machine

from commitments.enums import NotificationKind
from commitments.exchange.daily import daily, enter_daily
from commitments.models import Job, Notification
from tests.factories import BY_END_OF_2026, make_commitment

pytestmark = pytest.mark.django_db


def test_the_day_tells_people_once_of_what_is_due_soon(analyst):
    make_commitment(**BY_END_OF_2026, owner=analyst)

    with time_machine.travel("2026-10-02T12:00:00Z", tick=False):
        daily.call()
        daily.call()

    told = Notification.objects.get(kind=NotificationKind.DUE_SOON)
    assert told.person == analyst


def test_the_work_of_a_day_is_entered_once(db):
    with time_machine.travel("2026-10-02T12:00:00Z", tick=False):
        enter_daily()
        enter_daily()
    with time_machine.travel("2026-10-03T12:00:00Z", tick=False):
        enter_daily()

    assert sorted(Job.objects.values_list("key", flat=True)) == [
        "daily:2026-10-02",
        "daily:2026-10-03",
    ]
