"""Verdicts on undertakings: agreed to, committed to, agreed on, reaffirmed, instructed."""

from collections.abc import Sequence
from dataclasses import replace

from commitments.coding.clauses import Clause
from commitments.coding.complements import (
    bare_words,
    base_of,
    creates,
    infinitive_place,
    is_generic,
    is_hedge,
    is_principle,
    upholds_principle,
    verb_place,
)
from commitments.coding.cues import MODALS
from commitments.coding.judgements import Judgement, kept, low, position, signal
from commitments.coding.stances import CONTACTS, CONTINUED
from commitments.coding.subjects import Who, states_outside
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import LISTS, ORDER_WORDS
from commitments.coding.words_subjects import BODIES, CHARGED, DETERMINERS, OWN, PROGRAMMES, THIRD

OURS = frozenset({Who.OWN, Who.BODY})
GOALS = words("goals goal targets agenda objectives implementation vision aims")
# What is held or kept up between governments: `agreed on a yearly dialogue`.
MEETINGS = words("""
    dialogue dialogues consultations meeting meetings summit summits session sessions exercise
    exercises mechanism visit visits
    """)
# What one agrees on without undertaking anything.
VIEWED = words("""
    need importance value necessity principle fact view role challenges challenge threats threat
    assessment significance potential
    """)
# `asked the President to convey his greetings`.
COURTESIES = words("convey accept pay visit")
# One party as it is asked for something by the other.
OF_ONE = words("side government president minister party premier chancellor king")
# What is adopted then and there, and binds those who adopt it.
TEXTS = words("declaration statement communique communiqué roadmap")
BARE_STEM = words("the following as follows")
MANY = words("""
    a an the of on in many various several number wide broad range all other issues areas matters
    topics subjects fields mutual common shared interest concern key future main priorities
    """)


def judge_act(clause: Clause) -> Judgement | None:
    """Cue + to + verb, + -ing or + noun (rules 8, 9 and 10)."""
    if clause.subject.who not in OURS:
        return act_of_others(clause)
    words = clause.words
    if is_bare_stem(words):
        return opening(clause)
    if clause.verb.lemma == "share" and clause.cue.rule.name != "agreed":
        return shared_noun(clause)
    skipped = of_somebody(clause)
    if states_outside(words[:skipped], bare_words(words[:skipped]), clause.sentence.speakers):
        return position(clause, 0, "exhort_third", 6)
    place = verb_place(words[skipped:])
    if place is None:
        return judge_noun_object(clause)
    return judge_verb(clause, skipped + place, clause.cue.strength)


def judge_goal(clause: Clause) -> Judgement | None:
    """`Our goal is to …` intends; `the aim is to …` explains, unless it names a measure."""
    before = {
        t.word for t in clause.sentence.tokens[max(clause.cue.first - 4, 0) : clause.cue.first]
    }
    measured = any(token.word[0].isdigit() for token in clause.words)
    if measured or before & {"our", "their", "both", "joint", "common", "shared"}:
        return judge_act(clause)
    return signal(clause, 2, "no_future", 8)


def act_of_others(clause: Clause) -> Judgement | None:
    """What others mean to do is their affair; `the project will aim to …` sets out a plan."""
    if clause.subject.who is Who.THIRD:
        return position(clause, 0, "exhort_third", 6)
    head = clause.sentence.tokens[max(clause.subject.after - 1, 0)].word
    act = verb_place(clause.words)
    binds = clause.verb.lemma == "commit" and head in TEXTS
    planned = act is not None and (binds or (clause.verb.word in MODALS and head in PROGRAMMES))
    return kept(clause, clause.cue.strength, 8) if planned else None


def shared_noun(clause: Clause) -> Judgement:
    """`share a commitment to …` tells of what both hold; `share a responsibility` of a fact."""
    spoken = {t.word for t in clause.sentence.tokens[clause.cue.first : clause.cue.after]}
    if spoken & {"responsibility", "obligation", "obligations"} or is_principle(clause.words):
        return signal(clause, clause.cue.strength, "generic", 8)
    return low(clause, clause.cue.strength, "no_future", 8)


