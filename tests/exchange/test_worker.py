"""One worker in our own process: what becomes of each kind of job."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import InvalidTaskError, TaskResultDoesNotExist

from commitments.actions import jobs
from commitments.enums import JobState
from commitments.models import Job
from tests.exchange import work

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_daily():
    """What is done daily was done today."""
    work.done.clear()
    key = f"daily:{timezone.localdate()}"
    now = timezone.now()
    Job.objects.create(
        key=key, task="-", state=JobState.DONE, enqueued_at=now, run_after=now, finished_at=now
    )


def outcome(result):
    job = Job.objects.get(pk=result.id)
    return job.state, job.attempts


def test_what_is_due_is_done_by_its_name_with_its_arguments(worker):
    result = work.note.enqueue(words="The first stone.")

    assert worker.run(until_idle=True) == 1

    assert work.done == ["The first stone."]
    assert outcome(result) == (JobState.DONE, 1)
    assert work.note.get_result(result.id).status == TaskResultStatus.SUCCESSFUL


def test_what_breaks_is_told_and_the_next_is_done(worker):
    broken = work.break_off.enqueue(words="Out of bricks.")
    work.note.enqueue(words="next")

    worker.run(until_idle=True)

    assert work.done == ["next"]
    assert outcome(broken) == (JobState.WAITING, 1)
    result = work.break_off.get_result(broken.id)
    assert "Out of bricks." in result.errors[0].traceback


def test_a_locked_database_stops_no_worker(worker):
    locked = work.meet_a_lock.enqueue()
    work.note.enqueue(words="next")

    worker.run(until_idle=True)

    assert work.done == ["next"]
    assert outcome(locked) == (JobState.WAITING, 1)


def test_what_wants_to_wait_waits_and_is_not_counted(worker):
    result = work.wait_an_hour.enqueue()

    worker.run(until_idle=True)

    assert outcome(result) == (JobState.WAITING, 0)
    assert Job.objects.get(pk=result.id).run_after > timezone.now() + timedelta(minutes=59)


@pytest.mark.parametrize("path", ["tests.exchange.work.no_task", "os.getcwd", "nothing.there"])
def test_only_what_is_declared_as_a_task_is_called(worker, path):
    job = jobs.enqueue(path)

    worker.run(until_idle=True)

    job.refresh_from_db()
    assert (job.state, work.done) == (JobState.WAITING, [])
    assert job.error


def test_a_database_that_is_away_for_a_moment_is_asked_again(worker, monkeypatch):
    monkeypatch.setattr("commitments.exchange.worker.POLL_SECONDS", 0.01)
    monkeypatch.setattr("commitments.exchange.worker.connection.close", lambda: None)
    answers = iter([OperationalError("database is locked"), OperationalError("gone"), True])

    def act():
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert worker.insist(act)


def test_a_worker_that_was_stopped_takes_nothing_more(worker):
    work.note.enqueue(words="later")
    worker.stop()

    assert worker.run() == 0

    assert work.done == []


def test_what_is_done_daily_is_entered_once_a_day(worker):
    Job.objects.all().delete()

    worker.run(until_idle=True)
    worker.ticked_at = 0
    worker.run(until_idle=True)

    assert list(Job.objects.values_list("key", "state")) == [
        (f"daily:{timezone.localdate()}", JobState.DONE)
    ]


def test_arguments_of_a_job_are_named():
    with pytest.raises(InvalidTaskError):
        work.note.enqueue("The first stone.")


def test_there_is_no_result_of_what_nobody_asked_for():
    with pytest.raises(TaskResultDoesNotExist):
        work.note.get_result("7000")


def test_a_job_may_be_entered_for_later(worker):
    result = work.note.using(run_after=timezone.now() + timedelta(hours=1)).enqueue(words="later")

    assert worker.run(until_idle=True) == 0
    assert work.note.get_result(result.id).status == TaskResultStatus.READY
