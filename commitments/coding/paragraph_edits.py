"""Paragraphs of a text that is not stored yet: proposed, divided, joined, named, and carried over.

Each function takes the paragraphs in their order and returns them anew; none changes a word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from commitments.coding.paragraphs import ParagraphSpan, split_paragraphs
from commitments.coding.preparing import Places, Span

# What the record holds of each.
LABEL_LENGTH, HEADING_LENGTH, SUB_AT_MOST = 12, 300, 32_767

Spans = list[ParagraphSpan]


@dataclass(frozen=True)
class LooseLine:
    """A line that belongs to no paragraph, such as a title or a heading; `words` as they stand."""

    start: int
    end: int
    words: str


def proposed_paragraphs(text: str) -> Spans:
    """As the rules divide the text, with headings no longer than the record holds."""
    return [replace(span, heading=as_heading(span.heading)) for span in split_paragraphs(text)]


def as_heading(words: str) -> str:
    short = " ".join(words.split())
    return short if len(short) <= HEADING_LENGTH else f"{short[: HEADING_LENGTH - 1]}…"


def divided(spans: Sequence[ParagraphSpan], place: int, at: int, text: str) -> Spans:
    """The paragraph in two, the second beginning at `at`. Raises ValueError for no such place."""
    span = spans[place]
    first, second = text[span.start : at], text[at : span.end]
    if not (span.start < at < span.end and first.strip() and second.strip()):
        raise ValueError("the paragraph cannot be divided there")
    begin = at + len(second) - len(second.lstrip())
    before = replace(span, end=span.start + len(first.rstrip()))
    after = replace(span, start=begin, sub=span.sub + 1)
    rest = [moved(each, span, by=1) for each in spans[place + 1 :]]
    return [*spans[:place], before, after, *rest]


def joined_with_next(spans: Sequence[ParagraphSpan], place: int) -> Spans:
    """The paragraph and the next as one, with all that stands between them."""
    one, other = spans[place], spans[place + 1]
    by = -1 if other.label == one.label else 0
    rest = [moved(each, other, by=by) for each in spans[place + 2 :]]
    return [*spans[:place], replace(one, end=other.end), *rest]


def moved(span: ParagraphSpan, like: ParagraphSpan, *, by: int) -> ParagraphSpan:
    """The later parts of the same number count on."""
    is_later_part = span.label == like.label and span.sub > like.sub
    return replace(span, sub=span.sub + by) if is_later_part else span


def renamed(
    spans: Sequence[ParagraphSpan], place: int, *, label: str, sub: int, heading: str
) -> Spans:
    """Another number, and another heading for it and for those below it under the same one."""
    span = spans[place]
    named = replace(span, label=label, sub=sub)
    return headed([*spans[:place], named, *spans[place + 1 :]], place, span.heading, heading)


def headed(spans: Sequence[ParagraphSpan], first: int, old: str, new: str) -> Spans:
    """The paragraphs from `first` on that stand under the old heading, under the new one."""
    result = list(spans)
    for place in range(first, len(spans)):
        if spans[place].heading != old:
            break
        result[place] = replace(spans[place], heading=as_heading(new))
    return result


def turned_into_heading(spans: Sequence[ParagraphSpan], place: int, text: str) -> Spans:
    """No paragraph any more, but the heading of those below it."""
    span = spans[place]
    rest = [moved(each, span, by=-1) for each in spans[place + 1 :]]
    return headed([*spans[:place], *rest], place, span.heading, text[span.start : span.end])


def turned_into_paragraph(spans: Sequence[ParagraphSpan], line: LooseLine) -> Spans:
    """A loose line as a further part of the paragraph before it; it is no heading any more."""
    place = sum(span.start < line.start for span in spans)
    before = spans[place - 1] if place else ParagraphSpan("0", 0, "", 0, 0)
    heading = before.heading
    part = replace(before, sub=before.sub + 1, heading=heading, start=line.start, end=line.end)
    rest = [moved(each, before, by=1) for each in spans[place:]]
    return headed([*spans[:place], part, *rest], place + 1, as_heading(line.words), heading)


def loose_lines(spans: Sequence[ParagraphSpan], text: str) -> Iterator[LooseLine]:
    """The lines outside all paragraphs, but for the numbers that stand before these."""
    reached = 0
    for span in [*spans, None]:
        stop = span.start if span else len(text)
        gap = text[reached:stop]
        lines = gap.split("\n")
        begins = reached
        for number, line in enumerate(lines, start=1):
            is_number = span is not None and number == len(lines)
            if line.strip() and not is_number:
                start = begins + len(line) - len(line.lstrip())
                yield LooseLine(start, begins + len(line.rstrip()), line.strip())
            begins += len(line) + 1
        reached = span.end if span else stop


def carried_over(spans: Sequence[ParagraphSpan], old: Places, new: Places, text: str) -> Spans:
    """The paragraphs in a text of which other spans are left out; those left out whole are gone."""
    carried = (over(span, old, new) for span in spans)
    return [
        replace(span, start=start, end=end)
        for span, place in zip(spans, carried, strict=True)
        if (start := first_word(text, *place)) < (end := last_word(text, *place))
    ]


def over(span: ParagraphSpan, old: Places, new: Places) -> Span:
    return new.prepared(old.received(span.start)), new.prepared(old.received(span.end - 1) + 1)


def first_word(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())


def last_word(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
