"""The same promise from statement to statement, and how its words changed on the way."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from commitments.enums import Timeliness
from commitments.models import Commitment, CommitmentLink, Statement, User
from commitments.models.as_of import among
from commitments.reports.drifts import Drifted, drifts_between
from commitments.reports.quotes import statement_for
from commitments.reports.wordings import Wording, coded_of, with_words_of_both, wordings_of

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


@dataclass(frozen=True)
class Change:
    """One link of a lineage with what changed: `drifts` is empty where nothing can be compared.

    `reported` and `paraphrased` say why a comparison is weak: the words of one side are not
    held, or are not the leaders' own.
    """

    link: CommitmentLink
    earlier: Wording
    later: Wording
    drifts: tuple[Drifted, ...]

    @property
    def reported(self) -> bool:
        return not (self.earlier.words and self.later.words)

    @property
    def paraphrased(self) -> bool:
        return self.earlier.is_paraphrase or self.later.is_paraphrase


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
    links = CommitmentLink.objects.filter(
        among(visible, "earlier", user),
        among(visible, "later", user),
        pk__in=RawSQL(LINKS_BOTH_WAYS, (commitment.pk,) * 2),  # noqa: S611 - nothing is put in
    )
    return with_words_of_both(links).order_by("pk")


def links_back(later: QuerySet[Commitment], user: User) -> QuerySet[CommitmentLink]:
    """The links from these commitments to earlier ones that `user` may see, in one query."""
    visible = Commitment.objects.visible_to(user).counted()
    links = CommitmentLink.objects.filter(
        among(visible, "earlier", user), later__in=later.order_by().values("pk")
    )
    return with_words_of_both(links).order_by("later__code", "earlier__code", "pk")


def reached(start: int, edges: Collection[tuple[int, int]]) -> set[int]:
    """Everything that the edges lead to from `start`, itself included; a circle ends."""
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        onward = {to for origin, to in edges if origin == here} - found
        found |= onward
        waiting.extend(onward)
    return found


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
    return Change(link, earlier, later, drifts_between(coded_of(earlier), coded_of(later)))


def changes_by(links: Sequence[CommitmentLink]) -> list[Change]:
    """What changed by each of the links, in their order."""
    wordings = wordings_of(links, {pk for link in links for pk in (link.earlier_id, link.later_id)})
    return [change_by(link, wordings[link.earlier_id], wordings[link.later_id]) for link in links]


def links_seen(user: User) -> QuerySet[CommitmentLink]:
    """The links of which `user` may see both commitments, with their statements."""
    visible = Commitment.objects.visible_to(user).counted()
    links = CommitmentLink.objects.filter(
        among(visible, "earlier", user), among(visible, "later", user)
    )
    return links.select_related("earlier__statement", "later__statement")
