"""The rows of the list of commitments: what each shows, ready to be printed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, QuerySet, Subquery

from commitments.enums import Role, RoleBasis, ThemeGroup
from commitments.models import Commitment, CommitmentParty, Quote, Theme, User
from commitments.reports.scores import score_key

WORDS_AT_MOST = 110

# The fields of a commitment that each column of the list prints. Their words are a column too.
FIELDS: dict[str, tuple[str, ...]] = {
    "deadline": (
        "deadline_text",
        "deadline_edtf",
        "deadline_latest",
        "deadline_precision",
        "deadline_relation",
        "deadline_ambiguous",
    ),
    "latest": ("deadline_latest",),
    "statement": ("statement__short_title", "statement__slug"),
    "type": ("type",),
    "strength": ("strength",),
    "verifiability": ("verifiability",),
    "novelty": ("novelty",),
    "status": ("status",),
    "outlook": ("outlook",),
    "evidence": ("evidence_count", "best_grade"),
    "grade": ("best_grade",),
    "looked": ("last_look_on",),
    "next": ("next_look_on",),
    "owner": ("owner__username", "owner__first_name", "owner__last_name"),
}
WORDS, THEME, PARTNERSHIP, SCORE = "words", "theme", "partnership", "score"
USUAL = frozenset({WORDS, THEME, "deadline", "strength", "status", "evidence", "looked", "owner"})


@dataclass(frozen=True)
class Bound:
    """Who has one role in a commitment. Actors come without the name of their role."""

    role: str
    names: str
    inferred: bool


@dataclass(frozen=True)
class CommitmentRow:
    """One commitment with its first words, its theme groups and who is bound by it.

    `days` are those between the day asked about and the latest day, whichever comes first.
    """

    commitment: Commitment
    words: str
    groups: list[str]
    bound: list[Bound]
    days: int | None


def rows_of(
    keys: Sequence[int], *, user: User, on: date, columns: frozenset[str] = USUAL
) -> list[CommitmentRow]:
    """A row for each of these keys that `user` may see, in their order and in three queries.

    The keys may have been kept, so that they are asked about once more. Only what the `columns`
    print is fetched. Beside the commitments that is plain values: fifty rows name some two
    hundred things.
    """
    visible = Commitment.objects.filter(pk__in=list(keys)).visible_to(user)
    commitments = table_of(visible, columns, on=on).in_bulk(list(keys))
    groups = theme_groups(keys) if THEME in columns else {}
    bound = bound_by(keys) if THEME in columns else {}
    return [
        CommitmentRow(
            commitment=commitment,
            words=shortened(getattr(commitment, WORDS, None) or ""),
            groups=groups.get(commitment.pk, []),
            bound=bound.get(commitment.pk, []),
            days=days_between(commitment.deadline_latest, on) if "deadline" in columns else None,
        )
        for commitment in (commitments[key] for key in keys if key in commitments)
    ]


def table_of(
    rows: QuerySet[Commitment], columns: frozenset[str], *, on: date
) -> QuerySet[Commitment]:
    """What a row shows of the commitment itself, and no other field."""
    fields = [field for name in sorted(columns) for field in FIELDS.get(name, ())]
    joined = sorted({field.partition("__")[0] for field in fields if "__" in field})
    rows = rows.only("code", "short_title", "visibility", *fields)
    if joined:
        rows = rows.select_related(*joined)
    if "deadline" in columns:
        rows = rows.with_timeliness(on=on)
    if PARTNERSHIP in columns:
        rows = rows.annotate(partnership_name=F("statement__partnership__name"))
    if SCORE in columns:
        rows = rows.annotate(score_key=score_key())
    return rows.annotate(**first_words()) if WORDS in columns else rows


def days_between(day: date | None, on: date) -> int | None:
    return None if day is None else abs((day - on).days)


def first_words() -> dict[str, Subquery]:
    """The first quote of the commitment of the outer query, and the language of its text."""
    quotes = Quote.objects.filter(commitment=OuterRef("pk")).order_by("ordinal")
    return {
        WORDS: Subquery(quotes.values("text")[:1]),
        "language": Subquery(quotes.values("statement__language")[:1]),
    }


def theme_groups(keys: Iterable[int]) -> dict[int, list[str]]:
    """The groups of the themes of each commitment, once each, in the order of the vocabulary."""
    themes = Theme.objects.filter(commitments__in=keys).order_by()
    found = set(themes.values_list("commitments", "group"))
    groups = defaultdict(list)
    for group, label in ThemeGroup.choices:
        for key in keys:
            if (key, group) in found:
                groups[key].append(str(label))
    return groups


def bound_by(keys: Iterable[int]) -> dict[int, list[Bound]]:
    """Who is bound by each: actors first and by name, others by the words of the text if any."""
    roles = (
        CommitmentParty.objects.filter(commitment__in=keys)
        .order_by("pk")
        .values_list("commitment", "role", "basis", "named", "party__name", "body__name")
    )
    names = defaultdict(list)
    for key, role, basis, named, party, body in sorted(roles, key=lambda row: row[1] != Role.ACTOR):
        name = party or body or named
        names[key, role, basis].append(name if role == Role.ACTOR else named or name)
    bound = defaultdict(list)
    for (key, role, basis), members in names.items():
        bound[key].append(
            Bound(
                role="" if role == Role.ACTOR else str(Role(role).label),
                names=", ".join(dict.fromkeys(members)),
                inferred=basis == RoleBasis.INFERRED,
            )
        )
    return bound


def shortened(words: str, *, at_most: int = WORDS_AT_MOST) -> str:
    """The words as they stand, cut after a whole word where they are longer, with “…” for it."""
    if len(words) <= at_most:
        return words
    cut = words[: at_most + 1]
    end = max(cut.rfind(" "), cut.rfind("\N{NO-BREAK SPACE}"), cut.rfind("\n"))
    return f"{cut[:end] if end > 0 else cut[:at_most]} …"
