from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.actions.standing import CACHED, standing_of
from commitments.models import Commitment


class Command(BaseCommand):
    help = "Prove that the cached standing of every commitment equals what its rows imply."

    def handle(self, **options):
        proved, faults = 0, []
        for commitment in Commitment.objects.order_by("pk").iterator():
            implied = standing_of(commitment)
            wrong = [
                name for name in kept(commitment) if getattr(commitment, name) != implied[name]
            ]
            faults += [
                f"{commitment}: {name} is {getattr(commitment, name)!r}, should be"
                f" {implied[name]!r}"
                for name in wrong
            ]
            proved += not wrong
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"The standing of {proved} commitments equals their rows.")


def kept(commitment: Commitment) -> list[str]:
    """What is kept of its standing; sides that have run out are counted when they are read."""
    until = commitment.evidence_sides_until
    over = until is not None and until <= timezone.localdate()
    return [name for name in CACHED if not (over and name.startswith("evidence_sides"))]
