"""What was recorded last: statuses, searches and evidence, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import (
    CharField,
    Count,
    Exists,
    F,
    Max,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import TruncDate
from django.utils import timezone

from commitments.models import (
    SEED_AUTHOR,
    BulkChange,
    BulkChangeRow,
    Commitment,
    EvidenceLink,
    SearchLog,
    StatusUpdate,
    User,
)
from commitments.models.as_of import among, known_to

CHANGES_AT_MOST = 10
# How many links are read for each line that is wanted, and how many at all.
LINKS_A_LINE = 20
LINKS_AT_MOST = 2000


@dataclass(frozen=True)
class Change:
    """One line: what `author` recorded, last at `at`: a status, a search, evidence, a change.

    `count` is how many items of evidence, and `is_cut` that there may be more of them. What the
    seeds recorded on one day is one line of each kind, without a commitment. Of a change that
    was made to many, `count` is how many commitments.
    """

    kind: str
    at: datetime
    author: User
    count: int = 1
    is_cut: bool = False
    commitment: Commitment | None = None
    update: StatusUpdate | None = None
    search: SearchLog | None = None
    together: BulkChange | None = None

    @property
    def day(self) -> date:
        return timezone.localdate(self.at)


def recent_changes(
    commitments: QuerySet[Commitment], *, user: User | None = None, most: int = CHANGES_AT_MOST
) -> list[Change]:
    """The latest changes to these commitments, ten unless more are asked for, in five queries.

    Changes of many at once are told to a `user` who may see them; nobody is told of what came
    after the day that they look at.
    """

    def known(model: type[Model], moment: str = "recorded_at") -> QuerySet:
        return known_to(user, of(commitments, model, user), moment)

    changes = [
        *statuses(known(StatusUpdate).exclude(author__username=SEED_AUTHOR), most),
        *searches(known(SearchLog).exclude(author__username=SEED_AUTHOR), most),
        *additions(known(EvidenceLink, "linked_at").exclude(linked_by__username=SEED_AUTHOR), most),
        *seeded(commitments, user),
        *(together(commitments, user, most) if user else ()),
    ]
    changes.sort(key=lambda change: change.at, reverse=True)
    return changes[:most]


def all_changes(
    commitments: QuerySet[Commitment], *, user: User, most: int
) -> tuple[list[Change], bool]:
    """The latest changes with none left out among them, and whether there may be earlier ones."""
    found = recent_changes(commitments, user=user, most=most + 1)
    cut = [place for place, change in enumerate(found) if change.is_cut]
    # Evidence from before these was not read, so nothing else from before them is told either.
    whole = found[: cut[-1] + 1] if cut else found
    return whole[:most], bool(cut) or len(found) > most


def of(commitments: QuerySet[Commitment], model: type[Model], user: User | None) -> QuerySet:
    """The rows on these commitments, newest first: rows are numbered as they are recorded.

    The latest few are found from the end of the table, however long it is.
    """
    return model.objects.filter(among(commitments, "commitment", user)).order_by("-pk")


def statuses(updates: QuerySet[StatusUpdate], most: int) -> Iterable[Change]:
    for row in updates.select_related("author", "commitment")[:most]:
        yield Change("status", row.recorded_at, row.author, commitment=row.commitment, update=row)


def searches(rows: QuerySet[SearchLog], most: int) -> Iterable[Change]:
    for row in rows.select_related("author", "commitment")[:most]:
        yield Change("search", row.recorded_at, row.author, commitment=row.commitment, search=row)


def additions(links: QuerySet[EvidenceLink], most: int) -> Iterable[Change]:
    """What one person linked to one commitment on one day is one line.

    Where not all links are read, the lines of the last day that was reached are cut.
    """
    read = min(LINKS_A_LINE * most, LINKS_AT_MOST)
    latest = list(links.select_related("linked_by", "commitment")[: read + 1])
    groups: dict[tuple, list[EvidenceLink]] = {}
    for link in latest:
        key = (timezone.localdate(link.linked_at), link.linked_by_id, link.commitment_id)
        groups.setdefault(key, []).append(link)
    last_day = timezone.localdate(latest[-1].linked_at) if len(latest) > read else None
    for (day, _person, _commitment), together in groups.items():
        yield Change(
            "evidence",
            together[0].linked_at,
            together[0].linked_by,
            count=len(together),
            is_cut=day == last_day,
            commitment=together[0].commitment,
        )


def together(commitments: QuerySet[Commitment], user: User, most: int) -> Iterable[Change]:
    """Changes of many at once, each with how many of these commitments it changed."""
    within = commitments.order_by().values("pk")
    rows = BulkChangeRow.objects.filter(change=OuterRef("pk"), commitment__in=within).order_by()
    counted = rows.values("change").annotate(of=Count("pk")).values("of")
    changes = BulkChange.objects.visible_to(user).filter(Exists(rows)).select_related("made_by")
    latest = changes.annotate(count=Subquery(counted)).order_by("-pk")
    for row in latest[:most]:
        yield Change("together", row.made_at, row.made_by, count=row.count, together=row)


def seeded(commitments: QuerySet[Commitment], user: User | None) -> Iterable[Change]:
    """What the seeds recorded, one line a day and kind, in one query."""
    kinds = (
        ("status", StatusUpdate.objects.all(), "author", "recorded_at", "pk"),
        ("search", SearchLog.objects.all(), "author", "recorded_at", "pk"),
        # One item may bear on several commitments and is one item all the same.
        ("evidence", EvidenceLink.objects.all(), "linked_by", "linked_at", "evidence"),
    )
    within = commitments.order_by().values("pk")
    by_day = [
        known_to(user, rows, moment)
        .filter(**{"commitment__in": within, f"{by}__username": SEED_AUTHOR})
        .order_by()
        .annotate(
            change=Value(kind, CharField()), called=F(f"{by}__first_name"), day=TruncDate(moment)
        )
        .values_list("change", "called", "day")
        .annotate(latest=Max(moment), count=Count(counted, distinct=True))
        for kind, rows, by, moment, counted in kinds
    ]
    for kind, called, _day, latest, count in by_day[0].union(*by_day[1:], all=True):
        author = User(username=SEED_AUTHOR, first_name=called)
        yield Change(kind, latest, author, count=count)
