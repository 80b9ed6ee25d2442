"""The work behind the pages, as an administrator sees it."""

import pytest

from commitments.actions import jobs
from commitments.enums import JobState
from commitments.models import AuditEvent, Job
from tests.admin.posted import address

pytestmark = pytest.mark.django_db

TASK = "commitments.exchange.daily.daily"
TRACEBACK = "Traceback (most recent call last):\n  File x\nRuntimeError: out of bricks\n"


def make_failed(monkeypatch, *, key=""):
    monkeypatch.setattr(jobs, "ATTEMPTS", 1)
    jobs.enqueue(TASK, key=key)
    jobs.fail(jobs.claim("one"), error=TRACEBACK)
    return Job.objects.get(state=JobState.FAILED)


def choose(desk, *rows):
    body = {"action": "try_again", "_selected_action": [job.pk for job in rows]}
    return desk.post(address("job", "changelist"), body, follow=True).content.decode()


def test_what_failed_is_listed_by_its_state_with_what_it_ended_with(desk, monkeypatch):
    make_failed(monkeypatch, key="first")
    jobs.enqueue(TASK, key="second")

    page = desk.get(address("job", "changelist"), {"state__exact": "failed"}).content.decode()

    assert "daily first" in page
    assert "daily second" not in page
    assert "RuntimeError: out of bricks" in page
    assert "Traceback" not in page


def test_the_page_of_a_job_has_all_that_it_said(desk, monkeypatch):
    job = make_failed(monkeypatch)

    page = desk.get(address("job", "change", job.pk)).content.decode()

    assert "Traceback (most recent call last)" in page


def test_what_failed_is_tried_again_from_the_beginning(desk, monkeypatch):
    job = make_failed(monkeypatch)
    events = AuditEvent.objects.count()

    page = choose(desk, job)

    job.refresh_from_db()
    assert "1 job waits anew." in page
    assert (job.state, job.attempts, job.finished_at) == (JobState.WAITING, 0, None)
    assert job.error == TRACEBACK
    assert jobs.claim("two") == job
    assert AuditEvent.objects.count() == events


def test_what_did_not_fail_or_is_under_way_again_stays_as_it_is(desk, monkeypatch):
    failed = make_failed(monkeypatch, key="same")
    waiting = jobs.enqueue(TASK, key="same")

    page = choose(desk, failed, waiting)

    assert "None of these has failed." in page
    assert set(Job.objects.values_list("state", flat=True)) == {JobState.FAILED, JobState.WAITING}
