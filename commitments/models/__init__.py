"""The nouns of the record; import them from here."""

from commitments.models.assessments import (
    Assessment,
    AssessmentEvidence,
    Forecast,
    Guideline,
    StatusEvidence,
    StatusUpdate,
)
from commitments.models.audit import AuditEvent, AuditHead
from commitments.models.briefs import Brief
from commitments.models.bulk_changes import BulkChange, BulkChangeRow
from commitments.models.candidates import Candidate
from commitments.models.captures import Capture, HostTurn, ReadableText, StoredContent
from commitments.models.commitments import Commitment, Theme
from commitments.models.discussion import Comment, Notification
from commitments.models.evidence import EvidenceItem, EvidenceLink, ImplementingAction, SearchLog
from commitments.models.feeds import Feed
from commitments.models.indicators import DataPoint, DataPointEvidence, Indicator, Series
from commitments.models.intakes import Intake
from commitments.models.jobs import Job
from commitments.models.mail import Mailing, MailSettings
from commitments.models.mechanisms import Mechanism, MechanismSession
from commitments.models.methodology import MethodologyVersion
from commitments.models.milestones import Milestone
from commitments.models.parties import (
    Body,
    CodeCounter,
    Partnership,
    Party,
    PartyAlias,
)
from commitments.models.people import SEED_AUTHOR, User
from commitments.models.quotes import CommitmentLink, CommitmentParty, Quote
from commitments.models.saved_views import DefaultView, SavedView
from commitments.models.search import SearchDocument
from commitments.models.second_coding import CodedSentence, SecondCoding, Settlement
from commitments.models.statements import Event, Instrument, Paragraph, Passage, Statement
from commitments.models.submissions import Approval, Submission
from commitments.models.watches import Snooze, Watch

__all__ = [
    "SEED_AUTHOR",
    "Approval",
    "Assessment",
    "AssessmentEvidence",
    "AuditEvent",
    "AuditHead",
    "Body",
    "Brief",
    "BulkChange",
    "BulkChangeRow",
    "Candidate",
    "Capture",
    "CodeCounter",
    "CodedSentence",
    "Comment",
    "Commitment",
    "CommitmentLink",
    "CommitmentParty",
    "DataPoint",
    "DataPointEvidence",
    "DefaultView",
    "Event",
    "EvidenceItem",
    "EvidenceLink",
    "Feed",
    "Forecast",
    "Guideline",
    "HostTurn",
    "ImplementingAction",
    "Indicator",
    "Instrument",
    "Intake",
    "Job",
    "MailSettings",
    "Mailing",
    "Mechanism",
    "MechanismSession",
    "MethodologyVersion",
    "Milestone",
    "Notification",
    "Paragraph",
    "Partnership",
    "Party",
    "PartyAlias",
    "Passage",
    "Quote",
    "ReadableText",
    "SavedView",
    "SearchDocument",
    "SearchLog",
    "SecondCoding",
    "Series",
    "Settlement",
    "Snooze",
    "Statement",
    "StatusEvidence",
    "StatusUpdate",
    "StoredContent",
    "Submission",
    "Theme",
    "User",
    "Watch",
]
