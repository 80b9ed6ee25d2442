"""`manage.py make_synthetic`: an invented record of any size, to measure with."""

from datetime import date
from time import monotonic

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from commitments.errors import Refusal
from commitments.exchange.synthetic.making import make_synthetic

SECONDS_BETWEEN_LINES = 5


class Command(BaseCommand):
    help = (
        "Fill an empty database with invented commitments and their histories, to measure with."
        " The same number, seed and day make the same rows."
    )

    # They read every address and form, none of which has a part in it.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--commitments", type=int, required=True, help="how many")
        parser.add_argument("--seed", type=int, default=1, help="which invention (default: 1)")
        parser.add_argument(
            "--on",
            type=date.fromisoformat,
            default=None,
            help="the day on which the record stands like this, as 2026-11-22 (default: today)",
        )
        parser.add_argument("--quiet", action="store_true", help="no progress")

    def handle(self, *, commitments: int, seed: int, on: date | None, quiet: bool, **options):
        progress = Progress(None if quiet else self.stderr)
        try:
            make_synthetic(
                commitments=commitments,
                seed=seed,
                on=on or timezone.localdate(),
                tell=progress.tell,
            )
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(
            f"Made {commitments:,} synthetic commitments in {monotonic() - progress.begun:.0f} s."
        )


class Progress:
    """A line now and then, and one at the end of each part."""

    def __init__(self, stream):
        self.stream = stream
        self.begun = self.part_begun = self.told = monotonic()
        self.part = ""

    def tell(self, part: str, done: int, total: int) -> None:
        now = monotonic()
        if part != self.part:
            self.part, self.part_begun = part, self.told
        if self.stream and (done == total or now - self.told >= SECONDS_BETWEEN_LINES):
            rate = done / max(now - self.part_begun, 0.001)
            line = f"{done:>11,} of {total:,} {part}, {rate:,.0f} a second"
            # It is no error, so it is not coloured like one.
            self.stream.write(line, style_func=str)
        if done == total or now - self.told >= SECONDS_BETWEEN_LINES:
            self.told = now
