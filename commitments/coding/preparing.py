"""A received text made ready to be stored: what to leave out of it, and what is left (rule 2).

A text is changed by leaving out alone. A left-out span is a pair of offsets into the text as
received; offsets count code points, and every offset of what is left has its place there.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from commitments.coding.paragraphs import BREADCRUMB, BULLET, SENTENCE_ENDS

Span = tuple[int, int]

# How far down a menu reaches, and how long a line may be that a site or a printer adds.
MENU_LINES = 30
LONGEST_ADDED = 160
LONGEST_NOTICE = 400
REPEATED_FROM = 3
STAMP = re.compile(r"\s{0,9}date \d{4}-\d{2}-\d{2}[ \t]{1,9}")
PAGE_NUMBER = re.compile(
    r"(?:page|halaman|sayfa)\s{1,3}\d{1,4}(?:\s{0,3}(?:/|of|daripada)\s{0,3}\d{1,4})?"
    r"|\d{1,4}\s{0,3}(?:/|of)\s{0,3}\d{1,4}|[-–—]\s{0,3}\d{1,4}\s{0,3}[-–—]",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d{1,4}")
HYPHENATED = re.compile(r"[^\W\d_][-\u00ad]\n(?=[^\W\d_A-Z])")
# What such a line begins with, or is as a whole; the key says why it is left out.
BEGINNINGS = (
    ("published", r"(?:published|posted|updated|last updated)(?:\son)?\s?:"),
    ("credit", r"(?:photo|image|picture)s?(?:\s(?:source|credit|by))?\s?:|source\s?:"),
    ("share", r"(?:share|tweet)(?: this| on| via|:)|follow us\b"),
    ("share", r"(?:share|tweet|print|e-?mail|facebook|whatsapp|telegram)\Z"),
    ("newsletter", r"(?:subscribe|sign up|register) (?:to|for|now|here)\b"),
    ("elsewhere", r"(?:read more|read also|also read|related (?:news|articles?))\b"),
    ("elsewhere", r"(?:advertisement|back to top|skip to (?:main )?content)\Z"),
    ("rights", r"(?:copyright\b|©|all rights reserved)"),
)
ADDED = [(why, re.compile(words, re.IGNORECASE)) for why, words in BEGINNINGS]
COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
CONSENT = re.compile(r"\b(?:accept|consent|we use|uses? cookies|by using)\b", re.IGNORECASE)


@dataclass(frozen=True)
class LeavingOut:
    """A span of the received text that is proposed to be left out; `why` names the reason."""

    start: int
    end: int
    why: str


@dataclass(frozen=True)
class Piece:
    """One line, or the part of one that a proposal covers; the pieces make up the whole text."""

    start: int
    end: int
    words: str


def cleaning_proposals(text: str) -> list[LeavingOut]:
    """What a site or a printer put around the words, in order and without overlap."""
    lines = lines_of(text)
    reasons = stamped_lines(lines) | {
        place: why for place, line in enumerate(lines) if (why := reason_of_line(line.words))
    }
    reasons |= menu_lines(lines) | repeated_lines(lines) | numbered_pages(lines)
    proposals = [LeavingOut(lines[at].start, lines[at].end, why) for at, why in reasons.items()]
    stamp = STAMP.match(text)
    if stamp and stamp.end() < lines[0].end and 0 not in reasons:
        proposals.append(LeavingOut(0, stamp.end(), "stamp"))
    return sorted(proposals, key=lambda proposal: proposal.start)


def lines_of(text: str) -> list[Piece]:
    """The lines that hold words, each up to the next; together they are the whole text."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    held = [(starts[place], line.strip()) for place, line in enumerate(lines) if line.strip()]
    begins = [0, *(start for start, _words in held[1:])][: len(held)]
    ends = [*begins[1:], len(text)][: len(held)]
    return [
        Piece(begin, end, words)
        for begin, end, (_at, words) in zip(begins, ends, held, strict=True)
    ]


def reason_of_line(words: str) -> str:
    """Why a line is none of the text by itself, or nothing."""
    if len(words) > LONGEST_NOTICE:
        return ""
    if COOKIES.search(words) and CONSENT.search(words):
        return "cookies"
    if len(words) > LONGEST_ADDED:
        return ""
    if PAGE_NUMBER.fullmatch(words):
        return "page"
    return next((why for why, pattern in ADDED if pattern.match(words)), "")


