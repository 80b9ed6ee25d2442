"""Connections that go to the very number that was checked, and keep every byte that passes.

They are those of urllib3 but for three things: where they connect to, how long they wait, and how
much they read. Certificates are checked against the name in the address, which is also what is
asked for in the handshake and in the Host header. Proxies of the environment are never read.
"""

import io
import logging
import socket
import ssl
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from urllib3.connection import HTTPConnection, HTTPSConnection

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.limits import Deadline, Limits
from commitments.exchange.fetching.refusals import FetchRefused
from commitments.exchange.fetching.targets import Target

# It would write whatever hosts put into their headers to our log.
logging.getLogger("urllib3").setLevel(logging.ERROR)

READ_AHEAD = 8 * 1024


class Wire:
    """A connected socket as http.client uses one; `sent` and `received` are what passed.

    `allowance` is how many bytes may come: that of the headers first, raised for the body.
    """

    def __init__(self, sock: socket.socket, *, deadline: Deadline, limits: Limits) -> None:
        self.sock = sock
        self.deadline = deadline
        self.limits = limits
        self.number: str = sock.getpeername()[0]
        self.sent = bytearray()
        self.received = bytearray()
        self.come = 0
        self.allowance = limits.header_bytes + READ_AHEAD

    def expect_body(self) -> None:
        """The headers have come; from here on the limit of the body holds."""
        # Chunks come with their lengths, which are no part of the body.
        self.allowance = self.come + self.limits.body_bytes * 9 // 8 + READ_AHEAD

    def sendall(self, data: bytes) -> None:
        self.sock.settimeout(self.deadline.left())
        self.sock.sendall(data)
        self.sent += data

    def makefile(self, mode: str) -> "Recorded":
        return Recorded(Metered(self, self.sock.makefile(mode, buffering=0)))

    def settimeout(self, seconds: object) -> None:
        """Nothing: the deadline is set anew before every read."""

    def close(self) -> None:
        self.sock.close()


class Metered(io.RawIOBase):
    """What comes over a wire, within its deadline and its allowance."""

    def __init__(self, wire: Wire, source: Any) -> None:
        self.wire = wire
        self.source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self.wire.sock.settimeout(self.wire.deadline.left())
        count = self.source.readinto(buffer)
        self.wire.come += count or 0
        if self.wire.come > self.wire.allowance:
            raise too_large()
        return count

    def close(self) -> None:
        self.source.close()
        super().close()


class Recorded(io.BufferedReader):
    """Notes what is consumed, so that what a host sends after the end of its answer stays out."""

    raw: Metered

    def __init__(self, raw: Metered) -> None:
        super().__init__(raw, READ_AHEAD)

    def noted(self, data: bytes) -> bytes:
        self.raw.wire.received += data
        return data

    def read(self, size: int | None = -1, /) -> bytes:
        return self.noted(super().read(size))

    def read1(self, size: int = -1, /) -> bytes:
        return self.noted(super().read1(size))

    def readline(self, size: int | None = -1, /) -> bytes:
        return self.noted(super().readline(-1 if size is None else size))

    def readinto(self, buffer: Any, /) -> int:
        count = super().readinto(buffer)
        self.noted(bytes(memoryview(buffer)[:count]))
        return count


class PinnedConnection(HTTPConnection):
    """To one of the numbers that were checked, whatever the name stands for by now."""

    wire: Wire

    def pin(self, numbers: Sequence[str], *, deadline: Deadline, limits: Limits) -> None:
        self.numbers = numbers
        self.deadline = deadline
        self.limits = limits

    def _new_conn(self) -> socket.socket:
        for number in self.numbers[:-1]:
            try:
                return self.dial(number)
            except OSError:
                continue
        return self.dial(self.numbers[-1])

    def dial(self, number: str) -> socket.socket:
        patience = min(self.limits.connect_seconds, self.deadline.left())
        # A number, so that nothing is looked up here.
        return socket.create_connection((number, self.port), timeout=patience)

    def connect(self) -> None:
        super().connect()
        self.wire = Wire(self.sock, deadline=self.deadline, limits=self.limits)
        self.sock = self.wire


class PinnedSecureConnection(PinnedConnection, HTTPSConnection):
    """The same with TLS: `connect` does the handshake for the name, and checks its certificate."""


def connection_to(
    target: Target, numbers: Sequence[str], *, deadline: Deadline, limits: Limits
) -> PinnedConnection:
    connection: PinnedConnection
    if target.scheme == "https":
        context = ssl.create_default_context()
        connection = PinnedSecureConnection(target.host, target.port, ssl_context=context)
    else:
        connection = PinnedConnection(target.host, target.port)
    connection.pin(numbers, deadline=deadline, limits=limits)
    return connection


def too_large() -> FetchRefused:
    return FetchRefused(
        CaptureRefusal.TOO_LARGE, _("The host sent more than is taken from one address.")
    )
