"""Fetches one address for keeps: everything that was asked and answered on the way."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.utils.translation import gettext as _

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching import answers
from commitments.exchange.fetching.limits import LIMITS, Deadline, Limits
from commitments.exchange.fetching.names import Resolve, numbers_of, resolve
from commitments.exchange.fetching.refusals import FetchRefused
from commitments.exchange.fetching.targets import Target, redirected, target_of
from commitments.exchange.fetching.wire import PinnedConnection, connection_to

PRODUCT = "Ikrar"
ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5"
# What may be sent back in a header: it once came from a host, and was kept since.
PLAIN = re.compile("[\x21-\x7e](?:[\x20-\x7e]{0,998}[\x21-\x7e])?")


@dataclass(frozen=True, kw_only=True)
class Conditions:
    """What the host said of the copy that we have, so that it need not send the same again."""

    etag: str = ""
    last_modified: str = ""

    @classmethod
    def of(cls, headers: answers.Headers) -> "Conditions":
        """The conditions for a look after an answer with these headers."""
        given = {name.lower(): value for name, value in headers}
        return cls(etag=given.get("etag", ""), last_modified=given.get("last-modified", ""))

    def headers(self) -> dict[str, str]:
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if PLAIN.fullmatch(value)}


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and its answer, `request` and `response` byte for byte as they were sent.

    `number` is the one that was connected to; `body` the content, unpacked.
    """

    address: str
    number: str
    began_at: datetime
    request: bytes
    response: bytes
    status: int
    headers: answers.Headers
    media_type: str
    body: bytes

    @property
    def location(self) -> str:
        """Where the answer sends us on to, if it does."""
        named = {name.lower(): value for name, value in self.headers}
        return named.get("location", "") if self.status in answers.REDIRECTS else ""


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """What came of one address, in the end (`final_address`) and on the way (`exchanges`)."""

    address: str
    final_address: str
    status: int
    headers: answers.Headers
    media_type: str
    body: bytes
    not_modified: bool
    started_at: datetime
    finished_at: datetime
    exchanges: tuple[Exchange, ...]

    @property
    def hops(self) -> tuple[str, ...]:
        """Every address that was asked, the last one included."""
        return tuple(exchange.address for exchange in self.exchanges)


def fetch(
    address: str,
    *,
    conditions: Conditions | None = None,
    limits: Limits = LIMITS,
    resolve: Resolve = resolve,
    permit: Callable[[str], None] | None = None,
) -> Fetched:
    """The content of a public address, through redirects, within limits.

    `conditions` make the host answer that nothing changed (`not_modified`). `permit` is asked
    before each connection and may raise: see robots.py. A page that the host denies (4xx) is
    returned with its status. Raises FetchRefused where another try would end alike, FetchFailed
    where it may not.
    """
    started_at = datetime.now(UTC)
    deadline = Deadline(limits.seconds)
    target = target_of(address)
    exchanges: list[Exchange] = []
    for _hop in range(limits.redirects + 1):
        numbers = numbers_of(target, resolve=resolve, deadline=deadline)
        if permit:
            permit(target.address)
        connection = connection_to(target, numbers, deadline=deadline, limits=limits)
        exchanges.append(exchanged(target, connection, conditions, limits))
        if not exchanges[-1].location:
            return fetched(address, exchanges, started_at)
        target = redirected(target, exchanges[-1].location)
    raise FetchRefused(
        CaptureRefusal.REDIRECTS,
        _("The host redirects more than %(limit)d times.") % {"limit": limits.redirects},
    )


def fetched(address: str, exchanges: list[Exchange], started_at: datetime) -> Fetched:
    last = exchanges[-1]
    return Fetched(
        address=address,
        final_address=last.address,
        status=last.status,
        headers=last.headers,
        media_type=last.media_type,
        body=last.body,
        not_modified=last.status == answers.NOT_MODIFIED,
        started_at=started_at,
        finished_at=datetime.now(UTC),
        exchanges=tuple(exchanges),
    )


def exchanged(
    target: Target,
    connection: PinnedConnection,
    conditions: Conditions | None,
    limits: Limits,
) -> Exchange:
    """Asks once, and reads the answer to its end. Raises FetchRefused or FetchFailed."""
    began_at = datetime.now(UTC)
    asked = conditions.headers() if conditions else {}
    response = None
    try:
        with answers.faults_told():
            connection.request(
                "GET", target.path, headers=our_headers() | asked, preload_content=False
            )
            response = connection.getresponse()
            headers = answers.checked_headers(response, connection.wire)
            connection.wire.expect_body()
            body = content_of(response, limits, conditional=bool(asked))
    finally:
        if response is not None:
            response.close()
        connection.close()
    return Exchange(
        address=target.address,
        number=connection.wire.number,
        began_at=began_at,
        request=bytes(connection.wire.sent),
        response=bytes(connection.wire.received),
        status=response.status,
        headers=headers,
        media_type=answers.media_type_of(response),
        body=body,
    )


def content_of(response: answers.BaseHTTPResponse, limits: Limits, *, conditional: bool) -> bytes:
    """The body, once its status and type are what we take."""
    answers.check_status(response, conditional=conditional)
    if response.status in answers.REDIRECTS and not response.headers.get("location"):
        raise answers.bad_answer()
    if response.status in answers.WHOLE:
        answers.check_type(response, limits)
    body = answers.body_of(response, limits)
    if response.status in answers.WHOLE and not body:
        raise answers.empty()
    return body


def our_headers() -> dict[str, str]:
    """What every request says of us. Nothing is remembered from one to the next."""
    return {
        "User-Agent": user_agent(),
        "Accept": ACCEPT,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def user_agent() -> str:
    """Who asks, and where to find us if this installation has an address on the internet."""
    scheme = "https" if settings.IKRAR_SECURE else "http"
    for host in settings.ALLOWED_HOSTS:
        try:
            return f"{PRODUCT}/0.1 (+{target_of(f'{scheme}://{host}/').address})"
        except FetchRefused:
            continue
    return f"{PRODUCT}/0.1"
