"""Verdicts on what is to come: will, shall, agreed that … will, is scheduled to (rule 8)."""

from collections.abc import Sequence

from commitments.coding.clauses import Clause
from commitments.coding.complements import base_of, has_money
from commitments.coding.cues import MODALS, Cue
from commitments.coding.judgements import Judgement, kept, low, nothing, signal
from commitments.coding.lexicon import ACT_BASES, PARTICIPLES, VERB_FORMS
from commitments.coding.subjects import Subject, Who, subject_before
from commitments.coding.tokens import Token
from commitments.coding.undertakings import OURS, judge_verb, opening
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import (
    EVENT_PASSIVES,
    PREDICTIONS,
    RHETORIC,
    STATIVE_PASSIVES,
)
from commitments.coding.words_subjects import BODIES, PROGRAMMES

SUBJUNCTIVE = 40
LEADING_WORDS = 10
LONGEST_VIEW = 120
# What stands before a list without making its members promises.
NEVER_STEMS = frozenset({"announce", "signed"})
# What a network or a programme is hoped to bring.
EFFECTS = words("""
    facilitate enable enhance strengthen help bring ensure allow foster boost serve contribute
    promote create
    """)
# Verbs that set out what a promise holds: `This will include …`.
DETAILS = words("include involve comprise focus cover encompass entail consist run begin build")
# Governors that bind the parties to what they say; the others only describe.
BINDING_THAT = words("""
    agree decide announce declare affirm reaffirm confirm reconfirm reiterate pledge undertake
    promise vow commit concur state reach resolve consent instruct direct task mandate order
    request ask determine
    """)
# After these, what follows "that" is to be done: `ordered that the agencies meet`.
ORDERING_THAT = words("determine instruct direct task mandate order request ask decide")


def judge_modal(clause: Clause) -> Judgement | None:
    """Rule 8: who will act, and whether it is an act or a prediction."""
    place = modal_verb(clause.words)
    if place is None:
        opens = clause.words[:1] and clause.words[0].word == ":" and clause.subject.who in OURS
        return opening(clause) if opens else None
    if clause.verb.word == "would" and clause.words[place].lemma in {"like", "welcome", "wish"}:
        return None
    return judge_future(clause, clause, place, clause.cue.strength)


def modal_verb(words: Sequence[Token]) -> int | None:
    """Where the verb after `will` stands, over adverbs and `not`."""
    for place, token in enumerate(words[:LEADING_WORDS]):
        if token.word in {"not", "to", ",", "and"} or token.is_adverb:
            continue
        return place if token.is_word else None
    return None


def judge_future(clause: Clause, inner: Clause, place: int, strength: int) -> Judgement | None:
    """The verdict on `inner` (will …), which may stand inside `clause` (agreed that …)."""
    words = inner.words
    verb = words[place]
    nested = None if inner is clause else inner
    participle = passive_of(words, place)
    if participle is not None:
        return judge_passive(clause, inner, participle, strength)
    who = inner.subject.who
    if under_promise(clause) and who is not Who.OWN:
        return kept(clause, strength, 8, 15, at=place, inner=nested)
    if who is Who.THIRD:
        return nothing(clause, 6)
    if who is Who.OWN:
        return judge_own_future(clause, inner, place, strength)
    if who is Who.BODY and is_unknown_name(inner) and base_of(verb) in EFFECTS:
        return nothing(clause, 8)
    if who is Who.BODY:
        return (
            nothing(clause, 8)
            if verb.lemma in RHETORIC
            else kept(clause, strength, 8, at=place, inner=nested)
        )
    return judge_thing(clause, inner, place, strength)


def is_unknown_name(clause: Clause) -> bool:
    """Letters that name no known sort of organ: an agency, or a network or programme."""
    head = clause.sentence.tokens[max(clause.subject.after - 1, 0)]
    return head.is_acronym and head.word not in BODIES


def under_promise(clause: Clause) -> bool:
    """Whether the sentence is a member of a list that the parties agreed on (rule 15)."""
    stem = clause.sentence.stem
    return stem is not None and stem.cue.strength >= 4 and stem.cue.family not in NEVER_STEMS


def judge_own_future(clause: Clause, inner: Clause, place: int, strength: int) -> Judgement:
    words = inner.words
    nested = None if inner is clause else inner
    verb = base_of(words[place])
    if verb == "be" and place + 1 < len(words) and words[place + 1].word.endswith("ing"):
        return kept(clause, strength, 8, at=place + 1, inner=nested)
    if verb in {"remain", "stay"}:
        return low(clause, 3, "no_future", 8)
    if verb in RHETORIC:
        return nothing(clause, 8)
    return judge_verb(clause, place, strength, nested)


def judge_passive(clause: Clause, inner: Clause, place: int, strength: int) -> Judgement:
    """`will be held`, `will be transferred`: an act, unless it only foretells a state."""
    verb = inner.words[place]
    lemma = VERB_FORMS.get(verb.word, (verb.word, ""))[0]
    nested = None if inner is clause else inner
    if (verb.word in STATIVE_PASSIVES or lemma in STATIVE_PASSIVES) and not under_promise(clause):
        return nothing(clause, 8)
    if inner.subject.who is Who.THIRD and verb.word not in EVENT_PASSIVES:
        return nothing(clause, 6)
    return kept(clause, strength, 8, at=place, inner=nested)


