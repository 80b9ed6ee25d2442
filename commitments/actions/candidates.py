"""Candidates: deciding what the rules proposed or a person marked, and cutting it anew.

Whoever decides holds the text, so that of two people the second knows what the first decided.
Nothing is a commitment before the coding is closed; from then on each decision takes effect at
once, and stands.
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import audit, search_documents
from commitments.actions.candidate_outcomes import (
    add_quotes,
    instrument_of,
    passage_of,
    store_apart,
    store_late,
)
from commitments.actions.coded_facts import as_json, check_draft, draft_of
from commitments.actions.facts import check, save_fields, save_new
from commitments.actions.locking import claim_version, lock_statement
from commitments.actions.methodology import current_methodology
from commitments.enums import AuditVerb, CandidateDecision, CandidateKind, CandidateOrigin
from commitments.models import Candidate, Paragraph, Statement, User
from commitments.reports.coding_facts import reading_of

DECIDED = ["decision", "reason", "decided_by", "decided_at", "merged_into", "coded"]
CUT = ["start", "end", "text", "paragraph"]


@transaction.atomic
def accept(
    *,
    candidate: Candidate,
    seen_version: int,
    coded: Mapping[str, Any],
    reason: str = "",
    by: User,
) -> Candidate:
    """Take it for a commitment with these coding facts.

    `coded` holds facts by their names, `themes`, `roles` and `links` to earlier commitments; see
    `coded_facts`. Raises StaleRow, RuleBroken once something came of it, and ValidationError with
    a sentence for each field.
    """
    before = hold(candidate, seen_version)
    facts = as_json(coded)
    check_draft(draft_of(candidate.statement, facts))
    apart = {name: value for name, value in candidate.coded.items() if name == "apart"}
    candidate.coded = facts | apart
    decide(candidate, CandidateDecision.ACCEPTED, reason=reason, by=by)
    if candidate.statement.coding_closed_at:
        search_documents.refresh(store_late(candidate, by=by))
    log(candidate, before, by=by)
    return candidate


@transaction.atomic
def merge(
    *, candidate: Candidate, into: Candidate, seen_version: int, reason: str = "", by: User
) -> Candidate:
    """Take it for a further quote of another (rules 18 and 19).

    Raises StaleRow, and RuleBroken where the other becomes no commitment.
    """
    before = hold(candidate, seen_version)
    into.refresh_from_db()
    policies.check_carries_no_other(others=candidate.merged.count())
    policies.check_merge(
        of_one_statement=into.statement_id == candidate.statement_id,
        is_itself=into.pk == candidate.pk,
        into_decision=into.decision,
    )
    decide(candidate, CandidateDecision.MERGED, into=into, reason=reason, by=by)
    if into.commitment:
        add_quotes(candidate, into.commitment, by=by)
        search_documents.refresh(into.commitment)
    log(candidate, before, by=by)
    return candidate


@transaction.atomic
def keep_apart(
    *,
    candidate: Candidate,
    decision: str,
    passage_reason: str = "",
    low_binding: bool = False,
    title: str = "",
    reason: str = "",
    seen_version: int,
    by: User,
) -> Candidate:
    """Keep it beside the commitments: as a signal, a position, or an instrument of this title.

    `passage_reason` says why it is no commitment, as in PassageReason; instruments need none.
    Raises StaleRow, RuleBroken and ValidationError.
    """
    before = hold(candidate, seen_version)
    policies.check_carries_no_other(others=candidate.merged.count())
    mentions = decision == CandidateDecision.INSTRUMENT
    signal = {"passage_reason": str(passage_reason), "low_binding": low_binding}
    apart = {"title": title.strip()} if mentions else signal
    candidate.decision = CandidateDecision(decision)
    candidate.coded = {**candidate.coded, "apart": apart}
    check_apart(candidate)
    decide(candidate, candidate.decision, reason=reason, by=by)
    if candidate.statement.coding_closed_at:
        store_apart(candidate, by=by)
    log(candidate, before, by=by)
    return candidate


def check_apart(candidate: Candidate) -> None:
    """Raises ValidationError, in the words of the form, where the row could not be stored."""
    if candidate.decision == CandidateDecision.INSTRUMENT:
        check(instrument_of(candidate))
        return
    try:
        check(passage_of(candidate))
    except ValidationError as refusal:
        faults = refusal.message_dict
        faults["passage_reason"] = faults.pop("reason", [])
        raise ValidationError({name: said for name, said in faults.items() if said}) from refusal


@transaction.atomic
def reject(*, candidate: Candidate, seen_version: int, reason: str, by: User) -> Candidate:
    """Turn it away for good: it is kept, and never proposed again.

    Raises StaleRow, and RuleBroken without a reason or where others are further quotes of it.
    """
    before = hold(candidate, seen_version)
    policies.check_rejection(reason)
    policies.check_carries_no_other(others=candidate.merged.count())
    decide(candidate, CandidateDecision.REJECTED, reason=reason, by=by)
    log(candidate, before, by=by)
    return candidate


@transaction.atomic
def reopen(*, candidate: Candidate, seen_version: int, by: User) -> Candidate:
    """Take back what anybody decided about it; the coding facts that were typed stay.

    Raises StaleRow, and RuleBroken where it is open or something on record came of it.
    """
    before = hold(candidate, seen_version)
    policies.check_reopening(is_pending=candidate.is_pending)
    candidate.decision, candidate.reason = CandidateDecision.PENDING, ""
    candidate.decided_by = candidate.decided_at = candidate.merged_into = None
    save_fields(candidate, DECIDED, by=by)
    log(candidate, before, by=by)
    return candidate


@transaction.atomic
def move_span(
    *, candidate: Candidate, start: int, end: int, seen_version: int, by: User
) -> Candidate:
    """Cut other words for it; blanks at both ends are left out.

    What the rules gave stays beside it. Raises StaleRow, and RuleBroken where it is decided, the
    words are not in the text or are those of another candidate.
    """
    before = hold(candidate, seen_version)
    policies.check_undecided(is_pending=candidate.is_pending)
    cut(candidate, start, end)
    save_fields(candidate, CUT, by=by)
    log(candidate, before, by=by)
    return candidate


@transaction.atomic
def split(*, candidate: Candidate, at: int, seen_version: int, by: User) -> Candidate:
    """Make two of it at this place of the text, and return the second.

    Blanks at the cut belong to neither; further quotes stay with the first. Raises StaleRow and
    RuleBroken as `move_span`.
    """
    before = hold(candidate, seen_version)
    policies.check_undecided(is_pending=candidate.is_pending)
    policies.check_place_of_split(at=at, start=candidate.start, end=candidate.end)
    second = Candidate(
        statement=candidate.statement,
        methodology=candidate.methodology,
        origin=candidate.origin,
        kind=candidate.kind,
        proposed_start=candidate.proposed_start,
        proposed_end=candidate.proposed_end,
        proposed={**candidate.proposed, "also": []},
    )
    cut(second, at, candidate.end)
    cut(candidate, candidate.start, at)
    save_fields(candidate, CUT, by=by)
    save_new(second, by=by, exclude=["coded"])
    log(candidate, before, second=second.pk, by=by)
    return second


@transaction.atomic
def mark(*, statement: Statement, start: int, end: int, by: User) -> Candidate:
    """Propose words that the rules missed; blanks at both ends are left out.

    Dates, amounts and themes in them are read by the rules. Raises RuleBroken where the words are
    not in the text or stand in the list already.
    """
    lock_statement(statement)
    policies.check_is_work(is_version=statement.version_of_id is not None)
    candidate = Candidate(
        statement=statement,
        methodology=current_methodology(),
        origin=CandidateOrigin.PERSON,
        kind=CandidateKind.COMMITMENT,
    )
    cut(candidate, start, end)
    candidate.proposed_start, candidate.proposed_end = candidate.start, candidate.end
    candidate.proposed = reading_of(candidate)
    save_new(candidate, by=by, exclude=["coded"])
    audit.record(verb=AuditVerb.CREATED, on=candidate, by=by, details=told(candidate))
    return candidate


def hold(candidate: Candidate, seen_version: int) -> dict[str, Any]:
    """Let one person at a time decide in this text; returns what stands before they do.

    Raises StaleRow where somebody was quicker, and RuleBroken once something came of it.
    """
    statement = candidate.statement
    lock_statement(statement)
    claim_version(candidate, seen_version)
    candidate.refresh_from_db()
    candidate.statement = statement
    policies.check_unsettled(is_settled=candidate.is_settled)
    return told(candidate)


def told(candidate: Candidate) -> dict[str, Any]:
    """What an event tells of a candidate, so that nothing decided before is ever forgotten."""
    return {
        "decision": str(candidate.decision),
        "reason": candidate.reason,
        "decided_by": candidate.decided_by_id,
        "decided_at": candidate.decided_at and candidate.decided_at.isoformat(),
        "start": candidate.start,
        "end": candidate.end,
        "merged_into": candidate.merged_into_id,
        "coded": candidate.coded,
    }


def log(candidate: Candidate, before: dict[str, Any], *, by: User, **more: Any) -> None:
    """One event, with what differs from what stood before."""
    after = told(candidate)
    changed = [name for name in after if after[name] != before[name]]
    details = {
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }
    audit.record(verb=AuditVerb.EDITED_CODING, on=candidate, by=by, details=details | more)


def decide(
    candidate: Candidate, decision: str, *, into: Candidate | None = None, reason: str, by: User
) -> None:
    """Store a decision with who made it and when, within the transaction of the caller."""
    candidate.decision, candidate.merged_into = CandidateDecision(decision), into
    candidate.reason = reason.strip()
    candidate.decided_by, candidate.decided_at = by, timezone.now()
    candidate.clean_fields(exclude={field.name for field in Candidate._meta.fields} - {"reason"})
    save_fields(candidate, DECIDED, by=by)


def cut(candidate: Candidate, start: int, end: int) -> None:
    """Let the candidate hold the words between these places, without blanks at their ends."""
    statement = candidate.statement
    text = statement.canonical_text
    policies.check_cut_within(start=start, end=end, length=len(text))
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    policies.check_cut_within(start=start, end=end, length=len(text))
    others = statement.candidates.filter(start=start, end=end).exclude(pk=candidate.pk)
    policies.check_cut_is_new(is_taken=others.exists())
    candidate.start, candidate.end, candidate.text = start, end, text[start:end]
    candidate.paragraph = paragraph_of(statement, start, end)


def paragraph_of(statement: Statement, start: int, end: int) -> Paragraph | None:
    """The paragraph that holds all of these words, if one does."""
    return statement.paragraphs.filter(start__lte=start, end__gte=end).first()
