"""From how many sides the evidence on a commitment comes is kept where lists read it."""

from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0006_add_search_documents"),
    ]

    operations = [
        LiftTriggers(),
        migrations.AddField(
            model_name="commitment",
            name="evidence_sides",
            field=models.PositiveSmallIntegerField(
                default=0, editable=False, verbose_name="sides of the evidence"
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="evidence_sides_until",
            field=models.DateField(editable=False, null=True, verbose_name="sides until"),
        ),
        InstallTriggers(),
    ]
