"""Data entry for administrators: facts are entered here, judgements are only shown."""

from commitments.admin import commitments, evidence, parties, people, records, statements

__all__ = ["commitments", "evidence", "parties", "people", "records", "statements"]
