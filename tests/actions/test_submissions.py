"""Drafts: what may be unfinished, what is kept once, and what turns out to need nobody."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from commitments.actions import submissions
from commitments.enums import Status, SubmissionKind, SubmissionState
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Submission
from tests.factories import make_draft, make_evidence, make_submission

NOTHING = dict.fromkeys(submissions.SAYS[SubmissionKind.STATUS], "")
UNFINISHED = NOTHING | {"effective_on": None, "assertion_party": None}
PLANNED = {
    "status": Status.PLANNED,
    "effective_on": date(2026, 2, 11),
    "assertion_basis": "independent",
    "assertion_party": None,
    "confidence": "medium",
}


def begin(commitment, *, by, **says):
    says = UNFINISHED | says
    kind = SubmissionKind.STATUS
    return submissions.draft(commitment=commitment, kind=kind, says=says, reason="Half.", by=by)


def test_a_draft_may_be_unfinished(commitment, analyst):
    draft = begin(commitment, by=analyst)

    assert (draft.state, draft.status, draft.effective_on) == (SubmissionState.DRAFT, "", None)


@pytest.mark.parametrize("state", ["submitted", "approved", "rejected"])
def test_nothing_that_others_have_in_hand_is_unfinished(commitment, analyst, state):
    draft = begin(commitment, by=analyst)
    rows = Submission.objects.filter(pk=draft.pk)

    with (
        pytest.raises(IntegrityError, match="submission_of_status_is_whole"),
        transaction.atomic(),
    ):
        rows.update(state=state, submitted_at=timezone.now())


def test_the_same_draft_is_kept_once(commitment, analyst, manager):
    begin(commitment, by=analyst)
    before = AuditEvent.objects.count()

    with pytest.raises(RuleBroken, match="keep the same draft already"):
        begin(commitment, by=analyst)
    assert AuditEvent.objects.count() == before
    assert begin(commitment, by=manager)
    assert begin(commitment, by=analyst, status=Status.ABANDONED)


def test_a_submission_is_refused_on_a_commitment_that_moved_on(commitment, analyst, manager):
    with pytest.raises(StaleRow, match="changed while you were writing"):
        make_submission(commitment, by=analyst, seen_version=commitment.version - 1)
    assert not Submission.objects.exists()


def test_a_draft_that_needs_nobody_is_recorded_and_done_with(commitment, analyst):
    draft = begin(commitment, by=analyst)
    before = AuditEvent.objects.count()

    update = submissions.record_instead(
        submission=draft,
        seen_version=1,
        seen_commitment=commitment.version,
        says=PLANNED,
        reason="The ministry said when.",
        evidence=[make_evidence(commitment)],
        by=analyst,
    )

    draft.refresh_from_db()
    commitment.refresh_from_db()
    assert (commitment.status, update.approval) == (Status.PLANNED, None)
    assert draft.state == SubmissionState.WITHDRAWN
    assert AuditEvent.objects.count() == before + 2  # the evidence, and the status


@pytest.mark.parametrize("stale", ["seen_version", "seen_commitment"])
def test_a_draft_is_not_recorded_over_what_its_author_has_not_seen(commitment, analyst, stale):
    draft = make_draft(commitment, by=analyst)
    seen = {"seen_version": draft.version, "seen_commitment": commitment.version}
    seen[stale] -= 1

    with pytest.raises(StaleRow):
        submissions.record_instead(submission=draft, says=PLANNED, reason="So.", by=analyst, **seen)
    draft.refresh_from_db()
    assert draft.state == SubmissionState.DRAFT


def test_nobody_records_the_draft_of_another(commitment, analyst, manager):
    draft = make_draft(commitment, by=analyst)
    seen = {"seen_version": draft.version, "seen_commitment": commitment.version}

    with pytest.raises(RuleBroken, match="Only its author"):
        submissions.record_instead(submission=draft, says=PLANNED, reason="So.", by=manager, **seen)
