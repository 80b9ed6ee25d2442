from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0002_install_triggers"),
    ]

    operations = [
        LiftTriggers(),
        migrations.AddField(
            model_name="user",
            name="language",
            field=models.CharField(
                blank=True,
                help_text="Of the pages; empty for that of the browser.",
                max_length=8,
                verbose_name="language",
            ),
        ),
        InstallTriggers(),
    ]
