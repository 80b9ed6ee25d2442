"""One text on the coding bench: its candidates, how far the coding is, and the one at hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from commitments.coding.drift import Coded
from commitments.coding.rules import RULESET
from commitments.definitions.rules import STAGES, Rule
from commitments.enums import CandidateDecision, Role, RoleBasis, Tier
from commitments.models import Body, Candidate, Party, Statement, Theme, User
from commitments.models.candidates import APART, COUNTED
from commitments.reports.coding_text import Stretch, highlights_of, stretches_of
from commitments.reports.earlier import Suggestion, suggest_earlier

# What is compared with earlier promises as it is coded.
TOLD = (
    "type",
    "strength",
    "delegation",
    "deadline_text",
    "deadline_precision",
    "target_unit",
    "target_period",
)
RULES = {rule.number: rule for stage in STAGES for rule in stage.rules}


@dataclass(frozen=True)
class Progress:
    """How many candidates of a text there are of each decision, whoever decided."""

    counts: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def open(self) -> int:
        return self.counts.get(CandidateDecision.PENDING, 0)

    @property
    def decided(self) -> int:
        return self.total - self.open

    @property
    def accepted(self) -> int:
        return sum(self.counts.get(decision, 0) for decision in COUNTED)

    @property
    def apart(self) -> int:
        return sum(self.counts.get(decision, 0) for decision in APART)

    @property
    def rejected(self) -> int:
        return self.counts.get(CandidateDecision.REJECTED, 0)

    @property
    def bars(self) -> list[tuple[str, str, str]]:
        """For each part of the bar its class, where it begins and how wide it is."""
        parts = [("a", self.accepted), ("b", self.apart), ("r", self.rejected), ("c", self.open)]
        found, at = [], 0
        for name, number in parts:
            if number:
                found.append((f"pg-{name}", share(at, self.total), share(number, self.total)))
            at += number
        return found


def share(number: int, total: int) -> str:
    return f"{100 * number / total:.2f}%"


@dataclass(frozen=True)
class Bench:
    """What stands on the bench: all candidates in the order of the text, and the one at hand.

    `place` is the offset around which the text is open.
    """

    statement: Statement
    user: User
    candidates: Sequence[Candidate]
    current: Candidate | None
    place: int
    numbers: dict[int, int] = field(repr=False)

    @property
    def number(self) -> int:
        """Of the candidate at hand, counted in the order of the text."""
        return self.number_of(self.current)

    def number_of(self, candidate: Candidate | None) -> int:
        return self.numbers.get(candidate.pk, 0) if candidate else 0

    @cached_property
    def progress(self) -> Progress:
        counts: dict[str, int] = {}
        for candidate in self.candidates:
            counts[candidate.decision] = counts.get(candidate.decision, 0) + 1
        return Progress(counts)

    @property
    def open(self) -> list[Candidate]:
        return [candidate for candidate in self.candidates if candidate.is_pending]

    @property
    def before(self) -> Candidate | None:
        """The candidate before the one at hand; of all, the last where none is at hand."""
        at = self.number - 2 if self.current else len(self.candidates) - 1
        return self.candidates[at] if at >= 0 else None

    @property
    def after(self) -> Candidate | None:
        at = self.number if self.current else len(self.candidates)
        return self.candidates[at] if at < len(self.candidates) else None

    @property
    def next_open(self) -> Candidate | None:
        """The first open one after that at hand, or else the first of all."""
        waiting = self.open
        later = [each for each in waiting if self.number_of(each) > self.number]
        return next(iter(later or waiting), None)

    @property
    def last_decided(self) -> Candidate | None:
        """What this person decided last, as far as it can be taken back."""
        mine = [
            each
            for each in self.candidates
            if each.decided_by_id == self.user.pk and not each.is_settled
        ]
        return max(mine, key=lambda each: (each.decided_at, each.pk), default=None)

    @property
    def to_reopen(self) -> Candidate | None:
        """What is at hand, where it is decided; else what this person decided last."""
        if self.current is None or self.current.is_pending:
            return self.last_decided
        return None if self.current.is_settled else self.current

    @property
    def number_to_reopen(self) -> int:
        return self.number_of(self.to_reopen)

    @property
    def hosts(self) -> list[tuple[int, Candidate]]:
        """Those of which the one at hand may be a further quote, with their numbers."""
        taken = (CandidateDecision.PENDING, CandidateDecision.ACCEPTED)
        return [
            (self.number_of(each), each)
            for each in self.candidates
            if each.decision in taken and each is not self.current
        ]

    @property
    def host(self) -> tuple[int, Candidate] | None:
        """The accepted one before that at hand, of which it is most likely a further quote."""
        accepted = [
            (number, each)
            for number, each in self.hosts
            if not each.is_pending and number < self.number
        ]
        return accepted[-1] if accepted else None

    @property
    def rulesets(self) -> list[str]:
        """By which versions of the rules the candidates were proposed, the newest last."""
        known = {each.methodology.pk: each.methodology for each in self.candidates}
        ordered = sorted(known.values(), key=lambda version: (version.recorded_at, version.pk))
        return [version.ruleset for version in ordered]

    @property
    def has_newer_rules(self) -> bool:
        """Whether the rules of today have not read this text yet."""
        return bool(self.candidates) and RULESET not in self.rulesets

    def at(self, candidate: Candidate | None) -> "Bench":
        """The same bench with another candidate at hand."""
        return replace(self, current=candidate, place=candidate.start if candidate else 0)

    @cached_property
    def stretches(self) -> list[Stretch]:
        return stretches_of(
            self.statement.canonical_text,
            self.statement.paragraphs.order_by("start"),
            highlights_of(self.candidates),
            current=self.current,
            place=self.place,
        )

    @property
    def read_otherwise(self) -> int:
        """How many decided ones a later ruleset reads otherwise."""
        return sum("newer" in each.proposed for each in self.candidates)


def bench_of(
    statement: Statement, *, user: User, wanted: int | None = None, place: int | None = None
) -> Bench:
    """The bench with the candidate `wanted`, or else the first open one. Two queries."""
    candidates = list(Candidate.objects.visible_to(user).for_bench(statement))
    for candidate in candidates:
        candidate.statement = statement
    meant = (each for each in candidates if each.pk == wanted or (not wanted and each.is_pending))
    current = next(meant, None)
    if place is None:
        place = current.start if current else 0
    numbers = {candidate.pk: number for number, candidate in enumerate(candidates, start=1)}
    return Bench(statement, user, candidates, current, place, numbers)


@dataclass(frozen=True)
class Words:
    """The words of a candidate around the cue that decided about them."""

    before: str
    cue: str
    after: str


def words_of(candidate: Candidate) -> Words:
    cue = candidate.proposed.get("cue", "")
    before, found, after = candidate.text.partition(cue) if cue else (candidate.text, "", "")
    return Words(before, found, after)


@dataclass(frozen=True)
class RulesOf:
    """The rules that spoke for a candidate, and those that held it back."""

    fired: list[Rule]
    held: list[Rule]


def rules_of(candidate: Candidate) -> RulesOf:
    proposed = candidate.proposed
    return RulesOf(known(proposed.get("fired", ())), known(proposed.get("held", ())))


def known(numbers: Sequence[int]) -> list[Rule]:
    return [RULES[number] for number in numbers if number in RULES]


def earlier_of(
    candidate: Candidate, facts: Mapping[str, Any], *, themes: Iterable[Theme], user: User
) -> list[Suggestion]:
    """Earlier commitments of the same parties, likeliest first, in three queries."""
    statement = candidate.statement
    slugs = {theme.pk: theme.slug for theme in themes}
    told = {name: facts[name] for name in TOLD if facts.get(name)}
    coded = Coded(
        **told,
        adopted_on=statement.adopted_on,
        words=candidate.text,
        title=facts.get("short_title", ""),
        themes=frozenset(slugs[pk] for pk in facts.get("themes", ()) if pk in slugs),
        deadline_latest=day_of(facts.get("deadline_latest")),
        target_value=number_of(facts.get("target_value")),
        is_paraphrase=statement.tier == Tier.PARAPHRASE_SECONDARY,
    )
    return suggest_earlier(coded, partnership=statement.partnership, user=user)


def day_of(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def number_of(told: str | None) -> Decimal | None:
    return Decimal(told) if told else None


@dataclass(frozen=True)
class RoleOffered:
    """One who is bound by a promise, as a coder confirms it."""

    role: Mapping[str, Any]
    name: str

    @property
    def is_stated(self) -> bool:
        return self.role.get("basis") == RoleBasis.STATED

    @property
    def is_body(self) -> bool:
        return not self.role.get("party")

    @property
    def label(self) -> str:
        return str(Role(self.role["role"]).label)


def roles_of(facts: Mapping[str, Any]) -> list[RoleOffered]:
    """The roles of the facts with their names, in two queries at most."""
    roles = facts.get("roles", ())
    parties = Party.objects.in_bulk([role["party"] for role in roles if role.get("party")])
    bodies = Body.objects.in_bulk([role["body"] for role in roles if role.get("body")])
    return [
        RoleOffered(
            role,
            str(
                parties.get(role.get("party"))
                or bodies.get(role.get("body"))
                or role.get("named", "")
            ),
        )
        for role in roles
    ]
