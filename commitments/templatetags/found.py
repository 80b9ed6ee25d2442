"""Words that were found, with what was looked for marked in them.

A tag and not a template, because not one character may come between the pieces.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from commitments.coding.excerpts import Piece
from commitments.templatetags.marks import NOTHING

register = template.Library()


@register.simple_tag
def pieces(parts: Iterable[Piece]) -> SafeString:
    """The pieces one after the other, escaped."""
    return format_html_join("", "{}", ((_piece(part),) for part in parts)) or NOTHING


def _piece(part):
    return format_html("<mark>{}</mark>", part.text) if part.marked else part.text


@register.filter
def of_keys(hits: Mapping[int, Any], keys: Iterable[int]) -> list[Any]:
    """What stands behind these keys, in their order."""
    return [hits[key] for key in keys if key in hits]
