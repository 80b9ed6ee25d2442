"""What the page of one commitment tells of its record: the latest of each kind, and of them all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.utils import timezone

from commitments.enums import AuditVerb
from commitments.models import (
    AuditEvent,
    Commitment,
    EvidenceLink,
    ImplementingAction,
    StatusEvidence,
    StatusUpdate,
    User,
)
from commitments.models.as_of import known_to
from commitments.reports.fact_changes import (
    Change,
    Sight,
    changes_together,
    in_acts,
    own_changes,
    own_rows,
)
from commitments.reports.history_entries import Entry, handover, keys_in, with_keys
from commitments.reports.verdicts import Verdicts
from commitments.reports.whole_history import moment_looked_at

LATEST = 20
# Of all kinds together; the whole history has a page of its own.
LINES = 10
IN_REVIEW = (
    AuditVerb.SUBMITTED,
    AuditVerb.WITHDREW_SUBMISSION,
    AuditVerb.RETURNED,
    AuditVerb.REJECTED,
)


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


def record_of(
    commitment: Commitment,
    evidence: Sequence[EvidenceLink],
    *,
    show_all: bool,
    user: User | None = None,
    until: datetime | None = None,
) -> Record:
    """The record in three queries: the latest rows of each kind, or with `show_all` all of them.

    `evidence` holds the links of the commitment, loaded with their items and people. With `until`
    it is what had been recorded by then; otherwise as on the day that `user` looks at.
    """
    by_key = {link.pk: link for link in evidence}

    def latest(rows: QuerySet) -> Listing:
        by_then = rows.filter(recorded_at__lt=until) if until else known_to(user, rows)
        return listing(by_then, show_all=show_all)

    judged = StatusUpdate.objects.for_history(commitment).prefetch_related(None)
    updates = latest(with_keys(judged, StatusEvidence, "status_update"))
    actions = latest(commitment.actions.select_related("recorded_by"))
    searches = latest(commitment.searches.select_related("author"))
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


def judgement(update: Any, links: dict[int, EvidenceLink]) -> Judgement:
    keys = keys_in(update.rests_on_keys)
    return Judgement(update, [links[key] for key in keys if key in links])


def latest_entries(
    commitment: Commitment, record: Record, verdicts: Verdicts, *, user: User, show_all: bool
) -> list[Entry]:
    """What was recorded last, the newest first; the status that stands is always among it.

    Nothing more is asked for readers, and for those who read drafts four queries at most. With
    `show_all` it is as long as `record`. What is not here, the whole history tells.
    """
    entries = [
        *entries_of_record(record),
        *entries_of_verdicts(verdicts),
        *additions_of(record.evidence),
        *(Entry("change", row.at, row.by, row) for row in latest_changes(commitment, user)),
        *acts_in_review(commitment, user),
    ]
    entries.sort(key=lambda entry: entry.at, reverse=True)
    if show_all:
        return entries
    standing = [entry for entry in entries if entry.sort == "status"][:1]
    shown = entries[:LINES]
    return [*shown, *(entry for entry in standing if entry not in shown)]


def entries_of_record(record: Record) -> Iterable[Entry]:
    for held in record.judgements.rows:
        update = held.update
        yield Entry("status", update.recorded_at, update.author, update, held.evidence)
    for row in record.searches.rows:
        yield Entry("search", row.recorded_at, row.author, row)
    for deed in record.deeds.rows:
        yield Entry("action", deed.action.recorded_at, deed.action.recorded_by, deed.action)


def entries_of_verdicts(verdicts: Verdicts) -> Iterable[Entry]:
    for held in verdicts.assessments:
        row = held.assessment
        yield Entry("assessment", row.recorded_at, row.author, row, held.evidence)
    for guideline in verdicts.guidelines:
        yield Entry("guideline", guideline.recorded_at, guideline.author, guideline)
    if verdicts.forecast:
        forecast = verdicts.forecast
        yield Entry("forecast", forecast.recorded_at, forecast.author, forecast)


def latest_changes(commitment: Commitment, user: User) -> list[Change]:
    """The latest changes of its own fields, and those made to many, for who reads drafts."""
    if not user.has_perm("commitments.read_drafts"):
        return []
    until = moment_looked_at(user)
    newest_first = own_rows(commitment, until=until).reverse()[: LATEST + 1]
    own = list(reversed(newest_first))
    sight = Sight(user, own)
    changes = own_changes(own, sight, whole=len(own) <= LATEST)
    if sight.sees_bulk_changes:
        changes += changes_together(commitment, sight, until)
    return in_acts(changes)


def acts_in_review(commitment: Commitment, user: User) -> Iterable[Entry]:
    """What was submitted, taken back, returned and rejected, for those who read drafts."""
    if not user.has_perm("commitments.read_drafts"):
        return
    on_it = {"object_type": commitment._meta.model_name, "object_pk": str(commitment.pk)}
    events = AuditEvent.objects.filter(**on_it, verb__in=IN_REVIEW).select_related("actor")
    for event in known_to(user, events, "at").order_by("-position")[:LATEST]:
        yield Entry("submitted", event.at, event.actor, handover(event))


def additions_of(links: Iterable[EvidenceLink]) -> Iterable[Entry]:
    """What one person linked on one day is one line, at its latest moment."""

    def day_and_person(link: EvidenceLink):
        return timezone.localdate(link.linked_at), link.linked_by_id

    newest_first = sorted(links, key=lambda link: link.linked_at, reverse=True)
    newest_first.sort(key=day_and_person, reverse=True)
    for _key, group in groupby(newest_first, key=day_and_person):
        together = list(group)
        latest = together[0]
        yield Entry("evidence", latest.linked_at, latest.linked_by, evidence=together)
