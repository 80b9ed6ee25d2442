"""Fields that several forms share: text as it was written, days, and rows to choose from."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from commitments.coding.dates import KnownDate, parse_known_date, parse_period
from commitments.models import Party

LARGEST = 2_147_483_647
NOT_A_DAY = _("This is not a day. Write it as 2026-01-08 or 8 January 2026.")
NOT_A_DATE = _("This is not a date. Write it as far as known: 2026, 2026-01 or 2026-01-08.")
NOT_A_PERIOD = _("This is not a period. Write it as 2025, 2025-03 or 2025-01/2025-11.")
NOT_YET = _("This day has not come yet. Today is %(today)s.")


class LongText(forms.CharField):
    """Several lines. A browser ends them with two characters; the record keeps one."""

    def __init__(self, *, rows=3, max_length=5000, **options):
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(max_length=max_length, widget=widget, **options)

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n")


class Seen(forms.IntegerField):
    """What was on record when the form was drawn. What cannot be read counts as nothing seen."""

    widget = forms.HiddenInput

    def __init__(self, **options):
        super().__init__(min_value=0, max_value=LARGEST, **options)

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError:
            return 0


class Day(forms.DateField):
    """One day of the calendar."""

    def __init__(self, **options):
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(
            widget=widget,
            input_formats=["%Y-%m-%d", "%d %B %Y"],
            error_messages={"invalid": NOT_A_DAY},
            **options,
        )


class KnownDateField(forms.CharField):
    """A date as far as known, as a KnownDate; None where it is left empty."""

    parse: Callable[[str], KnownDate] = staticmethod(parse_known_date)
    sentence = NOT_A_DATE

    def clean(self, value):
        words = super().clean(value)
        if not words:
            return None
        try:
            return self.parse(words)
        except ValueError as fault:
            raise ValidationError(self.sentence, code="invalid") from fault


class PeriodField(KnownDateField):
    """A date as far as known, or two of them with a slash between."""

    parse = staticmethod(parse_period)
    sentence = NOT_A_PERIOD


class Number(forms.DecimalField):
    """A figure, typed as text so that what is no number stays in the field."""

    def __init__(self, **options):
        super().__init__(
            max_digits=18,
            decimal_places=4,
            localize=False,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={"invalid": _("This is not a number. Write it as 5.28.")},
            **options,
        )


class RowField(forms.TypedChoiceField):
    """One row of those offered; nothing that was posted reaches a query."""

    def __init__(self, **options):
        super().__init__(empty_value=None, **options)


class RowsField(forms.TypedMultipleChoiceField):
    """Several rows of those offered; nothing that was posted reaches a query."""

    def __init__(self, **options):
        super().__init__(empty_value=[], widget=forms.CheckboxSelectMultiple, **options)


def offer(
    field: Any, rows: Iterable[Any], *, label: Callable[[Any], str] = str, empty: Any = None
) -> None:
    """Let the person choose among `rows`; `empty` is what no choice is called, if it may be."""
    by_key = {str(row.pk): row for row in rows}
    choices = [(key, label(row)) for key, row in by_key.items()]
    field.choices = choices if empty is None else [("", empty), *choices]
    field.coerce = by_key.__getitem__


def offer_sides(
    field: Any, parties: Iterable[Party], *, of_party: str, label: Any, others: Iterable[Any]
) -> None:
    """One choice for each party and for each of `others`; the answer is a pair of the value and
    the party, where `of_party` is the value that needs one. `label` has a place for the party."""
    sides = {f"{of_party}:{party.pk}": (of_party, party) for party in parties}
    names = [(key, label % {"party": party}) for key, (_value, party) in sides.items()]
    field.choices = [("", _("Choose")), *names, *((other.value, other.label) for other in others)]
    field.coerce = lambda key: sides.get(key, (key, None))


def check_has_come(day, *, on) -> None:
    """Refuse a day after the day `on`."""
    if day > on:
        raise ValidationError(NOT_YET % {"today": formats.date_format(on, "j F Y")})


def plain_number(value: Decimal | None) -> str:
    """A figure without the noughts that a column adds: 10 for 10.0000."""
    return "" if value is None else f"{value.normalize():f}"
