"""The methodology, read from the tables that the product works by, so that it cannot drift."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments import enums, policies
from commitments.definitions import DEFINITIONS
from commitments.definitions.deadlines import READINGS
from commitments.definitions.rules import STAGES
from commitments.models.timeliness import (
    DATED,
    DONE,
    DROPPED,
    REPLACED,
    RULES,
    UNDATED,
    WINDOW,
    Condition,
    Moment,
)

# The sections that hold vocabularies: anchor, heading, and the enumerations with their headings.
SCALES: tuple[tuple[str, Any, tuple[tuple[Any, type[TextChoices]], ...]], ...] = (
    (
        "wording",
        gettext_lazy("How it is worded"),
        (
            (gettext_lazy("Wording strength"), enums.Strength),
            (gettext_lazy("Verifiability"), enums.Verifiability),
            (gettext_lazy("Precision"), enums.Precision),
            (gettext_lazy("Delegation"), enums.Delegation),
            (gettext_lazy("Type"), enums.CommitmentType),
            (gettext_lazy("Novelty"), enums.Novelty),
            (gettext_lazy("Catalysts"), enums.Catalyst),
            (gettext_lazy("Themes, by group"), enums.ThemeGroup),
        ),
    ),
    (
        "evidence",
        gettext_lazy("Evidence"),
        (
            (gettext_lazy("Reliability of the source"), enums.Reliability),
            (gettext_lazy("Credibility of the claim"), enums.Credibility),
            (gettext_lazy("Stance"), enums.Stance),
            (gettext_lazy("Whose side the source is on"), enums.Side),
            (gettext_lazy("Depth of an implementing action"), enums.Depth),
            (gettext_lazy("Result of a search"), enums.SearchResult),
            (gettext_lazy("Who says so"), enums.AssertionBasis),
            (gettext_lazy("Confidence"), enums.Confidence),
        ),
    ),
    (
        "copies",
        gettext_lazy("Our copies of sources"),
        (
            (gettext_lazy("How a copy came to us"), enums.CaptureMethod),
            (gettext_lazy("How far a copy is"), enums.CaptureState),
            (gettext_lazy("What a look at the source found"), enums.CaptureFinding),
            (gettext_lazy("Why an address is refused"), enums.CaptureRefusal),
            (gettext_lazy("Why a file is refused"), enums.FileRefusal),
            (gettext_lazy("How far the work of the machine is"), enums.JobState),
        ),
    ),
    (
        "coding",
        gettext_lazy("How a text is coded"),
        (
            (gettext_lazy("Where a text came from"), enums.IntakeSource),
            (gettext_lazy("How far its preparing is"), enums.IntakeState),
            (gettext_lazy("Who saw that words may hold a promise"), enums.CandidateOrigin),
            (gettext_lazy("What the rules take them for"), enums.CandidateKind),
            (gettext_lazy("What a coder decides about them"), enums.CandidateDecision),
        ),
    ),
    (
        "lineage",
        gettext_lazy("From one statement to the next"),
        (
            (gettext_lazy("What a sentence is to a coder"), enums.SentenceKind),
            (gettext_lazy("How a disagreement of coders ends"), enums.SettlementOutcome),
            (gettext_lazy("Links between commitments"), enums.LinkKind),
            (gettext_lazy("Drift of the words"), enums.Drift),
            (gettext_lazy("Milestones: who set them"), enums.MilestoneBasis),
            (gettext_lazy("Milestones: where they stand"), enums.MilestoneState),
        ),
    ),
    (
        "measures",
        gettext_lazy("What is measured"),
        (
            (gettext_lazy("Which way a target lies"), enums.Direction),
            (gettext_lazy("How figures add up"), enums.Aggregation),
            (gettext_lazy("How final a figure is"), enums.Revision),
        ),
    ),
    (
        "record",
        gettext_lazy("Who and where"),
        (
            (gettext_lazy("Roles"), enums.Role),
            (gettext_lazy("Basis of a role"), enums.RoleBasis),
            (gettext_lazy("Parties"), enums.PartyKind),
            (gettext_lazy("Bodies"), enums.BodyKind),
            (gettext_lazy("Events"), enums.EventKind),
            (gettext_lazy("Mechanisms: who meets"), enums.MechanismLevel),
            (gettext_lazy("Sessions of mechanisms"), enums.SessionState),
            (gettext_lazy("Statements"), enums.StatementKind),
            (gettext_lazy("Instruments"), enums.InstrumentStatus),
            (gettext_lazy("Visibility"), enums.Visibility),
            (gettext_lazy("What waits for approval"), enums.SubmissionKind),
            (gettext_lazy("How far a submission is"), enums.SubmissionState),
            (gettext_lazy("What is decided about it"), enums.Decision),
        ),
    ),
)

CONDITION_WORDS: dict[Condition, Any] = {
    DONE: gettext_lazy("fulfilled or partially fulfilled"),
    DROPPED: gettext_lazy("not fulfilled or abandoned"),
    REPLACED: gettext_lazy("superseded"),
    UNDATED: gettext_lazy("no last day"),
    DATED: gettext_lazy("a last day"),
    WINDOW: gettext_lazy("worded as a window"),
    ("status_effective_on", "lte", Moment.LATEST): gettext_lazy("done on or before the last day"),
    ("deadline_latest", "lt", Moment.DAY): gettext_lazy("the last day is over"),
    ("deadline_earliest", "lte", Moment.DAY): gettext_lazy("its first day has come"),
    ("deadline_latest", "lte", Moment.SOON): gettext_lazy("90 days or fewer to the last day"),
}


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary, with its anchor."""

    anchor: str
    member: TextChoices
    definition: Any