def is_bare_stem(words: Sequence[Token]) -> bool:
    """`We agreed to:`, `agreed the following:`: only the list below says to what."""
    rest = [token.word for token in words if token.word not in BARE_STEM]
    return not rest or rest[0] == ":"


def opening(clause: Clause) -> Judgement:
    """`We will:` promises nothing by itself; each member of its list does (rule 15)."""
    inline = any(token.is_word and token.word not in BARE_STEM for token in clause.words)
    if inline:
        return kept(clause, clause.cue.strength, 8, 15)
    return signal(clause, clause.cue.strength, "no_future", 15)


def of_somebody(clause: Clause) -> int:
    """`the commitment of both sides to deepen`, `readiness for Peru to join`: up to its `to`."""
    before = clause.sentence.tokens[clause.cue.after - 1].word
    if before not in {"of", "for"}:
        return 0
    return infinitive_place(clause.words, 12 if before == "of" else 30) or 0


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


def goal_of(words: Sequence[Token]) -> int | None:
    """Where the act stands in `the goal of cutting waste`."""
    for place, token in enumerate(words[:5]):
        if token.word in GOALS and words[place + 1 : place + 2]:
            following = words[place + 2] if place + 2 < len(words) else None
            is_act = following is not None and following.word.endswith("ing")
            return place + 2 if words[place + 1].word == "of" and is_act else None
    return None


def judge_noun_object(clause: Clause) -> Judgement:
    """`committed to peace` names a value, `committed to the establishment of …` an act."""
    words = clause.words
    goal = goal_of(words)
    if goal is not None:
        return judge_verb(clause, goal, clause.cue.strength)
    if creates(words) and not is_generic(words):
        return kept(clause, clause.cue.strength, 8)
    spoken = clause.sentence.tokens[clause.cue.first : clause.cue.after]
    if any(token.word == "vision" for token in spoken):
        return signal(clause, clause.cue.strength, "generic", 8)
    if is_principle(words) and not GOALS & {token.word for token in words[:10]}:
        return signal(clause, clause.cue.strength, "generic", 8)
    if clause.verb.lemma in LISTS["binds"] and closer_contacts(words):
        return kept(clause, clause.cue.strength, 8)
    dated = any(token.word[0].isdigit() for token in words)
    if (clause.cue.rule.name in {"agreed", "targeted"} or dated) and not is_generic(words):
        return kept(clause, clause.cue.strength, 8)
    return low(clause, clause.cue.strength, "generic", 8)


def closer_contacts(words: Sequence[Token]) -> bool:
    """`closer coordination on river floods`: a doing of those who speak, and its field."""
    first = {token.word for token in words[:6]}
    return bool(first & CONTINUED and first & CONTACTS) and not is_generic(words)


def judge_restated(clause: Clause) -> Judgement | None:
    """`discussed their commitment to build`: spoken of, and not undertaken anew."""
    if clause.subject.who not in OURS or verb_place(clause.words) is None:
        return None
    if clause.verb.lemma == "hope" and clause.verb.form == "ed":
        return None
    return low(clause, clause.cue.strength, "no_future", 8)


def judge_second(clause: Clause) -> Judgement | None:
    """After a participle, `…, underscoring their commitment to …`, it binds little (rule 20)."""
    if clause.sentence.tokens[max(clause.cue.first - 1, 0)].form != "ing":
        return judge_act(clause)
    return judge_restated(clause)


def judge_infinitive(clause: Clause) -> Judgement | None:
    """`affirmed to continue`, `intend for talks to begin`; not `confirmed to the press`."""
    is_act = verb_place(clause.words) is not None
    return judge_act(clause) if is_act or of_somebody(clause) else None


