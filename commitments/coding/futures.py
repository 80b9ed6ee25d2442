"""Verdicts on what is to come: will, shall, agreed that … will, is scheduled to (rule 8)."""

from collections.abc import Sequence

from commitments.coding.clauses import Clause
from commitments.coding.complements import base_of, has_money, verb_place
from commitments.coding.cues import MODALS, Cue
from commitments.coding.judgements import Judgement, kept, low, nothing, signal
from commitments.coding.lexicon import ACT_BASES, PARTICIPLES, VERB_FORMS
from commitments.coding.parties import names_in
from commitments.coding.stances import of_others, places_of_others
from commitments.coding.subjects import Subject, Who, bare, subject_before
from commitments.coding.tokens import Token
from commitments.coding.undertakings import OURS, judge_verb, opening
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import (
    EVENT_PASSIVES,
    PREDICTIONS,
    RHETORIC,
    STATIVE_PASSIVES,
)
from commitments.coding.words_subjects import BODIES, PREPOSITIONS, PROGRAMMES, THIRD

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
OF_THINGS = words("be reflect remain constitute represent mean demonstrate show")
# Verbs that set out what a promise holds: `This will include …`.
DETAILS = words("include involve comprise focus cover encompass entail consist run begin build")
# What a person does in the course of a visit, and what it is done to.
PERSONS = words("president premier minister chancellor king queen emir amir sultan prince speaker")
ALWAYS_OF_VISITS = words("address inaugurate call depart arrive lay tour speak deliver unveil")
OF_VISITS = ALWAYS_OF_VISITS | words("host pay attend receive meet hold visit join travel fly")
CEREMONIES = words("""
    banquet luncheon lunch dinner reception wreath speech keynote call calls courtesy address
    exhibition parade memorial tomb ceremony evening afternoon morning tonight today tomorrow
    """)
# What talks, flights and programmes do once they are settled.
BEGINNINGS = words("begin start commence resume reconvene convene restart")
# What governments do together, and how they may do more of it.
DOINGS = words("cooperation collaboration coordination consultations contacts exchanges training")
RAISED = words("enhance strengthen")
# Governors that bind the parties to what they say; the others only describe.
BINDING_THAT = words("""
    agree decide announce declare affirm reaffirm confirm reconfirm reiterate pledge undertake
    promise vow commit concur state reach resolve consent instruct direct task mandate order
    request ask determine inform tell assure notify give convey
    """)
STRESSING = words("underline underscore stress emphasise")
STEPS_TOLD = words("announce confirm")
# After these, what follows "that" is to be done: `ordered that the agencies meet`.
ORDERING_THAT = words("determine instruct direct task mandate order request ask decide")


def judge_modal(clause: Clause) -> Judgement | None:
    """Rule 8: who will act, and whether it is an act or a prediction."""
    place = modal_verb(clause.words)
    if place is None:
        opens = clause.words[:1] and clause.words[0].word == ":" and clause.subject.who in OURS
        return opening(clause) if opens else None
    if clause.verb.word == "would" and clause.words[place].lemma in {"like", "welcome", "wish"}:
        act = verb_place(clause.words[place + 1 :])
        is_wish = act is not None and clause.subject.who is Who.OWN
        return judge_verb(clause, place + 1 + (act or 0), 2) if is_wish else None
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
    if who is Who.BODY and is_meeting(words, place):
        return kept(clause, strength, 8, at=place + 1, inner=nested)
    if who is Who.BODY and is_unknown_name(inner) and base_of(verb) in EFFECTS:
        return nothing(clause, 8)
    if who is Who.BODY:
        return (
            nothing(clause, 8)
            if verb.lemma in RHETORIC
            else kept(clause, strength, 8, at=place, inner=nested)
        )
    return judge_thing(clause, inner, place, strength)


def is_meeting(words: Sequence[Token], place: int) -> bool:
    """`officials will be meeting`: an act that is going on then."""
    following = words[place + 1].word if place + 1 < len(words) else ""
    return words[place].word == "be" and following.endswith("ing")


