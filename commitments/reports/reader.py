"""A stored text as it is read: its paragraphs, cut where commitments, signals and positions lie.

No character is changed: the segments of a paragraph, joined, are the stored text between its
offsets. Offsets are code points, as everywhere. Nothing here asks the database.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Protocol, TypeVar

from commitments.enums import PassageKind
from commitments.models import Commitment, Paragraph, Passage, Quote

COMMITMENT = "commitment"
NUMBER_AT_END = re.compile(r"\d{1,3}[.)]\s+\Z")
NOT_IN_ANCHORS = re.compile(r"[^\w-]+")


class Cut(Protocol):
    """A stretch of a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


AnyCut = TypeVar("AnyCut", bound=Cut)


@dataclass(frozen=True, eq=False)
class Mark:
    """One stretch of the text that is set apart, from `start` to `end`."""

    subject: Quote | Passage
    start: int
    end: int

    @property
    def kind(self) -> str:
        return self.subject.kind if isinstance(self.subject, Passage) else COMMITMENT

    @property
    def is_commitment(self) -> bool:
        return self.kind == COMMITMENT

    @property
    def commitment(self) -> Commitment:
        return self.subject.commitment

    @property
    def anchor(self) -> str:
        """The name of the place; all quotes of one commitment share it."""
        if not self.is_commitment:
            return f"passage-{self.subject.pk}"
        return anchor_of(self.commitment)

    @property
    def label(self) -> str:
        """What it is, and for a passage why it is not a commitment."""
        if self.is_commitment:
            return f"{self.commitment.number} {self.commitment.short_title}".strip()
        kind = PassageKind(self.subject.kind).label
        return f"{kind}: {self.subject.get_reason_display()}"


