"""How many rows hold each value of several things at once, in one query."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import CharField, Count, Func, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

# Stands between the values of facets that share a pass; none of their vocabularies holds it.
BETWEEN = "\x1f"

Part = tuple[QuerySet, str]


def count_together(parts: Mapping[str, Part]) -> dict[str, Counter[str]]:
    """For each named part, a queryset and the name of a field or annotation: value to count.

    One UNION ALL fetches them all. Parts of the same queryset share one pass over its rows:
    they are grouped by all their values together and told apart here. Every other part has a
    scope or a join of its own. Values come back as text, as they stand in addresses; where the
    name is empty, all rows together as "". A row that a join repeats counts once for a value.
    """
    alone, shared = _sorted_out(parts)
    queries = [
        *(_grouped(name, *parts[name]) for name in alone),
        *(
            _grouped(BETWEEN.join(names), parts[names[0]][0], *(parts[name][1] for name in names))
            for names in shared
        ),
    ]
    counts: dict[str, Counter[str]] = {name: Counter() for name in parts}
    if queries:
        for names, values, count in queries[0].union(*queries[1:], all=True):
            # What stands alone may hold any character.
            together = values.split(BETWEEN) if BETWEEN in names else [values]
            for name, value in zip(names.split(BETWEEN), together, strict=True):
                counts[name][value] += count
    return counts


def _sorted_out(parts: Mapping[str, Part]) -> tuple[list[str], list[list[str]]]:
    """The names of parts that stand alone, and those of each queryset that several share."""
    by_rows: dict[int, list[str]] = defaultdict(list)
    for name, (rows, _key) in parts.items():
        by_rows[id(rows)].append(name)
    alone = [names[0] for names in by_rows.values() if len(names) == 1]
    return alone, [names for names in by_rows.values() if len(names) > 1]


def _grouped(name: str, rows: QuerySet, *keys: str) -> QuerySet:
    named = rows.order_by().annotate(
        facet_name=Value(name, CharField()), facet_value=_together(keys)
    )
    counted = Count("pk", distinct=_repeats_rows(named))
    return named.values_list("facet_name", "facet_value").annotate(facet_count=counted)


def _repeats_rows(rows: QuerySet) -> bool:
    """Whether a join may give a row more than once; telling rows apart costs most of a count."""
    fields = (getattr(join, "join_field", None) for join in rows.query.alias_map.values())
    return any(field and (field.one_to_many or field.many_to_many) for field in fields)


class Joined(Func):
    """Texts one after the other. Flat, where `Concat` nests deeper than SQLite can read."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = CharField()


def _together(keys: Sequence[str]):
    between = Value(BETWEEN, CharField())
    first, *others = [_as_text(key) for key in keys]
    return Joined(first, *(each for other in others for each in (between, other)))


def _as_text(key: str):
    return Coalesce(Cast(key, CharField()), Value("")) if key else Value("", CharField())
