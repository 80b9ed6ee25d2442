"""Texts that are being coded, with how far each has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from commitments.coding.rules import RULESET
from commitments.enums import CandidateDecision
from commitments.models import Candidate, SecondCoding, Statement, User
from commitments.models.candidates import APART
from commitments.reports.coding_bench import Progress


@dataclass(frozen=True)
class CodingRow:
    """One statement whose coding is under way."""

    statement: Statement
    progress: Progress


def codable(user: User) -> QuerySet[Statement]:
    """Statements with their words; not those that this person still codes a second time."""
    blind = SecondCoding.objects.unfinished_of(user).values("statement")
    works = Statement.objects.visible_to(user).works().exclude(sha256="").exclude(pk__in=blind)
    return works.select_related("partnership").defer("canonical_text")


def being_coded(user: User) -> Sequence[CodingRow]:
    """Those not closed yet, and closed ones with something open again, newest first."""
    waiting = Candidate.objects.pending().filter(statement=OuterRef("pk"))
    counts = {
        str(decision): Count("candidates", filter=Q(candidates__decision=decision))
        for decision in CandidateDecision
    }
    rows = (
        codable(user)
        .filter(Q(coding_closed_at=None) | Exists(waiting))
        .annotate(**{f"number_{name}": count for name, count in counts.items()})
    )
    return [
        CodingRow(row, Progress({name: getattr(row, f"number_{name}") for name in counts}))
        for row in rows.order_by("-adopted_on", "title", "pk")
    ]


def coding_offered(statement: Statement, *, user: User) -> dict[str, bool]:
    """Whether the page of a statement leads to the bench, and whether somebody began there.

    A closed coding that was entered without the bench has nothing there. One query at most.
    """
    may_code = user.has_perm("commitments.edit_coding") and statement.words_held
    if not may_code or statement.version_of_id:
        return {"may_code": False, "is_begun": False}
    is_begun = statement.candidates.exists()
    return {"may_code": is_begun or statement.coding_closed_at is None, "is_begun": is_begun}


def read_by_older_rules(user: User) -> QuerySet[Statement]:
    """Closed ones, with nothing open, that the rules of today have not read."""
    candidates = Candidate.objects.filter(statement=OuterRef("pk"))
    closed = codable(user).exclude(coding_closed_at=None)
    return closed.filter(
        Exists(candidates),
        ~Exists(candidates.filter(methodology__ruleset=RULESET)),
        ~Exists(candidates.pending()),
    ).order_by("-adopted_on", "title", "pk")


@dataclass(frozen=True)
class Outcome:
    """What came, or will come, of the candidates of a text."""

    accepted: int
    merged: int
    apart: list[tuple[str, int]]
    rejected: int
    open: list[tuple[int, Candidate]]


def outcome_of(candidates: Sequence[Candidate]) -> Outcome:
    def number(decision: CandidateDecision) -> int:
        return sum(each.decision == decision for each in candidates)

    return Outcome(
        accepted=number(CandidateDecision.ACCEPTED),
        merged=number(CandidateDecision.MERGED),
        apart=[(str(decision.label), number(decision)) for decision in APART],
        rejected=number(CandidateDecision.REJECTED),
        open=[(place, each) for place, each in enumerate(candidates, 1) if each.is_pending],
    )
