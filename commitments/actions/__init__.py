"""Verbs: every write that a person asks for is one function here.

Each is keyword-only, atomic, ends in `by=` and leaves one `AuditEvent` in the same transaction.
Rows are locked in one order: statement, commitments by key, the head of the chain last.
Roles, demo accounts and the caches of a commitment's standing are kept by the product itself.
"""
