"""In what two readings of one source differ, paragraph by paragraph and word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Comparing grows faster than the texts; past these only the beginning is compared.
PARAGRAPHS_AT_MOST = 2_000
WORDS_AT_MOST = 800
# Paragraphs that are the same are shown this far around a change.
AROUND = 1

SAME, GONE, NEW, CUT = "same", "gone", "new", "cut"
Piece = tuple[str, str]


@dataclass(frozen=True)
class Marked:
    """One paragraph: `pieces` pair what became of some words (same, gone or new) with them.

    One that is `cut` stands for as many as it says that are the same and are not shown.
    """

    kind: str
    pieces: Sequence[Piece] = ()
    count: int = 0


def differences(before: str, after: str) -> list[Marked]:
    """The paragraphs of both texts in order; empty where they say the same."""
    old, new = paragraphs_of(before), paragraphs_of(after)
    if old == new:
        return []
    marked: list[Marked] = []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, i1, i2, j1, j2 in steps:
        if kind == "equal":
            is_first, is_last = j1 == i1 == 0, (i2, j2) == (len(old), len(new))
            marked += shortened(old[i1:i2], is_first=is_first, is_last=is_last)
        else:
            marked += changed(old[i1:i2], new[j1:j2])
    return marked


def is_cut(*texts: str) -> bool:
    """Whether one of the texts is too long for all of it to be compared."""
    return any(len(text.split("\n")) > PARAGRAPHS_AT_MOST for text in texts)


def paragraphs_of(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in text.split("\n", PARAGRAPHS_AT_MOST))
    return [line for line in lines if line][:PARAGRAPHS_AT_MOST]


def shortened(paragraphs: list[str], *, is_first: bool, is_last: bool) -> Iterator[Marked]:
    """Those beside a change, and how many lie between."""
    head = 0 if is_first else AROUND
    tail = 0 if is_last else AROUND
    left_out = len(paragraphs) - head - tail
    if left_out < 2:
        yield from (Marked(SAME, [(SAME, each)]) for each in paragraphs)
        return
    yield from (Marked(SAME, [(SAME, each)]) for each in paragraphs[:head])
    yield Marked(CUT, count=left_out)
    yield from (Marked(SAME, [(SAME, each)]) for each in paragraphs[len(paragraphs) - tail :])


def changed(old: list[str], new: list[str]) -> Iterator[Marked]:
    """What stood there and what stands there now; one paragraph for one, word by word."""
    if len(old) == len(new):
        yield from (compared(*pair) for pair in zip(old, new, strict=True))
        return
    yield from (Marked(GONE, [(GONE, each)]) for each in old)
    yield from (Marked(NEW, [(NEW, each)]) for each in new)


def compared(old: str, new: str) -> Marked:
    """Both paragraphs in one, with the words that went and those that came."""
    before, after = old.split(" "), new.split(" ")
    if max(len(before), len(after)) > WORDS_AT_MOST:
        return Marked("both", [(GONE, old), (NEW, new)])
    pieces: list[Piece] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append((SAME, " ".join(before[i1:i2])))
            continue
        if i1 < i2:
            pieces.append((GONE, " ".join(before[i1:i2])))
        if j1 < j2:
            pieces.append((NEW, " ".join(after[j1:j2])))
    return Marked("both", pieces)
