"""Keep the scoring guidelines that were typed as one text: each waits as a draft of its author."""

from django.db import migrations
from django.utils import timezone

UNSAID = "Not said yet"


def carry_guidelines(apps, schema_editor):
    """The text becomes what the terms mean; what counts as +1, 0 and −1 is still to be said."""
    commitments = apps.get_model("commitments", "Commitment").objects.exclude(guideline="")
    history = apps.get_model("commitments", "HistoricalCommitment").objects
    submissions = apps.get_model("commitments", "Submission").objects
    for commitment in commitments.iterator():
        wrote_it = history.filter(id=commitment.pk, guideline=commitment.guideline)
        author = wrote_it.order_by("history_date", "history_id").first()
        submissions.create(
            commitment=commitment,
            kind="guideline",
            state="draft",
            author_id=(author and author.history_user_id) or commitment.owner_id,
            begun_at=author.history_date if author else timezone.now(),
            satisfied=UNSAID,
            partial=UNSAID,
            failed=UNSAID,
            terms=commitment.guideline,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0011_add_submissions"),
    ]

    operations = [
        # The drafts go again with the migration before.
        migrations.RunPython(carry_guidelines, migrations.RunPython.noop),
    ]
