"""Work that outlasts a request: one row a job, in the database that it works on."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import JobState
from commitments.models.base import known_values


class JobQuerySet(models.QuerySet):
    def due(self, now):
        """What may be taken now, the longest due first."""
        return self.filter(state=JobState.WAITING, run_after__lte=now).order_by(
            "-priority", "run_after", "pk"
        )

    def under_way(self):
        return self.filter(state__in=[JobState.WAITING, JobState.RUNNING])

    def held_by(self, worker):
        return self.filter(state=JobState.RUNNING, worker=worker)

    def abandoned(self, since):
        """Those whose worker has shown no life since then."""
        return self.filter(state=JobState.RUNNING, heartbeat_at__lt=since)


class Job(models.Model):
    """One piece of work that a worker is to do, once it has come to its turn.

    `task` is the path of the function, and `key` names what it is about: of one key, one job is
    under way at most. `worker` is whoever has it.
    """

    task = models.CharField(_("task"), max_length=120)
    key = models.CharField(_("key"), max_length=120, blank=True)
    arguments = models.JSONField(_("arguments"), default=dict)
    state = models.CharField(
        _("state"), choices=JobState, default=JobState.WAITING, max_length=8, editable=False
    )
    priority = models.SmallIntegerField(_("priority"), default=0)
    enqueued_at = models.DateTimeField(_("enqueued"))
    run_after = models.DateTimeField(_("not before"))
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    worker = models.CharField(_("worker"), max_length=80, blank=True)
    started_at = models.DateTimeField(_("started"), null=True)
    heartbeat_at = models.DateTimeField(_("last sign of life"), null=True)
    finished_at = models.DateTimeField(_("finished"), null=True)
    error = models.TextField(_("error"), blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        indexes = [
            models.Index(
                fields=["-priority", "run_after", "id"],
                name="job_due",
                condition=Q(state=JobState.WAITING),
            ),
            models.Index(
                fields=["heartbeat_at"], name="job_running", condition=Q(state=JobState.RUNNING)
            ),
        ]
        constraints = [
            *known_values("job", state=JobState),
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(state__in=[JobState.WAITING, JobState.RUNNING]) & ~Q(key=""),
                name="job_under_way_once_a_key",
            ),
            models.CheckConstraint(
                name="job_running_has_its_worker",
                condition=~Q(state=JobState.RUNNING)
                | ~Q(worker="") & Q(started_at__isnull=False, heartbeat_at__isnull=False),
            ),
            models.CheckConstraint(
                name="job_ended_has_its_moment",
                condition=Q(state__in=[JobState.DONE, JobState.FAILED], finished_at__isnull=False)
                | Q(state__in=[JobState.WAITING, JobState.RUNNING], finished_at=None),
            ),
            models.CheckConstraint(
                name="job_waits_from_its_entry", condition=Q(run_after__gte=F("enqueued_at"))
            ),
        ]

    def __str__(self):
        return f"{self.task.rpartition('.')[2]} {self.key}".strip()
