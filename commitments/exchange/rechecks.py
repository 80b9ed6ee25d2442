"""Looking again at sources: which, how often, and how gently."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from commitments.actions import captures
from commitments.coding.addresses import host_of
from commitments.enums import CaptureMethod
from commitments.models import Capture, EvidenceItem, User

BATCH = 200


def request_rechecks(rows: QuerySet[EvidenceItem], *, by: User | None = None) -> int:
    """Ask for a look at each item, one after the other for each host; how many were asked for.

    Without `by`, in the name of whoever asked for the last copy, or else added the item.
    """
    before: Counter[str] = Counter()
    asked = 0
    for item in in_batches(rows):
        if not item.address:
            continue
        host = host_of(item.address)
        wait = timedelta(seconds=settings.IKRAR_FETCH_DELAY) * before[host]
        before[host] += 1
        captures.request_capture(
            evidence=item, scheduled=True, after=wait, by=by or operator_of(item)
        )
        asked += 1
    return asked


def in_batches(rows: QuerySet[EvidenceItem]) -> Iterator[EvidenceItem]:
    """By their keys: what is written meanwhile moves nobody from one page to another."""
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield from batch
        last = batch[-1].pk


def operator_of(item: EvidenceItem) -> User:
    last = Capture.objects.filter(evidence=item).order_by("-pk").first()
    return last.requested_by if last else item.added_by


def with_address() -> QuerySet[EvidenceItem]:
    """Items on the web that no worker is busy with."""
    busy = Capture.objects.under_way().filter(evidence=OuterRef("pk"), method=CaptureMethod.PAGE)
    on_the_web = Q(url__startswith="http://") | Q(url__startswith="https://")
    return EvidenceItem.objects.filter(on_the_web).exclude(Exists(busy))


def without_copy() -> QuerySet[EvidenceItem]:
    """Those of which we hold nothing yet."""
    kept = Capture.objects.kept().filter(evidence=OuterRef("pk"))
    return with_address().exclude(Exists(kept))


def looked_at_before(moment: datetime) -> QuerySet[EvidenceItem]:
    """Those with a copy of their page whose last look was before that moment."""
    pages = Capture.objects.filter(evidence=OuterRef("pk"), method=CaptureMethod.PAGE)
    recent = pages.filter(requested_at__gte=moment)
    return with_address().filter(Exists(pages.kept())).exclude(Exists(recent))
