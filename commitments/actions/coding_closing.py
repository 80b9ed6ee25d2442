"""Closing the coding of a text: all that was decided takes effect at once, in text order."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import audit, search_documents
from commitments.actions.candidate_outcomes import (
    Promise,
    promise_of,
    store_apart,
    store_promise,
)
from commitments.actions.facts import save_fields
from commitments.actions.locking import lock_statement
from commitments.actions.statements import next_codes
from commitments.enums import AuditVerb, CandidateDecision
from commitments.models import Candidate, Commitment, Statement, User
from commitments.models.candidates import APART


@transaction.atomic
def close_coding(*, statement: Statement, by: User) -> list[Commitment]:
    """Turn what was accepted into commitments, and give each one without a code the next.

    Signals, positions and instruments that were kept apart are stored, too. Numbering runs in
    text order per prefix and adoption year, and never again: a serial is used once. Raises
    RuleBroken while a candidate is undecided, and where one of them cannot be stored.
    """
    lock_statement(statement)
    policies.check_is_work(is_version=statement.version_of_id is not None)
    candidates = list(statement.candidates.order_by("start", "end", "pk"))
    pending = [candidate for candidate in candidates if candidate.is_pending]
    policies.check_all_decided(pending=len(pending))
    open_ones = [candidate for candidate in candidates if not candidate.is_settled]
    for candidate in open_ones:
        # All of them are cut from the one text at hand.
        candidate.statement = statement
    commitments = store_in_order(statement, promises_in(open_ones), by=by)
    for candidate in open_ones:
        if candidate.decision in APART:
            store_apart(candidate, by=by)
    if statement.coding_closed_at is None:
        statement.coding_closed_at = timezone.now()
        statement.version += 1
        save_fields(statement, ["coding_closed_at"], by=by)
    search_documents.refresh(*commitments)
    details = {"codes": [commitment.code for commitment in commitments]}
    audit.record(verb=AuditVerb.CLOSED_CODING, on=statement, by=by, details=details)
    return commitments


def promises_in(candidates: Sequence[Candidate]) -> list[Promise]:
    """Each accepted candidate with those that are further quotes of it."""
    further = defaultdict(list)
    for candidate in candidates:
        further[candidate.merged_into_id].append(candidate)
    return [
        promise_of(candidate, *further[candidate.pk])
        for candidate in candidates
        if candidate.decision == CandidateDecision.ACCEPTED
    ]


def store_in_order(
    statement: Statement, promises: Sequence[Promise], *, by: User
) -> list[Commitment]:
    """Number the drafts on record and the promises together, in text order, and store them."""
    drafts = statement.commitments.filter(code=None).order_by("text_order", "pk")
    waiting: list[tuple[Commitment, Promise | None]] = [
        *((draft, None) for draft in drafts),
        *((promise.commitment, promise) for promise in promises),
    ]
    waiting.sort(key=lambda each: each[0].text_order)
    codes = next_codes(statement, count=len(waiting))
    for (commitment, promise), code in zip(waiting, codes, strict=True):
        commitment.code = code
        if promise:
            store_promise(promise, by=by)
            continue
        commitment.version += 1
        save_fields(commitment, ["code"], by=by)
    return [commitment for commitment, _promise in waiting]
