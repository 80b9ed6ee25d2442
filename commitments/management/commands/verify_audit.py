from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from commitments.actions.audit import kept_head
from commitments.models import AuditHead
from commitments.reports.audit_chain import broken_link


class Command(BaseCommand):
    help = (
        "Prove that no event was changed, removed, cut off, put elsewhere or copied since it was"
        " recorded; exit code 1 and the first broken link where one was."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--head",
            type=Path,
            default=Path(settings.IKRAR_AUDIT_HEAD),
            help="A head that was downloaded before, instead of the one kept beside the database.",
        )

    def handle(self, *, head, **options):
        kept = read_head(head)
        fault = broken_link(kept)
        if fault:
            raise CommandError(f"Broken at event {fault.position}: {fault.reason}")
        end = AuditHead.objects.first()
        if end is None:
            self.stdout.write("Nothing is on record yet.")
            return
        if kept is None:
            raise CommandError(
                f"The {end.position} events on record follow one another, but there is no head"
                f" at {head}: whether later ones were cut off cannot be told."
            )
        self.stdout.write(
            f"The {end.position} events on record are whole, as far as the head outside the"
            f" database reaches ({kept['position']}) and beyond. The last hash is {end.hash}."
        )


def read_head(path: Path) -> dict[str, Any] | None:
    """The head that is kept there, if one is. Raises CommandError where it cannot be read."""
    try:
        kept = kept_head(path)
        if kept is not None:
            kept = {"position": int(kept["position"]), "hash": kept["hash"], "hmac": kept["hmac"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"The head at {path} cannot be read: {error!r}") from error
    return kept
