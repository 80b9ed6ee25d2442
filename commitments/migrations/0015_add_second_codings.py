import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0014_let_drafts_be_unfinished"),
    ]

    operations = [
        LiftTriggers(),
        migrations.CreateModel(
            name="CodedSentence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("commitment", "Commitment"),
                            ("signal", "Signal"),
                            ("position", "Position on others"),
                            ("none", "None of these"),
                        ],
                        max_length=12,
                        verbose_name="second coder",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("5", "Decided"),
                            ("4", "Undertaken"),
                            ("3", "Reaffirmed"),
                            ("2", "Intended"),
                            ("1", "Encouraged"),
                            ("0", "Declaratory"),
                            ("not_coded", "Not coded"),
                        ],
                        max_length=10,
                        verbose_name="strength",
                    ),
                ),
                (
                    "first_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("commitment", "Commitment"),
                            ("signal", "Signal"),
                            ("position", "Position on others"),
                            ("none", "None of these"),
                        ],
                        max_length=12,
                        verbose_name="first coder",
                    ),
                ),
                (
                    "first_strength",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("5", "Decided"),
                            ("4", "Undertaken"),
                            ("3", "Reaffirmed"),
                            ("2", "Intended"),
                            ("1", "Encouraged"),
                            ("0", "Declaratory"),
                            ("not_coded", "Not coded"),
                        ],
                        max_length=10,
                        verbose_name="strength by the first",
                    ),
                ),
            ],
            options={
                "verbose_name": "coded sentence",
                "verbose_name_plural": "coded sentences",
                "ordering": ["coding", "start"],
            },
        ),
        migrations.CreateModel(
            name="SecondCoding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                (
                    "finished_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="finished"),
                ),
            ],
            options={
                "verbose_name": "second coding",
                "verbose_name_plural": "second codings",
                "ordering": ["-assigned_at", "-pk"],
                "permissions": [("assign_second_coding", "Can assign second codings")],
            },
        ),
        migrations.CreateModel(
            name="Settlement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("first", "The first coding stands"),
                            ("second", "The second coder is right"),
                        ],
                        max_length=8,
                        verbose_name="outcome",
                    ),
                ),
                ("note", models.TextField(max_length=2000, verbose_name="note")),
                ("at", models.DateTimeField(verbose_name="settled")),
            ],
            options={
                "verbose_name": "settlement",
                "verbose_name_plural": "settlements",
                "ordering": ["-at", "-pk"],
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
                    ("drafted", "drafted a judgement on"),
                    ("submitted", "submitted a judgement on"),
                    ("withdrew_submission", "withdrew a submission on"),
                    ("approved", "approved a judgement on"),
                    ("returned", "returned a judgement on"),
                    ("rejected", "rejected a judgement on"),
                    ("forecast", "made a forecast of"),
                    ("commented", "commented on"),
                    ("edited_comment", "edited a comment on"),
                    ("removed_comment", "removed a comment on"),
                    ("read_notifications", "read the notifications of"),
                    ("notified", "was told of what is due, as"),
                    ("assigned_coding", "assigned a second coding of"),
                    ("coded_sentences", "coded sentences of"),
                    ("finished_coding", "finished the second coding of"),
                    ("settled", "settled a disagreement on"),
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
                            "drafted",
                            "submitted",
                            "withdrew_submission",
                            "approved",
                            "returned",
                            "rejected",
                            "forecast",
                            "commented",
                            "edited_comment",
                            "removed_comment",
                            "read_notifications",
                            "notified",
                            "assigned_coding",
                            "coded_sentences",
                            "finished_coding",
                            "settled",
                        ],
                    )
                ),
                name="audit_event_verb_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddField(
            model_name="secondcoding",
            name="assigned_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="second_codings_assigned",
                to=settings.AUTH_USER_MODEL,
                verbose_name="assigned by",
            ),
        ),
        migrations.AddField(
            model_name="secondcoding",
            name="coder",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="second_codings",
                to=settings.AUTH_USER_MODEL,
                verbose_name="second coder",
            ),
        ),
        migrations.AddField(
            model_name="secondcoding",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="second_codings",
                to="commitments.statement",
                verbose_name="statement",
            ),
        ),
        migrations.AddField(
            model_name="codedsentence",
            name="coding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sentences",
                to="commitments.secondcoding",
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="settlements",
                to=settings.AUTH_USER_MODEL,
                verbose_name="settled by",
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="coder",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="second coder",
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="sentence",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="settlement",
                to="commitments.codedsentence",
            ),
        ),
        migrations.AddConstraint(
            model_name="secondcoding",
            constraint=models.UniqueConstraint(
                fields=("statement", "coder"),
                name="second_coding_once_a_coder",
                violation_error_message="This person has this text to code already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="codedsentence",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["commitment", "signal", "position", "none"])),
                name="coded_sentence_kind_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="codedsentence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("first_kind__in", ["commitment", "signal", "position", "none", ""]),
                    ("strength__in", ["5", "4", "3", "2", "1", "0", "not_coded", ""]),
                    ("first_strength__in", ["5", "4", "3", "2", "1", "0", "not_coded", ""]),
                ),
                name="coded_sentence_holds_known_values",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="codedsentence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "commitment"), models.Q(("strength", ""), _negated=True)),
                    models.Q(models.Q(("kind", "commitment"), _negated=True), ("strength", "")),
                    _connector="OR",
                ),
                name="coded_sentence_strength_is_of_commitments",
                violation_error_message="A commitment has its strength, and only it has one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="codedsentence",
            constraint=models.UniqueConstraint(
                fields=("coding", "start"), name="coded_sentence_once_a_coding"
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["first", "second"])),
                name="settlement_outcome_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(("by", models.F("coder")), _negated=True),
                name="settlement_is_not_by_the_second_coder",
                violation_error_message="Somebody other than the second coder settles.",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(("note", ""), _negated=True),
                name="settlement_says_why",
                violation_error_message="Say why in the note.",
            ),
        ),
        InstallTriggers(),
    ]
