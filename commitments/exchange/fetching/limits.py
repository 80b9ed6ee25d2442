"""How much is taken from one address, and how long we wait for it."""

import time
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _

from commitments.exchange.documents import kinds
from commitments.exchange.fetching.refusals import FetchFailed

# What a host says that does not know, or that says nothing.
UNNAMED = "application/octet-stream"
# What we read, by the name that the host gives it. It is judged by its content afterwards, so that
# what has no name may come in, and what has a wrong one goes no further.
READABLE_TYPES = (
    frozenset([*kinds.BY_EXTENSION.values(), *kinds.ALSO_CALLED, UNNAMED]) | kinds.CALLED_ARCHIVES
)


def largest_file() -> int:
    """The size in bytes up to which a file is kept, whichever way it comes."""
    return settings.IKRAR_FILE_MEGABYTES * 1_000_000


@dataclass(frozen=True, kw_only=True)
class Limits:
    """`seconds` are for all of it: names, connections, redirects and the last byte.

    `body_bytes` bound what comes over the wire, `unpacked_bytes` what it unpacks to. Without
    `media_types` any will do.
    """

    seconds: float = 60
    connect_seconds: float = 10
    redirects: int = 5
    header_bytes: int = 64 * 1024
    body_bytes: int = field(default_factory=largest_file)
    unpacked_bytes: int = field(default_factory=largest_file)
    media_types: frozenset[str] | None = READABLE_TYPES


LIMITS = Limits()


class Deadline:
    """One moment for a whole fetch, because a host may send a byte before every timeout."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left. Raises FetchFailed when there are none."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise too_slow()
        return left


def too_slow() -> FetchFailed:
    return FetchFailed(_("The host took longer than we wait for one page."))