def head_of(clause: Clause) -> str:
    """The noun that governs the subject: `talks` in `talks on a tax treaty will …`."""
    subject = clause.subject
    place = subject.head if subject.head >= 0 else max(subject.after - 1, 0)
    return clause.sentence.tokens[place].word


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
    if is_meeting(words, place):
        return kept(clause, strength, 8, at=place + 1, inner=nested)
    following = words[place + 1].word if place + 1 < len(words) else ""
    if verb in {"remain", "stay"} and following != "in":
        return low(clause, 3, "no_future", 8)
    if verb == "be" and is_negated(inner, place):
        return kept(clause, strength, 8, at=place, inner=nested)
    if shows_support(words[place:]):
        return kept(clause, strength, 8, at=place, inner=nested)
    if verb in RHETORIC or is_programme_of_visit(inner, place):
        return nothing(clause, 8)
    return judge_verb(clause, place, strength, nested)


def shows_support(words: Sequence[Token]) -> bool:
    """`will show support`: gives it; `will show the world` is rhetoric."""
    given = {token.word for token in words[1:6]} & {"support", "solidarity", "restraint"}
    return bool(given) and words[0].lemma in {"show", "demonstrate"}


def is_negated(clause: Clause, place: int) -> bool:
    """`will not be`, `will never be`: a restraint, and no state that is foretold."""
    first, after = clause.cue.first, clause.cue.after + place
    return any(token.word in {"not", "never"} for token in clause.sentence.tokens[first:after])


def is_programme_of_visit(inner: Clause, place: int) -> bool:
    """`The President will host a banquet this evening`: the course of a visit, and no promise."""
    tokens, subject = inner.sentence.tokens, inner.subject
    heads = {bare(tokens[max(subject.after - 1, 0)]), head_of(inner)}
    is_person = bool(heads & (inner.sentence.speakers.surnames | {"he", "she"} | PERSONS))
    if not is_person or base_of(inner.words[place]) not in OF_VISITS or subject.named:
        return False
    if heads <= {"he", "she"}:
        dated = any(token.word in {"next", "year"} or token.word.isdigit() for token in inner.words)
        return not dated
    if base_of(inner.words[place]) == "visit":
        # A state is visited another time; a town, in the course of this visit.
        return not names_in([bare(token) for token in inner.words[place : place + 8]])
    return base_of(inner.words[place]) in ALWAYS_OF_VISITS or any(
        token.word in CEREMONIES for token in inner.words
    )


def judge_passive(clause: Clause, inner: Clause, place: int, strength: int) -> Judgement:
    """`will be held`, `will be transferred`: an act, unless it only foretells a state."""
    verb = inner.words[place]
    lemma = VERB_FORMS.get(verb.word, (verb.word, ""))[0]
    nested = None if inner is clause else inner
    charged = verb.word in {"required", "obliged"} and inner.subject.who in OURS
    stative = verb.word in STATIVE_PASSIVES or lemma in STATIVE_PASSIVES
    if stative and not charged and not is_kept_up(inner, place) and not under_promise(clause):
        return nothing(clause, 8)
    if inner.subject.who is Who.THIRD and verb.word not in EVENT_PASSIVES and is_others(inner):
        return nothing(clause, 6)
    return kept(clause, strength, 8, at=place, inner=nested)


def is_kept_up(inner: Clause, place: int) -> bool:
    """`Cooperation in forestry will be enhanced`: by those whose cooperation it is."""
    following = inner.words[place + 1].word if place + 1 < len(inner.words) else ""
    return head_of(inner) in DOINGS and inner.words[place].lemma in RAISED and following != "by"


def is_others(inner: Clause) -> bool:
    """Whether the subject is known to be no thing of the parties: not just a name."""
    subject, parties = inner.subject, inner.sentence.speakers.parties
    words = [bare(token) for token in inner.sentence.tokens[subject.first : subject.after]]
    named = {name for _first, _after, name in names_in(words)}
    elsewhere = places_of_others(words, parties)
    return bool(elsewhere or set(words) & THIRD or (parties and named - parties))


def passive_of(words: Sequence[Token], place: int) -> int | None:
    """Where the participle of `be held` stands, or None."""
    if words[place].word != "be":
        return None
    for at in range(place + 1, min(place + 4, len(words))):
        token = words[at]
        if token.form == "ed" or is_participle(token):
            return at
        if not token.is_adverb and token.word not in {"well", "better", "more", "later"}:
            return None
    return None


