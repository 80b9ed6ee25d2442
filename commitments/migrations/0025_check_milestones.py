from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0024_carry_milestones"),
    ]

    operations = [
        LiftTriggers(),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["planned", "reached", "dropped"])),
                name="milestone_state_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("basis", "stated"),
                        ("start__isnull", False),
                        ("start__lt", models.F("end")),
                        ("statement__isnull", False),
                        models.Q(("text", ""), _negated=True),
                    ),
                    models.Q(
                        ("basis", "analyst"),
                        ("end", None),
                        ("paragraph", None),
                        ("start", None),
                        ("statement", None),
                        ("text", ""),
                    ),
                    _connector="OR",
                ),
                name="milestone_stated_has_words",
                violation_error_message="What the text states has its words; nothing else has.",
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("settled_on", None), ("state", "planned")),
                    models.Q(
                        models.Q(("state", "planned"), _negated=True),
                        ("settled_on__isnull", False),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="milestone_settled_has_day_and_reason",
                violation_error_message="What is reached or dropped has its day and a reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("due_earliest", None),
                    ("due_latest", None),
                    ("due_earliest__lte", models.F("due_latest")),
                    _connector="OR",
                ),
                name="milestone_earliest_before_latest",
                violation_error_message="The earliest day is after the latest day.",
            ),
        ),
        InstallTriggers(),
    ]
