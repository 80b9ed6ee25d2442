"""Earlier commitments of the same parties, and which of them a later one may take up."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from commitments.coding.drift import Coded
from commitments.coding.folding import fold
from commitments.coding.likeness import Likeness, likely_kind, likeness
from commitments.enums import CommitmentType, LinkKind
from commitments.models import Commitment, CommitmentLink, Partnership, User
from commitments.models.as_of import among
from commitments.reports.drifts import Drifted, drifts_between
from commitments.reports.wordings import Wording, coded_of, with_words, wording_of

# Those of the newest statements; a longer memory would cost every suggestion.
FORERUNNERS_AT_MOST = 1_000
SUGGESTIONS_AT_MOST = 3
WORDS_AT_MOST = 5


@dataclass(frozen=True)
class Suggestion:
    """One earlier commitment that a later one may take up, for a person to confirm.

    `reasons` say in plain words what the two share; `kind` is what to offer first.
    """

    earlier: Wording
    kind: LinkKind
    reasons: tuple[str, ...]
    drifts: tuple[Drifted, ...]
    score: float


@dataclass(frozen=True)
class Forerunners:
    """What may be taken up: each earlier commitment with what is coded of it.

    `common` are the folded names of the parties, which stand everywhere.
    """

    rows: tuple[tuple[Wording, Coded], ...]
    common: frozenset[str]
    theme_names: dict[str, str]


def suggest_earlier(
    coded: Coded,
    *,
    partnership: Partnership,
    user: User,
    leave_out: Collection[int] = (),
    at_most: int = SUGGESTIONS_AT_MOST,
) -> list[Suggestion]:
    """The earlier commitments that the promise may renew, change or go beyond, likeliest first.

    `coded` is what is coded of it, whether it is stored or not; its `adopted_on` says what is
    earlier. `leave_out` are keys of commitments that it is linked with already. Three queries.
    """
    if coded.adopted_on is None:
        return []
    earlier = forerunners(partnership, before=coded.adopted_on, user=user)
    return suggested(coded, earlier, leave_out=leave_out, at_most=at_most)


def forerunners(partnership: Partnership, *, before: date, user: User) -> Forerunners:
    """The commitments of earlier statements that nobody has taken up before this day.

    They are those of every partnership to which all parties of this one belong, and that
    `user` may see.
    """
    names = list(
        partnership.parties.order_by().values_list("pk", "name", "adjective", "aliases__name")
    )
    parties = {pk for pk, *_names in names}
    visible = Commitment.objects.visible_to(user).counted()
    taken_up = CommitmentLink.objects.filter(
        among(visible, "later", user),
        earlier=OuterRef("pk"),
        later__statement__adopted_on__lt=before,
    )
    rows = (
        Commitment.objects.filter(
            statement__partnership__in=shared_by(parties), statement__adopted_on__lt=before
        )
        .visible_to(user)
        .counted()
        .filter(~Exists(taken_up))
        .select_related("statement")
        .defer("statement__canonical_text")
        .prefetch_related("themes")
        .order_by("-statement__adopted_on", "code")
    )
    wordings = [wording_of(row) for row in with_words(rows)[:FORERUNNERS_AT_MOST]]
    themes = [list(wording.commitment.themes.all()) for wording in wordings]
    coded = [
        coded_of(wording, themes=[theme.slug for theme in held])
        for wording, held in zip(wordings, themes, strict=True)
    ]
    return Forerunners(
        rows=tuple(zip(wordings, coded, strict=True)),
        common=frozenset(word for _pk, *each in names for word in fold(joined(each)).split()),
        theme_names={theme.slug: theme.name for held in themes for theme in held},
    )


def shared_by(parties: Collection[int]) -> QuerySet:
    """The partnerships to which all these parties belong, as keys."""
    shared = Partnership.objects.filter(parties__in=parties).order_by().values("pk")
    return shared.annotate(shared=Count("parties")).filter(shared=len(parties)).values("pk")


def joined(names: Collection[str | None]) -> str:
    return " ".join(filter(None, names))


def suggested(
    coded: Coded,
    earlier: Forerunners,
    *,
    leave_out: Collection[int] = (),
    at_most: int = SUGGESTIONS_AT_MOST,
) -> list[Suggestion]:
    """The likeliest first, and of two alike the newer one. No query."""
    found = [
        (shared, wording, before)
        for wording, before in earlier.rows
        if wording.commitment.pk not in leave_out
        and (shared := likeness(before, coded, common=earlier.common))
    ]
    found.sort(key=lambda each: each[0].score, reverse=True)
    return [
        Suggestion(
            earlier=wording,
            kind=LinkKind(likely_kind(before, coded)),
            reasons=tuple(reasons_of(shared, earlier.theme_names)),
            drifts=drifts_between(before, coded),
            score=shared.score,
        )
        for shared, wording, before in found[:at_most]
    ]


def reasons_of(shared: Likeness, theme_names: dict[str, str]) -> Iterator[str]:
    if shared.unit:
        yield _("Both name a level in %(unit)s") % {"unit": shared.unit}
    if shared.words:
        yield _("Words in common: %(words)s") % {"words": ", ".join(shared.words[:WORDS_AT_MOST])}
    if shared.type:
        yield _("Same type: %(type)s") % {"type": CommitmentType(shared.type).label}
    if shared.themes:
        names = ", ".join(sorted(theme_names.get(slug, slug) for slug in shared.themes))
        yield _("Same theme: %(themes)s") % {"themes": names}
