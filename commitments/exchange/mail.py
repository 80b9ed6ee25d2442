"""Mail: written in the language of whoever gets it, of what they may see at that moment, and sent.

`commitments.actions.mailings` says what is promised about it: never twice.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from smtplib import (
    SMTPException,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from typing import Any

import structlog
from django.conf import settings
from django.core.mail import BadHeaderError, EmailMultiAlternatives, get_connection
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django_tasks import task

from commitments.actions import mailings
from commitments.enums import MailKind, MailState
from commitments.exchange.unsubscribing import token_for
from commitments.models import Mailing, Notification, User
from commitments.reports.weekly_digest import weekly_digest
from tracker.languages import text_language

log = structlog.get_logger(__name__)

# Nobody's telephone should sound in the night.
SENT_FROM = time(6)
A_WEEK = timedelta(days=7)
# Who was away for longer reads what happened on the site.
LOOKS_BACK_AT_MOST = timedelta(days=35)
# The server said that it did not take the mail; of whatever else goes wrong nobody knows.
REFUSED = (SMTPResponseException, SMTPRecipientsRefused, SMTPNotSupportedError)
# Replies from this number on say "never".
PERMANENT = 500
SENDS_NOTHING = "django.core.mail.backends.dummy.EmailBackend"


@dataclass(frozen=True)
class Letter:
    """What one mail says: a subject, and what its template needs."""

    subject: str
    template: str
    context: dict[str, Any]


def enter_digests() -> int:
    """Enter the digests that are due today, or were since Monday; how many are new."""
    today = timezone.localdate()
    week, after = week_of(today), until_morning()
    return sum(
        mailings.enter_digest(person=person, week=week, after=after)
        for person in expecting(today.weekday())
    )


def week_of(day: date) -> str:
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02}"


def expecting(weekday: int) -> QuerySet[User]:
    """Who wants a digest on this day of the week, or wanted it on an earlier one."""
    chosen = Q(mail_settings__digest=True, mail_settings__weekday__lte=weekday)
    people = User.objects.filter(is_active=True).exclude(email="")
    return people.filter(chosen | Q(mail_settings=None)).order_by("pk")


def until_morning() -> timedelta:
    now = timezone.localtime()
    morning = now.replace(hour=SENT_FROM.hour, minute=0, second=0, microsecond=0)
    return max(morning - now, timedelta())


@task
def deliver(mailing: int) -> None:
    """Send this mail, unless it was, or another is at it.

    Raises what the server said where it did not take it, so that the job is tried again.
    """
    row = Mailing.objects.select_related("person").filter(pk=mailing).first()
    if row is None or row.state != MailState.WAITING:
        return
    moment = timezone.now()
    try:
        message = written(row, at=moment)
    except BadHeaderError as error:
        # It would read the same the next time.
        log.warning("mail_not_written", mailing=row.pk, error=repr(error))
        mailings.leave_out(row, error=repr(error))
        return
    if message is None:
        mailings.leave_out(row)
        return
    with get_connection() as connection:
        # Only from here on can anything arrive, so that whatever broke before is tried again.
        if mailings.take(row, at=moment):
            hand_over(row, message, connection)


def hand_over(mailing: Mailing, message: EmailMultiAlternatives, connection) -> None:
    """Give the mail to the server, and write down what it said."""
    try:
        connection.send_messages([message])
    except REFUSED as refusal:
        if is_final(refusal):
            log.warning("mail_turned_away", mailing=mailing.pk, error=repr(refusal))
            mailings.turn_away(mailing, error=repr(refusal))
            return
        mailings.give_back(mailing, error=repr(refusal))
        raise
    except (SMTPException, OSError) as error:
        log.warning("mail_of_unknown_fate", mailing=mailing.pk, error=repr(error))
        mailings.give_up(mailing, error=repr(error))
    else:
        mailings.sent(mailing)


def is_final(refusal: Exception) -> bool:
    """Whether the server takes mail, and none for this address, ever: RFC 5321, 4.2.1."""
    if not isinstance(refusal, SMTPRecipientsRefused):
        return False
    return all(code >= PERMANENT for code, _said in refusal.recipients.values())


def written(mailing: Mailing, *, at: datetime) -> EmailMultiAlternatives | None:
    """The mail, or None where there is nothing to tell or nobody to tell it to.

    Raises BadHeaderError where a name holds what no header can.
    """
    person, kind = mailing.person, MailKind(mailing.kind)
    wanted = person.is_active and person.email and mailings.settings_of(person).wants(kind)
    # What a digest of an earlier week would have told stands in that of this one.
    is_over = kind == MailKind.DIGEST and mailing.week != week_of(timezone.localdate(at))
    if not wanted or is_over or settings.EMAIL_BACKEND == SENDS_NOTHING:
        return None
    with translation.override(person.language or settings.LANGUAGE_CODE):
        letter = digest(person, at=at) if kind == MailKind.DIGEST else notice(mailing)
        return enveloped(letter, person, kind) if letter else None


def digest(person: User, *, at: datetime) -> Letter | None:
    today = timezone.localdate(at)
    sections = weekly_digest(person, on=today, since=told_until(person, at=at))
    if not sections:
        return None
    subject = _("Ikrar: your week until %(day)s") % {"day": date_format(today, "j F Y")}
    return Letter(subject, "mail/digest", {"sections": sections})


def told_until(person: User, *, at: datetime) -> datetime:
    """Up to when the last digest told that is known to have gone; the first tells of a week."""
    gone = person.mailings.filter(kind=MailKind.DIGEST, state=MailState.SENT)
    last = gone.order_by("-tried_at").values_list("tried_at", flat=True).first()
    return max(last or at - A_WEEK, at - LOOKS_BACK_AT_MOST)


def notice(mailing: Mailing) -> Letter | None:
    """That somebody mentioned them or returned their work; never the words, which are internal."""
    visible = Notification.objects.visible_to(mailing.person).unread()
    told = visible.for_list().filter(pk=mailing.notification_id).first()
    if told is None or (told.comment and told.comment.removed_at):
        return None
    names = {"person": told.actor, "code": told.commitment.short_code}
    if told.kind == MailKind.MENTIONED:
        said = _("%(person)s mentioned you in a comment on %(code)s") % names
    else:
        said = _("%(person)s returned your submission on %(code)s") % names
    return Letter(f"Ikrar: {said}", "mail/notice", {"said": said, "notification": told})


def enveloped(letter: Letter, person: User, kind: MailKind) -> EmailMultiAlternatives:
    """The mail as plain text and as simple HTML, with the way out of it in its headers too."""
    site = settings.IKRAR_SITE
    way_out = f"{site}{reverse('unsubscribe', args=[token_for(person, kind)])}"
    context = letter.context | {
        "choices": f"{site}{reverse('mail_settings')}",
        "kind": kind.label,
        "language": text_language(),
        "site": site,
        "subject": letter.subject,
        "way_out": way_out,
    }
    headers = {
        "Auto-Submitted": "auto-generated",
        # One click on the button of a mail program is a POST there: RFC 8058.
        "List-Unsubscribe": f"<{way_out}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=render_to_string(f"{letter.template}.txt", context),
        to=[person.email],
        headers=headers,
    )
    message.attach_alternative(render_to_string(f"{letter.template}.html", context), "text/html")
    # Whatever cannot be put into headers is refused here, before anything was claimed.
    message.message()
    return message
