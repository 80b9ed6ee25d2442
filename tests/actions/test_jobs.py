"""Work is entered once, done by one, and never lost."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from commitments.actions import jobs
from commitments.enums import JobState
from commitments.models import Job
from tests.actions.test_races import together

pytestmark = pytest.mark.django_db

TASK = "commitments.exchange.daily.daily"
HOUR = timedelta(hours=1)


def make_due():
    """Whatever waits is due, as after a while."""
    long_ago = timezone.now() - HOUR
    Job.objects.filter(state=JobState.WAITING).update(enqueued_at=long_ago, run_after=long_ago)


def test_a_job_stands_or_falls_with_what_it_is_about():
    with transaction.atomic():
        jobs.enqueue(TASK)
        transaction.set_rollback(True)

    assert not Job.objects.exists()


def test_of_one_key_one_job_is_under_way():
    first = jobs.enqueue(TASK, key="daily")

    assert jobs.enqueue(TASK, key="daily") == first
    assert jobs.enqueue(TASK) != first
    jobs.finish(jobs.claim("one"))
    assert jobs.enqueue(TASK, key="daily") != first


def test_what_is_not_due_is_not_claimed():
    jobs.enqueue(TASK, after=HOUR)

    assert jobs.claim("one") is None


def test_what_somebody_waits_for_goes_before_what_waited_longer():
    old, urgent = jobs.enqueue(TASK), jobs.enqueue(TASK, priority=5)

    assert [jobs.claim("one"), jobs.claim("two")] == [urgent, old]
    assert jobs.claim("three") is None


@pytest.mark.django_db(transaction=True)
def test_no_two_workers_claim_the_same_job():
    for _number in range(20):
        jobs.enqueue(TASK)

    def work(number):
        claimed = []
        while job := jobs.claim(f"worker {number}"):
            claimed.append((job.pk, job.worker))
            jobs.finish(job)
        return claimed

    claimed = [each for some in together(work) for each in some]

    assert len(claimed) == len({key for key, _worker in claimed}) == 20
    assert set(Job.objects.values_list("pk", "worker")) == set(claimed)
    assert set(Job.objects.values_list("attempts", "state")) == {(1, JobState.DONE)}


@pytest.mark.django_db(transaction=True)
def test_of_many_who_enter_the_same_one_job_comes():
    together(lambda number: jobs.enqueue(TASK, key="daily"))

    assert Job.objects.count() == 1


def test_a_broken_job_waits_longer_each_time_and_fails_at_last(monkeypatch):
    monkeypatch.setattr(jobs, "ATTEMPTS", 3)
    jobs.enqueue(TASK)
    waits = []

    for _attempt in range(3):
        make_due()
        job = jobs.claim("one")
        jobs.fail(job, error="It broke.")
        job.refresh_from_db()
        waits.append(job.run_after - timezone.now())

    assert job.state == JobState.FAILED
    assert job.error == "It broke."
    assert timedelta(0) < waits[0] < waits[1]


def test_a_turn_that_was_no_attempt_is_not_counted():
    jobs.enqueue(TASK)
    jobs.give_back(jobs.claim("one"), counted=False)

    assert Job.objects.get().attempts == 0
    assert jobs.claim("two").attempts == 1


def test_what_a_dead_worker_held_is_taken_over_and_the_dead_one_changes_nothing():
    jobs.enqueue(TASK)
    frozen = jobs.claim("frozen")
    Job.objects.update(heartbeat_at=timezone.now() - HOUR)

    assert jobs.sweep(since=timezone.now() - timedelta(minutes=1)) == 1
    other = jobs.claim("other")

    assert other.pk == frozen.pk
    assert not jobs.finish(frozen)
    assert not jobs.show_life(frozen)
    assert not jobs.fail(frozen, error="Too late.")
    assert jobs.finish(other)


def test_a_worker_that_shows_life_keeps_its_job():
    jobs.enqueue(TASK)
    job = jobs.claim("one")
    Job.objects.update(heartbeat_at=timezone.now() - HOUR)
    jobs.show_life(job)

    assert jobs.sweep(since=timezone.now() - timedelta(minutes=1)) == 0


def test_what_was_done_long_ago_is_forgotten_and_nothing_else():
    for key in ("old", "new"):
        jobs.enqueue(TASK, key=key)
        jobs.finish(jobs.claim("one"))
    jobs.enqueue(TASK, key="waits")
    Job.objects.filter(key="old").update(finished_at=timezone.now() - jobs.KEPT_FOR - HOUR)

    assert jobs.prune() == 1

    assert set(Job.objects.values_list("key", flat=True)) == {"new", "waits"}
