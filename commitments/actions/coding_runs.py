"""Runs of the coding rules over a text: what they add to its candidates, and what they change.

Nothing that a person touched is changed by a run, and what was decided never comes back: where
the rules read it otherwise by now, that is noted beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit
from commitments.actions.locking import lock_statement
from commitments.actions.methodology import current_methodology
from commitments.coding.proposals import Proposal, propose
from commitments.coding.spans import Span
from commitments.enums import AuditVerb, CandidateOrigin, Tier
from commitments.errors import RuleBroken
from commitments.models import Candidate, MethodologyVersion, Paragraph, Statement, User
from commitments.reports.coding_facts import as_read

SECONDARY = (Tier.VERBATIM_SECONDARY, Tier.PARAPHRASE_SECONDARY)
# Columns of a candidate, and what is no reading of the words themselves.
APART_FROM_READING = ("start", "end", "text", "kind", "ruleset")
FOLLOWED = [
    "start",
    "end",
    "text",
    "proposed_start",
    "proposed_end",
    "kind",
    "paragraph",
    "methodology",
    "proposed",
    "version",
]
# The rules read no promise there any more.
NOTHING_READ = {"kind": "none"}
BATCH = 100


@dataclass(frozen=True)
class RunOutcome:
    """How many candidates a run added, how many it changed or noted, and how many stayed."""

    added: int
    changed: int
    same: int


@dataclass(frozen=True)
class Reading:
    """One proposal as a candidate keeps it."""

    start: int
    end: int
    kind: str
    told: dict[str, Any]

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def run_rules(*, statement: Statement, by: User) -> RunOutcome:
    """Let the rules of today read the text, and keep what they propose.

    Running them again changes nothing. Raises RuleBroken where no words are held, or where it is
    a version of another text.
    """
    policies.check_codable(words_held=statement.words_held)
    policies.check_is_work(is_version=statement.version_of_id is not None)
    # It may take a second, in which nobody should have to wait.
    readings = readings_of(statement)
    return keep(readings, statement=statement, by=by)


def readings_of(statement: Statement) -> list[Reading]:
    """What the rules propose, each place once, in text order."""
    parties = list(statement.parties.values_list("name", flat=True))
    proposals = propose(
        statement.canonical_text,
        adopted_on=statement.adopted_on,
        parties=parties or None,
        is_secondary=statement.tier in SECONDARY,
    )
    groups: dict[int | None, int] = {}
    for proposal in proposals:
        groups.setdefault(proposal.group, proposal.start)
    places: dict[Span, Reading] = {}
    for proposal in proposals:
        told = told_by(proposal, group=groups[proposal.group])
        reading = Reading(proposal.start, proposal.end, proposal.kind, told)
        places.setdefault(reading.span, reading)
    return list(places.values())


def told_by(proposal: Proposal, *, group: int) -> dict[str, Any]:
    """A proposal as JSON. Members of one list name the place where its first begins."""
    told = as_read(asdict(proposal)) | {"passage_kind": proposal.passage_kind}
    told["group"] = None if proposal.group is None else group
    return {name: value for name, value in told.items() if name not in APART_FROM_READING}


@transaction.atomic
def keep(readings: Sequence[Reading], *, statement: Statement, by: User) -> RunOutcome:
    """Store what the rules read beside what is there, within one transaction."""
    read_from = statement.sha256
    lock_statement(statement)
    statement.refresh_from_db(fields=["sha256"])
    if statement.sha256 != read_from:
        raise RuleBroken(_("The text changed meanwhile. Run the rules again."))
    run = Run(statement, readings, current_methodology())
    Candidate.objects.bulk_create(run.added, batch_size=BATCH)
    Candidate.objects.bulk_update(run.changed, FOLLOWED, batch_size=BATCH)
    outcome = RunOutcome(len(run.added), len(run.changed), run.same)
    if run.added or run.changed:
        details = {"ruleset": str(run.methodology), **asdict(outcome)}
        audit.record(verb=AuditVerb.EDITED_CODING, on=statement, by=by, details=details)
    return outcome


class Run:
    """The readings of one run beside the candidates that the text has, and what the record holds.

    `added` and `changed` are the rows to store.
    """

    def __init__(
        self, statement: Statement, readings: Sequence[Reading], methodology: MethodologyVersion
    ) -> None:
        self.statement, self.methodology = statement, methodology
        self.paragraphs = list(statement.paragraphs.order_by("start"))
        self.held = list(statement.candidates.order_by("start", "end", "pk"))
        self.on_record = spans_on_record(statement)
        self.added: list[Candidate] = []
        self.changed: list[Candidate] = []
        self.same = 0
        # What the rules make of each candidate that is there already, by its key.
        self.meant: dict[int, Reading] = {}
        for reading in self.unplaced(readings):
            self.place(reading)
        for candidate in self.held:
            self.compare(candidate)

    def unplaced(self, readings: Iterable[Reading]) -> list[Reading]:
        """The readings of which no candidate came; the others are held against theirs."""
        by_span: dict[Span, list[Candidate]] = {}
        for candidate in self.held:
            span = Span(candidate.proposed_start, candidate.proposed_end)
            by_span.setdefault(span, []).append(candidate)
        rest = []
        for reading in readings:
            for candidate in by_span.get(reading.span, ()):
                self.meant[candidate.pk] = reading
            if reading.span not in by_span:
                rest.append(reading)
        return rest

    def place(self, reading: Reading) -> None:
        """Hold a reading of other words against what lies there; what nothing holds is new."""
        near = [each for each in self.held if any(meet(reading.span, s) for s in spans_of(each))]
        decided = [each for each in near if not each.is_pending]
        if decided:
            self.meant.setdefault(decided[0].pk, reading)
            return
        if any(meet(reading.span, span) for span in self.on_record):
            self.same += 1
            return
        waiting = [each for each in near if each.pk not in self.meant]
        if waiting:
            self.meant[waiting[0].pk] = reading
            return
        candidate = Candidate(statement=self.statement, origin=CandidateOrigin.RULES)
        self.follow(candidate, reading)
        self.added.append(candidate)

    def compare(self, candidate: Candidate) -> None:
        """Let an untouched candidate follow; beside others note what differs by now."""
        reading = self.meant.get(candidate.pk)
        if reading and is_untouched(candidate):
            moves = candidate.methodology_id != self.methodology.pk or differs(candidate, reading)
            if moves:
                self.follow(candidate, reading)
        else:
            moves = note(candidate, self.newer(candidate, reading))
        self.same += not moves
        if moves:
            self.changed.append(candidate)

    def newer(self, candidate: Candidate, reading: Reading | None) -> dict[str, Any]:
        """What the rules of today make of it otherwise than those by which it was proposed."""
        if reading is None:
            gone = candidate.origin == CandidateOrigin.RULES
            return {"ruleset": str(self.methodology), **NOTHING_READ} if gone else {}
        changes = differences(candidate, reading)
        return {"ruleset": str(self.methodology), **changes} if changes else {}

    def follow(self, candidate: Candidate, reading: Reading) -> None:
        candidate.start, candidate.end = reading.start, reading.end
        candidate.proposed_start, candidate.proposed_end = reading.start, reading.end
        candidate.text = self.statement.canonical_text[reading.start : reading.end]
        candidate.kind, candidate.proposed = reading.kind, reading.told
        candidate.methodology = self.methodology
        candidate.paragraph = holding(self.paragraphs, reading.span)
        if candidate.pk:
            candidate.version += 1


def note(candidate: Candidate, newer: dict[str, Any]) -> bool:
    """Write what differs by now beside a candidate; says whether that is news.

    Its version stays, since nobody's decision is touched by it.
    """
    known = candidate.proposed.get("newer", {})
    if {**known, "ruleset": ""} == {**newer, "ruleset": ""} or (not known and not newer):
        return False
    candidate.proposed = {k: v for k, v in candidate.proposed.items() if k != "newer"}
    if newer:
        candidate.proposed["newer"] = newer
    return True


def is_untouched(candidate: Candidate) -> bool:
    """Proposed by rules, open, and neither cut anew nor coded by anybody."""
    cut = (candidate.start, candidate.end)
    return (
        candidate.origin == CandidateOrigin.RULES
        and candidate.is_pending
        and not candidate.coded
        and cut == (candidate.proposed_start, candidate.proposed_end)
    )


def differs(candidate: Candidate, reading: Reading) -> bool:
    return bool(differences(candidate, reading)) or "newer" in candidate.proposed


def differences(candidate: Candidate, reading: Reading) -> dict[str, Any]:
    """What a reading says otherwise than what the candidate keeps of the rules."""
    start, end = candidate.proposed_start, candidate.proposed_end
    kept = {**candidate.proposed, "kind": candidate.kind, "start": start, "end": end}
    told = {**reading.told, "kind": reading.kind, "start": reading.start, "end": reading.end}
    changes = {name: value for name, value in told.items() if kept.get(name) != value}
    if (candidate.start, candidate.end) != (start, end):
        # Which further quotes belong to words that somebody cut anew, they have decided.
        changes.pop("also", None)
    return changes


def spans_of(candidate: Candidate) -> list[Span]:
    """Where it stands, where the rules put it, and its further quotes."""
    also = [Span(span["start"], span["end"]) for span in candidate.proposed.get("also", ())]
    proposed = Span(candidate.proposed_start, candidate.proposed_end)
    return [Span(candidate.start, candidate.end), proposed, *also]


def spans_on_record(statement: Statement) -> list[Span]:
    """What somebody coded of this text without the bench: that is decided, too."""
    quotes = statement.quotes.values_list("start", "end")
    passages = statement.passages.exclude(text="").values_list("start", "end")
    return [Span(start or 0, end or 0) for start, end in [*quotes, *passages]]


def meet(one: Span, other: Span) -> bool:
    """Whether half or more of the shorter lies in the longer."""
    common = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return 2 * common >= shorter


def holding(paragraphs: Iterable[Paragraph], span: Span) -> Paragraph | None:
    """The paragraph that holds all of these words, if one does."""
    return next((p for p in paragraphs if p.start <= span.start and span.end <= p.end), None)
