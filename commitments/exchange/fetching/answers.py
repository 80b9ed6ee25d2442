"""Reads one answer of a host: strictly, because nobody answers for what a host sends."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException, RemoteDisconnected
from ssl import SSLCertVerificationError

from django.utils.translation import gettext as _
from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError, InvalidHeader, ProtocolError
from urllib3.exceptions import TimeoutError as Urllib3Timeout
from urllib3.util.ssl_match_hostname import CertificateError

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.limits import UNNAMED, Limits, too_slow
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from commitments.exchange.fetching.unpacking import WINDOWS, Unpacker, broken_off
from commitments.exchange.fetching.wire import Wire, too_large

REDIRECTS = frozenset([301, 302, 303, 307, 308])
NOT_MODIFIED, TOO_MANY_REQUESTS = 304, 429
WHOLE = frozenset([200, 203])
WITHOUT_CONTENT = frozenset([204, 205])
STATUS_LINE = re.compile(rb"HTTP/1\.[01] [2-5][0-9][0-9](?: [^\x00-\x08\x0a-\x1f\x7f]*)?")
FIELD_LINE = re.compile(rb"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:|[ \t])[^\x00-\x08\x0a-\x1f\x7f]*")
# Other words for the same, as stores of files and download pages use them.
UNKNOWN = frozenset(
    ["", "binary/octet-stream", "application/download", "application/force-download"]
)
PIECE = 64 * 1024
RETRY_AT_MOST = 24 * 60 * 60

Headers = list[tuple[str, str]]


@contextmanager
def faults_told() -> Iterator[None]:
    """Says in our words what the libraries below found wrong."""
    try:
        yield
    except (SSLCertVerificationError, CertificateError) as fault:
        raise FetchRefused(
            CaptureRefusal.UNTRUSTED, _("The certificate of the host is not valid for this name.")
        ) from fault
    except (TimeoutError, Urllib3Timeout) as fault:
        raise too_slow() from fault
    except (RemoteDisconnected, ProtocolError) as fault:
        raise broken_off() from fault
    except (HTTPException, InvalidHeader) as fault:
        raise bad_answer() from fault
    except (OSError, HTTPError) as fault:
        raise FetchFailed(_("The host could not be reached.")) from fault


def checked_headers(response: BaseHTTPResponse, wire: Wire) -> Headers:
    """The headers as pairs, in their order. Raises FetchRefused for what is against RFC 9112."""
    head = bytes(wire.received).replace(b"\r\n", b"\n")
    if not head.endswith(b"\n\n"):
        raise broken_off()
    first, *others = head[:-2].split(b"\n")
    if not STATUS_LINE.fullmatch(first) or not all(map(FIELD_LINE.fullmatch, others)):
        raise bad_answer()
    lengths = response.headers.getlist("content-length")
    transfers = [each.lower() for each in response.headers.getlist("transfer-encoding")]
    # Two lengths, or a length beside chunks: each reader would see another end.
    if not all(length.isascii() and length.isdigit() for length in lengths):
        raise bad_answer()
    if transfers and (transfers != ["chunked"] or lengths):
        raise bad_answer()
    return [(str(name), str(value)) for name, value in response.headers.iteritems()]


def media_type_of(response: BaseHTTPResponse) -> str:
    """The media type without its parameters; without a header, bytes of an unknown kind."""
    given = response.headers.getlist("content-type")
    named = given[-1].partition(";")[0].strip().lower() if given else ""
    return UNNAMED if named in UNKNOWN else named


def check_status(response: BaseHTTPResponse, *, conditional: bool) -> None:
    """Raises for what brings nothing: FetchFailed where it may be better the next time.

    A refusal of the host itself (4xx) passes: whether something is gone is for others to say.
    """
    status = response.status
    if status >= 500 or status == TOO_MANY_REQUESTS:
        raise FetchFailed(
            _("The host answered that it cannot serve the page now (%(status)d).")
            % {"status": status},
            retry_after=seconds_asked(response.headers.get("retry-after", "")),
        )
    if status in WITHOUT_CONTENT:
        raise empty()
    if status in REDIRECTS | WHOLE or status >= 400:
        return
    if status != NOT_MODIFIED or not conditional:
        raise bad_answer()


def check_type(response: BaseHTTPResponse, limits: Limits) -> None:
    named = media_type_of(response)
    if limits.media_types is not None and named not in limits.media_types:
        raise FetchRefused(
            CaptureRefusal.WRONG_TYPE,
            _("The host sent “%(kind)s”; we keep pages, texts, tables, PDF files and pictures.")
            % {"kind": named[:80]},
        )


def body_of(response: BaseHTTPResponse, limits: Limits) -> bytes:
    """The whole body, unpacked. Raises FetchRefused or FetchFailed."""
    length = response.headers.get("content-length")
    if length and int(length) > limits.body_bytes:
        raise too_large()
    unpacker = unpacker_for(response, limits)
    come, body = 0, bytearray()
    for piece in response.stream(PIECE, decode_content=False):
        come += len(piece)
        if come > limits.body_bytes:
            raise too_large()
        body += unpacker.feed(piece) if unpacker else piece
    if unpacker:
        unpacker.finish()
    return bytes(body)


def unpacker_for(response: BaseHTTPResponse, limits: Limits) -> Unpacker | None:
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        return None
    if coding not in WINDOWS:
        raise bad_answer()
    return Unpacker(coding, limit=limits.unpacked_bytes)


def seconds_asked(value: str) -> int | None:
    """The seconds of a Retry-After header, which may also name a moment; None without either."""
    try:
        if value.isascii() and value.isdigit():
            seconds = int(value[:9])
        else:
            moment = parsedate_to_datetime(value)
            seconds = int((moment.astimezone(UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return None
    return min(max(seconds, 0), RETRY_AT_MOST)


def bad_answer() -> FetchRefused:
    return FetchRefused(
        CaptureRefusal.BAD_ANSWER, _("The host did not answer as web servers have to.")
    )


def empty() -> FetchRefused:
    return FetchRefused(CaptureRefusal.EMPTY, _("The host answered with nothing in it."))
