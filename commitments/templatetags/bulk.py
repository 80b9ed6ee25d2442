"""Changing many commitments together: what can be chosen, and where the choice leads."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from commitments.enums import BulkField
from commitments.filters.selection import AT_MOST, Selection

register = template.Library()


@register.simple_tag
def bulk_options() -> dict:
    """What can be changed, and on how many commitments at once."""
    return {"fields": BulkField.choices, "most": AT_MOST}


@register.simple_tag
def bulk_address(selection: Selection, field: str) -> str:
    """The page that changes `field` on the same commitments."""
    return f"{reverse('bulk_change')}?{urlencode([('field', field), *selection.pairs])}"
