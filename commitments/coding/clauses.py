"""One sentence read as clauses: a cue, whose act it is, and the words that it governs."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from commitments.coding.cues import JOINS_NOUNS, MODALS, Cue, cues_of
from commitments.coding.parties import Speakers
from commitments.coding.subjects import Subject, Who, subject_before
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import EVENT_PASSIVES, LISTS
from commitments.coding.words_subjects import AUXILIARIES, OWN, PRONOUNS, RELATIVES

NEVER_FINITE_ALONE = {Who.THING, Who.THIRD}
# Where these share a subject with a verb before "to …", they rather belong to what follows "to".
LEANING = words("support urge working welcome accept declare create adopt")
# Plurals that look like verbs: `all member states`, `development plans`.
NOUNS_IN_S = words("""
    states plans views notes aims hopes requests calls offers orders shares sets marks works needs
    supports exchanges reviews targets charges promises pledges resolves tasks looks
    """)

# Verbs that stand before "to" and hardly ever after it.
SAID_TO = words("intend agree decide pledge undertake resolve")
DUTIES = words("should must")
AFTER_NOUNS = words("and or of in by for . , ; )")
SUBORDINATING = words("as because since that when while if although once until")
TELLING = words("said saying says added adding adds stated stating states")
OPENING = words("to which who that whose where")

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
    # Whether that sentence promised something, for "this will include".
    goes_on: bool = False
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
    verb = sentence.tokens[cue.first]
    if verb.form == "ed" and sentence.tokens[cue.first - 1].word == "be":
        return True
    if verb.word not in MODALS | DUTIES:
        return False
    following = sentence.tokens[earlier.after].word
    return earlier.family == "that" or (earlier.family == "declare" and following == "that")


def resolved(sentence: Sentence, cue: Cue, found: list[Clause]) -> Subject | None:
    """The subject of a cue, or None where the word is no finite verb here."""
    if cue.family == "nominal":
        return Subject(Who.OWN, cue.first, cue.first)
    if cue.family in {"second", "second_support"}:
        return of_emphasis(sentence, cue, found)
    if cue.family == "participle":
        return opening_subject(sentence, cue, {Who.OWN}) if cue.first > 2 else None
    if is_passive(sentence, cue):
        return None
    subject = subject_before(sentence.tokens, cue.first, sentence.speakers)
    if subject.who is Who.RELATIVE:
        return replace(subject, who=Who.THING) if foretells_event(sentence, cue) else None
    if subject.who is Who.SHARED:
        return shared(sentence, cue, subject, found) or agreeing(sentence, cue)
    if subject.who is Who.ELIDED:
        return replace(subject, who=Who.OWN) if stands_first(sentence, cue) else None
    return written(sentence, cue, subject, found)


def written(sentence: Sentence, cue: Cue, subject: Subject, found: list[Clause]) -> Subject | None:
    """The subject that stands before the verb as a pronoun or a phrase."""
    pronoun = sentence.tokens[subject.after - 1].word
    if pronoun == "it":
        return replace(subject, who=of_it(sentence, cue, subject))
    if pronoun == "they" and sentence.before is Who.THIRD:
        return replace(subject, who=Who.THIRD)
    if subject.who in NEVER_FINITE_ALONE and not is_finite(sentence, cue):
        return None
    before = sentence.tokens[cue.first - 1].word if cue.first else ""
    is_noun = before not in OWN and is_noun_here(sentence, cue)
    return None if is_noun or is_said_of(sentence, cue, subject, found) else subject


def is_said_of(sentence: Sentence, cue: Cue, subject: Subject, found: list[Clause]) -> bool:
    """`gives confidence that Peru will grow`: a view, unless the parties settled that it be so."""
    before = sentence.tokens[subject.first - 1].word if subject.first else ""
    if before != "that" or sentence.tokens[cue.first].word not in MODALS:
        return False
    governor = sentence.tokens[subject.first - 2].word if subject.first > 1 else ""
    if subject.who is Who.OWN and governor in TELLING:
        return False
    return not any(each.subject.who is Who.OWN and each.cue.strength >= 3 for each in found)


def of_emphasis(sentence: Sentence, cue: Cue, found: list[Clause]) -> Subject | None:
    """`affirmed its friendship and its readiness to …`: a further noun under one verb."""
    before = sentence.tokens[cue.first - 1]
    verb = before if before.form == "ing" else found[-1].verb if found else before
    is_joined = before.word in JOINS_NOUNS or before.form == "ing"
    if not found or not is_joined or verb.lemma not in LISTS["emphasis"]:
        return None
    return replace(found[-1].subject, first=cue.first, after=cue.first)


def is_passive(sentence: Sentence, cue: Cue) -> bool:
    """`initiatives supported by a fund`: a participle, whatever stands before it."""
    tokens = sentence.tokens
    following = tokens[cue.after].word if cue.after < len(tokens) else ""
    verb, before = tokens[cue.first], tokens[cue.first - 1].word if cue.first else ""
    return verb.form == "ed" and following == "by" and before not in AUXILIARIES


def foretells_event(sentence: Sentence, cue: Cue) -> bool:
    """`…, which will be held in Rome` tells of a step; `which will bring growth` of a hope."""
    following = [token.word for token in sentence.tokens[cue.after : cue.after + 4]]
    is_modal = sentence.tokens[cue.first].word in MODALS
    return is_modal and following[:1] == ["be"] and bool(EVENT_PASSIVES & set(following[1:]))


def stands_first(sentence: Sentence, cue: Cue) -> bool:
    """Lists of outcomes leave the subject out: `Agreed to …`; `will` cannot stand so."""
    return sentence.tokens[cue.first].word not in MODALS


def of_it(sentence: Sentence, cue: Cue, subject: Subject) -> Who:
    """`It was agreed` speaks for the parties; another `it` stands for what acted before."""
    verb, place = sentence.tokens[cue.first], subject.after - 1
    if verb.form == "ed" and cue.first and sentence.tokens[cue.first - 1].word in AUXILIARIES:
        return Who.OWN
    if verb.word in DUTIES or (place and sentence.tokens[place - 1].word in SUBORDINATING):
        return Who.THING
    return sentence.before if sentence.before in {Who.BODY, Who.OWN} else Who.THING


def is_finite(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form that may be a participle or a noun is shown to be a verb."""
    verb = sentence.tokens[cue.first]
    if verb.word in MODALS or verb.word in LISTS["be"]:
        return True
    if verb.form == "s":
        following = sentence.tokens[cue.after].word if cue.after < len(sentence.tokens) else "."
        return verb.word not in NOUNS_IN_S and following not in AFTER_NOUNS
    return cue.first > 0 and sentence.tokens[cue.first - 1].word in AUXILIARIES


def is_noun_here(sentence: Sentence, cue: Cue) -> bool:
    """`for its continuous support`: a possessive opens the phrase that the word would close."""
    verb = sentence.tokens[cue.first]
    if verb.form != "base" or verb.word in MODALS:
        return False
    near = [token.word for token in sentence.tokens[max(cue.first - 4, 0) : cue.first]]
    return bool({"its", "their", "his", "our", "her"} & set(near)) and "we" not in near


def shared(sentence: Sentence, cue: Cue, subject: Subject, found: list[Clause]) -> Subject | None:
    """The subject of a verb that stands after `and` or a comma."""
    verb = sentence.tokens[cue.first]
    if is_relative_still(sentence, cue, found) or is_attribute(sentence, cue, found):
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
        return None
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
