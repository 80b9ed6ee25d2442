"""Validators for days that are stored as text, because they are known only in part."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.coding.dates import (
    bounds_of_deadline,
    parse_known_date,
    parse_period,
    parse_repetition,
)


def repetition(text):
    """Refuse what is not so many years or months, one at least."""
    check(parse_repetition, text, _("ISO 8601 repetition, such as R/P2Y."))


def known_date(text):
    """Refuse what is not 2026, 2026-01 or 2026-01-08."""
    check(parse_known_date, text, _("A date as far as known: 2026-01-08, 2026-01 or 2026."))


def period(text):
    """Refuse what is not a date as far as known, or two with a slash between them."""
    check(
        parse_period,
        text,
        _("As far as known: 2026-01-08, 2026-01 or 2026; or a period, 2025-01/2025-11."),
    )


def deadline(text):
    """Refuse what is no EDTF."""
    check(bounds_of_deadline, text, _("EDTF, such as 2028 or ../2026-12-31."))


def check(parse, text, sentence):
    try:
        parse(text)
    except ValueError as fault:
        raise ValidationError(sentence) from fault
