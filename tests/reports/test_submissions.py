"""What is proposed beside what stands, and what somebody should know who decides about it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from commitments.actions import commitments
from commitments.enums import Score, Side, Stance, Status
from commitments.models import EvidenceItem, Submission
from commitments.reports.digests import digest_of
from commitments.reports.submissions import proposal_of, proposals_of
from tests.factories import (
    make_assessment,
    make_bulk_change,
    make_decision,
    make_evidence,
    make_guideline,
    make_status,
    make_submission,
    make_waiting,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(commitment, analyst):
    return make_submission(commitment, by=analyst)


def proposed(submission, user, *, on=None):
    return proposal_of(submission, user=user, on=on or timezone.localdate())


def words(proposal):
    return {row.name: (row.old, row.new) for row in proposal.rows}


def test_a_status_stands_beside_the_one_on_record(commitment, analyst, manager):
    make_status(commitment, Status.PLANNED, by=analyst, effective_on=date(2026, 3, 1))
    submission = make_submission(commitment, by=analyst)

    rows = words(proposed(submission, manager))

    assert rows["status"] == (Status.PLANNED, Status.FULFILLED)
    assert rows["effective_on"] == ("1 March 2026", "11 February 2026")
    assert rows["assertion_basis"] == ("An independent source", "An independent source")
    assert rows["reason"] == (None, "The school stands and teaches.")


def test_a_first_status_stands_beside_not_reviewed(submission, manager):
    rows = words(proposed(submission, manager))

    assert rows["status"] == (Status.NOT_REVIEWED, Status.FULFILLED)
    assert rows["effective_on"] == ("", "11 February 2026")


def test_what_was_approved_keeps_what_stood_before_it(submission, analyst, manager):
    make_decision(submission, by=manager)
    again = make_submission(submission.commitment, by=analyst)

    assert words(proposed(submission, manager))["status"] == ("not_reviewed", "fulfilled")
    assert words(proposed(again, manager))["status"] == ("fulfilled", "fulfilled")


def test_an_assessment_stands_beside_the_one_of_the_same_part(commitment, analyst, manager):
    party = commitment.statement.partnership.parties.first()
    make_assessment(commitment, by=analyst, approver=manager, score=Score.PARTIAL, party=party)
    joint = make_assessment(commitment, by=analyst, approver=manager)

    rows = words(proposed(joint.approval.submission, manager))

    assert rows["party"] == (None, "Joint, of all parties")
    assert rows["score"] == (Score.NOT_ASSESSED, Score.SATISFIED)
    assert rows["period"] == ("", "7 January 2026 – 30 June 2026")


def test_a_guideline_stands_beside_the_version_before(commitment, analyst, manager):
    make_guideline(commitment, by=analyst, approver=manager)
    second = make_guideline(commitment, by=analyst, approver=manager)

    rows = proposed(second.approval.submission, manager).rows

    assert [row.name for row in rows] == ["satisfied", "partial", "failed", "terms"]
    assert all(row.same and row.is_long for row in rows)


def test_a_proposal_names_the_state_that_an_approval_is_bound_to(submission, manager):
    assert proposed(submission, manager).digest == digest_of(submission)


def test_independence_counts_the_items_chosen_alone(submission, manager):
    party = submission.commitment.statement.partnership.parties.first()
    make_evidence(submission.commitment, side=Side.PARTY, side_party=party, publisher="Elsewhere")
    EvidenceItem.objects.filter(links__submissions=submission).update(
        side=Side.PARTY, side_party=party
    )

    proposal = proposed(submission, manager)

    assert [count.sources for count in proposal.independence] == [1, 0, 0, 0]
    assert proposal.only_side.party == party


def test_what_says_the_opposite_and_was_not_chosen_is_named(submission, manager):
    opposite = make_evidence(submission.commitment, stance=Stance.CONTRADICTS)

    assert list(proposed(submission, manager).against) == [opposite]


def test_of_a_refusing_judgement_the_opposite_is_support(commitment, analyst, manager):
    support = make_evidence(commitment, publisher="Another Paper")
    contrary = make_evidence(commitment, stance=Stance.CONTRADICTS)
    submission = make_submission(
        commitment, by=analyst, status=Status.ABANDONED, evidence=[contrary]
    )

    left_out = proposed(submission, manager).against
    assert support in left_out
    assert contrary not in left_out


def test_evidence_that_ended_is_marked(submission, manager):
    link = submission.evidence.get()
    EvidenceItem.objects.filter(pk=link.evidence_id).update(retracted_on="2026-02-12")

    assert proposed(submission, manager).ended == {link.pk}


def test_it_says_for_how_long_it_waits(submission, manager):
    later = timezone.localdate() + timedelta(days=3)

    assert proposed(submission, manager, on=later).days_waited == 3


def test_an_edit_after_it_was_submitted_is_told(submission, analyst, manager):
    commitment = submission.commitment
    commitment.refresh_from_db()
    before = proposed(submission, manager).edited

    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"deadline_text": "by the end of 2027"},
        by=analyst,
    )

    assert not before
    assert proposed(submission, manager).edited


def test_an_edit_that_is_no_matter_of_approval_is_not(submission, manager):
    commitment = submission.commitment
    make_bulk_change(commitment, by=manager)

    assert not proposed(submission, manager).edited


def test_twenty_proposals_need_the_queries_of_one(analyst, manager, django_assert_max_num_queries):
    make_waiting(20, by=analyst)
    shown = Submission.objects.order_by("pk")

    with django_assert_max_num_queries(11):
        proposals = proposals_of(shown, user=manager, on=timezone.localdate())

    assert len(proposals) == 20
