from django.core.management.base import BaseCommand
from django.utils import timezone

from commitments.actions.notifications import remind
from commitments.reports.reminders import reminders


class Command(BaseCommand):
    help = "Tell owners and watchers, once for each deadline, of what is due soon. Run it daily."

    def handle(self, **options):
        due = list(reminders(on=timezone.localdate()))
        told = sum(remind(commitment=commitment, by=person) for commitment, person in due)
        self.stdout.write(f"{told} notifications of what is due soon were written.")
