"""Who was quicker: what the second of two people is told."""

from commitments.enums import AuditVerb
from commitments.models import AuditEvent, Commitment

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
    return (
        AuditEvent.objects.filter(
            object_type=commitment._meta.model_name, object_pk=str(commitment.pk), verb__in=MOVING
        )
        .select_related("actor")
        .order_by("-position")
        .first()
    )
