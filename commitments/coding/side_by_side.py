"""Two wordings beside each other: which words stand in one of them alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from commitments.coding.folding import fold

# A word with the blanks before it, so that the pieces joined are the text.
WORD = re.compile(r"\s*\S+|\s+")
# Comparing grows faster than the words do; no quote is longer.
WORDS_AT_MOST = 800


@dataclass(frozen=True)
class Piece:
    """A stretch of a wording as it is written; `differs` where the other one lacks its words."""

    text: str
    differs: bool


def side_by_side(earlier: str, later: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both wordings in pieces, which joined are what was given.

    Words are compared without case, accents and punctuation; past 800 words they are not.
    """
    first, second = WORD.findall(earlier), WORD.findall(later)
    if not first or not second or max(len(first), len(second)) > WORDS_AT_MOST:
        return whole(earlier), whole(later)
    before, after = ([fold(word) for word in words] for words in (first, second))
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    held_before = {place for block in blocks for place in range(block.a, block.a + block.size)}
    held_after = {place for block in blocks for place in range(block.b, block.b + block.size)}
    return tuple(pieces(first, held_before)), tuple(pieces(second, held_after))


def whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, differs=False),) if text else ()


def pieces(words: list[str], shared: set[int]) -> Iterator[Piece]:
    """The words run together; a blank before a difference stands outside of it."""
    for differs, run in groupby(range(len(words)), key=lambda place: place not in shared):
        text = "".join(words[place] for place in run)
        bare = text.lstrip() if differs else text
        if len(bare) < len(text):
            yield Piece(text[: len(text) - len(bare)], differs=False)
        if bare:
            yield Piece(bare, differs)
