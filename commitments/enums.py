"""The vocabularies of the field: every scale, in the order in which it is shown.

The stored values never change without a migration; code compares members, never strings.
Rule numbers refer to the coding rules on the methodology page.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartyKind(models.TextChoices):
    STATE = "state", _("State")
    ORGANISATION = "io", _("International organisation")
    BLOC = "bloc", _("Bloc")


class BodyKind(models.TextChoices):
    MINISTRY = "ministry", _("Ministry")
    AGENCY = "agency", _("Agency")
    AUTHORITY = "authority", _("Authority")
    COMMITTEE = "committee", _("Committee")
    COMPANY = "company", _("Company")
    OTHER = "other", _("Other")


class EventKind(models.TextChoices):
    VISIT = "visit", _("Visit")
    SUMMIT = "summit", _("Summit")
    COUNCIL = "council", _("Council")
    COMMISSION = "commission", _("Commission")


class MechanismLevel(models.TextChoices):
    LEADERS = "leaders", _("Leaders")
    MINISTERS = "ministers", _("Ministers")
    OFFICIALS = "officials", _("Officials")


class SessionState(models.TextChoices):
    """Where a session of a mechanism stands on a day; never stored."""

    EXPECTED = "expected", _("Expected")
    OVERDUE = "overdue", _("Overdue")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", _("Cancelled")


class StatementKind(models.TextChoices):
    JOINT_STATEMENT = "joint_statement", _("Joint statement")
    JOINT_COMMUNIQUE = "joint_communique", _("Joint communiqué")
    JOINT_DECLARATION = "joint_declaration", _("Joint declaration")
    ACTION_PLAN = "action_plan", _("Action plan")
    OUTCOME_LIST = "outcome_list", _("Outcome list")
    PRESS_RELEASE = "press_release", _("Press release")
    NEWS_REPORT = "news_report", _("News report")


class Tier(models.TextChoices):
    """How near a text is to what the leaders signed (rule 26)."""

    PRIMARY_OFFICIAL = "primary_official", _("Primary, official")
    OFFICIAL_COPY = "official_copy", _("Copy of the official text")
    VERBATIM_SECONDARY = "verbatim_secondary", _("Quoted by others")
    PARAPHRASE_SECONDARY = "paraphrase_secondary", _("Reported in other words")


class InstrumentStatus(models.TextChoices):
    MENTIONED = "mentioned", _("Mentioned")
    SIGNED = "signed", _("Signed")
    IN_FORCE = "in_force", _("In force")
    RUNNING = "running", _("Running")
    ENDED = "ended", _("Ended")


class PassageKind(models.TextChoices):
    """What is kept from a text but not counted as a commitment."""

    SIGNAL = "signal", _("Signal")
    POSITION = "position", _("Position on others")


class PassageReason(models.TextChoices):
    """Why a passage is not a commitment (rules 8 to 13)."""

    GENERIC = "generic", _("Generic object")
    IMPORTANCE = "importance", _("Importance named, nothing undertaken")
    NEED = "need", _("Need named, nothing undertaken")
    WELCOME_OPPORTUNITY = "welcome_opportunity", _("Opportunity welcomed")
    WELCOMED_READINESS = "welcomed_readiness", _("Readiness of others welcomed")
    SUPPORT_BARE = "support_bare", _("Bare support")
    NO_FUTURE = "no_future", _("No future conduct")
    EXHORT_PRIVATE = "exhort_private", _("Private sector encouraged")
    SUPPORT_THIRD = "support_third", _("Support for a third party")
    CONDEMN = "condemn", _("Condemnation")
    EXHORT_THIRD = "exhort_third", _("Call on a third party")
    IMPORTANCE_THIRD = "importance_third", _("Importance of a third party's matter")


class SentenceKind(models.TextChoices):
    """What one sentence is to a coder."""

    COMMITMENT = "commitment", _("Commitment")
    SIGNAL = "signal", _("Signal")
    POSITION = "position", _("Position on others")
    NONE = "none", _("None of these")


class IntakeSource(models.TextChoices):
    """Where a text that is to be coded came from."""

    PASTED = "pasted", _("Pasted")
    FILE = "file", _("File")
    ADDRESS = "address", _("Address")


class IntakeState(models.TextChoices):
    """How far the preparing of a text has come."""

    FETCHING = "fetching", _("Fetching")
    FAILED = "failed", _("Failed")
    OPEN = "open", _("Being prepared")
    FROZEN = "frozen", _("Frozen")
    DROPPED = "dropped", _("Dropped")


class CandidateOrigin(models.TextChoices):
    """Who saw that these words may hold a promise."""

    RULES = "rules", _("The coding rules")
    PERSON = "person", _("A person")


class CandidateKind(models.TextChoices):
    """What the coding rules take a passage for."""

    COMMITMENT = "commitment", _("Commitment")
    LOW_BINDING = "low_binding", _("Low-binding signal")
    SIGNAL = "signal", _("Signal")
    POSITION = "position", _("Position on others")
    INSTRUMENT_MENTION = "instrument_mention", _("Mention of an instrument")


class CandidateDecision(models.TextChoices):
    """What a person made of a candidate."""

    PENDING = "pending", _("Open")
    ACCEPTED = "accepted", _("Accepted")
    MERGED = "merged", _("Second quote of another")
    SIGNAL = "signal", _("Kept as a signal")
    POSITION = "position", _("Kept as a position")
    INSTRUMENT = "instrument", _("Kept as an instrument")
    REJECTED = "rejected", _("Rejected")


class SettlementOutcome(models.TextChoices):
    FIRST = "first", _("The first coding stands")
    SECOND = "second", _("The second coder is right")


class ThemeGroup(models.TextChoices):
    ECONOMY = "economy", _("Economy and connectivity")
    DEFENCE = "defence", _("Defence and security")
    ENERGY = "energy", _("Energy, climate and technology")
    PEOPLE = "people", _("People-to-people")
    FAMILY = "family", _("Family and social policy")
    REGIONAL = "regional", _("Regional and global")
    INSTITUTIONS = "institutions", _("Institutions")


class CommitmentType(models.TextChoices):
    QUANTITATIVE_TARGET = "quantitative_target", _("Quantitative target")
    INSTITUTIONAL_MEETING = "institutional_meeting", _("Institutional meeting")
    INSTRUMENT = "instrument", _("Instrument")
    INSTITUTION_BUILDING = "institution_building", _("Institution building")
    PROGRAMME = "programme", _("Programme")
    CAPACITY_BUILDING = "capacity_building", _("Capacity building")
    EXCHANGE = "exchange", _("Exchange")
    COORDINATION = "coordination", _("Coordination")
    DIALOGUE = "dialogue", _("Dialogue")
    MARKET_ACCESS = "market_access", _("Market access")
    FINANCE = "finance", _("Finance")
    COOPERATION = "cooperation", _("Cooperation")
    EXPLORATION = "exploration", _("Exploration")
    FACILITATION = "facilitation", _("Facilitation")
    DIPLOMATIC_SUPPORT = "diplomatic_support", _("Diplomatic support")
    RESTRAINT = "restraint", _("Restraint")
    NORMATIVE = "normative", _("Normative")


class Strength(models.TextChoices):
    """Obligation: the class of the finite verb, then caps. Virtue is not meant."""

    DECIDED = "5", _("Decided")
    UNDERTAKEN = "4", _("Undertaken")
    REAFFIRMED = "3", _("Reaffirmed")
    INTENDED = "2", _("Intended")
    ENCOURAGED = "1", _("Encouraged")
    DECLARATORY = "0", _("Declaratory")
    NOT_CODED = "not_coded", _("Not coded")


class Novelty(models.TextChoices):
    NEW = "new", _("New")
    RENEWED = "renewed", _("Renewed")
    CONTINUING = "continuing", _("Continuing")
    SUPERSEDING = "superseding", _("Superseding")
    UNKNOWN = "unknown", _("Unknown")


class Precision(models.TextChoices):
    """One point each for a named action, a checkable object, and a date, number or place."""

    ZERO = "0", _("0 of 3")
    ONE = "1", _("1 of 3")
    TWO = "2", _("2 of 3")
    THREE = "3", _("3 of 3")
    NOT_CODED = "not_coded", _("Not coded")


class Delegation(models.TextChoices):
    NONE = "0", _("Nobody named")
    BODY_CLASS = "1", _("A class of bodies named")
    NAMED_BODY = "2", _("A body or mechanism named")
    NOT_CODED = "not_coded", _("Not coded")


class Verifiability(models.TextChoices):
    VERIFIABLE = "verifiable", _("Verifiable")
    PARTLY = "partly", _("Partly")
    NOT_VERIFIABLE = "not_verifiable", _("Not as worded")
    NOT_CODED = "not_coded", _("Not coded")


class DeadlinePrecision(models.TextChoices):
    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    HALF_YEAR = "half_year", _("Half-year")
    SEASON = "season", _("Season")
    YEAR = "year", _("Year")
    DECADE = "decade", _("Decade")
    EVENT = "event", _("Event")
    VAGUE = "vague", _("Vague")
    RECURRING = "recurring", _("Recurring")
    NONE = "none", _("None")


class DeadlineRelation(models.TextChoices):
    ON = "on", _("On")
    IN = "in", _("In")
    BY = "by", _("By")
    BY_END_OF = "by_end_of", _("By the end of")
    BEFORE = "before", _("Before")
    WITHIN = "within", _("Within")
    FROM = "from", _("From")
    UNTIL = "until", _("Until")
    BETWEEN = "between", _("Between")
    AT_LATEST = "at_latest", _("At the latest")
    NONE = "none", _("None")


class Catalyst(models.TextChoices):
    """Features of the wording that studies associate with delivery (rule 25)."""

    NUMBER = "number", _("Number")
    DEADLINE_SHORT = "deadline_short", _("Deadline within a year")
    DEADLINE_LONG = "deadline_long", _("Deadline beyond a year")
    NAMED_BODY = "named_body", _("Body named")
    FOLLOW_UP = "follow_up", _("Follow-up clause")
    ORGANISATION_NAMED = "organisation_named", _("Organisation or law named")
    PAST_TEXT = "past_text", _("Past text cited")
    PLACE = "place", _("Place named")


class Visibility(models.TextChoices):
    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Role(models.TextChoices):
    ACTOR = "actor", _("Actor")
    LEAD = "lead", _("Lead")
    SUPPORTING = "supporting", _("Supporting")
    HOST = "host", _("Host")
    ADDRESSEE = "addressee", _("Addressee")
    BENEFICIARY = "beneficiary", _("Beneficiary")


class RoleBasis(models.TextChoices):
    STATED = "stated", _("Stated in the text")
    INFERRED = "inferred", _("Inferred by us, not in the text")


class LinkKind(models.TextChoices):
    RENEWS = "renews", _("Renews")
    SUPERSEDES = "supersedes", _("Supersedes")
    EXTENDS = "extends", _("Extends")
    NARROWS = "narrows", _("Narrows")
    SPLITS_FROM = "splits_from", _("Splits from")
    FULFILS_STEP_OF = "fulfils_step_of", _("Fulfils a step of")
    CONTRADICTS = "contradicts", _("Contradicts")
    DERIVES_FROM_INSTRUMENT = "derives_from_instrument", _("Derives from an instrument")


class Drift(models.TextChoices):
    """How the words of a promise changed from one statement to the next."""

    FIRMER = "firmer", _("Firmer")
    DATED = "dated", _("Date added")
    MOVED_EARLIER = "moved_earlier", _("Date moved earlier")
    RAISED = "raised", _("Target raised")
    TARGETED = "targeted", _("Target added")
    DELEGATED = "delegated", _("Delegated")
    MEANS_ADDED = "means_added", _("Means added")
    SAME = "same", _("Restated")
    SOFTER = "softer", _("Softer")
    MOVED_LATER = "moved_later", _("Date moved later")
    UNDATED = "undated", _("Date lost")
    UNDELEGATED = "undelegated", _("Delegation lost")
    MEANS_DROPPED = "means_dropped", _("Means dropped")
    LOWERED = "lowered", _("Target lowered")
    DROPPED = "dropped", _("Target dropped")
    SILENT = "silent", _("Not mentioned")


class MilestoneBasis(models.TextChoices):
    STATED = "stated", _("Stated in the text")
    ANALYST = "analyst", _("Set by an analyst")


class MilestoneState(models.TextChoices):
    PLANNED = "planned", _("Planned")
    REACHED = "reached", _("Reached")
    DROPPED = "dropped", _("Dropped")


class Status(models.TextChoices):
    """What is known to have been done. The first six are open, the others close the matter."""

    NOT_REVIEWED = "not_reviewed", _("Not reviewed")
    NO_ACTION_FOUND = "no_action_found", _("No action found")
    PLANNED = "planned", _("Planned")
    IN_PROGRESS = "in_progress", _("In progress")
    ONGOING = "ongoing", _("Ongoing")
    STALLED = "stalled", _("Stalled")
    FULFILLED = "fulfilled", _("Fulfilled")
    PARTIALLY_FULFILLED = "partially_fulfilled", _("Partially fulfilled")
    NOT_FULFILLED = "not_fulfilled", _("Not fulfilled")
    ABANDONED = "abandoned", _("Abandoned")
    SUPERSEDED = "superseded", _("Superseded")


OPEN_STATUSES = (
    Status.NOT_REVIEWED,
    Status.NO_ACTION_FOUND,
    Status.PLANNED,
    Status.IN_PROGRESS,
    Status.ONGOING,
    Status.STALLED,
)
CLOSING_STATUSES = tuple(status for status in Status if status not in OPEN_STATUSES)

STATUS_MEANINGS = {
    Status.NOT_REVIEWED: _("nobody has researched it yet"),
    Status.NO_ACTION_FOUND: _("searched on a logged date, nothing found"),
    Status.PLANNED: _("the responsible body has said how or when"),
    Status.IN_PROGRESS: _("at least one implementing action"),
    Status.ONGOING: _("an open-ended duty, being kept up"),
    Status.STALLED: _("started or planned, no movement for a review interval"),
    Status.FULFILLED: _("done as worded"),
    Status.PARTIALLY_FULFILLED: _("closed short of the wording"),
    Status.NOT_FULFILLED: _("closed, window passed, not done"),
    Status.ABANDONED: _("explicitly dropped"),
    Status.SUPERSEDED: _("replaced by another commitment"),
}


class Timeliness(models.TextChoices):
    """Whether it is in time: computed from bounds, status and a day, never typed."""

    OVERDUE = "overdue", _("Overdue")
    DUE_SOON = "due_soon", _("Due soon")
    DUE_WINDOW_OPEN = "due_window_open", _("Window open")
    NOT_DUE = "not_due", _("Not due")
    NO_DEADLINE = "no_deadline", _("No deadline")
    MET_ON_TIME = "met_on_time", _("Met on time")
    MET_LATE = "met_late", _("Met late")
    LAPSED = "lapsed", _("Lapsed")


class Score(models.TextChoices):
    """Whether the wording is satisfied. Only the first three are ever recorded."""

    SATISFIED = "+1", _("Satisfied")
    PARTIAL = "0", _("Partial")
    FAILED = "-1", _("Failed")
    NOT_ASSESSED = "not_assessed", _("Not assessed")
    NOT_VERIFIABLE = "not_verifiable", _("Not verifiable")


GIVEN_SCORES = (Score.SATISFIED, Score.PARTIAL, Score.FAILED)


class Outlook(models.TextChoices):
    """What a forecast expects of a commitment that is open."""

    ON_TRACK = "on_track", _("On track")
    ATTENTION = "attention", _("Needs attention")
    AT_RISK = "at_risk", _("At risk")
    OFF_TRACK = "off_track", _("Off track")


class AssertionBasis(models.TextChoices):
    """Who says so. A self-report names its party beside it."""

    SELF_REPORTED = "self_reported", _("One party, of itself")
    BOTH_PARTIES = "both_parties", _("Both parties")
    INDEPENDENT = "independent", _("An independent source")
    ANALYST_INFERENCE = "analyst_inference", _("Our own inference")


class Confidence(models.TextChoices):
    HIGH = "high", _("High")
    MEDIUM = "medium", _("Medium")
    LOW = "low", _("Low")


class EvidenceKind(models.TextChoices):
    SIGNED_INSTRUMENT = "signed_instrument", _("Signed instrument")
    GAZETTE_LEGISLATION = "gazette_legislation", _("Gazette or legislation")
    OFFICIAL_STATISTICS = "official_statistics", _("Official statistics")
    PARLIAMENTARY_RECORD = "parliamentary_record", _("Parliamentary record")
    BUDGET_DOCUMENT = "budget_document", _("Budget document")
    JOINT_TEXT = "joint_text", _("Joint text")
    IO_REPORT = "io_report", _("Report of an international organisation")
    GOVERNMENT_RELEASE = "government_release", _("Government release")
    MINISTER_STATEMENT = "minister_statement", _("Minister's statement")
    OFFICIAL_SOCIAL_MEDIA = "official_social_media", _("Official social media")
    COUNTERPART_RELEASE = "counterpart_release", _("Release of the other side")
    NEWS_AGENCY_STATE = "news_agency_state", _("State news agency")
    INDEPENDENT_MEDIA = "independent_media", _("Independent media")
    THINK_TANK_ACADEMIC = "think_tank_academic", _("Think-tank or academic")
    COMPANY_DISCLOSURE = "company_disclosure", _("Company disclosure")
    NGO_REPORT = "ngo_report", _("NGO report")
    INTERVIEW_FOI = "interview_foi", _("Interview or information request")
    UNOFFICIAL_SOCIAL = "unofficial_social", _("Unofficial social media")
    UNKNOWN = "unknown", _("Unknown")


class Reliability(models.TextChoices):
    """The source, after the Admiralty code."""

    A = "A", _("A: reliable source")
    B = "B", _("B: usually reliable")
    C = "C", _("C: fairly reliable")
    D = "D", _("D: not usually reliable")
    E = "E", _("E: unreliable")
    F = "F", _("F: cannot be judged")


class Credibility(models.TextChoices):
    """The claim, after the Admiralty code. 1 needs a second item from another publisher."""

    CONFIRMED = "1", _("1: confirmed")
    PROBABLY_TRUE = "2", _("2: probably true")
    POSSIBLY_TRUE = "3", _("3: possibly true")
    DOUBTFUL = "4", _("4: doubtful")
    IMPROBABLE = "5", _("5: improbable")
    CANNOT_BE_JUDGED = "6", _("6: cannot be judged")


# A default given as two letters in the scale means the lower one.
DEFAULT_RELIABILITY = {
    EvidenceKind.SIGNED_INSTRUMENT: Reliability.A,
    EvidenceKind.GAZETTE_LEGISLATION: Reliability.A,
    EvidenceKind.OFFICIAL_STATISTICS: Reliability.A,
    EvidenceKind.PARLIAMENTARY_RECORD: Reliability.A,
    EvidenceKind.BUDGET_DOCUMENT: Reliability.A,
    EvidenceKind.JOINT_TEXT: Reliability.A,
    EvidenceKind.IO_REPORT: Reliability.B,
    EvidenceKind.GOVERNMENT_RELEASE: Reliability.B,
    EvidenceKind.MINISTER_STATEMENT: Reliability.B,
    EvidenceKind.OFFICIAL_SOCIAL_MEDIA: Reliability.B,
    EvidenceKind.COUNTERPART_RELEASE: Reliability.B,
    EvidenceKind.NEWS_AGENCY_STATE: Reliability.B,
    EvidenceKind.INDEPENDENT_MEDIA: Reliability.C,
    EvidenceKind.THINK_TANK_ACADEMIC: Reliability.C,
    EvidenceKind.COMPANY_DISCLOSURE: Reliability.C,
    EvidenceKind.NGO_REPORT: Reliability.C,
    EvidenceKind.INTERVIEW_FOI: Reliability.C,
    EvidenceKind.UNOFFICIAL_SOCIAL: Reliability.D,
    EvidenceKind.UNKNOWN: Reliability.F,
}


class Side(models.TextChoices):
    """Whose interest a source serves. `party` names which party beside it."""

    PARTY = "party", _("A party of the partnership")
    NEUTRAL = "neutral", _("Neutral")
    STATISTICS = "statistics", _("Official statistics")


class Stance(models.TextChoices):
    SUPPORTS = "supports", _("Supports")
    CONTRADICTS = "contradicts", _("Contradicts")
    CONTEXT = "context", _("Context")


class Depth(models.TextChoices):
    """How far an implementing action goes; 1 alone never lifts a status above planned."""

    REAFFIRMED = "1", _("1: reaffirmed by officials")
    TALKS = "2", _("2: review, task force or talks held")
    RESOURCES = "3", _("3: budget or staff allocated")
    CONTRACTED = "4", _("4: programme, law or contract signed")
    DONE = "5", _("5: the promised thing done")


class SearchResult(models.TextChoices):
    NOTHING = "nothing", _("Nothing found")
    LEADS = "leads", _("Leads found")


class Direction(models.TextChoices):
    """Which way an indicator is to go."""

    ASCENDING = "ascending", _("Upwards")
    DESCENDING = "descending", _("Downwards")
    MAINTAIN = "maintain", _("Kept up")


class Aggregation(models.TextChoices):
    """How the figures of an indicator add up."""

    PERIOD = "period", _("By period")
    CUMULATIVE = "cumulative", _("Cumulative")


class Revision(models.TextChoices):
    """How firm a figure is."""

    PROVISIONAL = "provisional", _("Provisional")
    FINAL = "final", _("Final")
    REVISED = "revised", _("Revised")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class FileRefusal(models.TextChoices):
    """Why a file is not taken."""

    EMPTY = "empty", _("Empty")
    TOO_LARGE = "too_large", _("Too large")
    KIND_NOT_TAKEN = "kind_not_taken", _("Kind not taken")
    NOT_WHAT_IT_SAYS = "not_what_it_says", _("Not what its name says")
    TWO_KINDS = "two_kinds", _("Two kinds in one")
    DAMAGED = "damaged", _("Damaged")
    ENCRYPTED = "encrypted", _("Encrypted")
    MACROS = "macros", _("Macros")
    SCRIPTS = "scripts", _("Scripts or actions")
    EMBEDDED = "embedded", _("Other files inside")
    REACHES_OUT = "reaches_out", _("Reaches out")
    UNSAFE_NAMES = "unsafe_names", _("Unsafe names inside")
    UNPACKS_TOO_FAR = "unpacks_too_far", _("Unpacks too far")
    TOO_MANY_PAGES = "too_many_pages", _("Too many pages")
    TOO_MANY_CELLS = "too_many_cells", _("Too many cells")
    TOO_MANY_PIXELS = "too_many_pixels", _("Too many pixels")
    NO_TEXT = "no_text", _("Not text")
    TOO_HARD = "too_hard", _("Too hard to read")
    INFECTED = "infected", _("Infected")
    NOT_SCANNED = "not_scanned", _("Could not be scanned")


class AuditVerb(models.TextChoices):
    CREATED = "created", _("created")
    CHANGED = "changed", _("changed")
    PUBLISHED = "published", _("published")
    WITHDREW = "withdrew", _("withdrew")
    CLOSED_CODING = "closed_coding", _("closed the coding of")
    LINKED = "linked", _("linked")
    ADDED_EVIDENCE = "added_evidence", _("added evidence to")
    RECORDED_ACTION = "recorded_action", _("recorded an action on")
    LOGGED_SEARCH = "logged_search", _("searched for")
    RECORDED_STATUS = "recorded_status", _("recorded a status of")
    EDITED_CODING = "edited_coding", _("edited the coding of")
    REMOVED = "removed", _("removed")
    WATCHED = "watched", _("watches")
    UNWATCHED = "unwatched", _("no longer watches")
    CHANGED_TOGETHER = "changed_together", _("changed together")
    REVERSED = "reversed", _("reversed")
    DRAFTED = "drafted", _("drafted a judgement on")
    SUBMITTED = "submitted", _("submitted a judgement on")
    WITHDREW_SUBMISSION = "withdrew_submission", _("withdrew a submission on")
    APPROVED = "approved", _("approved a judgement on")
    RETURNED = "returned", _("returned a judgement on")
    REJECTED = "rejected", _("rejected a judgement on")
    FORECAST = "forecast", _("made a forecast of")
    COMMENTED = "commented", _("commented on")
    EDITED_COMMENT = "edited_comment", _("edited a comment on")
    REMOVED_COMMENT = "removed_comment", _("removed a comment on")
    READ_NOTIFICATIONS = "read_notifications", _("read the notifications of")
    NOTIFIED = "notified", _("was told of what is due, as")
    ASSIGNED_CODING = "assigned_coding", _("assigned a second coding of")
    CODED_SENTENCES = "coded_sentences", _("coded sentences of")
    FINISHED_CODING = "finished_coding", _("finished the second coding of")
    SETTLED = "settled", _("settled a disagreement on")
    ASKED_FOR_COPY = "asked_for_copy", _("asked for a copy of")
    RECEIVED_FILE = "received_file", _("added a file to")
    KEPT_COPY = "kept_copy", _("kept a copy of")
    FAILED_COPY = "failed_copy", _("could get no copy of")
    RECHECKED = "rechecked", _("looked again at")
    SAVED_VIEW = "saved_view", _("saved the view")
    CHANGED_VIEW = "changed_view", _("changed the view")
    REMOVED_VIEW = "removed_view", _("removed the view")
    CHOSE_DEFAULT = "chose_default", _("chose how a list opens:")
    OPENED_FEED = "opened_feed", _("opened the feed")
    REVOKED_FEED = "revoked_feed", _("revoked the feed")
    RECORDED_FIGURES = "recorded_figures", _("recorded figures of")
    REVISED_FIGURE = "revised_figure", _("revised a figure of")
    BEGAN_BRIEF = "began_brief", _("began the brief")
    CHANGED_BRIEF = "changed_brief", _("changed the brief")
    REMOVED_BRIEF = "removed_brief", _("removed the brief")
    FROZE_BRIEF = "froze_brief", _("froze the brief")
    SNOOZED = "snoozed", _("put off reminders of")
    ENDED_SNOOZE = "ended_snooze", _("wants reminders again of")
    CHOSE_MAIL = "chose_mail", _("chose what mail goes to")
    ADDED_MILESTONE = "added_milestone", _("added a milestone to")
    CHANGED_MILESTONE = "changed_milestone", _("changed a milestone of")
    REACHED_MILESTONE = "reached_milestone", _("recorded a milestone reached of")
    DROPPED_MILESTONE = "dropped_milestone", _("dropped a milestone of")
    REOPENED_MILESTONE = "reopened_milestone", _("reopened a milestone of")


# What people do with their own lists and drafts: nobody else's business.
PRIVATE_VERBS = (
    AuditVerb.WATCHED,
    AuditVerb.UNWATCHED,
    AuditVerb.READ_NOTIFICATIONS,
    AuditVerb.NOTIFIED,
    AuditVerb.DRAFTED,
    AuditVerb.SAVED_VIEW,
    AuditVerb.CHANGED_VIEW,
    AuditVerb.REMOVED_VIEW,
    AuditVerb.CHOSE_DEFAULT,
    AuditVerb.OPENED_FEED,
    AuditVerb.REVOKED_FEED,
    AuditVerb.SNOOZED,
    AuditVerb.ENDED_SNOOZE,
    AuditVerb.CHOSE_MAIL,
    AuditVerb.BEGAN_BRIEF,
    AuditVerb.CHANGED_BRIEF,
    AuditVerb.REMOVED_BRIEF,
)
# What the worker did in the name of whoever asked, at times when they were elsewhere.
WORKER_VERBS = (AuditVerb.KEPT_COPY, AuditVerb.FAILED_COPY, AuditVerb.RECHECKED)
# What those do not hear of who read no drafts: what waits for approval, and what is talked about.
INTERNAL_VERBS = (
    AuditVerb.SUBMITTED,
    AuditVerb.WITHDREW_SUBMISSION,
    AuditVerb.RETURNED,
    AuditVerb.REJECTED,
    AuditVerb.COMMENTED,
    AuditVerb.EDITED_COMMENT,
    AuditVerb.REMOVED_COMMENT,
)


class SavedList(models.TextChoices):
    """The lists whose filters can be saved under a name."""

    COMMITMENTS = "commitments", _("Commitments")
    EVIDENCE = "evidence", _("Evidence")


class BriefSection(models.TextChoices):
    """What a brief can tell of, in the order in which it does."""

    OVERDUE = "overdue", _("Overdue")
    DUE = "due", _("Due in the period")
    STEPS = "steps", _("Sessions and milestones due")
    CHANGED = "changed", _("What changed")
    STALLED = "stalled", _("Stalled, or not looked at for long")
    MOVING = "moving", _("Moving")
    SEARCHED = "searched", _("Searched, nothing found")
    FIGURES = "figures", _("Figures and targets")
    DRIFT = "drift", _("What the newest statement changed")
    SILENCE = "silence", _("What the newest statement does not mention")
    UNREVIEWED = "unreviewed", _("Not reviewed")


class FeedKind(models.TextChoices):
    """What other programs can follow."""

    CALENDAR = "calendar", _("Calendar of deadlines")
    CHANGES = "changes", _("Changes")


class FeedScope(models.TextChoices):
    """Of which commitments a feed tells."""

    ALL = "all", _("All that you may see")
    MINE = "mine", _("Yours, and those that you watch")
    VIEW = "view", _("Those of a saved view")


class BulkField(models.TextChoices):
    """What can be changed on many commitments at once."""

    OWNER = "owner", _("Owner")
    REVIEW_INTERVAL = "review_interval_days", _("Review interval")
    THEMES = "themes", _("Themes")
    VISIBILITY = "visibility", _("Publication")


class ThemeChange(models.TextChoices):
    """What becomes of the themes that many commitments have."""

    ADD = "add", _("Add these")
    REMOVE = "remove", _("Take these away")
    REPLACE = "replace", _("Have these alone")


class HistoryKind(models.TextChoices):
    """What a line of the history of a commitment is about."""

    STATUS = "status", _("Status")
    ASSESSMENT = "assessment", _("Assessments")
    GUIDELINE = "guideline", _("Scoring guideline")
    FORECAST = "forecast", _("Forecasts")
    REVIEW = "review", _("Reviews")
    EVIDENCE = "evidence", _("Evidence")
    ACTION = "action", _("Actions")
    SEARCH = "search", _("Searches")
    CODING = "coding", _("Coding and care")
    COMMENT = "comment", _("Comments")


class SearchKind(models.TextChoices):
    """What a search finds: each is one piece of text on record."""

    COMMITMENT = "commitment", _("Commitment")
    STATEMENT = "statement", _("Statement")
    PARAGRAPH = "paragraph", _("Paragraph")
    EVIDENCE = "evidence", _("Evidence")
    EVIDENCE_LINK = "evidence_link", _("Quotation from evidence")
    STATUS = "status", _("Reason for a status")
    ACTION = "action", _("Implementing action")
    SEARCH = "search", _("Logged search")
    COPY = "copy", _("Copy of a source")


class CaptureMethod(models.TextChoices):
    """How a copy of a source comes to us."""

    PAGE = "page", _("Fetched from its address")
    FILE = "file", _("Received as a file")


class CaptureState(models.TextChoices):
    """How far the making of a copy has come."""

    QUEUED = "queued", _("Queued")
    FETCHING = "fetching", _("Fetching")
    KEPT = "kept", _("Kept")
    FAILED = "failed", _("Failed")
    GONE = "gone", _("Gone")


# From these nothing moves any more, and the database refuses to change them.
SETTLED_CAPTURES = (CaptureState.KEPT, CaptureState.FAILED, CaptureState.GONE)


class CaptureFinding(models.TextChoices):
    """What a look at the source showed, beside the copy that we had."""

    FIRST = "first", _("First copy")
    SAME = "same", _("Same as before")
    CHANGED = "changed", _("Changed")
    GONE = "gone", _("Gone")


class CaptureRefusal(models.TextChoices):
    """Why we do not fetch an address, or do not take what it answers: trying again is no use."""

    SCHEME = "scheme", _("Neither http nor https")
    MALFORMED = "malformed", _("Not written as an address")
    CREDENTIALS = "credentials", _("Name or password in the address")
    PORT = "port", _("Unusual port")
    LOCAL_NAME = "local_name", _("Name of an internal network")
    NOT_PUBLIC = "not_public", _("Not on the public internet")
    UNRESOLVED = "unresolved", _("No such host")
    UNTRUSTED = "untrusted", _("Certificate not valid")
    ROBOTS = "robots", _("Closed to robots")
    REDIRECTS = "redirects", _("Redirected too often")
    WRONG_TYPE = "wrong_type", _("Not a kind we keep")
    TOO_LARGE = "too_large", _("Too large")
    UNPACKS_TOO_LARGE = "unpacks_too_large", _("Too large once unpacked")
    BAD_ANSWER = "bad_answer", _("Answer against the rules")
    EMPTY = "empty", _("Empty answer")


class JobState(models.TextChoices):
    """How far a piece of work for the worker has come."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class SubmissionKind(models.TextChoices):
    """What a person asks another to approve."""

    STATUS = "status", _("Status")
    ASSESSMENT = "assessment", _("Assessment")
    GUIDELINE = "guideline", _("Scoring guideline")


