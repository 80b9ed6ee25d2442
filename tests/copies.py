"""Sources as they come to be held: begun, copied, received as files, and gone."""

from django.utils import timezone

from commitments.actions import begun_evidence, captures
from commitments.exchange import storage
from tests.factories import make_author


def make_begun(*, by=None, address="https://example.org/begun"):
    """An item of which there is an address alone."""
    return begun_evidence.begin_from_address(address=address, by=by or make_author())


def make_stored_content(content=b"<p>The first stone was laid.</p>", media_type="text/html"):
    """Bytes that are kept; the same bytes are kept once."""
    return storage.keep(content, media_type)


def make_capture(item, *, by=None, text="The first stone was laid.", scheduled=False, **fields):
    """A copy of the page of an item, kept a moment ago, that says `text` and nothing else."""
    by = by or make_author()
    capture = captures.request_capture(evidence=item, scheduled=scheduled, by=by)
    fields.setdefault("started_at", timezone.now())
    fields.setdefault("finished_at", timezone.now())
    fields.setdefault("final_address", capture.address)
    fields.setdefault("status_code", 200)
    fields.setdefault("headers", [["Content-Type", "text/html; charset=utf-8"]])
    fields.setdefault("record", make_stored_content(f"WARC {text}".encode(), "application/warc"))
    fields.setdefault("content", make_stored_content(f"<p>{text}</p>".encode()))
    fields.setdefault("text", storage.keep_text(text))
    return captures.keep_capture(capture=capture, brought=captures.Brought(**fields), by=by)


def make_file(item, *, by=None, name="report.txt", text="The first stone was laid."):
    """A file that was received with an item, and read."""
    by = by or make_author()
    content = make_stored_content(text.encode(), "text/plain")
    capture = captures.receive_file(evidence=item, name=name, content=content, by=by)
    return captures.keep_text(capture=capture, text=storage.keep_text(text), by=by)


def make_gone(item, *, by=None, reason="The address answers 404."):
    """A look at the page of an item that found nothing any more."""
    by = by or make_author()
    capture = captures.request_capture(evidence=item, by=by)
    brought = captures.Brought(
        started_at=timezone.now(),
        finished_at=timezone.now(),
        final_address=capture.address,
        status_code=404,
        headers=[],
        record=make_stored_content(b"WARC 404", "application/warc"),
    )
    return captures.find_gone(capture=capture, brought=brought, reason=reason, by=by)
