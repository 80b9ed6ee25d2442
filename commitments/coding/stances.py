"""Verdicts on what is said to others or of others: urged, supported, welcomed, condemned."""

from commitments.coding.clauses import Clause
from commitments.coding.complements import (
    bare_words,
    creates,
    has_money,
    infinitive_place,
    is_generic,
    verb_place,
)
from commitments.coding.judgements import (
    INSTRUMENT,
    Judgement,
    kept,
    low,
    nothing,
    position,
    signal,
)
from commitments.coding.parties import names_in
from commitments.coding.subjects import Who
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import BACKED, LISTS, PLACES_OF_OTHERS
from commitments.coding.words_subjects import BODIES, THIRD

OURS = frozenset({Who.OWN, Who.BODY})
CONTINUED = words("""
    continued further greater closer enhanced more strengthened increased regular deeper ongoing
    continuing expanded intensified frequent sustained
    """)
CONTACTS = words("""
    cooperation dialogue exchange exchanges engagement collaboration consultations interaction
    contacts visits coordination efforts work discussions partnership meetings co-operation
    communication links ties participation
    """)
PLANNED = words("upcoming forthcoming planned next intended future plan plans scheduled")
WILLINGNESS = LISTS["intention"] | LISTS["commitment"] | {"decision", "decisions", "agreement"}
# What is backed as right, and is nobody's undertaking.
UNBIDDEN = words("""
    right rights sovereignty integrity people peoples independence dignity unity security stability
    principle principles freedom
    """)
STATIVE = words("""
    be face have call urge monitor see grow remain enjoy believe play view consider condemn
    suffer oppose
    """)


def states_named(words: list[str]) -> set[str]:
    return {name for _first, _after, name in names_in(words)}


def of_others(clause: Clause) -> bool:
    """Whether the words are about a state that is no party, or its people."""
    words = bare_words(clause.words)
    named = states_named(words)
    parties = clause.sentence.speakers.parties
    return bool(PLACES_OF_OTHERS & set(words)) or bool(parties and named and not named & parties)


def judge_urge(clause: Clause) -> Judgement | None:
    """Rule 12: own organs and a concrete act make a soft mandate; others are exhorted."""
    words = clause.words
    if clause.subject.who not in OURS or not words:
        return None
    to = infinitive_place(words, 30)
    if clause.verb.lemma == "invite" and any(token.lemma == "visit" for token in words):
        return nothing(clause, 8)
    addressee = {token.word for token in words[: to or 14]}
    first = {token.word for token in words[:4]}
    if clause.verb.lemma in {"call", "urge", "appeal"} and not addressee & BODIES:
        return position(clause, 1, "exhort_third", 12)
    if of_others(clause):
        return position(clause, 1, "exhort_third", 12)
    if addressee & THIRD:
        return signal(clause, 1, "exhort_private", 12)
    if addressee & BODIES and (to is not None or first & (CONTINUED | CONTACTS) or creates(words)):
        return kept(clause, 1, 12, at=to or 0)
    if clause.verb.lemma == "encourage" and addressee & CONTACTS and first & (CONTINUED | {"the"}):
        return low(clause, 1, "exhort_private", 12)
    return signal(clause, 1, "exhort_third", 12)


def judge_support(clause: Clause) -> Judgement | None:
    """Rule 11: a party's own aim is backed by a promise; others' causes are positions."""
    if clause.subject.who not in OURS:
        return None
    words = bare_words(clause.words)
    named = states_named(words[:12]) & clause.sentence.speakers.parties
    others = named - set(clause.subject.named)
    principled = UNBIDDEN & set(words[:8]) and not BACKED & set(words[:12])
    if not principled and (others or ("each" in words[:3] and "other" in words[:5])):
        return kept(clause, 2, 11, type="diplomatic_support")
    if BACKED & set(words[:14]):
        return low(clause, min(clause.cue.strength, 2), "support_bare", 11)
    if of_others(clause):
        return position(clause, 1, "support_third", 11)
    return signal(clause, 1, "support_bare", 11)


