"""What is done once a day, by whichever worker comes first."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from commitments.actions import jobs
from commitments.actions.notifications import remind
from commitments.exchange import mail, storage
from commitments.exchange.rechecks import looked_at_before, request_rechecks
from commitments.models import Job
from commitments.reports.reminders import reminders


def enter_daily() -> None:
    """Enter the work of the day, unless it was."""
    key = f"daily:{timezone.localdate()}"
    if not Job.objects.filter(key=key).exists():
        jobs.enqueue(daily.module_path, key=key)


@task
def daily() -> None:
    """Remind people, also by mail, look again at what was not looked at for long, and clear away
    leftovers.
    """
    for commitment, person in list(reminders(on=timezone.localdate())):
        remind(commitment=commitment, by=person)
    mail.enter_digests()
    jobs.prune()
    storage.sweep_leftovers()
    if settings.IKRAR_RECHECK_DAYS:
        since = timezone.now() - timedelta(days=settings.IKRAR_RECHECK_DAYS)
        request_rechecks(looked_at_before(since))
