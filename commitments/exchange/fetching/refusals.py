"""What ends a fetch: a refusal that stands, or a failure that may be gone the next time."""

from commitments.enums import CaptureRefusal
from commitments.errors import Refusal


class FetchRefused(Refusal):
    """The address, or what it answers, is not taken; trying again would end in the same way."""

    def __init__(self, reason: CaptureRefusal, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


class FetchFailed(Refusal):
    """Nothing came this time: too slow, broken off, or the host had troubles of its own.

    `retry_after` are the seconds for which the host asked us to wait, if it did.
    """

    def __init__(self, sentence: str, *, retry_after: int | None = None) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after