def judge_importance(clause: Clause) -> Judgement | None:
    """Rule 13: importance, need and opportunity are named, and nothing is undertaken."""
    if clause.subject.who is Who.THIRD:
        return None
    if of_others(clause):
        return position(clause, 1, "importance_third", 13)
    noun = {token.word for token in clause.sentence.tokens[clause.cue.first : clause.cue.after]}
    return signal(clause, 1, "need" if noun & {"need", "necessity"} else "importance", 13)


def judge_view(clause: Clause) -> Judgement | None:
    return signal(clause, 0, "no_future", 8)


def judge_welcome(clause: Clause) -> Judgement | None:
    """What is welcomed is no act of those who welcome; their own plans show an intention."""
    if clause.subject.who not in OURS:
        return None
    words = bare_words(clause.words)
    if {"opportunity", "opportunities", "potential"} & set(words[:4]):
        return signal(clause, 1, "welcome_opportunity", 13)
    parties = clause.sentence.speakers.parties
    foreign = states_named(words[:6]) - parties if parties else set()
    near = set(words[:6])
    promised = near & WILLINGNESS and infinitive_place(clause.words, 16) is not None
    planned = near & PLANNED
    if (promised or planned) and not foreign and not near & THIRD:
        return low(clause, 1, "welcomed_readiness", 8)
    return nothing(clause, 8)


def judge_await(clause: Clause) -> Judgement | None:
    """A named joint event or joint doing is looked forward to; other hopes are signals."""
    if clause.subject.who not in OURS:
        return None
    words = bare_words(clause.words)
    joint = set(words[:12]) & LISTS["events"] or (words[:1] and words[0].endswith("ing"))
    if joint and not PLACES_OF_OTHERS & set(words):
        return low(clause, 1, "no_future", 13)
    return signal(clause, 1, "no_future", 13)


def judge_accept(clause: Clause) -> Judgement | None:
    if clause.subject.who not in OURS:
        return None
    words = bare_words(clause.words)
    if {"invitation", "invitations", "offer"} & set(words[:8]):
        return low(clause, 1, "no_future", 8)
    return nothing(clause, 8)


def judge_declare(clause: Clause) -> Judgement | None:
    return nothing(clause, 8) if clause.subject.who is not Who.THING else None


def judge_blame(clause: Clause) -> Judgement | None:
    return position(clause, 0, "condemn", 12) if clause.subject.who in OURS else None


def judge_must(clause: Clause) -> Judgement | None:
    """A need that the speakers lay on themselves is normative; on others it is a view."""
    first = clause.sentence.tokens[max(clause.subject.after - 1, 0)].word
    if clause.subject.who is Who.OWN and first == "we" and verb_place(clause.words) is not None:
        return low(clause, 2, "need", 13, type="normative")
    return None


def judge_working(clause: Clause) -> Judgement | None:
    """`are working to …`, `work together to …`: under way, and not undertaken anew."""
    words, towards = clause.words, {"to", "towards", "toward"}
    if clause.subject.who not in OURS or clause.verb.form == "ed":
        return None
    last = clause.sentence.tokens[clause.cue.after - 1].word
    following = words[0].word if words else ""
    aimed = last in towards or following in towards | {"on", "together"}
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
    if verb in {"launch", "establish", "announce", "commit", "convene"} or has_money(clause.words):
        return kept(clause, 4, 8)
    return low(clause, 2, "no_future", 8)


def judge_announce(clause: Clause) -> Judgement | None:
    """Future money or a future step; what is over when it is announced is a fact."""
    if clause.subject.who not in OURS:
        return nothing(clause, 6)
    words = clause.words
    first = {token.word for token in words[:8]}
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


def judge_pledge(clause: Clause) -> Judgement | None:
    """`pledged USD 10 million` is a promise; `pledged support` binds little."""
    if clause.subject.who not in OURS or not clause.words:
        return None
    if has_money(clause.words):
        return kept(clause, 4, 8)
    if clause.verb.lemma != "pledge" or is_generic(clause.words):
        return None
    return low(clause, 2, "support_bare", 8)
