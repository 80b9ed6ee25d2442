"""The nouns of the record; import them from here."""

from commitments.models.assessments import StatusEvidence, StatusUpdate
from commitments.models.audit import AuditEvent, AuditHead
from commitments.models.bulk_changes import BulkChange, BulkChangeRow
from commitments.models.commitments import Commitment, Theme
from commitments.models.evidence import EvidenceItem, EvidenceLink, ImplementingAction, SearchLog
from commitments.models.parties import (
    Body,
    CodeCounter,
    Mechanism,
    MechanismSession,
    Partnership,
    Party,
    PartyAlias,
)
from commitments.models.people import SEED_AUTHOR, User
from commitments.models.quotes import CommitmentLink, CommitmentParty, Milestone, Quote
from commitments.models.search import SearchDocument
from commitments.models.statements import Event, Instrument, Paragraph, Passage, Statement
from commitments.models.watches import Watch

__all__ = [
    "SEED_AUTHOR",
    "AuditEvent",
    "AuditHead",
    "Body",
    "BulkChange",
    "BulkChangeRow",
    "CodeCounter",
    "Commitment",
    "CommitmentLink",
    "CommitmentParty",
    "Event",
    "EvidenceItem",
    "EvidenceLink",
    "ImplementingAction",
    "Instrument",
    "Mechanism",
    "MechanismSession",
    "Milestone",
    "Paragraph",
    "Partnership",
    "Party",
    "PartyAlias",
    "Passage",
    "Quote",
    "SearchDocument",
    "SearchLog",
    "Statement",
    "StatusEvidence",
    "StatusUpdate",
    "Theme",
    "User",
    "Watch",
]
