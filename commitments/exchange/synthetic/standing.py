"""Where a commitment stands after its chronicle."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo
from typing import Any

from commitments.exchange.synthetic.batches import moment_of
from commitments.exchange.synthetic.chronicle import MINUTES_A_DAY, Entry, Evidence, Judgement


def standing_after(entries: Sequence[Entry], *, interval: int, zone: tzinfo) -> dict[str, Any]:
    """The cache as `actions.standing` would fill it; `verify_standing` proves it once stored.

    The last entry of every chronicle is a judgement.
    """
    latest = entries[-1]
    assert isinstance(latest, Judgement)  # noqa: S101  Tells the type.
    evidence = [entry for entry in entries if isinstance(entry, Evidence)]
    live = [item for item in evidence if not item.retracted]
    day = date.fromordinal(latest.minute // MINUTES_A_DAY)
    return {
        "status": latest.after,
        "status_effective_on": day,
        "status_recorded_at": moment_of(latest.minute, zone),
        "last_look_on": day,
        "next_look_on": day + timedelta(days=interval),
        "evidence_count": len(evidence),
        "best_grade": min(item.grade for item in live),
        "evidence_sides": len({item.party or item.side for item in live}),
    }
