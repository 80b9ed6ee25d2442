import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="Body",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ministry", "Ministry"),
                            ("agency", "Agency"),
                            ("authority", "Authority"),
                            ("committee", "Committee"),
                            ("company", "Company"),
                            ("other", "Other"),
                        ],
                        default="ministry",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "body",
                "verbose_name_plural": "bodies",
                "ordering": ["party__name", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "ministry",
                                    "agency",
                                    "authority",
                                    "committee",
                                    "company",
                                    "other",
                                ],
                            )
                        ),
                        name="body_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Visit"),
                            ("summit", "Summit"),
                            ("council", "Council"),
                            ("commission", "Commission"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                ("start", models.DateField(verbose_name="start")),
                ("end", models.DateField(verbose_name="end")),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "ordering": ["-start", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["visit", "summit", "council", "commission"])
                        ),
                        name="event_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lte", models.F("end"))),
                        name="event_ends_after_it_starts",
                        violation_error_message="The end is before the start.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Instrument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("mentioned", "Mentioned"),
                            ("signed", "Signed"),
                            ("in_force", "In force"),
                            ("running", "Running"),
                            ("ended", "Ended"),
                        ],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                (
                    "in_force_on",
                    models.DateField(blank=True, null=True, verbose_name="in force on"),
                ),
                (
                    "source",
                    models.TextField(help_text="Where it is mentioned.", verbose_name="source"),
                ),
            ],
            options={
                "verbose_name": "instrument",
                "verbose_name_plural": "instruments",
                "ordering": ["-signed_on", "title"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["mentioned", "signed", "in_force", "running", "ended"])
                        ),
                        name="instrument_status_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Mechanism",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=40, verbose_name="short name"),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("leaders", "Leaders"),
                            ("ministers", "Ministers"),
                            ("officials", "Officials"),
                        ],
                        max_length=10,
                        verbose_name="level",
                    ),
                ),
                (
                    "expected_rhythm",
                    models.CharField(
                        blank=True,
                        help_text="ISO 8601 repetition, such as R/P2Y; empty where none is stated.",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^R/P\\d+[YM]\\Z", "ISO 8601 repetition, such as R/P2Y."
                            )
                        ],
                        verbose_name="expected rhythm",
                    ),
                ),
            ],
            options={
                "verbose_name": "mechanism",
                "verbose_name_plural": "mechanisms",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["leaders", "ministers", "officials"])),
                        name="mechanism_level_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Paragraph",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("label", models.CharField(max_length=12, verbose_name="label")),
                ("sub", models.PositiveSmallIntegerField(default=1, verbose_name="sub-paragraph")),
                ("heading", models.CharField(blank=True, max_length=300, verbose_name="heading")),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
            ],
            options={
                "verbose_name": "paragraph",
                "verbose_name_plural": "paragraphs",
                "ordering": ["statement", "start"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="paragraph_is_not_empty",
                        violation_error_message="A paragraph ends after it starts.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Partnership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=160, unique=True, verbose_name="name")),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="slug")),
                (
                    "code_prefix",
                    models.CharField(
                        help_text="Begins every code, as MYS-TUR in MYS-TUR-2026-18.",
                        max_length=16,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9]+(-[A-Z0-9]+)*\\Z", "Capitals, digits and hyphens."
                            )
                        ],
                        verbose_name="code prefix",
                    ),
                ),
            ],
            options={
                "verbose_name": "partnership",
                "verbose_name_plural": "partnerships",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "first_name",
                    models.CharField(blank=True, max_length=150, verbose_name="first name"),
                ),
                (
                    "last_name",
                    models.CharField(blank=True, max_length=150, verbose_name="last name"),
                ),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="email address"),
                ),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="date joined"
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="user_email_is_unique",
                        violation_error_message="Another person has this e-mail address.",
                    )
                ],
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="AuditEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveBigIntegerField(unique=True, verbose_name="position")),
                ("at", models.DateTimeField(verbose_name="at")),
                (
                    "verb",
                    models.CharField(
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
                        ],
                        max_length=24,
                        verbose_name="verb",
                    ),
                ),
                ("object_type", models.CharField(max_length=60, verbose_name="object type")),
                ("object_pk", models.CharField(max_length=40, verbose_name="object key")),
                ("object_label", models.CharField(max_length=300, verbose_name="object")),
                ("details", models.JSONField(default=dict, verbose_name="details")),
                ("request_id", models.CharField(blank=True, max_length=64, verbose_name="request")),
                (
                    "previous_hash",
                    models.CharField(blank=True, max_length=64, verbose_name="hash before"),
                ),
                ("hash", models.CharField(max_length=64, unique=True, verbose_name="hash")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audit_events",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="actor",
                    ),
                ),
            ],
            options={
                "verbose_name": "audit event",
                "verbose_name_plural": "audit events",
                "ordering": ["-position"],
                "indexes": [
                    models.Index(fields=["object_type", "object_pk"], name="audit_event_object")
                ],
                "constraints": [
                    models.CheckConstraint(
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
                                ],
                            )
                        ),
                        name="audit_event_verb_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveBigIntegerField(default=0)),
                ("hash", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "verbose_name": "audit head",
                "verbose_name_plural": "audit heads",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)), name="audit_head_is_one_row"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CodeCounter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code_prefix", models.CharField(max_length=16)),
                ("year", models.PositiveSmallIntegerField()),
                ("last_serial", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code_prefix", "year"), name="code_counter_is_unique"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "code",
                    models.CharField(
                        editable=False, max_length=40, null=True, unique=True, verbose_name="code"
                    ),
                ),
                (
                    "text_order",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Decides the serial of the code when the coding of the statement is closed.",
                        verbose_name="order in the text",
                    ),
                ),
                ("short_title", models.CharField(max_length=160, verbose_name="short title")),
                (
                    "report",
                    models.TextField(
                        blank=True,
                        help_text="What is reported, in our words, where the words are not held.",
                        verbose_name="report",
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("quantitative_target", "Quantitative target"),
                            ("institutional_meeting", "Institutional meeting"),
                            ("instrument", "Instrument"),
                            ("institution_building", "Institution building"),
                            ("programme", "Programme"),
                            ("capacity_building", "Capacity building"),
                            ("exchange", "Exchange"),
                            ("coordination", "Coordination"),
                            ("dialogue", "Dialogue"),
                            ("market_access", "Market access"),
                            ("finance", "Finance"),
                            ("cooperation", "Cooperation"),
                            ("exploration", "Exploration"),
                            ("facilitation", "Facilitation"),
                            ("diplomatic_support", "Diplomatic support"),
                            ("restraint", "Restraint"),
                            ("normative", "Normative"),
                        ],
                        max_length=24,
                        verbose_name="type",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[
                            ("5", "Decided"),
                            ("4", "Undertaken"),
                            ("3", "Reaffirmed"),
                            ("2", "Intended"),
                            ("1", "Encouraged"),
                            ("0", "Declaratory"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=10,
                        verbose_name="strength",
                    ),
                ),
                (
                    "strength_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reason for the strength"
                    ),
                ),
                (
                    "novelty",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("renewed", "Renewed"),
                            ("continuing", "Continuing"),
                            ("superseding", "Superseding"),
                            ("unknown", "Unknown"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="novelty",
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("0", "0 of 3"),
                            ("1", "1 of 3"),
                            ("2", "2 of 3"),
                            ("3", "3 of 3"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=10,
                        verbose_name="precision",
                    ),
                ),
                (
                    "delegation",
                    models.CharField(
                        choices=[
                            ("0", "Nobody named"),
                            ("1", "A class of bodies named"),
                            ("2", "A body or mechanism named"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=10,
                        verbose_name="delegation",
                    ),
                ),
                (
                    "verifiability",
                    models.CharField(
                        choices=[
                            ("verifiable", "Verifiable"),
                            ("partly", "Partly"),
                            ("not_verifiable", "Not as worded"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=16,
                        verbose_name="verifiability",
                    ),
                ),
                (
                    "verifiability_reason",
                    models.TextField(blank=True, verbose_name="reason for the verifiability"),
                ),
                (
                    "coding_confidence_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="confidence in the coding"
                    ),
                ),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True,
                        help_text="Their words.",
                        max_length=200,
                        verbose_name="deadline as worded",
                    ),
                ),
                (
                    "deadline_edtf",
                    models.CharField(blank=True, max_length=60, verbose_name="deadline (EDTF)"),
                ),
                (
                    "deadline_earliest",
                    models.DateField(blank=True, null=True, verbose_name="earliest day"),
                ),
                (
                    "deadline_latest",
                    models.DateField(blank=True, null=True, verbose_name="latest day"),
                ),
                (
                    "deadline_precision",
                    models.CharField(
                        choices=[
                            ("day", "Day"),
                            ("month", "Month"),
                            ("quarter", "Quarter"),
                            ("half_year", "Half-year"),
                            ("season", "Season"),
                            ("year", "Year"),
                            ("decade", "Decade"),
                            ("event", "Event"),
                            ("vague", "Vague"),
                            ("recurring", "Recurring"),
                            ("none", "None"),
                        ],
                        default="none",
                        max_length=10,
                        verbose_name="precision of the deadline",
                    ),
                ),
                (
                    "deadline_relation",
                    models.CharField(
                        choices=[
                            ("on", "On"),
                            ("in", "In"),
                            ("by", "By"),
                            ("by_end_of", "By the end of"),
                            ("before", "Before"),
                            ("within", "Within"),
                            ("from", "From"),
                            ("until", "Until"),
                            ("between", "Between"),
                            ("at_latest", "At the latest"),
                            ("none", "None"),
                        ],
                        default="none",
                        max_length=12,
                        verbose_name="relation of the deadline",
                    ),
                ),
                (
                    "deadline_ambiguous",
                    models.BooleanField(default=False, verbose_name="ambiguous deadline"),
                ),
                (
                    "cadence",
                    models.CharField(
                        blank=True,
                        help_text="ISO 8601 repetition, as R/P1Y.",
                        max_length=20,
                        verbose_name="cadence",
                    ),
                ),
                (
                    "target_value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=18,
                        null=True,
                        verbose_name="target value",
                    ),
                ),
                (
                    "target_unit",
                    models.CharField(blank=True, max_length=60, verbose_name="target unit"),
                ),
                (
                    "target_metric",
                    models.CharField(blank=True, max_length=160, verbose_name="what is measured"),
                ),
                (
                    "target_period",
                    models.CharField(
                        blank=True,
                        help_text="EDTF, as 2024.",
                        max_length=40,
                        verbose_name="period of the target",
                    ),
                ),
                ("guideline", models.TextField(blank=True, verbose_name="scoring guideline")),
                ("catalysts", models.JSONField(blank=True, default=list, verbose_name="catalysts")),
                (
                    "review_interval_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(3650),
                        ],
                        verbose_name="review interval in days",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="visibility",
                    ),
                ),
                (
                    "status",
                    models.CharField(
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
                        default="not_reviewed",
                        editable=False,
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_effective_on",
                    models.DateField(editable=False, null=True, verbose_name="true since"),
                ),
                (
                    "status_recorded_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="recorded"),
                ),
                (
                    "last_look_on",
                    models.DateField(editable=False, null=True, verbose_name="looked at"),
                ),
                (
                    "next_look_on",
                    models.DateField(editable=False, null=True, verbose_name="next look"),
                ),
                (
                    "evidence_count",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="evidence"),
                ),
                (
                    "best_grade",
                    models.CharField(
                        blank=True, editable=False, max_length=2, verbose_name="best grade"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
                (
                    "deadline_event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deadlines",
                        to="commitments.event",
                        verbose_name="event of the deadline",
                    ),
                ),
                (
                    "instruments",
                    models.ManyToManyField(
                        blank=True,
                        related_name="commitments",
                        to="commitments.instrument",
                        verbose_name="instruments",
                    ),
                ),
            ],
            options={
                "verbose_name": "commitment",
                "verbose_name_plural": "commitments",
                "ordering": ["code"],
                "permissions": [
                    ("read_drafts", "Can read drafts and internal notes"),
                    ("record_evidence", "Can add evidence"),
                    ("record_search", "Can log searches"),
                    ("record_action", "Can record implementing actions"),
                    ("record_status", "Can record an open status"),
                    ("edit_coding", "Can edit the coding"),
                    ("publish_own", "Can publish and assign own commitments"),
                    ("publish_any", "Can publish and assign any commitment"),
                    ("enter_facts", "Can enter facts in the administration"),
                ],
                "indexes": [
                    models.Index(fields=["status"], name="commitment_status"),
                    models.Index(fields=["deadline_latest"], name="commitment_latest"),
                    models.Index(fields=["next_look_on"], name="commitment_next_look"),
                    models.Index(fields=["visibility", "code"], name="commitment_visible_code"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "type__in",
                                [
                                    "quantitative_target",
                                    "institutional_meeting",
                                    "instrument",
                                    "institution_building",
                                    "programme",
                                    "capacity_building",
                                    "exchange",
                                    "coordination",
                                    "dialogue",
                                    "market_access",
                                    "finance",
                                    "cooperation",
                                    "exploration",
                                    "facilitation",
                                    "diplomatic_support",
                                    "restraint",
                                    "normative",
                                ],
                            )
                        ),
                        name="commitment_type_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("strength__in", ["5", "4", "3", "2", "1", "0", "not_coded"])
                        ),
                        name="commitment_strength_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "novelty__in",
                                ["new", "renewed", "continuing", "superseding", "unknown"],
                            )
                        ),
                        name="commitment_novelty_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("precision__in", ["0", "1", "2", "3", "not_coded"])),
                        name="commitment_precision_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("delegation__in", ["0", "1", "2", "not_coded"])),
                        name="commitment_delegation_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verifiability__in",
                                ["verifiable", "partly", "not_verifiable", "not_coded"],
                            )
                        ),
                        name="commitment_verifiability_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "deadline_precision__in",
                                [
                                    "day",
                                    "month",
                                    "quarter",
                                    "half_year",
                                    "season",
                                    "year",
                                    "decade",
                                    "event",
                                    "vague",
                                    "recurring",
                                    "none",
                                ],
                            )
                        ),
                        name="commitment_deadline_precision_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "deadline_relation__in",
                                [
                                    "on",
                                    "in",
                                    "by",
                                    "by_end_of",
                                    "before",
                                    "within",
                                    "from",
                                    "until",
                                    "between",
                                    "at_latest",
                                    "none",
                                ],
                            )
                        ),
                        name="commitment_deadline_relation_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("visibility__in", ["draft", "published", "withdrawn"])),
                        name="commitment_visibility_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
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
                                ],
                            )
                        ),
                        name="commitment_status_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_earliest", None),
                            ("deadline_latest", None),
                            ("deadline_earliest__lte", models.F("deadline_latest")),
                            _connector="OR",
                        ),
                        name="commitment_earliest_before_latest",
                        violation_error_message="The earliest day is after the latest day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("deadline_precision__in", ["vague", "none"]), _negated=True),
                            ("deadline_latest", None),
                            _connector="OR",
                        ),
                        name="commitment_vague_deadline_has_no_latest",
                        violation_error_message="A vague deadline, or none, has no latest day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("visibility", "published"), _negated=True),
                            ("code__isnull", False),
                            _connector="OR",
                        ),
                        name="commitment_published_has_code",
                        violation_error_message="Only a commitment with a code can be published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("target_unit", ""), ("target_value", None)),
                            models.Q(
                                ("target_value__isnull", False),
                                models.Q(("target_unit", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="commitment_target_has_unit",
                        violation_error_message="A target has a value and a unit, or neither.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "not_reviewed"),
                            ("status_effective_on__isnull", False),
                            _connector="OR",
                        ),
                        name="commitment_status_has_its_day",
                        violation_error_message="A recorded status has the day since when it is true.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommitmentLink",
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
                            ("renews", "Renews"),
                            ("supersedes", "Supersedes"),
                            ("extends", "Extends"),
                            ("narrows", "Narrows"),
                            ("splits_from", "Splits from"),
                            ("fulfils_step_of", "Fulfils a step of"),
                            ("contradicts", "Contradicts"),
                            ("derives_from_instrument", "Derives from an instrument"),
                        ],
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                (
                    "earlier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links_on",
                        to="commitments.commitment",
                        verbose_name="earlier",
                    ),
                ),
                (
                    "later",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links_back",
                        to="commitments.commitment",
                        verbose_name="later",
                    ),
                ),
            ],
            options={
                "verbose_name": "lineage link",
                "verbose_name_plural": "lineage links",
                "ordering": ["later", "earlier"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "renews",
                                    "supersedes",
                                    "extends",
                                    "narrows",
                                    "splits_from",
                                    "fulfils_step_of",
                                    "contradicts",
                                    "derives_from_instrument",
                                ],
                            )
                        ),
                        name="commitment_link_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("later", models.F("earlier")), _negated=True),
                        name="commitment_link_joins_two",
                        violation_error_message="A commitment is not linked to itself.",
                    ),
                    models.UniqueConstraint(
                        fields=("later", "earlier", "kind"),
                        name="commitment_link_is_unique",
                        violation_error_message="These two are linked in this way.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceItem",
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
                            ("signed_instrument", "Signed instrument"),
                            ("gazette_legislation", "Gazette or legislation"),
                            ("official_statistics", "Official statistics"),
                            ("parliamentary_record", "Parliamentary record"),
                            ("budget_document", "Budget document"),
                            ("joint_text", "Joint text"),
                            ("io_report", "Report of an international organisation"),
                            ("government_release", "Government release"),
                            ("minister_statement", "Minister's statement"),
                            ("official_social_media", "Official social media"),
                            ("counterpart_release", "Release of the other side"),
                            ("news_agency_state", "State news agency"),
                            ("independent_media", "Independent media"),
                            ("think_tank_academic", "Think-tank or academic"),
                            ("company_disclosure", "Company disclosure"),
                            ("ngo_report", "NGO report"),
                            ("interview_foi", "Interview or information request"),
                            ("unofficial_social", "Unofficial social media"),
                            ("unknown", "Unknown"),
                        ],
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                ("publisher", models.CharField(max_length=200, verbose_name="publisher")),
                (
                    "origin",
                    models.CharField(
                        blank=True,
                        help_text="The agency or release that it copies, where it copies one.",
                        max_length=200,
                        verbose_name="origin",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        max_length=1000,
                        validators=[
                            django.core.validators.URLValidator(
                                message="An address starts with http:// or https://.",
                                schemes=["http", "https"],
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="In your words.",
                        max_length=5000,
                        verbose_name="what it says",
                    ),
                ),
                (
                    "document_date",
                    models.CharField(
                        blank=True,
                        help_text="As far as known: 2026-01-08, 2026-01 or 2026.",
                        max_length=40,
                        verbose_name="date of the document",
                    ),
                ),
                (
                    "effective_period",
                    models.CharField(
                        blank=True,
                        help_text="As 2025-01/2025-11.",
                        max_length=40,
                        verbose_name="period it speaks of",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(blank=True, null=True, verbose_name="accessed on"),
                ),
                ("added_at", models.DateTimeField(editable=False, verbose_name="added")),
                (
                    "language",
                    models.CharField(default="en", max_length=12, verbose_name="language"),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("party", "A party of the partnership"),
                            ("neutral", "Neutral"),
                            ("statistics", "Official statistics"),
                        ],
                        default="neutral",
                        max_length=12,
                        verbose_name="whose side",
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "A: reliable source"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: cannot be judged"),
                        ],
                        max_length=1,
                        verbose_name="reliability",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "1: confirmed"),
                            ("2", "2: probably true"),
                            ("3", "3: possibly true"),
                            ("4", "4: doubtful"),
                            ("5", "5: improbable"),
                            ("6", "6: cannot be judged"),
                        ],
                        max_length=1,
                        verbose_name="credibility",
                    ),
                ),
                (
                    "figure_value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=18,
                        null=True,
                        verbose_name="figure",
                    ),
                ),
                (
                    "figure_unit",
                    models.CharField(
                        blank=True, help_text="As USD billion.", max_length=40, verbose_name="unit"
                    ),
                ),
                (
                    "reporter",
                    models.CharField(
                        blank=True,
                        help_text="Whose count the figure is.",
                        max_length=120,
                        verbose_name="counted by",
                    ),
                ),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="expires on")),
                (
                    "retracted_on",
                    models.DateField(blank=True, null=True, verbose_name="retracted on"),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="Readers do not see it.",
                        max_length=5000,
                        verbose_name="internal note",
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence_added",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="added by",
                    ),
                ),
            ],
            options={
                "verbose_name": "evidence item",
                "verbose_name_plural": "evidence items",
                "ordering": ["-document_date", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "signed_instrument",
                                    "gazette_legislation",
                                    "official_statistics",
                                    "parliamentary_record",
                                    "budget_document",
                                    "joint_text",
                                    "io_report",
                                    "government_release",
                                    "minister_statement",
                                    "official_social_media",
                                    "counterpart_release",
                                    "news_agency_state",
                                    "independent_media",
                                    "think_tank_academic",
                                    "company_disclosure",
                                    "ngo_report",
                                    "interview_foi",
                                    "unofficial_social",
                                    "unknown",
                                ],
                            )
                        ),
                        name="evidence_item_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("side__in", ["party", "neutral", "statistics"])),
                        name="evidence_item_side_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reliability__in", ["A", "B", "C", "D", "E", "F"])),
                        name="evidence_item_reliability_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("credibility__in", ["1", "2", "3", "4", "5", "6"])),
                        name="evidence_item_credibility_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("figure_unit", ""), ("figure_value", None)),
                            models.Q(
                                ("figure_value__isnull", False),
                                models.Q(("figure_unit", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="evidence_item_figure_has_unit",
                        violation_error_message="A figure has a value and a unit, or neither.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "Supports"),
                            ("contradicts", "Contradicts"),
                            ("context", "Context"),
                        ],
                        max_length=12,
                        verbose_name="stance",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="A page, paragraph or table.",
                        max_length=120,
                        verbose_name="where in it",
                    ),
                ),
                (
                    "quotation",
                    models.TextField(
                        blank=True,
                        help_text="Its own words, unaltered.",
                        max_length=5000,
                        verbose_name="quotation",
                    ),
                ),
                ("linked_at", models.DateTimeField(editable=False, verbose_name="linked")),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence_links",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="commitments.evidenceitem",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "linked_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence_links_made",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="linked by",
                    ),
                ),
            ],
            options={
                "verbose_name": "evidence link",
                "verbose_name_plural": "evidence links",
                "ordering": ["commitment", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts", "context"])),
                        name="evidence_link_stance_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.UniqueConstraint(
                        fields=("commitment", "evidence"),
                        name="evidence_link_is_unique",
                        violation_error_message="This item is linked to the commitment already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalCommitmentLink",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("renews", "Renews"),
                            ("supersedes", "Supersedes"),
                            ("extends", "Extends"),
                            ("narrows", "Narrows"),
                            ("splits_from", "Splits from"),
                            ("fulfils_step_of", "Fulfils a step of"),
                            ("contradicts", "Contradicts"),
                            ("derives_from_instrument", "Derives from an instrument"),
                        ],
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                        verbose_name="earlier",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "later",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                        verbose_name="later",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical lineage link",
                "verbose_name_plural": "historical lineage links",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvidenceLink",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "Supports"),
                            ("contradicts", "Contradicts"),
                            ("context", "Context"),
                        ],
                        max_length=12,
                        verbose_name="stance",
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="A page, paragraph or table.",
                        max_length=120,
                        verbose_name="where in it",
                    ),
                ),
                (
                    "quotation",
                    models.TextField(
                        blank=True,
                        help_text="Its own words, unaltered.",
                        max_length=5000,
                        verbose_name="quotation",
                    ),
                ),
                ("linked_at", models.DateTimeField(editable=False, verbose_name="linked")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.evidenceitem",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "linked_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="linked by",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical evidence link",
                "verbose_name_plural": "historical evidence links",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMilestone",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("due", models.CharField(blank=True, max_length=60, verbose_name="due (EDTF)")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stated", "Stated in the text"),
                            ("analyst", "Set by an analyst"),
                        ],
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "Pending"),
                            ("reached", "Reached"),
                            ("missed", "Missed"),
                        ],
                        default="pending",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical milestone",
                "verbose_name_plural": "historical milestones",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPartnership",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(db_index=True, max_length=160, verbose_name="name")),
                ("slug", models.SlugField(max_length=80, verbose_name="slug")),
                (
                    "code_prefix",
                    models.CharField(
                        db_index=True,
                        help_text="Begins every code, as MYS-TUR in MYS-TUR-2026-18.",
                        max_length=16,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9]+(-[A-Z0-9]+)*\\Z", "Capitals, digits and hyphens."
                            )
                        ],
                        verbose_name="code prefix",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical partnership",
                "verbose_name_plural": "historical partnerships",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalParty",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(db_index=True, max_length=120, verbose_name="name")),
                (
                    "adjective",
                    models.CharField(
                        help_text="As in “the Turkish side”.",
                        max_length=60,
                        verbose_name="adjective",
                    ),
                ),
                (
                    "iso3",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}\\Z", "Three capital letters."
                            )
                        ],
                        verbose_name="ISO 3166 code",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("state", "State"),
                            ("io", "International organisation"),
                            ("bloc", "Bloc"),
                        ],
                        default="state",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical party",
                "verbose_name_plural": "historical parties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTheme",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(db_index=True, max_length=80, verbose_name="name")),
                ("slug", models.SlugField(max_length=80, verbose_name="slug")),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("economy", "Economy and connectivity"),
                            ("defence", "Defence and security"),
                            ("energy", "Energy, climate and technology"),
                            ("people", "People-to-people"),
                            ("family", "Family and social policy"),
                            ("regional", "Regional and global"),
                            ("institutions", "Institutions"),
                        ],
                        max_length=16,
                        verbose_name="group",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical theme",
                "verbose_name_plural": "historical themes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMechanismSession",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("ordinal", models.PositiveSmallIntegerField(verbose_name="number")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="held on")),
                (
                    "expected",
                    models.CharField(
                        blank=True,
                        help_text="EDTF, such as ../2026-12-31.",
                        max_length=40,
                        verbose_name="expected",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.mechanism",
                        verbose_name="mechanism",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical session",
                "verbose_name_plural": "historical sessions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="event",
            name="mechanism",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="commitments.mechanism",
                verbose_name="mechanism",
            ),
        ),
        migrations.CreateModel(
            name="MechanismSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("ordinal", models.PositiveSmallIntegerField(verbose_name="number")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="held on")),
                (
                    "expected",
                    models.CharField(
                        blank=True,
                        help_text="EDTF, such as ../2026-12-31.",
                        max_length=40,
                        verbose_name="expected",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                (
                    "mechanism",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="commitments.mechanism",
                        verbose_name="mechanism",
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "ordering": ["mechanism__name", "ordinal"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mechanism", "ordinal"),
                        name="mechanism_session_is_unique",
                        violation_error_message="This session exists.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("due", models.CharField(blank=True, max_length=60, verbose_name="due (EDTF)")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stated", "Stated in the text"),
                            ("analyst", "Set by an analyst"),
                        ],
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "Pending"),
                            ("reached", "Reached"),
                            ("missed", "Missed"),
                        ],
                        default="pending",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="commitments.commitment",
                    ),
                ),
            ],
            options={
                "verbose_name": "milestone",
                "verbose_name_plural": "milestones",
                "ordering": ["commitment", "due", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "analyst"])),
                        name="milestone_basis_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["pending", "reached", "missed"])),
                        name="milestone_state_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="mechanism",
            name="partnership",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mechanisms",
                to="commitments.partnership",
                verbose_name="partnership",
            ),
        ),
        migrations.AddField(
            model_name="instrument",
            name="partnership",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="instruments",
                to="commitments.partnership",
                verbose_name="partnership",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalMechanism",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=40, verbose_name="short name"),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("leaders", "Leaders"),
                            ("ministers", "Ministers"),
                            ("officials", "Officials"),
                        ],
                        max_length=10,
                        verbose_name="level",
                    ),
                ),
                (
                    "expected_rhythm",
                    models.CharField(
                        blank=True,
                        help_text="ISO 8601 repetition, such as R/P2Y; empty where none is stated.",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^R/P\\d+[YM]\\Z", "ISO 8601 repetition, such as R/P2Y."
                            )
                        ],
                        verbose_name="expected rhythm",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical mechanism",
                "verbose_name_plural": "historical mechanisms",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Visit"),
                            ("summit", "Summit"),
                            ("council", "Council"),
                            ("commission", "Commission"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                ("start", models.DateField(verbose_name="start")),
                ("end", models.DateField(verbose_name="end")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.mechanism",
                        verbose_name="mechanism",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical event",
                "verbose_name_plural": "historical events",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="event",
            name="partnership",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="commitments.partnership",
                verbose_name="partnership",
            ),
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=120, unique=True, verbose_name="name")),
                (
                    "adjective",
                    models.CharField(
                        help_text="As in “the Turkish side”.",
                        max_length=60,
                        verbose_name="adjective",
                    ),
                ),
                (
                    "iso3",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}\\Z", "Three capital letters."
                            )
                        ],
                        verbose_name="ISO 3166 code",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("state", "State"),
                            ("io", "International organisation"),
                            ("bloc", "Bloc"),
                        ],
                        default="state",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "party",
                "verbose_name_plural": "parties",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["state", "io", "bloc"])),
                        name="party_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("iso3", ""), _negated=True),
                        fields=("iso3",),
                        name="party_iso3_is_unique",
                        violation_error_message="Another party has this ISO code.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="partnership",
            name="parties",
            field=models.ManyToManyField(
                related_name="partnerships", to="commitments.party", verbose_name="parties"
            ),
        ),
        migrations.CreateModel(
            name="ImplementingAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "happened_on",
                    models.CharField(
                        help_text="As far as known: 2026-02-11, 2026-02 or 2026.",
                        max_length=40,
                        verbose_name="date",
                    ),
                ),
                (
                    "happened_by",
                    models.DateField(
                        help_text="The last day that the date can mean.",
                        verbose_name="latest day of the date",
                    ),
                ),
                ("actor", models.CharField(max_length=200, verbose_name="who did it")),
                ("what", models.TextField(max_length=2000, verbose_name="what was done")),
                (
                    "depth",
                    models.CharField(
                        choices=[
                            ("1", "1: reaffirmed by officials"),
                            ("2", "2: review, task force or talks held"),
                            ("3", "3: budget or staff allocated"),
                            ("4", "4: programme, law or contract signed"),
                            ("5", "5: the promised thing done"),
                        ],
                        max_length=1,
                        verbose_name="depth",
                    ),
                ),
                (
                    "contrary",
                    models.BooleanField(
                        default=False,
                        help_text="It runs against the promise.",
                        verbose_name="against the commitment",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False, verbose_name="recorded")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="commitments.body",
                        verbose_name="body",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="commitments.evidencelink",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions_recorded",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "verbose_name": "implementing action",
                "verbose_name_plural": "implementing actions",
                "ordering": ["commitment", "-happened_by", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("depth__in", ["1", "2", "3", "4", "5"])),
                        name="implementing_action_depth_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalImplementingAction",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "happened_on",
                    models.CharField(
                        help_text="As far as known: 2026-02-11, 2026-02 or 2026.",
                        max_length=40,
                        verbose_name="date",
                    ),
                ),
                (
                    "happened_by",
                    models.DateField(
                        help_text="The last day that the date can mean.",
                        verbose_name="latest day of the date",
                    ),
                ),
                ("actor", models.CharField(max_length=200, verbose_name="who did it")),
                ("what", models.TextField(max_length=2000, verbose_name="what was done")),
                (
                    "depth",
                    models.CharField(
                        choices=[
                            ("1", "1: reaffirmed by officials"),
                            ("2", "2: review, task force or talks held"),
                            ("3", "3: budget or staff allocated"),
                            ("4", "4: programme, law or contract signed"),
                            ("5", "5: the promised thing done"),
                        ],
                        max_length=1,
                        verbose_name="depth",
                    ),
                ),
                (
                    "contrary",
                    models.BooleanField(
                        default=False,
                        help_text="It runs against the promise.",
                        verbose_name="against the commitment",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False, verbose_name="recorded")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.body",
                        verbose_name="body",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.evidencelink",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical implementing action",
                "verbose_name_plural": "historical implementing actions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvidenceItem",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("signed_instrument", "Signed instrument"),
                            ("gazette_legislation", "Gazette or legislation"),
                            ("official_statistics", "Official statistics"),
                            ("parliamentary_record", "Parliamentary record"),
                            ("budget_document", "Budget document"),
                            ("joint_text", "Joint text"),
                            ("io_report", "Report of an international organisation"),
                            ("government_release", "Government release"),
                            ("minister_statement", "Minister's statement"),
                            ("official_social_media", "Official social media"),
                            ("counterpart_release", "Release of the other side"),
                            ("news_agency_state", "State news agency"),
                            ("independent_media", "Independent media"),
                            ("think_tank_academic", "Think-tank or academic"),
                            ("company_disclosure", "Company disclosure"),
                            ("ngo_report", "NGO report"),
                            ("interview_foi", "Interview or information request"),
                            ("unofficial_social", "Unofficial social media"),
                            ("unknown", "Unknown"),
                        ],
                        max_length=24,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("author", models.CharField(blank=True, max_length=200, verbose_name="author")),
                ("publisher", models.CharField(max_length=200, verbose_name="publisher")),
                (
                    "origin",
                    models.CharField(
                        blank=True,
                        help_text="The agency or release that it copies, where it copies one.",
                        max_length=200,
                        verbose_name="origin",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        max_length=1000,
                        validators=[
                            django.core.validators.URLValidator(
                                message="An address starts with http:// or https://.",
                                schemes=["http", "https"],
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="In your words.",
                        max_length=5000,
                        verbose_name="what it says",
                    ),
                ),
                (
                    "document_date",
                    models.CharField(
                        blank=True,
                        help_text="As far as known: 2026-01-08, 2026-01 or 2026.",
                        max_length=40,
                        verbose_name="date of the document",
                    ),
                ),
                (
                    "effective_period",
                    models.CharField(
                        blank=True,
                        help_text="As 2025-01/2025-11.",
                        max_length=40,
                        verbose_name="period it speaks of",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(blank=True, null=True, verbose_name="accessed on"),
                ),
                ("added_at", models.DateTimeField(editable=False, verbose_name="added")),
                (
                    "language",
                    models.CharField(default="en", max_length=12, verbose_name="language"),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("party", "A party of the partnership"),
                            ("neutral", "Neutral"),
                            ("statistics", "Official statistics"),
                        ],
                        default="neutral",
                        max_length=12,
                        verbose_name="whose side",
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "A: reliable source"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: cannot be judged"),
                        ],
                        max_length=1,
                        verbose_name="reliability",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "1: confirmed"),
                            ("2", "2: probably true"),
                            ("3", "3: possibly true"),
                            ("4", "4: doubtful"),
                            ("5", "5: improbable"),
                            ("6", "6: cannot be judged"),
                        ],
                        max_length=1,
                        verbose_name="credibility",
                    ),
                ),
                (
                    "figure_value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=18,
                        null=True,
                        verbose_name="figure",
                    ),
                ),
                (
                    "figure_unit",
                    models.CharField(
                        blank=True, help_text="As USD billion.", max_length=40, verbose_name="unit"
                    ),
                ),
                (
                    "reporter",
                    models.CharField(
                        blank=True,
                        help_text="Whose count the figure is.",
                        max_length=120,
                        verbose_name="counted by",
                    ),
                ),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="expires on")),
                (
                    "retracted_on",
                    models.DateField(blank=True, null=True, verbose_name="retracted on"),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="Readers do not see it.",
                        max_length=5000,
                        verbose_name="internal note",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="added by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "side_party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical evidence item",
                "verbose_name_plural": "historical evidence items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCommitmentParty",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "named",
                    models.CharField(
                        blank=True,
                        help_text="The words of the text, or a class of bodies that is no single body.",
                        max_length=160,
                        verbose_name="named as",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("actor", "Actor"),
                            ("lead", "Lead"),
                            ("supporting", "Supporting"),
                            ("host", "Host"),
                            ("addressee", "Addressee"),
                            ("beneficiary", "Beneficiary"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stated", "Stated in the text"),
                            ("inferred", "Inferred by us, not in the text"),
                        ],
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.body",
                        verbose_name="body",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical role",
                "verbose_name_plural": "historical roles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBody",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ministry", "Ministry"),
                            ("agency", "Agency"),
                            ("authority", "Authority"),
                            ("committee", "Committee"),
                            ("company", "Company"),
                            ("other", "Other"),
                        ],
                        default="ministry",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical body",
                "verbose_name_plural": "historical bodies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="evidenceitem",
            name="side_party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="commitments.party",
                verbose_name="party",
            ),
        ),
        migrations.CreateModel(
            name="CommitmentParty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "named",
                    models.CharField(
                        blank=True,
                        help_text="The words of the text, or a class of bodies that is no single body.",
                        max_length=160,
                        verbose_name="named as",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("actor", "Actor"),
                            ("lead", "Lead"),
                            ("supporting", "Supporting"),
                            ("host", "Host"),
                            ("addressee", "Addressee"),
                            ("beneficiary", "Beneficiary"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stated", "Stated in the text"),
                            ("inferred", "Inferred by us, not in the text"),
                        ],
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="commitments.body",
                        verbose_name="body",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "verbose_name": "role",
                "verbose_name_plural": "roles",
                "ordering": ["commitment", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                ["actor", "lead", "supporting", "host", "addressee", "beneficiary"],
                            )
                        ),
                        name="commitment_party_role_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "inferred"])),
                        name="commitment_party_basis_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body", None), ("party__isnull", False)),
                            models.Q(("body__isnull", False), ("party", None)),
                            models.Q(
                                ("body", None),
                                ("party", None),
                                models.Q(("named", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="commitment_party_names_somebody",
                        violation_error_message="Name a party, a body, or a class of bodies.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="body",
            name="party",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bodies",
                to="commitments.party",
                verbose_name="party",
            ),
        ),
        migrations.CreateModel(
            name="PartyAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="commitments.party",
                    ),
                ),
            ],
            options={
                "verbose_name": "other name",
                "verbose_name_plural": "other names",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"),
                        name="party_alias_is_unique",
                        violation_error_message="This name belongs to a party already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchLog",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("searched_on", models.DateField(verbose_name="searched on")),
                ("sources", models.TextField(max_length=2000, verbose_name="sources tried")),
                ("terms", models.TextField(blank=True, max_length=2000, verbose_name="terms")),
                (
                    "result",
                    models.CharField(
                        choices=[("nothing", "Nothing found"), ("leads", "Leads found")],
                        max_length=8,
                        verbose_name="result",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, max_length=2000, verbose_name="what came of it"),
                ),
                ("recorded_at", models.DateTimeField(editable=False, verbose_name="recorded")),
                (
                    "author",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="searches",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="searches",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
            ],
            options={
                "verbose_name": "search",
                "verbose_name_plural": "searches",
                "ordering": ["commitment", "-searched_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("result__in", ["nothing", "leads"])),
                        name="search_log_result_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "short_title",
                    models.CharField(
                        help_text="As Ankara 2026.", max_length=80, verbose_name="short title"
                    ),
                ),
                ("slug", models.SlugField(max_length=100, unique=True, verbose_name="slug")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("joint_statement", "Joint statement"),
                            ("joint_communique", "Joint communiqué"),
                            ("joint_declaration", "Joint declaration"),
                            ("action_plan", "Action plan"),
                            ("outcome_list", "Outcome list"),
                            ("press_release", "Press release"),
                            ("news_report", "News report"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "tier",
                    models.CharField(
                        choices=[
                            ("primary_official", "Primary, official"),
                            ("official_copy", "Copy of the official text"),
                            ("verbatim_secondary", "Quoted by others"),
                            ("paraphrase_secondary", "Reported in other words"),
                        ],
                        max_length=24,
                        verbose_name="tier",
                    ),
                ),
                ("adopted_on", models.DateField(verbose_name="adopted on")),
                (
                    "adopted_place",
                    models.CharField(blank=True, max_length=120, verbose_name="adopted at"),
                ),
                (
                    "published_on",
                    models.DateField(blank=True, null=True, verbose_name="published on"),
                ),
                (
                    "retrieved_on",
                    models.DateField(blank=True, null=True, verbose_name="retrieved on"),
                ),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher"),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        max_length=1000,
                        validators=[
                            django.core.validators.URLValidator(
                                message="An address starts with http:// or https://.",
                                schemes=["http", "https"],
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                (
                    "language",
                    models.CharField(default="en", max_length=12, verbose_name="language"),
                ),
                ("canonical_text", models.TextField(blank=True, verbose_name="text")),
                (
                    "sha256",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="SHA-256"
                    ),
                ),
                (
                    "partial_text",
                    models.BooleanField(
                        default=False,
                        help_text="Only a part of the text is held.",
                        verbose_name="partial text",
                    ),
                ),
                (
                    "printed_on",
                    models.DateField(
                        blank=True,
                        help_text="The date as the source prints it, where it differs from the true one.",
                        null=True,
                        verbose_name="printed date",
                    ),
                ),
                (
                    "date_reason",
                    models.TextField(
                        blank=True,
                        help_text="Why the true date differs from the printed one.",
                        verbose_name="reason for the date",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="visibility",
                    ),
                ),
                (
                    "coding_closed_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="coding closed"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="commitments.event",
                        verbose_name="event",
                    ),
                ),
                (
                    "parties",
                    models.ManyToManyField(
                        related_name="statements", to="commitments.party", verbose_name="parties"
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
                (
                    "version_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="commitments.statement",
                        verbose_name="version of",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement",
                "verbose_name_plural": "statements",
                "ordering": ["-adopted_on", "title"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "joint_statement",
                                    "joint_communique",
                                    "joint_declaration",
                                    "action_plan",
                                    "outcome_list",
                                    "press_release",
                                    "news_report",
                                ],
                            )
                        ),
                        name="statement_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "tier__in",
                                [
                                    "primary_official",
                                    "official_copy",
                                    "verbatim_secondary",
                                    "paraphrase_secondary",
                                ],
                            )
                        ),
                        name="statement_tier_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("visibility__in", ["draft", "published", "withdrawn"])),
                        name="statement_visibility_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("canonical_text", ""), ("sha256", "")),
                            models.Q(
                                models.Q(("canonical_text", ""), _negated=True),
                                models.Q(("sha256", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="statement_text_has_its_digest",
                        violation_error_message="A text is stored with its digest, and only then.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("printed_on", None),
                            models.Q(("date_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="statement_other_date_has_reason",
                        violation_error_message="A printed date that differs needs its reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("version_of", None),
                            models.Q(("version_of", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="statement_is_not_its_own_version",
                        violation_error_message="A statement is not a version of itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=1, verbose_name="number")),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                ("text", models.TextField(verbose_name="words")),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "paragraph",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="commitments.paragraph",
                        verbose_name="paragraph",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="commitments.statement",
                        verbose_name="version of the text",
                    ),
                ),
            ],
            options={
                "verbose_name": "quote",
                "verbose_name_plural": "quotes",
                "ordering": ["commitment", "ordinal"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start__lt", models.F("end")), models.Q(("text", ""), _negated=True)
                        ),
                        name="quote_is_not_empty",
                        violation_error_message="A quote has words, and ends after it starts.",
                    ),
                    models.UniqueConstraint(
                        fields=("commitment", "ordinal"),
                        name="quote_number_is_unique",
                        violation_error_message="This commitment has a quote of that number.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passage",
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
                        choices=[("signal", "Signal"), ("position", "Position on others")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("generic", "Generic object"),
                            ("importance", "Importance named, nothing undertaken"),
                            ("need", "Need named, nothing undertaken"),
                            ("welcome_opportunity", "Opportunity welcomed"),
                            ("welcomed_readiness", "Readiness of others welcomed"),
                            ("support_bare", "Bare support"),
                            ("no_future", "No future conduct"),
                            ("exhort_private", "Private sector encouraged"),
                            ("support_third", "Support for a third party"),
                            ("condemn", "Condemnation"),
                            ("exhort_third", "Call on a third party"),
                            ("importance_third", "Importance of a third party's matter"),
                        ],
                        max_length=24,
                        verbose_name="reason",
                    ),
                ),
                (
                    "low_binding",
                    models.BooleanField(
                        default=False,
                        help_text="A wider definition of commitment would count it.",
                        verbose_name="low-binding",
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True, verbose_name="start")),
                ("end", models.PositiveIntegerField(blank=True, null=True, verbose_name="end")),
                ("text", models.TextField(blank=True, verbose_name="words")),
                (
                    "report",
                    models.TextField(
                        blank=True,
                        help_text="In our words, where the words are not held.",
                        verbose_name="report",
                    ),
                ),
                (
                    "paragraph",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="commitments.paragraph",
                        verbose_name="paragraph",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="commitments.statement",
                        verbose_name="statement",
                    ),
                ),
            ],
            options={
                "verbose_name": "signal or position",
                "verbose_name_plural": "signals and positions",
                "ordering": ["statement", "start", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["signal", "position"])),
                        name="passage_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "generic",
                                    "importance",
                                    "need",
                                    "welcome_opportunity",
                                    "welcomed_readiness",
                                    "support_bare",
                                    "no_future",
                                    "exhort_private",
                                    "support_third",
                                    "condemn",
                                    "exhort_third",
                                    "importance_third",
                                ],
                            )
                        ),
                        name="passage_reason_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end__isnull", False),
                                ("report", ""),
                                ("start__isnull", False),
                                models.Q(("text", ""), _negated=True),
                            ),
                            models.Q(
                                ("end", None),
                                ("start", None),
                                ("text", ""),
                                models.Q(("report", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="passage_has_words_or_report",
                        violation_error_message="Give either the words with both offsets or a report.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="paragraph",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="paragraphs",
                to="commitments.statement",
            ),
        ),
        migrations.AddField(
            model_name="instrument",
            name="statement",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="instruments",
                to="commitments.statement",
                verbose_name="mentioned in",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalStatement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "short_title",
                    models.CharField(
                        help_text="As Ankara 2026.", max_length=80, verbose_name="short title"
                    ),
                ),
                ("slug", models.SlugField(max_length=100, verbose_name="slug")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("joint_statement", "Joint statement"),
                            ("joint_communique", "Joint communiqué"),
                            ("joint_declaration", "Joint declaration"),
                            ("action_plan", "Action plan"),
                            ("outcome_list", "Outcome list"),
                            ("press_release", "Press release"),
                            ("news_report", "News report"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "tier",
                    models.CharField(
                        choices=[
                            ("primary_official", "Primary, official"),
                            ("official_copy", "Copy of the official text"),
                            ("verbatim_secondary", "Quoted by others"),
                            ("paraphrase_secondary", "Reported in other words"),
                        ],
                        max_length=24,
                        verbose_name="tier",
                    ),
                ),
                ("adopted_on", models.DateField(verbose_name="adopted on")),
                (
                    "adopted_place",
                    models.CharField(blank=True, max_length=120, verbose_name="adopted at"),
                ),
                (
                    "published_on",
                    models.DateField(blank=True, null=True, verbose_name="published on"),
                ),
                (
                    "retrieved_on",
                    models.DateField(blank=True, null=True, verbose_name="retrieved on"),
                ),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher"),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        max_length=1000,
                        validators=[
                            django.core.validators.URLValidator(
                                message="An address starts with http:// or https://.",
                                schemes=["http", "https"],
                            )
                        ],
                        verbose_name="address",
                    ),
                ),
                (
                    "language",
                    models.CharField(default="en", max_length=12, verbose_name="language"),
                ),
                (
                    "sha256",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="SHA-256"
                    ),
                ),
                (
                    "partial_text",
                    models.BooleanField(
                        default=False,
                        help_text="Only a part of the text is held.",
                        verbose_name="partial text",
                    ),
                ),
                (
                    "printed_on",
                    models.DateField(
                        blank=True,
                        help_text="The date as the source prints it, where it differs from the true one.",
                        null=True,
                        verbose_name="printed date",
                    ),
                ),
                (
                    "date_reason",
                    models.TextField(
                        blank=True,
                        help_text="Why the true date differs from the printed one.",
                        verbose_name="reason for the date",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="visibility",
                    ),
                ),
                (
                    "coding_closed_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="coding closed"
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.event",
                        verbose_name="event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
                (
                    "version_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.statement",
                        verbose_name="version of",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical statement",
                "verbose_name_plural": "historical statements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuote",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=1, verbose_name="number")),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                ("text", models.TextField(verbose_name="words")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "paragraph",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.paragraph",
                        verbose_name="paragraph",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.statement",
                        verbose_name="version of the text",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical quote",
                "verbose_name_plural": "historical quotes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPassage",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("signal", "Signal"), ("position", "Position on others")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("generic", "Generic object"),
                            ("importance", "Importance named, nothing undertaken"),
                            ("need", "Need named, nothing undertaken"),
                            ("welcome_opportunity", "Opportunity welcomed"),
                            ("welcomed_readiness", "Readiness of others welcomed"),
                            ("support_bare", "Bare support"),
                            ("no_future", "No future conduct"),
                            ("exhort_private", "Private sector encouraged"),
                            ("support_third", "Support for a third party"),
                            ("condemn", "Condemnation"),
                            ("exhort_third", "Call on a third party"),
                            ("importance_third", "Importance of a third party's matter"),
                        ],
                        max_length=24,
                        verbose_name="reason",
                    ),
                ),
                (
                    "low_binding",
                    models.BooleanField(
                        default=False,
                        help_text="A wider definition of commitment would count it.",
                        verbose_name="low-binding",
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True, verbose_name="start")),
                ("end", models.PositiveIntegerField(blank=True, null=True, verbose_name="end")),
                ("text", models.TextField(blank=True, verbose_name="words")),
                (
                    "report",
                    models.TextField(
                        blank=True,
                        help_text="In our words, where the words are not held.",
                        verbose_name="report",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "paragraph",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.paragraph",
                        verbose_name="paragraph",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.statement",
                        verbose_name="statement",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical signal or position",
                "verbose_name_plural": "historical signals and positions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalInstrument",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("mentioned", "Mentioned"),
                            ("signed", "Signed"),
                            ("in_force", "In force"),
                            ("running", "Running"),
                            ("ended", "Ended"),
                        ],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                (
                    "in_force_on",
                    models.DateField(blank=True, null=True, verbose_name="in force on"),
                ),
                (
                    "source",
                    models.TextField(help_text="Where it is mentioned.", verbose_name="source"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.statement",
                        verbose_name="mentioned in",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical instrument",
                "verbose_name_plural": "historical instruments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCommitment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "code",
                    models.CharField(
                        db_index=True, editable=False, max_length=40, null=True, verbose_name="code"
                    ),
                ),
                (
                    "text_order",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Decides the serial of the code when the coding of the statement is closed.",
                        verbose_name="order in the text",
                    ),
                ),
                ("short_title", models.CharField(max_length=160, verbose_name="short title")),
                (
                    "report",
                    models.TextField(
                        blank=True,
                        help_text="What is reported, in our words, where the words are not held.",
                        verbose_name="report",
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("quantitative_target", "Quantitative target"),
                            ("institutional_meeting", "Institutional meeting"),
                            ("instrument", "Instrument"),
                            ("institution_building", "Institution building"),
                            ("programme", "Programme"),
                            ("capacity_building", "Capacity building"),
                            ("exchange", "Exchange"),
                            ("coordination", "Coordination"),
                            ("dialogue", "Dialogue"),
                            ("market_access", "Market access"),
                            ("finance", "Finance"),
                            ("cooperation", "Cooperation"),
                            ("exploration", "Exploration"),
                            ("facilitation", "Facilitation"),
                            ("diplomatic_support", "Diplomatic support"),
                            ("restraint", "Restraint"),
                            ("normative", "Normative"),
                        ],
                        max_length=24,
                        verbose_name="type",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[
                            ("5", "Decided"),
                            ("4", "Undertaken"),
                            ("3", "Reaffirmed"),
                            ("2", "Intended"),
                            ("1", "Encouraged"),
                            ("0", "Declaratory"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=10,
                        verbose_name="strength",
                    ),
                ),
                (
                    "strength_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reason for the strength"
                    ),
                ),
                (
                    "novelty",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("renewed", "Renewed"),
                            ("continuing", "Continuing"),
                            ("superseding", "Superseding"),
                            ("unknown", "Unknown"),
                        ],
                        default="unknown",
                        max_length=12,
                        verbose_name="novelty",
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("0", "0 of 3"),
                            ("1", "1 of 3"),
                            ("2", "2 of 3"),
                            ("3", "3 of 3"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=10,
                        verbose_name="precision",
                    ),
                ),
                (
                    "delegation",
                    models.CharField(
                        choices=[
                            ("0", "Nobody named"),
                            ("1", "A class of bodies named"),
                            ("2", "A body or mechanism named"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=10,
                        verbose_name="delegation",
                    ),
                ),
                (
                    "verifiability",
                    models.CharField(
                        choices=[
                            ("verifiable", "Verifiable"),
                            ("partly", "Partly"),
                            ("not_verifiable", "Not as worded"),
                            ("not_coded", "Not coded"),
                        ],
                        default="not_coded",
                        max_length=16,
                        verbose_name="verifiability",
                    ),
                ),
                (
                    "verifiability_reason",
                    models.TextField(blank=True, verbose_name="reason for the verifiability"),
                ),
                (
                    "coding_confidence_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="confidence in the coding"
                    ),
                ),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True,
                        help_text="Their words.",
                        max_length=200,
                        verbose_name="deadline as worded",
                    ),
                ),
                (
                    "deadline_edtf",
                    models.CharField(blank=True, max_length=60, verbose_name="deadline (EDTF)"),
                ),
                (
                    "deadline_earliest",
                    models.DateField(blank=True, null=True, verbose_name="earliest day"),
                ),
                (
                    "deadline_latest",
                    models.DateField(blank=True, null=True, verbose_name="latest day"),
                ),
                (
                    "deadline_precision",
                    models.CharField(
                        choices=[
                            ("day", "Day"),
                            ("month", "Month"),
                            ("quarter", "Quarter"),
                            ("half_year", "Half-year"),
                            ("season", "Season"),
                            ("year", "Year"),
                            ("decade", "Decade"),
                            ("event", "Event"),
                            ("vague", "Vague"),
                            ("recurring", "Recurring"),
                            ("none", "None"),
                        ],
                        default="none",
                        max_length=10,
                        verbose_name="precision of the deadline",
                    ),
                ),
                (
                    "deadline_relation",
                    models.CharField(
                        choices=[
                            ("on", "On"),
                            ("in", "In"),
                            ("by", "By"),
                            ("by_end_of", "By the end of"),
                            ("before", "Before"),
                            ("within", "Within"),
                            ("from", "From"),
                            ("until", "Until"),
                            ("between", "Between"),
                            ("at_latest", "At the latest"),
                            ("none", "None"),
                        ],
                        default="none",
                        max_length=12,
                        verbose_name="relation of the deadline",
                    ),
                ),
                (
                    "deadline_ambiguous",
                    models.BooleanField(default=False, verbose_name="ambiguous deadline"),
                ),
                (
                    "cadence",
                    models.CharField(
                        blank=True,
                        help_text="ISO 8601 repetition, as R/P1Y.",
                        max_length=20,
                        verbose_name="cadence",
                    ),
                ),
                (
                    "target_value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=18,
                        null=True,
                        verbose_name="target value",
                    ),
                ),
                (
                    "target_unit",
                    models.CharField(blank=True, max_length=60, verbose_name="target unit"),
                ),
                (
                    "target_metric",
                    models.CharField(blank=True, max_length=160, verbose_name="what is measured"),
                ),
                (
                    "target_period",
                    models.CharField(
                        blank=True,
                        help_text="EDTF, as 2024.",
                        max_length=40,
                        verbose_name="period of the target",
                    ),
                ),
                ("guideline", models.TextField(blank=True, verbose_name="scoring guideline")),
                ("catalysts", models.JSONField(blank=True, default=list, verbose_name="catalysts")),
                (
                    "review_interval_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(3650),
                        ],
                        verbose_name="review interval in days",
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="visibility",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "deadline_event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.event",
                        verbose_name="event of the deadline",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.statement",
                        verbose_name="statement",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical commitment",
                "verbose_name_plural": "historical commitments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="commitment",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="commitments",
                to="commitments.statement",
                verbose_name="statement",
            ),
        ),
        migrations.CreateModel(
            name="StatusEvidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "evidence_link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="serves",
                        to="commitments.evidencelink",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StatusUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "from_status",
                    models.CharField(
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
                        verbose_name="from",
                    ),
                ),
                (
                    "status",
                    models.CharField(
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
                ("effective_on", models.DateField(verbose_name="true since")),
                ("recorded_at", models.DateTimeField(verbose_name="recorded")),
                ("reason", models.TextField(max_length=5000, verbose_name="reason")),
                (
                    "assertion_basis",
                    models.CharField(
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
                        choices=[("high", "High"), ("medium", "Medium"), ("low", "Low")],
                        max_length=8,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "assertion_party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assertions",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="status_updates",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="status_updates",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "evidence",
                    models.ManyToManyField(
                        related_name="status_updates",
                        through="commitments.StatusEvidence",
                        to="commitments.evidencelink",
                    ),
                ),
            ],
            options={
                "verbose_name": "status update",
                "verbose_name_plural": "status updates",
                "ordering": ["commitment", "-recorded_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "from_status__in",
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
                                ],
                            )
                        ),
                        name="status_update_from_status_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
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
                                ],
                            )
                        ),
                        name="status_update_status_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "assertion_basis__in",
                                [
                                    "self_reported",
                                    "both_parties",
                                    "independent",
                                    "analyst_inference",
                                ],
                            )
                        ),
                        name="status_update_assertion_basis_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__in", ["high", "medium", "low"])),
                        name="status_update_confidence_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("assertion_basis", "self_reported"),
                                ("assertion_party__isnull", False),
                            ),
                            models.Q(
                                models.Q(("assertion_basis", "self_reported"), _negated=True),
                                ("assertion_party", None),
                            ),
                            _connector="OR",
                        ),
                        name="status_update_self_report_names_party",
                        violation_error_message="A self-report names its party, and only it does.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="status_update_has_reason",
                        violation_error_message="A status needs its reason.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="statusevidence",
            name="status_update",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rests_on",
                to="commitments.statusupdate",
            ),
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=80, unique=True, verbose_name="name")),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="slug")),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("economy", "Economy and connectivity"),
                            ("defence", "Defence and security"),
                            ("energy", "Energy, climate and technology"),
                            ("people", "People-to-people"),
                            ("family", "Family and social policy"),
                            ("regional", "Regional and global"),
                            ("institutions", "Institutions"),
                        ],
                        max_length=16,
                        verbose_name="group",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme",
                "verbose_name_plural": "themes",
                "ordering": ["group", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "group__in",
                                [
                                    "economy",
                                    "defence",
                                    "energy",
                                    "people",
                                    "family",
                                    "regional",
                                    "institutions",
                                ],
                            )
                        ),
                        name="theme_group_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="commitment",
            name="themes",
            field=models.ManyToManyField(
                blank=True,
                related_name="commitments",
                to="commitments.theme",
                verbose_name="themes",
            ),
        ),
        migrations.AddConstraint(
            model_name="mechanism",
            constraint=models.UniqueConstraint(
                fields=("partnership", "name"),
                name="mechanism_is_unique",
                violation_error_message="This partnership has a mechanism of that name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidenceitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("side", "party"), ("side_party__isnull", False)),
                    models.Q(("side", "neutral"), ("side_party", None)),
                    ("side", "statistics"),
                    _connector="OR",
                ),
                name="evidence_item_side_names_its_party",
                violation_error_message="A party's side needs the party; neutral has none.",
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.UniqueConstraint(
                fields=("party", "name"),
                name="body_is_unique",
                violation_error_message="This party has a body of that name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraph",
            constraint=models.UniqueConstraint(
                fields=("statement", "label", "sub"),
                name="paragraph_label_is_unique",
                violation_error_message="This statement has such a paragraph.",
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.UniqueConstraint(
                fields=("partnership", "title"),
                name="instrument_is_unique",
                violation_error_message="This partnership has an instrument of that title.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusevidence",
            constraint=models.UniqueConstraint(
                fields=("status_update", "evidence_link"), name="status_evidence_is_unique"
            ),
        ),
    ]
