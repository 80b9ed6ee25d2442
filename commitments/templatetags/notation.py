"""Dates as far as they are known, and figures, for templates."""

from django import template
from django.conf.global_settings import LANGUAGES
from django.utils.translation import gettext

from commitments.reports import notation

register = template.Library()

# Django's own list, which it translates.
LANGUAGE_NAMES = dict(LANGUAGES)


@register.filter
def language(code: str) -> str:
    """What a language is called; its code where we know no name."""
    name = LANGUAGE_NAMES.get(code)
    return gettext(name) if name else code


for words in (notation.period, notation.rhythm, notation.number, notation.amount):
    register.filter(words)
