"""Figures that are costly to count, kept in memory until somebody writes.

Every act ends the chain of audit events with a new hash, so the hash at its end names one state
of the record: what was counted under it holds for as long as it stands. Nothing is ever cleared
by hand, no process has to tell another, and a page never shows a figure older than the act
before it. What bypasses the actions (a restored backup, a rebuilt index) needs a restart.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar

from django.core.cache import caches
from django.utils.translation import get_language

from commitments.models import AuditHead

Figure = TypeVar("Figure")


class Kept:
    """What is kept of the record as it stands now; made once a request, with one query.

    `of` is what all figures of the page depend on: who may see what, and the day. What one of
    them depends on beside comes with its name. All parts must say what matters in their
    `repr`, which rules out querysets and models.
    """

    def __init__(self, *of: Any):
        self.state = AuditHead.objects.values_list("hash", flat=True).first() or ""
        self.of = of

    def figure(self, name: str, count: Callable[[], Figure], *of: Any) -> Figure:
        """The figure of this name, counted unless it is kept. It must bear pickling."""
        if not self.state:
            return count()
        cache, key = caches["figures"], self._key(name, of)
        found = cache.get(key)
        if found is None:
            # In a tuple, because a figure may be None.
            found = (count(),)
            cache.set(key, found)
        return found[0]

    def _key(self, name: str, of: tuple[Any, ...]) -> str:
        parts = (name, self.state, get_language(), self.of, of)
        return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
