from django.db import migrations

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0012_carry_guidelines"),
    ]

    operations = [
        LiftTriggers(),
        migrations.RemoveField(model_name="commitment", name="guideline"),
        migrations.RemoveField(model_name="historicalcommitment", name="guideline"),
        InstallTriggers(),
    ]
