"""What a person should see of a text before it is stored for good."""

import re
from dataclasses import dataclass

from commitments.coding.paragraphs import (
    NUMBER,
    ParagraphSpan,
    all_lines,
    lines_with_words,
    split_paragraphs,
)

LONG_PARAGRAPH = 3000
# What browsers put where they could not read a character.
REPLACEMENT = "\ufffd"
# Words that belong to a page around the text; a guess, so such lines are pointed out, never cut.
OF_A_PAGE = re.compile(
    r"(©|copyright\b|all rights reserved|share (this|on)\b|read more\b|related (articles|news)"
    r"|subscribe\b|follow us\b|cookies?\b|advertisement\b|print this\b|back to top\b|sign in\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TextFindings:
    """The paragraphs as they will be split, and what looks odd, line by line."""

    paragraphs: list[ParagraphSpan]
    is_numbered: bool
    # Titles, headings and what a site prints: kept in the text, in no paragraph.
    outside: list[str]
    suspected: list[str]
    # Lines that begin with a number which does not follow the one before.
    stray: list[str]
    long: list[ParagraphSpan]
    unreadable: int


def findings_of(text: str) -> TextFindings:
    """Look through a canonical text."""
    paragraphs = split_paragraphs(text)
    lines = all_lines(text)
    by_end = {paragraph.end: paragraph for paragraph in paragraphs}
    inside = [line for line in lines if line.end in by_end]
    is_numbered = any(line.number == 1 for line in lines_with_words(text))
    return TextFindings(
        paragraphs=paragraphs,
        is_numbered=is_numbered,
        outside=[line.words for line in lines if line.end not in by_end],
        suspected=[line.words for line in inside if OF_A_PAGE.match(line.words)],
        stray=[
            line.words
            for line in inside
            if is_numbered and NUMBER.match(line.words) and by_end[line.end].start == line.start
        ],
        long=[paragraph for paragraph in paragraphs if length_of(paragraph) > LONG_PARAGRAPH],
        unreadable=text.count(REPLACEMENT),
    )


def length_of(paragraph: ParagraphSpan) -> int:
    return paragraph.end - paragraph.start
