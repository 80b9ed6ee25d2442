"""A text in, proposals out: what a coder is offered, with the rules that say why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from commitments.coding.amounts import Amount, amounts_in
from commitments.coding.clauses import Clause, Sentence
from commitments.coding.commitment_types import type_of
from commitments.coding.concreteness import concreteness_of
from commitments.coding.deadlines import Deadline, deadlines_in
from commitments.coding.finite_verbs import clauses_of
from commitments.coding.judgements import COMMITMENT, NONE, Judgement, kept
from commitments.coding.paragraphs import split_paragraphs
from commitments.coding.parties import Speakers
from commitments.coding.quoted_words import quoted_spans
from commitments.coding.roles import Actor, actors_of
from commitments.coding.rules import RULESET, judge
from commitments.coding.shared_subjects import who_is_told_of
from commitments.coding.spans import Span, before_purpose, is_anaphoric, parts_of
from commitments.coding.subjects import Who
from commitments.coding.themes import catalysts_of, themes_of
from commitments.coding.tokens import shadow_of
from commitments.coding.units import Unit, speakers_of, units_of

# No promise is longer; what runs on is no prose, and is not searched to its end.
LONGEST = 4000


@dataclass(frozen=True)
class Proposal:
    """One passage that a coder decides on: `text` is `statement[start:end]`, in code points."""

    paragraph: str
    sub: int
    heading: str
    start: int
    end: int
    text: str
    kind: str
    # 0 to 5, and the words of the cue that decided it.
    strength: int
    cue: str
    novelty: str
    type: str
    actors: tuple[Actor, ...]
    deadlines: tuple[Deadline, ...]
    amounts: tuple[Amount, ...]
    themes: tuple[str, ...]
    catalysts: tuple[str, ...]
    # Numbers of the coding rules that spoke for it, and those that held it back.
    fired: tuple[int, ...]
    held: tuple[int, ...]
    # Why it is no commitment, as in PassageReason; empty for commitments.
    reason: str
    confidence: str
    # Further quotes of the same promise (rule 18).
    also: tuple[Span, ...] = ()
    # Members of one list share a number.
    group: int | None = None
    # How far it can be checked: values of Precision, Delegation and Verifiability, for a person
    # to confirm; empty for what is no commitment.
    precision: str = ""
    delegation: str = ""
    verifiability: str = ""
    verifiability_reason: str = ""
    ruleset: str = RULESET

    @property
    def deadline(self) -> Deadline | None:
        return self.deadlines[0] if self.deadlines else None

    @property
    def passage_kind(self) -> str:
        """`signal` or `position`, for what our rules do not count."""
        if self.kind == COMMITMENT:
            return ""
        on_others = {"support_third", "condemn", "exhort_third", "importance_third"}
        return "position" if self.reason in on_others else "signal"


@dataclass(frozen=True)
class Found:
    """A judgement with its unit, its spans, and the list that it belongs to."""

    unit: Unit
    # Where the clause begins, with what stands before its cue.
    begins: int
    judgement: Judgement
    spans: tuple[Span, ...]
    group: int | None


def propose(
    text: str,
    *,
    adopted_on: date | None = None,
    parties: Sequence[str] | None = None,
    is_secondary: bool = False,
) -> list[Proposal]:
    """Everything in a text that a coder should look at, in the order of the text.

    Offsets count code points of `text` as given. `adopted_on` resolves "next year" and the like;
    without `parties` they are taken from the title. Of a report by others (`is_secondary`) only
    words in quotation marks are taken as worded (rule 26). Sentences in which nothing was found
    give no proposal.
    """
    shadow = shadow_of(text)
    units = units_of(text, shadow)
    speakers = speakers_of(text, shadow, units, parties)
    everything = [each for each in judged(shadow, units, speakers) if each.judgement.kind != NONE]
    found = once(shadow, merged(everything))
    proposals = [proposal(text, shadow, each, speakers, adopted_on) for each in found]
    return reported(text, shadow, proposals) if is_secondary else proposals


def judged(shadow: str, units: Sequence[Unit], speakers: Speakers) -> Iterator[Found]:
    """The judgements of all units in order; a list stands under the clause that opens it."""
    stem: Clause | None = None
    opening: Judgement | None = None
    before = Who.OWN
    groups = 0
    goes_on = False
    for unit in units:
        if not unit.is_item:
            stem, opening = None, None
        sentence = Sentence(unit.tokens, speakers, before, goes_on, stem)
        clauses = clauses_of(sentence)
        starts = {b.cue.first: a.after for a, b in pairwise(clauses)}
        judgements = [verdict for clause in clauses if (verdict := judge(clause))]
        if unit.is_item and opening is not None:
            judgements = list(under_stem(sentence, opening, judgements))
        for judgement in judgements:
            before = judgement.clause.subject.who
            parts = parts_of(shadow, judgement)
            groups += len(parts) > 1
            for number, spans in enumerate(parts):
                begins = spans[0].start
                if number == 0:
                    begins = clause_begins(judgement, starts, spans[0])
                yield Found(unit, begins, judgement, spans, groups if len(parts) > 1 else None)
        if not judgements:
            before = who_is_told_of(sentence) or before
        goes_on = any(judgement.is_counted for judgement in judgements)
        if unit.opens_list and judgements:
            opening = judgements[-1]
            stem = opening.clause if opens_promises(opening) else None


def merged(everything: Sequence[Found]) -> list[Found]:
    """Rule 18: `… to deepen such cooperation` is a second quote of the promise before it."""
    result: list[Found] = []
    for each in everything:
        earlier = result[-1] if result else None
        if (
            earlier is not None
            and earlier.unit is each.unit
            and earlier.judgement.is_counted
            and each.judgement.is_counted
            and is_anaphoric(each.judgement.clause.words)
        ):
            second = before_purpose(each.judgement.clause, each.spans[0])
            result[-1] = replace(earlier, spans=(*earlier.spans, second))
        else:
            result.append(each)
    return result


def once(shadow: str, everything: Sequence[Found]) -> list[Found]:
    """Rule 19: an exact repeat is a further quote of the same promise."""
    result: dict[str, Found] = {}
    for each in everything:
        span = each.spans[0]
        words = " ".join(shadow[span.start : span.end].split())
        key = words if each.judgement.is_counted else f"{words} {span.start}"
        known = result.get(key)
        result[key] = each if known is None else replace(known, spans=(*known.spans, span))
    return list(result.values())


def clause_begins(judgement: Judgement, starts: dict[int, int], span: Span) -> int:
    """`Over four years, Australia will …`: what is foretold has its time before the verb too.

    `starts` gives for the place of a cue where the clause before it ends.
    """
    cue, verb = judgement.clause.cue, judgement.clause.verb
    is_ahead = cue.rule.name == "intended" and cue.family == "act" and verb.form in {"base", "s"}
    if cue.family not in {"modal", "schedule"} and not is_ahead:
        return span.start
    return min(judgement.clause.sentence.tokens[starts.get(cue.first, 0)].start, span.start)


def under_stem(
    sentence: Sentence, opening: Judgement, judgements: list[Judgement]
) -> Iterator[Judgement]:
    """Rule 15: members of a list have the class of the clause above them."""
    if not opens_promises(opening):
        yield from (each for each in judgements if is_spoken(each))
        return
    if judgements:
        yield from judgements
        return
    whole = Clause(sentence, opening.clause.cue.at(0), opening.clause.subject, len(sentence.tokens))
    yield kept(whole, opening.strength, 15)


def opens_promises(opening: Judgement) -> bool:
    return opening.is_counted or 15 in opening.held


def is_spoken(judgement: Judgement) -> bool:
    """Whether a member of a list names the parties as its own subject."""
    subject = judgement.clause.subject
    return subject.who is Who.OWN and subject.after > subject.first


def proposal(
    text: str,
    shadow: str,
    found: Found,
    speakers: Speakers,
    adopted_on: date | None,
) -> Proposal:
    unit, judgement, (span, *also) = found.unit, found.judgement, found.spans
    end = min(span.end, found.begins + LONGEST)
    deadlines = tuple(deadlines_in(text, shadow, found.begins, end, adopted_on))
    amounts = tuple(amounts_in(text, shadow, found.begins, end))
    words = shadow[span.start : span.end]
    proposal = Proposal(
        paragraph=unit.label,
        sub=unit.sub,
        heading=unit.heading,
        start=span.start,
        end=span.end,
        text=text[span.start : span.end],
        kind=judgement.kind,
        strength=judgement.strength,
        cue=cue_words(text, judgement),
        novelty=novelty_of(judgement),
        type=type_of(judgement, words, amounts) if judgement.is_counted else "",
        actors=tuple(actors_of(judgement, text, speakers)),
        deadlines=deadlines,
        amounts=amounts,
        themes=themes_of(unit.heading, words),
        catalysts=catalysts_of(words, deadlines, amounts, adopted_on),
        fired=rules_of(judgement, deadlines, amounts),
        held=judgement.held,
        reason="" if judgement.is_counted else judgement.reason,
        confidence=confidence_of(judgement),
        also=tuple(also),
        group=found.group,
    )
    return measured(proposal, judgement, words) if judgement.is_counted else proposal


def measured(proposal: Proposal, judgement: Judgement, words: str) -> Proposal:
    """The same with how far it can be checked."""
    concrete = concreteness_of(
        judgement, proposal.type, words, proposal.actors, proposal.deadlines, proposal.amounts
    )
    return replace(
        proposal,
        precision=concrete.precision,
        delegation=concrete.delegation,
        verifiability=concrete.verifiability,
        verifiability_reason=concrete.reason,
    )


def reported(text: str, shadow: str, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Rule 26: in a report of others only words in quotation marks are those of the statement."""
    quoted = quoted_spans(shadow, split_paragraphs(text))
    return [
        replace(each, fired=tuple(sorted({*each.fired, 26})), confidence=capped(each.confidence))
        if any(span.start <= each.start and each.end <= span.end for span in quoted)
        else replace(each, held=tuple(sorted({*each.held, 26})), confidence="low")
        for each in proposals
    ]


