"""What one change would do to each of many commitments: the preview, and what is carried out.

Values are as `BulkChangeRow` holds them: the key of a person, a number, keys of themes, a word.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments import policies
from commitments.enums import BulkField, ThemeChange, Visibility
from commitments.errors import RuleBroken
from commitments.models import BulkChange, Commitment, StatusUpdate, Theme, User
from commitments.permissions import may_change
from commitments.reports.owners import possible_owners

# What holds the value, where the field is not called like it.
ATTRIBUTES = {BulkField.OWNER: "owner_id"}


@dataclass(frozen=True)
class Wanted:
    """What many commitments are to hold; `themes` says how those of it meet those they have."""

    field: BulkField
    value: Any
    themes: ThemeChange = ThemeChange.REPLACE

    def after(self, before: Any) -> Any:
        if self.field != BulkField.THEMES:
            return self.value
        had, chosen = set(before), set(self.value)
        together = {
            ThemeChange.ADD: had | chosen,
            ThemeChange.REMOVE: had - chosen,
            ThemeChange.REPLACE: chosen,
        }
        return sorted(together[self.themes])


@dataclass(frozen=True)
class PlannedRow:
    """One commitment: what it holds, what it would hold, and why it cannot, where it cannot."""

    commitment: Commitment
    before: Any
    after: Any
    refusal: str = ""
    old: str = ""
    new: str = ""

    @property
    def stays(self) -> bool:
        return self.before == self.after and not self.refusal


@dataclass(frozen=True)
class Plan:
    """Every row of a change of `field`, by code."""

    field: BulkField
    rows: Sequence[PlannedRow]

    @property
    def changing(self) -> list[PlannedRow]:
        return [row for row in self.rows if not row.refusal and not row.stays]

    @property
    def staying(self) -> list[PlannedRow]:
        return [row for row in self.rows if row.stays]

    @property
    def refused(self) -> list[PlannedRow]:
        return [row for row in self.rows if row.refusal]


def plan(commitments: QuerySet[Commitment], wanted: Wanted, *, by: User) -> Plan:
    """What `wanted` would do to these if `by` asked for it."""
    rows = []
    for commitment in loaded(commitments, wanted.field):
        before = held(commitment, wanted.field)
        rows.append(PlannedRow(commitment, before, wanted.after(before)))
    wrong = why_not(wanted.field, by=by)
    return worded(wanted.field, rows, wrong)


def as_it_is(commitments: QuerySet[Commitment], field: BulkField) -> Plan:
    """What these hold now, before anybody has said what they are to hold."""
    rows = [
        PlannedRow(commitment, value, value)
        for commitment in loaded(commitments, field)
        for value in [held(commitment, field)]
    ]
    return worded(field, rows, lambda row: "")


def plan_of_reversal(change: BulkChange, *, by: User) -> Plan:
    """What taking `change` back would do to its commitments if `by` asked for it.

    A row that holds something else by now is left out: whoever set that knew more.
    """
    kept = {row.commitment_id: row for row in change.rows.all()}
    field = BulkField(change.field)
    rows = [
        PlannedRow(commitment, held(commitment, field), kept[commitment.pk].before)
        for commitment in loaded(Commitment.objects.filter(pk__in=kept), field)
    ]
    allowed = why_not(field, by=by, gave_away=change.made_by_id == by.pk)
    judged = judged_since(change)

    def wrong(row: PlannedRow) -> str:
        if row.before != kept[row.commitment.pk].after:
            return _("It was changed since, so it stays as it is.")
        if row.after == Visibility.DRAFT:
            policies.check_draft_again(judged_since=row.commitment.pk in judged)
        return allowed(row)

    return worded(field, rows, wrong)


def loaded(commitments: QuerySet[Commitment], field: BulkField) -> QuerySet[Commitment]:
    """Whole rows, because their histories keep all of them."""
    rows = commitments.select_related("statement").defer("statement__canonical_text")
    return (rows.prefetch_related("themes") if field == BulkField.THEMES else rows).order_by("code")


def held(commitment: Commitment, field: BulkField) -> Any:
    if field == BulkField.THEMES:
        return sorted(theme.pk for theme in commitment.themes.all())
    return getattr(commitment, ATTRIBUTES.get(field, field))


def why_not(field: BulkField, *, by: User, gave_away: bool = False) -> Callable[[PlannedRow], str]:
    """The rules of one field. What one gave away, one may take back oneself: `gave_away`."""
    owners = {None}
    if field == BulkField.OWNER:
        owners.update(possible_owners().values_list("pk", flat=True))

    def wrong(row: PlannedRow) -> str:
        own = gave_away and field == BulkField.OWNER
        if not own and not may_change(by, row.commitment, field):
            return _("Only its owner or a manager decides that.")
        if field == BulkField.OWNER and row.after not in owners:
            return _("Whoever held it before can hold no commitment any more.")
        if row.after == Visibility.PUBLISHED:
            policies.check_not_withdrawn(row.before)
            policies.check_publishable(
                code=row.commitment.code,
                statement_visibility=row.commitment.statement.visibility,
            )
        return ""

    return wrong


def judged_since(change: BulkChange) -> set[int]:
    """The commitments on which a status was recorded since `change`."""
    updates = StatusUpdate.objects.filter(recorded_at__gte=change.made_at)
    within = updates.filter(commitment__bulk_changes__change=change)
    return set(within.values_list("commitment_id", flat=True))


def worded(
    field: BulkField, rows: Sequence[PlannedRow], wrong: Callable[[PlannedRow], str]
) -> Plan:
    """The plan, with a refusal for what would change but must not, and values as words."""
    say = words_for(field, [value for row in rows for value in (row.before, row.after)])
    return Plan(
        field,
        [
            replace(
                row,
                refusal="" if row.stays else refusal_of(row, wrong),
                old=say(row.before),
                new=say(row.after),
            )
            for row in rows
        ],
    )


def refusal_of(row: PlannedRow, wrong: Callable[[PlannedRow], str]) -> str:
    try:
        return wrong(row)
    except RuleBroken as refusal:
        return str(refusal)


def words_for(field: str, values: Iterable[Any]) -> Callable[[Any], str]:
    """How to say each of these values of a field, in one query at most."""
    if field == BulkField.OWNER:
        people = User.objects.in_bulk({value for value in values if value is not None})
        return lambda value: _("Nobody") if value is None else str(people[value])
    if field == BulkField.THEMES:
        themes = Theme.objects.in_bulk({key for value in values for key in value})
        named = {key: str(theme) for key, theme in themes.items()}
        return lambda value: ", ".join(sorted(named[key] for key in value)) or _("None")
    if field == BulkField.VISIBILITY:
        return lambda value: str(Visibility(value).label)
    return lambda days: ngettext("every day", "every %(days)d days", days) % {"days": days}
