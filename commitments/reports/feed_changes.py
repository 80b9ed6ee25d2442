"""What changed last, as other programs follow it: one entry a change, newest first.

Statuses, evidence, actions, what was approved, and what was published. Nothing stands here that
the page of its commitment would not show to the same person.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Min, Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from commitments.enums import Visibility
from commitments.models import (
    Assessment,
    Commitment,
    EvidenceLink,
    Guideline,
    ImplementingAction,
    StatusUpdate,
    User,
)
from commitments.permissions import may_see_people

CHANGES_AT_MOST = 50


@dataclass(frozen=True)
class Change:
    """One change. `key` names it for ever; `by` is nobody where people are not told of."""

    key: str
    at: datetime
    title: str
    words: str
    address: str
    by: User | None = None

    @property
    def author(self) -> str:
        return str(self.by or "")


def feed_changes(commitments: QuerySet[Commitment], *, user: User) -> list[Change]:
    """The latest changes to these commitments, which `user` may see, in seven queries."""
    changes = changes_to(commitments)
    return changes if may_see_people(user) else [replace(change, by=None) for change in changes]


def changes_to(
    commitments: QuerySet[Commitment], *, at_most: int = CHANGES_AT_MOST
) -> list[Change]:
    """The latest changes to these commitments, with who made them, newest first."""
    within = commitments.order_by().values("pk")
    changes = [
        *statuses(latest(StatusUpdate, within, "author", "approval__by")[:at_most]),
        *evidence(latest(EvidenceLink, within, "linked_by", "evidence")[:at_most]),
        *actions(latest(ImplementingAction, within, "recorded_by")[:at_most]),
        *assessments(latest(Assessment, within, "approval__by", "party")[:at_most]),
        *guidelines(latest(Guideline, within, "approval__by")[:at_most]),
        *publications(commitments, at_most=at_most),
    ]
    changes.sort(key=lambda change: (change.at, change.key), reverse=True)
    return changes[:at_most]


def latest(model: type[Model], within: QuerySet, *related: str) -> QuerySet:
    """The newest rows on these commitments: rows are numbered as they are recorded."""
    rows = model._default_manager.filter(commitment__in=within)
    return rows.select_related("commitment", *related).order_by("-pk")


def history_of(commitment: Commitment) -> str:
    return reverse("commitment_history", args=[commitment.code])


def statuses(rows: QuerySet[StatusUpdate]) -> Iterator[Change]:
    for row in rows:
        approver = row.approval.by if row.approval else row.author
        said = _("approved: %(status)s") if row.approval else _("status: %(status)s")
        yield Change(
            key=f"status-{row.pk}",
            at=row.recorded_at,
            title=titled(row.commitment, said % {"status": row.get_status_display()}),
            words=row.reason,
            address=f"{history_of(row.commitment)}#update-{row.pk}",
            by=approver,
        )


def evidence(rows: QuerySet[EvidenceLink]) -> Iterator[Change]:
    for row in rows:
        said = _("evidence: %(title)s") % {"title": row.evidence.title}
        yield Change(
            key=f"evidence-{row.pk}",
            at=row.linked_at,
            title=titled(row.commitment, said),
            words=row.quotation or row.evidence.title,
            address=row.evidence.get_absolute_url(),
            by=row.linked_by,
        )


def actions(rows: QuerySet[ImplementingAction]) -> Iterator[Change]:
    for row in rows:
        said = _("action of %(actor)s") % {"actor": row.actor}
        yield Change(
            key=f"action-{row.pk}",
            at=row.recorded_at,
            title=titled(row.commitment, said),
            words=row.what,
            address=f"{row.commitment.get_absolute_url()}#action-{row.pk}",
            by=row.recorded_by,
        )


def assessments(rows: QuerySet[Assessment]) -> Iterator[Change]:
    for row in rows:
        whose = row.party.name if row.party else _("jointly")
        said = _("approved: %(score)s, %(whose)s")
        yield Change(
            key=f"assessment-{row.pk}",
            at=row.recorded_at,
            title=titled(row.commitment, said % {"score": row.get_score_display(), "whose": whose}),
            words=row.reason,
            address=history_of(row.commitment),
            by=row.approval.by,
        )


def guidelines(rows: QuerySet[Guideline]) -> Iterator[Change]:
    for row in rows:
        said = _("approved: version %(number)d of the scoring guideline") % {"number": row.number}
        yield Change(
            key=f"guideline-{row.pk}",
            at=row.recorded_at,
            title=titled(row.commitment, said),
            words=row.satisfied,
            address=history_of(row.commitment),
            by=row.approval.by,
        )


def publications(commitments: QuerySet[Commitment], *, at_most: int) -> Iterator[Change]:
    """Those that are published, each with when it first was, and by whom."""
    shown = commitments.order_by().filter(visibility=Visibility.PUBLISHED)
    published = Commitment.history.filter(
        visibility=Visibility.PUBLISHED, id__in=shown.values("pk")
    ).order_by()
    first = published.values("id").annotate(first=Min("history_id")).values("first")
    newest = (
        Commitment.history.filter(history_id__in=first)
        .select_related("history_user")
        .order_by("-history_date", "-id")[:at_most]
    )
    then = {row.id: row for row in newest}
    for row in Commitment.objects.filter(pk__in=then):
        yield Change(
            key=f"published-{row.pk}",
            at=then[row.pk].history_date,
            title=titled(row, _("published")),
            words=row.short_title,
            address=row.get_absolute_url(),
            by=then[row.pk].history_user,
        )


def titled(commitment: Commitment, said: str) -> str:
    return f"{commitment.short_code} {commitment.short_title}: {said}"
