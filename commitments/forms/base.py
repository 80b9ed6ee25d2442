"""What every form that writes on a commitment shares."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import formats
from django.utils.choices import flatten_choices
from django.utils.translation import gettext as _

from commitments.errors import Refusal, RuleBroken
from commitments.forms.fields import plain_number
from commitments.models import Commitment

NOTHING = "–"


@dataclass(frozen=True)
class Compared:
    """One field of a form as it is on record and as the person wrote it."""

    name: str
    label: str
    saved: str
    yours: str
    saved_value: Any
    yours_value: Any

    @property
    def same(self) -> bool:
        return self.saved == self.yours

    @property
    def is_empty(self) -> bool:
        return self.saved == self.yours == NOTHING


class RecordForm(forms.Form):
    """Parses what one person writes on the day `on`.

    Once valid, `cleaned_data` holds the arguments of the action that the form is for.
    """

    # What a rule calls a field, where the form calls it otherwise.
    aliases: Mapping[str, str] = {}
    # The fields that have a whole row, where a page draws all of them in their order.
    wide: Collection[str] = ()

    def __init__(self, *args, on: date, **options):
        options.setdefault("auto_id", "panel-%s")
        super().__init__(*args, label_suffix="", **options)
        self.on = on
        for field in self.fields.values():
            say_length(field)

    def refused(self, refusal: Refusal | ValidationError) -> Self:
        """This form with the sentences of a refusal beside the fields that they are about."""
        for name, sentence in sentences(refusal):
            field = self.aliases.get(name, name)
            self.add_error(field if field in self.fields else None, sentence)
        return self

    def rebased(self, **seen: int) -> Self:
        """The same words, as those of somebody who has seen what is on record now."""
        self.data = self.data.copy()
        for name, value in seen.items():
            self.data[name] = value
        return self

    def saved(self) -> dict[str, Any]:
        """The fields of this form as they are on record, which it was drawn with."""
        fields, initial = self.fields, self.initial
        return {name: initial[name] for name in initial if not fields[name].widget.is_hidden}

    def compared(self, saved: Mapping[str, Any]) -> list[Compared]:
        """Each field of `saved`, which holds values as the form would show them, beside yours."""
        rows = []
        for name, saved_value in saved.items():
            bound = self[name]
            yours = bound.value()
            rows.append(
                Compared(
                    name=name,
                    label=bound.label,
                    saved=shown(bound.field, saved_value),
                    yours=shown(bound.field, yours),
                    saved_value=saved_value,
                    yours_value=yours,
                )
            )
        return [row for row in rows if not row.is_empty]


class CommitmentForm(RecordForm):
    """What is written on one commitment."""

    def __init__(self, *args, commitment: Commitment, **options):
        super().__init__(*args, **options)
        self.commitment = commitment


def say_length(field: forms.Field) -> None:
    """Refuse what is too long with a sentence, instead of letting the browser cut a paste."""
    most = getattr(field, "max_length", None)
    if most is None:
        return
    field.widget.attrs.pop("maxlength", None)
    words = _("Use at most %(most)s characters; this has {length}.") % {"most": f"{most:,}"}
    field.error_messages["max_length"] = words.replace("{length}", "%(show_value)d")


def sentences(refusal: Refusal | ValidationError) -> Iterator[tuple[str, str]]:
    """Pairs of the field that a refusal is about, empty where it is about none, and a sentence."""
    if isinstance(refusal, ValidationError) and hasattr(refusal, "error_dict"):
        for name, errors in refusal.message_dict.items():
            yield from (("" if name == NON_FIELD_ERRORS else name, error) for error in errors)
        return
    if isinstance(refusal, ValidationError):
        yield from (("", error) for error in refusal.messages)
        return
    yield (refusal.field or "" if isinstance(refusal, RuleBroken) else ""), str(refusal)


def shown(field: forms.Field, value: Any) -> str:
    """A value as words: the label of a choice, a day in full, a dash for nothing."""
    if value in (None, "", []):
        return NOTHING
    if isinstance(field, forms.MultipleChoiceField):
        return ", ".join(choice_label(field, each) for each in value)
    if isinstance(field, forms.ChoiceField):
        return choice_label(field, value)
    if isinstance(field, forms.BooleanField):
        return _("Yes") if field.to_python(value) else _("No")
    return plain(field, value)


def plain(field: forms.Field, value: Any) -> str:
    try:
        value = field.to_python(value)
    except ValidationError:
        return str(value)
    if isinstance(value, Decimal):
        return plain_number(value)
    return formats.date_format(value, "j F Y") if isinstance(value, date) else str(value)


def choice_label(field: forms.ChoiceField, value: Any) -> str:
    labels = {str(key): label for key, label in flatten_choices(field.choices)}
    return str(labels.get(str(value), value))
