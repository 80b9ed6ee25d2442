"""Submissions on the real record: what waits, what came back, what was approved and then edited."""

from datetime import date

from commitments.actions import commitments, submissions
from commitments.enums import (
    AssertionBasis,
    Confidence,
    Decision,
    Score,
    Stance,
    Status,
    SubmissionKind,
    Verifiability,
)
from commitments.models import Commitment
from tests.factories import make_decision

GUIDELINE = {
    "satisfied": "A joint project under the text delivers something that can be shown.",
    "partial": "Bodies are named and meet, and nothing is delivered yet.",
    "failed": "The field is dropped in a later text.",
    "terms": "cooperation: work that both sides pay for",
}


def make_reviews(*, analyst, manager):
    """Something in every list of the review; returns the status that waits to be approved."""
    waiting = close("2025-02", Status.FULFILLED, date(2026, 1, 7), by=analyst)
    score("2026-01", by=analyst)
    explain("2026-07", by=analyst)
    close("2022-01", Status.PARTIALLY_FULFILLED, date(2025, 2, 1), by=manager)
    returned, approved = explain("2026-14", by=analyst), explain("2026-13", by=analyst)
    note = "Name the body that would report it."
    make_decision(returned, by=manager, decision=Decision.RETURN, note=note)
    make_decision(approved, by=manager)
    commitment = found("2026-13")
    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"verifiability": Verifiability.PARTLY},
        by=analyst,
    )
    return waiting


def found(code):
    return Commitment.objects.get(code=f"MYS-TUR-{code}")


def supporting(commitment):
    return list(commitment.evidence_links.filter(stance=Stance.SUPPORTS).order_by("pk")[:4])


def close(code, status, day, *, by):
    commitment = found(code)
    says = {
        "status": status,
        "effective_on": day,
        "assertion_basis": AssertionBasis.BOTH_PARTIES,
        "assertion_party": None,
        "confidence": Confidence.MEDIUM,
    }
    return submissions.submit(
        commitment=commitment,
        kind=SubmissionKind.STATUS,
        says=says,
        reason="The joint statement of Ankara records it, and the press of both sides reports it.",
        evidence=supporting(commitment),
        by=by,
    )


def score(code, *, by):
    """What the Turkish side did, by what the Malaysian press reports."""
    commitment = found(code)
    says = {
        "party": commitment.statement.partnership.parties.order_by("name").last(),
        "period_start": date(2026, 1, 7),
        "period_end": date(2026, 6, 30),
        "score": Score.PARTIAL,
    }
    return submissions.submit(
        commitment=commitment,
        kind=SubmissionKind.ASSESSMENT,
        says=says,
        reason="Documents were signed on the day of the statement. Eleven months pro-rate to 5.37.",
        evidence=supporting(commitment)[:2],
        by=by,
    )


def explain(code, *, by):
    return submissions.submit(
        commitment=found(code), kind=SubmissionKind.GUIDELINE, says=GUIDELINE, by=by
    )
