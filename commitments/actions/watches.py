"""Watching a commitment: a list of one's own, whoever owns what stands on it."""

from django.db import transaction
from django.utils import timezone

from commitments.actions import audit
from commitments.enums import AuditVerb
from commitments.models import Commitment, User, Watch


@transaction.atomic
def watch(*, commitment: Commitment, by: User) -> bool:
    """Put the commitment on the watch list of this person; False if it was there already."""
    _row, is_new = Watch.objects.get_or_create(
        commitment=commitment, person=by, defaults={"since": timezone.now()}
    )
    if is_new:
        audit.record(verb=AuditVerb.WATCHED, on=commitment, by=by)
    return is_new


@transaction.atomic
def unwatch(*, commitment: Commitment, by: User) -> bool:
    """Take the commitment off the watch list of this person; False if it was not on it."""
    removed, _by_model = Watch.objects.filter(commitment=commitment, person=by).delete()
    if removed:
        audit.record(verb=AuditVerb.UNWATCHED, on=commitment, by=by)
    return bool(removed)
