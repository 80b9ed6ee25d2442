"""Verdicts on undertakings: agreed to, committed to, agreed that, will, instructed, announced."""

from collections.abc import Sequence

from commitments.coding.clauses import Clause
from commitments.coding.complements import (
    base_of,
    creates,
    has_money,
    infinitive_place,
    is_generic,
    is_hedge,
    is_principle,
    upholds_principle,
    verb_place,
)
from commitments.coding.cues import MODALS, Cue
from commitments.coding.judgements import Judgement, kept, low, nothing, position, signal
from commitments.coding.lexicon import PARTICIPLES, VERB_FORMS
from commitments.coding.subjects import Subject, Who, subject_before
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import (
    EVENT_PASSIVES,
    ORDER_WORDS,
    PREDICTIONS,
    RHETORIC,
    STATIVE_PASSIVES,
)
from commitments.coding.words_subjects import BODIES, OWN, PROGRAMMES, THIRD

OURS = frozenset({Who.OWN, Who.BODY})
SUBJUNCTIVE = 40
LEADING_WORDS = 10
LONGEST_VIEW = 120
# What stands before a list without making its members promises.
NEVER_STEMS = frozenset({"announce", "signed"})
# Governors that bind the parties to what they say; the others only describe.
BINDING_THAT = words("""
    agree decide announce declare affirm reaffirm confirm reconfirm reiterate pledge undertake
    promise vow commit concur state reach resolve consent instruct direct task mandate order
    request ask
    """)


def judge_act(clause: Clause) -> Judgement | None:
    """Cue + to + verb, + -ing or + noun (rules 8, 9 and 10)."""
    if clause.subject.who not in OURS:
        return position(clause, 0, "exhort_third", 6) if clause.subject.who is Who.THIRD else None
    words = clause.words
    if not words or words[0].word == ":":
        return opening(clause)
    skipped = of_somebody(clause)
    place = verb_place(words[skipped:])
    if place is None:
        return judge_noun_object(clause)
    return judge_verb(clause, skipped + place, clause.cue.strength)


def opening(clause: Clause) -> Judgement:
    """`We will:` promises nothing by itself; each member of its list does (rule 15)."""
    inline = any(token.is_word for token in clause.words)
    if inline:
        return kept(clause, clause.cue.strength, 8, 15)
    return low(clause, clause.cue.strength, "no_future", 15)


def of_somebody(clause: Clause) -> int:
    """`the commitment of both sides to deepen`: the words up to its `to`."""
    before = clause.sentence.tokens[clause.cue.after - 1].word
    if before != "of":
        return 0
    return infinitive_place(clause.words, 12) or 0


def judge_verb(clause: Clause, place: int, strength: int, inner: Clause | None = None) -> Judgement:
    """The verdict where the promised act is the verb at `place` of the governed words."""
    words = (inner or clause).words
    more = {"at": place, "inner": inner}
    if base_of(words[place]) in {"be", "have", "remain", "see"} and strength < 4:
        return low(clause, min(strength, 3), "generic", 8, **more)
    if is_generic(words[place:]):
        return low(clause, strength, "generic", 10, **more)
    if upholds_principle(words, place) and strength < 4:
        return low(clause, strength, "generic", 10, **more)
    if is_hedge(words, place):
        return kept(clause, min(strength, 2), 8, 9, type="exploration", **more)
    return kept(clause, strength, 8, **more)


def judge_noun_object(clause: Clause) -> Judgement:
    """`committed to peace` names a value, `committed to the establishment of …` an act."""
    words = clause.words
    if creates(words) and not is_generic(words):
        return kept(clause, clause.cue.strength, 8)
    if is_principle(words):
        return signal(clause, clause.cue.strength, "generic", 8)
    if clause.cue.rule.name == "agreed" and not is_generic(words):
        return kept(clause, clause.cue.strength, 8)
    return low(clause, clause.cue.strength, "generic", 8)


def judge_late_act(clause: Clause) -> Judgement | None:
    """`agreed, at an opportune time, to …`, `agreed in principle to …`, `agreed: …`."""
    words = clause.words
    if clause.subject.who not in OURS or not words:
        return None
    if words[0].word == ":":
        return opening(clause)
    to = infinitive_place(words, 14)
    if to is None or words[0].word in {"with", "by"}:
        return None
    return judge_verb(clause, to + (verb_place(words[to:]) or 0), 4)


def judge_noun(clause: Clause) -> Judgement | None:
    """`agreed on` a step, an act or a making; other things agreed on are shared views."""
    words = clause.words
    if clause.subject.who not in OURS:
        return None
    place = verb_place(words)
    if place is not None and words[place].word.endswith("ing"):
        return judge_verb(clause, place, clause.cue.strength)
    first = {token.word for token in words[:6]}
    if creates(words) or first & ORDER_WORDS:
        return kept(clause, clause.cue.strength, 8)
    if first & {"need", "importance", "value", "necessity", "principle", "fact", "view", "role"}:
        return signal(clause, 1, "need", 13)
    return low(clause, clause.cue.strength, "no_future", 8)


def judge_order(clause: Clause) -> Judgement | None:
    """Rule 12: an own organ ordered or asked to act; others only exhorted."""
    words = clause.words
    if clause.subject.who not in OURS:
        return None
    passive = clause.subject.who is Who.BODY and words[:1] and words[0].word in {"to", "with"}
    to = infinitive_place(words, 30)
    if to is None and not passive and not any(t.word == "with" for t in words[:20]):
        return None
    addressee = {token.word for token in words[: to if to is not None else 20]}
    if passive or addressee & (BODIES | OWN | {"them", "staff", "sherpas", "subordinates"}):
        at = (to or 0) + (verb_place(words[to or 0 :]) or 0)
        return kept(clause, clause.cue.strength, 8, 12, at=at)
    kind = "exhort_private" if addressee & THIRD else "exhort_third"
    return position(clause, 1, kind, 12)


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
    if who is Who.BODY:
        return (
            nothing(clause, 8)
            if verb.lemma in RHETORIC
            else kept(clause, strength, 8, at=place, inner=nested)
        )
    return judge_thing(clause, inner, place, strength)


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
    if names_event or operates or pays:
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
    return signal(clause, 0, "no_future", 8)


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
