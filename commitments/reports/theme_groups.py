"""The theme groups of a commitment as one number, so that rows are grouped without a join.

A join repeats a commitment for each of its themes, and to tell the repeated ones apart is most of
a count. Here each group is a digit: how many themes of it the commitment has.
"""

from functools import lru_cache

from django.db.models import BigIntegerField, Case, Func, OuterRef, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce

from commitments.enums import ThemeGroup
from commitments.models import Commitment, Theme

# As the address of the list of commitments has it.
NO_THEME = "none"
# Nothing has 256 themes of one group, and seven such digits are a number that a column can hold.
BASE = 256
WEIGHTS = {group: BASE**place for place, group in enumerate(ThemeGroup.values)}


class SumOfAll(Func):
    """One row for all; Django's own `Sum` would group them by the key that they share."""

    function = "SUM"
    output_field = BigIntegerField()


def theme_groups() -> Coalesce:
    """The theme groups of the commitment of each row, for `groups_of`."""
    # Asked so, each group is read once, and no row needs a join of its own.
    weights = (
        When(theme__in=Theme.objects.filter(group=group).order_by(), then=Value(weight))
        for group, weight in WEIGHTS.items()
    )
    given = Commitment.themes.through.objects.filter(commitment=OuterRef("pk")).order_by()
    summed = given.annotate(number=SumOfAll(Case(*weights, output_field=BigIntegerField()))).values(
        "number"
    )
    # PostgreSQL adds large numbers up to a decimal.
    return Coalesce(Cast(Subquery(summed), BigIntegerField()), Value(0))


@lru_cache(maxsize=10_000)
def groups_of(number: int) -> tuple[str, ...]:
    """The groups, in the order of the vocabulary, or “none” alone."""
    groups = (group for group, weight in WEIGHTS.items() if number // weight % BASE)
    return tuple(groups) or (NO_THEME,)
