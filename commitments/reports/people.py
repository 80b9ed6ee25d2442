"""Who works here: their roles, what they own, and what they did last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commitments.enums import OPEN_STATUSES, PRIVATE_VERBS, WORKER_VERBS, Timeliness
from commitments.models import SEED_AUTHOR, AuditEvent, Commitment, Statement, User
from commitments.reports.kept import Kept
from commitments.reports.my_work import Held, owned

ACTS_AT_MOST = 20
# What is nobody else's business, and what somebody did not do themselves.
NOT_SHOWN = (*PRIVATE_VERBS, *WORKER_VERBS)

# The names of the groups, in the words of the reader.
ROLE_NAMES = {
    "Reader": _("Reader"),
    "Analyst": _("Analyst"),
    "Manager": _("Manager"),
    "Administrator": _("Administrator"),
}


@dataclass(frozen=True)
class PersonRow:
    """One person, with the commitments of theirs that the reader may see."""

    person: User
    roles: list[str]
    owned: int = 0
    open: int = 0
    overdue: int = 0
    last_act_on: date | None = None


@dataclass(frozen=True)
class Act:
    """One act on record; `url` leads to what it was done to, where that has a page to see."""

    event: AuditEvent
    url: str

    @property
    def day(self) -> date:
        return timezone.localdate(self.event.at)


def people_on_record() -> QuerySet[User]:
    """Everybody who works or worked here; the author of the seeds is nobody."""
    people = User.objects.exclude(username=SEED_AUTHOR).prefetch_related("groups")
    return people.order_by("first_name", "last_name", "username")


def roles_of(person: User) -> list[str]:
    """The roles in our order; `groups` should be prefetched."""
    held = {group.name for group in person.groups.all()}
    return [str(label) for name, label in ROLE_NAMES.items() if name in held]


def person_rows(user: User, *, on: date) -> list[PersonRow]:
    """A row for each person as `user` may see them, in four queries at most."""
    counts = counts_by_owner(Commitment.objects.visible_to(user), on=on)
    last_acts = last_acts_seen_by(user)
    return [
        PersonRow(
            person=person,
            roles=roles_of(person),
            last_act_on=_day(last_acts.get(person.pk)),
            **counts.get(person.pk, {}),
        )
        for person in people_on_record()
    ]


def counts_by_owner(commitments: QuerySet[Commitment], *, on: date) -> dict[int, dict[str, int]]:
    """How many commitments each person owns, by primary key, in one query."""
    rows = (
        commitments.counted()
        .exclude(owner=None)
        .with_timeliness(on=on)
        .order_by()
        .values("owner")
        .annotate(
            owned=Count("pk"),
            open=Count("pk", filter=Q(status__in=OPEN_STATUSES)),
            overdue=Count("pk", filter=Q(timeliness=Timeliness.OVERDUE)),
        )
    )
    return {row.pop("owner"): row for row in rows}


def last_acts_seen_by(user: User) -> dict[int, datetime]:
    """When each person did something last, by primary key, for those who read the record."""
    if not user.has_perm("commitments.read_drafts"):
        return {}

    def read():
        events = AuditEvent.objects.exclude(verb__in=NOT_SHOWN).order_by()
        return dict(events.values_list("actor").annotate(last=Max("at")))

    return Kept("people").figure("last acts", read)


def person_page(person: User, *, user: User, on: date) -> dict[str, Any]:
    """What the page of `person` shows to `user`, in eight queries at most."""
    visible = Commitment.objects.visible_to(user)
    own = visible.filter(owner=person)
    rows: Sequence[Held] = owned(own, on=on)
    return {
        "counts": counts_by_owner(own, on=on).get(person.pk, {}),
        "owned": rows,
        "person": person,
        "roles": roles_of(person),
        "acts": acts_of(person, user) if user.has_perm("commitments.read_drafts") else None,
    }


def acts_of(person: User, user: User) -> list[Act]:
    """The latest acts of `person` on record, newest first, in three queries."""
    events = list(
        AuditEvent.objects.filter(actor=person)
        .exclude(verb__in=NOT_SHOWN)
        .order_by("-position")[:ACTS_AT_MOST]
    )
    pages = pages_of(events, user)
    return [Act(event, pages.get((event.object_type, event.object_pk), "")) for event in events]


def pages_of(events: Iterable[AuditEvent], user: User) -> dict[tuple[str, str], str]:
    """The addresses of the commitments and statements among the objects, by type and key."""
    sources = (
        Commitment.objects.visible_to(user).coded().only("code"),
        Statement.objects.visible_to(user).only("slug"),
    )
    pages = {}
    for rows in sources:
        kind = rows.model._meta.model_name
        keys = {event.object_pk for event in events if event.object_type == kind}
        for row in rows.filter(pk__in=keys):
            pages[kind, str(row.pk)] = row.get_absolute_url()
    return pages


def _day(moment: datetime | None) -> date | None:
    return moment and timezone.localdate(moment)
