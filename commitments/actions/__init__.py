"""Verbs: every write that a person asks for is one function here.

Each is keyword-only, atomic, ends in `by=` and leaves exactly one `AuditEvent` in the same
transaction. Rows are locked in one order: the commitment first, the head of the chain last.
"""
