"""TXT and CSV: the text itself."""

from commitments.exchange.documents.decoding import decoded
from commitments.exchange.documents.readers import Unreadable


def text_of(content: bytes, *, limit: int, declared: str = "") -> str:
    """The text as it stands; `limit` code points are kept by whoever asks."""
    text = decoded(content, declared=declared)
    if text is None:
        raise Unreadable("no_text")
    return text
