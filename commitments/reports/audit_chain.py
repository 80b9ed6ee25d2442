"""Whether the chain of acts is whole: every event against its hash, and its end against the head.

The keyed head stands outside the table and may lag behind it; the table may be longer, never
shorter, and at the position of the head it holds the same hash.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

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

    The whole table is read once, in batches.
    """
    position, previous = 0, ""
    events = AuditEvent.objects.order_by("position").iterator(chunk_size=BATCH)
    at_head = ""
    for event in events:
        position += 1
        if event.position != position:
            return BrokenLink(position, _("The event at this position is missing."))
        if event.previous_hash != previous:
            return BrokenLink(position, _("It does not follow the event before it."))
        if event.hash != digest(event):
            return BrokenLink(position, _("Its words differ from its hash."))
        previous = event.hash
        if kept and position == kept["position"]:
            at_head = event.hash
    return broken_end(position, previous, kept, at_head)


def broken_end(position: int, last: str, kept: Mapping | None, at_head: str) -> BrokenLink | None:
    """Where the table ends against the head row within the database, and the one outside it."""
    head = AuditHead.objects.filter(pk=1).first()
    if head and head.position > position:
        return BrokenLink(position + 1, _("The table ends before its head: its tail was cut."))
    if head and (head.position, head.hash) != (position, last):
        return BrokenLink(position, _("The head names another end."))
    if not kept or not kept["position"]:
        return None
    if not hmac.compare_digest(kept["hmac"], keyed(kept["position"], kept["hash"])):
        return BrokenLink(kept["position"], _("The head outside the database has another key."))
    if kept["position"] > position:
        return BrokenLink(
            position + 1, _("The table ends before the head outside it: its tail was cut.")
        )
    if kept["hash"] != at_head:
        return BrokenLink(
            kept["position"], _("The head outside the database names another event here.")
        )
    return None
