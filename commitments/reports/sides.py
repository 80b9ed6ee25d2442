"""From how many sides the evidence on each commitment comes, counted by the database."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from commitments.enums import Side
from commitments.models import EvidenceLink

SEVERAL_SIDES = Q(sides__gt=1)
ONE_SIDE = Q(sides=1)


def counted_sides(links: QuerySet[EvidenceLink], *, on: date) -> QuerySet:
    """The commitments of `links` with the `sides` that their live evidence has on the day `on`.

    Each party is a side; neutral sources are one, and official statistics are one.
    """
    of_party = Q(evidence__side=Side.PARTY)
    parties = Count("evidence__side_party", filter=of_party, distinct=True)
    others = Count("evidence__side", filter=~of_party, distinct=True)
    return (
        links.filter(Q(evidence__expires_on=None) | Q(evidence__expires_on__gt=on))
        .filter(Q(evidence__retracted_on=None) | Q(evidence__retracted_on__gt=on))
        .order_by()
        .values("commitment")
        .annotate(sides=parties + others)
    )
