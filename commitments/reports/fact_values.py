"""What a change did to the fields of one fact, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Field
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from commitments.enums import Catalyst

# Words that somebody else wrote, which are set apart from ours.
THEIRS = frozenset({"deadline_text", "named", "quotation", "text"})
# Days as far as they are known.
PERIODS = frozenset({"document_date", "due", "effective_period", "happened_on", "target_period"})
# Keys, what never changes, and what follows from another field.
UNTOLD = frozenset(
    {"id", "version", "commitment", "statement", "paragraph"}
    | {"start", "end", "due_earliest", "due_latest"}
)


@dataclass(frozen=True)
class Difference:
    """One field before and after; empty where it held nothing. `how` is `theirs` for their words
    and `period` for a date as far as known.
    """

    label: str
    before: str
    after: str
    how: str = ""


def differences(before: Any, after: Any, *, untold: Iterable[str] = ()) -> tuple[Difference, ...]:
    """The fields in which two rows of one history differ, in the order of the model."""
    left_out = UNTOLD.union(untold)
    return tuple(
        Difference(label_of(field), said(before, field), said(after, field), how(field.name))
        for field in type(after).tracked_fields
        if field.name not in left_out
        and getattr(before, field.attname) != getattr(after, field.attname)
    )


def label_of(field: Field) -> str:
    return capfirst(str(field.verbose_name))


def how(name: str) -> str:
    return "theirs" if name in THEIRS else "period" if name in PERIODS else ""


def said(row: Any, field: Field) -> str:
    """What the row holds there, as a person would say it."""
    value = getattr(row, field.attname)
    if value is None or value in ("", []):
        return ""
    if field.is_relation:
        named = getattr(row, field.name)
        # A link of evidence is called like the item that it links.
        return str(getattr(named, "evidence", named) or _("no longer on record"))
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    return plain(value)


def plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "j F Y, H:i")
    if isinstance(value, date):
        return formats.date_format(value, "j F Y")
    if isinstance(value, Decimal):
        return formats.number_format(Decimal(f"{value.normalize():f}"), force_grouping=True)
    if isinstance(value, list):
        return ", ".join(str(Catalyst(each).label) for each in value)
    return str(value)
