"""As things were: by the days of events, whatever was recorded when."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from commitments.enums import Status
from commitments.models import StatusUpdate
from commitments.reports.course import course_of, statuses
from tests.factories import (
    IN_2028,
    make_action,
    make_commitment,
    make_status,
)
from tests.milestones import make_milestone

ON = date(2026, 3, 2)


def update(day):
    return StatusUpdate(status=Status.PLANNED, effective_on=date(2026, 2, day))


def told(*days):
    """What becomes of statuses recorded in this order, by the days since when they were true."""
    recorded = [update(day) for day in days]
    found = list(statuses(reversed(recorded)))
    return [
        (it.on.day, it.until and it.until.day, it.set_aside_by and it.set_aside_by.effective_on.day)
        for it in reversed(found)
    ]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((1, 5, 9), [(1, 5, None), (5, 9, None), (9, None, None)]),  # in order
        ((5, 1), [(5, None, 1), (1, None, None)]),  # the second is true since before
        ((5, 5), [(5, None, 5), (5, None, None)]),  # corrected on its day
        ((1, 9, 5), [(1, 5, None), (9, None, 5), (5, None, None)]),
        ((1, 9, 5, 7), [(1, 5, None), (9, None, 5), (5, 7, None), (7, None, None)]),
        ((9, 8, 1), [(9, None, 8), (8, None, 1), (1, None, None)]),
    ],
)
def test_a_later_record_takes_the_place_of_what_it_overtakes(days, expected):
    assert told(*days) == expected


@pytest.mark.django_db
def test_what_lies_ahead_comes_before_today(reader):
    commitment = make_commitment(**IN_2028)
    for title, due in (("Name the place", "2027"), ("Some day", ""), ("Nearly", "2027?")):
        make_milestone(commitment, title, due=due)
    make_action(commitment)

    course = course_of(commitment, user=reader, on=ON)

    assert [(it.sort, it.on.year) for it in course] == [
        ("deadline", 2028),
        ("window", 2028),
        ("milestone", 2027),
        ("today", 2026),
        ("action", 2026),
        ("adopted", 2026),
    ]


@pytest.mark.django_db
def test_only_what_was_known_at_a_moment_is_told(commitment, reader):
    early = datetime(2026, 2, 20, tzinfo=UTC)
    with time_machine.travel(early, tick=True):
        make_status(commitment)
    make_action(commitment)

    known = course_of(commitment, user=reader, on=ON, until=datetime(2026, 3, 1, tzinfo=UTC))

    assert [it.sort for it in known] == ["today", "status", "adopted"]
