"""The subject of a verb that stands after `and`, after a comma, or in the next sentence."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from commitments.coding.clauses import Clause, Sentence
from commitments.coding.cues import MODALS, Cue
from commitments.coding.subjects import Subject, Who, subject_before
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import LISTS
from commitments.coding.words_subjects import (
    AUXILIARIES,
    NOUNS_IN_S,
    OWN,
    PRONOUNS,
    RELATIVES,
)

# Where these share a subject with a verb before "to …", they rather belong to what follows "to".
LEANING = words("support urge working welcome accept declare create adopt")
# Verbs that stand before "to" and hardly ever after it.
SAID_TO = words("intend agree decide pledge undertake resolve")
OPENING = words("to which who that whose where")

# How far back a verb looks for its subject: in words, and in clauses.
WINDOW = 60
NEAREST = 8


def shared(sentence: Sentence, cue: Cue, subject: Subject, found: list[Clause]) -> Subject | None:
    """The subject of a verb that stands after `and` or a comma."""
    verb = sentence.tokens[cue.first]
    if is_relative_still(sentence, cue, found) or is_attribute(sentence, cue, found):
        return None
    if is_perfect_still(sentence, cue, found):
        return None
    if not found and opens_with_we(sentence.tokens):
        return Subject(Who.OWN, cue.first, cue.first)
    if found:
        perfect = sentence.tokens[cue.first - 1].word in AUXILIARIES or cue.family == "await"
        perfect = perfect or begins_anew(sentence, found[-1], cue)
        alike = [each for each in found[-NEAREST:] if perfect or same_tense(each.verb, verb)]
        if not alike or leans_back(sentence, found[-1], cue):
            return None
        earlier = alike[-1]
        return replace(earlier.subject, first=cue.first, after=cue.first)
    if verb.word in MODALS:
        opening = opening_subject(sentence, cue, {Who.OWN, Who.BODY, Who.THING, Who.THIRD})
        return opening or Subject(Who.THING, cue.first, cue.first)
    if verb.form != "ed" and verb.word not in LISTS["be"] and cue.first > 2:
        told = is_plain_present(sentence, cue) or is_said_of_one(sentence, cue)
        return opening_subject(sentence, cue, {Who.OWN, Who.BODY}) if told else None
    return opening_subject(sentence, cue, {Who.OWN, Who.BODY}) or named_before(sentence, cue)


def agreeing(sentence: Sentence, cue: Cue) -> Subject | None:
    """Who `agreed to` or `decided to` after a long apposition: the parties, if they are named."""
    verb, last = sentence.tokens[cue.first], sentence.tokens[cue.after - 1]
    if cue.rule.name not in {"agreed", "decided"} or verb.form != "ed" or last.word != "to":
        return None
    before = sentence.tokens[max(cue.first - WINDOW, 0) : cue.first]
    if any(token.word in RELATIVES for token in before):
        return None
    speaks = any(token.word in OWN | PRONOUNS for token in before)
    return Subject(Who.OWN, cue.first, cue.first) if speaks else None


def opens_with_we(tokens: Sequence[Token]) -> bool:
    """`We, the Presidents of …, having met in Lima, reaffirm`."""
    return len(tokens) > 1 and tokens[0].word == "we" and tokens[1].word in {",", "-", "—", "("}


def is_attribute(sentence: Sentence, cue: Cue, found: list[Clause]) -> bool:
    """`a partnership guided by trust and committed to growth`: one participle after another."""
    if sentence.tokens[cue.first].word != "committed":
        return False
    begins = found[-1].cue.after if found else 0
    between = sentence.tokens[max(begins, cue.first - WINDOW) : cue.first]
    return any(a.form == "ed" and b.word == "by" for a, b in itertools.pairwise(between))


def is_perfect_still(sentence: Sentence, cue: Cue, found: list[Clause]) -> bool:
    """`agreed that they have respected and supported each other`: one more participle."""
    if not found or found[-1].cue.family != "that" or sentence.tokens[cue.first].form != "ed":
        return False
    between = sentence.tokens[found[-1].cue.after : cue.first]
    return bool({"have", "has"} & {token.word for token in between[-WINDOW:]})


def is_relative_still(sentence: Sentence, cue: Cue, found: list[Clause]) -> bool:
    """`…, which will help and will bring`: a second verb of the clause that `which` opens."""
    if sentence.tokens[cue.first].word not in MODALS:
        return False
    begins = found[-1].cue.after if found else 0
    between = [token.word for token in sentence.tokens[max(begins, cue.first - WINDOW) : cue.first]]
    pairs = itertools.pairwise(between)
    return any(a in RELATIVES - {"where"} and b in MODALS for a, b in pairs)


def named_before(sentence: Sentence, cue: Cue) -> Subject | None:
    """`The Prime Minister, Ms Lee, and the President, Mr Roy, have agreed`: people with titles."""
    if sentence.tokens[cue.first - 1].word not in AUXILIARIES | {","}:
        return None
    before = sentence.tokens[max(cue.first - WINDOW, 0) : cue.first]
    titles = [t for t in before if t.word in OWN and t.is_capital]
    return Subject(Who.OWN, cue.first, cue.first) if titles else None


def same_tense(earlier: Token, verb: Token) -> bool:
    if verb.word in MODALS or earlier.form == verb.form:
        return True
    return earlier.form == "" or verb.form == "" or {earlier.form, verb.form} == {"s", "base"}


def begins_anew(sentence: Sentence, earlier: Clause, cue: Cue) -> bool:
    """`welcomed the progress and intend to meet`: the tense may change where nothing is open."""
    verb = sentence.tokens[cue.first]
    if verb.lemma in SAID_TO:
        return sentence.tokens[cue.after - 1].word == "to"
    between = sentence.tokens[max(earlier.cue.first, cue.first - WINDOW) : cue.first]
    is_open = any(token.word in OPENING | MODALS for token in between)
    return sentence.tokens[cue.after - 1].word == "to" and not is_open


def leans_back(sentence: Sentence, earlier: Clause, cue: Cue) -> bool:
    """`to promote trade and support growth` has one verb after `to`, not a new sentence."""
    verb = sentence.tokens[cue.first]
    if verb.form != "base" or cue.family == "await":
        return False
    between = sentence.tokens[max(earlier.cue.first, cue.first - WINDOW) : cue.first]
    infinitive = any(token.word in {"to"} | MODALS for token in between)
    return infinitive and (cue.family in LEANING or between[-1].word == ",")


def is_said_of_one(sentence: Sentence, cue: Cue) -> bool:
    """`Peru had sent ships, and stands ready to …`: the tense may change before a promise."""
    verb, last = sentence.tokens[cue.first], sentence.tokens[cue.after - 1]
    is_noun = verb.word in NOUNS_IN_S and verb.lemma not in SAID_TO | {"plan", "stand"}
    return verb.form == "s" and last.word in {"to", ","} and not is_noun


def is_plain_present(sentence: Sentence, cue: Cue) -> bool:
    """`The sides speak highly of the fund, and agree to …`: both in the present."""
    verb, last = sentence.tokens[cue.first], sentence.tokens[cue.after - 1]
    tokens = sentence.tokens[: cue.first]
    tells = any(
        token.form == "base" and at and stands_after_speakers(tokens, at)
        for at, token in enumerate(tokens[:12])
    )
    return verb.form == "base" and last.word in {"to", "that"} and tells


def stands_after_speakers(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].word in OWN | PRONOUNS and not tokens[at].is_capital


def opening_subject(sentence: Sentence, cue: Cue, wanted: set[Who]) -> Subject | None:
    """The subject of the first finite verb of the sentence, where it is of a wanted kind."""
    for at in range(1, min(cue.first, WINDOW)):
        token = sentence.tokens[at]
        told = token.form == "base" or (not token.form and token.word.endswith("ed"))
        plain = told and stands_after_speakers(sentence.tokens, at)
        if token.form not in {"ed", "s"} and token.word not in AUXILIARIES and not plain:
            continue
        if token.is_capital:
            continue
        subject = subject_before(sentence.tokens, at, sentence.speakers)
        if subject.who in wanted:
            return replace(subject, first=cue.first, after=cue.first)
    return None


def who_is_told_of(sentence: Sentence) -> Who | None:
    """Whose act a sentence without a cue tells of, for the `it` or `they` of the next one."""
    for at in range(1, min(len(sentence.tokens), WINDOW)):
        token = sentence.tokens[at]
        if token.form == "s" or token.word in AUXILIARIES:
            subject = subject_before(sentence.tokens, at, sentence.speakers)
            if subject.who in {Who.OWN, Who.BODY, Who.THING, Who.THIRD}:
                return subject.who
    return None
