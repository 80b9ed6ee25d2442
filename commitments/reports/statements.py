"""Everything that the list of statements and the page of one statement show."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from commitments.enums import PassageKind, Status, Strength, Tier, Visibility
from commitments.models import Commitment, Paragraph, Partnership, Passage, Quote, Statement, User
from commitments.reports.reader import Reading, anchor_of, read_text
from commitments.reports.scope import texts_in_reach

# Past this many commitments a block is too small to press.
UNITS_AT_MOST = 60


def partnerships_in_reach(user: User) -> QuerySet[Partnership]:
    """The partnerships of which `user` may see a statement."""
    visible = Statement.objects.visible_to(user).filter(partnership=OuterRef("pk"))
    return Partnership.objects.filter(Exists(visible)).order_by("name")


def works_in_reach(user: User) -> QuerySet[Statement]:
    """One row a statement that `user` may see, newest first, with its counts.

    A version of a statement that `user` may not see stands for itself.
    """
    works = Statement.objects.visible_to(user).filter(pk=OuterRef("version_of"))
    return texts_in_reach(user).filter(Q(version_of=None) | ~Exists(works))


@dataclass(frozen=True)
class StatementRow:
    """One statement of the list, with the further versions of its text."""

    statement: Statement
    versions: tuple[Statement, ...]


def statement_rows(works: Sequence[Statement], user: User) -> list[StatementRow]:
    """The statements in their order, each with its versions, in one query."""
    versions: dict[int, list[Statement]] = {}
    for version in texts_in_reach(user).filter(version_of__in=[work.pk for work in works]):
        versions.setdefault(version.version_of_id, []).append(version)
    return [StatementRow(work, tuple(versions.get(work.pk, ()))) for work in works]


@dataclass(frozen=True)
class Holding:
    """The commitments of a statement by what is held of them, as one person sees them.

    `counted` are those of this page that figures count; `here` are quoted in the text shown,
    `elsewhere` only in another version of it, `reported` nowhere. A version has only `here`.
    """

    counted: tuple[Commitment, ...]
    here: tuple[Commitment, ...]
    elsewhere: tuple[Commitment, ...]
    reported: tuple[Commitment, ...]


def holding_of(statement: Statement, user: User) -> Holding:
    """In two queries; every commitment carries its quotes, and every quote its commitment."""
    work = statement.version_of_id or statement.pk
    commitments = (
        Commitment.objects.filter(statement=work)
        .visible_to(user)
        .prefetch_related(Prefetch("quotes", Quote.objects.order_by("ordinal")))
        .order_by("code", "text_order", "pk")
    )
    here, elsewhere, reported = [], [], []
    for commitment in commitments:
        quotes = commitment.quotes.all()
        if any(quote.statement_id == statement.pk for quote in quotes):
            here.append(commitment)
        elif quotes:
            elsewhere.append(commitment)
        else:
            reported.append(commitment)
    if statement.version_of_id:
        elsewhere, reported = [], []
    return Holding(
        counted=tuple(filter(is_counted, sorted([*here, *elsewhere, *reported], key=in_order))),
        here=tuple(here),
        elsewhere=tuple(elsewhere),
        reported=tuple(reported),
    )


def in_order(commitment: Commitment) -> tuple[str, int]:
    return commitment.code or "", commitment.text_order


def is_counted(commitment: Commitment) -> bool:
    """With a code, and not withdrawn; as `CommitmentQuerySet.counted`."""
    return bool(commitment.code) and commitment.visibility != Visibility.WITHDRAWN


def reading_of(
    statement: Statement,
    paragraphs: Sequence[Paragraph],
    holding: Holding,
    passages: Sequence[Passage],
) -> Reading:
    quotes = [
        quote
        for commitment in holding.here
        for quote in commitment.quotes.all()
        if quote.statement_id == statement.pk
    ]
    return read_text(statement.canonical_text, paragraphs, quotes, passages)


def statuses_of(commitments: Sequence[Commitment]) -> list[tuple[Status, int]]:
    counts = Counter(commitment.status for commitment in commitments)
    return [(status, counts[status]) for status in Status if counts[status]]


def strengths_of(commitments: Sequence[Commitment]) -> list[tuple[Strength, int]]:
    """How many commitments have each strength, the strongest first; what is absent is left out."""
    counts = Counter(commitment.strength for commitment in commitments)
    return [(strength, counts[strength]) for strength in Strength if counts[strength]]


def statement_page(statement: Statement, *, user: User) -> dict[str, Any]:
    """What the page of `statement` shows to `user`.

    Nine queries, whatever the length of the text and the number of commitments.
    """
    holding = holding_of(statement, user)
    paragraphs = list(statement.paragraphs.order_by("start"))
    passages = list(statement.passages.order_by("start", "pk"))
    kinds = Counter(passage.kind for passage in passages)
    texts = texts_of_work(statement, user)
    return {
        "statement": statement,
        "work": texts.get(statement.version_of_id),
        "versions": [text for text in texts.values() if text.pk != statement.pk],
        "parties": [str(party) for party in statement.parties.all()],
        "holding": holding,
        "units": [(commitment, anchor_of(commitment)) for commitment in holding.counted],
        "quoted_count": sum(map(is_counted, holding.here)),
        "has_units": len(holding.counted) <= UNITS_AT_MOST,
        "statuses": statuses_of(holding.counted),
        "elsewhere": [
            (commitment, anchor_of(commitment), texts.get(commitment.quotes.all()[0].statement_id))
            for commitment in holding.elsewhere
        ],
        "reported": [(commitment, anchor_of(commitment)) for commitment in holding.reported],
        "reported_passages": [passage for passage in passages if passage.start is None],
        "reading": reading_of(statement, paragraphs, holding, passages),
        "paragraph_count": sum(paragraph.sub == 1 for paragraph in paragraphs),
        "signal_count": kinds[PassageKind.SIGNAL],
        "position_count": kinds[PassageKind.POSITION],
        "strengths": strengths_of(holding.counted),
        "instruments": list(statement.instruments.all()),
        "is_paraphrase": statement.words_held and statement.tier == Tier.PARAPHRASE_SECONDARY,
        "is_unchanged": statement.sha256 == Statement.digest(statement.canonical_text),
        "character_count": len(statement.canonical_text),
        "before": neighbours(statement, user).filter(adopted_on__lt=statement.adopted_on).first(),
        "after": neighbours(statement, user).filter(adopted_on__gt=statement.adopted_on).last(),
    }


def texts_of_work(statement: Statement, user: User) -> dict[int, Statement]:
    """The statement itself and all versions of its text that `user` may see, by key."""
    work = statement.version_of_id or statement.pk
    texts = Statement.objects.visible_to(user).filter(Q(pk=work) | Q(version_of=work))
    return {text.pk: text for text in texts.for_list()}


def neighbours(statement: Statement, user: User) -> QuerySet[Statement]:
    """The statements of the same partnership, newest first."""
    works = Statement.objects.visible_to(user).works()
    return works.filter(partnership=statement.partnership_id).for_list()
