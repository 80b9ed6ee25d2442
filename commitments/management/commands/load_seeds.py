"""`manage.py load_seeds`: what a new installation starts with."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from commitments.errors import SeedRefused
from commitments.exchange.seeds import load_seeds


class Command(BaseCommand):
    help = "Load the seed files: all of them or, where one has a fault, nothing. Twice is harmless."
    # They read every address and form, which takes longer than a run with nothing to load.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--path",
            type=Path,
            default=settings.BASE_DIR / "seeds",
            help="the folder of the seed files (default: seeds)",
        )

    def handle(self, *, path: Path, verbosity: int, **options: object) -> None:
        try:
            loaded = load_seeds(path)
        except SeedRefused as refusal:
            raise CommandError(f"nothing was loaded\n{refusal}") from None
        for kind in loaded.kinds if verbosity else ():
            created, present = loaded.created[kind], loaded.present[kind]
            self.stdout.write(f"{kind}: {created} created, {present} already there")
