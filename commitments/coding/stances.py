"""Verdicts on what is said to others or of others: urged, supported, welcomed, condemned."""

import itertools
from collections.abc import Sequence

from commitments.coding.clauses import Clause
from commitments.coding.complements import (
    bare_words,
    creates,
    has_money,
    infinitive_place,
    verb_place,
)
from commitments.coding.judgements import (
    Judgement,
    kept,
    low,
    nothing,
    position,
    signal,
)
from commitments.coding.parties import names_in
from commitments.coding.subjects import STATE_FORMS, Who
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import BACKED, LISTS, PLACES_OF_OTHERS
from commitments.coding.words_subjects import BODIES, CHARGED, OWN, RELATIVES, THIRD

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
PLANNED = words("upcoming forthcoming planned next intended future scheduled")
WILLINGNESS = LISTS["intention"] | LISTS["commitment"] | {"decision", "decisions", "agreement"}
# What is backed as right, and is nobody's undertaking.
UNBIDDEN = words("""
    right rights sovereignty integrity people peoples independence dignity unity security stability
    principle principles freedom democracy
    """)
WELCOMED = 40
NOTICED = words("""
    note hail applaud commend praise acknowledge recognise celebrate appreciate laud observe
    """)
OWN_PLANS = WILLINGNESS | {"announcement", "proposal", "offer", "arrangements"}
POSSESSIVES = words("our their its respective")
OWN_ORGANS = words("governments government administrations administration ministers authorities")
STEPS_AWAITED = LISTS["creates"] | {"appointment", "realisation", "realization", "calling"}
INVITED = words("invitation invitations invite offer")
UNIONS = frozenset({"European Union", "African Union", "ASEAN", "NATO"})
JOINING = words("joining acceding becoming hosting obtaining chairing securing gaining")


def states_named(words: list[str]) -> set[str]:
    return {name for _first, _after, name in names_in(words)}


def of_others(clause: Clause, shared: frozenset[str] = frozenset()) -> bool:
    """Whether the words are about a state that is no party, or its people.

    What is `shared`, a union, is no stranger to its members.
    """
    words = bare_words(clause.words)
    named = states_named(words) - shared
    parties = clause.sentence.speakers.parties
    elsewhere = places_of_others(words, parties)
    return elsewhere or bool(parties and named and not named & parties)


def places_of_others(words: Sequence[str], parties: frozenset[str]) -> bool:
    """Whether a place of conflict is named that is itself no party."""
    return any(word in PLACES_OF_OTHERS and not states_named([word]) & parties for word in words)


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
    if to is not None and addressee & POSSESSIVES and addressee & OWN_ORGANS:
        judged = low if addressee & THIRD else kept
        return judged(clause, 1, *(() if judged is kept else ("exhort_private",)), 12)
    if to is not None and clause.verb.lemma != "call" and charges(addressee):
        return kept(clause, 1, 12, at=to)
    if is_plea(clause, addressee) or of_others(clause):
        return position(clause, 1, "exhort_third", 12)
    if addressee & THIRD:
        return signal(clause, 1, "exhort_private", 12)
    if addressee & BODIES and (to is not None or first & (CONTINUED | CONTACTS) or creates(words)):
        return kept(clause, 1, 12, at=to or 0)
    undertaken = to is not None and words[to + 1].word == "be" and not addressee & OWN
    if clause.verb.lemma == "encourage" and undertaken:
        return low(clause, 1, "exhort_private", 12)
    if clause.verb.lemma == "encourage" and addressee & CONTACTS and first & (CONTINUED | {"the"}):
        return low(clause, 1, "exhort_private", 12)
    return signal(clause, 1, "exhort_third", 12)


def is_plea(clause: Clause, addressee: set[str]) -> bool:
    """`called for peace`, `urged all sides to stop`: nothing that an own organ is to do."""
    if clause.verb.lemma not in {"call", "urge", "appeal"}:
        return False
    last = clause.sentence.tokens[clause.cue.after - 1].word
    return last == "for" or not addressee & BODIES


def charges(addressee: set[str]) -> bool:
    """`invited the ministers of energy to …`: people of the parties, and nobody else."""
    return bool(addressee & CHARGED) and not addressee & THIRD


def judge_support(clause: Clause) -> Judgement | None:
    """Rule 11: a party's own aim is backed by a promise; others' causes are positions."""
    if clause.subject.who not in OURS:
        return None
    words = bare_words(supported(clause))
    named = states_named(words[:12]) & clause.sentence.speakers.parties
    others = named - set(clause.subject.named)
    principled = UNBIDDEN & set(words[:8]) and not BACKED & set(words[:12])
    made = creates(clause.words, 10) and not of_others(clause, UNIONS)
    backed = bool(BACKED & set(words[:14])) or made or is_doing(clause.words)
    aimed = others and (backed or has_own_aim(clause.words[:12], others))
    if not principled and (aimed or ("each" in words[:5] and "other" in words[:7])):
        return kept(clause, 2, 11, type="diplomatic_support")
    if {"all", "any"} & set(words[:2]) and {"efforts", "endeavours", "endeavors"} & set(words[:4]):
        return signal(clause, 1, "support_bare", 11)
    if backed:
        return low(clause, min(clause.cue.strength, 2), "support_bare", 11)
    if of_others(clause):
        return position(clause, 1, "support_third", 11)
    if not principled and names_undertaking(supported(clause)):
        return low(clause, min(clause.cue.strength, 2), "support_bare", 11)
    return signal(clause, 1, "support_bare", 11)


