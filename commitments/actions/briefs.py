"""Briefs: begun, changed, removed while they are drafts, and frozen for good."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments.actions import audit
from commitments.actions.facts import save_fields, save_new
from commitments.actions.locking import claim_version
from commitments.enums import AuditVerb
from commitments.errors import RuleBroken, StaleRow
from commitments.models import Brief, Commitment, User
from commitments.reports.briefs import Content, brief_content, digest_of_content

DRAFTS_AT_MOST = 50
# What can be changed as long as it is a draft: what it is about cannot.
CHANGEABLE = (
    "meeting",
    "meeting_on",
    "meeting_place",
    "period_from",
    "period_to",
    "sections",
    "covering_note",
)


@transaction.atomic
def begin(*, brief: Brief, by: User) -> Brief:
    """Store the draft of a brief. Raises RuleBroken with too many drafts, and ValidationError."""
    if Brief.objects.filter(prepared_by=by).drafts().count() >= DRAFTS_AT_MOST:
        sentence = _("You have %(most)d drafts already. Freeze or remove one first.")
        raise RuleBroken(sentence % {"most": DRAFTS_AT_MOST})
    brief.prepared_by, brief.created_at = by, timezone.now()
    save_new(brief, by=by)
    audit.record(verb=AuditVerb.BEGAN_BRIEF, on=brief, by=by)
    return brief


@transaction.atomic
def change(*, brief: Brief, values: Mapping[str, Any], seen_version: int, by: User) -> None:
    """Save the meeting, the period, the sections and the covering note of a draft.

    Raises RuleBroken for another's brief and a frozen one, StaleRow and ValidationError.
    """
    check_own_draft(brief, by)
    claim_version(brief, seen_version)
    fields = [name for name in CHANGEABLE if name in values]
    for name in fields:
        setattr(brief, name, values[name])
    brief.full_clean()
    save_fields(brief, fields, by=by)
    audit.record(verb=AuditVerb.CHANGED_BRIEF, on=brief, by=by, details={"fields": fields})


@transaction.atomic
def remove(*, brief: Brief, seen_version: int, by: User) -> None:
    """Take a draft away. Raises RuleBroken for another's and for a frozen one, and StaleRow."""
    check_own_draft(brief, by)
    claim_version(brief, seen_version)
    audit.record(verb=AuditVerb.REMOVED_BRIEF, on=brief, by=by)
    brief.delete()


def freeze(
    *, brief: Brief, commitments: QuerySet[Commitment], seen: str, on: date, by: User
) -> None:
    """Keep what the brief says on the day `on`, for good.

    `seen` is the digest of the content that was read. Raises StaleRow where the record says
    something else by now, and RuleBroken for another's brief and for a frozen one.
    """
    check_own_draft(brief, by)
    # Worked out before anything is locked: what is kept is what was read, whatever comes after.
    content = brief_content(brief, commitments, user=by, on=on)
    if digest_of_content(content) != seen:
        raise StaleRow(_("The record has changed since you read this brief. Read it again."))
    keep(brief=brief, content=content, on=on, by=by)


@transaction.atomic
def keep(*, brief: Brief, content: Content, on: date, by: User) -> None:
    claim_version(brief, brief.version)
    digest = digest_of_content(content)
    brief.as_of, brief.content, brief.content_sha256 = on, content, digest
    brief.frozen_at, brief.frozen_by = timezone.now(), by
    frozen = ["as_of", "content", "content_sha256", "frozen_at", "frozen_by"]
    save_fields(brief, frozen, by=by)
    details = {"as_of": on.isoformat(), "sha256": digest}
    audit.record(verb=AuditVerb.FROZE_BRIEF, on=brief, by=by, details=details)


def check_own_draft(brief: Brief, by: User) -> None:
    if brief.prepared_by_id != by.pk:
        raise RuleBroken(_("Whoever prepares a brief changes and freezes it."))
    if brief.is_frozen:
        raise RuleBroken(_("This brief is frozen, so that it stays as it was."))
