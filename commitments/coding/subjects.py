"""Whose act a verb is (rule 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from commitments.coding.parties import Speakers, names_in
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import OF_OTHERS
from commitments.coding.words_subjects import (
    AUXILIARIES,
    BODIES,
    BREAKS,
    DETERMINERS,
    OWN,
    PREPOSITIONS,
    PROGRAMMES,
    PRONOUNS,
    RELATIVES,
    THIRD,
    TITLES,
)

CONNECTIVES = words(", and & or but ; while")
# Members of a group that is wider than the parties.
WIDER = words("""
    other third all relevant donor developing developed concerned claimant like-minded neighbouring
    neighboring any no more most coastal every partner african arab islamic many some warring
    conflicting nuclear-weapon
    """)
WEAK = words("""
    countries country nations governments government party parties states members administration
    administrations partners participants
    """)
OUTSIDE = words(
    "united un security assembly world imf who wto international human nato iaea wfp unhcr"
)
PRIVATE = words("company corporate industry business private student opposition rebel")
PUBLIC = words("development finance financial export national state public reconstruction")
OFFICES = words("president presidents premier premiers minister ministers chancellor")
STATE_FORMS = words("republic kingdom sultanate commonwealth federation state emirate principality")
# `the two countries` is one phrase.
PERSONAL = words("we they he she")
COUNTING = words("each one both all either neither")
COUNTED = words("two three four five other many such several")
ARTICLES = words("the these those our their its all both")
REACH = 40
# What may stand between commas after a subject: `, through its agency,`.
INTERRUPTING = RELATIVES | words("""
    including together along as through via with under led represented accompanied alongside
    working acting on in at for to scheduled planned due worth based after during following before
    upon
    """)
# What belongs to armed forces acts for them.
MATERIEL = words("ships ship vessels vessel aircraft troops soldiers units")
ARMED = words("naval navy military coast army defence defense")
# Verbs whose object may look like a verb: `announced plans to`.
SPEAKING = words("""
    announce unveil express share welcome reaffirm reiterate note discuss review mention present
    outline praise
    """)


class Who(Enum):
    """Kinds of subject."""

    OWN = "own"
    BODY = "body"
    THING = "thing"
    THIRD = "third"
    RELATIVE = "relative"
    SHARED = "shared"
    ELIDED = "elided"


@dataclass(frozen=True)
class Subject:
    """Who acts, as `tokens[first:after]`; the parties named there, none if a common noun."""

    who: Who
    first: int
    after: int
    named: tuple[str, ...] = ()
    # Where the noun stands that governs the phrase: `talks` in `talks on a tax treaty`.
    head: int = -1


def subject_before(tokens: Sequence[Token], at: int, speakers: Speakers) -> Subject:
    """The subject of the verb at `at`, from the words on its left."""
    place = before_auxiliaries(tokens, at)
    if place < 0:
        return Subject(Who.ELIDED, at, at)
    word = tokens[place].word
    if word in RELATIVES:
        return Subject(Who.RELATIVE, place, place + 1)
    if word in {",", ")", "-", "—"}:
        return before_parenthesis(tokens, place, speakers)
    if word in CONNECTIVES:
        return Subject(Who.SHARED, place, place)
    if not tokens[place].is_word:
        return Subject(Who.ELIDED, at, at)
    if tokens[place].form == "ed" and tokens[place].lemma in SPEAKING:
        return Subject(Who.RELATIVE, place, place + 1)
    return phrase_before(tokens, place, speakers)


def before_auxiliaries(tokens: Sequence[Token], at: int) -> int:
    place = at - 1
    while place >= 0 and (tokens[place].is_adverb or tokens[place].word in AUXILIARIES):
        if tokens[place].word == "both" and place + 1 == at:
            break
        place -= 1
    return place


def before_parenthesis(tokens: Sequence[Token], place: int, speakers: Speakers) -> Subject:
    """Over `, who arrive later,` or `(UNHCR)` to the noun before; else one verb of many."""
    opening = {")": "(", "-": "-", "—": "—"}.get(tokens[place].word, ",")
    is_nearest = True
    for start in range(place - 1, max(place - REACH, 0), -1):
        if tokens[start].word in {";", ":"}:
            break
        if tokens[start].word != opening:
            continue
        opens = tokens[start + 1]
        if is_nearest and tokens[start - 1].word in PRONOUNS:
            return Subject(Who.OWN, start - 1, place + 1)
        if tokens[start - 1].word in {"and", "but"}:
            return Subject(Who.SHARED, start - 1, start - 1)
        if tokens[start - 1].word == ")" and opening != "(":
            return before_parenthesis(tokens, start - 1, speakers)
        if is_nearest and (opening != "," or opens.word in INTERRUPTING):
            return phrase_before(tokens, start - 1, speakers)
        if opens.form == "ing" and opens.word not in PREPOSITIONS:
            return phrase_before(tokens, start - 1, speakers)
        is_nearest = False
    return Subject(Who.SHARED, place, place)


def phrase_before(tokens: Sequence[Token], place: int, speakers: Speakers) -> Subject:
    """The noun phrase that ends at `place`, climbed to the noun that governs it."""
    after = place + 1
    for _step in range(4):
        first = start_of_phrase(tokens, place)
        phrase = tokens[first : place + 1]
        who = kind_of(phrase, speakers)
        if first == 0 and len(phrase) == 1 and who is Who.THIRD and is_common(phrase[0]):
            who = Who.THING
        first = before_pair(tokens, before_state(tokens, first))
        preposition = tokens[first - 1].word if first > 1 else ""
        climbs = preposition in PREPOSITIONS and is_noun(tokens[first - 2])
        counted = first > 1 and preposition == "of" and tokens[first - 2].word in COUNTING
        if who is Who.OWN and (counted or not is_weak(phrase)):
            break
        if not climbs:
            break
        place = first - 2
    named = tuple(name for _a, _b, name in names_in([bare(t) for t in tokens[first:after]]))
    return Subject(who, first, after, named, place)


def is_common(token: Token) -> bool:
    """Whether a capital may be only that of the first word: no acronym, state or others."""
    known = token.word in THIRD or bool(names_in([token.word]))
    return not token.is_acronym and not known


def before_state(tokens: Sequence[Token], first: int) -> int:
    """`the Republic of Peru` names one state: to the word that says what it is."""
    if first > 1 and tokens[first - 1].word == "of" and tokens[first - 2].word in STATE_FORMS:
        return start_of_phrase(tokens, first - 2)
    return first


def before_pair(tokens: Sequence[Token], first: int) -> int:
    """`cooperation between vendors and operators`: to the first noun of the pair."""
    if first < 3 or tokens[first - 1].word != "and" or not is_noun(tokens[first - 2]):
        return first
    earlier = start_of_phrase(tokens, first - 2)
    opens = tokens[earlier - 1].word if earlier else ""
    return earlier if opens == "between" else first


def start_of_phrase(tokens: Sequence[Token], place: int) -> int:
    first = place
    while first > 0 and place - first < REACH and continues(tokens, first):
        first -= 1
    return first


def continues(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before `first` belongs to the same simple noun phrase."""
    if tokens[first].word in PERSONAL:
        return False
    if tokens[first].word in DETERMINERS:
        return tokens[first].word in COUNTED and tokens[first - 1].word in ARTICLES
    before = tokens[first - 1]
    if before.word in {"and", "&"} and first > 1:
        return tokens[first].is_capital and tokens[first - 2].is_capital
    if before.word in PREPOSITIONS | BREAKS | CONNECTIVES | AUXILIARIES:
        return False
    return before.is_word and not is_told(tokens, first - 1)


