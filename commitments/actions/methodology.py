"""Which version of the coding rules is at work."""

from django.utils import timezone

from commitments.coding.rules import RULESET
from commitments.models import MethodologyVersion


def current_methodology() -> MethodologyVersion:
    """The version of the rules that run now; recorded when it is used for the first time."""
    version, _created = MethodologyVersion.objects.get_or_create(
        ruleset=RULESET, defaults={"recorded_at": timezone.now()}
    )
    return version
