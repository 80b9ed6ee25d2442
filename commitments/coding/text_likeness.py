"""How much of one text stands in another, whatever their case, accents and signs."""

from commitments.coding.folding import fold

WORDS_TOGETHER = 5


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of five folded words of a text; a shorter text is one run."""
    words = fold(text).split()
    last = max(len(words) - WORDS_TOGETHER, 0)
    return frozenset(tuple(words[at : at + WORDS_TOGETHER]) for at in range(last + 1))


def share_in_common(one: frozenset, other: frozenset) -> float:
    """Which part of the runs of the shorter text the longer one has too, from 0 to 1."""
    return len(one & other) / (min(len(one), len(other)) or 1)
