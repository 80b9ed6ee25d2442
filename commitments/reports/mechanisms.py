"""Where parties meet: mechanisms with their sessions, held, expected, overdue or cancelled.

Where a session stands is worked out on the day that is asked about, by the rules that the
deadlines of commitments follow. Where no session is planned and a text states a rhythm, the next
one is worked out from the last that was held or called off. Of a past day, sessions are shown as
they were on record then.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from commitments.coding.dates import Bounds, next_period
from commitments.enums import SessionState, Status, Timeliness
from commitments.models import Commitment, Mechanism, MechanismSession, Party, Statement, User
from commitments.models.as_of import day_looked_at, end_of
from commitments.models.timeliness import timeliness_of
from commitments.reports.due import Due
from commitments.reports.statements import partnerships_in_reach

COMING = (SessionState.EXPECTED, SessionState.OVERDUE)


@dataclass(frozen=True)
class SessionRow:
    """One session and where it stands; `days` are those to its last day, or since it.

    `is_computed` says that it was never planned, and follows from the rhythm.
    """

    session: MechanismSession
    state: SessionState
    timeliness: Timeliness
    latest: date | None
    days: int | None
    is_computed: bool = False

    @property
    def is_coming(self) -> bool:
        return self.state in COMING


@dataclass(frozen=True)
class MechanismRow:
    """One mechanism with its sessions in their order."""

    mechanism: Mechanism
    sessions: Sequence[SessionRow]

    @property
    def next(self) -> SessionRow | None:
        """The session that is due first; one without a day comes last."""
        coming = [row for row in self.sessions if row.is_coming]
        return min(coming, key=lambda row: row.latest or date.max, default=None)

    @property
    def last(self) -> SessionRow | None:
        """The session that was held last."""
        held = [row for row in self.sessions if row.state == SessionState.HELD]
        return max(held, key=lambda row: row.session.held_on or date.min, default=None)

    @property
    def recorded(self) -> int:
        """How many sessions are on record, those to come included."""
        return sum(not row.is_computed for row in self.sessions)

    @property
    def is_overdue(self) -> bool:
        return any(row.state == SessionState.OVERDUE for row in self.sessions)


def mechanisms_in_reach(user: User) -> QuerySet[Mechanism]:
    """Those of partnerships of which `user` may see a statement; to who reads drafts all.

    On a past day, those entered by then.
    """
    mechanisms = Mechanism.objects.select_related("partnership").order_by("name", "pk")
    if not user.has_perm("commitments.read_drafts"):
        within = partnerships_in_reach(user).order_by().values("pk")
        mechanisms = mechanisms.filter(partnership__in=within)
    day = day_looked_at(user)
    if day is None:
        return mechanisms
    known = Mechanism.history.filter(id=OuterRef("pk"), history_date__lt=end_of(day))
    return mechanisms.filter(Exists(known))


def mechanism_rows(mechanisms: QuerySet[Mechanism], user: User, *, on: date) -> list[MechanismRow]:
    """These mechanisms, the one that meets next first, in three queries."""
    found = list(mechanisms)
    sessions = sessions_of(found, user)
    return sorted((row_of(each, sessions.get(each.pk, []), on=on) for each in found), key=soonest)


def soonest(row: MechanismRow) -> tuple[bool, date, str]:
    coming = row.next
    return coming is None, coming.latest or date.max if coming else date.max, row.mechanism.name


def sessions_of(mechanisms: Iterable[Mechanism], user: User) -> dict[int, list[MechanismSession]]:
    """The sessions of these mechanisms that `user` may know of, by key and in order, each with its
    host, as on record on the day that `user` looks at; in two queries.
    """
    by_key = {mechanism.pk: mechanism for mechanism in mechanisms}
    day = day_looked_at(user)
    rows = MechanismSession.objects.all()
    if day is not None:
        rows = MechanismSession.history.as_of(end_of(day) - timedelta(microseconds=1))
    rows = rows.filter(sessions_told(user), mechanism__in=by_key)
    sessions = list(rows.order_by("mechanism", "ordinal"))
    hosts = Party.objects.in_bulk({each.host_id for each in sessions if each.host_id})
    found: dict[int, list[MechanismSession]] = {}
    for session in sessions:
        session.mechanism = by_key[session.mechanism_id]
        session.host = hosts.get(session.host_id)
        found.setdefault(session.mechanism_id, []).append(session)
    return found


def sessions_told(user: User) -> Q:
    """The sessions that `user` may know of.

    That one was held is a fact. One that is yet to come, or was called off, is known from the
    text and the promise that it names, and may be told of where `user` may see them.
    """
    if user.has_perm("commitments.read_drafts"):
        return Q()
    texts = Statement.objects.visible_to(user).order_by().values("pk")
    promises = Commitment.objects.visible_to(user).order_by().values("pk")
    stated = Q(stated_in=None) | Q(stated_in__in=texts)
    promised = Q(commitment=None) | Q(commitment__in=promises)
    return Q(held_on__isnull=False) | stated & promised


def row_of(mechanism: Mechanism, sessions: Sequence[MechanismSession], *, on: date) -> MechanismRow:
    rows = [session_row(session, on=on) for session in sessions]
    computed = next_by_rhythm(mechanism, rows)
    if computed is not None:
        rows.append(session_row(computed, on=on, is_computed=True))
    return MechanismRow(mechanism, rows)


def next_by_rhythm(mechanism: Mechanism, rows: Sequence[SessionRow]) -> MechanismSession | None:
    """The session that the rhythm lets expect, unsaved, where none is planned.

    One that was called off is not expected again: the rhythm goes on from its last day.
    """
    held = [row.session.held_on for row in rows if row.state == SessionState.HELD]
    if not (mechanism.expected_rhythm and held) or any(row.is_coming for row in rows):
        return None
    called_off = [
        row.latest or row.session.cancelled_on
        for row in rows
        if row.state == SessionState.CANCELLED
    ]
    expected = next_period(max(filter(None, [*held, *called_off])), mechanism.expected_rhythm)
    if not expected:
        return None
    number = max(row.session.ordinal for row in rows) + 1
    return MechanismSession(mechanism=mechanism, ordinal=number, expected=expected)


def session_row(session: MechanismSession, *, on: date, is_computed: bool = False) -> SessionRow:
    due = due_of(session, on=on)
    timeliness = timeliness_of(due, on=on)
    latest = due.deadline_latest
    return SessionRow(
        session=session,
        state=state_of(due, timeliness),
        timeliness=timeliness,
        latest=latest,
        days=abs((latest - on).days) if latest else None,
        is_computed=is_computed,
    )


def due_of(session: MechanismSession, *, on: date) -> Due:
    """What lies after the day `on` has not happened yet."""
    bounds = session.bounds or Bounds(None, None)
    status, since = Status.PLANNED, None
    if session.cancelled_on and session.cancelled_on <= on:
        status = Status.SUPERSEDED
    elif session.held_on and session.held_on <= on:
        status, since = Status.FULFILLED, session.held_on
    return Due(status, since, bounds.earliest, bounds.latest)


def state_of(due: Due, timeliness: Timeliness) -> SessionState:
    if due.status == Status.SUPERSEDED:
        return SessionState.CANCELLED
    if due.status == Status.FULFILLED:
        return SessionState.HELD
    is_overdue = timeliness == Timeliness.OVERDUE
    return SessionState.OVERDUE if is_overdue else SessionState.EXPECTED
