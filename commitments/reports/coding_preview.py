"""What the rules of today would make of a text that earlier ones have read."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from commitments.actions.coding_runs import Run, readings_of
from commitments.coding.rules import RULESET
from commitments.enums import CandidateKind
from commitments.models import Candidate, MethodologyVersion, Statement

NOTHING = "none"


@dataclass(frozen=True)
class TwoReadings:
    """One candidate as it was proposed and as the rules of today read it."""

    candidate: Candidate
    number: int
    before: str
    after: str


@dataclass(frozen=True)
class Preview:
    """`added` would be new, `changed` are open ones that follow, `noted` those that stand."""

    added: list[Candidate]
    changed: list[TwoReadings]
    noted: list[TwoReadings]
    ruleset: str = RULESET


def preview_of(statement: Statement) -> Preview:
    """A run of the rules of which nothing is stored."""
    before = {each.pk: (each.kind, dict(each.proposed)) for each in statement.candidates.all()}
    known = MethodologyVersion.objects.filter(ruleset=RULESET).first()
    run = Run(statement, readings_of(statement), known or MethodologyVersion(ruleset=RULESET))
    changed, noted = [], []
    for number, candidate in enumerate(run.held, start=1):
        kind, proposed = before[candidate.pk]
        kept = reading_words(kind, proposed)
        newer = candidate.proposed.get("newer")
        if newer is not None:
            told = {**proposed, **newer}
            after = reading_words(newer.get("kind", kind), told)
            noted.append(TwoReadings(candidate, number, kept, after))
        elif candidate in run.changed and is_moved(candidate, kind, proposed):
            after = reading_words(candidate.kind, candidate.proposed)
            changed.append(TwoReadings(candidate, number, kept, after))
    return Preview(run.added, changed, noted)


def is_moved(candidate: Candidate, kind: str, proposed: dict[str, Any]) -> bool:
    return (candidate.kind, candidate.proposed) != (kind, proposed)


def reading_words(kind: str, told: dict[str, Any]) -> str:
    """“Commitment, strength 4”, with the date that is read."""
    if kind == NOTHING:
        return _("Nothing")
    parts = [str(CandidateKind(kind).label)]
    if told.get("strength") is not None and kind == CandidateKind.COMMITMENT:
        parts.append(_("strength %(strength)s") % {"strength": told["strength"]})
    parts += [f"“{deadline['text']}”" for deadline in told.get("deadlines", ())[:1]]
    return ", ".join(parts)
