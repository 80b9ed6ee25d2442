"""The histories of the invented facts: what simple-history would have kept of their first day."""

from datetime import datetime

from django.db import connection, models, transaction

from commitments.models import (
    Body,
    Commitment,
    CommitmentLink,
    CommitmentParty,
    Event,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Instrument,
    Mechanism,
    Milestone,
    Paragraph,
    Partnership,
    Party,
    Passage,
    Quote,
    Statement,
    Theme,
    User,
)

# When each row was entered, where it says so, and by whom.
MOMENTS = {
    EvidenceItem: ("added_at", "added_by_id"),
    EvidenceLink: ("linked_at", "linked_by_id"),
    ImplementingAction: ("recorded_at", "recorded_by_id"),
}
WITH_HISTORY: tuple[type[models.Model], ...] = (
    Party,
    Partnership,
    Theme,
    Body,
    Mechanism,
    Instrument,
    Event,
    Statement,
    Paragraph,
    Passage,
    Commitment,
    Quote,
    CommitmentParty,
    CommitmentLink,
    Milestone,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
)


@transaction.atomic
def keep_histories(model: type[models.Model], *, author: User, moment: datetime) -> None:
    """One row of history for each row of `model`, copied within the database.

    Every row of the model is one of the invention, and none of them was changed since.
    """
    at, by = MOMENTS.get(model, (None, None))
    history = model.history.model
    own = {field.column for field in model._meta.concrete_fields}
    columns = [field.column for field in history._meta.concrete_fields if field.column in own]
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    kept = f"{quote(at)}, {quote(by)}" if at else "%s, %s"
    values = [] if at else [connection.ops.adapt_datetimefield_value(moment), author.pk]
    with connection.cursor() as cursor:
        # Names of our own tables and columns alone are put in; values go as parameters.
        cursor.execute(
            f"INSERT INTO {quote(history._meta.db_table)} ({names}, history_date,"  # noqa: S608
            f" history_user_id, history_type) SELECT {names}, {kept}, '+'"
            f" FROM {quote(model._meta.db_table)} ORDER BY id",
            values,
        )
