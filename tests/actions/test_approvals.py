"""The second person: what is approved takes effect, and nobody decides about their own work."""

import pytest
from django.db import IntegrityError, transaction

from commitments.actions import approvals, commitments, submissions
from commitments.coding.rules import RULESET
from commitments.enums import (
    Decision,
    NotificationKind,
    Score,
    Stance,
    Status,
    SubmissionState,
    Verifiability,
)
from commitments.errors import RuleBroken, StaleRow
from commitments.models import Approval, AuditEvent, StatusUpdate
from commitments.reports.digests import digest_of
from tests.factories import (
    closing,
    make_assessment,
    make_decision,
    make_evidence,
    make_guideline,
    make_status,
    make_submission,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(commitment, analyst):
    return make_submission(commitment, by=analyst)


def test_what_is_submitted_changes_no_status(commitment, submission):
    commitment.refresh_from_db()

    assert commitment.status == Status.NOT_REVIEWED
    assert submission.state == SubmissionState.SUBMITTED
    assert not StatusUpdate.objects.exists()


def test_an_approval_takes_effect_in_the_name_of_the_author(submission, analyst, manager):
    approval = make_decision(submission, by=manager)

    update = StatusUpdate.objects.get()
    submission.commitment.refresh_from_db()
    assert submission.commitment.status == Status.FULFILLED
    assert update.author == analyst
    assert update.approval == approval
    assert update.recorded_at == approval.at
    assert [rest.evidence_link for rest in update.rests_on.all()] == list(submission.evidence.all())
    assert submission.state == SubmissionState.APPROVED


def test_an_act_leaves_one_event_and_tells_the_author(submission, analyst, manager):
    before = AuditEvent.objects.count()

    make_decision(submission, by=manager)

    told = analyst.notifications.get()
    assert AuditEvent.objects.count() == before + 1
    assert (told.kind, told.actor, told.submission) == (
        NotificationKind.APPROVED,
        manager,
        submission,
    )


@pytest.mark.parametrize("decision", Decision)
def test_nobody_decides_about_their_own_submission(commitment, manager, decision):
    submission = make_submission(commitment, by=manager)

    with pytest.raises(RuleBroken, match="someone else"):
        make_decision(submission, by=manager, decision=decision)

    submission.refresh_from_db()
    assert submission.state == SubmissionState.SUBMITTED


def test_the_database_refuses_an_approval_by_the_author(submission, analyst, manager):
    row = {
        "submission": submission,
        "submission_version": submission.version,
        "decision": Decision.APPROVE,
        "at": submission.submitted_at,
        "commitment_version": 1,
        "state_digest": "0" * 64,
    }

    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(**row, author=analyst, by=analyst)
    with pytest.raises(IntegrityError), transaction.atomic():
        # Somebody else's name does not make it somebody else's work.
        Approval.objects.create(**row, author=manager, by=analyst)


def test_the_database_refuses_a_closing_status_without_approval(commitment, analyst):
    update = make_status(commitment, by=analyst)
    update.pk, update.status = None, Status.FULFILLED

    with pytest.raises(IntegrityError), transaction.atomic():
        update.save(force_insert=True)


@pytest.mark.parametrize("decision", [Decision.RETURN, Decision.REJECT])
def test_a_refusal_needs_its_note(submission, manager, decision):
    with pytest.raises(RuleBroken, match="Say why"):
        make_decision(submission, by=manager, decision=decision, note=" ")


def test_what_comes_back_is_amended_and_submitted_again(submission, analyst, manager):
    make_decision(submission, by=manager, decision=Decision.RETURN)
    submission.refresh_from_db()
    amended = closing(submission.commitment, reason="The school opened on 11 February 2026.")
    amended.pop("kind")

    submissions.amend(
        submission=submission,
        seen_version=submission.version,
        hands_over=True,
        by=analyst,
        **amended,
    )
    make_decision(submission, by=manager)

    assert StatusUpdate.objects.get().reason == "The school opened on 11 February 2026."
    assert [row.decision for row in submission.decisions.order_by("pk")] == ["return", "approve"]


def test_a_second_decision_is_told_that_the_first_was_quicker(submission, manager):
    seen = {"seen_version": submission.version, "seen_digest": digest_of(submission)}
    make_decision(submission, by=manager)

    with pytest.raises(StaleRow):
        approvals.decide(submission=submission, decision=Decision.APPROVE, by=manager, **seen)

    assert submission.decisions.count() == 1


def test_nothing_is_approved_that_the_approver_did_not_see(submission, manager, analyst):
    seen = {"seen_version": submission.version, "seen_digest": digest_of(submission)}
    commitment = submission.commitment
    commitment.refresh_from_db()
    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"deadline_text": "by the end of 2027"},
        by=analyst,
    )

    with pytest.raises(StaleRow):
        approvals.decide(submission=submission, decision=Decision.APPROVE, by=manager, **seen)

    submission.refresh_from_db()
    assert submission.state == SubmissionState.SUBMITTED


def test_a_change_that_is_no_matter_of_approval_leaves_the_digest(submission, analyst):
    before = digest_of(submission)
    commitment = submission.commitment
    commitment.refresh_from_db()

    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"short_title": "Open one school"},
        by=analyst,
    )

    submission.refresh_from_db()
    assert digest_of(submission) == before


def test_one_closing_status_waits_at_a_time(submission, analyst, manager):
    with pytest.raises(Exception, match="waits for approval already"):
        make_submission(submission.commitment, by=manager)


def test_evidence_retracted_meanwhile_carries_no_approval(submission, manager):
    link = submission.evidence.get()
    type(link.evidence).objects.filter(pk=link.evidence_id).update(retracted_on="2026-02-12")

    with pytest.raises(RuleBroken, match="retracted"):
        make_decision(submission, by=manager)


def test_what_is_closed_opens_again_by_approval_alone(submission, analyst, manager):
    make_decision(submission, by=manager)
    commitment = submission.commitment
    commitment.refresh_from_db()

    with pytest.raises(RuleBroken, match="submit that for approval"):
        make_status(commitment, Status.IN_PROGRESS, by=analyst)
    make_decision(make_submission(commitment, by=analyst, status=Status.IN_PROGRESS), by=manager)

    commitment.refresh_from_db()
    assert commitment.status == Status.IN_PROGRESS


def test_what_cannot_be_verified_is_scored_by_an_approved_guideline(commitment, analyst, manager):
    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"verifiability": Verifiability.NOT_VERIFIABLE},
        by=analyst,
    )

    with pytest.raises(RuleBroken, match="write a scoring guideline"):
        make_assessment(commitment, by=analyst, approver=manager)
    guideline = make_guideline(commitment, by=analyst, approver=manager)
    assessment = make_assessment(commitment, by=analyst, approver=manager)

    commitment.refresh_from_db()
    assert assessment.guideline == guideline
    assert assessment.methodology.ruleset == RULESET
    assert (commitment.guideline_number, commitment.score) == (1, Score.SATISFIED)


def test_a_failure_before_the_deadline_needs_contrary_action(commitment, analyst, manager):
    make_evidence(commitment, stance=Stance.CONTRADICTS)

    with pytest.raises(RuleBroken, match="had not passed"):
        make_assessment(commitment, by=analyst, approver=manager, score=Score.FAILED)