def judge_late_act(clause: Clause) -> Judgement | None:
    """`agreed, at an opportune time, to …`, `agreed in principle to …`, `agreed: …`."""
    words = clause.words
    if clause.subject.who not in OURS or not words:
        return None
    if is_bare_stem(words):
        return opening(clause)
    if clause.verb.lemma == "agree" and words[0].word in {"a", "an"}:
        return kept(clause, clause.cue.strength, 8)
    if words[0].word in DETERMINERS and ORDER_WORDS & {token.word for token in words[:6]}:
        return kept(clause, clause.cue.strength, 8)
    to = infinitive_place(words, 14)
    is_parted = clause.sentence.tokens[clause.cue.after - 1].word == ","
    if words[0].word in {"with", "by"} and not is_parted:
        return None
    if to is None:
        return judge_late_noun(clause)
    return judge_verb(clause, to + (verb_place(words[to:]) or 0), clause.cue.strength)


def judge_late_noun(clause: Clause) -> Judgement | None:
    """`agreed in principle on opening …`, `agreed, as a first step, to the creation of …`."""
    if clause.words[0].word not in {",", "in", "as", "for", "at"}:
        return None
    for place, token in enumerate(clause.words[:14]):
        if place and token.word in {"on", "upon", "to"}:
            moved = replace(clause, cue=replace(clause.cue, after=clause.cue.after + place + 1))
            judgement = judge_noun(moved)
            return judgement if judgement and judgement.is_counted else None
    return None


def judge_noun(clause: Clause) -> Judgement | None:
    """`agreed on` a step, an act or a making; other things agreed on are shared views."""
    words = clause.words
    if clause.subject.who not in OURS:
        return None
    place = verb_place(words)
    if place is not None and words[place].word.endswith("ing"):
        return judge_verb(clause, place, clause.cue.strength)
    first = {token.word for token in words[:6]}
    if creates(words) or first & (ORDER_WORDS | MEETINGS) or closer_contacts(words):
        return kept(clause, clause.cue.strength, 8)
    if vague_object(words):
        return signal(clause, 0, "generic", 8)
    if first & VIEWED:
        return signal(clause, 1, "need", 13)
    return low(clause, clause.cue.strength, "no_future", 8)


def vague_object(words: Sequence[Token]) -> bool:
    """`reached consensus on many areas`: no field is named at all."""
    plain = [token.word for token in words[:8] if token.is_word]
    return bool(plain) and all(word in MANY for word in plain)


def last_word(clause: Clause) -> str:
    return clause.sentence.tokens[clause.cue.after - 1].word


def judge_order(clause: Clause) -> Judgement | None:
    """Rule 12: an own organ ordered or asked to act; others only exhorted."""
    words = clause.words
    if clause.subject.who not in OURS:
        return None
    head = clause.sentence.tokens[max(clause.subject.after - 1, 0)].word
    is_organ = clause.subject.who is Who.BODY or head in CHARGED
    passive = is_organ and words[:1] and words[0].word in {"to", "with"}
    to = infinitive_place(words, 30)
    if clause.cue.rule.name == "mandated" and last_word(clause) == "to" and verb_place(words) == 0:
        return kept(clause, clause.cue.strength, 8, 12)
    if to is None and not passive and not any(t.word == "with" for t in words[:20]):
        return None
    addressee = {token.word for token in words[: to if to is not None else 20]}
    if to is not None and {token.word for token in words[to : to + 4]} & COURTESIES:
        return None
    between = clause.cue.rule.name == "requested" and addressee & OF_ONE
    if between and not addressee & (BODIES | CHARGED | {"their", "respective", "them"}):
        return signal(clause, 1, "exhort_third", 12)
    if passive or addressee & (BODIES | OWN | {"them", "staff", "sherpas", "subordinates"}):
        at = (to or 0) + (verb_place(words[to or 0 :]) or 0)
        return kept(clause, clause.cue.strength, 8, 12, at=at)
    kind = "exhort_private" if addressee & THIRD else "exhort_third"
    return position(clause, 1, kind, 12)
