"""One sentence read as clauses: a cue, whose act it is, and the words that it governs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from commitments.coding.cues import MODALS, Cue, cues_of
from commitments.coding.parties import Speakers
from commitments.coding.subjects import Subject, Who, subject_before
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import EVENT_PASSIVES, LISTS
from commitments.coding.words_subjects import AUXILIARIES, OWN

NEVER_FINITE_ALONE = {Who.THING, Who.THIRD}
# Where these share a subject with a verb before "to …", they rather belong to what follows "to".
LEANING = words("support urge working welcome accept declare create adopt")
# Plurals that look like verbs: `all member states`, `development plans`.
NOUNS_IN_S = words("""
    states plans views notes aims hopes requests calls offers orders shares sets marks works needs
    supports exchanges reviews targets charges promises pledges resolves tasks looks
    """)


# How far back a verb looks for its subject: in words, and in clauses.
WINDOW = 60
NEAREST = 8


@dataclass(frozen=True)
class Sentence:
    """One sentence as words, with what stands around it."""

    tokens: Sequence[Token]
    speakers: Speakers
    # Whose act the sentence before told of, for "they" and "it".
    before: Who = Who.OWN
    # The clause that ends in a colon above a list, for its members.
    stem: "Clause | None" = None


@dataclass(frozen=True)
class Clause:
    """One cue with its subject; `tokens[first:after]` is the whole clause from the cue on."""

    sentence: Sentence = field(repr=False)
    cue: Cue
    subject: Subject
    after: int

    @property
    def words(self) -> Sequence[Token]:
        """What the cue governs."""
        return self.sentence.tokens[self.cue.after : self.after]

    @property
    def verb(self) -> Token:
        return self.sentence.tokens[self.cue.first]


def clauses_of(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence that have a finite cue, in order."""
    found: list[Clause] = []
    for cue in cues_of(sentence.tokens):
        if found and is_inside(found[-1].cue, cue, sentence):
            continue
        if is_preamble(sentence.tokens, cue.first):
            continue
        subject = resolved(sentence, cue, found)
        if subject is not None:
            found.append(Clause(sentence, cue, subject, len(sentence.tokens)))
    return list(bounded(found))


def bounded(clauses: list[Clause]) -> Iterator[Clause]:
    """Each clause up to the connective before the next one (rule 20)."""
    for clause, following in zip_longest(clauses, clauses[1:]):
        if clause is None:
            return
        after = clause.after if following is None else following.subject.first
        yield replace(clause, after=max(clause.cue.after, after))


def is_preamble(tokens: Sequence[Token], at: int) -> bool:
    """Rule 7: `Recognising that trade will grow, …` carries nothing up to its comma."""
    if tokens[0].form != "ing" or tokens[0].lemma == "look":
        return False
    return at < WINDOW and all(token.word != "," for token in tokens[1:at])


def is_inside(earlier: Cue, cue: Cue, sentence: Sentence) -> bool:
    """`will` after `agreed that` or `noted that` belongs to what was agreed or noted."""
    if sentence.tokens[cue.first].word not in MODALS:
        return False
    following = sentence.tokens[earlier.after].word
    return earlier.family == "that" or (earlier.family == "declare" and following == "that")


def resolved(sentence: Sentence, cue: Cue, found: list[Clause]) -> Subject | None:
    """The subject of a cue, or None where the word is no finite verb here."""
    if cue.family == "nominal":
        return Subject(Who.OWN, cue.first, cue.first)
    subject = subject_before(sentence.tokens, cue.first, sentence.speakers)
    verb = sentence.tokens[cue.first]
    if subject.who is Who.RELATIVE:
        return replace(subject, who=Who.THING) if foretells_event(sentence, cue) else None
    if subject.who is Who.SHARED:
        return shared(sentence, cue, subject, found)
    if subject.who is Who.ELIDED:
        return replace(subject, who=Who.OWN) if stands_first(sentence, cue) else None
    pronoun = sentence.tokens[subject.after - 1].word
    if pronoun == "it":
        return replace(subject, who=of_it(sentence, cue))
    if pronoun == "they" and sentence.before is Who.THIRD:
        return replace(subject, who=Who.THIRD)
    if subject.who in NEVER_FINITE_ALONE and not is_finite(sentence, cue):
        return None
    return None if is_noun_here(sentence, cue, verb) else subject


