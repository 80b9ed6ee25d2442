from django.db import migrations, models

import commitments.models.briefs
from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0025_check_milestones"),
    ]

    operations = [
        LiftTriggers(),
        migrations.AddField(
            model_name="brief",
            name="sections",
            field=models.JSONField(
                default=commitments.models.briefs.all_sections, verbose_name="sections"
            ),
        ),
        migrations.AlterField(
            model_name="brief",
            name="period_to",
            field=models.DateField(verbose_name="deadlines up to"),
        ),
        InstallTriggers(),
    ]
