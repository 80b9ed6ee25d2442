"""A text divided into its paragraphs (rules 2 and 3)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# `1.`, `1)`, `(1)`, or a bare number before a capital word that names no month.
NUMBER = re.compile(
    r"\(?(\d{1,3})(?:[.)]\s+(?=\S)"
    r"|\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)(?=[^\W\d_a-z]\w*\s))"
)
ROMAN = re.compile(r"\(?([IVXLCivxlc]{1,7})[.)]\s+(?=\S)")
ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# A text is wrapped where its lines keep a width and break off within sentences.
WIDEST_WRAPPED = 120
FULL_LINE = 0.6
FEWEST_LINES = 6
# So far a list is followed to see whether the numbers before it go on.
LONGEST_RUN = 60
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
    def roman(self) -> int | None:
        match = ROMAN.match(self.words)
        return value_of_roman(match[1]) if match else None

    @property
    def is_heading(self) -> bool:
        """By its end, never by its length: headings of 92 characters exist."""
        return not self.words.endswith(SENTENCE_ENDS) and not BULLET.match(self.words)


def split_paragraphs(text: str) -> list[ParagraphSpan]:
    """The paragraphs of a canonical text, in order and without overlap (rules 2 and 3).

    Titles, headings and site furniture belong to no paragraph; a heading stands with every
    paragraph below it up to the next. Where lines are numbered from 1 a further line is a
    sub-paragraph, and lines above the first number are labelled 0; where they begin again from 1
    in a later section, its number stands before theirs. Elsewhere each line is a paragraph,
    labelled by its place.
    """
    lines = list(lines_with_words(text))
    if any(line.number == 1 for line in lines):
        return list(numbered_paragraphs(lines, NUMBER, lambda line: line.number))
    romans = [line.roman for line in lines if not line.is_heading]
    if 1 in romans and 2 in romans:
        return list(numbered_paragraphs(lines, ROMAN, lambda line: line.roman))
    return list(ordinal_paragraphs(lines))


def value_of_roman(digits: str) -> int:
    values = [ROMAN_DIGITS[digit] for digit in digits.upper()]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def lines_with_words(text: str) -> Iterator[Line]:
    """Every line that is neither empty nor site furniture; menus stand above a breadcrumb."""
    lines = all_lines(text)
    menus = [place for place, line in enumerate(lines) if BREADCRUMB.match(line.words)]
    below_menus = lines[menus[0] + 1 :] if menus else lines
    return (line for line in below_menus if not FURNITURE.match(line.words))


def all_lines(text: str) -> list[Line]:
    """Every line that holds words, site furniture included; wrapped lines are joined."""
    lines = [
        Line(match.start() + len(match[0]) - len(match[0].lstrip()), match[0].strip())
        for match in re.finditer(r"[^\n]+", text)
        if match[0].strip()
    ]
    return joined(text, lines) if is_wrapped(lines) else lines


def is_wrapped(lines: list[Line]) -> bool:
    """Whether most full lines break off within a sentence."""
    width = max((len(line.words) for line in lines), default=0)
    full = [line for line in lines if len(line.words) >= FULL_LINE * width]
    if len(lines) < FEWEST_LINES or width > WIDEST_WRAPPED:
        return False
    return 2 * sum(line.is_heading for line in full) > len(lines)


def joined(text: str, lines: list[Line]) -> list[Line]:
    """Lines of one block become one line, unless a number or a bullet begins the next."""
    result = lines[:1]
    for line in lines[1:]:
        last = result[-1]
        begins = NUMBER.match(line.words) or BULLET.match(line.words)
        if begins or text.count("\n", last.end, line.start) != 1:
            result.append(line)
        else:
            result[-1] = Line(last.start, text[last.start : line.end])
    return result


def numbered_paragraphs(
    lines: list[Line], pattern: re.Pattern[str], number_of: Callable[[Line], int | None]
) -> Iterator[ParagraphSpan]:
    number, sub, heading, section = 0, 0, "", 1
    restarts = new_sections(lines, number_of)
    for place, line in enumerate(lines):
        mark = pattern.match(line.words)
        if place in restarts:
            number, section = 0, section + 1
        if mark and number_of(line) == number + 1:
            number, sub = number + 1, 1
            start = line.start + mark.end()
            yield ParagraphSpan(label_of(section, number), sub, heading, start, line.end)
        elif not line.is_heading:
            sub += 1
            yield ParagraphSpan(label_of(section, number), sub, heading, line.start, line.end)
        elif number or sub:
            # Above the first paragraph such a line belongs to the title.
            heading = line.words


def label_of(section: int, number: int) -> str:
    """`4` in the first section, `2-4` in the second that counts from 1."""
    return str(number) if section == 1 else f"{section}-{number}"


def new_sections(lines: list[Line], number_of: Callable[[Line], int | None]) -> set[int]:
    """The lines at which numbers begin again from 1: below a heading, or for good.

    A list inside a paragraph counts from 1, too; the number after its end goes on from before.
    """
    numbered = [
        (place, number)
        for place, line in enumerate(lines)
        if not line.is_heading and (number := number_of(line)) is not None
    ]
    found: set[int] = set()
    last = 0
    for at, (place, number) in enumerate(numbered):
        if number == last + 1:
            last = number
        elif number == 1 and last > 1 and is_section(lines, numbered[at:], last):
            found.add(place)
            last = 1
    return found


def is_section(lines: list[Line], numbered: list[tuple[int, int]], last: int) -> bool:
    place = numbered[0][0]
    if lines[place - 1].is_heading:
        return True
    if lines[place - 1].words.endswith(":"):
        return False
    run = 0
    for _place, number in numbered[:LONGEST_RUN]:
        if number != run + 1:
            return number != last + 1
        run = number
    return run > 1


def ordinal_paragraphs(lines: list[Line]) -> Iterator[ParagraphSpan]:
    ordinal, heading = 0, ""
    for line in lines:
        if not line.is_heading:
            ordinal += 1
            yield ParagraphSpan(str(ordinal), 1, heading, line.start, line.end)
        elif ordinal:
            heading = line.words
