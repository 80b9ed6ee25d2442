"""What one person is told once a week: theirs, and what they watch, as far as they may see it.

Due, long not looked at, returned to them, and changed by others since they were told last. What
they put off is not reminded of; that it changed is told all the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.enums import SubmissionState, Timeliness
from commitments.models import Commitment, SecondCoding, Submission, User
from commitments.models.timeliness import DUE_SOON_DAYS, timely
from commitments.reports.feed_changes import Change, changes_to
from commitments.reports.my_work import watched_by
from commitments.reports.reminders import snoozed

LINES_AT_MOST = 20
# Of which those of others are told: whoever is busy must not miss them for their own.
CHANGES_READ = 500


@dataclass(frozen=True)
class Line:
    """One thing to know: what it is about, what is to be said of it, and where it stands."""

    title: str
    said: str
    address: str


@dataclass(frozen=True)
class Section:
    """Lines of one kind; `has_more` where not all of them are here."""

    heading: str
    lines: tuple[Line, ...]
    has_more: bool


def weekly_digest(person: User, *, on: date, since: datetime) -> list[Section]:
    """The sections that hold anything, on the day `on`; changes are those after `since`."""
    visible = Commitment.objects.visible_to(person).counted()
    theirs = visible.filter(Q(owner=person) | watched_by(person))
    reminded = theirs.exclude(snoozed(person, on=on)).with_timeliness(on=on)
    due = due_by_now(on)
    sections = [
        section(_("Due"), reminded.filter(due).order_by("deadline_latest", "code"), due_line(on)),
        section(
            _("Not looked at for long"),
            reminded.exclude(due).stale(on=on).order_by("next_look_on", "code"),
            stale_line,
        ),
        section(_("Returned to you"), returned_to(person), returned_line),
        section(_("Changed"), changed(theirs, person=person, since=since), change_line),
    ]
    return [each for each in sections if each.lines]


def due_by_now(on: date) -> Q:
    """Overdue, due soon, and in a window that closes as soon as that."""
    closing = Q(deadline_latest__lte=on + timedelta(days=DUE_SOON_DAYS))
    return (
        timely(Timeliness.OVERDUE, on=on)
        | timely(Timeliness.DUE_SOON, on=on)
        | timely(Timeliness.DUE_WINDOW_OPEN, on=on) & closing
    )


def section(heading: str, rows: QuerySet | list[Change], line: Callable[..., Line]) -> Section:
    found = list(rows[: LINES_AT_MOST + 1])
    lines = tuple(line(row) for row in found[:LINES_AT_MOST])
    return Section(heading, lines, has_more=len(found) > LINES_AT_MOST)


def due_line(on: date) -> Callable[[Commitment], Line]:
    def line(commitment):
        day = date_format(commitment.deadline_latest, "j F Y")
        is_late = commitment.deadline_latest < on
        said = _("overdue: it was due by %(day)s") if is_late else _("due by %(day)s")
        return of_commitment(commitment, said % {"day": day})

    return line


def stale_line(commitment: Commitment) -> Line:
    said = _("looked at on %(day)s; the next look was due by %(due)s") % {
        "day": date_format(commitment.last_look_on, "j F Y"),
        "due": date_format(commitment.next_look_on, "j F Y"),
    }
    return of_commitment(commitment, said)


def of_commitment(commitment: Commitment, said: str) -> Line:
    title = f"{commitment.short_code} {commitment.short_title}"
    return Line(title, said, commitment.get_absolute_url())


def returned_to(person: User) -> QuerySet[Submission]:
    mine = Submission.objects.visible_to(person).filter(author=person)
    back = mine.filter(state=SubmissionState.RETURNED)
    return back.select_related("commitment").order_by("pk")


def returned_line(submission: Submission) -> Line:
    """What came back; the note of whoever returned it is read on its page."""
    commitment = submission.commitment
    title = f"{commitment.short_code} {commitment.short_title}"
    return Line(title, submission.get_kind_display(), submission.get_absolute_url())


def changed(theirs: QuerySet[Commitment], *, person: User, since: datetime) -> list[Change]:
    """What others changed, but for what a second coder must not see yet."""
    blind = SecondCoding.objects.unfinished_of(person).values("statement")
    hidden = Q(statement__in=blind) | Q(statement__version_of__in=blind)
    changes = changes_to(theirs.exclude(hidden), at_most=CHANGES_READ)
    return [change for change in changes if change.at > since and change.by != person]


def change_line(change: Change) -> Line:
    return Line(change.title, change.author, change.address)
