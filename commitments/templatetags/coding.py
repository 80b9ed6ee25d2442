"""The words of a text on the coding bench, with what is proposed in them.

A tag and not a template, because not one character may come between the words.
"""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from commitments.enums import Precision
from commitments.models import Candidate
from commitments.reports.coding_text import Piece
from commitments.templatetags.marks import NOTHING

register = template.Library()


@register.simple_tag
def coded_piece(piece: Piece, current: Candidate | None, address: str) -> SafeString:
    """Plain words, or a link to the candidate that they belong to."""
    owner = piece.owner
    if owner is None:
        return conditional_escape(piece.text)
    candidate = owner.candidate
    is_current = current is not None and candidate.pk == current.pk
    return format_html(
        '<a class="candidate"{} href="{}?candidate={}#candidate-heading" hx-get="{}?candidate={}"'
        ' hx-push-url="true" draggable="false" data-decision="{}" title="{}: {}"{}>{}</a>',
        format_html(' id="candidate-{}"', candidate.pk) if piece.is_first else NOTHING,
        address,
        candidate.pk,
        address,
        candidate.pk,
        candidate.decision,
        owner.number,
        candidate.get_decision_display(),
        SafeString(' aria-current="true"') if is_current else NOTHING,
        piece.text,
    )


@register.filter
def precision_words(value: str) -> str:
    """“2 of 3” for the points of a precision."""
    return str(Precision(value).label) if value in Precision.values else ""
