"""Sessions of mechanisms: planning, holding and calling them off."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from commitments import policies
from commitments.actions import facts
from commitments.models import MechanismSession, User


@transaction.atomic
def enter_session(*, session: MechanismSession, by: User) -> MechanismSession:
    """Store one more session. Raises RuleBroken and ValidationError."""
    check_session(session)
    facts.enter_fact(row=session, by=by)
    return session


@transaction.atomic
def change_session(
    *, session: MechanismSession, fields: Collection[str], seen_version: int, by: User
) -> None:
    """Save the named fields of a session. Raises StaleRow, RuleBroken and ValidationError."""
    check_session(session)
    facts.change_fact(row=session, fields=fields, seen_version=seen_version, by=by)


def check_session(session: MechanismSession) -> None:
    today = timezone.localdate()
    for field in ("held_on", "cancelled_on"):
        policies.check_day_has_come(getattr(session, field), field=field, today=today)
    statement, stated_in, promise = session.statement, session.stated_in, session.commitment
    meant = {
        "statement": statement.partnership_id if statement else None,
        "stated_in": stated_in.partnership_id if stated_in else None,
        "commitment": promise.statement.partnership_id if promise else None,
    }
    policies.check_same_partnership(meant, partnership=session.mechanism.partnership_id)
