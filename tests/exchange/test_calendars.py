"""Calendars: what programs import has to be what the words say, to the day."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from icalendar import Calendar

from commitments.enums import DeadlinePrecision, DeadlineRelation
from commitments.exchange.calendars import calendar_of
from commitments.models import Commitment
from commitments.reports.calendar import Entry, calendar_entries
from tests.factories import BY_END_OF_2026, IN_2028, make_commitment, make_status
from tests.mechanisms import make_mechanism, make_session

ON = date(2026, 3, 1)
SITE = "https://tracker.example"


def read(user=None, on=ON):
    """The calendar of everything, as a program reads it, by the name of each event."""
    user = user or AnonymousUser()
    entries = calendar_entries(Commitment.objects.visible_to(user).counted(), user=user, on=on)
    calendar = Calendar.from_ical(calendar_of("All", entries, site=SITE))
    return {str(event["UID"]).partition("@")[0]: event for event in calendar.events}


def days(event):
    return event["DTSTART"].dt, event["DTEND"].dt


def test_a_last_day_is_one_whole_day_and_a_year_is_all_of_its_days(db):
    by = make_commitment(**BY_END_OF_2026)
    within = make_commitment(**IN_2028)

    events = read()

    assert days(events[f"{by.code}-deadline"]) == (date(2026, 12, 31), date(2027, 1, 1))
    assert days(events[f"{within.code}-deadline"]) == (date(2028, 1, 1), date(2029, 1, 1))
    assert events[f"{by.code}-deadline"]["DTSTART"].params["VALUE"] == "DATE"


def test_a_day_known_by_its_month_alone_stays_a_window(db):
    commitment = make_commitment(
        deadline_edtf="2026-05",
        deadline_earliest=date(2026, 5, 1),
        deadline_latest=date(2026, 5, 31),
        deadline_precision=DeadlinePrecision.MONTH,
        deadline_relation=DeadlineRelation.ON,
    )

    event = read()[f"{commitment.code}-deadline"]

    assert days(event) == (date(2026, 5, 1), date(2026, 6, 1))


def test_what_states_no_day_is_no_event(db):
    make_commitment()
    make_commitment(deadline_text="soon", deadline_precision=DeadlinePrecision.VAGUE)

    assert read() == {}


def test_what_is_long_past_has_left_the_calendar(db):
    make_commitment(**BY_END_OF_2026)

    assert len(read(on=date(2027, 12, 31))) == 1
    assert read(on=date(2028, 1, 2)) == {}


def test_an_event_names_its_words_and_leads_back(db):
    commitment = make_commitment(**BY_END_OF_2026)

    event = read()[f"{commitment.code}-deadline"]

    text = str(event["DESCRIPTION"])
    assert "“agreed to open a school by the end of 2026”" in text
    assert f"{commitment.statement.title}, 7 January 2026, paragraph 2" in text
    assert str(event["URL"]) == f"{SITE}/commitments/{commitment.code}/"
    assert str(event["URL"]) in text


def test_an_event_keeps_its_name_and_counts_its_changes(db):
    commitment = make_commitment(**BY_END_OF_2026)
    before = read()[f"{commitment.code}-deadline"]

    make_status(commitment)

    after = read()[f"{commitment.code}-deadline"]
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_an_expected_session_is_an_event_and_a_held_one_keeps_its_name(db):
    commitment = make_commitment()
    council = make_mechanism(commitment.statement.partnership)
    session = make_session(council, expected="../2026-12-31")
    event = read()[f"session-{session.pk}"]
    assert days(event) == (date(2026, 12, 31), date(2027, 1, 1))

    session.held_on = date(2026, 11, 3)
    session.save(update_fields=["held_on"])

    event = read()[f"session-{session.pk}"]
    assert days(event) == (date(2026, 11, 3), date(2026, 11, 4))
    assert str(event["URL"]) == f"{SITE}/mechanisms/{council.pk}/#session-1"


def test_a_cancelled_session_is_withdrawn_from_calendars_that_have_it(db):
    council = make_mechanism(make_commitment().statement.partnership)
    day, why = date(2026, 2, 1), "An election"
    session = make_session(council, expected="2028", cancelled_on=day, cancelled_because=why)

    event = read()[f"session-{session.pk}"]

    assert (event["STATUS"], days(event)) == ("CANCELLED", (date(2028, 1, 1), date(2029, 1, 1)))
    assert why in str(event["DESCRIPTION"])


def test_drafts_and_what_is_closed_to_a_person_are_no_events(db, reader):
    make_commitment(published=False, **BY_END_OF_2026)

    assert read(reader) == {}


@pytest.mark.parametrize(
    "words", ["a; b, c\\ d", "x" * 500, "İstanbul " * 40, "two\nlines", "a\rb", "\x07"]
)
def test_any_words_make_a_valid_calendar(words):
    moment = datetime(2026, 3, 1, 12, 30, 15, 999, tzinfo=UTC)
    entry = Entry("A-1", ON, ON, words, words, (words,), "/commitments/A-1/", 1, moment)

    written = calendar_of(words, [entry], site=SITE)

    assert max(map(len, written.split(b"\r\n"))) <= 75
    assert written.endswith(b"END:VCALENDAR\r\n")
    (event,) = Calendar.from_ical(written).events
    assert str(event["SUMMARY"]) == words.replace("\x07", "").replace("\r", "\n")
    assert event.errors == []
    assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)


def test_the_last_day_that_there_is_needs_no_day_after_it():
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    entry = Entry("A-1", date.max, date.max, "", "", (), "/", 1, moment)

    (event,) = Calendar.from_ical(calendar_of("All", [entry], site=SITE)).events

    assert event.get("DTEND") is None


def test_the_same_record_gives_the_same_bytes(db):
    make_commitment(**BY_END_OF_2026)
    user = AnonymousUser()

    def written():
        shown = Commitment.objects.visible_to(user).counted()
        return calendar_of("All", calendar_entries(shown, user=user, on=ON), site=SITE)

    assert written() == written()
