"""The tables of facts around one commitment, whose histories tell what was changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import reverse

from commitments.enums import HistoryKind
from commitments.models import (
    Commitment,
    CommitmentLink,
    CommitmentParty,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Milestone,
    Quote,
    User,
)


@dataclass(frozen=True)
class Source:
    """One table of facts around a commitment, and how its rows are found and named.

    That a row was added is told `elsewhere` for some; others are `entered_with` the commitment.
    """

    model: type[Model]
    kind: HistoryKind
    belongs: Callable[[Commitment, User], Q]
    named: Callable[[Any], str]
    related: tuple[str, ...] = ()
    how: str = ""
    url: Callable[[Any], str] = field(default=lambda row: "")
    elsewhere: bool = False
    entered_with: bool = False

    def rows(self, commitment: Commitment, user: User, until: datetime | None) -> QuerySet:
        """The whole history of each row, the oldest first."""
        history = self.model.history.filter(self.belongs(commitment, user))
        if until:
            history = history.filter(history_date__lt=until)
        people = history.select_related("history_user", *self.related)
        return people.order_by("id", "history_date", "history_id")


def of_it(commitment: Commitment, user: User) -> Q:
    return Q(commitment_id=commitment.pk)


def between_visible(commitment: Commitment, user: User) -> Q:
    """Lineage is told where both of its commitments may be seen."""
    seen = Commitment.objects.visible_to(user).values("pk")
    return Q(later_id=commitment.pk, earlier_id__in=seen) | Q(
        earlier_id=commitment.pk, later_id__in=seen
    )


def since_linked(commitment: Commitment, user: User) -> Q:
    """All of the items that bear on it; what came before the link is left out later."""
    return Q(id__in=commitment.evidence_links.values("evidence"))


def lineage(row: Any) -> str:
    """“MYS-TUR-2026-01 renews MYS-TUR-2025-01”."""
    return f"{row.later} {row.get_kind_display().lower()} {row.earlier}"


SOURCES = {
    "quote": Source(
        Quote,
        HistoryKind.CODING,
        of_it,
        lambda row: row.text,
        how="theirs",
        entered_with=True,
    ),
    "role": Source(
        CommitmentParty,
        HistoryKind.CODING,
        of_it,
        lambda row: f"{row.party or row.body or row.named}, {row.get_role_display().lower()}",
        ("party", "body"),
        entered_with=True,
    ),
    "lineage": Source(
        CommitmentLink, HistoryKind.CODING, between_visible, lineage, ("later", "earlier")
    ),
    "milestone": Source(Milestone, HistoryKind.CODING, of_it, lambda row: row.title),
    "link": Source(
        EvidenceLink,
        HistoryKind.EVIDENCE,
        of_it,
        lambda row: str(row.evidence or ""),
        ("evidence",),
        url=lambda row: row.evidence.get_absolute_url() if row.evidence else "",
        elsewhere=True,
    ),
    "item": Source(
        EvidenceItem,
        HistoryKind.EVIDENCE,
        since_linked,
        lambda row: row.title,
        ("side_party",),
        url=lambda row: reverse("evidence_detail", args=[row.id]),
        elsewhere=True,
    ),
    "deed": Source(
        ImplementingAction,
        HistoryKind.ACTION,
        of_it,
        lambda row: row.what,
        ("party", "body", "evidence__evidence"),
        elsewhere=True,
    ),
}
