"""Who did something, as far as whoever reads may know."""

from django import template
from django.utils.translation import gettext

from commitments.models import SEED_AUTHOR

register = template.Library()


@register.simple_tag(takes_context=True)
def who(context, person) -> str:
    """The name, to those who may see people; visitors read that it was an analyst, or nobody."""
    if context["sees_people"] or person.username == SEED_AUTHOR:
        return str(person)
    return gettext("An analyst")
