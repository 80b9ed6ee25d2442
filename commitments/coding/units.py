"""Sentences and members of lists, each with its paragraph (rules 2, 3, 4 and 15)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commitments.coding.paragraphs import ParagraphSpan, lines_with_words, split_paragraphs
from commitments.coding.parties import Speakers, infer_parties, names_in, surnames_in
from commitments.coding.sentences import split_sentences
from commitments.coding.tokens import Token, tokens_of

# What stands before the words of a member of a list.
MARK = re.compile(
    r"\s{0,4}(?:[•●▪◦·*‣⁃○■□➢✓–—-]{1,3}|#{1,6}|>|\(?(?:[a-z]|[ivxlc]{1,6}|"
    r"\d{1,2})[.)])\s{1,8}",
    re.IGNORECASE,
)
BEGINNING = 2000
LONGEST_TITLE = 25


@dataclass(frozen=True)
class Unit:
    """One sentence or member of a list as words, with its place in the text."""

    label: str
    sub: int
    heading: str
    tokens: Sequence[Token]
    # A member of the list that the last sentence with a colon opened.
    is_item: bool

    @property
    def opens_list(self) -> bool:
        return bool(self.tokens) and self.tokens[-1].word in {":", "-", "—"}


def units_of(text: str, shadow: str) -> list[Unit]:
    return list(with_items(text, shadow, split_paragraphs(text)))


def with_items(text: str, shadow: str, paragraphs: Sequence[ParagraphSpan]) -> Iterator[Unit]:
    """Units in order; what follows a colon is its list while it is marked or goes on."""
    is_open = False
    for paragraph in paragraphs:
        mark = MARK.match(shadow, paragraph.start, paragraph.end)
        start = mark.end() if mark else paragraph.start
        first = shadow[start : start + 1]
        is_item = is_open and (bool(mark) or first.islower() or text[paragraph.end - 1] in ";,")
        for begin, end in split_sentences(text, start, paragraph.end):
            tokens = without_titles(tokens_of(shadow, begin, end))
            unit = Unit(paragraph.label, paragraph.sub, paragraph.heading, tokens, is_item)
            yield unit
            is_open = unit.opens_list or (is_open and is_item)


def without_titles(tokens: list[Token]) -> list[Token]:
    """Titles in quotation marks are opaque: their words give no cue (rule 4)."""
    marks = [place for place, token in enumerate(tokens) if token.word == '"']
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        is_title = tokens[min(opening + 1, closing)].is_capital
        if opening and is_title and closing - opening <= LONGEST_TITLE:
            for place in range(opening + 1, closing):
                tokens[place] = tokens[place]._replace(is_opaque=True)
    return tokens


def speakers_of(
    text: str, shadow: str, units: Sequence[Unit], parties: Sequence[str] | None
) -> Speakers:
    """The parties as given or as the title names them, and the people who speak for them."""
    if parties is None:
        paragraphs = split_paragraphs(text)
        known = infer_parties(title_of(text, shadow, paragraphs), shadow[:BEGINNING])
    else:
        known = frozenset(standard_name(party) for party in parties)
    return Speakers(known, surnames_in(token for unit in units for token in unit.tokens))


def title_of(text: str, shadow: str, paragraphs: Sequence[ParagraphSpan]) -> str:
    """The lines above the first paragraph, without those of a site."""
    end = paragraphs[0].start if paragraphs else BEGINNING
    lines = [line for line in lines_with_words(text) if line.start < end]
    return " ".join(shadow[line.start : line.end] for line in lines)[:BEGINNING]


def standard_name(party: str) -> str:
    """The first name of a state that is known by several: `Turkey` is `Türkiye`."""
    found = names_in(party.lower().split())
    return found[0][2] if found else party
