import signal
from datetime import timedelta

from django.core.management.base import BaseCommand

from commitments.exchange.worker import Worker


class Command(BaseCommand):
    help = "Do the work that pages leave for later: copies of sources, and looking at them again."

    def add_arguments(self, parser):
        parser.add_argument(
            "--until-idle", action="store_true", help="Stop when nothing is due any more."
        )
        parser.add_argument(
            "--with-parent",
            type=int,
            metavar="NUMBER",
            help="Stop when the process of this number, which started this one, is gone.",
        )
        parser.add_argument(
            "--stale-after",
            type=positive,
            default=60,
            metavar="SECONDS",
            help="Take over from a worker that has shown no sign of life for so long.",
        )
        parser.add_argument(
            "--grace",
            type=positive,
            default=8,
            metavar="SECONDS",
            help="Once told to stop, give back what does not end within so long.",
        )

    def handle(self, *, until_idle, with_parent, stale_after, grace, **options):
        worker = Worker(stale_after=timedelta(seconds=stale_after), grace=timedelta(seconds=grace))
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, worker.stop)
        done = worker.run(until_idle=until_idle, parent=with_parent)
        if until_idle:
            self.stdout.write(f"{done} jobs were done.")


def positive(text: str) -> float:
    value = float(text)
    if not 0 < value <= 3600:
        raise ValueError(text)
    return value
