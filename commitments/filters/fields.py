"""Fields of filters, whose values come from addresses that anybody may have typed."""

from collections import Counter

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django_filters import filters

ECHO_AT_MOST = 40


def clipped(value: str) -> str:
    """As much of a strange value as a sentence about it can bear."""
    return value if len(value) <= ECHO_AT_MOST else f"{value[:ECHO_AT_MOST]}…"


class OneOfField(forms.ChoiceField):
    """One of our values. Which values there are is compared here, never in the database."""

    def validate(self, value):
        if value and not self.valid_value(value):
            raise ValidationError(
                _("“%(value)s” is not one of the choices, so this is left out."),
                params={"value": clipped(value)},
            )


class SomeOfField(forms.MultipleChoiceField):
    """Any number of our values."""

    def __init__(self, *, choices=(), **kwargs):
        # As a function, because each request copies its fields and there may be thousands.
        super().__init__(choices=lambda: choices, **kwargs)

    def to_python(self, value):
        return list(dict.fromkeys(super().to_python(value)))

    def validate(self, values):
        if not values:
            return
        known = {str(value) for value, _label in self.choices}
        strange = [value for value in values if value not in known]
        if strange:
            raise ValidationError(
                _("“%(value)s” is not one of the choices, so this filter is left out."),
                params={"value": clipped(strange[0])},
            )


class OneOfFilter(filters.Filter):
    field_class = OneOfField


class SomeOfFilter(filters.Filter):
    field_class = SomeOfField


class FacetFilter(filters.Filter):
    """Keeps the rows whose `key` holds one of the chosen values, and is counted by the same key.

    `key` is a field or an annotation of the queryset and holds the values of the address. One
    that holds `many` values is counted by itself: grouped with others it would multiply them.
    """

    field_class = SomeOfField

    def __init__(self, *, key: str, folded: bool = True, many: bool = False, **kwargs):
        kwargs.setdefault("choices", [])
        super().__init__(field_name=key, lookup_expr="in", **kwargs)
        self.folded = folded
        self.many = many

    def keyed(self, rows):
        """The rows, with the key to group them by; those that several facets share as they are."""
        return rows.all() if self.many else rows

    def told(self, counted: Counter[str]) -> Counter[str]:
        """What was counted, by the values of the address."""
        return counted
