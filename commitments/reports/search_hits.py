"""What was found as the page shows it: title, a few marked words, and the way to the place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from commitments.coding.excerpts import Piece, around, excerpt, marked
from commitments.coding.folding import Query, places_of
from commitments.enums import SearchKind
from commitments.models import Commitment, Paragraph, SearchDocument, Statement
from commitments.reports.reader import anchor_of, anchor_of_paragraph

# Where on the page of its commitment a row stands.
ANCHORS = {
    SearchKind.EVIDENCE_LINK: "evidence",
    SearchKind.STATUS: "update",
    SearchKind.ACTION: "action",
    SearchKind.SEARCH: "search",
}


@dataclass(frozen=True)
class Hit:
    """One document that was found; `paragraph` is its row where it is one."""

    document: SearchDocument
    query: Query
    paragraph: Paragraph | None = None

    @property
    def kind(self) -> str:
        return self.document.kind

    @property
    def title(self) -> list[Piece]:
        return marked(self.document.title or self._belongs_to, self.query)

    @property
    def place(self) -> Commitment | Statement | None:
        """What of the record it is part of, which may be a draft."""
        return self.document.commitment or self.document.statement

    @property
    def _belongs_to(self) -> str:
        """What a text without a title of its own belongs to."""
        if self.document.evidence:
            return self.document.evidence.title
        return self.document.commitment.short_title

    @property
    def title_language(self) -> str:
        return self.document.evidence.language if self.document.evidence else ""

    @cached_property
    def is_quoted(self) -> bool:
        """Whether what is shown are words of others: where they say it, or nobody does."""
        document = self.document
        if not document.quoted or not document.body:
            return bool(document.quoted)
        theirs, ours = (places_of(self.query, text) for text in (document.quoted, document.body))
        return bool(theirs) or not ours

    @property
    def words(self) -> list[Piece]:
        """A few words; lines of ours are parts of their own, and those of others run on."""
        document = self.document
        text = document.quoted if self.is_quoted else document.body.replace("\n", " · ")
        text = around(text, document.folded_body, self.query)
        return excerpt(" ".join(text.split()), self.query)

    @property
    def language(self) -> str:
        """The language of what is quoted."""
        document = self.document
        if document.evidence:
            return document.evidence.language
        statement = document.statement or document.commitment.statement
        return statement.language

    @property
    def url(self) -> str:
        """The place itself; a commitment without a code is read in its statement."""
        document = self.document
        if document.statement:
            place = f"#{anchor_of_paragraph(self.paragraph)}" if self.paragraph else ""
            return f"{document.statement.get_absolute_url()}{place}"
        commitment = document.commitment
        if commitment is None:
            return document.evidence.get_absolute_url()
        if not commitment.code:
            return f"{commitment.statement.get_absolute_url()}#{anchor_of(commitment)}"
        if anchor := ANCHORS.get(document.kind):
            return f"{commitment.get_absolute_url()}?show=all#{anchor}-{document.source}"
        return commitment.get_absolute_url()


def hits(keys: Sequence[int], query: Query) -> dict[int, Hit]:
    """What stands behind these keys, in two queries; what is gone meanwhile is left out."""
    documents = documents_of(keys)
    paragraphs = Paragraph.objects.in_bulk(
        [each.source for each in documents.values() if each.kind == SearchKind.PARAGRAPH]
    )
    return {
        key: Hit(each, query, paragraph_of(each, paragraphs))
        for key in keys
        if (each := documents.get(key))
    }


def documents_of(keys: Sequence[int]) -> Mapping[int, SearchDocument]:
    """The documents with what they belong to, and without the texts of whole statements."""
    return (
        SearchDocument.objects.select_related("commitment__statement", "statement", "evidence")
        .defer("statement__canonical_text", "commitment__statement__canonical_text")
        .in_bulk(list(keys))
    )


def paragraph_of(document: SearchDocument, paragraphs: Mapping[int, Paragraph]) -> Paragraph | None:
    return paragraphs.get(document.source) if document.kind == SearchKind.PARAGRAPH else None
