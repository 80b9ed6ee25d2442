"""Mail on its way to people: entered, taken, sent or left out; and what people want of it.

**No mail goes twice; one whose fate is unknown is not sent again.** Its row is moved to `sending`,
and that is committed, before the server is given anything; whoever finds it moved lets it be. It
waits anew only where the server said that it did not take the mail, and not that it never will. So
a mail is lost where we die, or the connection breaks, between handing it over and hearing the
answer. That is borne better than the same mail twice: the next digest begins where the last one
that is known to have gone ended, and what a mention or a returned submission tells stands among the
notifications anyway. For the same reason a digest that waits until its week is over is left out.

As with jobs, a mail is no act of anybody, and leaves no audit event.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from commitments.actions import audit, jobs
from commitments.enums import AuditVerb, MailKind, MailState
from commitments.models import Mailing, MailSettings, Notification, User

DELIVER = "commitments.exchange.mail.deliver"
ERROR_LENGTH = 2000


@transaction.atomic
def enter_digest(*, person: User, week: str, after: timedelta) -> bool:
    """Enter the digest of this week for a person, unless it was; `after` is how long it waits."""
    mailing, is_new = Mailing.objects.get_or_create(
        person=person,
        kind=MailKind.DIGEST,
        week=week,
        defaults={"entered_at": timezone.now()},
    )
    if is_new:
        jobs.enqueue(DELIVER, after=after, arguments={"mailing": mailing.pk})
    return is_new


def enter_notice(notification: Notification) -> None:
    """Enter the mail about a notification, in the transaction that tells of it."""
    if notification.kind not in MailKind.values or not notification.person.email:
        return
    mailing = Mailing.objects.create(
        person=notification.person,
        kind=notification.kind,
        notification=notification,
        entered_at=timezone.now(),
    )
    jobs.enqueue(DELIVER, arguments={"mailing": mailing.pk})


@transaction.atomic(durable=True)
def take(mailing: Mailing, *, at: datetime) -> bool:
    """Keep the mail for whoever calls, who sends it now; False where another has it.

    `durable` refuses to be part of a larger transaction: nothing is sent on a claim that may yet
    be undone.
    """
    return move(mailing, MailState.WAITING, state=MailState.SENDING, tried_at=at, error="")


def sent(mailing: Mailing) -> None:
    move(mailing, MailState.SENDING, state=MailState.SENT, sent_at=timezone.now())


def give_back(mailing: Mailing, *, error: str) -> None:
    """The server did not take it: it waits to be tried again."""
    error = error[:ERROR_LENGTH]
    move(mailing, MailState.SENDING, state=MailState.WAITING, tried_at=None, error=error)


def give_up(mailing: Mailing, *, error: str) -> None:
    """Nobody knows whether the server took it: it stays as it is, with the reason."""
    move(mailing, MailState.SENDING, error=error[:ERROR_LENGTH])


def leave_out(mailing: Mailing, *, error: str = "") -> None:
    """There is nothing to tell, or nobody who wants to hear it, or no way to write it."""
    move(mailing, MailState.WAITING, state=MailState.LEFT_OUT, error=error[:ERROR_LENGTH])


def turn_away(mailing: Mailing, *, error: str) -> None:
    """The server will never take it for this person: it is not tried again."""
    move(mailing, MailState.SENDING, state=MailState.LEFT_OUT, error=error[:ERROR_LENGTH])


def move(mailing: Mailing, before: MailState, **fields: Any) -> bool:
    """Write that where the mail is in the state `before`; of several who do, one succeeds."""
    return bool(Mailing.objects.filter(pk=mailing.pk, state=before).update(**fields))


def settings_of(person: User) -> MailSettings:
    """What this person chose, or what holds where nothing was."""
    return MailSettings.objects.filter(person=person).first() or MailSettings(person=person)


@transaction.atomic
def choose_mail(*, person: User, chosen: Mapping[str, Any], by: User) -> bool:
    """Let this person get the mail that was chosen; False where nothing differs.

    `chosen` are fields of MailSettings with their values.
    """
    row, _created = MailSettings.objects.select_for_update().get_or_create(person=person)
    changed = {name: value for name, value in chosen.items() if getattr(row, name) != value}
    if not changed:
        return False
    MailSettings.objects.filter(pk=row.pk).update(**changed)
    audit.record(verb=AuditVerb.CHOSE_MAIL, on=person, by=by, details=changed)
    return True
