"""Data entry for administrators: facts are entered here, judgements are only shown."""

from commitments.admin import (
    commitments,
    events,
    evidence,
    jobs,
    parties,
    passages,
    people,
    records,
    statements,
)

__all__ = [
    "commitments",
    "events",
    "evidence",
    "jobs",
    "parties",
    "passages",
    "people",
    "records",
    "statements",
]
