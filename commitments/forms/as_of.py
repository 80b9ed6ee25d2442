"""The past day that somebody looks at, from the address of a page."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Min
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from commitments.models import Statement

NAME = "as_of"


class AsOfForm(forms.Form):
    """The day until which the record is read; what cannot be such a day is left out, and told.

    Today needs no parameter and is no past day.
    """

    as_of = forms.DateField(
        label=_("As of"),
        required=False,
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _("A day is written as 2026-12-31. This is today.")},
    )

    def __init__(self, data: QueryDict, *, today: date):
        super().__init__(data)
        self.today = today

    def clean_as_of(self) -> date | None:
        day = self.cleaned_data[NAME]
        if day and day > self.today:
            sentence = _("%(day)s has not come yet. This is today.")
            raise ValidationError(sentence % {"day": date_format(day, "j F Y")})
        return day

    @property
    def day(self) -> date | None:
        """The past day, or None where the page is about today."""
        day = self.cleaned_data.get(NAME) if self.is_valid() else None
        return None if day == self.today else day

    @cached_property
    def begins(self) -> date | None:
        """The first day of the record: nothing was known before anything was recorded."""
        first = Statement.history.aggregate(first=Min("history_date"))["first"]
        return first and timezone.localdate(first)

    @property
    def is_before_the_record(self) -> bool:
        return self.day is not None and (self.begins is None or self.day < self.begins)

    @property
    def problem(self) -> str:
        return " ".join(self.errors.get(NAME, []))

    @property
    def shown(self) -> str:
        """What the control shows: the day of the page, also where another was asked for."""
        return (self.day or self.today).isoformat()

    @property
    def others(self) -> list[tuple[str, str]]:
        """What else the address says, for the form to carry on; pages are counted anew."""
        kept = ((name, values) for name, values in self.data.lists() if name not in (NAME, "page"))
        return [(name, value) for name, values in kept for value in values]

    @property
    def without(self) -> str:
        """The rest of the address, as it is without a day."""
        query = self.data.copy()
        query.pop(NAME, None)
        query.pop("page", None)
        return f"?{query.urlencode()}" if query else ""
