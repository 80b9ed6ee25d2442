"""Who was quicker: what the second of two people is told."""

from django.db.models import Q

from commitments.enums import AuditVerb
from commitments.models import AuditEvent, BulkChange, Commitment

# The acts that move a commitment to its next version.
MOVING = (
    AuditVerb.RECORDED_STATUS,
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
    alone = event.object_type == Commitment._meta.model_name
    return event.get_verb_display() if alone else str(AuditVerb.CHANGED.label)
