"""Our own copies of sources: asked for, received, and settled by what came of it.

The worker settles them in the name of whoever asked. That it begins, or tries again later, says
nothing of the record and leaves no audit event. Files are written before, outside transactions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments.actions import audit, jobs, search_documents
from commitments.actions.locking import lock_rows
from commitments.enums import AuditVerb, CaptureFinding, CaptureMethod, CaptureState
from commitments.errors import RuleBroken
from commitments.models import Capture, EvidenceItem, HostTurn, StoredContent, User

# The worker finds the work by these paths; it stands above the actions.
COPY_PAGE = "commitments.exchange.captures.copy_page"
READ_FILE = "commitments.exchange.captures.read_file"
# Somebody waits for what they asked for; nobody for what the clock does.
ASKED, SCHEDULED = 10, 0
NAME_LENGTH, ADDRESS_LENGTH, REASON_LENGTH = 200, 4000, 500


@dataclass(frozen=True, kw_only=True)
class Brought:
    """What a look at a source brought.

    `content` is None where it was gone or not modified, all but the moments where not even its
    host is there.
    """

    started_at: datetime
    finished_at: datetime
    final_address: str = ""
    status_code: int | None = None
    headers: Sequence[Sequence[str]] = ()
    record: StoredContent | None = None
    content: StoredContent | None = None
    text: StoredContent | None = None


@transaction.atomic
def request_capture(
    *,
    evidence: EvidenceItem,
    scheduled: bool = False,
    after: timedelta = jobs.NO_WAIT,
    by: User,
) -> Capture:
    """Ask for a copy of what the address of an item says now; the worker makes it.

    Where a copy is under way, that one is the answer and nothing is written. What the clock asks
    for (`scheduled`) is nobody's act: its event is that of what came of it. Raises RuleBroken for
    an item without an address on the web.
    """
    if not evidence.address:
        raise RuleBroken(_("Only what has an address on the web can be fetched."), field="url")
    lock_rows(EvidenceItem, [evidence.pk])
    pages = Capture.objects.filter(evidence=evidence, method=CaptureMethod.PAGE)
    if waiting := pages.under_way().first():
        return waiting
    capture = Capture(
        evidence=evidence,
        method=CaptureMethod.PAGE,
        address=evidence.address,
        requested_at=timezone.now(),
        requested_by=by,
        scheduled=scheduled,
        previous=pages.kept().order_by("-pk").first(),
    )
    enter(capture, task=COPY_PAGE, after=after)
    if not scheduled:
        details = {"capture": capture.pk}
        audit.record(verb=AuditVerb.ASKED_FOR_COPY, on=evidence, by=by, details=details)
    return capture


@transaction.atomic
def receive_file(*, evidence: EvidenceItem, name: str, content: StoredContent, by: User) -> Capture:
    """Keep a file with an item; `content` are its bytes, already stored. The worker reads it."""
    capture = Capture(
        evidence=evidence,
        method=CaptureMethod.FILE,
        name=name[:NAME_LENGTH],
        requested_at=timezone.now(),
        requested_by=by,
        record=content,
        content=content,
    )
    enter(capture, task=READ_FILE)
    details = {"capture": capture.pk, "name": name, "sha256": content.pk}
    audit.record(verb=AuditVerb.RECEIVED_FILE, on=evidence, by=by, details=details)
    return capture


def enter(capture: Capture, *, task: str, after: timedelta = jobs.NO_WAIT) -> None:
    capture.save(force_insert=True)
    jobs.enqueue(
        task,
        key=f"capture:{capture.pk}",
        after=after,
        priority=SCHEDULED if capture.scheduled else ASKED,
        arguments={"capture": capture.pk},
    )


def begin_capture(*, capture: Capture) -> bool:
    """Say that a worker is at it, and count the attempt; False where it is settled already."""
    capture.state, capture.started_at = CaptureState.FETCHING, timezone.now()
    capture.attempts, capture.next_attempt_at = capture.attempts + 1, None
    return bool(
        Capture.objects.under_way()
        .filter(pk=capture.pk)
        .update(**values(capture, "state", "started_at", "attempts", "next_attempt_at"))
    )


def postpone_capture(*, capture: Capture, reason: str, after: timedelta) -> bool:
    """Say why it did not work this time, and when it is tried again."""
    capture.state, capture.reason = CaptureState.QUEUED, shortened(reason)
    capture.next_attempt_at = timezone.now() + after
    return bool(
        Capture.objects.under_way()
        .filter(pk=capture.pk)
        .update(**values(capture, "state", "reason", "next_attempt_at"))
    )


def values(capture: Capture, *names: str) -> dict[str, Any]:
    return {name: getattr(capture, name) for name in names}


@transaction.atomic
def keep_capture(*, capture: Capture, brought: Brought, by: User) -> Capture:
    """Settle a copy with what came; without content the source said that nothing had changed.

    Nothing is written where the copy is settled already: the work may have been done twice.
    """
    if not still_open(capture):
        return capture
    before = capture.previous
    content, text = brought.content, brought.text
    if content is None and before is not None:
        content, text = before.content, before.text
    settle(
        capture,
        brought,
        state=CaptureState.KEPT,
        content=content,
        text=text,
        finding=finding_of(before, content, text),
    )
    if capture.finding != CaptureFinding.SAME:
        search_documents.refresh_copies(capture.evidence)
    verb = AuditVerb.RECHECKED if before else AuditVerb.KEPT_COPY
    audit.record(verb=verb, on=capture.evidence, by=by, details=said_of(capture))
    return capture


@transaction.atomic
def find_gone(*, capture: Capture, brought: Brought, reason: str, by: User) -> Capture:
    """Settle a look with its finding that nothing is there any more; what was kept stays."""
    if not still_open(capture):
        return capture
    settle(
        capture,
        brought,
        state=CaptureState.GONE,
        finding=CaptureFinding.GONE,
        reason=shortened(reason),
    )
    audit.record(verb=AuditVerb.RECHECKED, on=capture.evidence, by=by, details=said_of(capture))
    return capture


@transaction.atomic
def keep_text(*, capture: Capture, text: StoredContent | None, reason: str = "", by: User):
    """Settle a file that was received with its text; `reason` says why it has none."""
    if not still_open(capture):
        return capture
    capture.state, capture.finding = CaptureState.KEPT, CaptureFinding.FIRST
    capture.text, capture.reason, capture.next_attempt_at = text, shortened(reason), None
    capture.finished_at = timezone.now()
    capture.save(
        update_fields=["state", "finding", "text", "reason", "next_attempt_at", "finished_at"]
    )
    search_documents.refresh_copies(capture.evidence)
    audit.record(verb=AuditVerb.KEPT_COPY, on=capture.evidence, by=by, details=said_of(capture))
    return capture


@transaction.atomic
def fail_capture(*, capture: Capture, reason: str, refusal: str = "", by: User) -> Capture:
    """Settle a copy as not to be had, with the reason in words."""
    if not still_open(capture):
        return capture
    capture.state, capture.reason, capture.refusal = CaptureState.FAILED, shortened(reason), refusal
    capture.finished_at, capture.next_attempt_at = timezone.now(), None
    capture.save(update_fields=["state", "reason", "refusal", "finished_at", "next_attempt_at"])
    details = said_of(capture) | {"reason": capture.reason}
    audit.record(verb=AuditVerb.FAILED_COPY, on=capture.evidence, by=by, details=details)
    return capture


def still_open(capture: Capture) -> bool:
    """Hold the row; whether nobody has settled it."""
    lock_rows(Capture, [capture.pk])
    return Capture.objects.under_way().filter(pk=capture.pk).exists()


def settle(capture: Capture, brought: Brought, **outcome: Any) -> None:
    fields = {
        "started_at": brought.started_at,
        "finished_at": brought.finished_at,
        "final_address": brought.final_address[:ADDRESS_LENGTH],
        "status_code": brought.status_code,
        "headers": [list(pair) for pair in brought.headers],
        "record": brought.record,
        "next_attempt_at": None,
        "reason": "",
        **outcome,
    }
    for name, value in fields.items():
        setattr(capture, name, value)
    capture.save(update_fields=fields)


def finding_of(
    before: Capture | None, content: StoredContent | None, text: StoredContent | None
) -> CaptureFinding:
    """Pages carry tokens and dates that nobody reads: what is compared is the text."""
    if before is None:
        return CaptureFinding.FIRST
    if content == before.content or (text is not None and text == before.text):
        return CaptureFinding.SAME
    return CaptureFinding.CHANGED


def shortened(reason: str) -> str:
    return reason[:REASON_LENGTH]


def said_of(capture: Capture) -> dict[str, Any]:
    """What the audit keeps of a settled copy."""
    said = {"capture": capture.pk, "finding": str(capture.finding), "sha256": capture.content_id}
    return {name: value for name, value in said.items() if value}


def take_turn(*, host: str, every: timedelta) -> timedelta:
    """Take the next turn at a host, which then rests for `every`; else how long to wait for it."""
    now = timezone.now()
    row, created = HostTurn.objects.get_or_create(host=host, defaults={"free_at": now + every})
    if created:
        return jobs.NO_WAIT
    taken = HostTurn.objects.filter(host=host, free_at__lte=now).update(free_at=now + every)
    return jobs.NO_WAIT if taken else max(row.free_at - now, timedelta(seconds=1))
