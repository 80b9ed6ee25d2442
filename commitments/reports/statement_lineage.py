"""What one statement takes up of those before it, what it may take up, and what it leaves out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from commitments.coding.drift import Coded
from commitments.coding.likeness import is_mentioned
from commitments.coding.side_by_side import Piece, side_by_side
from commitments.enums import PassageKind, PassageReason
from commitments.models import Commitment, Passage, Statement, User
from commitments.reports.earlier import Forerunners, Suggestion, forerunners, suggested
from commitments.reports.lineage import Change, changes_by, links_back
from commitments.reports.wordings import Wording, coded_of, with_words, wording_of

# Of one commitment; a longer list would ask more than it helps.
SUGGESTIONS_AT_MOST = 2


@dataclass(frozen=True)
class Pair:
    """Words of an earlier and of a later promise, in pieces that say which differ."""

    earlier: tuple[Piece, ...]
    later: tuple[Piece, ...]


@dataclass(frozen=True)
class TakenUp:
    """One link back that a person confirmed."""

    change: Change
    words: Pair


@dataclass(frozen=True)
class Perhaps:
    """One link back that nobody has confirmed."""

    later: Wording
    suggestion: Suggestion
    words: Pair


@dataclass(frozen=True)
class Silence:
    """The statement beside the open commitments before it.

    It renews or changes those of `taken_up`; whether it does those of `perhaps` is for a person
    to say; it does not mention those of `silent`, and none of the `signals` comes back. Where it
    `can_tell` nothing, because no commitment of it is coded yet, both are empty.
    """

    statement: Statement
    commitments: Sequence[Commitment]
    earlier: Forerunners
    taken_up: Sequence[TakenUp]
    perhaps: Sequence[Perhaps]
    silent: Sequence[Wording]
    signals: Sequence[Passage]
    can_tell: bool

    @property
    def perhaps_count(self) -> int:
        """How many earlier commitments may be taken up without a link."""
        return len({each.suggestion.earlier.commitment.pk for each in self.perhaps})


def silence(statement: Statement, *, user: User) -> Silence:
    """In nine queries, however many commitments there are before and now."""
    own = (
        Commitment.objects.filter(statement=statement)
        .visible_to(user)
        .counted()
        .select_related("statement")
        .defer("statement__canonical_text")
        .prefetch_related("themes")
        .order_by("code")
    )
    wordings = [wording_of(commitment) for commitment in with_words(own)]
    changes = changes_by(list(links_back(own, user)))
    linked = {change.link.earlier_id for change in changes}
    earlier = forerunners(statement.partnership, before=statement.adopted_on, user=user)
    perhaps = list(perhaps_of(wordings, earlier, linked))
    mentioned = linked | {each.suggestion.earlier.commitment.pk for each in perhaps}
    can_tell = bool(wordings or statement.coding_closed_at)
    return Silence(
        statement=statement,
        commitments=[wording.commitment for wording in wordings],
        earlier=earlier,
        taken_up=[TakenUp(each, pair_of(each.earlier, each.later)) for each in changes],
        perhaps=perhaps,
        silent=silent_of(statement, earlier, mentioned) if can_tell else [],
        signals=silent_signals(statement, wordings, earlier.common, user) if can_tell else [],
        can_tell=can_tell,
    )


def perhaps_of(
    wordings: Iterable[Wording], earlier: Forerunners, linked: Collection[int]
) -> Iterable[Perhaps]:
    for later in wordings:
        themes = [theme.slug for theme in later.commitment.themes.all()]
        coded = coded_of(later, themes=themes)
        for each in suggested(coded, earlier, leave_out=linked, at_most=SUGGESTIONS_AT_MOST):
            yield Perhaps(later, each, pair_of(each.earlier, later))


def pair_of(earlier: Wording, later: Wording) -> Pair:
    return Pair(*side_by_side(earlier.words, later.words))


def silent_of(
    statement: Statement, earlier: Forerunners, mentioned: Collection[int]
) -> list[Wording]:
    """The open commitments of the same partnership that nothing here comes back to."""
    return [
        wording
        for wording, _coded in earlier.rows
        if is_open_before(wording.commitment, statement) and wording.commitment.pk not in mentioned
    ]


def is_open_before(commitment: Commitment, statement: Statement) -> bool:
    return commitment.is_open and commitment.statement.partnership_id == statement.partnership_id


def silent_signals(
    statement: Statement, wordings: Iterable[Wording], common: frozenset[str], user: User
) -> list[Passage]:
    """Earlier signals on something in particular that no commitment or passage here mentions.

    A signal is no commitment, so nobody links it; whether it comes back is told by its words.
    """
    visible = Statement.objects.visible_to(user).values("pk")
    passages = (
        Passage.objects.filter(
            statement__in=visible, statement__partnership=statement.partnership_id
        )
        .select_related("statement")
        .defer("statement__canonical_text")
    )
    here = passages.filter(Q(statement=statement) | Q(statement__version_of=statement))
    texts = [f"{row.text} {row.report}" for row in here]
    texts += [spoken(coded_of(wording)) for wording in wordings]
    before = passages.filter(
        kind=PassageKind.SIGNAL, statement__adopted_on__lt=statement.adopted_on
    ).exclude(reason=PassageReason.GENERIC)
    return [
        row
        for row in before.order_by("-statement__adopted_on", "statement", "start", "pk")
        if not is_mentioned(f"{row.text} {row.report}", texts, common=common)
    ]


def spoken(coded: Coded) -> str:
    return f"{coded.title} {coded.words} {coded.report}"