@dataclass(frozen=True)
class Scale:
    """One vocabulary in the order in which it is shown everywhere."""

    anchor: str
    title: Any
    terms: Sequence[Term]


@dataclass(frozen=True)
class Section:
    """Vocabularies under one heading."""

    anchor: str
    title: Any
    scales: Sequence[Scale]


@dataclass(frozen=True)
class Move:
    """One status: where it may lead to, and what the record must hold before it is recorded."""

    term: Term
    leads_to: Sequence[enums.Status]
    needs: Sequence[Any]
    is_open: bool


def methodology() -> dict[str, Any]:
    """Everything that the page prints; no query is made."""
    return {
        "status": scale(enums.Status, _("What has been done?")),
        "timeliness": scale(enums.Timeliness, _("Is it in time?")),
        "assessment": scale(enums.Score, _("Does it satisfy the wording?")),
        "forecast": scale(enums.Outlook, _("Where is it heading?")),
        "timeliness_rules": timeliness_rules(),
        "moves": moves(),
        "tiers": scale(enums.Tier, _("How near a text is to the words")),
        "passage_kinds": scale(enums.PassageKind, _("What is kept and not counted")),
        "passage_reasons": scale(enums.PassageReason, _("Why a passage is not a commitment")),
        "deadline_precision": scale(enums.DeadlinePrecision, _("How exact a deadline is")),
        "deadline_relation": scale(enums.DeadlineRelation, _("How it relates to its date")),
        "evidence_kinds": evidence_kinds(),
        "readings": READINGS,
        "stages": STAGES,
        "sections": {anchor: section(anchor, title, parts) for anchor, title, parts in SCALES},
    }


def anchor_of(member: TextChoices) -> str:
    """“strength-4”: the enumeration and the stored value, both of which are stable."""
    return f"{slug_of(type(member))}-{member.value}"


def slug_of(enumeration: type[TextChoices]) -> str:
    """“CommitmentType” as it stands in an address: “commitment-type”."""
    name = enumeration.__name__
    return "".join(
        f"-{letter.lower()}" if letter.isupper() and place else letter.lower()
        for place, letter in enumerate(name)
    )


def scale(enumeration: type[TextChoices], title: Any) -> Scale:
    terms = [
        Term(anchor_of(member), member, DEFINITIONS[enumeration][member]) for member in enumeration
    ]
    return Scale(slug_of(enumeration), title, terms)


def section(anchor: str, title: Any, parts) -> Section:
    return Section(anchor, title, [scale(enumeration, name) for name, enumeration in parts])


def timeliness_rules() -> list[tuple[list[Any], enums.Timeliness]]:
    """The ordered table of `models.timeliness` in words: all conditions of a row, its answer."""
    return [
        ([CONDITION_WORDS[condition] for condition in conditions], answer)
        for conditions, answer in RULES
    ]


def moves() -> list[Move]:
    """The tables of `policies` in words."""
    terms = scale(enums.Status, "").terms
    return [
        Move(
            term=term,
            leads_to=policies.MOVES[term.member],
            needs=[sentence for _holds, sentence in policies.NEEDS.get(term.member, ())],
            is_open=term.member in enums.OPEN_STATUSES,
        )
        for term in terms
    ]


def evidence_kinds() -> list[tuple[Term, enums.Reliability]]:
    """Each kind of evidence with the reliability that it is given unless somebody says else."""
    terms = scale(enums.EvidenceKind, "").terms
    return [(term, enums.DEFAULT_RELIABILITY[term.member]) for term in terms]
