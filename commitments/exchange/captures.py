"""The work behind a copy: fetch, store, settle. Each body may run twice, or stop anywhere.

Files are on the disk, with their rows, before the copy is settled by one short transaction. What
is not settled when the worker dies is done again from the beginning.
"""

from datetime import timedelta
from random import uniform

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from commitments.actions import captures
from commitments.coding.addresses import host_of
from commitments.enums import CaptureRefusal, FileRefusal
from commitments.errors import FileRefused, StoreAway
from commitments.exchange import storage
from commitments.exchange.documents.reading import readable_text
from commitments.exchange.documents.scanning import scan
from commitments.exchange.fetching import robots
from commitments.exchange.fetching.fetcher import Conditions, Fetched, fetch
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from commitments.exchange.fetching.warc import warc_of
from commitments.exchange.job_backend import TryAgain
from commitments.exchange.page_kinds import true_kind
from commitments.models import Capture

# How often a source is tried, and how long is waited after each time.
WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
ATTEMPTS = len(WAITS) + 1
DEAD = frozenset([404, 410])


@task
def copy_page(capture: int) -> None:
    """Fetch the address of a copy that was asked for, and settle it. Raises TryAgain."""
    row = wanted(capture)
    if row.is_settled or gave_up(row):
        return
    wait_for_turn(row)
    if not captures.begin_capture(capture=row):
        return
    try:
        settle(row, fetched(row))
    except FetchRefused as refusal:
        settle_refused(row, refusal)
    except FetchFailed as failure:
        try_later(row, failure)
    except StoreAway as away:
        try_later(row, FetchFailed(str(away)))


@task
def read_file(capture: int) -> None:
    """Read the text of a file that was received, as far as it has one."""
    row = wanted(capture)
    if row.is_settled:
        return
    text, reason = None, _("Its text could not be read.")
    try:
        if row.attempts < ATTEMPTS and captures.begin_capture(capture=row):
            text, reason = text_of(row, row.content.media_type, storage.read(row.content))
    except (FetchFailed, StoreAway) as failure:
        if row.attempts < ATTEMPTS:
            try_later(row, FetchFailed(str(failure)))
    captures.keep_text(capture=row, text=text, reason=reason, by=row.requested_by)


def wanted(capture: int) -> Capture:
    return Capture.objects.select_related(
        "evidence", "content", "requested_by", "previous__content", "previous__text"
    ).get(pk=capture)


def gave_up(row: Capture) -> bool:
    """Whether it was tried often enough; a worker that died over it has counted its attempt."""
    if row.attempts < ATTEMPTS:
        return False
    reason = row.reason or _("The work was broken off each time.")
    captures.fail_capture(capture=row, reason=reason, by=row.requested_by)
    return True


def wait_for_turn(row: Capture) -> None:
    """Raises TryAgain while somebody else is at the same host."""
    every = timedelta(seconds=settings.IKRAR_FETCH_DELAY)
    wait = captures.take_turn(host=host_of(row.address), every=every) if every else every
    if wait:
        # Of what the clock asks for, much may wait for one host; not all comes back at once.
        spread = uniform(0, 3) if row.scheduled else 0  # noqa: S311 - nothing secret
        raise TryAgain(after=wait + every * spread, counted=False)


def fetched(row: Capture) -> Fetched:
    before = row.previous
    # A host may leave out what we hold: of this very address, and as it was kept.
    held = before and before.address == row.address and storage.is_intact(before.content)
    return fetch(
        row.address,
        conditions=Conditions.of(before.headers) if held else None,
        permit=robots.for_recheck if row.scheduled else robots.for_request,
    )


def settle(row: Capture, answer: Fetched) -> None:
    if answer.status in DEAD and row.previous:
        reason = _("The address answers %(status)d.") % {"status": answer.status}
        brought = brought_by(row, answer)
        captures.find_gone(capture=row, brought=brought, reason=reason, by=row.requested_by)
    elif answer.status >= 400:
        reason = _("The address answers %(status)d: there is nothing to keep.")
        fail(row, reason % {"status": answer.status})
    elif answer.not_modified:
        captures.keep_capture(capture=row, brought=brought_by(row, answer), by=row.requested_by)
    else:
        keep(row, answer)


def keep(row: Capture, answer: Fetched) -> None:
    kind = true_kind(answer.media_type, answer.body)
    if kind is None:
        reason = _("The host sent another kind of file than it says, or one that we do not keep.")
        fail(row, reason, refusal=CaptureRefusal.WRONG_TYPE)
        return
    try:
        scan(answer.body)
    except FileRefused as refusal:
        fail(row, str(refusal))
        return
    declared = content_type_of(answer) if kind == answer.media_type else kind
    text, _reason = text_of(row, declared, answer.body)
    brought = brought_by(row, answer, content=storage.keep(answer.body, kind), text=text)
    captures.keep_capture(capture=row, brought=brought, by=row.requested_by)


def content_type_of(answer: Fetched) -> str:
    """The header as the host wrote it, which may name how its letters are written."""
    given = [value for name, value in answer.headers if name.lower() == "content-type"]
    return given[-1] if given else answer.media_type


def brought_by(row: Capture, answer: Fetched, **held) -> captures.Brought:
    record = warc_of(answer, operator=str(row.requested_by))
    return captures.Brought(
        started_at=answer.started_at,
        finished_at=answer.finished_at,
        final_address=answer.final_address,
        status_code=answer.status,
        headers=answer.headers,
        record=storage.keep(record, storage.WARC),
        **held,
    )


def text_of(row: Capture, media_type: str, content: bytes):
    """The stored text and no reason, or None and why there is none.

    Raises FetchFailed where the reader came to no end: the machine may have had too much to do.
    """
    try:
        return storage.keep_text(readable_text(media_type, content)), ""
    except FileRefused as refusal:
        if refusal.reason == FileRefusal.TOO_HARD and row.attempts < ATTEMPTS:
            raise FetchFailed(str(refusal)) from refusal
        return None, str(refusal)


def fail(row: Capture, reason: str, *, refusal: str = "") -> None:
    captures.fail_capture(capture=row, reason=reason, refusal=refusal, by=row.requested_by)


def settle_refused(row: Capture, refusal: FetchRefused) -> None:
    """A host that has no name any more is gone; all else is a reason of its own."""
    if refusal.reason == CaptureRefusal.UNRESOLVED and row.previous:
        brought = captures.Brought(started_at=row.started_at, finished_at=timezone.now())
        captures.find_gone(capture=row, brought=brought, reason=str(refusal), by=row.requested_by)
        return
    fail(row, str(refusal), refusal=refusal.reason)


def try_later(row: Capture, failure: FetchFailed) -> None:
    """Raises TryAgain, later each time and not before the host asked for, or settles it."""
    if row.attempts >= ATTEMPTS:
        fail(row, str(failure))
        return
    after = max(WAITS[row.attempts - 1], timedelta(seconds=failure.retry_after or 0))
    captures.postpone_capture(capture=row, reason=str(failure), after=after)
    raise TryAgain(after=after)
