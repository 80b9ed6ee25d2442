"""Two people at once: the second to save is told, and nobody's work is lost.

Whoever locks several things takes them in one order: statements, commitments, other rows, the
turn to write what a search reads, the head of the chain. Rows are locked so that others may still
refer to them.
"""

from collections.abc import Iterable, Mapping

from django.db import connection
from django.db.models import F, Model
from django.utils.translation import gettext as _

from commitments.errors import StaleRow
from commitments.models import Commitment, Statement

# SQLite lets one transaction at a time begin to write, and looks at each key as it is written.
CHECK_KEYS = {"postgresql": "SET CONSTRAINTS ALL IMMEDIATE"}
# The number is ours alone: nothing else of this database is locked by a number.
TAKE_SEARCH_TURN = {"postgresql": "SELECT pg_advisory_xact_lock(1769697905)"}


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
    held = Commitment.objects.select_for_update(no_key=True).only("review_interval_days")
    commitment.review_interval_days = held.get(pk=commitment.pk).review_interval_days


def lock_rows(model: type[Model], keys: Iterable[int]) -> None:
    """Let one writer at a time work on these rows; all who lock several come in one order."""
    held = model._default_manager.select_for_update(no_key=True).filter(pk__in=set(keys))
    list(held.order_by("pk").values_list("pk"))


def lock_fact(row: Model) -> None:
    """Let one writer at a time change this row and its parts.

    Words that are added to a commitment hold its statement, which comes first.
    """
    if isinstance(row, Commitment):
        lock_rows(Statement, [row.statement_id])
    lock_rows(type(row), [row.pk])


def lock_statement(statement: Statement) -> None:
    """Let one writer at a time number, publish or add to this statement."""
    held = Statement.objects.select_for_update(no_key=True)
    current = held.only("version", "coding_closed_at", "visibility").get(pk=statement.pk)
    statement.version = current.version
    statement.coding_closed_at = current.coding_closed_at
    statement.visibility = current.visibility


def check_keys() -> None:
    """Let the database follow the keys that were written now, rather than when all is done.

    It waits where a row that is referred to is being renamed. Were it to wait at the end, when
    others queue behind this transaction, the one that renames might be among them.
    """
    execute(CHECK_KEYS)


def take_search_turn() -> None:
    """Let one transaction at a time write what a search reads, until it ends.

    Whoever comes next reads what the one before has changed: of a name and of a row that shows
    it, each changed by somebody else, the second to be written always knows both.
    """
    check_keys()
    execute(TAKE_SEARCH_TURN)


def execute(sql_of: Mapping[str, str]) -> None:
    if connection.vendor in sql_of:
        with connection.cursor() as cursor:
            cursor.execute(sql_of[connection.vendor])
