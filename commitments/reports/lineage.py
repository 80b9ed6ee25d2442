"""The same promise from statement to statement, and how its words changed on the way."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.expressions import RawSQL

from commitments.enums import DeadlinePrecision, Drift, Strength, Tier, Timeliness
from commitments.models import Commitment, CommitmentLink, Quote, Statement, User
from commitments.models.as_of import among
from commitments.reports.quotes import statement_for

# Every link on the way back from one commitment, and every link on the way on from it, however
# long the way is. UNION drops what was met before, so that a circle ends.
LINKS_BOTH_WAYS = """
WITH RECURSIVE
back(link, commitment) AS (
    SELECT id, earlier_id FROM commitments_commitmentlink WHERE later_id = %s
    UNION
    SELECT step.id, step.earlier_id
    FROM commitments_commitmentlink step JOIN back ON step.later_id = back.commitment
),
onward(link, commitment) AS (
    SELECT id, later_id FROM commitments_commitmentlink WHERE earlier_id = %s
    UNION
    SELECT step.id, step.later_id
    FROM commitments_commitmentlink step JOIN onward ON step.earlier_id = onward.commitment
)
SELECT link FROM back UNION SELECT link FROM onward
"""

UNDATED = (DeadlinePrecision.NONE, DeadlinePrecision.VAGUE)


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


@dataclass(frozen=True)
class Change:
    """One link of a lineage with what changed: `drifts` is empty where nothing can be compared.

    `reported` and `paraphrased` say why a comparison is weak: the words of one side are not
    held, or are not the leaders' own.
    """

    link: CommitmentLink
    drifts: tuple[Drift, ...]
    reported: bool
    paraphrased: bool


@dataclass(frozen=True)
class Step:
    """One commitment in a lineage, with its links to earlier ones and where it stands.

    `statement` is None where the person may not read it.
    """

    wording: Wording
    statement: Statement | None
    changes: tuple[Change, ...]
    timeliness: Timeliness
    is_current: bool

    @property
    def commitment(self) -> Commitment:
        return self.wording.commitment


def drift_between(earlier: Commitment, later: Commitment) -> tuple[Drift, ...]:
    """How the later promise differs from the earlier one, from what is coded on both.

    Strength is compared where both have one, the target where both have one in the same unit,
    the date always. "Restated" is said only where the strength is the same and nothing else
    that can be compared changed.
    """
    found = [
        drift
        for drift in (
            strength_drift(earlier, later),
            date_drift(earlier, later),
            target_drift(earlier, later),
        )
        if drift is not None
    ]
    return tuple(drift for drift in found if drift != Drift.SAME or len(found) == 1)


def strength_drift(earlier: Commitment, later: Commitment) -> Drift | None:
    if Strength.NOT_CODED in (earlier.strength, later.strength):
        return None
    if earlier.strength == later.strength:
        return Drift.SAME
    return Drift.FIRMER if int(later.strength) > int(earlier.strength) else Drift.SOFTER


def date_drift(earlier: Commitment, later: Commitment) -> Drift | None:
    if is_dated(earlier) == is_dated(later):
        return None
    return Drift.DATED if is_dated(later) else Drift.UNDATED


def is_dated(commitment: Commitment) -> bool:
    """A date for the act, or a period for the target; "at an opportune time" is neither."""
    return commitment.deadline_precision not in UNDATED or commitment.target_period != ""


def target_drift(earlier: Commitment, later: Commitment) -> Drift | None:
    before, after = earlier.target_value, later.target_value
    if before is None or after is None or before == after:
        return None
    if earlier.target_unit.casefold() != later.target_unit.casefold():
        return None
    return Drift.RAISED if after > before else Drift.LOWERED


def lineage_of(commitment: Commitment, *, user: User, on: date) -> list[Step]:
    """The commitment among its forerunners and successors, oldest first; empty without any.

    What `user` may not see is left out, and so is what hangs together only through it.
    One query, however long the chain is and even if somebody linked a circle.
    """
    links = list(links_for(commitment, user=user))
    earlier = reached(commitment.pk, [(link.later_id, link.earlier_id) for link in links])
    later = reached(commitment.pk, [(link.earlier_id, link.later_id) for link in links])
    together = earlier | later
    if len(together) < 2:
        return []
    wordings = wordings_of(links, together)
    steps = [
        Step(
            wording=wording,
            statement=statement_for(wording.commitment, user),
            changes=changes_to(wording, wordings, links),
            timeliness=wording.commitment.timeliness_on(on),
            is_current=wording.commitment.pk == commitment.pk,
        )
        for wording in wordings.values()
    ]
    return sorted(
        steps, key=lambda step: (step.commitment.statement.adopted_on, step.commitment.code)
    )


def links_for(commitment: Commitment, *, user: User) -> QuerySet[CommitmentLink]:
    """The links of the lineage between commitments that `user` may see, with both wordings."""
    visible = Commitment.objects.visible_to(user).coded()
    return (
        CommitmentLink.objects.filter(
            among(visible, "earlier", user),
            among(visible, "later", user),
            pk__in=RawSQL(LINKS_BOTH_WAYS, (commitment.pk,) * 2),  # noqa: S611 - nothing is put in
        )
        .select_related("earlier__statement", "later__statement")
        .defer("earlier__statement__canonical_text", "later__statement__canonical_text")
        .annotate(
            **{
                f"{end}_{name}": first_quote(end, field)
                for end in ("earlier", "later")
                for name, field in QUOTED.items()
            }
        )
        .order_by("pk")
    )


QUOTED = {"words": "text", "language": "statement__language", "tier": "statement__tier"}


def first_quote(end: str, field: str) -> Subquery:
    quotes = Quote.objects.filter(commitment=OuterRef(end)).order_by("ordinal")
    return Subquery(quotes.values(field)[:1])


def reached(start: int, edges: Collection[tuple[int, int]]) -> set[int]:
    """Everything that the edges lead to from `start`, itself included; a circle ends."""
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        onward = {to for origin, to in edges if origin == here} - found
        found |= onward
        waiting.extend(onward)
    return found


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


def changes_to(
    wording: Wording, wordings: dict[int, Wording], links: Iterable[CommitmentLink]
) -> tuple[Change, ...]:
    """What changed from each direct forerunner of the lineage to this one."""
    return tuple(
        change_by(link, wordings[link.earlier_id], wording)
        for link in links
        if link.later_id == wording.commitment.pk and link.earlier_id in wordings
    )


def change_by(link: CommitmentLink, earlier: Wording, later: Wording) -> Change:
    return Change(
        link=link,
        drifts=drift_between(earlier.commitment, later.commitment),
        reported=not (earlier.words and later.words),
        paraphrased=earlier.is_paraphrase or later.is_paraphrase,
    )
