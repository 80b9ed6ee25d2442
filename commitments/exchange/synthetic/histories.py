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
# The others were entered together, but for these: each on the day of its statement, at noon, so
# that past days have something to show.
ADOPTIONS: dict[type[models.Model], str] = {
    Statement: "adopted_on",
    Commitment: "(SELECT adopted_on FROM commitments_statement WHERE id = statement_id)",
}
NOON = {
    "sqlite": "{day} || ' 12:00:00'",
    "postgresql": "({day} + TIME '12:00') AT TIME ZONE 'UTC'",
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
    history = model.history.model
    own = {field.column for field in model._meta.concrete_fields}
    columns = [field.column for field in history._meta.concrete_fields if field.column in own]
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    kept, values = moment_of(model, author=author, moment=moment)
    with connection.cursor() as cursor:
        # Names of our own tables and columns alone are put in; values go as parameters.
        cursor.execute(
            f"INSERT INTO {quote(history._meta.db_table)} ({names}, history_date,"  # noqa: S608
            f" history_user_id, history_type) SELECT {names}, {kept}, '+'"
            f" FROM {quote(model._meta.db_table)} ORDER BY id",
            values,
        )


def moment_of(model, *, author: User, moment: datetime) -> tuple[str, list]:
    """When each row of the model was entered, and by whom, as SQL with its parameters."""
    if model in MOMENTS:
        return ", ".join(map(connection.ops.quote_name, MOMENTS[model])), []
    if model in ADOPTIONS:
        noon = NOON[connection.vendor].format(day=ADOPTIONS[model])
        return f"{noon}, %s", [author.pk]
    return "%s, %s", [connection.ops.adapt_datetimefield_value(moment), author.pk]
