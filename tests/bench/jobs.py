"""What is measured: each job as the requests that an analyst's browser sends for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from commitments.enums import AssertionBasis, Confidence, Stance, Status, ThemeGroup
from commitments.filters.pages import PER_PAGE
from commitments.models import Commitment, EvidenceLink
from tests.bench.traffic import Request

# The token that a form sends back, also its cookie.
TOKEN = "b" * 32
# More than one run asks for: each commitment is updated once, so that no history grows long.
UPDATES_AT_MOST = 600
SPREAD = 40
REASON = "Synthetic: recorded by the bench, on no more than it says."

Requests = Iterator[Request]


@dataclass(frozen=True)
class Job:
    """Requests to send in turn; with `after_write` each finds that somebody just wrote."""

    name: str
    requests: Requests
    after_write: bool = False


def all_jobs() -> list[Job]:
    """Each page that an analyst waits for, at the moments that make it dear."""
    updates = status_updates()
    facets = {"status": Status.IN_PROGRESS.value, "theme": ThemeGroup.ECONOMY.value, "order": "due"}
    return [
        Job("List, two facets, sorted", listed(**facets)),
        Job("List, two facets, after a write", listed(**facets), after_write=True),
        Job("List, first page", listed()),
        Job("List, deep page", listed(page=deep_page())),
        Job("Search", listed(q="trade")),
        Job("Commitment, whole history", details()),
        Job("Dashboard", always(reverse("dashboard"))),
        Job("Dashboard, after a write", always(reverse("dashboard")), after_write=True),
        Job("Status update", updates),
        Job("Export, all rows as CSV", always(reverse("commitment_export", args=["csv"]))),
    ]


def always(address: str) -> Requests:
    return cycle([Request(address)])


def listed(**asked: str | int) -> Requests:
    return always(f"{reverse('commitment_list')}?{urlencode(asked)}")


def deep_page() -> int:
    """The page in the middle, as far as can be from both ends."""
    return max(1, Commitment.objects.counted().count() // PER_PAGE // 2)


def details() -> Requests:
    """Pages of commitments from all over the record."""
    rows = Commitment.objects.counted().order_by("pk")
    step = max(1, rows.count() // SPREAD)
    codes = list(rows.values_list("code", flat=True)[::step])
    return cycle(
        [Request(f"{reverse('commitment_detail', args=[code])}?show=all") for code in codes]
    )


def status_updates() -> Requests:
    """Status after status, each on another commitment that is in progress."""
    moving = Commitment.objects.counted().filter(status=Status.IN_PROGRESS)
    links = (
        EvidenceLink.objects.filter(commitment__in=moving.order_by("-pk")[:UPDATES_AT_MOST])
        .filter(stance=Stance.SUPPORTS, evidence__retracted_on=None)
        .select_related("commitment")
        .order_by("pk")
    )
    of_each = {link.commitment: link for link in links}
    return iter([update_on(link) for link in of_each.values()])


def update_on(link: EvidenceLink) -> Request:
    """What htmx sends from the panel; the answer is the commitment drawn anew."""
    body = {
        "csrfmiddlewaretoken": TOKEN,
        "seen_version": link.commitment.version,
        "status": Status.IN_PROGRESS.value,
        "effective_on": timezone.localdate().isoformat(),
        "says_who": AssertionBasis.ANALYST_INFERENCE.value,
        "confidence": Confidence.LOW.value,
        "reason": REASON,
        "evidence": link.pk,
    }
    address = reverse("status_record", args=[link.commitment.code])
    return Request(address, urlencode(body), {"HX-Request": "true"})
