from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0013_drop_guideline_texts"),
    ]

    operations = [
        LiftTriggers(),
        migrations.RemoveConstraint(
            model_name="submission",
            name="submission_of_status_is_whole",
        ),
        migrations.RemoveConstraint(
            model_name="submission",
            name="submission_of_assessment_is_whole",
        ),
        migrations.RemoveConstraint(
            model_name="submission",
            name="submission_of_guideline_is_whole",
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "status"), _negated=True),
                    ("state__in", ["draft", "returned", "withdrawn"]),
                    models.Q(
                        models.Q(("status", ""), _negated=True),
                        ("effective_on__isnull", False),
                        models.Q(("assertion_basis", ""), _negated=True),
                        models.Q(("confidence", ""), _negated=True),
                        models.Q(("reason", ""), _negated=True),
                        ("failed", ""),
                        ("partial", ""),
                        ("satisfied", ""),
                        ("score", ""),
                    ),
                    _connector="OR",
                ),
                name="submission_of_status_is_whole",
                violation_error_message="Something that belongs to it is missing.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "assessment"), _negated=True),
                    ("state__in", ["draft", "returned", "withdrawn"]),
                    models.Q(
                        ("score__in", ("+1", "0", "-1")),
                        ("period_end__gte", models.F("period_start")),
                        ("period_start__isnull", False),
                        models.Q(("reason", ""), _negated=True),
                        ("failed", ""),
                        ("partial", ""),
                        ("satisfied", ""),
                        ("status", ""),
                    ),
                    _connector="OR",
                ),
                name="submission_of_assessment_is_whole",
                violation_error_message="Something that belongs to it is missing.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "guideline"), _negated=True),
                    ("state__in", ["draft", "returned", "withdrawn"]),
                    models.Q(
                        models.Q(("satisfied", ""), _negated=True),
                        models.Q(("partial", ""), _negated=True),
                        models.Q(("failed", ""), _negated=True),
                        ("score", ""),
                        ("status", ""),
                    ),
                    _connector="OR",
                ),
                name="submission_of_guideline_is_whole",
                violation_error_message="Something that belongs to it is missing.",
            ),
        ),
        InstallTriggers(),
    ]
