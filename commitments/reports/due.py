"""What is no commitment and falls due as one does: milestones, and sessions of forums."""

from dataclasses import dataclass
from datetime import date

from commitments.enums import DeadlineRelation, Status


@dataclass(frozen=True)
class Due:
    """Such a thing in the words of the rules of timeliness.

    `status` says what became of it, `status_effective_on` since when; the days are the first and
    the last on which it is due, None where it is open on that side.
    """

    status: Status
    status_effective_on: date | None
    deadline_earliest: date | None
    deadline_latest: date | None

    @property
    def deadline_relation(self) -> DeadlineRelation:
        """A window is open for more than one day."""
        opens, closes = self.deadline_earliest, self.deadline_latest or date.max
        is_window = opens is not None and opens < closes
        return DeadlineRelation.IN if is_window else DeadlineRelation.BY
