"""Who should hear that a deadline draws near, and has not heard it yet."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from commitments.enums import NotificationKind, Timeliness
from commitments.models import Commitment, Notification, Snooze, User, Watch
from commitments.models.timeliness import timely


def reminders(*, on: date) -> Iterator[tuple[Commitment, User]]:
    """Each person with each commitment that is due soon on the day `on` and to be told of.

    That is what they own or watch, may see and did not put off, unless they were told of this
    deadline before.
    One query for all people and two for each.
    """
    for person in interested_in(due_soon(Commitment.objects.all(), on=on)):
        visible = due_soon(Commitment.objects.visible_to(person), on=on)
        for commitment in (
            untold(visible, person)
            .exclude(snoozed(person, on=on))
            .order_by("deadline_latest", "code")
        ):
            yield commitment, person


def due_soon(commitments: QuerySet[Commitment], *, on: date) -> QuerySet[Commitment]:
    rows = commitments.counted().with_timeliness(on=on)
    return rows.filter(timely(Timeliness.DUE_SOON, on=on))


def interested_in(due: QuerySet[Commitment]) -> QuerySet[User]:
    """Active people who own or watch one of these commitments."""
    owners = due.exclude(owner=None).values("owner")
    watchers = Watch.objects.filter(commitment__in=due.values("pk")).values("person")
    people = User.objects.filter(Q(pk__in=owners) | Q(pk__in=watchers), is_active=True)
    return people.order_by("username")


def untold(due: QuerySet[Commitment], person: User) -> QuerySet[Commitment]:
    """What of this is the person's or watched by them, and new to them."""
    watched = Watch.objects.filter(person=person, commitment=OuterRef("pk"))
    told = Notification.objects.filter(
        person=person,
        kind=NotificationKind.DUE_SOON,
        commitment=OuterRef("pk"),
        due_on=OuterRef("deadline_latest"),
    )
    return due.filter(Q(owner=person) | Exists(watched)).exclude(Exists(told))


def snoozed(person: User, *, on: date) -> Q:
    """Those of which this person wants no reminder on that day."""
    return Q(Exists(Snooze.objects.filter(person=person, commitment=OuterRef("pk"), until__gt=on)))


def put_off(visible: QuerySet[Commitment], *, person: User, on: date) -> QuerySet[Snooze]:
    """What of these this person is not reminded of on that day, the soonest to return first."""
    snoozes = person.snoozes.filter(until__gt=on, commitment__in=visible.coded())
    return snoozes.select_related("commitment").order_by("until", "pk")
