"""EML: who wrote to whom, when, and what; attachments by their names alone (RFC 5322)."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from commitments.exchange.documents.decoding import decoded
from commitments.exchange.documents.readers import Unreadable, pages

HEADERS = ("From", "To", "Cc", "Date", "Subject")
HEADER_AT_MOST = 2_000
ATTACHMENTS_AT_MOST = 50


def text_of(content: bytes, *, limit: int, declared: str = "") -> str:
    """The headers that matter, the text, and a line for each attachment."""
    message = message_from_bytes(content, policy=default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise Unreadable("not_what_it_says")
    headers = [f"{name}: {header(message, name)}" for name in HEADERS if message[name]]
    attached = [
        f"Attachment: {part.get_filename() or 'without a name'} ({part.get_content_type()})"
        for part in message.iter_attachments()
    ]
    return "\n".join(
        [*headers, "", body_of(message, limit=limit), "", *attached[:ATTACHMENTS_AT_MOST]]
    )


def header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message[name])[:HEADER_AT_MOST].split())


def body_of(message: EmailMessage, *, limit: int) -> str:
    """The plain text if there is one, else that of the page in the message."""
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    content = body.get_payload(decode=True) or b""
    declared = str(body.get_content_charset() or "")
    if body.get_content_type() == "text/html":
        return pages.text_of(content, limit=limit, declared=declared)
    return decoded(content, declared=declared) or ""
