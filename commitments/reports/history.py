"""What happened to one commitment, newest first: judgements, searches, evidence and actions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.utils import timezone

from commitments.models import (
    Commitment,
    EvidenceLink,
    ImplementingAction,
    SearchLog,
    StatusUpdate,
    User,
)

LATEST = 20


@dataclass(frozen=True)
class Listing:
    """The rows shown, and how many there are."""

    rows: list[Any]
    total: int

    @property
    def is_cut(self) -> bool:
        return len(self.rows) < self.total


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
class Record:
    """The rows of one commitment: judgements as recorded, searches and actions by their day."""

    judgements: Listing
    searches: Listing
    deeds: Listing
    evidence: Sequence[EvidenceLink]

    @property
    def latest(self) -> Judgement | None:
        return self.judgements.rows[0] if self.judgements.rows else None


@dataclass(frozen=True)
class Entry:
    """One line of the history; exactly one of the last four fields is filled."""

    at: datetime
    by: User
    judgement: Judgement | None = None
    search: SearchLog | None = None
    deed: Deed | None = None
    evidence: Sequence[EvidenceLink] = ()


def record_of(
    commitment: Commitment, evidence: Sequence[EvidenceLink], *, show_all: bool
) -> Record:
    """The record in four queries: the latest rows of each kind, or with `show_all` all of them.

    `evidence` holds the links of the commitment, loaded with their items and people.
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


def history_of(record: Record, *, show_all: bool) -> Listing:
    """A line for each judgement, search and action, and one for what a person added in a day."""
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
        *additions,
    ]
    entries.sort(key=lambda entry: entry.at, reverse=True)
    elsewhere = (record.judgements, record.searches, record.deeds)
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
