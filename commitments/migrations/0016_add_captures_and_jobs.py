import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0015_add_second_codings"),
    ]

    operations = [
        LiftTriggers(),
        migrations.CreateModel(
            name="Capture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("page", "Fetched from its address"),
                            ("file", "Received as a file"),
                        ],
                        max_length=4,
                        verbose_name="method",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "Queued"),
                            ("fetching", "Fetching"),
                            ("kept", "Kept"),
                            ("failed", "Failed"),
                            ("gone", "Gone"),
                        ],
                        default="queued",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("requested_at", models.DateTimeField(verbose_name="asked for")),
                (
                    "scheduled",
                    models.BooleanField(
                        default=False,
                        help_text="Asked for by the clock in their name.",
                        verbose_name="by the schedule",
                    ),
                ),
                (
                    "name",
                    models.CharField(blank=True, max_length=200, verbose_name="name of the file"),
                ),
                ("address", models.CharField(blank=True, max_length=1000, verbose_name="address")),
                (
                    "final_address",
                    models.CharField(
                        blank=True, max_length=4000, verbose_name="address that answered"
                    ),
                ),
                (
                    "status_code",
                    models.PositiveSmallIntegerField(
                        null=True, verbose_name="status of the answer"
                    ),
                ),
                ("headers", models.JSONField(default=list, verbose_name="headers")),
                ("started_at", models.DateTimeField(null=True, verbose_name="started")),
                ("finished_at", models.DateTimeField(null=True, verbose_name="finished")),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("next_attempt_at", models.DateTimeField(null=True, verbose_name="next attempt")),
                (
                    "refusal",
                    models.CharField(blank=True, max_length=40, verbose_name="kind of refusal"),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("first", "First copy"),
                            ("same", "Same as before"),
                            ("changed", "Changed"),
                            ("gone", "Gone"),
                        ],
                        max_length=8,
                        verbose_name="finding",
                    ),
                ),
            ],
            options={
                "verbose_name": "copy",
                "verbose_name_plural": "copies",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="HostTurn",
            fields=[
                (
                    "host",
                    models.CharField(
                        max_length=255, primary_key=True, serialize=False, verbose_name="host"
                    ),
                ),
                ("free_at", models.DateTimeField(verbose_name="free at")),
            ],
            options={
                "verbose_name": "turn at a host",
                "verbose_name_plural": "turns at hosts",
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("task", models.CharField(max_length=120, verbose_name="task")),
                ("key", models.CharField(blank=True, max_length=120, verbose_name="key")),
                ("arguments", models.JSONField(default=dict, verbose_name="arguments")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("priority", models.SmallIntegerField(default=0, verbose_name="priority")),
                ("enqueued_at", models.DateTimeField(verbose_name="enqueued")),
                ("run_after", models.DateTimeField(verbose_name="not before")),
                ("attempts", models.PositiveIntegerField(default=0, verbose_name="attempts")),
                ("worker", models.CharField(blank=True, max_length=80, verbose_name="worker")),
                ("started_at", models.DateTimeField(null=True, verbose_name="started")),
                ("heartbeat_at", models.DateTimeField(null=True, verbose_name="last sign of life")),
                ("finished_at", models.DateTimeField(null=True, verbose_name="finished")),
                ("error", models.TextField(blank=True, verbose_name="error")),
            ],
            options={
                "verbose_name": "job",
                "verbose_name_plural": "jobs",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="StoredContent",
            fields=[
                (
                    "sha256",
                    models.CharField(
                        max_length=64, primary_key=True, serialize=False, verbose_name="SHA-256"
                    ),
                ),
                ("size", models.PositiveBigIntegerField(verbose_name="size")),
                ("media_type", models.CharField(max_length=120, verbose_name="media type")),
                ("stored_at", models.DateTimeField(verbose_name="stored")),
            ],
            options={
                "verbose_name": "stored content",
                "verbose_name_plural": "stored contents",
                "ordering": ["stored_at", "sha256"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="auditevent",
            name="audit_event_verb_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="searchdocument",
            name="search_document_kind_is_known",
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
                    ("asked_for_copy", "asked for a copy of"),
                    ("received_file", "added a file to"),
                    ("kept_copy", "kept a copy of"),
                    ("failed_copy", "could get no copy of"),
                    ("rechecked", "looked again at"),
                ],
                max_length=24,
                verbose_name="verb",
            ),
        ),
        migrations.AlterField(
            model_name="searchdocument",
            name="kind",
            field=models.CharField(
                choices=[
                    ("commitment", "Commitment"),
                    ("statement", "Statement"),
                    ("paragraph", "Paragraph"),
                    ("evidence", "Evidence"),
                    ("evidence_link", "Quotation from evidence"),
                    ("status", "Reason for a status"),
                    ("action", "Implementing action"),
                    ("search", "Logged search"),
                    ("copy", "Copy of a source"),
                ],
                max_length=16,
                verbose_name="kind",
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
                            "asked_for_copy",
                            "received_file",
                            "kept_copy",
                            "failed_copy",
                            "rechecked",
                        ],
                    )
                ),
                name="audit_event_verb_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="searchdocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "commitment",
                            "statement",
                            "paragraph",
                            "evidence",
                            "evidence_link",
                            "status",
                            "action",
                            "search",
                            "copy",
                        ],
                    )
                ),
                name="search_document_kind_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="evidence",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="captures",
                to="commitments.evidenceitem",
                verbose_name="evidence",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="previous",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="later",
                to="commitments.capture",
                verbose_name="copy before",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="requested_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="captures_requested",
                to=settings.AUTH_USER_MODEL,
                verbose_name="asked for by",
            ),
        ),
        migrations.AddIndex(
            model_name="job",
            index=models.Index(
                condition=models.Q(("state", "waiting")),
                fields=["-priority", "run_after", "id"],
                name="job_due",
            ),
        ),
        migrations.AddIndex(
            model_name="job",
            index=models.Index(
                condition=models.Q(("state", "running")),
                fields=["heartbeat_at"],
                name="job_running",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["waiting", "running", "done", "failed"])),
                name="job_state_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("state__in", ["waiting", "running"]), models.Q(("key", ""), _negated=True)
                ),
                fields=("key",),
                name="job_under_way_once_a_key",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "running"), _negated=True),
                    models.Q(
                        models.Q(("worker", ""), _negated=True),
                        ("heartbeat_at__isnull", False),
                        ("started_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="job_running_has_its_worker",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("finished_at__isnull", False), ("state__in", ["done", "failed"])),
                    models.Q(("finished_at", None), ("state__in", ["waiting", "running"])),
                    _connector="OR",
                ),
                name="job_ended_has_its_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("run_after__gte", models.F("enqueued_at"))),
                name="job_waits_from_its_entry",
            ),
        ),
        migrations.CreateModel(
            name="ReadableText",
            fields=[
                (
                    "content",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="readable",
                        serialize=False,
                        to="commitments.storedcontent",
                        verbose_name="content",
                    ),
                ),
                ("words", models.TextField(verbose_name="words")),
                (
                    "text_key",
                    models.CharField(db_index=True, max_length=64, verbose_name="key of the text"),
                ),
            ],
            options={
                "verbose_name": "readable text",
                "verbose_name_plural": "readable texts",
            },
        ),
        migrations.AddConstraint(
            model_name="storedcontent",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    django.db.models.functions.text.Length("sha256"), 64
                ),
                name="stored_content_has_its_hash",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="content",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="copies",
                to="commitments.storedcontent",
                verbose_name="content",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="record",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="commitments.storedcontent",
                verbose_name="record",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="text",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="commitments.storedcontent",
                verbose_name="readable text",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(("method__in", ["page", "file"])),
                name="capture_method_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["queued", "fetching", "kept", "failed", "gone"])),
                name="capture_state_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(("finding__in", ["first", "same", "changed", "gone", ""])),
                name="capture_finding_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.UniqueConstraint(
                condition=models.Q(("method", "page"), ("state__in", ["queued", "fetching"])),
                fields=("evidence",),
                name="capture_under_way_once",
                violation_error_message="A copy of this source is under way already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "kept"), _negated=True),
                    models.Q(
                        ("content__isnull", False),
                        ("finding__in", ["first", "same", "changed"]),
                        ("record__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="capture_kept_has_its_bytes",
                violation_error_message="What is kept has its bytes and a finding.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("content", None), ("finding", "gone"), ("state", "gone")),
                    models.Q(
                        models.Q(("state", "gone"), _negated=True),
                        models.Q(("finding", "gone"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="capture_gone_says_so",
                violation_error_message="What is gone brings no content, and says that.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "failed"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="capture_failed_says_why",
                violation_error_message="What failed says why.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("finished_at__isnull", False), ("state__in", ("kept", "failed", "gone"))
                    ),
                    models.Q(
                        models.Q(("state__in", ("kept", "failed", "gone")), _negated=True),
                        ("finished_at", None),
                    ),
                    _connector="OR",
                ),
                name="capture_settled_has_its_moment",
                violation_error_message="What is settled has its moment, and only that.",
            ),
        ),
        migrations.AddConstraint(
            model_name="capture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("method", "page"), models.Q(("address", ""), _negated=True)),
                    models.Q(
                        ("method", "file"),
                        ("record__isnull", False),
                        models.Q(("name", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="capture_page_has_its_address",
                violation_error_message="A page has its address, a file its name and bytes.",
            ),
        ),
        InstallTriggers(),
    ]