def stamped_lines(lines: Sequence[Piece]) -> dict[int, str]:
    """A line that is a stamp and nothing else."""
    first = lines[0].words if lines else ""
    return {0: "stamp"} if STAMP.fullmatch(f"{first} ") else {}


def menu_lines(lines: Sequence[Piece]) -> dict[int, str]:
    """The menus of a site stand above its breadcrumb."""
    for place, line in enumerate(lines[:MENU_LINES]):
        if BREADCRUMB.match(line.words):
            return dict.fromkeys(range(place), "menu") | {place: "breadcrumb"}
    return {}


def repeated_lines(lines: Sequence[Piece]) -> dict[int, str]:
    """Heads and feet of pages: the same line again and again. The first one stays."""
    counted = Counter(line.words for line in lines if may_repeat(line.words))
    seen: set[str] = set()
    found = {}
    for place, line in enumerate(lines):
        if counted[line.words] >= REPEATED_FROM:
            if line.words in seen:
                found[place] = "repeated"
            seen.add(line.words)
    return found


def may_repeat(words: str) -> bool:
    is_short = 3 < len(words) <= LONGEST_ADDED and any(letter.isalpha() for letter in words)
    return is_short and not words.endswith(SENTENCE_ENDS) and not BULLET.match(words)


def numbered_pages(lines: Sequence[Piece]) -> dict[int, str]:
    """Bare numbers that count upwards and mostly stand within a sentence are those of pages."""
    places = [place for place, line in enumerate(lines) if NUMBER.fullmatch(line.words)]
    numbers = [int(lines[place].words) for place in places]
    if len(places) < 2 or any(b - a != 1 for a, b in pairwise(numbers)):
        return {}
    within = sum(breaks_a_sentence(lines, place) for place in places)
    return dict.fromkeys(places, "page") if 2 * within >= len(places) else {}


def breaks_a_sentence(lines: Sequence[Piece], place: int) -> bool:
    before, after = lines[:place][-1:], lines[place + 1 : place + 2]
    if not before or not after:
        return False
    return not before[0].words.endswith(SENTENCE_ENDS) or after[0].words[0].islower()


def hyphenated(text: str) -> int:
    """How many words are divided at the end of a line; they stay as they stand."""
    return sum(1 for _mark in HYPHENATED.finditer(text))


def pieces_of(text: str, spans: Iterable[Span]) -> list[Piece]:
    """The lines of the text, cut where one of the spans begins or ends within them."""
    cuts = sorted({offset for span in spans for offset in span})
    pieces = []
    for line in lines_of(text):
        inside = cuts[bisect_right(cuts, line.start) : bisect_right(cuts, line.end - 1)]
        bounds = [line.start, *inside, line.end]
        for start, end in pairwise(bounds):
            pieces.append(Piece(start, end, text[start:end].strip()))
    return pieces


def in_order(spans: Iterable[Sequence[int]], length: int) -> list[Span]:
    """The spans sorted. Raises ValueError where one is empty, outside or over another."""
    ordered = sorted((int(start), int(end)) for start, end in spans)
    reached = 0
    for start, end in ordered:
        if not reached <= start < end <= length:
            raise ValueError("these spans cannot be left out")
        reached = end
    return ordered


def kept_spans(length: int, left_out: Iterable[Sequence[int]]) -> Iterator[Span]:
    """What is between the spans that are left out."""
    reached = 0
    for start, end in left_out:
        if reached < start:
            yield reached, start
        reached = end
    if reached < length:
        yield reached, length


def prepared(received: str, left_out: Sequence[Sequence[int]]) -> str:
    """The received text without the spans, and otherwise as it is."""
    return "".join(received[start:end] for start, end in kept_spans(len(received), left_out))


class Places:
    """Where each offset of a prepared text is in the received one, and the other way."""

    def __init__(self, length: int, left_out: Sequence[Sequence[int]]) -> None:
        self.kept = list(kept_spans(length, left_out))
        self.before = [0, *accumulate(end - start for start, end in self.kept)]

    def received(self, offset: int) -> int:
        """The place in the received text of the code point at `offset` of the prepared one."""
        at = min(bisect_right(self.before, offset), len(self.kept)) - 1
        return self.kept[at][0] + offset - self.before[at] if self.kept else 0

    def prepared(self, offset: int) -> int:
        """How many code points are kept before `offset` of the received text."""
        at = bisect_right(self.kept, (offset, offset)) - 1
        if at < 0:
            return 0
        start, end = self.kept[at]
        return self.before[at] + min(offset, end) - start