def foretells_event(sentence: Sentence, cue: Cue) -> bool:
    """`…, which will be held in Rome` tells of a step; `which will bring growth` of a hope."""
    following = [token.word for token in sentence.tokens[cue.after : cue.after + 4]]
    is_modal = sentence.tokens[cue.first].word in MODALS
    return is_modal and following[:1] == ["be"] and bool(EVENT_PASSIVES & set(following[1:]))


def stands_first(sentence: Sentence, cue: Cue) -> bool:
    """Lists of outcomes leave the subject out: `Agreed to …`; `will` cannot stand so."""
    return sentence.tokens[cue.first].word not in MODALS


def of_it(sentence: Sentence, cue: Cue) -> Who:
    """`It was agreed` speaks for the parties; another `it` stands for what acted before."""
    verb = sentence.tokens[cue.first]
    if verb.form == "ed" and cue.first and sentence.tokens[cue.first - 1].word in AUXILIARIES:
        return Who.OWN
    return sentence.before if sentence.before in {Who.BODY, Who.OWN} else Who.THING


def is_finite(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form that may be a participle or a noun is shown to be a verb."""
    verb = sentence.tokens[cue.first]
    if verb.word in MODALS or verb.word in LISTS["be"]:
        return True
    if verb.form == "s":
        return verb.word not in NOUNS_IN_S
    return cue.first > 0 and sentence.tokens[cue.first - 1].word in AUXILIARIES


def is_noun_here(sentence: Sentence, cue: Cue, verb: Token) -> bool:
    """`for its continuous support`: a possessive opens the phrase that the word would close."""
    if verb.form != "base" or verb.word in MODALS:
        return False
    near = [token.word for token in sentence.tokens[max(cue.first - 4, 0) : cue.first]]
    return bool({"its", "their", "his", "our", "her"} & set(near)) and "we" not in near


def shared(sentence: Sentence, cue: Cue, subject: Subject, found: list[Clause]) -> Subject | None:
    """The subject of a verb that stands after `and` or a comma."""
    verb = sentence.tokens[cue.first]
    if found:
        perfect = sentence.tokens[cue.first - 1].word in AUXILIARIES or cue.family == "await"
        alike = [each for each in found[-NEAREST:] if perfect or same_tense(each.verb, verb)]
        if not alike or leans_back(sentence, found[-1], cue):
            return None
        earlier = alike[-1]
        return replace(earlier.subject, first=cue.first, after=cue.first)
    if verb.word in MODALS:
        opening = opening_subject(sentence, cue, {Who.OWN, Who.BODY, Who.THING, Who.THIRD})
        return opening or Subject(Who.THING, cue.first, cue.first)
    if verb.form != "ed" and cue.first > 2:
        return None
    return opening_subject(sentence, cue, {Who.OWN, Who.BODY}) or named_before(sentence, cue)


def named_before(sentence: Sentence, cue: Cue) -> Subject | None:
    """`The Prime Minister, Ms Lee, and the President, Mr Roy, have agreed`: people with titles."""
    if sentence.tokens[cue.first - 1].word not in AUXILIARIES:
        return None
    before = sentence.tokens[max(cue.first - WINDOW, 0) : cue.first]
    titles = [t for t in before if t.word in OWN and t.is_capital]
    return Subject(Who.OWN, cue.first, cue.first) if titles else None


def same_tense(earlier: Token, verb: Token) -> bool:
    if verb.word in MODALS or earlier.form == verb.form:
        return True
    return earlier.form == "" or verb.form == "" or {earlier.form, verb.form} == {"s", "base"}


def leans_back(sentence: Sentence, earlier: Clause, cue: Cue) -> bool:
    """`to promote trade and support growth` has one verb after `to`, not a new sentence."""
    verb = sentence.tokens[cue.first]
    if verb.form != "base" or cue.family == "await":
        return False
    between = sentence.tokens[max(earlier.cue.first, cue.first - WINDOW) : cue.first]
    infinitive = any(token.word in {"to"} | MODALS for token in between)
    return infinitive and (cue.family in LEANING or between[-1].word == ",")


def opening_subject(sentence: Sentence, cue: Cue, wanted: set[Who]) -> Subject | None:
    """The subject of the first finite verb of the sentence, where it is of a wanted kind."""
    for at in range(1, min(cue.first, WINDOW)):
        token = sentence.tokens[at]
        if token.form not in {"ed", "s"} and token.word not in AUXILIARIES:
            continue
        subject = subject_before(sentence.tokens, at, sentence.speakers)
        if subject.who in wanted:
            return replace(subject, first=cue.first, after=cue.first)
    return None
