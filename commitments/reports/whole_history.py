"""Everything that happened on one commitment, as it was recorded: who did what, and when.

What there is, is found in one query over all tables of the record, as keys and moments. Rows are
read for the lines of one page alone, in one query a table, however long the history is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone

from commitments.enums import AuditVerb, Decision, HistoryKind
from commitments.models import (
    Approval,
    Assessment,
    AuditEvent,
    Comment,
    Commitment,
    EvidenceLink,
    Forecast,
    Guideline,
    ImplementingAction,
    SearchLog,
    StatusUpdate,
    User,
)
from commitments.models.as_of import day_looked_at, end_of
from commitments.reports.fact_changes import (
    ADDED,
    IN_ONE_ACT,
    Change,
    changes_of,
    own_rows,
    related_events,
)
from commitments.reports.fact_sources import SOURCES

HANDED = (AuditVerb.SUBMITTED, AuditVerb.WITHDREW_SUBMISSION)
# What is said among those who read drafts.
INTERNAL = (HistoryKind.REVIEW, HistoryKind.COMMENT)
NONE = Value(0, BigIntegerField())


@dataclass(frozen=True)
class Table:
    """Rows of the record, each of which is one line: when it was made, and by whom."""

    model: Any
    kind: HistoryKind
    moment: str = "recorded_at"
    person: str = "author_id"
    approved: bool = False


TABLES = {
    "status": Table(StatusUpdate, HistoryKind.STATUS, approved=True),
    "assessment": Table(Assessment, HistoryKind.ASSESSMENT, approved=True),
    "guideline": Table(Guideline, HistoryKind.GUIDELINE, approved=True),
    "forecast": Table(Forecast, HistoryKind.FORECAST),
    "search": Table(SearchLog, HistoryKind.SEARCH),
    "action": Table(ImplementingAction, HistoryKind.ACTION, person="recorded_by_id"),
    "evidence": Table(EvidenceLink, HistoryKind.EVIDENCE, "linked_at", "linked_by_id"),
    "submitted": Table(AuditEvent, HistoryKind.REVIEW, "at", "actor_id"),
    "decision": Table(Approval, HistoryKind.REVIEW, "at", "by_id"),
    "comment": Table(Comment.history.model, HistoryKind.COMMENT, "history_date", "history_user_id"),
}


@dataclass(frozen=True)
class Line:
    """One line before its rows are read: `keys` of a table, or a change of facts."""

    sort: str
    kinds: frozenset[HistoryKind]
    at: datetime
    keys: tuple[int, ...] = ()
    change: Change | None = None


@dataclass(frozen=True)
class WholeHistory:
    """The lines that one person may read, the newest first."""

    lines: Sequence[Line]
    kinds: Sequence[HistoryKind]

    def of(self, kind: HistoryKind | None) -> Sequence[Line]:
        return [line for line in self.lines if kind in line.kinds] if kind else self.lines

    def counts(self) -> Counter[HistoryKind]:
        return Counter(kind for line in self.lines for kind in line.kinds)


def kinds_for(user: User) -> list[HistoryKind]:
    """The kinds of lines that there may be for this person."""
    if user.has_perm("commitments.read_drafts"):
        return list(HistoryKind)
    return [kind for kind in HistoryKind if kind not in INTERNAL]


def whole_history(
    commitment: Commitment, *, user: User, until: datetime | None = None
) -> WholeHistory:
    """The lines of the history in at most 13 queries; with `until` those recorded before it."""
    until = until or moment_looked_at(user)
    own = list(own_rows(commitment, until=until))
    entered = own[0].history_date + IN_ONE_ACT if own else None
    tables = rows_to_read(commitment, user)
    moments = [moment_rows(sort, rows, until) for sort, rows in tables.items()]
    facts = facts_to_read(commitment, user, entered)
    marks = [mark_rows(*fact, until) for fact in facts]
    found = list(moments[0].union(*moments[1:], *marks, all=True))
    changes = changes_of(
        commitment,
        user=user,
        own=own,
        sources={sort for sort, *_ in found if sort not in TABLES},
        until=until,
    )
    kinds = kinds_for(user)
    lines = [
        *lines_of([row for row in found if row[0] in TABLES], kinds),
        *(Line("change", frozenset({row.kind}), row.at, change=row) for row in changes),
    ]
    lines.sort(key=lambda line: (line.at, line.keys), reverse=True)
    return WholeHistory(lines, kinds)


def moment_looked_at(user: User) -> datetime | None:
    """Where the day ends that this person looks at; None where it is today."""
    day = day_looked_at(user)
    return end_of(day) if day else None


def rows_to_read(commitment: Commitment, user: User) -> dict[str, QuerySet]:
    """The rows of each table that `user` may be told of."""
    of_it = {"commitment": commitment.pk}
    public = ("status", "assessment", "guideline", "forecast", "search", "action", "evidence")
    rows = {sort: TABLES[sort].model.objects.filter(**of_it) for sort in public}
    if not user.has_perm("commitments.read_drafts"):
        return rows
    on_it = {"object_type": Commitment._meta.model_name, "object_pk": str(commitment.pk)}
    refused = Approval.objects.exclude(decision=Decision.APPROVE)
    return rows | {
        "submitted": AuditEvent.objects.filter(**on_it, verb__in=HANDED),
        "decision": refused.filter(submission__commitment=commitment.pk),
        "comment": Comment.history.filter(**of_it),
    }


def facts_to_read(
    commitment: Commitment, user: User, entered: datetime | None
) -> Iterable[tuple[str, QuerySet, str]]:
    """What tells that a table of facts was changed since the commitment was entered."""
    for name, source in SOURCES.items():
        history = source.model.history.filter(source.belongs(commitment, user))
        if source.elsewhere:
            history = history.exclude(history_type=ADDED)
        elif source.entered_with and entered:
            history = history.exclude(history_type=ADDED, history_date__lte=entered)
        yield name, history, "history_date"
    yield "related", related_events(commitment), "at"
    yield "together", commitment.bulk_changes.all(), "change__made_at"


def moment_rows(sort: str, rows: QuerySet, until: datetime | None) -> QuerySet:
    """(sort, key, moment, person, approval) of each row."""
    table = TABLES[sort]
    if until:
        rows = rows.filter(**{f"{table.moment}__lt": until})
    approval = Cast("approval_id", BigIntegerField()) if table.approved else NONE
    return columns(rows, sort, table.moment, F(table.person), approval)


def mark_rows(name: str, rows: QuerySet, moment: str, until: datetime | None) -> QuerySet:
    """The same columns for facts, of which it is enough to know that there are any."""
    if until:
        rows = rows.filter(**{f"{moment}__lt": until})
    return columns(rows, name, moment, NONE, NONE)


def columns(rows: QuerySet, sort: str, moment: str, person: Any, approval: Any) -> QuerySet:
    named = rows.order_by().annotate(
        line_sort=Value(sort, CharField()),
        line_at=F(moment),
        line_by=Cast(person, BigIntegerField()),
        line_approval=approval,
    )
    return named.values_list("line_sort", "pk", "line_at", "line_by", "line_approval")


def lines_of(found: Iterable[tuple], kinds: Sequence[HistoryKind]) -> Iterable[Line]:
    """A line a row, but for evidence: what one person linked in a day is one line."""
    together: dict[tuple, list[tuple[datetime, int]]] = {}
    for sort, key, at, person, approval in found:
        if sort == "evidence":
            together.setdefault((timezone.localdate(at), person), []).append((at, key))
            continue
        about = {TABLES[sort].kind, HistoryKind.REVIEW} if approval else {TABLES[sort].kind}
        yield Line(sort, frozenset(about.intersection(kinds)), at, (key,))
    for linked in together.values():
        newest_first = sorted(linked, reverse=True)
        keys = tuple(key for _at, key in newest_first)
        yield Line("evidence", frozenset({HistoryKind.EVIDENCE}), newest_first[0][0], keys)
