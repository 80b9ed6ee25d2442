"""How the promises of a statement differ from the earlier ones they are linked to."""

from collections.abc import Sequence
from dataclasses import dataclass

from commitments.models import Commitment, CommitmentLink
from commitments.models.as_of import among
from commitments.reports.lineage import QUOTED, Change, change_by, first_quote, wordings_of
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


def since_before(scope: Scope) -> SinceBefore | None:
    """What changed since the statements before, or None without a statement or links back."""
    if not scope.statement:
        return None
    visible = Commitment.objects.visible_to(scope.user).counted()
    links = list(
        CommitmentLink.objects.filter(later__in=scope.commitments().values("pk"))
        .filter(among(visible, "earlier", scope.user))
        .select_related("earlier__statement", "later__statement")
        .defer("earlier__statement__canonical_text", "later__statement__canonical_text")
        .annotate(
            **{
                f"{end}_{name}": first_quote(end, path)
                for end in ("earlier", "later")
                for name, path in QUOTED.items()
            }
        )
        .order_by("later__code", "earlier__code", "pk")
    )
    if not links:
        return None
    wordings = wordings_of(links, {pk for link in links for pk in (link.earlier_id, link.later_id)})
    shown = [
        change_by(link, wordings[link.earlier_id], wordings[link.later_id])
        for link in links[:LINKS_AT_MOST]
    ]
    readable = (statement_for(link.earlier, scope.user) for link in links)
    statements = {statement for statement in readable if statement is not None}
    by_age = sorted(statements, key=lambda statement: statement.adopted_on)
    return SinceBefore(shown, len(links), [str(statement) for statement in by_age])
