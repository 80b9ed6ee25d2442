"""The ordered table of timeliness, in Python and in the database."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db.models import Count
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.enums import (
    OPEN_STATUSES,
    DeadlineRelation,
    Status,
    Timeliness,
)
from commitments.models import Commitment
from commitments.models.timeliness import timeliness_of, timely
from tests.factories import make_commitment

END_OF_2026 = (date(2026, 1, 7), date(2026, 12, 31), DeadlineRelation.BY_END_OF)
IN_2028 = (date(2028, 1, 1), date(2028, 12, 31), DeadlineRelation.IN)
BETWEEN = (date(2026, 5, 1), date(2026, 9, 30), DeadlineRelation.BETWEEN)
ONE_DAY = (date(2026, 6, 1), date(2026, 6, 1), DeadlineRelation.ON)
AT_AN_OPPORTUNE_TIME = (date(2025, 2, 11), None, DeadlineRelation.NONE)
NO_DATE = (None, None, DeadlineRelation.NONE)

CASES = [
    # "by the end of 2026": not due, soon from 90 days before, overdue only from the day after
    (END_OF_2026, Status.NOT_REVIEWED, None, date(2026, 1, 7), Timeliness.NOT_DUE),
    (END_OF_2026, Status.NOT_REVIEWED, None, date(2026, 10, 1), Timeliness.NOT_DUE),
    (END_OF_2026, Status.NOT_REVIEWED, None, date(2026, 10, 2), Timeliness.DUE_SOON),
    (END_OF_2026, Status.NO_ACTION_FOUND, None, date(2026, 12, 31), Timeliness.DUE_SOON),
    (END_OF_2026, Status.NO_ACTION_FOUND, None, date(2027, 1, 1), Timeliness.OVERDUE),
    (END_OF_2026, Status.IN_PROGRESS, date(2026, 3, 1), date(2027, 1, 1), Timeliness.OVERDUE),
    # "in 2028": a window that opens, stays open, and is then past
    (IN_2028, Status.PLANNED, date(2026, 3, 1), date(2027, 12, 31), Timeliness.NOT_DUE),
    (IN_2028, Status.PLANNED, date(2026, 3, 1), date(2028, 1, 1), Timeliness.DUE_WINDOW_OPEN),
    (IN_2028, Status.PLANNED, date(2026, 3, 1), date(2028, 12, 31), Timeliness.DUE_WINDOW_OPEN),
    (IN_2028, Status.PLANNED, date(2026, 3, 1), date(2029, 1, 1), Timeliness.OVERDUE),
    # a window before its first day can be near its last one
    (BETWEEN, Status.NOT_REVIEWED, None, date(2026, 4, 30), Timeliness.NOT_DUE),
    (BETWEEN, Status.NOT_REVIEWED, None, date(2026, 5, 1), Timeliness.DUE_WINDOW_OPEN),
    # a single day is due soon on the day itself
    (ONE_DAY, Status.NOT_REVIEWED, None, date(2026, 6, 1), Timeliness.DUE_SOON),
    (ONE_DAY, Status.NOT_REVIEWED, None, date(2026, 6, 2), Timeliness.OVERDUE),
    # without a latest day nothing is ever overdue
    (AT_AN_OPPORTUNE_TIME, Status.NOT_REVIEWED, None, date(2099, 1, 1), Timeliness.NO_DEADLINE),
    (NO_DATE, Status.STALLED, date(2026, 3, 1), date(2099, 1, 1), Timeliness.NO_DEADLINE),
    # done: on the last day, after it, and without one
    (END_OF_2026, Status.FULFILLED, date(2026, 12, 31), date(2027, 6, 1), Timeliness.MET_ON_TIME),
    (END_OF_2026, Status.FULFILLED, date(2027, 1, 1), date(2027, 6, 1), Timeliness.MET_LATE),
    (NO_DATE, Status.FULFILLED, date(2026, 3, 1), date(2027, 6, 1), Timeliness.NO_DEADLINE),
    (
        END_OF_2026,
        Status.PARTIALLY_FULFILLED,
        date(2026, 5, 1),
        date(2026, 6, 1),
        Timeliness.MET_ON_TIME,
    ),
    # dropped: lapsed where there was a last day
    (END_OF_2026, Status.NOT_FULFILLED, date(2027, 1, 1), date(2027, 2, 1), Timeliness.LAPSED),
    (END_OF_2026, Status.ABANDONED, date(2026, 3, 1), date(2026, 4, 1), Timeliness.LAPSED),
    (NO_DATE, Status.ABANDONED, date(2026, 3, 1), date(2026, 4, 1), Timeliness.NO_DEADLINE),
    # replaced: the date no longer counts
    (END_OF_2026, Status.SUPERSEDED, date(2026, 3, 1), date(2027, 4, 1), Timeliness.NO_DEADLINE),
]


@pytest.mark.parametrize(("deadline", "status", "effective_on", "on", "expected"), CASES)
def test_timeliness_follows_the_table(deadline, status, effective_on, on, expected):
    earliest, latest, relation = deadline
    row = SimpleNamespace(
        status=status,
        status_effective_on=effective_on,
        deadline_earliest=earliest,
        deadline_latest=latest,
        deadline_relation=relation,
    )

    assert timeliness_of(row, on=on) == expected


def days():
    return st.dates(date(2025, 1, 1), date(2029, 12, 31))


@st.composite
def rows(draw):
    earliest, latest = draw(st.none() | days()), draw(st.none() | days())
    if earliest and latest and earliest > latest:
        earliest, latest = latest, earliest
    status = draw(st.sampled_from(list(Status)))
    return {
        "status": status,
        "status_effective_on": None if status == Status.NOT_REVIEWED else draw(days()),
        "deadline_earliest": earliest,
        "deadline_latest": latest,
        "deadline_precision": "year",
        "deadline_relation": draw(st.sampled_from(list(DeadlineRelation))),
    }


@pytest.mark.django_db
@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(row=rows(), on=days())
def test_timeliness_in_the_database_equals_timeliness_in_python(one_commitment, row, on):
    Commitment.objects.filter(pk=one_commitment).update(**row)

    found = Commitment.objects.with_timeliness(on=on)
    annotated = found.get(pk=one_commitment)

    counted = found.aggregate(
        **{str(answer): Count("pk", filter=timely(answer, on=on)) for answer in Timeliness}
    )
    assert annotated.timeliness == annotated.timeliness_on(on)
    assert counted == {str(answer): answer == annotated.timeliness for answer in Timeliness}


@pytest.fixture
def one_commitment(db):
    return make_commitment().pk


def test_a_vague_deadline_can_be_stale_but_never_overdue(db):
    on = date(2030, 1, 1)
    commitment = make_commitment(deadline_text="at an opportune time", deadline_precision="vague")
    Commitment.objects.filter(pk=commitment.pk).update(
        status=Status.PLANNED,
        status_effective_on=date(2026, 3, 1),
        last_look_on=on - timedelta(days=91),
        next_look_on=on - timedelta(days=1),
    )

    assert not Commitment.objects.overdue(on=on).exists()
    assert Commitment.objects.stale(on=on).get() == commitment


@pytest.mark.parametrize("status", list(Status))
def test_only_open_commitments_that_were_looked_at_go_stale(db, status):
    on = date(2026, 6, 1)
    commitment = make_commitment()
    Commitment.objects.filter(pk=commitment.pk).update(
        status=status, status_effective_on=on, next_look_on=on - timedelta(days=1)
    )
    expected = status in OPEN_STATUSES and status != Status.NOT_REVIEWED

    assert Commitment.objects.stale(on=on).exists() is expected
