"""The worker: takes one job after another, whatever happens to the database or to itself.

A job that it holds shows a sign of life; where none comes for a while, because the worker was
killed or hangs, any other gives the job back. Bodies may therefore run twice and must not mind.
"""

import os
import socket
import time
import traceback
from collections.abc import Callable
from datetime import timedelta
from threading import Event, Thread
from uuid import uuid4

import structlog
from django.db import Error, close_old_connections, connection
from django.utils import timezone

from commitments.actions import jobs
from commitments.exchange.daily import enter_daily
from commitments.exchange.job_backend import TryAgain, task_of
from commitments.models import Job

log = structlog.get_logger(__name__)

POLL_SECONDS = 1.0
TICK_SECONDS = 30.0


class Worker:
    """One process that does one job at a time, until `stop` is called.

    Another's job is taken over when it has been silent for `stale_after`; what is begun when this
    worker is asked to stop has `grace` to end, and is given back then.
    """

    def __init__(self, *, stale_after: timedelta, grace: timedelta) -> None:
        self.name = f"{socket.gethostname()[:40]}:{os.getpid()}:{uuid4().hex[:8]}"
        self.stale_after, self.grace = stale_after, grace
        self.stopping = Event()
        self.job: Job | None = None
        self.ticked_at = 0.0

    def stop(self, *_signal) -> None:
        self.stopping.set()

    def run(self, *, until_idle: bool = False, parent: int | None = None) -> int:
        """Do what is due until `stop`, or until nothing is; how many jobs that were.

        It ends, too, when the process `parent`, which started this one, is gone.
        """
        Thread(target=self.guard, daemon=True).start()
        done = 0
        while not self.stopping.is_set() and parent in (None, os.getppid()):
            worked = self.insist(self.step)
            done += bool(worked)
            if worked:
                continue
            if until_idle:
                break
            self.stopping.wait(POLL_SECONDS)
        return done

    def step(self) -> bool:
        """Do one job, if one is due."""
        self.tick()
        job = jobs.claim(self.name)
        if job is None:
            return False
        self.job = job
        try:
            self.do(job)
        finally:
            self.job = None
            close_old_connections()
        return True

    def tick(self) -> None:
        """Now and then give back what others left, and see to what is done daily."""
        now = time.monotonic()
        if self.ticked_at and now - self.ticked_at < min(TICK_SECONDS, self.pulse):
            return
        self.ticked_at = now
        jobs.sweep(since=timezone.now() - self.stale_after)
        enter_daily()

    def do(self, job: Job) -> None:
        """Call the body, and write what came of it."""
        try:
            task_of(job).call(**job.arguments)
        except TryAgain as again:
            after, counted = again.after, again.counted
            self.insist(lambda: jobs.give_back(job, after=after, counted=counted))
        except Exception as error:  # noqa: BLE001 - whatever breaks one job must not stop the next
            log.warning("job_broke", job=str(job), error=repr(error))
            said = traceback.format_exc()
            self.insist(lambda: jobs.fail(job, error=said))
        else:
            self.insist(lambda: jobs.finish(job))

    def insist(self, act: Callable[[], bool]) -> bool:
        """Act on the database, again and again while it is away, locked or full."""
        while True:
            try:
                return act()
            except Error as error:
                log.warning("database_away", error=str(error).strip())
                connection.close()
                if self.stopping.wait(POLL_SECONDS):
                    return False

    @property
    def pulse(self) -> float:
        return self.stale_after.total_seconds() / 4

    def guard(self) -> None:
        """Beside the work: show life, and end the process when it was asked to stop in vain."""
        while not self.stopping.wait(self.pulse):
            self.beat()
        time.sleep(self.grace.total_seconds())
        if job := self.job:
            jobs.give_back(job, counted=False)
            os._exit(0)

    def beat(self) -> None:
        job = self.job
        try:
            if job:
                jobs.show_life(job)
        except Error as error:
            log.warning("no_sign_of_life", error=str(error).strip())
            connection.close()
