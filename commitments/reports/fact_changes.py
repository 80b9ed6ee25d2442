"""What was changed of the facts around one commitment: by whom, when, before and after.

The histories of facts hold one row a save. What one person saved in one act is told as one change,
whichever way it was done: on the site, in the administration, by a file or to many at once.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.functional import cached_property

from commitments.enums import AuditVerb, BulkField, HistoryKind, Visibility
from commitments.models import (
    AuditEvent,
    BulkChange,
    Commitment,
    EvidenceItem,
    Theme,
    User,
)
from commitments.reports.fact_sources import SOURCES, Source
from commitments.reports.fact_values import Difference, differences, label_of

# The rows of one act are saved one after another.
IN_ONE_ACT = timedelta(seconds=2)
# Its event queues for the head of the chain.
IN_THE_QUEUE = timedelta(minutes=1)
ADDED, CHANGED = "+", "~"
RELATING = (AuditVerb.EDITED_CODING, AuditVerb.CHANGED)


@dataclass(frozen=True)
class Part:
    """What was done to one row: added, changed or removed. The commitment itself has no name."""

    label: str
    name: str
    done: str
    differences: Sequence[Difference] = ()
    how: str = ""
    url: str = ""

    @property
    def is_empty(self) -> bool:
        return self.done == CHANGED and not self.differences


@dataclass(frozen=True)
class Change:
    """What one person changed in one act; `together` where the act was on many commitments."""

    kind: HistoryKind
    at: datetime
    by: User | None
    parts: Sequence[Part] = ()
    together: BulkChange | None = None

    @property
    def is_entry(self) -> bool:
        """Whether it is the act with which the commitment came on record."""
        return any(part.done == ADDED and not part.name for part in self.parts)


class Sight:
    """How much of the changes of facts one person may be told."""

    def __init__(self, user: User, own: Sequence[Any]):
        self.user = user
        self.own = own

    @cached_property
    def reads_drafts(self) -> bool:
        return self.user.has_perm("commitments.read_drafts")

    @cached_property
    def sees_bulk_changes(self) -> bool:
        """They tell of other commitments too, so that they are for whoever may make one."""
        return self.user.has_perm("commitments.edit_coding")

    @cached_property
    def untold(self) -> frozenset[str]:
        """Internal notes are for those who read drafts, and people for those who signed in."""
        notes = frozenset() if self.reads_drafts else frozenset({"note"})
        return notes if self.user.is_authenticated else notes | {"owner"}

    def may_know(self, moment: datetime) -> bool:
        """What was changed while it was no draft and not withdrawn, everybody may know."""
        if self.reads_drafts:
            return True
        before = [row for row in self.own if row.history_date <= moment]
        return bool(before) and before[-1].visibility == Visibility.PUBLISHED


def own_rows(commitment: Commitment, *, until: datetime | None = None) -> QuerySet:
    """The history of the commitment itself, with the people and events that it names."""
    history = Commitment.history.filter(id=commitment.pk)
    if until:
        history = history.filter(history_date__lt=until)
    named = history.select_related("history_user", "owner", "deadline_event")
    return named.order_by("history_date", "history_id")


def own_changes(own: Sequence[Any], sight: Sight, *, whole: bool = True) -> list[Change]:
    """The changes of the commitment's own fields; not `whole` where `own` leaves out the oldest."""
    told = [(None, row) for row in own[:1] if whole and row.history_type == ADDED]
    return [
        Change(HistoryKind.CODING, row.history_date, row.history_user, [part])
        for before, row in [*told, *pairwise(own)]
        if sight.reads_drafts or row.visibility == Visibility.PUBLISHED
        for part in [part_of(before, row, "", sight)]
        if not part.is_empty
    ]


def part_of(before: Any, row: Any, name: str, sight: Sight, how: str = "", url: str = "") -> Part:
    label = label_of_model(row)
    if row.history_type != CHANGED or before is None:
        return Part(label, name, row.history_type, how=how, url=url)
    return Part(label, name, CHANGED, differences(before, row, untold=sight.untold), how, url)


def label_of_model(row: Any) -> str:
    return str(row.instance_type._meta.verbose_name)


def changes_of(
    commitment: Commitment,
    *,
    user: User,
    own: Sequence[Any],
    sources: Collection[str],
    until: datetime | None = None,
) -> list[Change]:
    """Every change of facts that `user` may be told of, the newest first.

    `own` are the rows of `own_rows`; of `SOURCES`, and of `related` and `together`, those that are
    named are asked, each in one query, and the themes that changed in one more.
    """
    sight = Sight(user, own)
    found = own_changes(own, sight)
    for name in SOURCES:
        if name in sources:
            found += changes_in(SOURCES[name], commitment, sight, until)
    if "together" in sources:
        found += changes_together(commitment, sight, until)
    if "related" in sources:
        found += changes_of_related(commitment, sight, own, until)
    return in_acts(found)


