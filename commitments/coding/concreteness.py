"""How far a promise can be checked, as a proposal: precision, delegation, verifiability (1.3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from commitments.coding.amounts import Amount
from commitments.coding.complements import is_generic
from commitments.coding.deadlines import Deadline
from commitments.coding.judgements import Judgement
from commitments.coding.roles import Actor

# Kinds of promise that name an act which somebody can have seen.
ACTS = {
    "institutional_meeting",
    "instrument",
    "institution_building",
    "programme",
    "capacity_building",
    "exchange",
    "dialogue",
    "finance",
    "market_access",
    "restraint",
}
# Of these it can be seen whether they happened, even where no day is set.
SEEN = ACTS - {"exchange", "dialogue", "capacity_building"}
ORGAN = (
    r"(?:authorit(?:y|ies)|agenc(?:y|ies)|ministr(?:y|ies)|institutions?|organi[sz]ations?|"
    r"departments?|officials|experts|bodies|banks|regulators)"
)
BODY_CLASS = re.compile(
    rf"\b(?:responsible|competent|relevant|respective|concerned|their|its|our|civil|central)\b"
    rf"[^,;]{{0,40}}?\b{ORGAN}\b"
)
# `the Ministers of Trade`, `the Joint Commission`, `a working group on …`.
NAMED_BODY = re.compile(
    r"\b(?:Ministers?|Ministr(?:y|ies)|Secretary|Secretaries|Commission|Committee|Council|"
    r"Secretariat|Agency|Authority|Bank|Department|Task Force|Working Group)\b"
    r"|\b(?:working group|task force|joint committee|joint commission|steering committee)\b"
)
FOLLOW_UP = re.compile(
    r"\b(?:follow[- ]up|monitor(?:ing)?|review(?:ing)? (?:of )?progress|report(?:ing)? back)\b"
)
PLACE = re.compile(r"\b(?:held|host|hosted|convene[d]?|hold|meet|place)\b.{0,80}?\bin [A-Z]")


@dataclass(frozen=True)
class Concreteness:
    """Values of Precision, Delegation and Verifiability, with the reason for the last."""

    precision: str
    delegation: str
    verifiability: str
    reason: str


def concreteness_of(
    judgement: Judgement,
    type_: str,
    words: str,
    actors: Sequence[Actor],
    deadlines: Sequence[Deadline],
    amounts: Sequence[Amount],
) -> Concreteness:
    """A proposal only: whether a promise can be verified is for a person to say."""
    dated = any(each.latest or each.event for each in deadlines)
    act = type_ in ACTS
    thing = not is_generic(judgement.clause.words[judgement.at :])
    measure = dated or bool(amounts) or bool(PLACE.search(words))
    delegation = delegation_of(words, actors)
    verifiability, reason = verifiability_of(type_, delegation, dated, amounts)
    return Concreteness(str(act + thing + measure), str(delegation), verifiability, reason)


def delegation_of(words: str, actors: Sequence[Actor]) -> int:
    """2 where a body or a follow-up is named, 1 for a class of bodies, else 0."""
    charged = " ".join(actor.name for actor in actors if actor.role in {"lead", "addressee"})
    if NAMED_BODY.search(charged) or FOLLOW_UP.search(words):
        return 2
    supporting = any(actor.role == "supporting" for actor in actors)
    return int(bool(charged) or supporting or bool(BODY_CLASS.search(words)))


def verifiability_of(
    type_: str, delegation: int, dated: bool, amounts: Sequence[Amount]
) -> tuple[str, str]:
    """Verifiable by a number, by an act with a day, or by a status that another body decides."""
    if type_ == "exploration":
        return "not_verifiable", "To explore can be said to have happened after any talk."
    if type_ == "quantitative_target" or (amounts and type_ in ACTS):
        return "verifiable", "A number is named that can be compared with what was reached."
    if dated and type_ in ACTS:
        return "verifiable", "An act and its day are named."
    if type_ == "diplomatic_support":
        return "verifiable", "The support can be read in public statements and votes."
    if type_ in SEEN:
        return "partly", "An act is named whose result can be found; no day and no number."
    if type_ == "exchange" and not (delegation or dated):
        return "not_verifiable", "An exchange could be found, but not how often or in what form."
    if delegation or type_ in ACTS or dated:
        return "partly", "Somebody or something is named by which steps can be found."
    return "not_verifiable", "A field is named, and nothing that is to be done in it."
