"""The rows of the list of commitments: what each shows, ready to be printed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from commitments.enums import Role, RoleBasis, ThemeGroup
from commitments.models import Commitment, CommitmentParty, Quote, Theme

WORDS_AT_MOST = 110


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


def rows_of(keys: Sequence[int], *, on: date) -> list[CommitmentRow]:
    """A row for each of these keys, in their order and in three queries together.

    Beside the commitments plain values are fetched: fifty rows name some two hundred things.
    """
    table = Commitment.objects.for_table(on=on).annotate(words=first_words())
    commitments = table.in_bulk(list(keys))
    groups = theme_groups(keys)
    bound = bound_by(keys)
    return [
        CommitmentRow(
            commitment=commitment,
            words=shortened(commitment.words or ""),
            groups=groups[commitment.pk],
            bound=bound[commitment.pk],
            days=commitment.deadline_latest and abs((commitment.deadline_latest - on).days),
        )
        for commitment in (commitments[key] for key in keys if key in commitments)
    ]


def first_words() -> Subquery:
    """The first quote of the commitment of the outer query."""
    quotes = Quote.objects.filter(commitment=OuterRef("pk")).order_by("ordinal")
    return Subquery(quotes.values("text")[:1])


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
