"""What we hold of others as files for a person: never opened by a browser as a page of ours."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from commitments.enums import CaptureMethod
from commitments.exchange import storage
from commitments.exchange.documents import kinds
from commitments.exchange.documents.names import tame
from commitments.models import Capture

# What a copy holds, by the names of its fields.
PARTS = ("record", "content", "text")
ENDINGS = {kind: ending for ending, kind in reversed(kinds.BY_EXTENSION.items())}
# Without scripts, forms and an origin of its own, should somebody open it here after all.
SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"


def file_of(capture: Capture, part: str) -> HttpResponse:
    """One part of a copy as a download. Raises ContentDamaged where it is not what was kept."""
    content = storage.read(getattr(capture, part))
    response = HttpResponse(content, content_type="application/octet-stream")
    name = name_of(capture, part)
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["Content-Security-Policy"] = SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def name_of(capture: Capture, part: str) -> str:
    """What the file is called: as it came to us, or by its item, copy and kind."""
    if capture.method == CaptureMethod.FILE and part != "text":
        return tame(capture.name)
    stem = f"evidence-{capture.evidence_id}-copy-{capture.pk}"
    return f"{stem}{ending_of(capture, part)}"


def ending_of(capture: Capture, part: str) -> str:
    if part == "text":
        return ".txt"
    if part == "record":
        return ".warc.gz"
    kind = kinds.kind_of(capture.content.media_type) if capture.content else ""
    ending = ENDINGS.get(kind, "bin")
    return f".{ending}"
