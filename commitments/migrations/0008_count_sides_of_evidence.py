"""Count the sides of the evidence that is on record already."""

from django.db import migrations
from django.utils import timezone


def count_sides(apps, schema_editor):
    """As `actions.standing` does from now on, for each commitment with evidence."""
    today = timezone.localdate()
    links = apps.get_model("commitments", "EvidenceLink").objects.order_by("commitment", "pk")
    values = links.values_list(
        "commitment",
        "evidence__side",
        "evidence__side_party",
        "evidence__expires_on",
        "evidence__retracted_on",
    )
    sides, until = {}, {}
    for commitment, side, party, *ends in values.iterator():
        ends = [day for day in ends if day is not None]
        if all(today < day for day in ends):
            sides.setdefault(commitment, set()).add(party if side == "party" else side)
        for day in ends:
            if day > today:
                until[commitment] = min(day, until.get(commitment, day))
    commitments = apps.get_model("commitments", "Commitment").objects
    for commitment in sides.keys() | until.keys():
        commitments.filter(pk=commitment).update(
            evidence_sides=len(sides.get(commitment, ())),
            evidence_sides_until=until.get(commitment),
        )


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0007_keep_sides_of_evidence"),
    ]

    operations = [
        # The columns go again with the migration before.
        migrations.RunPython(count_sides, migrations.RunPython.noop),
    ]