def capped(confidence: str) -> str:
    """A quotation in a report was chosen, and perhaps shortened, by others."""
    return "medium" if confidence == "high" else confidence


def rules_of(
    judgement: Judgement, deadlines: Sequence[Deadline], amounts: Sequence[Amount]
) -> tuple[int, ...]:
    read = {21: deadlines, 22: amounts}
    return tuple(sorted({*judgement.fired, *(rule for rule, found in read.items() if found)}))


def cue_words(text: str, judgement: Judgement) -> str:
    clause = judgement.clause
    tokens = clause.sentence.tokens
    last = max(clause.cue.after, clause.cue.first + 1)
    return text[tokens[clause.cue.first].start : tokens[last - 1].end]


def novelty_of(judgement: Judgement) -> str:
    """Whether the words say that something is restated or goes on; else it is new."""
    name, verb = judgement.clause.cue.rule.name, judgement.clause.verb.lemma
    if name == "reaffirmed" or verb in {"reaffirm", "reiterate", "renew", "restate", "recall"}:
        return "renewed"
    following = {token.word for token in judgement.clause.words[:3]}
    tokens = judgement.clause.sentence.tokens
    spoken = {t.lemma for t in tokens[judgement.clause.cue.first : judgement.clause.cue.after]}
    return "continuing" if {"continue", "continued", "continuing"} & (following | spoken) else "new"


def confidence_of(judgement: Judgement) -> str:
    """High where a subject is written before a strong verb; low where much is inferred."""
    clause = judgement.clause
    if judgement.kind != COMMITMENT:
        return "medium"
    explicit = clause.subject.after > clause.subject.first
    own = clause.subject.who is Who.OWN
    if explicit and own and judgement.strength >= 3:
        return "high"
    return "medium" if own or clause.subject.who is Who.BODY else "low"