def is_doing(words: Sequence[Token]) -> bool:
    """`supports implementing the pact`: an act, and no state that is stood by."""
    return bool(words) and words[0].form == "ing" and verb_place(words) == 0


def supported(clause: Clause) -> Sequence[Token]:
    """What is backed: after `for` in `the full support of both governments for the new line`."""
    words = clause.words
    if clause.sentence.tokens[clause.cue.after - 1].word != "of":
        return words
    place = next((at for at, token in enumerate(words[:14]) if token.word == "for"), None)
    return words if place is None else words[place + 1 :]


def names_undertaking(words: Sequence[Token]) -> bool:
    """`support for the Alpine Youth Forum`, `for a new line`: something that is done or made."""
    names = [token for token in words[:8] if token.is_capital and not states_named([token.word])]
    first = {token.word for token in words[:4]}
    return len(names) > 1 or "new" in first


def has_own_aim(words: Sequence[Token], others: set[str]) -> bool:
    """`Peru's bid`, `Peru joining the Council`: what is backed is an aim, not the state."""
    for place, token in enumerate(words):
        name = token.word.removesuffix("'s").removesuffix("'")
        if not states_named([name]) & others:
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        if name != token.word or (following and following.form == "ing"):
            return True
    return any(token.word in JOINING for token in words)


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
    named = itertools.takewhile(lambda word: word not in RELATIVES, words[:4])
    promised = set(named) & WILLINGNESS and infinitive_place(clause.words, 16) is not None
    planned = near & PLANNED or plans_to(clause.words[:8]) or has_own_plan(clause)
    if (promised or planned) and not foreign and not near & THIRD:
        return low(clause, 1, "welcomed_readiness", 8)
    return nothing(clause, 8)


def plans_to(words: Sequence[Token]) -> bool:
    """`the plans to …`, `a plan for …`; the Action Plan is a text."""
    return any(
        token.word in {"plan", "plans"} and not token.is_capital and following.word in {"to", "for"}
        for token, following in itertools.pairwise(words)
    )


def has_own_plan(clause: Clause) -> bool:
    """`…, as well as Peru's commitment to develop …`: a party's own plan further on."""
    words, parties = clause.words[:WELCOMED], clause.sentence.speakers.parties
    for place, token in enumerate(words):
        if token.word not in OWN_PLANS:
            continue
        following = words[place + 1 : place + 16]
        to = infinitive_place(following, 15)
        if to == 0 and owns(words[max(place - 4, 0) : place], parties):
            return True
        owned = owns(words[max(place - 4, 0) : place], parties)
        if owned and following[:1] and following[0].word == "of" and has_money(following):
            return True
        if to and following[0].word in {"of", "by"} and acts_for(following[:to], parties):
            return True
    return False


def owns(words: Sequence[Token], parties: frozenset[str]) -> bool:
    """`their`, `both sides'`, `Peru's firm`: nearest before a plan; not `Peru's Steel Ltd's`."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place].word
        if word in {"their", "both", "its", "our"}:
            return True
        if word.endswith(("'s", "s'")):
            bare = word.removesuffix("'s").removesuffix("'")
            is_part = place > 0 and words[place - 1].is_capital
            return (bare in STATE_FORMS or bool(states_named([bare]) & parties)) and not is_part
    return False


def acts_for(words: Sequence[Token], parties: frozenset[str]) -> bool:
    """`of both ministries`, `by NASA`: somebody of the parties, and nobody in trade."""
    plain = set(bare_words(words))
    if plain & THIRD or places_of_others(bare_words(words), parties):
        return False
    named = states_named(bare_words(words)) & parties
    return bool(plain & (BODIES | OWN | {"both"}) or named or any(t.is_acronym for t in words))


def judge_await(clause: Clause) -> Judgement | None:
    """A named joint event or joint doing is looked forward to; other hopes are signals."""
    if clause.subject.who not in OURS:
        return None
    words = bare_words(clause.words)
    doing = words[:1] and words[0].endswith("ing")
    closer = set(words[:4]) & CONTINUED and set(words[:6]) & CONTACTS
    joint = doing or closer or set(words[:12]) & (LISTS["events"] | STEPS_AWAITED)
    if joint and not places_of_others(words, clause.sentence.speakers.parties):
        return low(clause, 1, "no_future", 13)
    return signal(clause, 1, "no_future", 13)


def judge_accept(clause: Clause) -> Judgement | None:
    words = bare_words(clause.words)
    invited = {token.lemma for token in clause.sentence.tokens[: clause.cue.first]} & INVITED
    asked = invited and clause.subject.who is not Who.THIRD
    if clause.subject.who not in OURS and not asked:
        return None
    if asked or not words or {"invitation", "invitations", "offer"} & set(words[:8]):
        return low(clause, 1, "no_future", 8)
    return nothing(clause, 8)


def judge_declare(clause: Clause) -> Judgement | None:
    if clause.subject.who is Who.THING:
        return None
    if clause.subject.who in OURS and clause.verb.lemma in NOTICED and has_own_plan(clause):
        return low(clause, 1, "welcomed_readiness", 8)
    return nothing(clause, 8)


def judge_blame(clause: Clause) -> Judgement | None:
    return position(clause, 0, "condemn", 12) if clause.subject.who in OURS else None
