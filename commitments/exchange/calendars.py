"""Calendars as RFC 5545 has them, from entries of whole days.

The same entries always give the same bytes: each event is stamped with when its row changed last.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vText

from commitments.reports.calendar import Entry

CONTENT_TYPE = "text/calendar; charset=utf-8"
# What neither a calendar nor XML can hold.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
# How often a program should ask again.
REFRESH = timedelta(hours=6)


def plain(text: str) -> str:
    """The text without characters that no feed can hold."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def calendar_of(name: str, entries: Iterable[Entry], *, site: str) -> bytes:
    """A calendar by this name; `site` begins every address, as https://tracker.example."""
    calendar = Calendar()
    calendar.add("prodid", "-//Ikrar//Commitments//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    # As a text, because of properties that it does not know the library escapes nothing.
    calendar.add("x-wr-calname", vText(plain(name)))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for entry in entries:
        calendar.add_component(event_of(entry, site=site))
    return calendar.to_ical()


def event_of(entry: Entry, *, site: str) -> Event:
    """One event. Its end is the day after its last one, as the standard counts."""
    address = f"{site}{entry.address}"
    changed_at = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    event = Event()
    event.add("uid", f"{entry.key}@{urlsplit(site).hostname}")
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.first)
    if entry.last < date.max:
        event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", plain(entry.title))
    event.add("description", plain("\n".join([*entry.lines, address])))
    event.add("url", address)
    event.add("categories", [plain(entry.kind)])
    event.add("transp", "TRANSPARENT")
    if entry.is_cancelled:
        event.add("status", "CANCELLED")
    return event
