"""Commitments beside their words, as pages that compare several of them need them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from commitments.coding.drift import Coded
from commitments.enums import Tier
from commitments.models import Commitment, CommitmentLink, Quote

QUOTED = {"words": "text", "language": "statement__language", "tier": "statement__tier"}


@dataclass(frozen=True)
class Wording:
    """One commitment as its statement words it; `words` is empty where they are not held."""

    commitment: Commitment
    words: str = ""
    language: str = ""
    tier: str = ""

    @property
    def is_paraphrase(self) -> bool:
        return self.tier == Tier.PARAPHRASE_SECONDARY


def with_words(commitments: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Annotates what `wording_of` reads."""
    return commitments.annotate(
        **{f"first_{name}": first_quote("pk", path) for name, path in QUOTED.items()}
    )


def with_words_of_both(links: QuerySet[CommitmentLink]) -> QuerySet[CommitmentLink]:
    """The links with both commitments, their statements, and what `wordings_of` reads."""
    words = {
        f"{end}_{name}": first_quote(end, path)
        for end in ("earlier", "later")
        for name, path in QUOTED.items()
    }
    return (
        links.select_related("earlier__statement", "later__statement")
        .defer("earlier__statement__canonical_text", "later__statement__canonical_text")
        .annotate(**words)
    )


def first_quote(commitment: str, field: str) -> Subquery:
    quotes = Quote.objects.filter(commitment=OuterRef(commitment)).order_by("ordinal")
    return Subquery(quotes.values(field)[:1])


def wording_of(commitment: Commitment) -> Wording:
    held = {name: getattr(commitment, f"first_{name}") or "" for name in QUOTED}
    return Wording(commitment, **held)


def wordings_of(links: Iterable[CommitmentLink], wanted: Collection[int]) -> dict[int, Wording]:
    """The wording of each wanted commitment, by its key."""
    return {
        getattr(link, end).pk: Wording(
            getattr(link, end),
            **{name: getattr(link, f"{end}_{name}") or "" for name in QUOTED},
        )
        for link in links
        for end in ("earlier", "later")
        if getattr(link, end).pk in wanted
    }


def coded_of(wording: Wording, *, themes: Iterable[str] = ()) -> Coded:
    """What is coded of a stored commitment, for comparing it; `themes` are slugs."""
    commitment = wording.commitment
    return Coded(
        adopted_on=commitment.statement.adopted_on,
        words=wording.words,
        title=commitment.short_title,
        report=commitment.report,
        type=commitment.type,
        strength=commitment.strength,
        delegation=commitment.delegation,
        themes=frozenset(themes),
        deadline_text=commitment.deadline_text,
        deadline_precision=commitment.deadline_precision,
        deadline_latest=commitment.deadline_latest,
        target_value=commitment.target_value,
        target_unit=commitment.target_unit,
        target_period=commitment.target_period,
        is_paraphrase=wording.is_paraphrase,
    )
