"""Telling people: rows that wait until they are read."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from commitments.actions import audit, mailings
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
    """Tell a person, as part of the act of another; nobody is told of their own acts.

    What they are told at once by mail, too, is for the worker to send.
    """
    if person.pk == by.pk or not person.is_active:
        return
    notification = Notification.objects.create(
        person=person,
        kind=kind,
        commitment=commitment,
        submission=submission,
        comment=comment,
        actor=by,
        at=timezone.now(),
    )
    mailings.enter_notice(notification)


def notify_owners(commitments: Iterable[Commitment], *, by: User) -> None:
    """Tell those to whom these were assigned, in two statements, however many there are."""
    commitments = [commitment for commitment in commitments if commitment.owner_id]
    owners = {commitment.owner_id for commitment in commitments} - {by.pk}
    told = set(User.objects.filter(pk__in=owners, is_active=True).values_list("pk", flat=True))
    now = timezone.now()
    Notification.objects.bulk_create(
        Notification(
            person_id=commitment.owner_id,
            kind=NotificationKind.ASSIGNED,
            commitment=commitment,
            actor=by,
            at=now,
        )
        for commitment in commitments
        if commitment.owner_id in told
    )


@transaction.atomic
def remind(*, commitment: Commitment, by: User) -> bool:
    """Let `by` know that the deadline of a commitment draws near; False if that was said before.

    Each deadline is told of once: where it is moved, its new day is news.
    """
    _row, is_new = Notification.objects.get_or_create(
        person=by,
        kind=NotificationKind.DUE_SOON,
        commitment=commitment,
        due_on=commitment.deadline_latest,
        defaults={"at": timezone.now()},
    )
    if is_new:
        audit.record(verb=AuditVerb.NOTIFIED, on=commitment, by=by)
    return is_new


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
