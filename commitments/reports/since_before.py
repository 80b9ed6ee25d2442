"""How the promises of a statement differ from the earlier ones they are linked to."""

from collections.abc import Sequence
from dataclasses import dataclass

from commitments.reports.lineage import Change, changes_by, links_back
from commitments.reports.quotes import statement_for
from commitments.reports.scope import Scope

LINKS_AT_MOST = 10


@dataclass(frozen=True)
class SinceBefore:
    """The links back from one statement: those shown, how many there are, and to where.

    `earlier` names the statements that the person may read.
    """

    changes: Sequence[Change]
    total: int
    earlier: Sequence[str]


def since_before(scope: Scope, *, most: int = LINKS_AT_MOST) -> SinceBefore | None:
    """What changed since the statements before, or None without a statement or links back."""
    if not scope.statement:
        return None
    links = list(links_back(scope.commitments(), scope.user))
    if not links:
        return None
    shown = changes_by(links[:most])
    readable = (statement_for(link.earlier, scope.user) for link in links)
    statements = {statement for statement in readable if statement is not None}
    by_age = sorted(statements, key=lambda statement: statement.adopted_on)
    return SinceBefore(shown, len(links), [str(statement) for statement in by_age])
