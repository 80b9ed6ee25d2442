"""Pages of parties and bodies: who they are, what they owe, where they meet."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from commitments.enums import Side
from commitments.models import (
    Body,
    Commitment,
    CommitmentParty,
    EvidenceItem,
    Party,
    User,
)
from commitments.reports.dashboard import standing_of
from commitments.reports.mechanisms import mechanism_rows, mechanisms_in_reach
from commitments.reports.roles import duties_of
from commitments.reports.scope import Scope
from commitments.reports.scores import scores_of_party
from commitments.reports.statements import partnerships_in_reach, works_in_reach

BODIES_SHOWN = 20
EVIDENCE_SHOWN = 5
STATEMENTS_SHOWN = 10


def parties_in_reach(user: User) -> QuerySet[Party]:
    """Those with a partnership, or a commitment, that `user` may see; all to who reads drafts."""
    parties = Party.objects.order_by("name")
    if user.has_perm("commitments.read_drafts"):
        return parties
    partnerships = partnerships_in_reach(user).filter(parties=OuterRef("pk"))
    roles = visible_roles(user).filter(party=OuterRef("pk"))
    return parties.filter(Exists(partnerships) | Exists(roles) | Exists(_bodies_bound(user)))


def _bodies_bound(user):
    return visible_roles(user).filter(body__party=OuterRef("pk"))


def bodies_in_reach(user: User) -> QuerySet[Body]:
    """Those that have a role in a commitment that `user` may see; all to who reads drafts."""
    bodies = Body.objects.select_related("party").order_by("party__name", "name")
    if user.has_perm("commitments.read_drafts"):
        return bodies
    return bodies.filter(Exists(visible_roles(user).filter(body=OuterRef("pk"))))


def visible_roles(user: User) -> QuerySet[CommitmentParty]:
    """The roles in commitments that figures count and `user` may see."""
    return CommitmentParty.objects.filter(
        commitment__in=Commitment.objects.visible_to(user).counted()
    )


def bound_in(roles: QuerySet[CommitmentParty], **outer: Any) -> Coalesce:
    """In how many commitments the row of the outer query has a role."""
    counted = (
        roles.filter(**outer)
        .order_by()
        .annotate(holder=OuterRef("pk"))
        .values("holder")
        .annotate(n=Count("commitment", distinct=True))
    )
    return Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0)


def party_rows(user: User) -> QuerySet[Party]:
    """Every party in reach with its other names, its partnerships and what it is bound by."""
    own = Q(party=OuterRef("pk")) | Q(body__party=OuterRef("pk"))
    partnerships = Prefetch("partnerships", partnerships_in_reach(user))
    return (
        parties_in_reach(user)
        .annotate(commitment_count=bound_in(visible_roles(user).filter(own)))
        .prefetch_related("aliases", partnerships)
    )


def body_rows(user: User) -> QuerySet[Body]:
    """Every body in reach with the number of commitments that it has a role in."""
    return bodies_in_reach(user).annotate(
        commitment_count=bound_in(visible_roles(user), body=OuterRef("pk"))
    )


def party_page(party: Party, *, user: User, on: date) -> dict[str, Any]:
    """What the page of `party` shows to `user` on the day `on`."""
    scope = Scope(user=user, party=party)
    standing = standing_of(scope, on=on)
    statements = works_in_reach(user).filter(parties=party)
    bodies = body_rows(user).filter(party=party)
    evidence = EvidenceItem.objects.visible_to(user).filter(side=Side.PARTY, side_party=party)
    return {
        "party": party,
        "scope": scope,
        "standing": standing,
        "score_rows": [*standing.score_rows, (party.name, scores_of_party(scope, party))],
        "duties": duties_of(party, user=user, on=on),
        "aliases": [str(alias) for alias in party.aliases.all()],
        "bodies": list(bodies.order_by("-commitment_count", "name")[:BODIES_SHOWN]),
        "body_count": bodies.count(),
        "partnerships": list(partnerships_in_reach(user).filter(parties=party)),
        "statements": list(statements[:STATEMENTS_SHOWN]),
        "statement_count": statements.count(),
        "mechanisms": mechanism_rows(
            mechanisms_in_reach(user).filter(partnership__parties=party), user, on=on
        ),
        "evidence": list(evidence.order_by("-document_date", "-pk")[:EVIDENCE_SHOWN]),
        "evidence_count": evidence.count(),
        "on": on,
    }


def body_page(body: Body, *, user: User, on: date) -> dict[str, Any]:
    """What the page of `body` shows to `user` on the day `on`."""
    scope = Scope(user=user, body=body)
    return {
        "body": body,
        "scope": scope,
        "standing": standing_of(scope, on=on),
        "duties": duties_of(body, user=user, on=on),
        "on": on,
    }
