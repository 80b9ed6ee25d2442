"""Texts that are being coded: the smallest valid object of each kind, as in `factories`."""

from commitments.actions import candidates, coding_runs, intakes
from commitments.enums import CommitmentType
from tests.factories import TEXT, WORDS, make_author, make_statement, span

CODED = {"short_title": "Open a school", "type": CommitmentType.INSTITUTION_BUILDING}


def make_intake(*, text=TEXT, by=None, **fields):
    """A text that was pasted and is being prepared."""
    return intakes.begin_from_text(text=text, by=by or make_author(), **fields)


def make_candidate(statement=None, *, words=WORDS, by=None):
    """Words that a person marked in a text that is being coded, open to be decided."""
    by = by or make_author()
    statement = statement or make_statement(closed=False, by=by)
    place = span(statement, words)
    return candidates.mark(statement=statement, start=place.start, end=place.end, by=by)


def make_accepted(statement=None, *, words=WORDS, by=None, **coded):
    """Words that were taken for a commitment with these coding facts."""
    candidate = make_candidate(statement, words=words, by=by)
    return accept(candidate, by=by, **coded)


def accept(candidate, *, by=None, **coded):
    return candidates.accept(
        candidate=candidate,
        seen_version=candidate.version,
        coded=CODED | coded,
        by=by or make_author(),
    )


def run_rules(statement, *, by=None):
    """All candidates that the rules propose, in text order."""
    coding_runs.run_rules(statement=statement, by=by or make_author())
    return list(statement.candidates.for_bench(statement))
