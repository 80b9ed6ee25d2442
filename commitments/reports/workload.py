"""Who has how much in hand: for those who assign, since it names people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from commitments.enums import OPEN_STATUSES, Status, Visibility
from commitments.models import Commitment, User
from commitments.reports.owners import possible_owners

COUNTS = ("open", "overdue", "unreviewed", "drafts")


@dataclass(frozen=True)
class Load:
    """What one person has in hand of a scope; without a person, what nobody has.

    `unreviewed` are among the open; `drafts` wait for somebody to publish them.
    """

    person: User | None
    open: int = 0
    overdue: int = 0
    unreviewed: int = 0
    drafts: int = 0

    @property
    def key(self) -> str:
        """How an address names the owner."""
        return str(self.person.pk) if self.person else "nobody"


def conditions(on: date, path: str = "") -> dict[str, Q]:
    """What each count counts of the commitments at the end of `path`."""
    is_open = Q(**{f"{path}status__in": OPEN_STATUSES})
    return {
        "open": is_open,
        "overdue": is_open & Q(**{f"{path}deadline_latest__lt": on}),
        "unreviewed": Q(**{f"{path}status": Status.NOT_REVIEWED}),
        "drafts": Q(**{f"{path}visibility": Visibility.DRAFT}),
    }


def workload(commitments: QuerySet[Commitment], *, on: date) -> list[Load]:
    """A row for everybody who may own a commitment or owns one of these, by name, in one query.

    Owners are those of today, so it tells of no past day.
    """
    able = Q(pk__in=possible_owners().values("pk"))
    own = commitments.order_by().filter(owner=OuterRef("pk"))
    within = Q(commitments__in=commitments.order_by().values("pk"))
    people = (
        User.objects.filter(able | Q(Exists(own)))
        .annotate(
            **{
                name: Count("commitments", filter=condition & within)
                for name, condition in conditions(on, "commitments__").items()
            }
        )
        .order_by("first_name", "last_name", "username")
    )
    return [Load(person, *(getattr(person, name) for name in COUNTS)) for person in people]


def nobodys(figures: Mapping[str, int]) -> list[Load]:
    """The row of what nobody owns, from the figures that `nobody_has` counted."""
    counts = [figures[f"nobody_{name}"] for name in COUNTS]
    return [Load(None, *counts)] if any(counts) else []


def nobody_has(on: date) -> dict[str, Count]:
    """The same counts of what nobody owns, to be counted with other figures."""
    return {
        f"nobody_{name}": Count("pk", filter=condition & Q(owner=None))
        for name, condition in conditions(on).items()
    }


def may_see_workload(user: User) -> bool:
    """Who assigns anything sees how much everybody has."""
    return user.has_perm("commitments.publish_any")


def who_may_own(loads: Sequence[Load]) -> list[User]:
    return [load.person for load in loads if load.person and load.person.is_active]
