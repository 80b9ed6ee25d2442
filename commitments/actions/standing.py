"""Where a commitment stands: the cache that lists read, computed from the judgement rows."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from commitments.enums import OPEN_STATUSES, Side, Status
from commitments.models import Assessment, Commitment, EvidenceItem, Forecast, Guideline

CACHED = (
    "status",
    "status_effective_on",
    "status_recorded_at",
    "last_look_on",
    "next_look_on",
    "evidence_count",
    "best_grade",
    "evidence_sides",
    "evidence_sides_until",
    "guideline_number",
    "score",
    "outlook",
)


def standing_of(commitment: Commitment) -> dict[str, Any]:
    """The values that the cached fields should hold, from the rows themselves.

    The last look is the latest of status, search and evidence, as days in the time zone of
    the installation.
    """
    latest = commitment.status_updates.order_by("-recorded_at", "-pk").first()
    links = list(commitment.evidence_links.select_related("evidence"))
    searches = commitment.searches.values_list("searched_on", flat=True)
    looks = [*searches, *(timezone.localdate(link.linked_at) for link in links)]
    if latest:
        looks.append(timezone.localdate(latest.recorded_at))
    last_look_on = max(looks, default=None)
    interval = timedelta(days=commitment.review_interval_days)
    sides, sides_until = sides_of([link.evidence for link in links], today=timezone.localdate())
    return {
        "status": latest.status if latest else Status.NOT_REVIEWED,
        "status_effective_on": latest and latest.effective_on,
        "status_recorded_at": latest and latest.recorded_at,
        "last_look_on": last_look_on,
        "next_look_on": last_look_on and last_look_on + interval,
        "evidence_count": len(links),
        "best_grade": min(
            (link.evidence.grade for link in links if not link.evidence.retracted_on), default=""
        ),
        "evidence_sides": sides,
        "evidence_sides_until": sides_until,
        **verdicts_of(commitment, is_open=latest is None or latest.status in OPEN_STATUSES),
    }


def verdicts_of(commitment: Commitment, *, is_open: bool) -> dict[str, Any]:
    """The latest guideline, joint score and, while it is open, outlook; in one query."""
    of_it = {"commitment": OuterRef("pk")}
    newest = ("-recorded_at", "-pk")
    joint = Assessment.objects.filter(**of_it, party=None).order_by(*newest)
    outlooks = Forecast.objects.filter(**of_it).order_by(*newest)
    guidelines = Guideline.objects.filter(**of_it).order_by("-number")
    number, score, outlook = Commitment.objects.values_list(
        Subquery(guidelines.values("number")[:1]),
        Subquery(joint.values("score")[:1]),
        Subquery(outlooks.values("outlook")[:1]),
    ).get(pk=commitment.pk)
    return {
        "guideline_number": number or 0,
        "score": score or "",
        "outlook": (outlook or "") if is_open else "",
    }


def sides_of(items: Sequence[EvidenceItem], *, today: date) -> tuple[int, date | None]:
    """From how many sides live evidence comes, and the day on which that may change.

    Each party is a side; neutral sources are one, and official statistics are one.
    """
    live = (item for item in items if item.is_live(today))
    sides = {item.side_party_id if item.side == Side.PARTY else item.side for item in live}
    ends = (day for item in items for day in (item.expires_on, item.retracted_on))
    return len(sides), min((day for day in ends if day and day > today), default=None)


def refresh_standing(commitment: Commitment) -> None:
    """Write the cache again, within the transaction of the caller."""
    standing = standing_of(commitment)
    Commitment.objects.filter(pk=commitment.pk).update(**standing)
    for name, value in standing.items():
        setattr(commitment, name, value)
