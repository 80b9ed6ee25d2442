"""Many commitments at once: one change, all or nothing, and its reversal."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import bulk_update_with_history

from commitments.actions import audit, search_documents
from commitments.actions.commitments import take_over
from commitments.actions.facts import save_new
from commitments.actions.locking import lock_rows
from commitments.actions.notifications import notify_owners
from commitments.enums import AuditVerb, BulkField
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow
from commitments.models import BulkChange, BulkChangeRow, Commitment, Statement, User
from commitments.reports.bulk_plans import (
    ATTRIBUTES,
    Plan,
    PlannedRow,
    Wanted,
    plan,
    plan_of_reversal,
)

# The version of each commitment, by its code, as the preview showed it.
Seen = Mapping[str, int]


@transaction.atomic
def change_together(*, wanted: Wanted, seen: Seen, by: User) -> BulkChange | None:
    """Make all of these commitments hold what is wanted; None where all of them do.

    Raises StaleRow where one has moved on since the preview or cannot be changed any more, and
    nothing is written; and ValidationError. The number of statements hardly grows with the rows.
    """
    column: Any = Commitment._meta.get_field(wanted.field)
    column.run_validators(wanted.value)
    commitments = Commitment.objects.filter(code__in=seen)
    lock(commitments, wanted.field)
    planned = plan(commitments, wanted, by=by)
    check_as_seen(planned, seen)
    return carry_out(planned, by=by) if planned.changing else None


@transaction.atomic
def reverse(*, change: BulkChange, seen: Seen, by: User) -> BulkChange:
    """Give the commitments in `seen` back what they held before the change.

    Raises AlreadyOnRecord where that was done, RuleBroken for what is a reversal itself or where
    nothing is left to take back, and StaleRow as `change_together`.
    """
    check_reversible(change)
    lock(Commitment.objects.filter(code__in=seen), BulkField(change.field))
    everything = plan_of_reversal(change, by=by)
    planned = Plan(
        everything.field, [row for row in everything.rows if row.commitment.code in seen]
    )
    check_as_seen(planned, seen)
    if not planned.changing:
        raise RuleBroken(_("Nothing is left to take back."))
    return carry_out(planned, by=by, reverses=change)


def check_reversible(change: BulkChange) -> None:
    """Lock the change, and refuse one that is a reversal or has been reversed."""
    if change.reverses_id:
        raise RuleBroken(_("A reversal is not reversed; make the change again."))
    lock_rows(BulkChange, [change.pk])
    reversal = BulkChange.objects.filter(reverses=change).first()
    if reversal is not None:
        raise AlreadyOnRecord(_("This change has been reversed already."), twin=reversal)


def lock(commitments, field: BulkField) -> None:
    """Statements before commitments, each by key; statements alone matter to publication."""
    keys = list(commitments.values_list("pk", "statement_id"))
    if field == BulkField.VISIBILITY:
        lock_rows(Statement, (statement for _pk, statement in keys))
    lock_rows(Commitment, (pk for pk, _statement in keys))


def check_as_seen(planned: Plan, seen: Seen) -> None:
    """Raise StaleRow unless every row stands as it was shown, and may be changed still."""
    found = {row.commitment.code: row.commitment.version for row in planned.rows}
    moved = sorted(code for code, version in seen.items() if found.get(code) != version)
    if moved or planned.refused:
        raise StaleRow(_("What you saw has changed while you were looking at it."))


def carry_out(planned: Plan, *, by: User, reverses: BulkChange | None = None) -> BulkChange:
    """Store each row, and one change that keeps what all of them held before."""
    change = BulkChange(field=planned.field, made_by=by, made_at=timezone.now(), reverses=reverses)
    save_new(change, by=by)
    store(planned, by=by)
    BulkChangeRow.objects.bulk_create(
        BulkChangeRow(change=change, commitment=row.commitment, before=row.before, after=row.after)
        for row in planned.changing
    )
    if planned.field == BulkField.THEMES:
        search_documents.refresh(*(row.commitment for row in planned.changing))
    if planned.field == BulkField.OWNER:
        notify_owners((row.commitment for row in planned.changing), by=by)
    details = {
        "field": str(planned.field),
        "codes": [row.commitment.code for row in planned.changing],
        "reverses": reverses and reverses.pk,
    }
    verb = AuditVerb.REVERSED if reverses else AuditVerb.CHANGED_TOGETHER
    audit.record(verb=verb, on=change, by=by, details=details)
    return change


def store(planned: Plan, *, by: User) -> None:
    """Save all rows, locked before, with their histories and next versions, in a few statements."""
    columns = {"version"}
    for row in planned.changing:
        row.commitment.version += 1
        if planned.field != BulkField.THEMES:
            attribute = ATTRIBUTES.get(planned.field, str(planned.field))
            columns.update(take_over(row.commitment, {attribute: row.after}))
    if planned.field == BulkField.THEMES:
        replace_themes(planned.changing)
    commitments = [row.commitment for row in planned.changing]
    bulk_update_with_history(commitments, Commitment, sorted(columns), default_user=by)


def replace_themes(rows: Sequence[PlannedRow]) -> None:
    held = Commitment.themes.through.objects
    held.filter(commitment__in=[row.commitment.pk for row in rows]).delete()
    held.bulk_create(
        held.model(commitment_id=row.commitment.pk, theme_id=theme)
        for row in rows
        for theme in row.after
    )
