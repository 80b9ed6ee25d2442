"""Evidence by itself: what each item bears on, and when it is from, as far as that is known."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, Left, StrIndex, Substr
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from commitments.enums import Credibility, EvidenceKind, Reliability
from commitments.models import (
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Party,
    StatusUpdate,
    User,
)
from commitments.reports.copy_states import CopyState, copy_of, with_copies

SLASH = Value("/")
NO_GRADE = f"{Reliability.F.value}{Credibility.CANNOT_BE_JUDGED.value}"
# Written after a date known by its month or year alone, it is later than every day of it.
AFTER_EVERY_DAY = Value("-99-99")

# More commitments than these are counted, not named, in a row.
NAMED_AT_MOST = 6


def dated_between(*, first: date | None = None, last: date | None = None) -> Q:
    """Documents that can be of these days: a month or a year counts with all of its days.

    Dates are text in ISO 8601, cut where knowledge ends, so that text order is time order: what
    is cut comes before its days. An undated document is of no day.
    """
    has_two = Q(document_date__contains="/")
    slash = StrIndex("document_date", SLASH)
    start = Case(
        When(has_two, then=Left("document_date", slash - 1)),
        default=F("document_date"),
        output_field=CharField(),
    )
    end = Case(
        When(has_two, then=Substr("document_date", slash + 1)),
        default=F("document_date"),
        output_field=CharField(),
    )
    can_be = ~Q(document_date="")
    if last is not None:
        can_be &= Q(LessThanOrEqual(start, Value(last.isoformat())))
    if first is not None:
        ends = Concat(end, AFTER_EVERY_DAY, output_field=CharField())
        can_be &= Q(GreaterThanOrEqual(ends, Value(first.isoformat())))
    return can_be


def bears_on(links: QuerySet[EvidenceLink]) -> Coalesce:
    """On how many commitments of `links` the item of the outer query bears."""
    counted = (
        links.filter(evidence=OuterRef("pk")).order_by().values("evidence").annotate(n=Count("pk"))
    )
    return Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0)


@dataclass(frozen=True)
class Grading:
    """One grade that an item was given: when, by whom, and why it was changed."""

    grade: str
    at: datetime
    by: User | None
    reason: str


@dataclass(frozen=True)
class EvidenceRow:
    """One item with the first links to what it bears on, how many there are besides, our copy."""

    item: EvidenceItem
    links: Sequence[EvidenceLink]
    others: int
    is_live: bool
    copy: CopyState


def rows_of(keys: Sequence[int], user: User, *, on: date) -> list[EvidenceRow]:
    """A row for each of these keys, in their order and in two queries together."""
    items = EvidenceItem.objects.visible_to(user).select_related("side_party").defer("summary")
    found = with_copies(items, user=user, item="pk").in_bulk(list(keys))
    links = links_of(found, user)
    return [
        EvidenceRow(
            item=found[key],
            links=links[key][:NAMED_AT_MOST],
            others=max(0, len(links[key]) - NAMED_AT_MOST),
            is_live=found[key].is_live(on),
            copy=copy_of(found[key]),
        )
        for key in keys
        if key in found
    ]


def links_of(keys: Iterable[int], user: User) -> dict[int, list[EvidenceLink]]:
    """What each item bears on, as far as `user` may see it: the newest statement first."""
    links = (
        EvidenceLink.objects.visible_to(user)
        .filter(evidence__in=keys)
        .select_related("commitment")
        .only("evidence", "stance", "commitment__code", "commitment__short_title")
        .order_by("-commitment__code", "pk")
    )
    found = defaultdict(list)
    for link in links:
        found[link.evidence_id].append(link)
    return found


def parties_of(item: EvidenceItem) -> QuerySet[Party]:
    """Whose sides the item may serve: of the partnerships that it bears on, else of all."""
    bearing = Party.objects.filter(
        partnerships__statements__commitments__evidence_links__evidence=item
    )
    parties = bearing if bearing.exists() else Party.objects.filter(partnerships__isnull=False)
    return parties.distinct().order_by("name")


def gradings_of(item: EvidenceItem) -> list[Grading]:
    """How the item was graded at first and each time since, newest first, in one query.

    What was only begun had no grade: nobody had said yet what it is.
    """
    found: list[Grading] = []
    rows = item.history.select_related("history_user").order_by("history_date", "history_id")
    for row in rows.only(
        "kind",
        "reliability",
        "credibility",
        "history_date",
        "history_change_reason",
        "history_user",
    ):
        grade = f"{row.reliability}{row.credibility}"
        if row.kind == EvidenceKind.UNKNOWN and grade == NO_GRADE:
            continue
        if not found or found[-1].grade != grade:
            told = (row.history_date, row.history_user, row.history_change_reason or "")
            found.append(Grading(grade, *told))
    return found[::-1]


def evidence_page(item: EvidenceItem, *, user: User, on: date) -> dict[str, Any]:
    """What the page of `item` shows to `user` on the day `on`, in four queries."""
    links = (
        EvidenceLink.objects.visible_to(user)
        .filter(evidence=item)
        .select_related("commitment", "linked_by")
        .order_by("-commitment__code", "pk")
    )
    actions = (
        ImplementingAction.objects.filter(evidence__in=links.order_by().values("pk"))
        .select_related("commitment")
        .order_by("-happened_by", "-pk")
    )
    statuses = (
        StatusUpdate.objects.filter(rests_on__evidence_link__in=links.order_by().values("pk"))
        .select_related("commitment", "author", "assertion_party")
        .order_by("-recorded_at", "-pk")
    )
    return {
        "item": item,
        "links": list(links),
        "actions": list(actions),
        "statuses": list(statuses),
        "gradings": gradings_of(item),
        "is_live": item.is_live(on),
        "on": on,
    }
