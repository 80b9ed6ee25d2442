"""The bench itself: that every job can be measured on an invented record, and be told of."""

import json
from dataclasses import asdict

import pytest
from django.core.management import call_command

from commitments.models import User
from tests.bench.by_hand import BY_HAND
from tests.bench.jobs import all_jobs
from tests.bench.measures import ANALYST, Cost, count_queries, session_of
from tests.bench.tables import tables
from tests.bench.traffic import Latency


@pytest.fixture
def invented(roles):
    call_command("make_synthetic", commitments=40, quiet=True)


def test_every_job_is_answered_with_a_number_of_queries(invented):
    session = session_of(User.objects.get(username=ANALYST))

    counted = {job.name: count_queries(job, session) for job in all_jobs()}

    assert len(counted) == len(all_jobs())
    assert all(counted.values())


@pytest.mark.parametrize("name", BY_HAND)
def test_every_page_by_hand_has_a_job_and_an_answer(invented, name):
    assert name in {job.name for job in all_jobs()}
    assert BY_HAND[name]()


def test_the_tables_show_every_job_at_both_sizes():
    latency = Latency(answers=3, p50=20.0, p95=25.5)
    cost = Cost(
        queries=7,
        cpu_ms=10.0,
        database_ms=2.0,
        by_hand_ms=4.0,
        alone=latency,
        together=None,
        bytes=2048,
        memory_before_mb=80.0,
        memory_after_mb=90.0,
    )
    few = {"commitments": 10, "jobs": {"List": asdict(cost)}, **ABOUT}
    many = {"commitments": 100, "jobs": {"List": asdict(cost) | {"cpu_ms": 22.0}}, **ABOUT}

    shown = tables(json.loads(json.dumps([few, many])))

    assert "10 commitments, sqlite 3.40.1" in shown
    assert shown.splitlines()[-1].split()[1:6] == ["7", "24.0", "4.0", "6.0", "2.00"]


ABOUT = {
    "database": "sqlite",
    "database_version": "3.40.1",
    "python": "3.11",
    "django": "5.2",
    "processors": 2,
    "machine": "a machine",
}
