"""Takes apart what came packed, and stops as soon as it grows too large."""

import zlib

from django.utils.translation import gettext as _

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused

GZIP_MAGIC = b"\x1f\x8b"
# The format allows several in a row; nobody who means well needs many.
MEMBERS_AT_MOST = 100
GZIP_WINDOW = 16 + zlib.MAX_WBITS
# We ask for gzip alone. Some hosts send deflate nevertheless, and two kinds of it.
WINDOWS = {"gzip": GZIP_WINDOW, "x-gzip": GZIP_WINDOW, "deflate": zlib.MAX_WBITS}


class Unpacker:
    """Unpacks an answer piece by piece; `limit` bounds all pieces together, in bytes."""

    def __init__(self, coding: str, *, limit: int) -> None:
        self.room = limit
        self.members = 1
        self.begun = self.ended = False
        self.window = WINDOWS[coding]
        self.packed = zlib.decompressobj(self.window)

    def feed(self, data: bytes) -> bytes:
        """The content of the next piece. Raises FetchRefused."""
        pieces = []
        while data and not self.ended:
            # One more than there is room for, since 0 would mean without a limit.
            piece = self.decompress(data)
            self.room -= len(piece)
            if self.room < 0:
                raise FetchRefused(
                    CaptureRefusal.UNPACKS_TOO_LARGE,
                    _("What the host sent unpacks to more than is taken from one address."),
                )
            pieces.append(piece)
            data = self.rest()
        return b"".join(pieces)

    def finish(self) -> None:
        """Raises FetchFailed where the end is missing."""
        if self.begun and not self.packed.eof:
            raise broken_off()

    def decompress(self, data: bytes) -> bytes:
        try:
            piece = self.packed.decompress(data, self.room + 1)
        except zlib.error as fault:
            if self.begun or self.window != zlib.MAX_WBITS:
                raise damaged() from fault
            # Deflate without the frame that the standard asks for.
            self.begun, self.window = True, -zlib.MAX_WBITS
            self.packed = zlib.decompressobj(self.window)
            return self.decompress(data)
        self.begun = True
        return piece

    def rest(self) -> bytes:
        """What is still to be unpacked of the piece; what follows the end is left alone."""
        if not self.packed.eof:
            return self.packed.unconsumed_tail
        rest = self.packed.unused_data
        if self.window != GZIP_WINDOW or not rest.startswith(GZIP_MAGIC):
            self.ended = True
            return b""
        self.members += 1
        if self.members > MEMBERS_AT_MOST:
            raise damaged()
        self.packed = zlib.decompressobj(self.window)
        return rest


def damaged() -> FetchRefused:
    return FetchRefused(
        CaptureRefusal.BAD_ANSWER, _("What the host sent is packed in a way that cannot be undone.")
    )


def broken_off() -> FetchFailed:
    return FetchFailed(_("The host broke off in the middle of its answer."))
