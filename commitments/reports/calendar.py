"""What a calendar can show of the record: last days, windows, milestones, sessions of forums.

An entry is all days from its first to its last one. A stated last day is an entry of that day
alone; what is to happen in a year, or at a time known in part, is all of the days it can mean, so
that no day is made up. What is vague, or states no day, is no entry. What is closed is due no more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, Max, Model, OuterRef, QuerySet, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.enums import DeadlineRelation, MilestoneState
from commitments.models import Commitment, MechanismSession, Milestone, Quote, Statement, User
from commitments.reports.commitments import strict_latest
from commitments.reports.mechanisms import sessions_told
from commitments.reports.statements import partnerships_in_reach

# The soonest of those whose last day is not long past.
ENTRIES_AT_MOST = 2_000
PAST_DAYS = 366
# What is due on all days that the words can mean, rather than on the last of them.
SPREAD = (DeadlineRelation.ON, DeadlineRelation.IN, DeadlineRelation.BETWEEN)


@dataclass(frozen=True)
class Entry:
    """Some whole days of a calendar, `first` and `last` included.

    `key` names it for ever, `sequence` and `changed_at` say which state of it this is, and
    `address` is where it is read of, without the site.
    """

    key: str
    first: date
    last: date
    kind: str
    title: str
    lines: tuple[str, ...]
    address: str
    sequence: int
    changed_at: datetime
    is_cancelled: bool = False


def calendar_entries(commitments: QuerySet[Commitment], *, user: User, on: date) -> list[Entry]:
    """The entries of these commitments, of their milestones and of the sessions of forums of
    their partnerships, all as far as `user` may see them; in four queries.
    """
    entries = [
        *deadline_entries(commitments, user=user, on=on),
        *milestone_entries(commitments, on=on),
        *session_entries(commitments, user=user, on=on),
    ]
    return sorted(entries, key=lambda entry: (entry.last, entry.key))


def deadline_entries(commitments: QuerySet[Commitment], *, user: User, on: date) -> Iterator[Entry]:
    rows = list(
        commitments.open()
        .filter(deadline_latest__gte=on - timedelta(days=PAST_DAYS))
        .select_related("statement")
        .defer("statement__canonical_text")
        .annotate(changed_at=last_change(Commitment))
        .order_by("deadline_latest", "code")[:ENTRIES_AT_MOST]
    )
    quotes = quotes_of(rows, user)
    for row in rows:
        yield deadline_entry(row, quotes.get(row.pk, ()))


def deadline_entry(row: Commitment, quotes: Iterable[Quote]) -> Entry:
    opens = row.deadline_earliest or row.statement.adopted_on
    is_window = row.deadline_relation in SPREAD and opens < row.deadline_latest
    title = f"{row.short_code} {row.short_title}"
    return Entry(
        key=f"{row.code}-deadline",
        first=opens if is_window else row.deadline_latest,
        last=row.deadline_latest,
        kind=_("Window") if is_window else _("Deadline"),
        title=_("Window: %(title)s") % {"title": title}
        if is_window
        else _("Last day: %(title)s") % {"title": title},
        lines=tuple(line for line in lines_of(row, quotes) if line),
        address=row.get_absolute_url(),
        sequence=row.version,
        changed_at=row.changed_at,
    )


def lines_of(row: Commitment, quotes: Iterable[Quote]) -> Iterator[str]:
    """The words, where they stand, and how the day was read."""
    for quote in quotes:
        yield f"“{quote.text}”"
        if quote.is_readable:
            yield citation_of(quote)
    yield row.report
    if row.deadline_text:
        yield _("Deadline as worded: “%(words)s”") % {"words": row.deadline_text}
    strict = strict_latest(row)
    if strict:
        yield _("Read strictly, the last day is %(day)s.") % {"day": date_format(strict, "j F Y")}


def citation_of(quote: Quote) -> str:
    names = {
        "title": quote.statement.title,
        "day": date_format(quote.statement.adopted_on, "j F Y"),
        "label": quote.paragraph.label if quote.paragraph else "",
    }
    if names["label"]:
        return _("%(title)s, %(day)s, paragraph %(label)s") % names
    return _("%(title)s, %(day)s") % names


def quotes_of(rows: Iterable[Commitment], user: User) -> dict[int, list[Quote]]:
    """The quotes of these commitments in order, each with whether its text may be read."""
    readable = Statement.objects.visible_to(user).filter(pk=OuterRef("statement"))
    quotes = (
        Quote.objects.filter(commitment__in=[row.pk for row in rows])
        .select_related("paragraph", "statement")
        .defer("statement__canonical_text")
        .annotate(is_readable=Exists(readable))
        .order_by("commitment", "ordinal")
    )
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        found.setdefault(quote.commitment_id, []).append(quote)
    return found


def milestone_entries(commitments: QuerySet[Commitment], *, on: date) -> Iterator[Entry]:
    """What is planned on the way of open commitments, each in the days that it can mean."""
    rows = (
        Milestone.objects.filter(
            commitment__in=commitments.open().order_by().values("pk"),
            state=MilestoneState.PLANNED,
            due_latest__gte=on - timedelta(days=PAST_DAYS),
        )
        .select_related("commitment")
        .annotate(changed_at=last_change(Milestone))
        .order_by("due_latest", "pk")[:ENTRIES_AT_MOST]
    )
    for row in rows:
        names = {"title": row.title, "code": row.commitment.short_code}
        yield Entry(
            key=f"milestone-{row.pk}",
            first=row.due_earliest or row.due_latest,
            last=row.due_latest,
            kind=_("Milestone"),
            title=_("Milestone: %(title)s (%(code)s)") % names,
            lines=(*([f"“{row.text}”"] if row.text else []), row.commitment.short_title),
            address=row.commitment.get_absolute_url(),
            sequence=row.version,
            changed_at=row.changed_at,
        )


def session_entries(commitments: QuerySet[Commitment], *, user: User, on: date) -> Iterator[Entry]:
    partnerships = partnerships_in_reach(user).order_by()
    within = commitments.order_by().values("statement__partnership")
    sessions = (
        MechanismSession.objects.filter(
            sessions_told(user),
            mechanism__partnership__in=partnerships.filter(pk__in=within).values("pk"),
        )
        .select_related("mechanism__partnership")
        .annotate(changed_at=last_change(MechanismSession))
        .order_by("pk")
    )
    for session in sessions:
        days = days_of(session)
        if days and days[1] >= on - timedelta(days=PAST_DAYS):
            yield session_entry(session, *days)


def days_of(session: MechanismSession) -> tuple[date, date] | None:
    """The first and the last day of a session; None where no last day is known."""
    if session.held_on:
        return session.held_on, session.held_on
    bounds = session.bounds
    if bounds is None or bounds.latest is None:
        return None
    return bounds.earliest or bounds.latest, bounds.latest


def session_entry(session: MechanismSession, first: date, last: date) -> Entry:
    forum = session.mechanism
    names = {"forum": forum.short_name or forum.name, "number": session.ordinal}
    if session.cancelled_on:
        said = _("%(forum)s, session %(number)d: cancelled")
    elif session.held_on:
        said = _("%(forum)s, session %(number)d: held")
    else:
        said = _("%(forum)s, session %(number)d: expected")
    lines = (forum.name, str(forum.partnership), session.place, session.cancelled_because)
    return Entry(
        key=f"session-{session.pk}",
        first=first,
        last=last,
        kind=_("Session"),
        title=said % names,
        lines=tuple(line for line in lines if line),
        address=session.get_absolute_url(),
        is_cancelled=session.cancelled_on is not None,
        sequence=session.version,
        changed_at=session.changed_at,
    )


def last_change(model: type[Model]) -> Subquery:
    """When the row of the outer query was last saved, from its history."""
    history = model.history.model.objects.filter(id=OuterRef("pk")).order_by()
    return Subquery(history.values("id").annotate(last=Max("history_date")).values("last"))
