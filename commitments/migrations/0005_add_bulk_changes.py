import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0004_add_watches"),
    ]

    operations = [
        LiftTriggers(),
        migrations.CreateModel(
            name="BulkChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("owner", "Owner"),
                            ("review_interval_days", "Review interval"),
                            ("themes", "Themes"),
                            ("visibility", "Publication"),
                        ],
                        max_length=24,
                        verbose_name="what changed",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="made")),
            ],
            options={
                "verbose_name": "bulk change",
                "verbose_name_plural": "bulk changes",
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="BulkChangeRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("before", models.JSONField(null=True, verbose_name="before")),
                ("after", models.JSONField(null=True, verbose_name="after")),
            ],
            options={
                "verbose_name": "row of a bulk change",
                "verbose_name_plural": "rows of bulk changes",
                "ordering": ["change", "commitment"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="auditevent",
            name="audit_event_verb_is_known",
        ),
        migrations.AlterField(
            model_name="auditevent",
            name="verb",
            field=models.CharField(
                choices=[
                    ("created", "created"),
                    ("changed", "changed"),
                    ("published", "published"),
                    ("withdrew", "withdrew"),
                    ("closed_coding", "closed the coding of"),
                    ("linked", "linked"),
                    ("added_evidence", "added evidence to"),
                    ("recorded_action", "recorded an action on"),
                    ("logged_search", "searched for"),
                    ("recorded_status", "recorded a status of"),
                    ("edited_coding", "edited the coding of"),
                    ("removed", "removed"),
                    ("watched", "watches"),
                    ("unwatched", "no longer watches"),
                    ("changed_together", "changed together"),
                    ("reversed", "reversed"),
                ],
                max_length=24,
                verbose_name="verb",
            ),
        ),
        migrations.AddConstraint(
            model_name="auditevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "verb__in",
                        [
                            "created",
                            "changed",
                            "published",
                            "withdrew",
                            "closed_coding",
                            "linked",
                            "added_evidence",
                            "recorded_action",
                            "logged_search",
                            "recorded_status",
                            "edited_coding",
                            "removed",
                            "watched",
                            "unwatched",
                            "changed_together",
                            "reversed",
                        ],
                    )
                ),
                name="audit_event_verb_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddField(
            model_name="bulkchange",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bulk_changes",
                to=settings.AUTH_USER_MODEL,
                verbose_name="made by",
            ),
        ),
        migrations.AddField(
            model_name="bulkchange",
            name="reverses",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reversal",
                to="commitments.bulkchange",
                verbose_name="reverses",
            ),
        ),
        migrations.AddField(
            model_name="bulkchangerow",
            name="change",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rows",
                to="commitments.bulkchange",
            ),
        ),
        migrations.AddField(
            model_name="bulkchangerow",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bulk_changes",
                to="commitments.commitment",
            ),
        ),
        migrations.AddConstraint(
            model_name="bulkchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("field__in", ["owner", "review_interval_days", "themes", "visibility"])
                ),
                name="bulk_change_field_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bulkchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reverses", None),
                    models.Q(("reverses", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="bulk_change_does_not_reverse_itself",
                violation_error_message="A change does not reverse itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bulkchangerow",
            constraint=models.UniqueConstraint(
                fields=("change", "commitment"),
                name="bulk_change_row_is_unique",
                violation_error_message="A change holds each commitment once.",
            ),
        ),
        InstallTriggers(),
    ]
