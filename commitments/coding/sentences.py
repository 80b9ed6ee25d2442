"""A paragraph divided into its sentences (rule 4)."""

import re
from collections.abc import Iterator

# A mark that ends a sentence, with what closes after it, a space, and what opens the next one.
ENDS = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*(?:[^\W\d_a-z]|\d{1,4}\s[a-z]))")
WORD = re.compile(r"\S")
LONGEST_ABBREVIATION = 12
# What a point stands behind without ending anything.
ABBREVIATED = re.compile(
    r"(?:\b(?:H\.\s?E|Dato|Datuk|Tan Sri|Mr|Mrs|Ms|Dr|Prof|Hon|Gen|Lt|Col|Sgt|St|Nos?|Arts?|paras?"
    r"|vs|cf|etc|e\.g|i\.e|U\.S|U\.N|U\.K)|\b[A-Z])$"
)


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as (start, end), without the spaces between them.

    Offsets count code points of the whole text; a line feed inside stays inside. Together they
    hold every word of the paragraph.
    """
    begins = first_word(text, start, end)
    for mark in ENDS.finditer(text, start, end):
        if text[mark.start()] == "." and is_abbreviated(text, begins, mark):
            continue
        yield begins, mark.end()
        begins = first_word(text, mark.end(), end)
    if begins < end:
        yield begins, begins + len(text[begins:end].rstrip())


def is_abbreviated(text: str, begins: int, mark: re.Match[str]) -> bool:
    near = max(begins, mark.start() - LONGEST_ABBREVIATION)
    return ABBREVIATED.search(text, near, mark.start()) is not None


def first_word(text: str, start: int, end: int) -> int:
    """Where the words of `text[start:end]` begin, after its spaces."""
    word = WORD.search(text, start, end)
    return word.start() if word else end
