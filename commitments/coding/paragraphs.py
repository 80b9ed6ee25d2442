"""A text divided into its paragraphs (rules 2 and 3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
BULLET = re.compile(r"[•●▪◦*–—-]\s|\([a-z]{1,4}\)\s|[a-z]\)\s")
# What a site prints around a text, and what a credit line begins with.
BREADCRUMB = re.compile(r"HOME\s*>")
FURNITURE = re.compile(r"(HOME\s*>|Published:|Updated:|Photo\s+source\b|Source:)")
SENTENCE_ENDS = tuple(".;:!?\"'”’»")


@dataclass(frozen=True)
class ParagraphSpan:
    """One paragraph as `text[start:end]`, its number left out; offsets count code points."""

    label: str
    sub: int
    heading: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """One line that holds words, without the spaces around them."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def number(self) -> int | None:
        match = NUMBER.match(self.words)
        return int(match[1]) if match else None

    @property
    def is_heading(self) -> bool:
        """By its end, never by its length: headings of 92 characters exist."""
        return not self.words.endswith(SENTENCE_ENDS) and not BULLET.match(self.words)


def split_paragraphs(text: str) -> list[ParagraphSpan]:
    """The paragraphs of a canonical text, in order and without overlap (rules 2 and 3).

    Titles, headings and site furniture belong to no paragraph; a heading stands with every
    paragraph below it up to the next. Where lines are numbered from 1 a further line is a
    sub-paragraph, and lines above the first number are labelled 0; elsewhere each line is a
    paragraph, labelled by its place.
    """
    lines = list(lines_with_words(text))
    numbered = any(line.number == 1 for line in lines)
    return list(numbered_paragraphs(lines) if numbered else ordinal_paragraphs(lines))


def lines_with_words(text: str) -> Iterator[Line]:
    """Every line that is neither empty nor site furniture; menus stand above a breadcrumb."""
    lines = [
        Line(match.start() + len(match[0]) - len(match[0].lstrip()), match[0].strip())
        for match in re.finditer(r"[^\n]+", text)
        if match[0].strip()
    ]
    menus = [place for place, line in enumerate(lines) if BREADCRUMB.match(line.words)]
    below_menus = lines[menus[0] + 1 :] if menus else lines
    return (line for line in below_menus if not FURNITURE.match(line.words))


def numbered_paragraphs(lines: list[Line]) -> Iterator[ParagraphSpan]:
    number, sub, heading = 0, 0, ""
    for line in lines:
        mark = NUMBER.match(line.words)
        if mark and line.number == number + 1:
            number, sub = number + 1, 1
            start = line.start + mark.end()
            yield ParagraphSpan(str(number), sub, heading, start, line.end)
        elif not line.is_heading:
            sub += 1
            yield ParagraphSpan(str(number), sub, heading, line.start, line.end)
        elif number or sub:
            # Above the first paragraph such a line belongs to the title.
            heading = line.words


def ordinal_paragraphs(lines: list[Line]) -> Iterator[ParagraphSpan]:
    ordinal, heading = 0, ""
    for line in lines:
        if not line.is_heading:
            ordinal += 1
            yield ParagraphSpan(str(ordinal), 1, heading, line.start, line.end)
        elif ordinal:
            heading = line.words
