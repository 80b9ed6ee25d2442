import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0010_part_titles_from_texts"),
    ]

    operations = [
        LiftTriggers(),
        migrations.CreateModel(
            name="Approval",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "submission_version",
                    models.PositiveIntegerField(verbose_name="version of the submission"),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("approve", "Approve"),
                            ("return", "Return"),
                            ("reject", "Reject"),
                        ],
                        max_length=8,
                        verbose_name="decision",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="decided")),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="note")),
                (
                    "commitment_version",
                    models.PositiveIntegerField(verbose_name="version of the commitment"),
                ),
                (
                    "state_digest",
                    models.CharField(max_length=64, verbose_name="digest of the state"),
                ),
            ],
            options={
                "verbose_name": "approval",
                "verbose_name_plural": "approvals",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period_start", models.DateField(verbose_name="from")),
                ("period_end", models.DateField(verbose_name="to")),
                (
                    "score",
                    models.CharField(
                        choices=[
                            ("+1", "Satisfied"),
                            ("0", "Partial"),
                            ("-1", "Failed"),
                            ("not_assessed", "Not assessed"),
                            ("not_verifiable", "Not verifiable"),
                        ],
                        max_length=16,
                        verbose_name="score",
                    ),
                ),
                ("reason", models.TextField(max_length=5000, verbose_name="reason")),
                ("recorded_at", models.DateTimeField(verbose_name="recorded")),
            ],
            options={
                "verbose_name": "assessment",
                "verbose_name_plural": "assessments",
                "ordering": ["commitment", "-recorded_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AssessmentEvidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", models.TextField(max_length=5000, verbose_name="comment")),
                ("written_at", models.DateTimeField(verbose_name="written")),
                ("edited_at", models.DateTimeField(blank=True, null=True, verbose_name="edited")),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["written_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Forecast",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outlook",
                    models.CharField(
                        choices=[
                            ("on_track", "On track"),
                            ("attention", "Needs attention"),
                            ("at_risk", "At risk"),
                            ("off_track", "Off track"),
                        ],
                        max_length=12,
                        verbose_name="outlook",
                    ),
                ),
                ("reason", models.TextField(max_length=2000, verbose_name="reason")),
                ("recorded_at", models.DateTimeField(verbose_name="recorded")),
            ],
            options={
                "verbose_name": "forecast",
                "verbose_name_plural": "forecasts",
                "ordering": ["commitment", "-recorded_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Guideline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                (
                    "satisfied",
                    models.TextField(max_length=2000, verbose_name="what counts as satisfied"),
                ),
                (
                    "partial",
                    models.TextField(max_length=2000, verbose_name="what counts as partial"),
                ),
                ("failed", models.TextField(max_length=2000, verbose_name="what counts as failed")),
                (
                    "terms",
                    models.TextField(
                        blank=True, max_length=5000, verbose_name="what its terms mean"
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=5000, verbose_name="reason")),
                ("recorded_at", models.DateTimeField(verbose_name="recorded")),
            ],
            options={
                "verbose_name": "scoring guideline",
                "verbose_name_plural": "scoring guidelines",
                "ordering": ["commitment", "-number"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalComment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", models.TextField(max_length=5000, verbose_name="comment")),
                ("written_at", models.DateTimeField(verbose_name="written")),
                ("edited_at", models.DateTimeField(blank=True, null=True, verbose_name="edited")),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historical comment",
                "verbose_name_plural": "historical comments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Notification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("mentioned", "You were mentioned"),
                            ("returned", "Your submission came back"),
                            ("approved", "Your submission was approved"),
                            ("rejected", "Your submission was rejected"),
                            ("assigned", "It was assigned to you"),
                            ("due_soon", "It is due soon"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due")),
                ("at", models.DateTimeField(verbose_name="at")),
                ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="read")),
            ],
            options={
                "verbose_name": "notification",
                "verbose_name_plural": "notifications",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("status", "Status"),
                            ("assessment", "Assessment"),
                            ("guideline", "Scoring guideline"),
                        ],
                        editable=False,
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Submitted"),
                            ("returned", "Returned"),
                            ("approved", "Approved"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("begun_at", models.DateTimeField(verbose_name="begun")),
                (
                    "submitted_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="submitted"),
                ),
                ("reason", models.TextField(blank=True, max_length=5000, verbose_name="reason")),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_reviewed", "Not reviewed"),
                            ("no_action_found", "No action found"),
                            ("planned", "Planned"),
                            ("in_progress", "In progress"),
                            ("ongoing", "Ongoing"),
                            ("stalled", "Stalled"),
                            ("fulfilled", "Fulfilled"),
                            ("partially_fulfilled", "Partially fulfilled"),
                            ("not_fulfilled", "Not fulfilled"),
                            ("abandoned", "Abandoned"),
                            ("superseded", "Superseded"),
                        ],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "effective_on",
                    models.DateField(blank=True, null=True, verbose_name="true since"),
                ),
                (
                    "assertion_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("self_reported", "One party, of itself"),
                            ("both_parties", "Both parties"),
                            ("independent", "An independent source"),
                            ("analyst_inference", "Our own inference"),
                        ],
                        max_length=20,
                        verbose_name="who says so",
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        blank=True,
                        choices=[("high", "High"), ("medium", "Medium"), ("low", "Low")],
                        max_length=8,
                        verbose_name="confidence",
                    ),
                ),
                ("period_start", models.DateField(blank=True, null=True, verbose_name="from")),
                ("period_end", models.DateField(blank=True, null=True, verbose_name="to")),
                (
                    "score",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("+1", "Satisfied"),
                            ("0", "Partial"),
                            ("-1", "Failed"),
                            ("not_assessed", "Not assessed"),
                            ("not_verifiable", "Not verifiable"),
                        ],
                        max_length=16,
                        verbose_name="score",
                    ),
                ),
                (
                    "satisfied",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="what counts as satisfied"
                    ),
                ),
                (
                    "partial",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="what counts as partial"
                    ),
                ),
                (
                    "failed",
                    models.TextField(
                        blank=True, max_length=2000, verbose_name="what counts as failed"
                    ),
                ),
                (
                    "terms",
                    models.TextField(
                        blank=True, max_length=5000, verbose_name="what its terms mean"
                    ),
                ),
            ],
            options={
                "verbose_name": "submission",
                "verbose_name_plural": "submissions",
                "ordering": ["-submitted_at", "-pk"],
            },
        ),
        migrations.AlterModelOptions(
            name="commitment",
            options={
                "ordering": ["code"],
                "permissions": [
                    ("read_drafts", "Can read drafts and internal notes"),
                    ("record_evidence", "Can add evidence"),
                    ("record_search", "Can log searches"),
                    ("record_action", "Can record implementing actions"),
                    ("record_status", "Can record an open status and submit a closing one"),
                    ("record_assessment", "Can submit assessments and scoring guidelines"),
                    ("record_forecast", "Can make forecasts"),
                    ("write_comment", "Can comment"),
                    ("decide_submissions", "Can approve, return and reject what others submit"),
                    ("edit_coding", "Can edit the coding"),
                    ("publish_own", "Can publish and assign own commitments"),
                    ("publish_any", "Can publish and assign any commitment"),
                    ("enter_facts", "Can enter facts in the administration"),
                ],
                "verbose_name": "commitment",
                "verbose_name_plural": "commitments",
            },
        ),
        migrations.RemoveConstraint(
            model_name="auditevent",
            name="audit_event_verb_is_known",
        ),
        migrations.AddField(
            model_name="commitment",
            name="guideline_number",
            field=models.PositiveSmallIntegerField(
                default=0, editable=False, verbose_name="version of the scoring guideline"
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="outlook",
            field=models.CharField(
                blank=True, editable=False, max_length=12, verbose_name="outlook"
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="score",
            field=models.CharField(
                blank=True, editable=False, max_length=16, verbose_name="joint score"
            ),
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
                        ],
                    )
                ),
                name="audit_event_verb_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddField(
            model_name="approval",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions_received",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="approval",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions_made",
                to=settings.AUTH_USER_MODEL,
                verbose_name="decided by",
            ),
        ),
        migrations.AddField(
            model_name="statusupdate",
            name="approval",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="status_update",
                to="commitments.approval",
                verbose_name="approval",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusupdate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approval__isnull", False),
                    models.Q(
                        models.Q(
                            (
                                "status__in",
                                (
                                    "fulfilled",
                                    "partially_fulfilled",
                                    "not_fulfilled",
                                    "abandoned",
                                    "superseded",
                                ),
                            ),
                            _negated=True,
                        ),
                        models.Q(
                            (
                                "from_status__in",
                                (
                                    "fulfilled",
                                    "partially_fulfilled",
                                    "not_fulfilled",
                                    "abandoned",
                                    "superseded",
                                ),
                            ),
                            _negated=True,
                        ),
                    ),
                    _connector="OR",
                ),
                name="status_update_closing_is_approved",
                violation_error_message="What closes a matter, or reopens it, is approved.",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="approval",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessment",
                to="commitments.approval",
                verbose_name="approval",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="party",
            field=models.ForeignKey(
                blank=True,
                help_text="Empty where it is joint.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="commitments.party",
                verbose_name="whose part",
            ),
        ),
        migrations.AddField(
            model_name="assessmentevidence",
            name="assessment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rests_on",
                to="commitments.assessment",
            ),
        ),
        migrations.AddField(
            model_name="assessmentevidence",
            name="evidence_link",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessed_by",
                to="commitments.evidencelink",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="evidence",
            field=models.ManyToManyField(
                related_name="assessments",
                through="commitments.AssessmentEvidence",
                to="commitments.evidencelink",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="comments",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="comments",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="mentioned",
            field=models.ManyToManyField(
                blank=True,
                related_name="mentions",
                to=settings.AUTH_USER_MODEL,
                verbose_name="people mentioned",
            ),
        ),
        migrations.AddField(
            model_name="forecast",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="forecasts",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="forecast",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="forecasts",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="guideline",
            name="approval",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="recorded_guideline",
                to="commitments.approval",
                verbose_name="approval",
            ),
        ),
        migrations.AddField(
            model_name="guideline",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="guidelines",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="guideline",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="guidelines",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="guideline",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="commitments.guideline",
                verbose_name="scoring guideline",
            ),
        ),
        migrations.AddField(
            model_name="historicalcomment",
            name="author",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="historicalcomment",
            name="commitment",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="historicalcomment",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="notification",
            name="actor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="notifications_caused",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="notification",
            name="comment",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notifications",
                to="commitments.comment",
            ),
        ),
        migrations.AddField(
            model_name="notification",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notifications",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="notification",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notifications",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="assertion_party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="commitments.party",
                verbose_name="party that says so",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="submissions",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="commitment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="submissions",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="evidence",
            field=models.ManyToManyField(
                blank=True,
                related_name="submissions",
                to="commitments.evidencelink",
                verbose_name="evidence",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="guideline",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="commitments.guideline",
                verbose_name="scoring guideline",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="commitments.party",
                verbose_name="whose part",
            ),
        ),
        migrations.AddField(
            model_name="notification",
            name="submission",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notifications",
                to="commitments.submission",
            ),
        ),
        migrations.AddField(
            model_name="historicalcomment",
            name="submission",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="commitments.submission",
                verbose_name="submission",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="submission",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="comments",
                to="commitments.submission",
                verbose_name="submission",
            ),
        ),
        migrations.AddField(
            model_name="approval",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="commitments.submission",
                verbose_name="submission",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentevidence",
            constraint=models.UniqueConstraint(
                fields=("assessment", "evidence_link"), name="assessment_evidence_is_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="forecast",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outlook__in", ["on_track", "attention", "at_risk", "off_track"])
                ),
                name="forecast_outlook_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="forecast",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="forecast_has_reason",
                violation_error_message="A forecast needs its reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="guideline",
            constraint=models.UniqueConstraint(
                fields=("commitment", "number"),
                name="guideline_number_is_unique",
                violation_error_message="This version exists already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("score__in", ("+1", "0", "-1"))),
                name="assessment_score_is_given",
                violation_error_message="An assessment is +1, 0 or −1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("period_end__gte", models.F("period_start"))),
                name="assessment_period_begins_before_its_end",
                violation_error_message="The period ends before it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="assessment_has_reason",
                violation_error_message="An assessment needs its reason.",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(fields=["state", "submitted_at"], name="submission_waiting"),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(fields=["author", "state"], name="submission_of_author"),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["status", "assessment", "guideline"])),
                name="submission_kind_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ["draft", "submitted", "returned", "approved", "rejected", "withdrawn"],
                    )
                ),
                name="submission_state_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "not_reviewed",
                            "no_action_found",
                            "planned",
                            "in_progress",
                            "ongoing",
                            "stalled",
                            "fulfilled",
                            "partially_fulfilled",
                            "not_fulfilled",
                            "abandoned",
                            "superseded",
                            "",
                        ],
                    ),
                    (
                        "assertion_basis__in",
                        ["self_reported", "both_parties", "independent", "analyst_inference", ""],
                    ),
                    ("confidence__in", ["high", "medium", "low", ""]),
                    ("score__in", ["+1", "0", "-1", "not_assessed", "not_verifiable", ""]),
                ),
                name="submission_holds_known_values",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "status"), _negated=True),
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
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("assertion_basis", "self_reported"), ("assertion_party__isnull", False)
                    ),
                    models.Q(
                        models.Q(("assertion_basis", "self_reported"), _negated=True),
                        ("assertion_party", None),
                    ),
                    _connector="OR",
                ),
                name="submission_self_report_names_party",
                violation_error_message="A self-report names its party, and only it does.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["draft", "withdrawn"]),
                    ("submitted_at__isnull", False),
                    _connector="OR",
                ),
                name="submission_out_of_hand_has_its_time",
                violation_error_message="What was submitted has its time.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "status"), ("state", "submitted")),
                fields=("commitment",),
                name="submission_one_status_waits",
                violation_error_message="Another one waits for approval already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "guideline"), ("state", "submitted")),
                fields=("commitment",),
                name="submission_one_guideline_waits",
                violation_error_message="Another one waits for approval already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("kind", "assessment"), ("party__isnull", False), ("state", "submitted")
                ),
                fields=("commitment", "party", "period_start", "period_end"),
                name="submission_one_assessment_of_party_waits",
                violation_error_message="Another one waits for approval already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("kind", "assessment"), ("party__isnull", True), ("state", "submitted")
                ),
                fields=("commitment", "period_start", "period_end"),
                name="submission_one_joint_assessment_waits",
                violation_error_message="Another one waits for approval already.",
            ),
        ),
        migrations.AddIndex(
            model_name="notification",
            index=models.Index(fields=["person", "read_at"], name="notification_unread"),
        ),
        migrations.AddConstraint(
            model_name="notification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["mentioned", "returned", "approved", "rejected", "assigned", "due_soon"],
                    )
                ),
                name="notification_kind_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="notification",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "due_soon")),
                fields=("person", "commitment", "due_on"),
                name="notification_of_a_deadline_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True),
                name="comment_has_text",
                violation_error_message="Write something first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.CheckConstraint(
                condition=models.Q(("decision__in", ["approve", "return", "reject"])),
                name="approval_decision_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.CheckConstraint(
                condition=models.Q(("by", models.F("author")), _negated=True),
                name="approval_is_not_by_the_author",
                violation_error_message="Nobody decides about their own submission.",
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decision", "approve"), models.Q(("note", ""), _negated=True), _connector="OR"
                ),
                name="approval_refusal_says_why",
                violation_error_message="Say why in the note.",
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.UniqueConstraint(
                fields=("submission", "submission_version"),
                name="approval_once_a_version",
                violation_error_message="It is decided already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decision__in", ["approve", "reject"])),
                fields=("submission",),
                name="approval_ends_once",
                violation_error_message="It is decided already.",
            ),
        ),
        InstallTriggers(),
    ]
