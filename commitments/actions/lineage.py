"""Lineage: saying that a commitment takes up an earlier one, and taking that back."""

from django.db import transaction

from commitments import policies
from commitments.actions.facts import change_fact, enter_fact, remove_fact
from commitments.actions.locking import claim_version, lock_rows
from commitments.enums import LinkKind
from commitments.models import Commitment, CommitmentLink, User


@transaction.atomic
def link_commitments(
    *, later: Commitment, earlier: Commitment, kind: str, note: str = "", by: User
) -> CommitmentLink:
    """Record that `later` takes up `earlier` in this way.

    Raises RuleBroken where `earlier` is not of an earlier statement, and ValidationError where
    the two are linked in this way already.
    """
    link = new_link(later=later, earlier=earlier, kind=kind, note=note)
    enter_fact(row=link, by=by)
    return link


def new_link(
    *, later: Commitment, earlier: Commitment, kind: str, note: str = ""
) -> CommitmentLink:
    """A link that is not stored yet. Raises RuleBroken as `link_commitments` does."""
    policies.check_lineage(
        earlier_adopted_on=earlier.statement.adopted_on,
        later_adopted_on=later.statement.adopted_on,
        of_one_statement=earlier.statement_id == later.statement_id,
    )
    return CommitmentLink(later=later, earlier=earlier, kind=kind, note=note)


@transaction.atomic
def change_link(*, link: CommitmentLink, seen_version: int, kind: str, note: str, by: User) -> None:
    """Say otherwise how the two are linked, or why.

    Raises StaleRow if somebody saved the link since `seen_version`, RuleBroken where a closed
    status rests on it as it is, and ValidationError where the two are linked in this way already.
    """
    hold(link)
    if kind != link.kind:
        check_may_go(link)
    link.kind, link.note = kind, note
    change_fact(row=link, fields=["kind", "note"], seen_version=seen_version, by=by)


@transaction.atomic
def remove_link(*, link: CommitmentLink, seen_version: int, by: User) -> None:
    """Take the link away; its history keeps it. Raises StaleRow, and RuleBroken where a closed
    status rests on it."""
    hold(link)
    check_may_go(link)
    claim_version(link, seen_version)
    remove_fact(row=link, by=by)


def hold(link: CommitmentLink) -> None:
    """Let nobody close the earlier one on the strength of this link meanwhile."""
    lock_rows(Commitment, [link.earlier_id])
    link.earlier.refresh_from_db(fields=["status"])


def check_may_go(link: CommitmentLink) -> None:
    """Raises RuleBroken where the status of the earlier one rests on this link."""
    successors = link.earlier.links_on.filter(kind=LinkKind.SUPERSEDES).exclude(pk=link.pk)
    policies.check_link_may_go(
        kind=link.kind,
        earlier_status=link.earlier.status,
        other_successors=successors.count(),
    )
