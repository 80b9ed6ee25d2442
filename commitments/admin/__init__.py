"""Data entry for administrators: facts are entered here, judgements are only shown."""

from commitments.admin import (
    candidates,
    commitments,
    events,
    evidence,
    indicators,
    jobs,
    parties,
    passages,
    people,
    records,
    statements,
)

__all__ = [
    "candidates",
    "commitments",
    "events",
    "evidence",
    "indicators",
    "jobs",
    "parties",
    "passages",
    "people",
    "records",
    "statements",
]
