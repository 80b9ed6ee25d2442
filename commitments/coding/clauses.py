"""One sentence, and one clause of it: a cue, whose act it is, and the words that it governs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from commitments.coding.cues import Cue
from commitments.coding.parties import Speakers
from commitments.coding.subjects import Subject, Who
from commitments.coding.tokens import Token


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
