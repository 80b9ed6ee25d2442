"""Milestones: setting steps on the way of a commitment, and saying what became of them."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import audit
from commitments.actions.commitments import QuoteSpan
from commitments.actions.facts import check, save_fields, save_new
from commitments.actions.locking import claim_version, lock_commitment, lock_rows
from commitments.enums import AuditVerb, MilestoneBasis, MilestoneState
from commitments.models import Commitment, Milestone, Statement, User

COLUMNS = ["title", "due", "due_earliest", "due_latest", "basis"]
WORDS = ["statement", "paragraph", "start", "end", "text"]


@transaction.atomic
def add_milestone(
    *, commitment: Commitment, title: str, due: str = "", words: QuoteSpan | None = None, by: User
) -> Milestone:
    """Set a step on the way; with `words` the text states it, else it is the analyst's own.

    Raises RuleBroken where the commitment has one of that title, and ValidationError, also where
    the words differ from the text.
    """
    milestone = Milestone(commitment=commitment, title=title, due=due)
    lock_texts(milestone, words)
    lock_commitment(commitment)
    check_is_new(milestone)
    place(milestone, words)
    save_new(milestone, by=by)
    tell(milestone, AuditVerb.ADDED_MILESTONE, by=by)
    return milestone


@transaction.atomic
def change_milestone(
    *,
    milestone: Milestone,
    seen_version: int,
    title: str,
    due: str,
    words: QuoteSpan | None,
    by: User,
) -> None:
    """Word it otherwise, or say otherwise when it is due and who set it.

    Raises StaleRow if somebody saved it since `seen_version`, and what `add_milestone` raises.
    """
    lock_texts(milestone, words)
    lock_commitment(milestone.commitment)
    claim_version(milestone, seen_version)
    milestone.title, milestone.due = title, due
    check_is_new(milestone)
    place(milestone, words)
    check(milestone)
    save_fields(milestone, COLUMNS + WORDS, by=by)
    tell(milestone, AuditVerb.CHANGED_MILESTONE, by=by)


@transaction.atomic
def reach_milestone(
    *, milestone: Milestone, seen_version: int, on: date, reason: str, by: User
) -> None:
    """Say that it was reached on the day `on`, and why one may say so.

    Raises StaleRow, RuleBroken where it is not planned or the day cannot be, and ValidationError.
    """
    settle(milestone, MilestoneState.REACHED, seen_version=seen_version, on=on, reason=reason)
    save_fields(milestone, ["state", "settled_on", "reason"], by=by)
    tell(milestone, AuditVerb.REACHED_MILESTONE, by=by)


@transaction.atomic
def drop_milestone(
    *, milestone: Milestone, seen_version: int, on: date, reason: str, by: User
) -> None:
    """Look out for it no more since the day `on`. Raises what `reach_milestone` raises."""
    settle(milestone, MilestoneState.DROPPED, seen_version=seen_version, on=on, reason=reason)
    save_fields(milestone, ["state", "settled_on", "reason"], by=by)
    tell(milestone, AuditVerb.DROPPED_MILESTONE, by=by)


@transaction.atomic
def reopen_milestone(*, milestone: Milestone, seen_version: int, reason: str, by: User) -> None:
    """Look out for it again. Raises StaleRow, RuleBroken where it is planned, ValidationError."""
    settle(milestone, MilestoneState.PLANNED, seen_version=seen_version, on=None, reason=reason)
    save_fields(milestone, ["state", "settled_on", "reason"], by=by)
    tell(milestone, AuditVerb.REOPENED_MILESTONE, by=by)


def lock_texts(milestone: Milestone, words: QuoteSpan | None = None) -> None:
    """Hold the texts of its words, of those that it has and of those that it is to have.

    The database holds the text of a milestone whenever its row is written, and texts come first.
    """
    keys = {milestone.statement_id, words.statement.pk if words else None}
    lock_rows(Statement, filter(None, keys))


def check_is_new(milestone: Milestone) -> None:
    same = Milestone.objects.filter(commitment=milestone.commitment_id, title=milestone.title)
    policies.check_milestone_is_new(is_on_record=same.exclude(pk=milestone.pk).exists())


def place(milestone: Milestone, words: QuoteSpan | None) -> None:
    """Let it carry these words and the paragraph that holds them, or none."""
    milestone.basis = MilestoneBasis.STATED if words else MilestoneBasis.ANALYST
    milestone.statement = milestone.paragraph = milestone.start = milestone.end = None
    milestone.text = ""
    if words is None:
        return
    milestone.statement = words.statement
    milestone.start, milestone.end, milestone.text = words.start, words.end, words.text
    holding = words.statement.paragraphs.filter(start__lte=words.start, end__gte=words.end)
    milestone.paragraph = holding.first()


def settle(
    milestone: Milestone, to: MilestoneState, *, seen_version: int, on: date | None, reason: str
) -> None:
    """Let the row carry another state, once nothing stands in the way."""
    lock_texts(milestone)
    claim_version(milestone, seen_version)
    policies.check_milestone_move(milestone.state, to=to)
    if on is not None:
        adopted_on = milestone.commitment.statement.adopted_on
        policies.check_milestone_day(on, adopted_on=adopted_on, today=timezone.localdate())
    milestone.state, milestone.settled_on, milestone.reason = to, on, reason
    check(milestone)


def tell(milestone: Milestone, verb: AuditVerb, *, by: User) -> None:
    details: dict[str, Any] = {"milestone": milestone.pk, "title": milestone.title}
    audit.record(verb=verb, on=milestone.commitment, by=by, details=details)
