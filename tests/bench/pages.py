"""The pages that are measured, each as the request that an analyst's browser sends for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone

from commitments.enums import AssertionBasis, Confidence, Status
from commitments.filters.pages import PER_PAGE
from commitments.models import Commitment
from tests.bench.synthetic import REASON

# From the seeds, so that the same pages are measured at every size.
STATEMENT = "ankara-2026"
WITH_LONG_HISTORY = "MYS-TUR-2026-01"
TO_UPDATE = "MYS-TUR-2026-07"


@dataclass(frozen=True)
class Request:
    """One request; with a `body` it is a POST."""

    address: str
    body: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)


def dashboard() -> Request:
    return Request(reverse("dashboard"))


def faceted_list() -> Request:
    return Request(f"{reverse('commitment_list')}?status=in_progress&theme=economy&order=due")


def deep_list() -> Request:
    """The last page that is full, where there is one."""
    page = max(1, Commitment.objects.counted().count() // PER_PAGE)
    return Request(f"{reverse('commitment_list')}?page={page}")


def search() -> Request:
    return Request(f"{reverse('commitment_list')}?q=trade")


def commitment_detail() -> Request:
    return Request(f"{reverse('commitment_detail', args=[WITH_LONG_HISTORY])}?show=all")


def statement_detail() -> Request:
    return Request(reverse("statement_detail", args=[STATEMENT]))


def status_record() -> Request:
    """What htmx sends from the panel; the answer is the commitment drawn anew."""
    commitment = Commitment.objects.get(code=TO_UPDATE)
    body = {
        "seen_version": commitment.version,
        "status": Status.IN_PROGRESS,
        "effective_on": timezone.localdate().isoformat(),
        # Like the judgements before it, so that the answer is as long however often it is sent.
        "says_who": AssertionBasis.ANALYST_INFERENCE,
        "confidence": Confidence.LOW,
        "reason": REASON,
        "evidence": [commitment.evidence_links.order_by("pk").first().pk],
    }
    return Request(reverse("status_record", args=[TO_UPDATE]), body, {"HX-Request": "true"})


PAGES: dict[str, Callable[[], Request]] = {
    "Dashboard": dashboard,
    "List, two facets, sorted": faceted_list,
    "List, deep page": deep_list,
    "Search": search,
    "Commitment, 50 judgements": commitment_detail,
    "Statement": statement_detail,
    "Status update": status_record,
}

YARDSTICK = Request(reverse("appearance"))
