"""The jobs behind the interface of django_tasks, which Django 6 carries as django.tasks.

`copy_page.enqueue(capture=1)` enters a Job; the worker finds the function by its path. Actions,
which stand below the functions, enter the same by the path alone.
"""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django_tasks.exceptions import InvalidTaskError, TaskResultDoesNotExist

from commitments.actions import jobs
from commitments.enums import JobState
from commitments.models import Job


class TryAgain(Exception):
    """A job stops here and is to be run again after a while; `counted` is whether it tried."""

    def __init__(self, *, after: timedelta, counted: bool = True) -> None:
        super().__init__(f"Again in {after}.")
        self.after, self.counted = after, counted


STATUS = {
    JobState.WAITING: TaskResultStatus.READY,
    JobState.RUNNING: TaskResultStatus.RUNNING,
    JobState.DONE: TaskResultStatus.SUCCESSFUL,
    JobState.FAILED: TaskResultStatus.FAILED,
}


class JobBackend(BaseTaskBackend):
    """Enters tasks as rows of Job, in the transaction of whoever asks."""

    supports_defer = True
    supports_get_result = True
    supports_priority = True

    def enqueue(self, task, args, kwargs):
        """Arguments are named: what is stored says what it means."""
        self.validate_task(task)
        if args:
            raise InvalidTaskError("Name the arguments of a job.")
        wait = (
            max(task.run_after - timezone.now(), jobs.NO_WAIT) if task.run_after else jobs.NO_WAIT
        )
        job = jobs.enqueue(
            task.module_path, after=wait, priority=task.priority, arguments=dict(kwargs)
        )
        return result_of(job, task)

    def get_result(self, result_id):
        try:
            job = Job.objects.get(pk=result_id)
        except (Job.DoesNotExist, ValueError, ValidationError):
            raise TaskResultDoesNotExist(result_id) from None
        return result_of(job, task_of(job))


def task_of(job: Job) -> Task:
    """The function of a job; only what is declared as a task is ever called."""
    task = import_string(job.task)
    if not isinstance(task, Task):
        raise InvalidTaskError(f"{job.task} is no task.")
    return task


def result_of(job: Job, task: Task) -> TaskResult:
    errors = [TaskError(exception_class_path="builtins.Exception", traceback=job.error)]
    return TaskResult(
        task=task,
        id=str(job.pk),
        status=STATUS[JobState(job.state)],
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        last_attempted_at=job.started_at,
        args=[],
        kwargs=job.arguments,
        backend=task.backend,
        errors=errors if job.error else [],
        worker_ids=[job.worker] * job.attempts,
    )
