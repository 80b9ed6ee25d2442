"""Statements: entering a text, numbering what was promised in it, publishing it."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F, Model
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history

from commitments.actions import audit, search_documents
from commitments.actions.facts import save_fields, save_new
from commitments.actions.locking import claim_version
from commitments.actions.paragraphs import check_paragraphs
from commitments.coding.paragraphs import ParagraphSpan, split_paragraphs
from commitments.coding.text import canonical
from commitments.enums import AuditVerb, Visibility
from commitments.errors import RuleBroken
from commitments.models import CodeCounter, Paragraph, Party, Statement, User


@transaction.atomic
def enter_statement(
    *,
    statement: Statement,
    text: str,
    parties: Iterable[Party],
    paragraphs: Sequence[ParagraphSpan] | None = None,
    by: User,
) -> Statement:
    """Store a new statement with its canonical text, its digest and its paragraphs.

    These are as the rules divide the text where none are given. Raises TextRefused where the
    text holds what cannot be stored, RuleBroken for paragraphs that do not fit it, and
    ValidationError.
    """
    statement.canonical_text = canonical(text)
    statement.sha256 = Statement.digest(statement.canonical_text)
    if paragraphs is not None:
        check_paragraphs(paragraphs, length=len(statement.canonical_text))
    save_new(statement, by=by)
    statement.parties.set(parties)
    store_paragraphs(statement, paragraphs, by=by)
    search_documents.refresh_text(statement)
    audit.record(verb=AuditVerb.CREATED, on=statement, by=by, details={"sha256": statement.sha256})
    return statement


@transaction.atomic
def change_text(*, statement: Statement, text: str, seen_version: int, by: User) -> None:
    """Replace a text from which nothing is quoted yet, and split it into paragraphs anew.

    Raises RuleBroken once words are quoted from it or its coding began, StaleRow and TextRefused.
    """
    claim_version(statement, seen_version)
    quoted = statement.quotes.exists() or statement.passages.filter(start__isnull=False).exists()
    if statement.candidates.exists():
        raise RuleBroken(
            _("This text is being coded, so it stands. Enter a new version instead."),
            field="canonical_text",
        )
    if quoted:
        raise RuleBroken(
            _("Words are quoted from this text, so it stands. Enter a new version instead."),
            field="canonical_text",
        )
    statement.canonical_text = canonical(text)
    statement.sha256 = Statement.digest(statement.canonical_text)
    save_fields(statement, ["canonical_text", "sha256"], by=by)
    for paragraph in statement.paragraphs.all():
        paragraph._history_user = by
        paragraph.delete()
    store_paragraphs(statement, by=by)
    search_documents.refresh_text(statement)
    audit.record(verb=AuditVerb.CHANGED, on=statement, by=by, details={"sha256": statement.sha256})


def next_codes(statement: Statement, *, count: int) -> list[str]:
    """The next `count` codes of the partnership in the year of adoption, taken for good."""
    prefix, year = statement.partnership.code_prefix, statement.adopted_on.year
    counter, _created = CodeCounter.objects.select_for_update().get_or_create(
        code_prefix=prefix, year=year
    )
    first = counter.last_serial + 1
    CodeCounter.objects.filter(pk=counter.pk).update(last_serial=F("last_serial") + count)
    return [f"{prefix}-{year}-{serial:02}" for serial in range(first, first + count)]


@transaction.atomic
def publish_statement(
    *, statement: Statement, seen_version: int, seen_codes: Iterable[str], by: User
) -> int:
    """Let every reader see the statement and the drafts that were seen; returns how many.

    A draft that got its code since is not published unseen. Raises RuleBroken before the coding
    of the statement is closed, and StaleRow.
    """
    work = statement.version_of or statement
    if work.coding_closed_at is None:
        raise RuleBroken(_("Close the coding first; that gives every commitment its code."))
    claim_version(statement, seen_version)
    statement.visibility = Visibility.PUBLISHED
    save_fields(statement, ["visibility"], by=by)
    drafts = statement.commitments.select_for_update(no_key=True).filter(
        visibility=Visibility.DRAFT, code__in=list(seen_codes)
    )
    codes = []
    for commitment in drafts.order_by("pk"):
        commitment.visibility = Visibility.PUBLISHED
        commitment.version += 1
        save_fields(commitment, ["visibility"], by=by)
        codes.append(commitment.code)
    audit.record(verb=AuditVerb.PUBLISHED, on=statement, by=by, details={"codes": codes})
    return len(codes)


def set_visibility(
    row: Model, visibility: Visibility, *, verb: AuditVerb, seen_version: int, by: User
) -> None:
    """Change who may read the row, within the transaction of the caller."""
    claim_version(row, seen_version)
    row.visibility = visibility
    save_fields(row, ["visibility"], by=by)
    audit.record(verb=verb, on=row, by=by)


def store_paragraphs(
    statement: Statement, spans: Sequence[ParagraphSpan] | None = None, *, by: User
) -> None:
    """Split the text, with a first row of history for each paragraph: it may be changed later."""
    spans = split_paragraphs(statement.canonical_text) if spans is None else spans
    paragraphs = [
        Paragraph(
            statement=statement,
            label=paragraph.label,
            sub=paragraph.sub,
            heading=paragraph.heading,
            start=paragraph.start,
            end=paragraph.end,
        )
        for paragraph in spans
    ]
    bulk_create_with_history(paragraphs, Paragraph, default_user=by)