@dataclass(frozen=True)
class Segment:
    """A stretch of one paragraph that the same marks cover throughout.

    `begins` are the marks shown first with it, of several quotes of one commitment the first
    alone; `ends` are those shown last with it.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()

    @property
    def lead(self) -> Mark | None:
        """The commitment that the segment belongs to before others: the innermost one."""
        commitments = [mark for mark in self.marks if mark.is_commitment]
        return min(commitments, key=lambda mark: (-mark.start, mark.end), default=None)

    @property
    def passage(self) -> Mark | None:
        passages = [mark for mark in self.marks if not mark.is_commitment]
        return min(passages, key=lambda mark: (-mark.start, mark.end), default=None)

    @property
    def kind(self) -> str:
        """`commitment`, `signal` or `position`; empty where the words are plain."""
        mark = self.lead or self.passage
        return mark.kind if mark else ""

    @property
    def others_ending(self) -> tuple[Mark, ...]:
        """Commitments that end here under the words of another one."""
        return tuple(mark for mark in self.ends if mark.is_commitment and mark is not self.lead)


@dataclass(frozen=True)
class ReadParagraph:
    """One paragraph; `heading` is empty where it stands under the same one as that before it.

    `notes` are the marks shown first here, one a commitment, in the order of the text.
    """

    number: str
    anchor: str
    heading: str
    start: int
    end: int
    segments: tuple[Segment, ...]
    notes: tuple[Mark, ...]


@dataclass(frozen=True)
class Reading:
    """A text ready to be read.

    `loose` are marks that touch no paragraph. `before`, `between` and `after` count the
    characters outside every paragraph that are neither a heading, nor a number, nor white space.
    """

    paragraphs: tuple[ReadParagraph, ...]
    loose: tuple[Mark, ...]
    before: int
    between: int
    after: int


def anchor_of(commitment: Commitment) -> str:
    """“c-18” for the eighteenth commitment of a statement; a draft has no number yet."""
    return f"c-{commitment.number}" if commitment.code else f"draft-{commitment.pk}"


def anchor_of_paragraph(paragraph: Paragraph) -> str:
    """“p20” for paragraph 20."""
    return NOT_IN_ANCHORS.sub("-", f"p{paragraph.number}")


def read_text(
    text: str,
    paragraphs: Iterable[Paragraph],
    quotes: Iterable[Quote] = (),
    passages: Iterable[Passage] = (),
) -> Reading:
    """The canonical text with its marks, in time that grows with the text and the marks.

    `paragraphs` do not overlap and come in any order; every quote carries its commitment, and
    passages known by report alone are left out. Marks may overlap, lie in one another, share
    their words, and reach over several paragraphs. A text without paragraphs is one paragraph.
    """
    places = sorted(paragraphs, key=lambda paragraph: paragraph.start) or whole(text)
    marks = sorted(
        (Mark(cut, cut.start, cut.end) for cut in (*quotes, *passages) if cut.start is not None),
        key=lambda mark: (mark.start, mark.end),
    )
    pieces = [
        list(pieces_of(text, paragraph, covering))
        for paragraph, covering in zip(places, marks_by_paragraph(places, marks), strict=True)
    ]
    segments = segments_of(pieces)
    shown = {mark for paragraph in segments for segment in paragraph for mark in segment.marks}
    ends = [0, *(paragraph.end for paragraph in places)]
    gaps = [text[end : place.start] for end, place in zip(ends, places, strict=False)]
    headings = new_headings(places)
    return Reading(
        paragraphs=tuple(map(read_paragraph, places, headings, segments)),
        loose=tuple(mark for mark in marks if mark not in shown),
        before=unread(gaps[0]) if gaps else 0,
        between=sum(map(unread, gaps[1:], headings[1:])),
        after=unread(text[ends[-1] :]),
    )


def whole(text: str) -> list[Paragraph]:
    return [Paragraph(label="", start=0, end=len(text))] if text else []


def read_paragraph(
    paragraph: Paragraph, heading: str, segments: tuple[Segment, ...]
) -> ReadParagraph:
    return ReadParagraph(
        number=paragraph.number,
        anchor=anchor_of_paragraph(paragraph),
        heading=heading,
        start=paragraph.start,
        end=paragraph.end,
        segments=segments,
        notes=tuple(mark for segment in segments for mark in segment.begins),
    )


def new_headings(places: list[Paragraph]) -> list[str]:
    """The heading of each paragraph where it differs from that of the one before."""
    before = ["", *(paragraph.heading for paragraph in places)]
    return [
        paragraph.heading if paragraph.heading != heading else ""
        for paragraph, heading in zip(places, before, strict=False)
    ]


def unread(gap: str, heading: str = "") -> int:
    """How many characters of a gap between paragraphs are shown nowhere."""
    rest = NUMBER_AT_END.sub("", gap)
    return len((rest.replace(heading, "", 1) if heading else rest).strip())


def marks_by_paragraph(places: list[Paragraph], marks: list[AnyCut]) -> Iterator[list[AnyCut]]:
    """For each paragraph the marks that touch it; both come in the order of the text."""
    waiting, place = [], 0
    for paragraph in places:
        while place < len(marks) and marks[place].start < paragraph.end:
            waiting.append(marks[place])
            place += 1
        waiting = [mark for mark in waiting if mark.end > paragraph.start]
        yield waiting


Piece = tuple[str, tuple[Mark, ...]]


def pieces_of(
    text: str, paragraph: Paragraph, marks: list[AnyCut]
) -> Iterator[tuple[str, tuple[AnyCut, ...]]]:
    """The paragraph cut wherever a mark begins or ends, with the marks that cover each piece."""
    opening = defaultdict(list)
    edges = {paragraph.start, paragraph.end}
    for mark in marks:
        opening[max(mark.start, paragraph.start)].append(mark)
        edges |= {max(mark.start, paragraph.start), min(mark.end, paragraph.end)}
    covering: list[AnyCut] = []
    for start, end in pairwise(sorted(edges)):
        covering = [mark for mark in covering if mark.end > start] + opening[start]
        yield text[start:end], tuple(covering)


def segments_of(pieces: list[list[Piece]]) -> list[tuple[Segment, ...]]:
    """The pieces of every paragraph, each knowing which marks are shown first and last with it."""
    first: dict[str, tuple[Mark, int]] = {}
    last: dict[Mark, int] = {}
    flat = (piece for paragraph in pieces for piece in paragraph)
    for place, (_words, marks) in enumerate(flat):
        for mark in marks:
            first.setdefault(mark.anchor, (mark, place))
            last[mark] = place
    begins, ends = defaultdict(list), defaultdict(list)
    for mark, place in first.values():
        begins[place].append(mark)
    for mark, place in last.items():
        ends[place].append(mark)
    places = count()
    return [
        tuple(
            Segment(words, marks, tuple(begins[place]), tuple(ends[place]))
            for words, marks in paragraph
            for place in [next(places)]
        )
        for paragraph in pieces
    ]
