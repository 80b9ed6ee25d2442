"""The words of a text with what is marked in them.

A tag and not a template, because not one character may come between the words.
"""

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from commitments.reports.reader import Mark, Segment
from commitments.templatetags.marks import NOTHING

register = template.Library()


@register.simple_tag
def segment(part: Segment) -> SafeString:
    """One segment: underlined as a commitment, dotted as a signal, double as a position."""
    lead, passage = part.lead, part.passage
    words = _as_passage(part, passage) if passage else conditional_escape(part.text)
    if lead is None:
        return format_html("{}{}", words, _ends_of_others(part))
    inside = format_html("{}{}", words, _number(lead) if lead in part.ends else NOTHING)
    here = [mark for mark in part.begins if mark not in (lead, passage)]
    return format_html(
        "{}{}{}",
        format_html_join("", '<span id="{}"></span>', ((mark.anchor,) for mark in here)),
        _as_commitment(lead, inside, is_first=lead in part.begins),
        _ends_of_others(part),
    )


def _as_passage(part, passage):
    return format_html(
        '<span class="span-{}" title="{}"{}>{}</span>',
        passage.kind,
        passage.label,
        _id(passage) if passage in part.begins else NOTHING,
        part.text,
    )


def _as_commitment(mark: Mark, inside: SafeString, *, is_first: bool) -> SafeString:
    """A link to the commitment; a draft without its code has no page yet."""
    commitment = mark.commitment
    return format_html(
        '<{0} class="span"{1}{2} data-status="{3}" title="{4}" aria-describedby="n-{5}">{6}</{0}>',
        "a" if commitment.code else "span",
        _id(mark) if is_first else NOTHING,
        format_html(' href="{}"', commitment.get_absolute_url()) if commitment.code else NOTHING,
        commitment.status,
        mark.label,
        mark.anchor,
        inside,
    )


def _ends_of_others(part):
    """The numbers of commitments that end here, where the words themselves lead to another."""
    return format_html_join(
        "",
        "{}",
        ((_as_commitment(mark, _number(mark), is_first=False),) for mark in part.others_ending),
    )


def _number(mark):
    number = mark.commitment.number
    return format_html("<sup>{}</sup>", number) if number else NOTHING


def _id(mark):
    return format_html(' id="{}"', mark.anchor)