def changes_in(
    source: Source, commitment: Commitment, sight: Sight, until: datetime | None
) -> Iterable[Change]:
    """The changes in one table of facts, in one query."""
    rows = source.rows(commitment, sight.user, until)
    if source.model is EvidenceItem:
        rows = rows.annotate(bears=Exists(linked_by_then(commitment)))
    for _key, history in groupby(rows, key=lambda row: row.id):
        for before, row in pairwise([None, *history]):
            if is_told(source, row, sight):
                name, url = source.named(row), source.url(row)
                part = part_of(before, row, name, sight, source.how, url)
                if not part.is_empty:
                    yield Change(source.kind, row.history_date, row.history_user, [part])


def linked_by_then(commitment: Commitment) -> QuerySet:
    """The link with the item of a row of history, where there was one when that was saved."""
    then = {"evidence": OuterRef("id"), "linked_at__lte": OuterRef("history_date")}
    return commitment.evidence_links.filter(**then)


def is_told(source: Source, row: Any, sight: Sight) -> bool:
    """Whether a row of history is a change, and one that this person may know of."""
    if row.history_type == ADDED:
        came_along = source.entered_with and is_first(row, sight.own)
        if source.elsewhere or came_along:
            return False
    return getattr(row, "bears", True) and sight.may_know(row.history_date)


def is_first(row: Any, own: Sequence[Any]) -> bool:
    """Whether it was entered together with the commitment."""
    return bool(own) and row.history_date <= own[0].history_date + IN_ONE_ACT


def changes_together(
    commitment: Commitment, sight: Sight, until: datetime | None
) -> Iterable[Change]:
    """What was changed on many at once; of the fields, the commitment's own history tells."""
    rows = commitment.bulk_changes.select_related("change__made_by")
    if until:
        rows = rows.filter(change__made_at__lt=until)
    held = [row for row in rows if sight.may_know(row.change.made_at)]
    of_themes = [row for row in held if row.change.field == BulkField.THEMES]
    keys = {key for row in of_themes for key in (*row.before, *row.after)}
    themes = Theme.objects.in_bulk(keys)

    def names(values: Iterable[int]) -> str:
        return ", ".join(sorted(themes[key].name for key in values if key in themes))

    for row in held:
        parts = []
        if row in of_themes:
            label = label_of(Commitment._meta.get_field("themes"))
            told = Difference(label, names(row.before), names(row.after))
            parts = [Part("", "", CHANGED, [told])]
        at, by = row.change.made_at, row.change.made_by
        together = row.change if sight.sees_bulk_changes else None
        yield Change(HistoryKind.CODING, at, by, parts, together)


def related_events(commitment: Commitment, until: datetime | None = None) -> QuerySet:
    """Those events on it that may tell what it was linked with before and after."""
    events = AuditEvent.objects.filter(
        object_type=Commitment._meta.model_name, object_pk=str(commitment.pk), verb__in=RELATING
    )
    return events.filter(at__lt=until) if until else events


def changes_of_related(
    commitment: Commitment, sight: Sight, own: Sequence[Any], until: datetime | None
) -> Iterable[Change]:
    """Themes and instruments, whose histories the events keep: what each held before and after."""
    for event in related_events(commitment, until).select_related("actor"):
        moved = event.details.get("related") or {}
        told = [
            Difference(
                label_of(Commitment._meta.get_field(name)),
                ", ".join(held["before"]),
                ", ".join(held["after"]),
            )
            for name, held in sorted(moved.items())
        ]
        if told and sight.may_know(event.at):
            at = moment_of(event, own)
            parts = [Part("", "", CHANGED, told)]
            yield Change(HistoryKind.CODING, at, event.actor, parts)


def moment_of(event: AuditEvent, own: Sequence[Any]) -> datetime:
    """When the row was saved that the event is about: it waits for its turn in the chain."""
    saved = [
        row.history_date
        for row in own
        if row.history_user_id == event.actor_id
        and event.at - IN_THE_QUEUE <= row.history_date <= event.at
    ]
    return max(saved, default=event.at)


def in_acts(changes: Iterable[Change]) -> list[Change]:
    """What one person saved at one go becomes one change, the newest first."""
    oldest_first = sorted(changes, key=lambda change: change.at)
    acts: list[Change] = []
    latest: dict[tuple, tuple[int, datetime]] = {}
    for change in oldest_first:
        key = (change.kind, change.by and change.by.pk)
        place, at = latest.get(key, (-1, change.at))
        if place < 0 or change.at - at > IN_ONE_ACT or are_apart(acts[place], change):
            place = len(acts)
            acts.append(replace(change, parts=list(change.parts)))
        else:
            acts[place] = joined(acts[place], change)
        latest[key] = (place, change.at)
    told = [act for act in acts if act.parts]
    return sorted(told, key=lambda act: act.at, reverse=True)


def are_apart(act: Change, change: Change) -> bool:
    """Two changes of many are two acts, however soon one follows the other."""
    return bool(act.together and change.together) and act.together != change.together


def joined(act: Change, change: Change) -> Change:
    return replace(act, parts=[*act.parts, *change.parts], together=act.together or change.together)
