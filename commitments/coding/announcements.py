"""Verdicts on steps that are announced, taken or under way, and on duties (rules 8 and 12)."""

from collections.abc import Sequence

from commitments.coding.clauses import Clause
from commitments.coding.complements import (
    bare_words,
    creates,
    has_money,
    infinitive_place,
    is_generic,
    is_ornament,
    verb_place,
)
from commitments.coding.judgements import INSTRUMENT, Judgement, kept, low, nothing
from commitments.coding.stances import OURS, UNBIDDEN, WILLINGNESS
from commitments.coding.subjects import Who
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_subjects import CHARGED

HELP = words("support assistance help aid funding financing training equipment cooperation")
# `are laying a foundation for …`: a figure of speech.
GROUNDWORK = words("foundation foundations basis groundwork path way")
STATIVE = words("""
    be face have call urge monitor see grow remain enjoy believe play view consider condemn
    suffer oppose
    """)


def judge_must(clause: Clause) -> Judgement | None:
    """A need that the speakers lay on themselves is normative; on others it is a view.

    `The ministers should report` charges an organ, and is a soft mandate.
    """
    if clause.subject.who not in OURS or verb_place(clause.words) is None:
        return None
    tokens, subject = clause.sentence.tokens, clause.subject
    head = tokens[max(subject.after - 1, 0)].word
    is_duty = clause.verb.word in {"should", "must"}
    if is_duty and (subject.who is Who.BODY or head in CHARGED) and subject.after > subject.first:
        return kept(clause, 2, 8, 12, type="normative")
    if head == "we" or (is_duty and subject.who is Who.OWN):
        return low(clause, 2, "need", 13, type="normative")
    return None


def judge_working(clause: Clause) -> Judgement | None:
    """`are working to …`, `work together to …`: under way, and not undertaken anew."""
    words, towards = clause.words, {"to", "towards", "toward"}
    past = clause.verb.form == "ed" or clause.verb.word in {"was", "were"}
    if clause.subject.who not in OURS or past:
        return None
    last = clause.sentence.tokens[clause.cue.after - 1].word
    following = words[0].word if words else ""
    aimed = last in {*towards, "on"} or following in towards | {"on", "together"}
    if aimed or infinitive_place(words, 24) is not None:
        return low(clause, 2, "no_future", 8)
    return None


def judge_continuing(clause: Clause) -> Judgement | None:
    """`continue to work`: kept up by those who speak, without a new promise."""
    place = verb_place(clause.words)
    if clause.subject.who not in OURS or clause.verb.form == "ed" or place is None:
        return None
    tokens, first = clause.sentence.tokens, clause.subject.first
    before = {token.word for token in tokens[max(first - 8, 0) : first]}
    if before & {"as", "while", "because", "since", "when"}:
        return nothing(clause, 7)
    if clause.words[place].lemma in STATIVE:
        return nothing(clause, 8)
    return low(clause, 3, "no_future", 8, at=place)


def judge_doing(clause: Clause) -> Judgement | None:
    """`are launching`, `is providing $5 million`: a step taken by announcing it."""
    if clause.subject.who not in OURS:
        return None
    verb = clause.sentence.tokens[clause.cue.after - 1].lemma
    if clause.verb.word == "been":
        return nothing(clause, 8)
    if {token.word for token in clause.words[:6]} & (GROUNDWORK | {"visit"}):
        return nothing(clause, 8)
    if verb in {"launch", "establish", "announce", "commit", "convene"} or has_money(clause.words):
        return kept(clause, 4, 8)
    if clause.verb.word in {"was", "were"}:
        return nothing(clause, 8)
    return low(clause, 2, "no_future", 8)


def judge_announce(clause: Clause) -> Judgement | None:
    """Future money or a future step; what is over when it is announced is a fact."""
    if clause.subject.who not in OURS:
        return nothing(clause, 6)
    words = clause.words
    first = {token.word for token in words[:8]}
    if clause.verb.lemma == "schedule":
        return kept(clause, 4, 8)
    if creates(words, 8):
        return kept(clause, 5, 8)
    if first & WILLINGNESS or infinitive_place(words, 20) is not None:
        return kept(clause, 4, 8)
    ahead = {token.word for token in words} & {"will", "new", "additional", "upcoming", "next"}
    return kept(clause, 4, 8) if has_money(words) or ahead else nothing(clause, 8)


def judge_create(clause: Clause) -> Judgement | None:
    """`We hereby establish` decides; `established last year` tells a fact."""
    tokens = clause.sentence.tokens
    near = {token.word for token in tokens[max(clause.cue.first - 3, 0) : clause.cue.first]}
    if clause.subject.who is Who.OWN and ("we" in near or "hereby" in near):
        return kept(clause, 5, 8) if clause.verb.form == "base" else nothing(clause, 8)
    return nothing(clause, 8) if clause.subject.who in OURS else None


def judge_signed(clause: Clause) -> Judgement | None:
    if clause.subject.who not in OURS or clause.verb.form != "ed":
        return None
    return Judgement(clause, INSTRUMENT, 0, "no_future", (5, 6), (8,))


def serves_field(words: Sequence[Token]) -> bool:
    """`pledged support for Peru in road building`: help with something that can be looked at."""
    plain = bare_words(words)
    helps = HELP & set(plain[:5])
    places = [place for place, word in enumerate(plain[:14]) if word in {"in", "to", "for", "with"}]
    fields = (clause_words(plain, place) for place in places)
    return bool(helps) and any(fields)


def clause_words(plain: list[str], place: int) -> bool:
    """Whether the words after a preposition name more than a state or a value."""
    rest = [word for word in plain[place + 1 : place + 8] if not is_ornament(word)]
    return len(rest) > 1 and not UNBIDDEN & set(rest)


def is_given(clause: Clause) -> bool:
    """`has committed $2 billion since 2014`: what was paid so far."""
    before = clause.sentence.tokens[max(clause.cue.first - 3, 0) : clause.cue.first]
    perfect = {token.word for token in before} & {"has", "have"}
    return bool(perfect) and any(token.word == "since" for token in clause.words)


def judge_pledge(clause: Clause) -> Judgement | None:
    """`pledged USD 10 million` is a promise; `pledged support` binds little."""
    if clause.subject.who not in OURS or not clause.words:
        return None
    if is_given(clause):
        return nothing(clause, 8)
    counted = any(token.word[0].isdigit() for token in clause.words[:4])
    if has_money(clause.words) or counted:
        return kept(clause, 4, 8)
    if clause.verb.lemma not in {"pledge", "promise"} or is_generic(clause.words):
        return None
    if serves_field(clause.words):
        return kept(clause, 4, 8)
    return low(clause, 2, "support_bare", 8)
