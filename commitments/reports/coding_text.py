"""A text while it is being coded: its paragraphs, cut where candidates lie.

What is not at hand is folded, and of a very long text what lies far away is only named. Nothing
here asks the database.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from commitments.models import Candidate, Paragraph
from commitments.reports.reader import marks_by_paragraph, new_headings, pieces_of, whole

# In characters: what stands open around the candidate, and what lies folded on either side.
AT_HAND = 2_800
FOLDED = 30_000
# Of a paragraph longer than that only the part around the place is shown.
LONGEST = 20_000


@dataclass(frozen=True, eq=False)
class Highlight:
    """The words of a candidate in the text; `number` is its place among all candidates."""

    candidate: Candidate
    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph that one candidate owns, or none; `is_first` begins its words."""

    text: str
    owner: Highlight | None = None
    is_first: bool = False


@dataclass(frozen=True)
class CodedParagraph:
    """One paragraph; the pieces joined are the text from `start` to `end`.

    `cut_before` and `cut_after` say that more of a very long paragraph stands there.
    """

    number: str
    heading: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True)
class Stretch:
    """Paragraphs that follow each other, open or folded; those far away come without words."""

    first: str
    last: str
    start: int
    count: int
    pending: int
    paragraphs: tuple[CodedParagraph, ...] = ()
    is_open: bool = False

    @property
    def is_one(self) -> bool:
        return self.first == self.last


def highlights_of(candidates: Sequence[Candidate]) -> list[Highlight]:
    """The words of each candidate, with the further quotes that the rules read for it."""
    found = []
    for number, candidate in enumerate(candidates, start=1):
        found.append(Highlight(candidate, number, candidate.start, candidate.end))
        for span in candidate.proposed.get("also", ()):
            found.append(Highlight(candidate, number, span["start"], span["end"]))
    return sorted(found, key=lambda highlight: (highlight.start, highlight.end))


def stretches_of(
    text: str,
    paragraphs: Sequence[Paragraph],
    highlights: Sequence[Highlight],
    *,
    current: Candidate | None,
    place: int,
) -> list[Stretch]:
    """The whole text in stretches, with that around the offset `place` open."""
    places = list(paragraphs) or whole(text)
    if not places:
        return []
    marks = list(marks_by_paragraph(places, list(highlights)))
    whole_text = WholeText(text, places, new_headings(places), marks, current, place)
    far_before, before, after, far_after = edges_of(places, place)
    parts = [
        whole_text.stretch(0, far_before, shown=False),
        whole_text.stretch(far_before, before),
        whole_text.stretch(before, after, is_open=True),
        whole_text.stretch(after, far_after),
        whole_text.stretch(far_after, len(places), shown=False),
    ]
    return [part for part in parts if part is not None]


@dataclass(frozen=True)
class WholeText:
    """The paragraphs of a text with their headings and what is marked in each."""

    text: str
    places: Sequence[Paragraph]
    headings: Sequence[str]
    marks: Sequence[list[Highlight]]
    current: Candidate | None
    place: int

    def stretch(
        self, first: int, after: int, *, shown: bool = True, is_open: bool = False
    ) -> Stretch | None:
        if first == after:
            return None
        begun = {
            mark.candidate.pk: mark.candidate
            for index in range(first, after)
            for mark in self.marks[index]
            if mark.start >= self.places[index].start
        }
        return Stretch(
            first=self.places[first].number,
            last=self.places[after - 1].number,
            start=self.places[first].start,
            count=len(begun),
            pending=sum(candidate.is_pending for candidate in begun.values()),
            paragraphs=tuple(map(self.paragraph, range(first, after))) if shown else (),
            is_open=is_open,
        )

    def paragraph(self, index: int) -> CodedParagraph:
        paragraph = self.places[index]
        start, end = paragraph.start, paragraph.end
        if end - start > LONGEST:
            middle = min(max(self.place, start), end)
            start, end = max(middle - LONGEST // 2, start), min(middle + LONGEST // 2, end)
        marks = [mark for mark in self.marks[index] if mark.start < end and mark.end > start]
        cuts = pieces_of(self.text, Paragraph(start=start, end=end), marks)
        return CodedParagraph(
            number=paragraph.number,
            heading=self.headings[index],
            start=start,
            end=end,
            pieces=tuple(owned(cuts, start, self.current)),
            cut_before=start > paragraph.start,
            cut_after=end < paragraph.end,
        )


def edges_of(places: Sequence[Paragraph], place: int) -> tuple[int, int, int, int]:
    """Where folding begins and ends on either side: far before, before, after, far after."""
    at = max(bisect_right([paragraph.start for paragraph in places], place) - 1, 0)
    before = max(at - 1, 0) if length(places, at - 1) <= AT_HAND else at
    after = grown(places, at + 1, AT_HAND - length(places, at))
    if after == len(places):
        before = shrunk(places, before, AT_HAND - sum(length(places, i) for i in range(at, after)))
    return shrunk(places, before, FOLDED), before, after, grown(places, after, FOLDED)


def length(places: Sequence[Paragraph], index: int) -> int:
    return places[index].end - places[index].start if index >= 0 else 0


def grown(places: Sequence[Paragraph], after: int, room: int) -> int:
    """How far one gets from `after` on until the room is used up."""
    while after < len(places) and length(places, after) <= room:
        room -= length(places, after)
        after += 1
    return after


def shrunk(places: Sequence[Paragraph], before: int, room: int) -> int:
    """How far back one gets from `before` until the room is used up."""
    while before > 0 and length(places, before - 1) <= room:
        room -= length(places, before - 1)
        before -= 1
    return before


def owned(
    cuts: Iterable[tuple[str, tuple[Highlight, ...]]], at: int, current: Candidate | None
) -> Iterator[Piece]:
    """The pieces with whom each belongs to: the current candidate, or else the innermost one."""
    for words, marks in cuts:
        owner = min(marks, key=lambda mark: precedence(mark, current), default=None)
        yield Piece(words, owner, owner is not None and owner.candidate.start == at)
        at += len(words)


def precedence(mark: Highlight, current: Candidate | None) -> tuple[bool, int, int]:
    is_current = current is not None and mark.candidate.pk == current.pk
    return not is_current, -mark.start, mark.end