def is_told(tokens: Sequence[Token], at: int) -> bool:
    """`the leaders discussed future …`: a past verb after its subject, and no attribute."""
    if tokens[at].form != "ed" or at == 0 or tokens[at].is_capital:
        return False
    return tokens[at - 1].word in OWN | PRONOUNS


def is_noun(token: Token) -> bool:
    return token.is_word and token.word not in AUXILIARIES | PREPOSITIONS | BREAKS | CONNECTIVES


def bare(token: Token) -> str:
    return token.word.removesuffix("'s").removesuffix("'")


def is_weak(phrase: Sequence[Token]) -> bool:
    head = bare(phrase[-1])
    return head in WEAK or not (head in OWN or head in PRONOUNS)


def kind_of(phrase: Sequence[Token], speakers: Speakers) -> Who:
    """What a simple noun phrase names, by its last word and the states in it."""
    words = [bare(token) for token in phrase]
    head = last_part(words)
    others = states_outside(phrase, words, speakers)
    if head in PRONOUNS:
        return Who.OWN
    if head in OWN:
        is_other = others or (WIDER | PRIVATE) & set(words) or words[-2:] == ["united", "nations"]
        return Who.THIRD if is_other else Who.OWN
    if head in THIRD:
        return Who.BODY if not others and is_public_company(phrase, words) else Who.THIRD
    if head in BODIES or (head in MATERIEL and ARMED & set(words)):
        return Who.THIRD if others or (OUTSIDE | PRIVATE) & set(words[:-1]) else Who.BODY
    return kind_of_name(phrase, words, others, speakers)


def last_part(words: Sequence[str]) -> str:
    """`ministers` of `vice-ministers`; `attorneys` of `attorneys general`."""
    if words[-1] == "general" and words[-2:-1] and words[-2] in {"attorneys", "attorney"}:
        return "ministers"
    part = words[-1].rpartition("-")[2]
    return part if part in OFFICES else words[-1]


def kind_of_name(
    phrase: Sequence[Token], words: list[str], others: bool, speakers: Speakers
) -> Who:
    """A state, a person with a title, an organ known by its letters, a programme, or another."""
    head = phrase[-1]
    if others:
        return Who.THIRD
    if ends_in_party(words, phrase):
        return Who.OWN
    if words[-1] in speakers.surnames or TITLES & set(words[:-1]):
        return Who.OWN
    if "and" in words and speakers.surnames & set(words):
        return Who.OWN
    if words[-1] in PROGRAMMES | DETERMINERS or not head.is_capital:
        return Who.THING
    if OUTSIDE & set(words):
        return Who.THIRD
    return Who.BODY if BODIES & set(words) or head.is_acronym else Who.THIRD


def is_public_company(phrase: Sequence[Token], words: list[str]) -> bool:
    """`the U.S. Development Finance Corporation` is an organ; `Steel Corporation` is none."""
    return phrase[-1].is_capital and words[-1] == "corporation" and bool(PUBLIC & set(words[:-1]))


def ends_in_party(words: list[str], phrase: Sequence[Token]) -> bool:
    parts = [part for word in words for part in word.split("-")]
    found = names_in(parts)
    return bool(found) and found[-1][1] == len(parts) and phrase[-1].is_capital


def states_outside(phrase: Sequence[Token], words: list[str], speakers: Speakers) -> bool:
    """Whether the phrase names a state or union that is no party."""
    if OF_OTHERS & set(words) and not speakers.parties:
        return True
    named = {
        name
        for first, _after, name in names_in(words)
        if phrase[first].is_capital and words[first] != "us"
    }
    return bool(named and speakers.parties and not named & speakers.parties)
