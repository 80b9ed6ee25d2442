"""What a page really is: the host says one thing, and the first bytes may say another."""

from commitments.exchange.documents import kinds
from commitments.exchange.documents.archives import document_kind

UNNAMED = "application/octet-stream"


def true_kind(media_type: str, body: bytes) -> str | None:
    """The kind of what a host sent, by its content first; None for what we do not keep."""
    named, found = kinds.kind_of(media_type), kinds.signed(body)
    if found == kinds.ZIP:
        return document_kind(body)
    if found is not None:
        return found if found in kinds.BY_EXTENSION.values() else None
    if named in kinds.TEXTS:
        return named
    return text_kind(body) if named == UNNAMED else None


def text_kind(body: bytes) -> str | None:
    """What bytes are that nobody named: a page, a text, or none of these."""
    if b"\x00" in body:
        return None
    begins = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower()
    return kinds.HTML if begins.startswith((b"<!doctype html", b"<html")) else kinds.TXT
