"""Tasks for tests of the worker, which finds them by their paths."""

from datetime import timedelta

from django.db import OperationalError
from django_tasks import task

from commitments.exchange.job_backend import TryAgain

done: list[str] = []


@task
def note(words: str) -> None:
    done.append(words)


@task
def break_off(words: str) -> None:
    raise RuntimeError(words)


@task
def meet_a_lock() -> None:
    raise OperationalError("database is locked")


@task
def wait_an_hour() -> None:
    raise TryAgain(after=timedelta(hours=1), counted=False)


def no_task() -> None:
    done.append("never")
