"""Telling people: rows that wait until they are read."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from commitments.actions import audit
from commitments.enums import AuditVerb, NotificationKind
from commitments.models import Comment, Commitment, Notification, Submission, User


def notify(
    person: User,
    kind: NotificationKind,
    commitment: Commitment,
    *,
    submission: Submission | None = None,
    comment: Comment | None = None,
    by: User,
) -> None:
    """Tell a person, as part of the act of another; nobody is told of their own acts."""
    if person.pk == by.pk or not person.is_active:
        return
    Notification.objects.create(
        person=person,
        kind=kind,
        commitment=commitment,
        submission=submission,
        comment=comment,
        actor=by,
        at=timezone.now(),
    )


@transaction.atomic
def read(*, notifications: Iterable[int] | None = None, by: User) -> int:
    """Mark these notifications of `by`, or all of them, as read; how many were unread."""
    unread = by.notifications.filter(read_at=None)
    if notifications is not None:
        unread = unread.filter(pk__in=notifications)
    count = unread.update(read_at=timezone.now())
    if count:
        details = {"count": count}
        audit.record(verb=AuditVerb.READ_NOTIFICATIONS, on=by, by=by, details=details)
    return count
