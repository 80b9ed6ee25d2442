"""A valid POST to every address at which texts are brought in, coded and linked.

Kept apart from `test_writing`, which sends them.
"""

from commitments.actions import candidates
from commitments.enums import CandidateDecision, CandidateOrigin, LinkKind
from commitments.models import Intake
from tests.factories import make_author


def closing_body(commitment):
    """A coding is closed once nothing in it waits to be decided."""
    for candidate in commitment.statement.candidates.all():
        candidates.reject(
            candidate=candidate,
            seen_version=candidate.version,
            reason="They only meet.",
            by=make_author(),
        )
    return {}


def rerun_body(commitment):
    """As if earlier rules had proposed what those of today do not: they note it."""
    commitment.statement.candidates.update(origin=CandidateOrigin.RULES)
    return {}


def mark_body(_commitment):
    return {"first_words": "welcomed the harvest"}


def candidate_body(commitment):
    """The candidate that its address names."""
    return {"seen_version": commitment.statement.candidates.first().version}


def rejection_body(commitment):
    decision = {"decision": CandidateDecision.REJECTED, "reason": "It promises nothing."}
    return candidate_body(commitment) | decision


def span_body(commitment):
    return candidate_body(commitment) | {"step": "end-on"}


def beginning_body(_commitment):
    return {"text": "1. The Leaders agreed to open a school."}


def particulars_body(_commitment):
    intake = Intake.objects.latest("pk")
    return {"act": "keep", "seen_version": intake.version, "short_title": "Ankara 2026"}


def linking_body(commitment):
    """The two that are linked on record, in another way."""
    earlier = commitment.links_back.first().earlier
    return {"later": commitment.pk, "earlier": earlier.pk, "kind": LinkKind.NARROWS}


def relinking_body(commitment):
    link = commitment.links_back.first()
    return {"seen_version": link.version, "kind": LinkKind.EXTENDS, "note": "Two schools."}


CODERS = {"Analyst", "Manager"}
# Each act as in `test_writing.ACTS`.
ACTS_OF_CODING = {
    "coding_close": ("coding_close", closing_body, CODERS, 1),
    "coding_rerun": ("coding_rerun", rerun_body, CODERS, 1),
    "candidate_mark": ("candidate_mark", mark_body, CODERS, 1),
    "candidate_decide": ("candidate_decide", rejection_body, CODERS, 1),
    "candidate_span": ("candidate_span", span_body, CODERS, 1),
    "intake_begin": ("intake_begin", beginning_body, CODERS, 1),
    "intake_detail": ("intake_detail", particulars_body, CODERS, 1),
    "lineage_link": ("lineage_link", linking_body, CODERS, 1),
    "lineage_change": ("lineage_change", relinking_body, CODERS, 1),
}
# Those that lead to a page, whoever asked, as in `test_writing.PAGES`.
PAGES_OF_CODING = {"coding_close", "coding_rerun", "intake_begin"}
# It answers with the page itself, so that half-typed fields stay.
SHOWN_OF_CODING = {"candidate_span"}