def is_participle(token: Token) -> bool:
    return (token.word.endswith("ed") and len(token.word) > 4) or token.word in PARTICIPLES


def judge_thing(clause: Clause, inner: Clause, place: int, strength: int) -> Judgement:
    """What an agreement or a programme will do: its terms bind, its hoped-for effects do not."""
    words = inner.words
    nested = None if inner is clause else inner
    head = head_of(inner)
    verb = base_of(words[place])
    names_event = is_event(words, place)
    operates = head in PROGRAMMES | BODIES and verb not in PREDICTIONS
    pays = head in PROGRAMMES and has_money(words) and verb not in {"be", "have"}
    details = inner.sentence.goes_on and head in {"this", "these", "it"} and verb in DETAILS
    provides = head in PROGRAMMES | BODIES and verb not in EFFECTS | OF_THINGS
    settled = inner.verb.word == "shall" and (clause is not inner or provides)
    if names_event or operates or pays or details or settled:
        return kept(clause, strength, 8, at=place, inner=nested)
    if clause is not inner and clause.cue.strength >= 4 and verb not in PREDICTIONS | RHETORIC:
        return kept(clause, strength, 8, at=place, inner=nested)
    return nothing(clause, 8)


def is_event(words: Sequence[Token], place: int) -> bool:
    """`will take place`, `will resume in May`; `will begin a new chapter` is rhetoric."""
    following = [token.word for token in words[place + 1 : place + 3]]
    if base_of(words[place]) == "take":
        return "place" in following
    is_bare = not following or following[0] in PREPOSITIONS | {",", ".", "next", "later", "again"}
    return base_of(words[place]) in BEGINNINGS and is_bare


def judge_that(clause: Clause) -> Judgement | None:
    """`agreed that X will …` binds; `agreed that X is …` is a shared view (rule 8)."""
    if clause.subject.who not in OURS:
        return nothing(clause, 6)
    binding = clause.verb.lemma in BINDING_THAT or clause.cue.rule.name == "scheduled"
    inner = inner_clause(clause)
    if inner is None:
        if clause.verb.lemma in STEPS_TOLD and is_under_way(clause):
            return kept(clause, clause.cue.strength, 8)
        return judge_subjunctive(clause) if binding else viewed(clause)
    own_act = inner.subject.who is Who.OWN and inner.verb.word in MODALS
    binding = binding or (own_act and clause.verb.lemma in STRESSING)
    place = modal_verb(inner.words)
    if place is None:
        return viewed(clause)
    participle = passive_of(inner.words, place)
    event = participle is not None and inner.words[participle].word in EVENT_PASSIVES
    if not binding and (not event or of_others(clause)):
        return viewed(clause)
    strength = clause.cue.strength if binding else 4
    wished = inner.verb.word == "would" and inner.words[place].word == "like"
    if wished or inner.verb.word in {"should", "must"}:
        strength = min(strength, 2)
    if inner.subject.who is Who.OWN and inner.verb.word == "must":
        return low(clause, 2, "need", 13)
    return judge_future(clause, inner, place, strength) or nothing(clause, 8)


def is_under_way(clause: Clause) -> bool:
    """`announced that it is giving $5 million`: the parties are at it."""
    words = clause.words[:LEADING_WORDS]
    for place, token in enumerate(words[:-1]):
        if token.word in {"is", "are"} and place:
            subject = subject_before(words, place, clause.sentence.speakers)
            is_own = subject.who is Who.OWN or words[place - 1].word == "it"
            return is_own and words[place + 1].form == "ing"
    return False


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
        who: Who = Who.THING if subject.who in {Who.SHARED, Who.ELIDED} else subject.who
        if subject.after == 1 and tokens[0].word == "it":
            # `confirmed that it would …`: whoever confirmed.
            who = clause.subject.who
        head = subject.head + begins if subject.head >= 0 else -1
        moved = Subject(who, subject.first + begins, subject.after + begins, subject.named, head)
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
    if clause.subject.who in OURS or passive or is_event(words, place):
        return judge_future(clause, clause, place, 4)
    return None
