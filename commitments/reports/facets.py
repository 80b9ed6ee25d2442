"""How many rows hold each value of several things at once, in one query."""

from collections import Counter
from collections.abc import Mapping

from django.db.models import CharField, Count, QuerySet, Value
from django.db.models.functions import Cast


def count_together(parts: Mapping[str, tuple[QuerySet, str]]) -> dict[str, Counter[str]]:
    """For each named part, a queryset and the name of a field or annotation: value to count.

    Each part is grouped by itself and may have a scope of its own; one UNION ALL fetches them
    all. Values come back as text, as they stand in addresses; where the name is empty, all
    rows together as "". A row that a join repeats for the same value counts once.
    """
    queries = [_grouped(name, rows, key) for name, (rows, key) in parts.items()]
    counts: dict[str, Counter[str]] = {name: Counter() for name in parts}
    if queries:
        for name, value, count in queries[0].union(*queries[1:], all=True):
            counts[name][value] = count
    return counts


def _grouped(name, rows, key):
    value = Cast(key, CharField()) if key else Value("", CharField())
    return (
        rows.order_by()
        .annotate(facet_name=Value(name, CharField()), facet_value=value)
        .values_list("facet_name", "facet_value")
        .annotate(facet_count=Count("pk", distinct=True))
    )
