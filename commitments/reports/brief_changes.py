"""What was recorded of commitments since a day, as a brief tells it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.models import (
    Commitment,
    EvidenceLink,
    ImplementingAction,
    SearchLog,
    StatusUpdate,
)
from commitments.reports.brief_entries import day_in_words, known_in_words

NOTES_AT_MOST = 3
MOMENTS = {
    StatusUpdate: "recorded_at",
    ImplementingAction: "recorded_at",
    SearchLog: "recorded_at",
    EvidenceLink: "linked_at",
}


def changed_since(day: date) -> Q:
    """Commitments of which a status, an action, a search or evidence was recorded since."""
    condition = Q()
    for model in MOMENTS:
        rows = recorded_since(model, day).order_by().filter(commitment=OuterRef("pk"))
        condition |= Q(Exists(rows))
    return condition


def recorded_since(model, day: date):
    began = timezone.make_aware(datetime.combine(day, time.min))
    return model.objects.filter(**{f"{MOMENTS[model]}__gte": began})


def notes_since(day: date, rows: Sequence[Commitment]) -> dict[int, list[str]]:
    """What was recorded since on each of these, newest first, in three queries."""
    keys = [row.pk for row in rows]
    notes: dict[int, list[str]] = {key: [] for key in keys}
    for pk, words in (*statuses(day, keys), *actions(day, keys), *additions(day, keys)):
        if len(notes[pk]) < NOTES_AT_MOST:
            notes[pk].append(words)
    return notes


def statuses(day: date, keys: Iterable[int]):
    updates = recorded_since(StatusUpdate, day).filter(commitment__in=keys)
    for update in updates.order_by("-recorded_at", "-pk"):
        names = {
            "status": update.get_status_display(),
            "day": day_in_words(update.effective_on),
            "reason": update.reason,
        }
        yield update.commitment_id, _("%(status)s since %(day)s: %(reason)s") % names


def actions(day: date, keys: Iterable[int]):
    done = recorded_since(ImplementingAction, day).filter(commitment__in=keys)
    for action in done.order_by("-happened_by", "-pk"):
        names = {
            "day": known_in_words(action.happened_on),
            "actor": action.actor,
            "what": action.what,
        }
        yield action.commitment_id, _("%(day)s, %(actor)s: %(what)s") % names


def additions(day: date, keys: Iterable[int]):
    linked = recorded_since(EvidenceLink, day).filter(commitment__in=keys)
    for pk, count in linked.order_by().values_list("commitment").annotate(count=Count("pk")):
        words = ngettext("%(count)d item of evidence", "%(count)d items of evidence", count)
        yield pk, words % {"count": count}