def passive_of(words: Sequence[Token], place: int) -> int | None:
    """Where the participle of `be held` stands, or None."""
    if words[place].word != "be":
        return None
    for at in range(place + 1, min(place + 4, len(words))):
        token = words[at]
        if token.form == "ed" or is_participle(token):
            return at
        if not token.is_adverb:
            return None
    return None


def is_participle(token: Token) -> bool:
    return (token.word.endswith("ed") and len(token.word) > 4) or token.word in PARTICIPLES


def judge_thing(clause: Clause, inner: Clause, place: int, strength: int) -> Judgement:
    """What an agreement or a programme will do: its terms bind, its hoped-for effects do not."""
    words, subject = inner.words, inner.subject
    nested = None if inner is clause else inner
    head = inner.sentence.tokens[max(subject.after - 1, 0)].word
    verb = base_of(words[place])
    names_event = verb == "take" and any(t.word == "place" for t in words[place : place + 3])
    operates = head in PROGRAMMES | BODIES and verb not in PREDICTIONS
    pays = head in PROGRAMMES and has_money(words) and verb not in {"be", "have"}
    details = inner.sentence.goes_on and head in {"this", "these", "it"} and verb in DETAILS
    settled = clause is not inner and clause.cue.strength >= 4 and inner.verb.word == "shall"
    if names_event or operates or pays or details or settled:
        return kept(clause, strength, 8, at=place, inner=nested)
    if clause is not inner and clause.cue.strength >= 4 and verb not in PREDICTIONS | RHETORIC:
        return kept(clause, strength, 8, at=place, inner=nested)
    return nothing(clause, 8)


def judge_that(clause: Clause) -> Judgement | None:
    """`agreed that X will …` binds; `agreed that X is …` is a shared view (rule 8)."""
    if clause.subject.who not in OURS:
        return nothing(clause, 6)
    binding = clause.verb.lemma in BINDING_THAT
    inner = inner_clause(clause)
    if inner is None:
        return judge_subjunctive(clause) if binding else viewed(clause)
    place = modal_verb(inner.words)
    if place is None:
        return viewed(clause)
    participle = passive_of(inner.words, place)
    event = participle is not None and inner.words[participle].word in EVENT_PASSIVES
    if not binding and not event:
        return viewed(clause)
    strength = clause.cue.strength if binding else 4
    if inner.verb.word in {"should", "must"}:
        strength = min(strength, 2)
    if inner.subject.who is Who.OWN and inner.verb.word == "must":
        return low(clause, 2, "need", 13)
    return judge_future(clause, inner, place, strength) or nothing(clause, 8)


def viewed(clause: Clause) -> Judgement:
    """A view shared with weight is a signal; what is noted or believed is nothing."""
    if clause.cue.rule.name == "noted":
        return nothing(clause, 8)
    return signal(clause, 0, "no_future", 8)


def inner_clause(clause: Clause) -> Clause | None:
    """The clause of the first modal after `that`, with its own subject."""
    begins = clause.cue.after
    tokens = clause.sentence.tokens[begins : min(clause.after, begins + LONGEST_VIEW)]
    for at, token in enumerate(tokens):
        if token.word not in MODALS | {"should", "must"} or token.is_opaque:
            continue
        subject = subject_before(tokens, at, clause.sentence.speakers)
        if subject.who is Who.RELATIVE:
            continue
        who = Who.THING if subject.who in {Who.SHARED, Who.ELIDED} else subject.who
        moved = Subject(who, subject.first + begins, subject.after + begins, subject.named)
        cue = Cue(clause.cue.rule, begins + at, begins + at + 1)
        return Clause(clause.sentence, cue, moved, clause.after)
    return None


def judge_subjunctive(clause: Clause) -> Judgement:
    """`agreed that the meeting be held`, `agreed that Ministers are to meet`."""
    words = clause.words[:SUBJUNCTIVE]
    for place, token in enumerate(words):
        follows = words[place + 1].word if place + 1 < len(words) else ""
        if token.word == "be" and passive_of(words, place) is not None:
            return kept(clause, clause.cue.strength, 8, at=place)
        if token.word in {"is", "are", "was", "were"} and follows == "to":
            return kept(clause, clause.cue.strength, 8, at=place)
        if token.form == "base" and is_ordered(clause, place):
            return kept(clause, clause.cue.strength, 8, at=place)
    return signal(clause, 0, "no_future", 8)


def is_ordered(clause: Clause, place: int) -> bool:
    """`determined that the ministries arrange …`: an organ and the base form of its act."""
    if clause.verb.lemma not in ORDERING_THAT or clause.words[place].word not in ACT_BASES:
        return False
    tokens = clause.sentence.tokens[clause.cue.after : clause.after]
    before = tokens[place - 1].word if place else ""
    return before != "to" and subject_before(tokens, place, clause.sentence.speakers).who in OURS


def judge_schedule(clause: Clause) -> Judgement | None:
    """`is scheduled to be held`, `is to take place`."""
    words = clause.words
    place = modal_verb(words)
    if place is None:
        return None
    planned = clause.sentence.tokens[clause.cue.first + 1].word != "to"
    passive = passive_of(words, place) is not None
    if planned and words[0].word in {"in", "for", "on"} | MODALS:
        return kept(clause, 4, 8)
    if clause.subject.who in OURS or passive or words[place].word == "take":
        return judge_future(clause, clause, place, 4)
    return None
