"""Where a sentence may promise something: the cues of table 1.3 (rules 4, 5 and 7)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commitments.coding.patterns import Element, compiled, match
from commitments.coding.tokens import Token
from commitments.coding.word_lists import words
from commitments.coding.words_cues import CUES
from commitments.coding.words_nouns import LISTS
from commitments.coding.words_subjects import AUXILIARIES, DETERMINERS, OWN, PREPOSITIONS, PRONOUNS

# A verb that follows one of these is no finite verb of its own.
NOT_BEFORE_VERB = (
    PREPOSITIONS
    | (DETERMINERS - {"both", "all", "each"})
    | words("can could may might should must not cannot if as when than will shall would")
)
# Cues that are nouns: `an agreement was reached to`, `our goal is to`.
NOUNS_OF_CUES = words(
    "agreement consensus understanding goal aim objective ambition intention target vision"
)
JOINS_NOUNS = words("and , as")
MODALS = words("will shall would 'll")


@dataclass(frozen=True)
class CueRule:
    """One line of the table."""

    name: str
    pattern: tuple[Element, ...]
    strength: int
    family: str


@dataclass(frozen=True)
class Cue:
    """One cue of a sentence: its words are `tokens[first:after]`."""

    rule: CueRule
    first: int
    after: int

    @property
    def family(self) -> str:
        return self.rule.family

    @property
    def strength(self) -> int:
        return self.rule.strength

    def at(self, place: int) -> "Cue":
        """The same rule at another place, where its words are not repeated."""
        return Cue(self.rule, place, place)


def read_rules() -> Iterator[CueRule]:
    for line in CUES.strip().splitlines():
        name, pattern, strength, family = (part.strip() for part in line.split("|||"))
        yield CueRule(name, compiled(pattern), int(strength), family)


def by_first_word(rules: Sequence[CueRule]) -> dict[str, list[CueRule]]:
    table = defaultdict(list)
    for rule in rules:
        for word in rule.pattern[0].words:
            table[word].append(rule)
    return dict(table)


RULES = tuple(read_rules())
BY_WORD = by_first_word(RULES)


def cues_of(tokens: Sequence[Token]) -> list[Cue]:
    """The cues of one sentence in order, the longest where several begin, without overlap."""
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        cue = cue_at(tokens, at)
        if cue:
            found.append(cue)
        at = cue.after if cue else at + 1
    return found


def cue_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """The longest cue that begins at one word, if the word stands as a finite verb can."""
    token = tokens[at]
    rules = [*BY_WORD.get(token.word, ()), *rules_of_lemma(token)]
    if not rules or token.is_opaque or not may_be_verb(tokens, at):
        return None
    ends = [(match(tokens, at, rule.pattern), rule) for rule in rules]
    cues = [Cue(rule, at, after) for after, rule in ends if after is not None]
    # Of two that are equally long the earlier line of the table stands.
    return max(cues, key=lambda cue: cue.after) if cues else None


def rules_of_lemma(token: Token) -> list[CueRule]:
    if token.lemma == token.word:
        return []
    key = f"{token.lemma}.ing" if token.form == "ing" else token.lemma
    return BY_WORD.get(key, [])


def may_be_verb(tokens: Sequence[Token], at: int) -> bool:
    """Not after an article, a preposition or a possessive; not capital inside a sentence."""
    if at == 0:
        return tokens[at].word not in LISTS["possessive"]
    if tokens[at].word in NOUNS_OF_CUES:
        return True
    if tokens[at].word in LISTS["possessive"]:
        return tokens[at - 1].word in JOINS_NOUNS or tokens[at - 1].form == "ing"
    if tokens[at].word == "shared" and is_attribute(tokens, at):
        return False
    if tokens[at].word == "support" and tokens[at - 1].word in JOINS_NOUNS:
        return True
    if tokens[at].is_capital and tokens[at - 1].word not in {":", ")", '"'}:
        return False
    if tokens[at].form == "s" and tokens[at - 1].word in {"all", "both", "these", "those"}:
        return False
    before = previous_word(tokens, at)
    if before is None or tokens[at].word in MODALS:
        return before is None or not before.word.endswith("'s")
    return before.word not in NOT_BEFORE_VERB and not before.word.endswith(("'s", "s'"))


def is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """`in friendship and shared resolve to …`: shared by nobody who is named before it."""
    before = previous_word(tokens, at)
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    spoken = before is not None and before.word in OWN | PRONOUNS | AUXILIARIES
    return not spoken and following not in DETERMINERS | LISTS["possessive"]


def previous_word(tokens: Sequence[Token], at: int) -> Token | None:
    """The word before, over adverbs."""
    for place in range(at - 1, max(at - 5, -1), -1):
        if not tokens[place].is_adverb:
            return tokens[place]
    return None
