"""What was recorded of commitments since a day, as a brief tells it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, Exists, Max, Model, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.models import (
    SEED_AUTHOR,
    Assessment,
    Commitment,
    EvidenceLink,
    Forecast,
    ImplementingAction,
    Milestone,
    SearchLog,
    StatusUpdate,
)
from commitments.reports.brief_entries import day_in_words
from commitments.reports.notation import period

NOTES_AT_MOST = 3
# When it was recorded, of which commitment, and what it says.
Note = tuple[datetime, int, str]


@dataclass(frozen=True)
class Recorded:
    """Rows of one kind: when and by whom they were recorded, of which day they tell, and how.

    What the seeds recorded counts by the day of which it tells: they record the past at once.
    """

    model: type[Model]
    at: str
    by: str
    day: str
    words: Callable[[QuerySet], Iterator[Note]]

    def since(self, day: date) -> QuerySet:
        began = timezone.make_aware(datetime.combine(day, time.min))
        told = ~Q(**{f"{self.by}__username": SEED_AUTHOR}) | Q(**{f"{self.day}__gte": day})
        return self.model._default_manager.filter(told, **{f"{self.at}__gte": began}).order_by()


def changed_since(day: date) -> Q:
    """Commitments of which something was recorded since that says how they fare."""
    condition = Q()
    for kind in RECORDED:
        condition |= Q(Exists(kind.since(day).filter(commitment=OuterRef("pk"))))
    return condition | Q(Exists(settled_since(day).filter(commitment=OuterRef("pk"))))


def settled_since(day: date) -> QuerySet[Milestone]:
    """Milestones that were reached or dropped since."""
    return Milestone.objects.filter(settled_on__gte=day).order_by()


def notes_since(day: date, rows: Sequence[Commitment]) -> dict[int, list[str]]:
    """What was recorded since on each of these, newest first; a query for each kind."""
    keys = [row.pk for row in rows]
    found: list[Note] = list(milestones(settled_since(day).filter(commitment__in=keys)))
    for kind in RECORDED:
        found.extend(kind.words(kind.since(day).filter(commitment__in=keys)))
    notes: dict[int, list[str]] = {key: [] for key in keys}
    for _at, pk, words in sorted(found, key=lambda note: note[0], reverse=True):
        if len(notes[pk]) < NOTES_AT_MOST:
            notes[pk].append(words)
    return notes


def statuses(updates: Iterable[StatusUpdate]) -> Iterator[Note]:
    for update in updates:
        names = {
            "status": update.get_status_display(),
            "day": day_in_words(update.effective_on),
            "reason": update.reason,
        }
        words = _("%(status)s since %(day)s: %(reason)s") % names
        yield update.recorded_at, update.commitment_id, words


def actions(done: Iterable[ImplementingAction]) -> Iterator[Note]:
    for action in done:
        names = {"day": period(action.happened_on), "actor": action.actor, "what": action.what}
        words = _("%(day)s, %(actor)s: %(what)s") % names
        yield action.recorded_at, action.commitment_id, words


def assessments(judged: QuerySet[Assessment]) -> Iterator[Note]:
    for row in judged.select_related("party"):
        names = {
            "score": row.get_score_display(),
            "whose": row.party or _("jointly"),
            "reason": row.reason,
        }
        words = _("Assessed %(score)s, %(whose)s: %(reason)s") % names
        yield row.recorded_at, row.commitment_id, words


def forecasts(made: Iterable[Forecast]) -> Iterator[Note]:
    for row in made:
        names = {"outlook": row.get_outlook_display(), "reason": row.reason}
        words = _("Forecast %(outlook)s: %(reason)s") % names
        yield row.recorded_at, row.commitment_id, words


def searches(logged: QuerySet[SearchLog]) -> Iterator[Note]:
    """One note for all of one commitment."""
    for pk, count, last in counted(logged, "recorded_at"):
        words = ngettext("%(count)d search logged", "%(count)d searches logged", count)
        yield last, pk, words % {"count": count}


def additions(linked: QuerySet[EvidenceLink]) -> Iterator[Note]:
    """One note for all of one commitment."""
    for pk, count, last in counted(linked, "linked_at"):
        words = ngettext("%(count)d item of evidence", "%(count)d items of evidence", count)
        yield last, pk, words % {"count": count}


def counted(rows: QuerySet, moment: str) -> Iterable[tuple[int, int, datetime]]:
    return rows.values_list("commitment").annotate(count=Count("pk"), last=Max(moment))


def milestones(settled: Iterable[Milestone]) -> Iterator[Note]:
    for row in settled:
        names = {
            "state": row.get_state_display(),
            "title": row.title,
            "day": day_in_words(row.settled_on),
        }
        at = timezone.make_aware(datetime.combine(row.settled_on, time.min))
        words = _("Milestone “%(title)s”: %(state)s on %(day)s") % names
        yield at, row.commitment_id, words


RECORDED = (
    Recorded(StatusUpdate, "recorded_at", "author", "effective_on", statuses),
    Recorded(ImplementingAction, "recorded_at", "recorded_by", "happened_by", actions),
    Recorded(SearchLog, "recorded_at", "author", "searched_on", searches),
    # A date as far as known is compared as it is written: 2026-11 comes after 2026-10-31.
    Recorded(EvidenceLink, "linked_at", "linked_by", "evidence__document_date", additions),
    Recorded(Assessment, "recorded_at", "author", "period_end", assessments),
    Recorded(Forecast, "recorded_at", "author", "recorded_at__date", forecasts),
)
