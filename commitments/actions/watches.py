"""Watching a commitment, whoever owns it, and wanting no reminders of one for a while."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments.actions import audit
from commitments.enums import AuditVerb
from commitments.errors import RuleBroken
from commitments.models import Commitment, Snooze, User, Watch

# So that nothing is put off for ever.
SNOOZE_AT_MOST = timedelta(days=366)


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


@transaction.atomic
def snooze(*, commitment: Commitment, until: date, reason: str, by: User) -> None:
    """Remind this person of the commitment no more before the day `until`.

    What was put off before is put off anew. Raises RuleBroken for a day that has come already, or
    is too far away.
    """
    today = timezone.localdate()
    if until <= today:
        raise RuleBroken(_("Choose a day that is still to come."), field="until")
    if until > today + SNOOZE_AT_MOST:
        raise RuleBroken(_("Choose a day within a year."), field="until")
    Snooze.objects.update_or_create(
        commitment=commitment,
        person=by,
        defaults={"until": until, "reason": reason, "since": timezone.now()},
    )
    # The reason is the person's own, and stays out of what administrators read.
    details = {"until": until.isoformat()}
    audit.record(verb=AuditVerb.SNOOZED, on=commitment, by=by, details=details)


@transaction.atomic
def end_snooze(*, commitment: Commitment, by: User) -> bool:
    """Remind this person of the commitment again; False if nothing was put off."""
    ended, _by_model = Snooze.objects.filter(commitment=commitment, person=by).delete()
    if ended:
        audit.record(verb=AuditVerb.ENDED_SNOOZE, on=commitment, by=by)
    return bool(ended)
