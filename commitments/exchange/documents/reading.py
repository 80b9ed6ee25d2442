"""The text of a file, as far as it has one."""

from commitments.exchange.documents import kinds
from commitments.exchange.documents.confined import ask
from commitments.exchange.documents.decoding import charset_of

READABLE = frozenset(kinds.BY_EXTENSION.values()) - kinds.PICTURES


def readable_text(media_type: str, content: bytes, *, declared: str = "") -> str:
    """What a person would read in it: line feeds, no controls, at most so many characters.

    `media_type` may carry parameters, whose charset is heeded; `declared` is such a charset where
    it stands elsewhere. Pictures, and kinds that we do not know, have no text: the answer is empty.
    Raises FileRefused, with a reason and what to do, where the content cannot be read.
    """
    kind = kinds.kind_of(media_type)
    if kind not in READABLE or not content:
        return ""
    declared = declared or charset_of(media_type)
    return ask("text", kind, content, declared=declared)["text"]
