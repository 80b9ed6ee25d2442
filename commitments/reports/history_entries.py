"""The lines of a history with all that they show: each table of the record in one query."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, OuterRef, QuerySet, Subquery

from commitments.enums import AuditVerb, SubmissionKind
from commitments.models import (
    Approval,
    Assessment,
    AssessmentEvidence,
    AuditEvent,
    Comment,
    EvidenceLink,
    Forecast,
    Guideline,
    ImplementingAction,
    SearchLog,
    StatusEvidence,
    StatusUpdate,
    User,
)
from commitments.models.base import JoinedKeys
from commitments.reports.whole_history import Line


@dataclass(frozen=True)
class Entry:
    """One line of a history: `sort` says what `row` is. `evidence` is what a judgement rests on,
    or what was added.
    """

    sort: str
    at: datetime
    by: User | None
    row: Any = None
    evidence: Sequence[EvidenceLink] = ()


@dataclass(frozen=True)
class Handover:
    """What somebody did with a submission, as its event tells it: its key, and what it says."""

    verb: AuditVerb
    submission: int
    kind: SubmissionKind
    to: str


@dataclass(frozen=True)
class Wording:
    """One comment as it was worded then; its words are gone from sight once it was removed."""

    comment: Comment
    text: str
    act: str


def entries_of(lines: Iterable[Line]) -> list[Entry]:
    """The entries in the order of the lines, in at most 16 queries however many they are."""
    lines = list(lines)
    rows = {sort: load(keys_of(lines, sort)) for sort, load in LOADERS.items()}
    linked = keys_of(lines, "evidence")
    for of_sort in rows.values():
        linked += [key for row in of_sort.values() for key in rested_on(row)]
    people = EvidenceLink.objects.select_related("evidence", "linked_by")
    links = people.in_bulk(set(linked))
    return [entry for line in lines for entry in entry_of(line, rows, links)]


def keys_of(lines: Sequence[Line], sort: str) -> list[int]:
    return [key for line in lines if line.sort == sort for key in line.keys]


def entry_of(
    line: Line, rows: Mapping[str, Mapping[int, Any]], links: Mapping[int, EvidenceLink]
) -> Iterable[Entry]:
    """The entry of a line; none where its row went between two queries."""
    if line.change:
        yield Entry("change", line.at, line.change.by, line.change)
    elif line.sort == "evidence":
        together = [links[key] for key in line.keys if key in links]
        if together:
            yield Entry("evidence", line.at, together[0].linked_by, evidence=together)
    elif line.keys[0] in rows[line.sort]:
        by, row = rows[line.sort][line.keys[0]]
        evidence = [links[key] for key in rested_on((by, row)) if key in links]
        yield Entry(line.sort, line.at, by, row, evidence)


def rested_on(row: tuple[User, Any]) -> list[int]:
    return keys_in(getattr(row[1], "rests_on_keys", ""))


def keys_in(text: str | None) -> list[int]:
    return sorted(map(int, text.split(","))) if text else []


def with_keys(rows: QuerySet, through: type[Model], owner: str) -> QuerySet:
    """Annotates `rests_on_keys`: the links that a judgement rests on, without another query."""
    resting = through._default_manager.filter(**{owner: OuterRef("pk")}).order_by().values(owner)
    keys = resting.annotate(joined=JoinedKeys("evidence_link_id")).values("joined")
    return rows.annotate(rests_on_keys=Subquery(keys))


def by_author(rows: QuerySet, keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    found = rows.select_related("author").in_bulk(set(keys))
    return {key: (row.author, row) for key, row in found.items()}


def statuses(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    rows = StatusUpdate.objects.select_related("assertion_party", "approval__by")
    return by_author(with_keys(rows, StatusEvidence, "status_update"), keys)


def assessments(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    rows = Assessment.objects.select_related("party", "guideline", "approval__by")
    return by_author(with_keys(rows, AssessmentEvidence, "assessment"), keys)


def guidelines(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    return by_author(Guideline.objects.select_related("approval__by"), keys)


def forecasts(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    return by_author(Forecast.objects.all(), keys)


def searches(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    return by_author(SearchLog.objects.all(), keys)


def actions(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    rows = ImplementingAction.objects.select_related("recorded_by", "evidence__evidence")
    return {key: (row.recorded_by, row) for key, row in rows.in_bulk(set(keys)).items()}


def handovers(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    events = AuditEvent.objects.select_related("actor").in_bulk(set(keys))
    return {key: (event.actor, handover(event)) for key, event in events.items()}


def handover(event: AuditEvent) -> Handover:
    told = event.details
    kind = SubmissionKind(told["kind"])
    return Handover(AuditVerb(event.verb), told["submission"], kind, told["to"])


def decisions(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    rows = Approval.objects.select_related("by", "author", "submission")
    return {key: (row.by, row) for key, row in rows.in_bulk(set(keys)).items()}


def wordings(keys: Iterable[int]) -> dict[int, tuple[User, Any]]:
    """Each wording that a comment had, and who gave it."""
    history = Comment.history.select_related("history_user").in_bulk(set(keys))
    about = Comment.objects.select_related("commitment", "submission")
    comments = about.in_bulk({row.id for row in history.values()})
    found = {}
    for key, row in history.items():
        comment = comments[row.id]
        act = "removed" if row.removed_at else "written" if row.edited_at is None else "edited"
        text = "" if comment.removed_at else row.text
        found[key] = (row.history_user, Wording(comment, text, act))
    return found


LOADERS = {
    "status": statuses,
    "assessment": assessments,
    "guideline": guidelines,
    "forecast": forecasts,
    "search": searches,
    "action": actions,
    "submitted": handovers,
    "decision": decisions,
    "comment": wordings,
}
