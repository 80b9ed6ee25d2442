"""Lineage: which commitments may be linked, and when a link has to stay."""

from datetime import date

from django.utils.translation import gettext as _

from commitments.enums import LinkKind, Status
from commitments.errors import RuleBroken


def check_lineage(
    *, earlier_adopted_on: date, later_adopted_on: date, of_one_statement: bool
) -> None:
    """A promise takes up one of a statement before it."""
    if of_one_statement:
        raise RuleBroken(
            _("Both are of one statement; lineage leads from one statement to another."),
            field="earlier",
        )
    if earlier_adopted_on > later_adopted_on:
        raise RuleBroken(
            _("Its statement was adopted later; lineage leads from the later to the earlier."),
            field="earlier",
        )


def check_link_may_go(*, kind: str, earlier_status: str, other_successors: int) -> None:
    """What closed a matter as superseded stays for as long as nothing else supersedes it."""
    if kind != LinkKind.SUPERSEDES or earlier_status != Status.SUPERSEDED or other_successors:
        return
    raise RuleBroken(
        _(
            "The earlier commitment is closed as superseded, and this link is what supersedes it."
            " Let its status change first."
        )
    )
