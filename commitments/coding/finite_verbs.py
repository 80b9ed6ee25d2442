"""The clauses of a sentence: which cues are finite verbs there, and whose (rules 5 to 7)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from commitments.coding.clauses import Clause, Sentence
from commitments.coding.cues import JOINS_NOUNS, MODALS, Cue, cues_of
from commitments.coding.lexicon import ACT_BASES
from commitments.coding.parties import names_in
from commitments.coding.shared_subjects import WINDOW, agreeing, opening_subject, shared
from commitments.coding.subjects import Subject, Who, bare, phrase_before, subject_before
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_nouns import EVENT_PASSIVES, LISTS, PREDICTIONS
from commitments.coding.words_subjects import AUXILIARIES, NOUNS_IN_S, OWN, PRONOUNS

NEVER_FINITE_ALONE = {Who.THING, Who.THIRD}
DUTIES = words("should must")
AFTER_NOUNS = words("and or of in by for . , ; )")
SUBORDINATING = words("as because since that when while if although once until")
# `welcomed his advice that Peru would fund the port`.
ASSURED = words("advice assurance assurances announcement confirmation undertaking pledge promise")
# `Acting Minister`, `Visiting President`: these open a phrase, and no preamble.
ATTRIBUTES = words("""
    acting visiting outgoing incoming leading neighbouring neighboring working training funding
    planning financing shipping mining fishing banking housing
    """)
EFFORTS = words("seek strive endeavour aspire look")
MEANS = words("with without through under by via")
TELLING = words("said saying says added adding adds stated stating states")


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
    """Rule 7: `Recognising that trade will grow, …` carries nothing up to its comma.

    `Training pilots: Peru will …` is a heading before its sentence.
    """
    if tokens[0].form != "ing" or tokens[0].lemma == "look" or tokens[0].word in ATTRIBUTES:
        return False
    first = [token.word for token in tokens[1 : 2 * WINDOW]]
    return at < WINDOW and "," in first and not {",", ":"} & set(first[: at - 1])


def is_inside(earlier: Cue, cue: Cue, sentence: Sentence) -> bool:
    """`will` after `agreed that` or `noted that` belongs to what was agreed or noted."""
    verb = sentence.tokens[cue.first]
    if verb.form == "ed" and sentence.tokens[cue.first - 1].word == "be":
        return True
    if verb.word not in MODALS | DUTIES:
        return False
    if is_told_anew(earlier, cue, sentence):
        return False
    following = sentence.tokens[earlier.after].word
    return earlier.family == "that" or (earlier.family == "declare" and following == "that")


def is_told_anew(earlier: Cue, cue: Cue, sentence: Sentence) -> bool:
    """`noted that steel is needed, and will cooperate on it`: an act, again of those who noted."""
    before = [token.word for token in sentence.tokens[max(cue.first - 2, 0) : cue.first]]
    verb = next((t for t in sentence.tokens[cue.after :] if not t.is_adverb), None)
    if earlier.rule.name != "noted" or before != [",", "and"] or verb is None:
        return False
    return verb.word in ACT_BASES and verb.word not in PREDICTIONS


def resolved(sentence: Sentence, cue: Cue, found: list[Clause]) -> Subject | None:
    """The subject of a cue, or None where the word is no finite verb here."""
    if cue.family.startswith("nominal"):
        return Subject(Who.OWN, cue.first, cue.first)
    if cue.family in {"second", "second_support"}:
        return of_emphasis(sentence, cue, found)
    if cue.family == "participle":
        return opening_subject(sentence, cue, {Who.OWN}) if cue.first > 2 else None
    if is_passive(sentence, cue) or is_state_of_mind(sentence, cue):
        return None
    subject = subject_before(sentence.tokens, cue.first, sentence.speakers)
    if subject.who is Who.RELATIVE:
        if foretells_event(sentence, cue):
            return replace(subject, who=Who.THING)
        return who_promises(sentence, cue, subject)
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
    is_noun = (before not in OWN and is_noun_here(sentence, cue)) or is_means(
        sentence, cue, subject
    )
    if is_elsewhere(sentence, cue, subject) or is_in_passing(sentence, cue, subject):
        return None
    return None if is_noun or is_said_of(sentence, cue, subject, found) else subject


def is_in_passing(sentence: Sentence, cue: Cue, subject: Subject) -> bool:
    """`a firm base as we strive to grow`, `told him that Peru sought to trade`: only told."""
    before = sentence.tokens[subject.first - 1].word if subject.first else ""
    verb = sentence.tokens[cue.first]
    if cue.family not in {"act", "late_act"}:
        return False
    governor = sentence.tokens[subject.first - 2].lemma if subject.first > 1 else ""
    if before == "that" and governor == "recall" and verb.form == "ed":
        return True
    if verb.lemma not in EFFORTS:
        return False
    return (before == "as" and subject.first > 1) or (before == "that" and verb.form == "ed")


def is_said_of(sentence: Sentence, cue: Cue, subject: Subject, found: list[Clause]) -> bool:
    """`gives confidence that Peru will grow`: a view, unless the parties settled that it be so."""
    before = sentence.tokens[subject.first - 1].word if subject.first else ""
    if before != "that" or sentence.tokens[cue.first].word not in MODALS:
        return False
    governor = sentence.tokens[subject.first - 2].word if subject.first > 1 else ""
    if subject.who is Who.OWN and governor in TELLING | ASSURED:
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


def is_state_of_mind(sentence: Sentence, cue: Cue) -> bool:
    """`the leaders, determined to end the war, …` tells of them; `they determined to …` decides."""
    verb, before = sentence.tokens[cue.first], sentence.tokens[cue.first - 1] if cue.first else None
    if verb.lemma != "determine" or verb.form != "ed" or cue.family != "act":
        return False
    return before is None or before.word not in OWN | PRONOUNS


def foretells_event(sentence: Sentence, cue: Cue) -> bool:
    """`…, which will be held in Rome` tells of a step; `which will bring growth` of a hope."""
    following = [token.word for token in sentence.tokens[cue.after : cue.after + 4]]
    is_modal = sentence.tokens[cue.first].word in MODALS
    return is_modal and following[:1] == ["be"] and bool(EVENT_PASSIVES & set(following[1:]))


def who_promises(sentence: Sentence, cue: Cue, relative: Subject) -> Subject | None:
    """`thanked the President of Peru, who pledged to …`: the promise of whom the noun names."""
    tokens, word = sentence.tokens, sentence.tokens[relative.first].word
    if cue.strength < 3 or relative.first < 2 or word not in {"who", "which", "that"}:
        return None
    place = relative.first - (2 if tokens[relative.first - 1].word == "," else 1)
    antecedent = phrase_before(tokens, place, sentence.speakers)
    named = antecedent.who is Who.OWN and tokens[place].is_capital and word == "who"
    charged = antecedent.who is Who.BODY and word != "who" and is_told_to_act(sentence, cue)
    return replace(antecedent, first=cue.first, after=cue.first) if named or charged else None


def is_told_to_act(sentence: Sentence, cue: Cue) -> bool:
    """`a task force that will report`, and not `a network that will help`."""
    if sentence.tokens[cue.first].word not in MODALS:
        return False
    following = next((t for t in sentence.tokens[cue.after :] if not t.is_adverb), None)
    return following is not None and following.lemma not in PREDICTIONS


def is_elsewhere(sentence: Sentence, cue: Cue, subject: Subject) -> bool:
    """`in Fiji, where elections will be held`: an event in a state that is no party.

    `where Peru aims to be a leader` describes a field.
    """
    tokens, place = sentence.tokens, subject.first - 1
    if place < 1 or tokens[place].word != "where":
        return False
    if [token.word for token in tokens[cue.after - 1 : cue.after + 1]] == ["to", "be"]:
        return True
    near = [bare(token) for token in tokens[max(place - 5, 0) : place]]
    parties = sentence.speakers.parties
    return bool(parties and {name for _a, _b, name in names_in(near)} - parties)


def stands_first(sentence: Sentence, cue: Cue) -> bool:
    """Lists of outcomes leave the subject out: `Agreed to …`; `will` cannot stand so."""
    return sentence.tokens[cue.first].word not in MODALS


def of_it(sentence: Sentence, cue: Cue, subject: Subject) -> Who:
    """`It was agreed` speaks for the parties; another `it` stands for what acted before."""
    verb, place = sentence.tokens[cue.first], subject.after - 1
    if verb.form == "ed" and cue.first and sentence.tokens[cue.first - 1].word in AUXILIARIES:
        return Who.OWN
    if place and sentence.tokens[place - 1].word == "that" and cue.family == "act":
        told = opening_subject(sentence, cue, {Who.OWN, Who.BODY})
        return told.who if told else Who.THING
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


def is_means(sentence: Sentence, cue: Cue, subject: Subject) -> bool:
    """`with Peru's help, with Italian support,`: a noun that tells by what means."""
    before = sentence.tokens[subject.first - 1].word if subject.first else ""
    verb = sentence.tokens[cue.first]
    return before in MEANS and verb.form == "base" and verb.word not in MODALS


def is_noun_here(sentence: Sentence, cue: Cue) -> bool:
    """`for its continuous support`: a possessive opens the phrase that the word would close."""
    verb = sentence.tokens[cue.first]
    if verb.form != "base" or verb.word in MODALS:
        return False
    near = [token.word for token in sentence.tokens[max(cue.first - 4, 0) : cue.first]]
    return bool({"its", "their", "his", "our", "her"} & set(near)) and "we" not in near
