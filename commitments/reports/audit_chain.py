"""Whether the chain of acts is whole: every event against its hash, and its end against the head.

The keyed head stands outside the table and may lag behind it; the table may be longer, never
shorter, and at the position of the head it holds the same hash.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from commitments.actions.audit import digest, keyed
from commitments.models import AuditEvent, AuditHead

BATCH = 2000


@dataclass(frozen=True)
class BrokenLink:
    """The first place where the chain does not hold, and a sentence on how it shows."""

    position: int
    reason: str


def broken_link(kept: Mapping | None = None) -> BrokenLink | None:
    """The first fault of the chain, or nothing; `kept` is the keyed head of `kept_head`.

    The whole table is read once, in batches by position, so that it is never in memory at once
    and nobody who writes meanwhile waits; what they add is verified as well.
    """
    walked = Walk(kept["position"] if kept else 0)
    while True:
        fault = walked.go_on()
        if fault:
            return fault
        end = end_of_chain()
        if end is None or end.last_position <= walked.position:
            return broken_end(walked, end, kept)


@dataclass
class Walk:
    """How far the table was read; `hash_there` is that of the event at `watched`."""

    watched: int
    position: int = 0
    hash: str = ""
    hash_there: str = ""

    def go_on(self) -> BrokenLink | None:
        """Verify what is on record beyond `position`; the first fault of it, or nothing."""
        while True:
            beyond = AuditEvent.objects.filter(position__gt=self.position)
            events = list(beyond.order_by("position")[:BATCH])
            if not events:
                return None
            for event in events:
                reason = fault_of(event, after=self)
                if reason:
                    return BrokenLink(self.position + 1, reason)
                self.position, self.hash = event.position, event.hash
                if event.position == self.watched:
                    self.hash_there = event.hash


def fault_of(event: AuditEvent, *, after: Walk) -> str:
    """Why this event does not continue the chain, or nothing."""
    if event.position != after.position + 1:
        return _("The event at this position is missing.")
    if event.previous_hash != after.hash:
        return _("It does not follow the event before it.")
    if event.hash != digest(event):
        return _("Its words differ from its hash.")
    return ""


def end_of_chain() -> AuditHead | None:
    """The head row with the last position of the table, both of one moment: `last_position`."""
    last = AuditEvent.objects.order_by("-position").values("position")[:1]
    return AuditHead.objects.annotate(last_position=Coalesce(Subquery(last), 0)).first()


def broken_end(walked: Walk, head: AuditHead | None, kept: Mapping | None) -> BrokenLink | None:
    """Where the table ends against the head row within the database, and the one outside it."""
    if head is None and walked.position:
        return BrokenLink(walked.position, _("The database has lost its head."))
    if head and head.position > walked.position:
        return BrokenLink(
            walked.position + 1, _("The table ends before its head: its tail was cut.")
        )
    if head and (head.position, head.hash) != (walked.position, walked.hash):
        return BrokenLink(walked.position, _("The head names another end."))
    return broken_head(walked, kept) if kept else None


def broken_head(walked: Walk, kept: Mapping) -> BrokenLink | None:
    """What the head that is kept elsewhere contradicts."""
    if not hmac.compare_digest(kept["hmac"], keyed(kept["position"], kept["hash"])):
        return BrokenLink(kept["position"], _("The head outside the database has another key."))
    if kept["position"] > walked.position:
        return BrokenLink(
            walked.position + 1, _("The table ends before the head outside it: its tail was cut.")
        )
    if kept["hash"] != walked.hash_there:
        return BrokenLink(
            kept["position"], _("The head outside the database names another event here.")
        )
    return None


def keyed_head(*, at: datetime) -> dict[str, Any]:
    """Where the chain ends at this moment, keyed, in the form that `broken_link` compares."""
    head = AuditHead.objects.first() or AuditHead()
    return {
        "position": head.position,
        "hash": head.hash,
        "hmac": keyed(head.position, head.hash),
        "at": at.isoformat(),
    }
