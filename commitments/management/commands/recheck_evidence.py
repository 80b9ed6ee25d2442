from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.exchange import rechecks
from commitments.models import User


class Command(BaseCommand):
    help = "Have the worker look at sources again, gently: same, changed or gone."

    def add_arguments(self, parser):
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="Every source on the web.")
        which.add_argument(
            "--missing", action="store_true", help="Sources of which no copy is held yet."
        )
        which.add_argument(
            "--older-than",
            type=int,
            metavar="DAYS",
            help="Sources last looked at so long ago; IKRAR_RECHECK_DAYS by default.",
        )
        parser.add_argument(
            "--by",
            metavar="NAME",
            help="The person in whose name; by default whoever asked for the last copy.",
        )

    def handle(self, *, by, **options):
        asked = rechecks.request_rechecks(chosen(**options), by=person(by))
        self.stdout.write(f"{asked} sources will be looked at.")


def chosen(**options):
    if options["all"]:
        return rechecks.with_address()
    if options["missing"]:
        return rechecks.without_copy()
    days = options["older_than"]
    if days is None:
        days = settings.IKRAR_RECHECK_DAYS
    if days < 0:
        raise CommandError("Say a number of days of 0 or more.")
    return rechecks.looked_at_before(timezone.now() - timedelta(days=days))


def person(name):
    if name is None:
        return None
    try:
        return User.objects.get(username=name, is_active=True)
    except User.DoesNotExist:
        raise CommandError(f"Nobody of the name {name} signs in here.") from None
