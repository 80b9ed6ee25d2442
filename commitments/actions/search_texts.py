"""What each search document says: which words of a row are found, and whose they are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model, QuerySet
from django.db.models.functions import Substr

from commitments.coding.folding import fold
from commitments.enums import SearchKind
from commitments.models import (
    Capture,
    Commitment,
    CommitmentParty,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Paragraph,
    SearchDocument,
    SearchLog,
    Statement,
    StatusUpdate,
)
from commitments.models.search import APART, first_key
from commitments.models.search_index import LENGTH_AT_MOST

Said = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """Rows of one model as documents are made of them; `says` are the values of the columns."""

    kind: SearchKind
    rows: Callable[[], QuerySet]
    says: Callable[[Any], Said | None]

    def document(self, row: Model) -> SearchDocument | None:
        said = self.says(row)
        return SearchDocument(**said) if said else None


def saying(
    kind: SearchKind,
    row: Model,
    *,
    title: str = "",
    quoted: Iterable[str] = (),
    body: Iterable[str] = (),
    code: str | None = "",
    **of: Any,
) -> Said:
    """One text of a row; what is found of it is title and code, words of others, our words."""
    quoted, body = "\n".join(filter(None, quoted)), "\n".join(filter(None, body))
    return {
        "id": first_key(kind) + row.pk,
        "kind": kind.value,
        "source": row.pk,
        "title": title,
        "quoted": quoted,
        "body": body,
        "folded_title": titled(code or "", title)[:LENGTH_AT_MOST],
        "folded_body": fold(f"{quoted} {body}")[:LENGTH_AT_MOST],
        **of,
    }


def titled(code: str, title: str) -> str:
    """Both folded, the code apart from the title by the one place where two spaces stand."""
    return f"{fold(code)}{APART}{fold(title)}" if code else fold(title)


def of_commitment(row: Commitment) -> Said:
    return saying(
        SearchKind.COMMITMENT,
        row,
        commitment_id=row.pk,
        code=row.code,
        title=row.short_title,
        quoted=[quote.text for quote in row.quotes.all()],
        body=[
            row.report,
            row.deadline_text,
            ", ".join(sorted(theme.name for theme in row.themes.all())),
            ", ".join(sorted({name for role in row.roles.all() for name in names_of(role)})),
        ],
    )


def names_of(role: CommitmentParty) -> Iterator[str]:
    """Whom a role names, and the party that a body belongs to."""
    yield str(role)
    if role.body:
        yield role.body.party.name


def of_statement(row: Statement) -> Said:
    return saying(
        SearchKind.STATEMENT,
        row,
        statement_id=row.pk,
        code=row.short_title,
        title=row.title,
        body=[row.partnership.name, row.adopted_place, row.publisher],
    )


def of_paragraph(row: Paragraph) -> Said:
    return saying(
        SearchKind.PARAGRAPH,
        row,
        statement_id=row.statement_id,
        code=row.number,
        title=row.statement.short_title,
        quoted=[row.words],
        body=[row.heading, row.statement.title],
    )


def of_evidence(row: EvidenceItem) -> Said:
    """The internal note stays out: who may find it could read it."""
    return saying(
        SearchKind.EVIDENCE,
        row,
        evidence_id=row.pk,
        title=row.title,
        body=[row.publisher, row.author, row.origin, row.summary],
    )


def of_evidence_link(row: EvidenceLink) -> Said | None:
    if not row.quotation and not row.locator:
        return None
    return saying(
        SearchKind.EVIDENCE_LINK,
        row,
        commitment_id=row.commitment_id,
        evidence_id=row.evidence_id,
        quoted=[row.quotation],
        body=[row.locator],
    )


def of_status(row: StatusUpdate) -> Said:
    return saying(SearchKind.STATUS, row, body=[row.reason], commitment_id=row.commitment_id)


def of_action(row: ImplementingAction) -> Said:
    said = [row.actor, row.what]
    return saying(SearchKind.ACTION, row, body=said, commitment_id=row.commitment_id)


def of_search(row: SearchLog) -> Said:
    said = [row.sources, row.terms, row.note]
    return saying(SearchKind.SEARCH, row, body=said, commitment_id=row.commitment_id)


def of_copy(row: Capture) -> Said | None:
    """The words of the source, as far as an index can hold them."""
    if row.text is None:
        return None
    words = row.text.readable.words[:LENGTH_AT_MOST]
    return saying(SearchKind.COPY, row, evidence_id=row.evidence_id, quoted=[words])


def commitments() -> QuerySet[Commitment]:
    return Commitment.objects.prefetch_related(
        "quotes", "themes", "roles__party", "roles__body__party"
    )


def statements() -> QuerySet[Statement]:
    return Statement.objects.select_related("partnership").defer("canonical_text")


def paragraphs() -> QuerySet[Paragraph]:
    """Each with its words, cut by the database, and without the whole text."""
    words = Substr("statement__canonical_text", F("start") + 1, F("end") - F("start"))
    return (
        Paragraph.objects.annotate(words=words)
        .select_related("statement")
        .defer("statement__canonical_text")
    )


def copies() -> QuerySet[Capture]:
    return Capture.objects.searchable().select_related("text__readable")


SOURCES = {
    Commitment: Source(SearchKind.COMMITMENT, commitments, of_commitment),
    Statement: Source(SearchKind.STATEMENT, statements, of_statement),
    Paragraph: Source(SearchKind.PARAGRAPH, paragraphs, of_paragraph),
    EvidenceItem: Source(SearchKind.EVIDENCE, EvidenceItem.objects.all, of_evidence),
    EvidenceLink: Source(SearchKind.EVIDENCE_LINK, EvidenceLink.objects.all, of_evidence_link),
    StatusUpdate: Source(SearchKind.STATUS, StatusUpdate.objects.all, of_status),
    ImplementingAction: Source(SearchKind.ACTION, ImplementingAction.objects.all, of_action),
    SearchLog: Source(SearchKind.SEARCH, SearchLog.objects.all, of_search),
    Capture: Source(SearchKind.COPY, copies, of_copy),
}
