"""Which words of a report stand in quotation marks (rule 26)."""

from collections.abc import Iterator, Sequence

from commitments.coding.paragraphs import ParagraphSpan
from commitments.coding.spans import Span

MARK = '"'


def quoted_spans(shadow: str, paragraphs: Sequence[ParagraphSpan]) -> list[Span]:
    """The quotations of a text, without their marks; an unclosed one goes on in the next paragraph.

    Newspapers print the opening mark again there. Where they do not, the next mark closes it; a
    next paragraph without any mark is told by the newspaper.
    """
    found: list[Span] = []
    is_open = False
    for paragraph in paragraphs:
        start = paragraph.start
        goes_on = is_open and shadow[start] != MARK
        if goes_on and shadow.count(MARK, start, paragraph.end) % 2:
            closing = shadow.index(MARK, start, paragraph.end)
            found.append(Span(start, closing))
            start = closing + 1
        spans = list(in_paragraph(shadow, start, paragraph.end))
        found.extend(spans)
        is_open = bool(spans) and spans[-1].end == paragraph.end
    return found


def in_paragraph(shadow: str, start: int, end: int) -> Iterator[Span]:
    """From each opening mark to its close, or to the end of the paragraph."""
    while (opening := shadow.find(MARK, start, end)) >= 0:
        closing = shadow.find(MARK, opening + 1, end)
        after = end if closing < 0 else closing
        if after > opening + 1:
            yield Span(opening + 1, after)
        start = after + 1
