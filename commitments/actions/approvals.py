"""The second person: approving, returning and rejecting what others submit."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import submissions
from commitments.actions.assessments import take_effect
from commitments.actions.facts import save_new
from commitments.actions.locking import claim_version
from commitments.actions.notifications import notify
from commitments.enums import AuditVerb, Decision, NotificationKind, SubmissionState
from commitments.errors import StaleRow
from commitments.models import Approval, EvidenceLink, Submission, User
from commitments.reports.digests import digest_of

STATES = {
    Decision.APPROVE: SubmissionState.APPROVED,
    Decision.RETURN: SubmissionState.RETURNED,
    Decision.REJECT: SubmissionState.REJECTED,
}
VERBS = {
    Decision.APPROVE: AuditVerb.APPROVED,
    Decision.RETURN: AuditVerb.RETURNED,
    Decision.REJECT: AuditVerb.REJECTED,
}
TELLS = {
    Decision.APPROVE: NotificationKind.APPROVED,
    Decision.RETURN: NotificationKind.RETURNED,
    Decision.REJECT: NotificationKind.REJECTED,
}


@transaction.atomic
def decide(
    *,
    submission: Submission,
    seen_version: int,
    seen_digest: str,
    decision: Decision,
    note: str = "",
    by: User,
) -> Approval:
    """Approve, return or reject what somebody else submitted; an approval takes effect at once.

    `seen_version` and `seen_digest` are those of the screen on which it was read. Raises StaleRow
    where a colleague was quicker, or anything that bears on it changed since; RuleBroken where
    the rules forbid it; and ValidationError. Nothing is written then.
    """
    submissions.hold_as_seen(submission, seen_version)
    commitment = submission.commitment
    commitment.refresh_from_db()
    is_author = submission.author_id == by.pk
    policies.check_decision(decision, state=submission.state, is_author=is_author, note=note)
    if digest_of(submission) != seen_digest:
        raise StaleRow(_("What this rests on changed while you were reading."))
    claim_version(submission, seen_version)
    evidence = list(submission.evidence.select_related("evidence").order_by("pk"))
    if decision == Decision.APPROVE:
        submissions.check(submission, evidence)
        claim_version(commitment, commitment.version)
    approval = Approval(
        submission=submission,
        submission_version=seen_version,
        decision=decision,
        author=submission.author,
        by=by,
        at=timezone.now(),
        note=note,
        commitment_version=commitment.version,
        state_digest=seen_digest,
    )
    carry_out(approval, evidence)
    return approval


def carry_out(approval: Approval, evidence: Sequence[EvidenceLink]) -> None:
    """Store the decision with all that follows from it, and tell the author."""
    submission, decision = approval.submission, Decision(approval.decision)
    save_new(approval, by=approval.by)
    submission.state = STATES[decision]
    submission.save(update_fields=["state"])
    if decision == Decision.APPROVE:
        take_effect(submission, evidence=evidence, approval=approval)
    told = TELLS[decision]
    notify(submission.author, told, submission.commitment, submission=submission, by=approval.by)
    submissions.log(submission, VERBS[decision], by=approval.by)
