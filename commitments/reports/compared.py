"""Statements and partnerships beside each other: what their commitments promise, and how."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Count, F, QuerySet, Value, When
from django.utils.translation import gettext as _

from commitments.enums import Strength, ThemeGroup, Verifiability
from commitments.models import Commitment, Partnership, User
from commitments.reports.scope import Text
from commitments.reports.theme_groups import NO_THEME, groups_of, theme_groups

YES = "yes"
# What a file of a comparison holds, a line for each figure.
EXPORTED = ["question", "answer", "of", "name", "count", "total"]
# What is counted of each commitment, beside its themes.
COUNTED = {
    "strength": F("strength"),
    "verifiability": F("verifiability"),
    "dated": Case(When(deadline_latest=None, then=Value("no")), default=Value(YES)),
    "numbered": Case(When(target_value=None, then=Value("no")), default=Value(YES)),
}
Figures = Counter[tuple[str, str]]


@dataclass(frozen=True)
class Column:
    """One statement or partnership: `name` and `slug` are what the list of commitments calls it.

    `figures` count its commitments by what the list is narrowed by and its value, as
    ("strength", "4"); all of them are ("", "").
    """

    name: str
    slug: str
    title: str
    figures: Figures

    @property
    def total(self) -> int:
        return self.figures["", ""]


@dataclass(frozen=True)
class Cell:
    """One figure with its denominator, and the query that shows the rows behind it."""

    column: str
    count: int
    total: int
    query: str


@dataclass(frozen=True)
class Row:
    label: str
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Part:
    """Rows about one question; `says` is what a reader has to know of them."""

    heading: str
    rows: Sequence[Row]
    says: str = ""


@dataclass(frozen=True)
class Compared:
    columns: Sequence[Column]
    totals: Row
    parts: Sequence[Part]

    @property
    def records(self) -> list[dict[str, Any]]:
        """Every figure with its denominator, by the names of EXPORTED."""
        rows = [
            ("", self.totals),
            *((part.heading, row) for part in self.parts for row in part.rows),
        ]
        return [
            dict(
                zip(
                    EXPORTED,
                    (question, row.label, column.name, column.title, cell.count, cell.total),
                    strict=True,
                )
            )
            for question, row in rows
            for column, cell in zip(self.columns, row.cells, strict=True)
        ]


def compared(partnerships: Sequence[Partnership], works: Sequence[Text], *, user: User) -> Compared:
    """In one query for all partnerships and one for all statements."""
    columns = [
        *columns_of("partnership", "statement__partnership", named(partnerships, "name"), user),
        *columns_of("statement", "statement", named(works, "title"), user),
    ]
    return Compared(
        columns=columns,
        totals=row_of(columns, _("Commitments"), "", ""),
        parts=list(parts_of(columns)),
    )


def named(rows: Sequence[Any], title: str) -> dict[int, tuple[str, str]]:
    return {row.pk: (row.slug, getattr(row, title)) for row in rows}


def columns_of(
    name: str, key: str, rows: Mapping[int, tuple[str, str]], user: User
) -> list[Column]:
    if not rows:
        return []
    counted = Commitment.objects.filter(**{f"{key}__in": list(rows)}).visible_to(user).counted()
    figures = figures_by(counted, key)
    return [
        Column(name, slug, title, figures.get(pk, Counter())) for pk, (slug, title) in rows.items()
    ]


def figures_by(commitments: QuerySet[Commitment], key: str) -> dict[int, Figures]:
    """What is counted, by the key of the statement or partnership, in one query."""
    keyed = commitments.order_by().annotate(
        themes_key=theme_groups(), **{f"{name}_key": each for name, each in COUNTED.items()}
    )
    names = [f"{name}_key" for name in COUNTED]
    found: dict[int, Figures] = {}
    grouped = keyed.values_list(key, "themes_key", *names).annotate(Count("pk"))
    for pk, themes, *values, number in grouped:
        figures = found.setdefault(pk, Counter())
        figures["", ""] += number
        for pair in zip(COUNTED, values, strict=True):
            figures[pair] += number
        for group in groups_of(themes):
            figures["theme", group] += number
    return found


def parts_of(columns: Sequence[Column]) -> Iterator[Part]:
    yield Part(_("How checkable"), list(checkable(columns)))
    strengths = [*Strength]
    yield Part(
        _("Wording strength"),
        [
            row_of(columns, strength_label(each), "strength", each.value)
            for each in strengths
            if any(column.figures["strength", each] for column in columns)
        ],
        says=_("Strength is what the verb binds to, not virtue."),
    )
    themes = [*ThemeGroup.choices, (NO_THEME, _("No theme"))]
    yield Part(
        _("Theme"),
        [
            row_of(columns, str(label), "theme", value)
            for value, label in themes
            if any(column.figures["theme", value] for column in columns)
        ],
        says=_("A commitment with themes of two groups stands in both rows."),
    )


def checkable(columns: Sequence[Column]) -> Iterator[Row]:
    yield row_of(columns, _("Verifiable"), "verifiability", Verifiability.VERIFIABLE.value)
    yield row_of(columns, _("Partly verifiable"), "verifiability", Verifiability.PARTLY.value)
    yield row_of(columns, _("With a date"), "dated", YES)
    yield row_of(columns, _("With a number"), "numbered", YES)


def strength_label(strength: Strength) -> str:
    label = str(strength.label)
    return label if strength == Strength.NOT_CODED else f"{strength.value} {label}"


def row_of(columns: Sequence[Column], label: str, name: str, value: str) -> Row:
    return Row(label, [cell_of(column, name, value) for column in columns])


def cell_of(column: Column, name: str, value: str) -> Cell:
    narrowed = {column.name: column.slug} | ({name: value} if name else {})
    return Cell(column.title, column.figures[name, value], column.total, urlencode(narrowed))
