"""Workers are killed, stopped and set beside each other; whatever happens, nothing is lost."""

import os
import random
import signal
import time

import pytest
from django.core.management import call_command

from commitments.actions.captures import request_capture
from commitments.enums import CaptureState, JobState
from commitments.exchange import storage
from commitments.exchange.captures import ATTEMPTS
from commitments.models import Capture, Job, StoredContent
from tests.exchange.fetching.host import dripping, headed
from tests.exchange.sources import page
from tests.exchange.workers import workers
from tests.factories import make_author, make_commitment, make_evidence

pytestmark = pytest.mark.django_db(transaction=True)

# IKRAR_SOAK_KILLS=100 kills more often.
KILLS = int(os.environ.get("IKRAR_SOAK_KILLS", "5"))
# A busy machine takes its time; nothing is measured here.
PATIENCE_SECONDS = 300


@pytest.fixture
def start_worker(source):
    with workers() as start:
        yield start


def ask_for_copies(source, count, *, first=0):
    """Copies of so many pages, each long enough that writing it takes a moment."""
    commitment, by = make_commitment(), make_author()
    for number in range(first, first + count):
        words = " ".join(f"word{number}-{each}" for each in range(20_000))
        source.answers[f"/{number}"] = page(words)
        url = source.address(f"/{number}")
        item = make_evidence(commitment, url=url, title=f"Page {number}").evidence
        request_capture(evidence=item, by=by)


def wait_until(true, *, seconds=PATIENCE_SECONDS):
    until = time.monotonic() + seconds
    while not (answer := true()):
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)
    return answer


def all_settled():
    return not Capture.objects.under_way().exists()


def spare_who_was_killed_often(start_worker):
    """A copy is tried so often and no more; one that was killed almost as often gets its peace."""
    if Capture.objects.under_way().filter(attempts__gte=ATTEMPTS - 1).exists():
        worker = start_worker()
        wait_until(all_settled)
        worker.terminate()
        worker.wait(PATIENCE_SECONDS)


def assert_whole():
    """Every row of a stored content has its file, byte for byte."""
    assert all(storage.is_intact(content) for content in StoredContent.objects.all())


def test_no_kill_loses_a_copy_or_keeps_half_of_one(source, start_worker):
    chance = random.Random(7)  # noqa: S311 - any moment will do
    for number in range(KILLS):
        ask_for_copies(source, 1, first=number)
        worker = start_worker()
        # It has a job, or had one: what is done keeps the name of its worker.
        wait_until(Job.objects.filter(worker__contains=f":{worker.pid}:").exists)
        time.sleep(chance.uniform(0, 2.5))
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        assert_whole()
        spare_who_was_killed_often(start_worker)

    together = [start_worker(), start_worker()]
    wait_until(all_settled)
    for worker in together:
        worker.terminate()

    # Where one does all, the other may be told to stop before it has begun.
    ended = {worker.wait(PATIENCE_SECONDS) for worker in together}
    assert ended <= {0, -signal.SIGTERM}
    assert set(Capture.objects.values_list("state", flat=True)) == {CaptureState.KEPT}
    assert Capture.objects.exclude(text=None).count() == Capture.objects.count() == KILLS
    assert not Job.objects.exclude(state=JobState.DONE).exists()
    assert_whole()
    call_command("verify_evidence", verbosity=0)
    call_command("verify_audit", verbosity=0)
    call_command("rebuild_search", "--verify", verbosity=0)


def test_several_workers_ask_for_each_page_once(source, start_worker):
    ask_for_copies(source, 8)

    together = [start_worker("--until-idle") for _number in range(3)]

    assert [worker.wait(PATIENCE_SECONDS) for worker in together] == [0, 0, 0]
    asked = [request.split(b" ")[1] for request in source.requests]
    pages = [path for path in asked if path != b"/robots.txt"]
    assert sorted(pages) == sorted(f"/{number}".encode() for number in range(8))
    assert set(Capture.objects.values_list("state", "attempts")) == {(CaptureState.KEPT, 1)}


def test_a_worker_that_is_told_to_stop_gives_back_what_does_not_end(source, start_worker):
    ask_for_copies(source, 1)
    source.answers["/0"] = dripping(headed("200 OK", "Content-Type: text/html"))
    worker = start_worker("--grace", "0.5")
    wait_until(lambda: any(b"GET /0 " in request for request in source.requests))

    worker.terminate()

    assert worker.wait(PATIENCE_SECONDS) == 0
    job = Job.objects.get(key__startswith="capture:")
    assert (job.state, job.attempts) == (JobState.WAITING, 0)
