"""What needs attention: the commitments that press, each with what its reason says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    Case,
    Count,
    DateField,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from commitments.enums import OPEN_STATUSES, SearchResult, Status, Timeliness, Verifiability
from commitments.models import Commitment, SearchLog, User
from commitments.models.as_of import known_to
from commitments.models.timeliness import COMPARISONS, Condition, timely
from commitments.reports.deadline_chart import overdue_from
from commitments.reports.standing_of_evidence import leans_on_ended

PRESSING_AT_MOST = 8

# In the order in which they press.
DATED = (Timeliness.OVERDUE.value, Timeliness.DUE_SOON.value)
KINDS = (*DATED, "ended", "stale", "unreviewed")
# On a dashboard the unreviewed are one line together; among one's own each is named.
ALL_BUT_UNREVIEWED = KINDS[:-1]

# What a row shows of the commitment.
SHOWN = (
    "code",
    "short_title",
    "status",
    "version",
    "deadline_latest",
    "last_look_on",
    "next_look_on",
    "review_interval_days",
    "owner__username",
    "owner__first_name",
    "owner__last_name",
)

# What `pressing_on` is for each of them.
DAY_OF = dict(zip(KINDS, 2 * ("deadline_latest",) + 3 * ("next_look_on",), strict=True))

LOOKED_AT = tuple(status for status in OPEN_STATUSES if status != Status.NOT_REVIEWED)


def stale_when(on: date) -> tuple[Condition, ...]:
    """Open, looked at before, and the day for the next look has passed on the day `on`."""
    return (("status", "in", LOOKED_AT), ("next_look_on", "lt", on))


def stale(on: date) -> Q:
    """`stale_when` for the database."""
    return Q(**{f"{field}__{lookup}": value for field, lookup, value in stale_when(on)})


def is_stale(commitment: Commitment, on: date) -> bool:
    """`stale_when` of one commitment at hand."""
    return all(
        COMPARISONS[lookup](getattr(commitment, field), value)
        for field, lookup, value in stale_when(on)
    )


def lacks_guideline() -> Q:
    """Not verifiable as worded, so that a scoring guideline has to come before any status."""
    return Q(verifiability=Verifiability.NOT_VERIFIABLE, guideline_number=0)


def is_without_guideline(commitment: Commitment) -> bool:
    """`lacks_guideline` of one commitment at hand."""
    return commitment.verifiability == Verifiability.NOT_VERIFIABLE and (
        commitment.guideline_number == 0
    )


@dataclass(frozen=True)
class Searches:
    """What was looked for on one commitment: how often, since when, and how often with leads."""

    count: int
    first: date
    leads: int


# What is counted of them, in the same order.
SEARCHES = {
    "count": Count("pk"),
    "first": Min("searched_on"),
    "leads": Count("pk", filter=Q(result=SearchResult.LEADS)),
}


@dataclass(frozen=True)
class Pressing:
    """One commitment that needs attention: `kind` is one of `KINDS`.

    `days` are those gone by when overdue and those left when due soon; 0 where no day is known.
    """

    commitment: Commitment
    kind: str
    days: int
    overdue_from: date | None = None
    searches: Searches | None = None


def ranked(commitments: QuerySet[Commitment], *, on: date) -> QuerySet[Commitment]:
    """Annotates `rank`, the place in `KINDS` or nothing, and `pressing_on`, the day it presses.

    The commitments must carry their timeliness on the day `on`.
    """
    return commitments.annotate(
        rank=Case(
            When(timeliness=Timeliness.OVERDUE, then=Value(0)),
            When(timeliness=Timeliness.DUE_SOON, then=Value(1)),
            When(leans_on_ended(on), then=Value(2)),
            When(stale(on), then=Value(3)),
            When(status=Status.NOT_REVIEWED, then=Value(4)),
            output_field=IntegerField(),
        ),
        pressing_on=Case(
            When(timeliness__in=[Timeliness.OVERDUE, Timeliness.DUE_SOON], then="deadline_latest"),
            default="next_look_on",
            output_field=DateField(),
        ),
    )


def pressing(
    commitments: QuerySet[Commitment],
    *,
    user: User,
    on: date,
    kinds: Sequence[str] = ALL_BUT_UNREVIEWED,
    most: int = PRESSING_AT_MOST,
) -> list[Pressing]:
    """The most pressing ones: overdue longest, due soonest, leaning on what has
    ended, then unseen longest; in one query.
    """
    found = ranked(commitments, on=on)
    first = first_of_each(found.values("pk"), kinds, on=on, most=most)
    rows = list(
        found.filter(pk__in=first)
        .select_related("owner")
        .only(*SHOWN)
        .annotate(**searched(user))
        .order_by("rank", "pressing_on", "code")[:most]
    )
    return [
        Pressing(
            commitment=row,
            kind=KINDS[row.rank],
            days=abs((row.pressing_on - on).days) if row.pressing_on else 0,
            overdue_from=row.deadline_latest and overdue_from(row.deadline_latest),
            searches=Searches(row.searched_count, row.searched_first, row.searched_leads)
            if row.searched_count
            else None,
        )
        for row in rows
    ]


def first_of_each(found: QuerySet, kinds: Sequence[str], *, on: date, most: int) -> QuerySet:
    """The keys of the first of each kind, so many as may be shown of one alone.

    Each is read in the order of an index, and together they are few enough to be put in order.
    """
    of_kinds = [
        found.filter(_likely(kind, on), rank=rank).order_by(DAY_OF[kind], "code")[:most]
        for rank, kind in enumerate(KINDS)
        if kind in kinds
    ]
    # A part of a compound may have no LIMIT of its own on SQLite, a subquery within it may.
    keys = [Commitment.objects.order_by().filter(pk__in=each).values("pk") for each in of_kinds]
    return keys[0].union(*keys[1:]) if len(keys) > 1 else keys[0]


def _likely(kind: str, on: date) -> Q:
    """Wider than the kind, and narrow enough for the database to begin at the right place."""
    if kind in (Timeliness.OVERDUE, Timeliness.DUE_SOON):
        return timely(Timeliness(kind), on=on)
    if kind == "ended":
        return leans_on_ended(on)
    return stale(on) if kind == "stale" else Q(status=Status.NOT_REVIEWED)


def searched(user: User) -> dict[str, Subquery]:
    """What was looked for on the commitment of each row, as `searched_count` and so on."""
    own = known_to(user, SearchLog.objects.filter(commitment=OuterRef("pk"))).order_by()
    counted = own.values("commitment").annotate(**SEARCHES)
    return {f"searched_{name}": Subquery(counted.values(name)) for name in SEARCHES}


def searches_of(commitments: Sequence[Commitment], *, user: User) -> dict[int, Searches]:
    """What was looked for on each of these, by primary key, in one query."""
    counted = (
        known_to(user, SearchLog.objects.all())
        .filter(commitment__in=[row.pk for row in commitments])
        .order_by()
        .values_list("commitment")
        .annotate(**SEARCHES)
    )
    return {pk: Searches(*values) for pk, *values in counted}
