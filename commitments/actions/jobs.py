"""Work for the worker: entered, claimed, held, given back and ended.

A job is entered in the transaction of what it is about, so that neither stands without the other.
It says nothing of its own and leaves no audit event: what it does, does. Nor does whoever has one
tried again change the record; the log names them.
"""

from datetime import datetime, timedelta
from typing import Any

import structlog
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from commitments.enums import JobState
from commitments.models import Job, User

log = structlog.get_logger(__name__)

# A job that breaks is tried so often; one that stops its worker is counted too.
ATTEMPTS = 20
BACK_OFF = (timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1))
# What was done is of no use to anybody after this time.
KEPT_FOR = timedelta(days=30)
ERROR_LENGTH = 8000
CLAIMED_AMONG = 5
NO_WAIT = timedelta(0)


@transaction.atomic
def enqueue(
    task: str,
    *,
    key: str = "",
    after: timedelta = NO_WAIT,
    priority: int = 0,
    arguments: dict[str, Any] | None = None,
) -> Job:
    """Enter work by the path of its function; where the key is under way already, that job stands.

    `after` is how long to wait at least; `arguments` must be JSON.
    """
    now = timezone.now()
    fields = {
        "task": task,
        "arguments": arguments or {},
        "priority": priority,
        "enqueued_at": now,
        "run_after": now + after,
    }
    if not key:
        return Job.objects.create(**fields)
    job, _created = Job.objects.under_way().get_or_create(key=key, defaults=fields)
    return job


def claim(worker: str) -> Job | None:
    """Take a job that is due, or None; of several who try for one, one gets it.

    The row moves by `UPDATE … WHERE`, which both databases look at again when it is their turn.
    """
    now = timezone.now()
    for key in list(Job.objects.due(now).values_list("pk", flat=True)[:CLAIMED_AMONG]):
        claimed = Job.objects.filter(pk=key, state=JobState.WAITING).update(
            state=JobState.RUNNING,
            worker=worker,
            attempts=F("attempts") + 1,
            started_at=now,
            heartbeat_at=now,
        )
        if claimed:
            return Job.objects.get(pk=key)
    return None


def show_life(job: Job) -> bool:
    """Say that the worker is alive, and so keeps the job; False where it was given to another."""
    return move(job, heartbeat_at=timezone.now())


def finish(job: Job) -> bool:
    """The work is done; False where it had been given to another meanwhile."""
    return move(job, state=JobState.DONE, finished_at=timezone.now(), error="")


def give_back(job: Job, *, after: timedelta = NO_WAIT, counted: bool = True) -> bool:
    """Let the job wait again; `counted` is whether this was an attempt."""
    attempts = job.attempts if counted else job.attempts - 1
    return wait(job, after=after, attempts=attempts)


def fail(job: Job, *, error: str) -> bool:
    """The work broke: try again later, or say that it failed."""
    error = error[-ERROR_LENGTH:]
    if job.attempts >= ATTEMPTS:
        return move(job, state=JobState.FAILED, finished_at=timezone.now(), error=error)
    after = BACK_OFF[min(job.attempts, len(BACK_OFF)) - 1]
    return wait(job, after=after, error=error)


def wait(job: Job, *, after: timedelta, **fields: Any) -> bool:
    return move(job, state=JobState.WAITING, run_after=timezone.now() + after, worker="", **fields)


def move(job: Job, **fields: Any) -> bool:
    """Write that, if the job is still with whoever claimed it then."""
    held = Job.objects.held_by(job.worker).filter(pk=job.pk, attempts=job.attempts)
    return bool(held.update(**fields))


def try_again(*, job: Job, by: User) -> bool:
    """Let a job that failed wait anew, with all its attempts; False where nothing has failed.

    Nor is it where the same is under way again already.
    """
    if job.key and Job.objects.under_way().filter(key=job.key).exists():
        return False
    anew = {"state": JobState.WAITING, "run_after": timezone.now(), "attempts": 0}
    failed = Job.objects.filter(pk=job.pk, state=JobState.FAILED)
    try:
        with transaction.atomic():
            moved = failed.update(**anew, worker="", finished_at=None)
    except IntegrityError:  # Somebody entered the same a moment ago.
        return False
    if moved:
        log.info("job_tried_again", job=str(job), by=by.get_username())
    return bool(moved)


def sweep(*, since: datetime) -> int:
    """Give back what workers hold that have shown no life since then; how many there were."""
    return sum(give_back(job) for job in list(Job.objects.abandoned(since)))


def prune() -> int:
    """Remove the rows of what was done long ago; how many there were."""
    done = Job.objects.filter(state=JobState.DONE, finished_at__lt=timezone.now() - KEPT_FOR)
    return done.delete()[0]
