"""The words of a commitment where they stand in the stored text, and what stands beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from commitments.enums import Tier
from commitments.models import Commitment, Paragraph, Passage, Quote, Statement, User
from commitments.permissions import may_read_statement


@dataclass(frozen=True)
class Piece:
    """A stretch of a stored text; marked where a commitment quotes it."""

    text: str
    is_quoted: bool


@dataclass(frozen=True)
class QuotedParagraph:
    """The quotes that a commitment has in one paragraph, within its words.

    Where `is_whole`, `pieces` joined are the paragraph as stored; where a quote differs from the
    stored text, or the paragraph may not be read, they are the quotes alone. `stored` is what
    the text holds at the offsets of each quote.
    """

    statement: Statement
    paragraph: Paragraph | None
    quotes: tuple[Quote, ...]
    pieces: tuple[Piece, ...]
    stored: tuple[str, ...]
    is_readable: bool
    is_whole: bool = False

    @property
    def matches(self) -> bool:
        return all(quote.text == held for quote, held in zip(self.quotes, self.stored, strict=True))

    @property
    def is_paraphrase(self) -> bool:
        return self.statement.tier == Tier.PARAPHRASE_SECONDARY


def quoted_paragraphs(quotes: Iterable[Quote]) -> list[QuotedParagraph]:
    """The quotes by paragraph, in their order; each is compared with the stored text here.

    Every quote comes with its statement, its paragraph and `is_readable`: whether the text
    around it may be shown.
    """
    groups: dict[Any, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.paragraph_id or f"quote {quote.pk}", []).append(quote)
    return [quoted_paragraph(group) for group in groups.values()]


def quoted_paragraph(quotes: Sequence[Quote]) -> QuotedParagraph:
    statement, paragraph = quotes[0].statement, quotes[0].paragraph
    text, spans = statement.canonical_text, [(quote.start, quote.end) for quote in quotes]
    alone = QuotedParagraph(
        statement=statement,
        paragraph=paragraph,
        quotes=tuple(quotes),
        pieces=tuple(Piece(quote.text, is_quoted=True) for quote in quotes),
        stored=tuple(text[start:end] for start, end in spans),
        is_readable=all(quote.is_readable for quote in quotes),
    )
    if paragraph is None or not (alone.matches and alone.is_readable):
        return alone
    pieces = pieces_of(text, paragraph.start, paragraph.end, spans)
    return replace(alone, pieces=pieces, is_whole=True)


def pieces_of(
    text: str, start: int, end: int, spans: Iterable[tuple[int, int]]
) -> tuple[Piece, ...]:
    """`text[start:end]` cut at the spans; spans that overlap run together."""
    pieces, at = [], start
    for span_start, span_end in sorted(spans):
        first, last = max(span_start, at), min(span_end, end)
        if first >= last:
            continue
        pieces += [Piece(text[at:first], is_quoted=False), Piece(text[first:last], is_quoted=True)]
        at = last
    pieces.append(Piece(text[at:end], is_quoted=False))
    return tuple(piece for piece in pieces if piece.text)


def statement_for(commitment: Commitment, user: User) -> Statement | None:
    """The statement of the commitment, or None where `user` may not read it."""
    statement = commitment.statement
    return statement if may_read_statement(user, statement) else None


def quotes_for(commitment: Commitment, user: User) -> QuerySet[Quote]:
    readable = Statement.objects.visible_to(user).filter(pk=OuterRef("statement"))
    return (
        Quote.objects.filter(commitment=commitment)
        .select_related("paragraph", "statement")
        .annotate(is_readable=Exists(readable))
        .order_by("ordinal")
    )


def related_passages(
    commitment: Commitment, quoted: Sequence[QuotedParagraph], user: User
) -> QuerySet[Passage]:
    """Signals and positions of the same paragraphs, or of the statement where no words are held."""
    passages = Passage.objects.filter(statement__in=Statement.objects.visible_to(user).values("pk"))
    if quoted:
        keys = [part.paragraph.pk for part in quoted if part.paragraph is not None]
        passages = passages.filter(paragraph__in=keys)
    else:
        passages = passages.filter(statement=commitment.statement_id)
    return passages.select_related("paragraph", "statement").defer("statement__canonical_text")
