"""Refuse a repetition after no time at all. The columns stay as they are."""

from django.db import migrations, models

import commitments.models.days
from commitments.models.triggers import InstallTriggers, LiftTriggers


def repetition(verbose_name, help_text):
    return models.CharField(
        blank=True,
        help_text=help_text,
        max_length=20,
        validators=[commitments.models.days.repetition],
        verbose_name=verbose_name,
    )


CADENCE = repetition("cadence", "ISO 8601 repetition, as R/P1Y.")
RHYTHM = repetition(
    "expected rhythm", "ISO 8601 repetition, such as R/P2Y; empty where none is stated."
)


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0026_choose_sections_of_a_brief"),
    ]

    operations = [
        LiftTriggers(),
        migrations.AlterField("commitment", "cadence", CADENCE),
        migrations.AlterField("historicalcommitment", "cadence", CADENCE),
        migrations.AlterField("mechanism", "expected_rhythm", RHYTHM),
        migrations.AlterField("historicalmechanism", "expected_rhythm", RHYTHM),
        InstallTriggers(),
    ]
