"""Who was quicker: what the second of two people is told."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from commitments.enums import WORKER_VERBS, AuditVerb, Decision, SubmissionState
from commitments.models import (
    AuditEvent,
    BulkChange,
    Commitment,
    EvidenceItem,
    EvidenceLink,
    Submission,
)
from commitments.reports.submissions import Proposal

# The acts that move a commitment to its next version.
MOVING = (
    AuditVerb.RECORDED_STATUS,
    AuditVerb.APPROVED,
    AuditVerb.FORECAST,
    AuditVerb.EDITED_CODING,
    AuditVerb.PUBLISHED,
    AuditVerb.WITHDREW,
    AuditVerb.CHANGED,
    AuditVerb.CLOSED_CODING,
)


def last_change(commitment: Commitment) -> AuditEvent | None:
    """The latest act that made older copies of the commitment stale, with its actor."""
    alone = Q(
        object_type=commitment._meta.model_name, object_pk=str(commitment.pk), verb__in=MOVING
    )
    changes = commitment.bulk_changes.values_list("change_id", flat=True)
    together = Q(
        object_type=BulkChange._meta.model_name, object_pk__in=[str(key) for key in changes]
    )
    events = AuditEvent.objects.filter(alone | together).select_related("actor")
    return events.order_by("-position").first()


def act_of(event: AuditEvent) -> str:
    """The act as one does it to a single commitment."""
    together = event.object_type == BulkChange._meta.model_name
    return str(AuditVerb.CHANGED.label) if together else event.get_verb_display()


@dataclass(frozen=True)
class Moved:
    """What happened to a submission while somebody read it: a sentence, when, and their note."""

    heading: str
    at: datetime | None = None
    note: str = ""


def what_moved(proposal: Proposal, *, seen_version: int) -> Moved:
    """What to tell whoever decides about a state that is not on record any more."""
    submission, decision = proposal.submission, proposal.decision
    if decision and submission.state not in (SubmissionState.SUBMITTED, SubmissionState.WITHDRAWN):
        heading = {
            Decision.APPROVE: _("%(person)s approved it while you were reading"),
            Decision.RETURN: _("%(person)s returned it while you were reading"),
            Decision.REJECT: _("%(person)s rejected it while you were reading"),
        }[Decision(decision.decision)]
        return Moved(heading % {"person": decision.by}, decision.at, decision.note)
    names = {"person": str(submission.author)}
    if submission.state != SubmissionState.SUBMITTED:
        return Moved(_("%(person)s took it back while you were reading") % names)
    if submission.version != seen_version:
        heading = _("%(person)s submitted it anew while you were reading") % names
        return Moved(heading, submission.submitted_at)
    event = last_edit_around(submission)
    if event is None:
        return Moved(_("What it rests on changed while you were reading"))
    names = {"person": str(event.actor), "act": act_of(event), "what": event.object_label}
    return Moved(_("%(person)s %(act)s %(what)s while you were reading") % names, event.at)


def last_edit_around(submission: Submission) -> AuditEvent | None:
    """The latest act on the commitment or the evidence of a submission, with its actor."""
    links = list(submission.evidence.values_list("pk", "evidence"))
    around = Q(object_type=Commitment._meta.model_name, object_pk=str(submission.commitment_id))
    around &= Q(verb__in=MOVING)
    for model, keys in (
        (EvidenceLink, {link for link, _item in links}),
        (EvidenceItem, {item for _link, item in links}),
    ):
        around |= Q(object_type=model._meta.model_name, object_pk__in=[str(key) for key in keys])
    events = AuditEvent.objects.filter(around).exclude(verb__in=WORKER_VERBS)
    return events.select_related("actor").order_by("-position").first()
