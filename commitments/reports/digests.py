"""Exactly what lay on the table: a digest of a submission with all that bears on it.

Two people who see the same words, coding, proposal and evidence see the same digest; whatever of
it changes later changes the digest, so that an approval can tell what it approved.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from commitments.models import EvidenceLink, Quote, Submission

# The coding that decides what was promised; what a commitment is called, and who cares for it,
# is no matter of approval.
CODING = (
    "report",
    "type",
    "strength",
    "verifiability",
    "deadline_text",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    "deadline_precision",
    "deadline_relation",
    "target_value",
    "target_unit",
    "target_metric",
    "target_period",
)
PROPOSAL = (
    "kind",
    "reason",
    "status",
    "effective_on",
    "assertion_basis",
    "assertion_party_id",
    "confidence",
    "party_id",
    "period_start",
    "period_end",
    "score",
    "guideline_id",
    "satisfied",
    "partial",
    "failed",
    "terms",
)
LINK = ("pk", "stance", "locator", "quotation")
ITEM = (
    "pk",
    "kind",
    "title",
    "publisher",
    "origin",
    "url",
    "summary",
    "document_date",
    "side",
    "side_party_id",
    "reliability",
    "credibility",
    "figure_value",
    "figure_unit",
    "expires_on",
    "retracted_on",
)


def digest_of(submission: Submission) -> str:
    """SHA-256, in hexadecimal, over the proposal, the coding, the quotes and the evidence.

    Three queries at most, fewer where the rows were fetched before.
    """
    links = submission.evidence.select_related("evidence").order_by("pk")
    quotes = submission.commitment.quotes.select_related("statement").order_by("pk")
    return digest(submission, quotes.defer("statement__canonical_text"), links)


def digest(submission: Submission, quotes: Iterable[Quote], links: Iterable[EvidenceLink]) -> str:
    """As `digest_of`, over quotes and links that were fetched before, both in order of key."""
    state = {
        "proposal": values(submission, PROPOSAL),
        "coding": values(submission.commitment, CODING),
        "quotes": [
            [quote.statement.sha256, quote.start, quote.end, quote.text] for quote in quotes
        ],
        "evidence": [[values(link, LINK), values(link.evidence, ITEM)] for link in links],
    }
    text = json.dumps(state, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def values(row: Any, names: Iterable[str]) -> list[str]:
    """As texts that do not depend on how the database hands a value over."""
    return [said(getattr(row, name)) for name in names]


def said(value: Any) -> str:
    """A decimal of the database has the zeros of its column; a form's has not."""
    return format(value.normalize(), "f") if hasattr(value, "normalize") else str(value)
