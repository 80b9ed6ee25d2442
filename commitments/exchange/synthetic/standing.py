"""Where a commitment stands after its chronicle."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo

from commitments.exchange.synthetic.batches import moment_of
from commitments.exchange.synthetic.chronicle import MINUTES_A_DAY, Entry, Evidence, Judgement
from commitments.models import Commitment


def standing_after(commitment: Commitment, entries: Sequence[Entry], zone: tzinfo) -> None:
    """Fill the cache as `actions.standing` would; `verify_standing` proves it once all is stored.

    The last entry of every chronicle is a judgement.
    """
    latest = entries[-1]
    assert isinstance(latest, Judgement)  # noqa: S101  Tells the type.
    evidence = [entry for entry in entries if isinstance(entry, Evidence)]
    day = date.fromordinal(latest.minute // MINUTES_A_DAY)
    commitment.status = latest.after
    commitment.status_effective_on = day
    commitment.status_recorded_at = moment_of(latest.minute, zone)
    commitment.last_look_on = day
    commitment.next_look_on = day + timedelta(days=commitment.review_interval_days)
    commitment.evidence_count = len(evidence)
    commitment.best_grade = min(entry.grade for entry in evidence if not entry.retracted)
    commitment.evidence_sides = len(
        {entry.party or entry.side for entry in evidence if not entry.retracted}
    )
