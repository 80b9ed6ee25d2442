"""Factories of steps on the way of a commitment."""

from commitments.actions import milestones
from tests.factories import make_author, span


def make_milestone(commitment, title="Lay the first stone", *, words="", by=None, **fields):
    """A step on the way; with `words` the text states it."""
    cut = span(commitment.statement, words) if words else None
    return milestones.add_milestone(
        commitment=commitment, title=title, words=cut, by=by or make_author(), **fields
    )
