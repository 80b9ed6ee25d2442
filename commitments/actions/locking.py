"""Two people at once: the second to save is told, and nobody's work is lost."""

from collections.abc import Iterable

from django.db.models import F, Model
from django.utils.translation import gettext as _

from commitments.errors import StaleRow
from commitments.models import Commitment, Statement


def claim_version(row: Model, seen_version: int) -> None:
    """Move the row to its next version, or raise StaleRow if somebody else did first."""
    claimed = (
        type(row)
        ._default_manager.filter(pk=row.pk, version=seen_version)
        .update(version=F("version") + 1)
    )
    if not claimed:
        raise StaleRow(_("%(row)s changed while you were writing.") % {"row": row})
    row.version = seen_version + 1


def lock_commitment(commitment: Commitment) -> None:
    """Let one writer at a time work on this commitment, until the transaction ends.

    What its standing is computed with is read anew, since it may have changed meanwhile.
    """
    held = Commitment.objects.select_for_update().only("review_interval_days")
    commitment.review_interval_days = held.get(pk=commitment.pk).review_interval_days


def lock_rows(model: type[Model], keys: Iterable[int]) -> None:
    """Let one writer at a time work on these rows; all who lock several come in one order."""
    held = model._default_manager.select_for_update().filter(pk__in=set(keys))
    list(held.order_by("pk").values_list("pk"))


def lock_statement(statement: Statement) -> None:
    """Let one writer at a time number, publish or add to this statement."""
    held = Statement.objects.select_for_update().only("version", "coding_closed_at", "visibility")
    current = held.get(pk=statement.pk)
    statement.version = current.version
    statement.coding_closed_at = current.coding_closed_at
    statement.visibility = current.visibility
