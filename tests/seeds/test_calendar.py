"""The calendar of the record as shipped: what a manager's own program shows, to the day."""

from datetime import date

from django.contrib.auth.models import AnonymousUser
from icalendar import Calendar

from commitments.exchange.calendars import calendar_of
from commitments.models import Commitment
from commitments.reports.calendar import calendar_entries

SITE = "https://tracker.example"


def test_the_calendar_says_what_the_statements_say(real_record):
    user, on = AnonymousUser(), date(2026, 3, 1)
    shown = Commitment.objects.visible_to(user).counted()
    entries = calendar_entries(shown, user=user, on=on)
    calendar = Calendar.from_ical(calendar_of("All", entries, site=SITE))
    events = {str(event["UID"]).partition("@")[0]: event for event in calendar.events}

    commission, council = (events[f"MYS-TUR-2026-{each}-deadline"] for each in (18, 19))
    assert (commission["DTSTART"].dt, commission["DTEND"].dt) == (
        date(2026, 12, 31),
        date(2027, 1, 1),
    )
    assert (council["DTSTART"].dt, council["DTEND"].dt) == (date(2028, 1, 1), date(2029, 1, 1))
    assert "by the end of 2026" in str(commission["DESCRIPTION"])
    assert "MYS-TUR-2025-03-deadline" not in events
    sessions = {
        str(event["SUMMARY"]): (event["DTSTART"].dt, event["DTEND"].dt)
        for name, event in events.items()
        if "session" in name
    }
    assert sessions == {
        "HLSC, session 1: held": (date(2026, 1, 7), date(2026, 1, 8)),
        "HLSC, session 2: expected": (date(2028, 1, 1), date(2029, 1, 1)),
        "JCM, session 1: expected": (date(2026, 12, 31), date(2027, 1, 1)),
    }
