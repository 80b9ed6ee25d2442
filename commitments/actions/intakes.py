"""Texts on their way into the record: begun, read, cleaned, divided, described, frozen, dropped.

What a person brought never changes. The worker reads files and addresses in the name of whoever
brought them; each step of preparing is kept, so that anybody can go on with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from commitments.actions import audit, coding_runs, jobs
from commitments.actions.facts import save_new
from commitments.actions.locking import claim_version, lock_rows
from commitments.actions.paragraphs import check_paragraphs
from commitments.actions.statements import enter_statement
from commitments.coding.paragraph_edits import carried_over, proposed_paragraphs
from commitments.coding.paragraphs import ParagraphSpan
from commitments.coding.preparing import Places, Span, cleaning_proposals, in_order, prepared
from commitments.coding.text import canonical
from commitments.enums import AuditVerb, CaptureMethod, IntakeSource, IntakeState
from commitments.errors import AlreadyOnRecord, RuleBroken
from commitments.models import Capture, Intake, Partnership, Party, Statement, StoredContent, User

# The worker finds the work by this path; it stands above the actions.
READ_TEXT = "commitments.exchange.intakes.read_text"
ASKED = 10
BEGINNING, NAME_LENGTH, SLUG_LENGTH = 60, 255, 90
# Addresses of the coding bench that name no statement.
RESERVED_SLUGS = frozenset(["new", "texts"])


@transaction.atomic
def begin_from_text(*, text: str, partnership: Partnership | None = None, by: User) -> Intake:
    """Take a text as it was pasted. Raises TextRefused, and RuleBroken where it holds no words."""
    intake = Intake(source=IntakeSource.PASTED, partnership=partnership)
    receive(intake, text)
    return enter(intake, by=by)


@transaction.atomic
def begin_from_copy(*, capture: Capture, text: str, by: User) -> Intake:
    """Take the readable text of a copy of a source, with its bytes and its address."""
    is_file = capture.method == CaptureMethod.FILE
    intake = Intake(
        source=IntakeSource.FILE if is_file else IntakeSource.ADDRESS,
        name=capture.name,
        address=capture.address,
        content=capture.content,
    )
    receive(intake, text)
    return enter(intake, by=by)


@transaction.atomic
def begin_from_file(
    *, name: str, content: StoredContent, partnership: Partnership | None = None, by: User
) -> Intake:
    """Take a file whose bytes are stored already; the worker reads it."""
    intake = Intake(
        source=IntakeSource.FILE, name=name[:NAME_LENGTH], content=content, partnership=partnership
    )
    return enter_unread(intake, by=by)


@transaction.atomic
def begin_from_address(*, address: str, partnership: Partnership | None = None, by: User) -> Intake:
    """Take what an address on the web says; the worker fetches it. Raises ValidationError."""
    intake = Intake(source=IntakeSource.ADDRESS, address=address, partnership=partnership)
    return enter_unread(intake, by=by)


@transaction.atomic
def receive_text(
    *,
    intake: Intake,
    text: str,
    content: StoredContent | None = None,
    read: Mapping[str, Any] | None = None,
    by: User,
) -> Intake:
    """Say what the worker read; `read` is what the page says of itself, by the names of fields.

    Nothing is written where it was received already. Raises TextRefused and RuleBroken.
    """
    if not still_awaited(intake):
        return intake
    receive(intake, text)
    intake.content, intake.reason = content or intake.content, ""
    intake.details |= {"read": dict(read or {})}
    names = ["content", "received_text", "left_out", "paragraphs"]
    keep(intake, "state", "reason", "details", *names)
    audit.record(verb=AuditVerb.CHANGED, on=intake, by=by, details={"characters": len(text)})
    return intake


@transaction.atomic
def fail_reading(*, intake: Intake, reason: str, by: User) -> Intake:
    """Say in words why there is no text."""
    if not still_awaited(intake):
        return intake
    intake.state, intake.reason = IntakeState.FAILED, reason
    keep(intake, "state", "reason")
    audit.record(verb=AuditVerb.CHANGED, on=intake, by=by, details={"reason": reason})
    return intake


@transaction.atomic
def read_again(*, intake: Intake, seen_version: int, by: User) -> None:
    """Let the worker try once more. Raises StaleRow, and RuleBroken where nothing failed."""
    claim_version(intake, seen_version)
    if intake.state != IntakeState.FAILED:
        raise RuleBroken(_("This text was not refused, so there is nothing to try again."))
    intake.state, intake.reason = IntakeState.FETCHING, ""
    intake.save(update_fields=["state", "reason"])
    await_text(intake)
    audit.record(verb=AuditVerb.CHANGED, on=intake, by=by, details={"again": True})


@transaction.atomic
def leave_out(*, intake: Intake, spans: Iterable[Span], seen_version: int, by: User) -> None:
    """Set which spans of the received text are left out; the paragraphs are carried over.

    Paragraphs that nobody touched are proposed anew. Raises StaleRow and RuleBroken.
    """
    claim_open(intake, seen_version)
    received = intake.received_text
    try:
        left_out = in_order(spans, len(received))
    except ValueError:
        raise RuleBroken(_("These parts of the text cannot be left out.")) from None
    before, after = prepared(received, intake.left_out), prepared(received, left_out)
    spans_before = paragraphs_of(intake)
    if spans_before == proposed_paragraphs(before):
        paragraphs = proposed_paragraphs(after)
    else:
        old, new = (Places(len(received), each) for each in (intake.left_out, left_out))
        paragraphs = carried_over(spans_before, old, new, after)
    check_paragraphs(paragraphs, length=len(after))
    intake.left_out, intake.paragraphs = left_out, [asdict(span) for span in paragraphs]
    intake.save(update_fields=["left_out", "paragraphs"])
    audit.record(verb=AuditVerb.CHANGED, on=intake, by=by, details={"left_out": len(left_out)})


@transaction.atomic
def arrange(
    *, intake: Intake, paragraphs: Sequence[ParagraphSpan], seen_version: int, by: User
) -> None:
    """Divide the text into these paragraphs. Raises StaleRow and RuleBroken."""
    claim_open(intake, seen_version)
    check_paragraphs(paragraphs, length=len(prepared(intake.received_text, intake.left_out)))
    intake.paragraphs = [asdict(span) for span in paragraphs]
    intake.save(update_fields=["paragraphs"])
    audit.record(verb=AuditVerb.CHANGED, on=intake, by=by, details={"paragraphs": len(paragraphs)})


@transaction.atomic
def keep_particulars(
    *,
    intake: Intake,
    partnership: Partnership | None,
    details: Mapping[str, Any],
    seen_version: int,
    by: User,
) -> None:
    """Keep what was typed about the statement so far; nothing has to be complete."""
    claim_open(intake, seen_version)
    intake.partnership, intake.details = partnership, intake.details | details
    intake.save(update_fields=["partnership", "details"])
    audit.record(verb=AuditVerb.CHANGED, on=intake, by=by, details={"fields": sorted(details)})


def freeze(
    *, intake: Intake, statement: Statement, parties: Iterable[Party], seen_version: int, by: User
) -> Statement:
    """Store the prepared text as a statement, for good, and let the rules propose from it.

    `statement` carries its particulars. The rules read in a transaction of their own: nobody
    waits for a long text, and the bench runs them again where they were broken off. Commitments
    hang on the statement itself, so from a version of one nothing is proposed. Raises StaleRow,
    RuleBroken, TextRefused, ValidationError, and AlreadyOnRecord for a text that is on record
    word for word, unless it is stored as a version.
    """
    store(intake, statement, parties=parties, seen_version=seen_version, by=by)
    if not statement.version_of_id:
        coding_runs.run_rules(statement=statement, by=by)
    return statement


@transaction.atomic
def store(
    intake: Intake, statement: Statement, *, parties: Iterable[Party], seen_version: int, by: User
) -> None:
    claim_open(intake, seen_version)
    text, paragraphs = prepared(intake.received_text, intake.left_out), paragraphs_of(intake)
    if not paragraphs:
        raise RuleBroken(_("This text has no paragraphs yet. Make one of a line first."))
    twin = Statement.objects.filter(sha256=Statement.digest(text)).order_by("pk").first()
    if twin and not statement.version_of_id:
        raise AlreadyOnRecord(_("This text is on record word for word."), twin=twin)
    statement.slug = free_slug(statement.short_title)
    enter_statement(statement=statement, text=text, parties=parties, paragraphs=paragraphs, by=by)
    intake.state, intake.statement = IntakeState.FROZEN, statement
    intake.save(update_fields=["state", "statement"])


@transaction.atomic
def drop(*, intake: Intake, seen_version: int, by: User) -> None:
    """Prepare this text no further; what was brought stays on record. Raises StaleRow."""
    claim_version(intake, seen_version)
    if intake.state == IntakeState.FROZEN:
        raise RuleBroken(_("This text is stored as a statement, so it stands."))
    intake.state, intake.reason = IntakeState.DROPPED, ""
    intake.save(update_fields=["state", "reason"])
    audit.record(verb=AuditVerb.REMOVED, on=intake, by=by)


def paragraphs_of(intake: Intake) -> list[ParagraphSpan]:
    return [ParagraphSpan(**span) for span in intake.paragraphs]


def receive(intake: Intake, text: str) -> None:
    """The text as it will be prepared, with what cleaning and the rules propose first."""
    intake.received_text = canonical(text)
    if not intake.received_text.strip():
        raise RuleBroken(_("There are no words in it."), field="text")
    intake.left_out = [[each.start, each.end] for each in cleaning_proposals(intake.received_text)]
    text = prepared(intake.received_text, intake.left_out)
    paragraphs = proposed_paragraphs(text)
    check_paragraphs(paragraphs, length=len(text))
    intake.paragraphs = [asdict(span) for span in paragraphs]
    words = " ".join(text[: 4 * BEGINNING].split())
    intake.details |= {"beginning": words[:BEGINNING] + ("…" if len(words) > BEGINNING else "")}
    intake.state = IntakeState.OPEN


def enter(intake: Intake, *, by: User) -> Intake:
    intake.entered_by, intake.entered_at = by, timezone.now()
    save_new(intake, by=by)
    details = {"source": intake.source, "characters": len(intake.received_text)}
    audit.record(verb=AuditVerb.CREATED, on=intake, by=by, details=details)
    return intake


def enter_unread(intake: Intake, *, by: User) -> Intake:
    intake.state = IntakeState.FETCHING
    enter(intake, by=by)
    await_text(intake)
    return intake


def await_text(intake: Intake) -> None:
    jobs.enqueue(
        READ_TEXT, key=f"intake:{intake.pk}", priority=ASKED, arguments={"intake": intake.pk}
    )


def still_awaited(intake: Intake) -> bool:
    """Hold the row; whether nobody has settled it."""
    lock_rows(Intake, [intake.pk])
    return Intake.objects.filter(pk=intake.pk, state=IntakeState.FETCHING).exists()


def keep(intake: Intake, *names: str) -> None:
    """Write what the worker brought, as a next version: a page may show the one before."""
    intake.version += 1
    intake.save(update_fields=["version", *names])


def claim_open(intake: Intake, seen_version: int) -> None:
    claim_version(intake, seen_version)
    if not intake.is_open:
        raise RuleBroken(_("This text is not being prepared any more."))


def free_slug(short_title: str) -> str:
    """The short title as addresses write it, with a number where that is taken."""
    slug = slugify(short_title)[:SLUG_LENGTH] or "statement"
    taken = set(RESERVED_SLUGS)
    taken |= set(Statement.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    free = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return slug if slug not in taken else next(name for name in free if name not in taken)
