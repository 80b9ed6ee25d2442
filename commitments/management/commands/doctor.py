import platform

import django
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from commitments.exchange import storage
from commitments.reports import installation


class Command(BaseCommand):
    help = "Say what Ikrar runs on and whether anything is missing; exit code 1 where it is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--database", action="store_true", help="Only say which database it is, on one line."
        )

    def handle(self, *, database, **options):
        try:
            self.stdout.write(f"Database: {installation.database_in_words()}")
            problems = [] if database else installation.problems(storage.problem)
        except DatabaseError as error:
            raise CommandError(f"The database does not answer: {error}") from error
        if database:
            return
        self.stdout.write(f"Python {platform.python_version()}, Django {django.__version__}")
        self.stdout.write(f"Time zone: {settings.TIME_ZONE}")
        for sentence in problems:
            self.stderr.write(f"Wrong: {sentence}")
        if problems:
            raise CommandError("Ikrar is not ready.")
        self.stdout.write("Nothing is missing.")
