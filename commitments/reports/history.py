"""What happened to one commitment, newest first: judgements, searches, evidence and actions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db.models import Count, F, QuerySet, Window
from django.utils import timezone

from commitments.enums import BulkField
from commitments.models import (
    BulkChange,
    Commitment,
    EvidenceLink,
    ImplementingAction,
    SearchLog,
    StatusUpdate,
    User,
)
from commitments.reports.bulk_plans import words_for

LATEST = 20


@dataclass(frozen=True)
class Listing:
    """The rows shown, and how many there are."""

    rows: list[Any]
    total: int

    @property
    def is_cut(self) -> bool:
        return len(self.rows) < self.total


NONE = Listing([], 0)


@dataclass(frozen=True)
class Judgement:
    """One status update with the evidence that it rests on."""

    update: StatusUpdate
    evidence: Sequence[EvidenceLink]


@dataclass(frozen=True)
class Deed:
    """One implementing action with the evidence that proves it, if any does."""

    action: ImplementingAction
    evidence: EvidenceLink | None


@dataclass(frozen=True)
class Turn:
    """What a change of many commitments did to this one, in words."""

    change: BulkChange
    old: str
    new: str


@dataclass(frozen=True)
class Record:
    """The rows of one commitment: judgements as recorded, searches and actions by their day."""

    judgements: Listing
    searches: Listing
    deeds: Listing
    turns: Listing
    evidence: Sequence[EvidenceLink]

    @property
    def latest(self) -> Judgement | None:
        return self.judgements.rows[0] if self.judgements.rows else None


@dataclass(frozen=True)
class Entry:
    """One line of the history; exactly one of the last five fields is filled."""

    at: datetime
    by: User
    judgement: Judgement | None = None
    search: SearchLog | None = None
    deed: Deed | None = None
    turn: Turn | None = None
    evidence: Sequence[EvidenceLink] = ()


def record_of(
    commitment: Commitment,
    evidence: Sequence[EvidenceLink],
    *,
    show_all: bool,
    user: User | None = None,
) -> Record:
    """The record in four queries: the latest rows of each kind, or with `show_all` all of them.

    `evidence` holds the links of the commitment, loaded with their items and people. A `user`
    who may change many commitments at once is told of such changes, in three queries more.
    """
    by_key = {link.pk: link for link in evidence}
    updates = listing(StatusUpdate.objects.for_history(commitment), show_all=show_all)
    actions = listing(commitment.actions.select_related("recorded_by"), show_all=show_all)
    searches = listing(commitment.searches.select_related("author"), show_all=show_all)
    actions.rows.sort(key=lambda action: action.happened_by, reverse=True)
    searches.rows.sort(key=lambda search: search.searched_on, reverse=True)
    return Record(
        judgements=Listing([judgement(row, by_key) for row in updates.rows], updates.total),
        searches=searches,
        deeds=Listing(
            [Deed(row, by_key.get(row.evidence_id)) for row in actions.rows], actions.total
        ),
        turns=turns_of(commitment, user=user, show_all=show_all) if user else NONE,
        evidence=evidence,
    )


def listing(rows: QuerySet, *, show_all: bool) -> Listing:
    """The latest rows with the number of all, in one query."""
    newest_first = rows.annotate(of=Window(Count("pk"))).order_by("-recorded_at", "-pk")
    shown = list(newest_first if show_all else newest_first[:LATEST])
    return Listing(shown, shown[0].of if shown else 0)


def judgement(update: StatusUpdate, links: dict[int, EvidenceLink]) -> Judgement:
    keys = [row.evidence_link_id for row in update.rests_on.all()]
    return Judgement(update, [links[key] for key in keys if key in links])


def turns_of(commitment: Commitment, *, user: User, show_all: bool) -> Listing:
    """What was changed together with other commitments, as far as `user` may see it.

    Three queries at most, and none for those who may not.
    """
    visible = BulkChange.objects.visible_to(user)
    if visible.query.is_empty():
        return NONE
    changed = commitment.bulk_changes.filter(change__in=visible)
    rows = listing(
        changed.annotate(recorded_at=F("change__made_at")).select_related("change__made_by"),
        show_all=show_all,
    )
    turns = []
    for field in BulkField:
        of_field = [row for row in rows.rows if row.change.field == field]
        say = words_for(field, [value for row in of_field for value in (row.before, row.after)])
        turns += [Turn(row.change, say(row.before), say(row.after)) for row in of_field]
    return Listing(turns, rows.total)


def history_of(record: Record, *, show_all: bool) -> Listing:
    """A line for each judgement, search, action and change that was made to many together, and
    one for what a person added in a day.
    """
    additions = list(additions_of(record.evidence))
    entries = [
        *(
            Entry(row.update.recorded_at, row.update.author, judgement=row)
            for row in record.judgements.rows
        ),
        *(Entry(row.recorded_at, row.author, search=row) for row in record.searches.rows),
        *(
            Entry(row.action.recorded_at, row.action.recorded_by, deed=row)
            for row in record.deeds.rows
        ),
        *(Entry(turn.change.made_at, turn.change.made_by, turn=turn) for turn in record.turns.rows),
        *additions,
    ]
    entries.sort(key=lambda entry: entry.at, reverse=True)
    elsewhere = (record.judgements, record.searches, record.deeds, record.turns)
    total = len(additions) + sum(part.total for part in elsewhere)
    return Listing(entries if show_all else entries[:LATEST], total)


def additions_of(links: Iterable[EvidenceLink]) -> Iterable[Entry]:
    """What one person linked on one day is one line, at its latest moment."""

    def day_and_person(link: EvidenceLink):
        return timezone.localdate(link.linked_at), link.linked_by_id

    newest_first = sorted(links, key=lambda link: link.linked_at, reverse=True)
    newest_first.sort(key=day_and_person, reverse=True)
    for _key, group in groupby(newest_first, key=day_and_person):
        together = list(group)
        yield Entry(together[0].linked_at, together[0].linked_by, evidence=together)
