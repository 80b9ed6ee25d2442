"""From how many sides the live evidence on each commitment comes."""

from datetime import date

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from commitments.enums import Side
from commitments.models import EvidenceLink

SEVERAL_SIDES = Q(sides__gt=1)
ONE_SIDE = Q(sides=1)


def sides_on(on: date) -> Case:
    """The sides of a commitment on the day `on`; conditions call them `sides`.

    They are kept where lists read them. Only where an item has ended since are they counted.
    """
    return Case(
        When(evidence_sides_until__lte=on, then=Coalesce(Subquery(counted_sides(on)), 0)),
        default=F("evidence_sides"),
        output_field=IntegerField(),
    )


def counted_sides(on: date) -> QuerySet:
    """The sides of the commitment of the outer query, from its links.

    Each party is a side; neutral sources are one, and official statistics are one.
    """
    of_party = Q(evidence__side=Side.PARTY)
    parties = Count("evidence__side_party", filter=of_party, distinct=True)
    others = Count("evidence__side", filter=~of_party, distinct=True)
    return (
        EvidenceLink.objects.filter(commitment=OuterRef("pk"))
        .filter(Q(evidence__expires_on=None) | Q(evidence__expires_on__gt=on))
        .filter(Q(evidence__retracted_on=None) | Q(evidence__retracted_on__gt=on))
        .order_by()
        .values("commitment")
        .annotate(sides=parties + others)
        .values("sides")
    )
