"""Commitments: entering, editing the coding, publishing and withdrawing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit, search_documents
from commitments.actions.facts import check, save_fields, save_new, set_related
from commitments.actions.locking import claim_version, lock_commitment, lock_statement
from commitments.actions.notifications import notify_owners
from commitments.actions.statements import next_codes, set_visibility
from commitments.enums import AuditVerb, Visibility
from commitments.errors import RuleBroken
from commitments.models import (
    Commitment,
    CommitmentParty,
    Instrument,
    Quote,
    Statement,
    Theme,
    User,
)


@dataclass(frozen=True)
class QuoteSpan:
    """Words to quote: `text` is the stored text of `statement` from `start` to `end`."""

    statement: Statement
    start: int
    end: int
    text: str


@transaction.atomic
def enter_commitment(
    *,
    commitment: Commitment,
    quotes: Sequence[QuoteSpan] = (),
    roles: Iterable[CommitmentParty] = (),
    themes: Iterable[Theme] = (),
    instruments: Iterable[Instrument] = (),
    by: User,
) -> Commitment:
    """Store a new commitment with its words and roles.

    It has no code until the coding of its statement is closed; where that is closed already,
    it gets the next one. Raises RuleBroken where a quote differs from the text, or where
    there are neither words nor a report, and ValidationError.
    """
    if not quotes and not commitment.report:
        raise RuleBroken(_("Quote the words, or say what is reported."), field="report")
    if quotes and not commitment.text_order:
        commitment.text_order = quotes[0].start
    lock_statement(commitment.statement)
    if commitment.statement.coding_closed_at is not None:
        [commitment.code] = next_codes(commitment.statement, count=1)
    related = {"themes": themes, "instruments": instruments}
    store_commitment(commitment, quotes=quotes, roles=roles, related=related, by=by)
    search_documents.refresh(commitment)
    audit.record(verb=AuditVerb.CREATED, on=commitment, by=by)
    return commitment


def store_commitment(
    commitment: Commitment,
    *,
    quotes: Sequence[QuoteSpan] = (),
    roles: Iterable[CommitmentParty] = (),
    related: Mapping[str, Iterable[Any]],
    by: User,
) -> None:
    """Insert a commitment with its words and its roles, within the transaction of the caller."""
    save_new(commitment, by=by, exclude=["code"])
    for name, rows in related.items():
        getattr(commitment, name).set(rows)
    for ordinal, span in enumerate(quotes, start=1):
        store_quote(commitment, span, ordinal=ordinal, by=by)
    for role in roles:
        role.commitment = commitment
        save_new(role, by=by)


def store_quote(commitment: Commitment, span: QuoteSpan, *, ordinal: int, by: User) -> Quote:
    """Insert one quote, within the transaction of the caller."""
    held = span.statement.canonical_text[span.start : span.end]
    if held != span.text or not held:
        raise RuleBroken(
            _("The words differ from the text at characters %(start)d–%(end)d.")
            % {"start": span.start, "end": span.end},
            field="text",
        )
    quote = Quote(
        commitment=commitment,
        statement=span.statement,
        start=span.start,
        end=span.end,
        text=span.text,
    )
    place_quote(quote, ordinal=ordinal)
    save_new(quote, by=by)
    return quote


def place_quote(quote: Quote, *, ordinal: int) -> None:
    """Number a quote that is not stored yet, and find the paragraph that holds it."""
    quote.ordinal = ordinal
    quote.paragraph = quote.statement.paragraphs.filter(
        start__lte=quote.start, end__gte=quote.end
    ).first()


@transaction.atomic
def edit_coding(
    *,
    commitment: Commitment,
    seen_version: int,
    changes: Mapping[str, Any],
    themes: Iterable[Theme] | None = None,
    by: User,
) -> list[str]:
    """Change coding facts of a commitment and return the names of those that differ.

    `seen_version` is the version on the analyst's screen; if the commitment has moved on,
    StaleRow is raised and nothing is written. Nor is anything where nothing differs from the
    record. Also raises ValidationError.
    """
    lock_commitment(commitment)
    commitment.refresh_from_db()
    changed = [name for name, value in changes.items() if getattr(commitment, name) != value]
    held = set(commitment.themes.all())
    wanted = held if themes is None else set(themes)
    if not changed and wanted == held:
        return []
    claim_version(commitment, seen_version)
    columns = take_over(commitment, {name: changes[name] for name in changed})
    check(commitment, exclude=["code"])
    save_fields(commitment, columns, by=by)
    moved = set_related(commitment, {"themes": wanted} if wanted != held else {})
    changed += moved
    search_documents.refresh(commitment)
    if "owner" in changed:
        notify_owners([commitment], by=by)
    details = {"fields": sorted(changed), "related": moved}
    audit.record(verb=AuditVerb.EDITED_CODING, on=commitment, by=by, details=details)
    return changed


def take_over(commitment: Commitment, changes: Mapping[str, Any]) -> list[str]:
    """Let the row carry these values and what follows from them; returns the columns to save."""
    for name, value in changes.items():
        setattr(commitment, name, value)
    if "review_interval_days" in changes and commitment.last_look_on:
        interval = timedelta(days=commitment.review_interval_days)
        commitment.next_look_on = commitment.last_look_on + interval
    return [*changes, "next_look_on"]


@transaction.atomic
def publish(*, commitment: Commitment, seen_version: int, by: User) -> None:
    """Let every reader see the commitment. Raises RuleBroken and StaleRow."""
    lock_statement(commitment.statement)
    policies.check_publishable(
        code=commitment.code, statement_visibility=commitment.statement.visibility
    )
    set_visibility(
        commitment,
        Visibility.PUBLISHED,
        verb=AuditVerb.PUBLISHED,
        seen_version=seen_version,
        by=by,
    )


@transaction.atomic
def withdraw(*, commitment: Commitment, seen_version: int, by: User) -> None:
    """Take the commitment out of every count and out of readers' sight. Raises StaleRow."""
    set_visibility(
        commitment,
        Visibility.WITHDRAWN,
        verb=AuditVerb.WITHDREW,
        seen_version=seen_version,
        by=by,
    )
