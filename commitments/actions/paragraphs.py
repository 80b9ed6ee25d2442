"""What the paragraphs of a text must be before they are stored with it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from commitments.coding.paragraph_edits import HEADING_LENGTH, LABEL_LENGTH, SUB_AT_MOST
from commitments.coding.paragraphs import ParagraphSpan
from commitments.errors import RuleBroken
from commitments.models.statements import number_of

PARAGRAPHS_AT_MOST = 10_000


def check_paragraphs(paragraphs: Sequence[ParagraphSpan], *, length: int) -> None:
    """They stand in the text of that length, in order and apart, each with a number of its own.

    Raises RuleBroken.
    """
    if len(paragraphs) > PARAGRAPHS_AT_MOST:
        sentence = _("This text has more than %(most)s paragraphs. Bring the part that matters.")
        raise RuleBroken(sentence % {"most": f"{PARAGRAPHS_AT_MOST:,}"})
    reached, numbers = 0, set()
    for span in paragraphs:
        number = number_of(span.label, span.sub)
        if not reached <= span.start < span.end <= length:
            sentence = _("Paragraph %(number)s does not stand in the text after the one before.")
            raise RuleBroken(sentence % {"number": number})
        check_number(span, number)
        if number in numbers:
            sentence = _("Two paragraphs have the number %(number)s.")
            raise RuleBroken(sentence % {"number": number}, field="label")
        numbers.add(number)
        reached = span.end


def check_number(span: ParagraphSpan, number: str) -> None:
    if not 0 < len(span.label) <= LABEL_LENGTH or not 0 < span.sub <= SUB_AT_MOST:
        sentence = _("“%(number)s” cannot be the number of a paragraph.")
        raise RuleBroken(sentence % {"number": number}, field="label")
    if len(span.heading) > HEADING_LENGTH:
        sentence = _("The heading of paragraph %(number)s is longer than %(most)s characters.")
        values = {"number": number, "most": HEADING_LENGTH}
        raise RuleBroken(sentence % values, field="heading")
