"""One mechanism: what was promised at each session, and what had become of it by the next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from django.db.models import Q

from commitments.enums import SessionState, Status
from commitments.models import (
    Commitment,
    EvidenceItem,
    Mechanism,
    Statement,
    StatusUpdate,
    User,
)
from commitments.models.as_of import known_to
from commitments.reports.course import Occurrence, statuses
from commitments.reports.mechanisms import SessionRow, row_of, sessions_of

Courses = Mapping[int, Sequence[Occurrence]]


@dataclass(frozen=True)
class Move:
    """One commitment that stands otherwise than before."""

    commitment: Commitment
    before: Status
    after: Status


@dataclass(frozen=True)
class Since:
    """What became of all that the sessions before had promised, after `start` until `end`."""

    start: date
    end: date
    total: int
    moves: Sequence[Move]

    @property
    def unmoved(self) -> int:
        return self.total - len(self.moves)


@dataclass(frozen=True)
class SessionBlock:
    """One session with everything that its place on the time line shows to one person."""

    row: SessionRow
    statement: Statement | None
    stated_in: Statement | None
    promise: Commitment | None
    evidence: EvidenceItem | None
    promised: Sequence[Commitment]
    since: Since | None
    is_latest: bool
    is_next: bool

    @property
    def key(self) -> str:
        return str(self.row.session.ordinal)


@dataclass(frozen=True)
class Around:
    """What the sessions name, as far as one person may see it, by key."""

    statements: Mapping[int, Statement]
    evidence: Mapping[int, EvidenceItem]
    commitments: Sequence[Commitment]

    def promised(self, row: SessionRow) -> list[Commitment]:
        """What came of a session that was held."""
        key = row.session.statement_id
        if key not in self.statements or row.state != SessionState.HELD:
            return []
        return [each for each in self.commitments if each.statement_id == key]

    def promise(self, row: SessionRow) -> Commitment | None:
        key = row.session.commitment_id
        return next((each for each in self.commitments if each.pk == key), None)


def mechanism_page(mechanism: Mechanism, *, user: User, on: date) -> dict[str, Any]:
    """What the page of `mechanism` shows to `user` on the day `on`, the latest session first.

    In six queries, whatever the number of sessions and of commitments.
    """
    row = row_of(mechanism, sessions_of([mechanism], user).get(mechanism.pk, []), on=on)
    around = around_of(row.sessions, user=user, on=on)
    held = [each for each in row.sessions if each.state == SessionState.HELD]
    held.sort(key=lambda each: each.session.held_on or date.min)
    promised = [(each.session.held_on, around.promised(each)) for each in held]
    courses = courses_of([one for _day, those in promised for one in those], user)
    between = {
        later.session.ordinal: since(
            promised, courses, earlier.session.held_on, later.session.held_on
        )
        for earlier, later in pairwise(held)
    }
    latest, soonest = row.last, row.next
    blocks = [
        block_of(
            each,
            around,
            between.get(each.session.ordinal),
            is_latest=each is latest,
            is_next=each is soonest,
        )
        for each in row.sessions
    ]
    return {
        "mechanism": mechanism,
        "row": row,
        "blocks": blocks[::-1],
        "since_last": since(promised, courses, promised[-1][0], on) if promised else None,
        "on": on,
    }


def around_of(rows: Iterable[SessionRow], *, user: User, on: date) -> Around:
    """In three queries."""
    sessions = [row.session for row in rows]
    texts = {key for each in sessions for key in (each.statement_id, each.stated_in_id) if key}
    sources = {each.evidence_id for each in sessions if each.evidence_id}
    named = Q(statement__in={each.statement_id for each in sessions if each.statement_id})
    named |= Q(pk__in={each.commitment_id for each in sessions if each.commitment_id})
    commitments = Commitment.objects.visible_to(user).counted().filter(named)
    statements = Statement.objects.visible_to(user).filter(pk__in=texts).defer("canonical_text")
    return Around(
        statements={each.pk: each for each in statements},
        evidence=EvidenceItem.objects.visible_to(user).in_bulk(sources),
        commitments=list(commitments.with_timeliness(on=on).order_by("code")),
    )


def block_of(
    row: SessionRow, around: Around, before: Since | None, *, is_latest: bool, is_next: bool
) -> SessionBlock:
    session = row.session
    return SessionBlock(
        row=row,
        statement=around.statements.get(session.statement_id),
        stated_in=around.statements.get(session.stated_in_id),
        promise=around.promise(row),
        evidence=around.evidence.get(session.evidence_id),
        promised=around.promised(row),
        since=before,
        is_latest=is_latest,
        is_next=is_next,
    )


def courses_of(commitments: Iterable[Commitment], user: User) -> Courses:
    """The statuses of each commitment that hold, the latest first, by key; in one query."""
    keys = {commitment.pk for commitment in commitments}
    updates = known_to(user, StatusUpdate.objects.filter(commitment__in=keys))
    ordered = updates.order_by("commitment", "-recorded_at", "-pk")
    return {
        key: [each for each in statuses(own) if each.set_aside_by is None]
        for key, own in groupby(ordered, key=lambda update: update.commitment_id)
    }


def standing_on(day: date, course: Sequence[Occurrence]) -> Status:
    """The status that was true when `day` ended."""
    true_then = (each.row.status for each in course if each.on <= day)
    return Status(next(true_then, Status.NOT_REVIEWED))


def since(
    promised: Sequence[tuple[date, Sequence[Commitment]]],
    courses: Courses,
    start: date,
    end: date,
) -> Since:
    """What became, between two days, of all that was promised until the first of them."""
    those = {one.pk: one for day, commitments in promised if day <= start for one in commitments}
    moves = [
        Move(each, before, after)
        for each in those.values()
        if (before := standing_on(start, courses.get(each.pk, ())))
        != (after := standing_on(end, courses.get(each.pk, ())))
    ]
    return Since(start, end, len(those), moves)