class SubmissionState(models.TextChoices):
    """How far it is. The last three are the end of it."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


# Their authors still have them in hand.
AMENDABLE_STATES = (SubmissionState.DRAFT, SubmissionState.RETURNED)
LIVE_STATES = (SubmissionState.DRAFT, SubmissionState.SUBMITTED, SubmissionState.RETURNED)


class Decision(models.TextChoices):
    APPROVE = "approve", _("Approve")
    RETURN = "return", _("Return")
    REJECT = "reject", _("Reject")


class NotificationKind(models.TextChoices):
    """Why somebody is told."""

    MENTIONED = "mentioned", _("You were mentioned")
    RETURNED = "returned", _("Your submission came back")
    APPROVED = "approved", _("Your submission was approved")
    REJECTED = "rejected", _("Your submission was rejected")
    ASSIGNED = "assigned", _("It was assigned to you")
    DUE_SOON = "due_soon", _("It is due soon")


class MailKind(models.TextChoices):
    """What people are told by mail."""

    DIGEST = "digest", _("Weekly digest")
    MENTIONED = "mentioned", _("Somebody mentioned you")
    RETURNED = "returned", _("Your submission came back")


class MailState(models.TextChoices):
    """How far a mail has come."""

    WAITING = "waiting", _("Waiting")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    LEFT_OUT = "left_out", _("Left out")
