"""A text before it is stored: its paragraphs, its digest, and what a person should look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.coding.text_findings import LONG_PARAGRAPH, TextFindings, findings_of, length_of
from commitments.models import Statement

LINES_SHOWN = 3
LINE_LENGTH = 70
BEGINNING = 110


@dataclass(frozen=True)
class ParagraphRow:
    number: str
    heading: str
    beginning: str
    length: int


@dataclass(frozen=True)
class TextCheck:
    """`twins` are statements that hold the very same text already."""

    sha256: str
    length: int
    paragraphs: list[ParagraphRow]
    outside: list[str]
    warnings: list[str]
    twins: list[Statement]


def check_text(text: str, *, of: Statement | None = None) -> TextCheck:
    """Look through a canonical text that is to be stored, for the statement `of` if it exists."""
    found = findings_of(text)
    digest = Statement.digest(text)
    others = Statement.objects.exclude(pk=of.pk if of else None).defer("canonical_text")
    return TextCheck(
        sha256=digest,
        length=len(text),
        paragraphs=[row_of(text, paragraph) for paragraph in found.paragraphs],
        outside=found.outside,
        warnings=list(warnings_of(found)),
        twins=list(others.filter(sha256=digest)) if digest else [],
    )


def row_of(text, paragraph) -> ParagraphRow:
    number = paragraph.label if paragraph.sub == 1 else f"{paragraph.label}.{paragraph.sub}"
    beginning = Truncator(text[paragraph.start : paragraph.end]).chars(BEGINNING)
    return ParagraphRow(number, paragraph.heading, beginning, length_of(paragraph))


def warnings_of(found: TextFindings) -> Iterator[str]:
    """A sentence for each kind of oddity, with the first lines that show it."""
    if not found.paragraphs:
        yield _("No line ends as a sentence does, so there would be no paragraph at all.")
    elif not found.is_numbered:
        yield _(
            "No line begins with the number 1, so each line that ends as a sentence does becomes a"
            " paragraph of its own."
        )
    if found.stray:
        yield ngettext(
            "%(count)d line begins with a number that does not follow the one before, and stays"
            " within that paragraph: %(lines)s",
            "%(count)d lines begin with a number that does not follow the one before, and stay"
            " within that paragraph: %(lines)s",
            len(found.stray),
        ) % {"count": len(found.stray), "lines": shown(found.stray)}
    if found.suspected:
        yield ngettext(
            "%(count)d line looks as if it belonged to the web page and not to the text: %(lines)s",
            "%(count)d lines look as if they belonged to the web page and not to the text:"
            " %(lines)s",
            len(found.suspected),
        ) % {"count": len(found.suspected), "lines": shown(found.suspected)}
    if found.long:
        labels = ", ".join(paragraph.label for paragraph in found.long)
        yield _(
            "Paragraph %(labels)s is longer than %(length)d characters: are line breaks missing?"
        ) % {"labels": labels, "length": LONG_PARAGRAPH}
    if found.unreadable:
        yield ngettext(
            "%(count)d character was lost when this was copied; it stands here as %(mark)s.",
            "%(count)d characters were lost when this was copied; they stand here as %(mark)s.",
            found.unreadable,
        ) % {"count": found.unreadable, "mark": "“\ufffd”"}


def shown(lines: list[str]) -> str:
    first = [f"“{Truncator(line).chars(LINE_LENGTH)}”" for line in lines[:LINES_SHOWN]]
    return " · ".join([*first, *(["…"] if len(lines) > LINES_SHOWN else [])])
