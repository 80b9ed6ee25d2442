"""All migrations up to the second coding at once: a new installation builds each table once."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import commitments.models.days
from commitments.models.search_index import create_index, drop_index
from commitments.models.triggers import InstallTriggers


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("commitments", "0001_initial"),
        ("commitments", "0002_install_triggers"),
        ("commitments", "0003_add_language_of_people"),
        ("commitments", "0004_add_watches"),
        ("commitments", "0005_add_bulk_changes"),
        ("commitments", "0006_add_search_documents"),
        ("commitments", "0007_keep_sides_of_evidence"),
        ("commitments", "0008_count_sides_of_evidence"),
        ("commitments", "0009_index_search_documents"),
        ("commitments", "0010_part_titles_from_texts"),
        ("commitments", "0011_add_submissions"),
        ("commitments", "0012_carry_guidelines"),
        ("commitments", "0013_drop_guideline_texts"),
        ("commitments", "0014_let_drafts_be_unfinished"),
        ("commitments", "0015_add_second_codings"),
    ]

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
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
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="Of the pages; empty for that of the browser.",
                        max_length=8,
                        verbose_name="language",
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
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="user_email_is_unique",
                        violation_error_message="Another person has this e-mail address.",
                    )
                ],
                "indexes": [],
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
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
                "indexes": [],
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
                (
                    "parties",
                    models.ManyToManyField(
                        related_name="partnerships", to="commitments.party", verbose_name="parties"
                    ),
                ),
            ],
            options={
                "verbose_name": "partnership",
                "verbose_name_plural": "partnerships",
                "ordering": ["name"],
                "indexes": [],
                "constraints": [],
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
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mechanisms",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
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
                    ),
                    models.UniqueConstraint(
                        fields=("partnership", "name"),
                        name="mechanism_is_unique",
                        violation_error_message="This partnership has a mechanism of that name.",
                    ),
                ],
                "indexes": [],
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
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="commitments.mechanism",
                        verbose_name="mechanism",
                    ),
                ),
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
                "indexes": [],
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
                    "parties",
                    models.ManyToManyField(
                        related_name="statements", to="commitments.party", verbose_name="parties"
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
                "indexes": [],
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
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="instruments",
                        to="commitments.partnership",
                        verbose_name="partnership",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="instruments",
                        to="commitments.statement",
                        verbose_name="mentioned in",
                    ),
                ),
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
                    ),
                    models.UniqueConstraint(
                        fields=("partnership", "title"),
                        name="instrument_is_unique",
                        violation_error_message="This partnership has an instrument of that title.",
                    ),
                ],
                "indexes": [],
            },
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
                "indexes": [],
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
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="commitments.statement",
                        verbose_name="statement",
                    ),
                ),
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
                    models.CharField(
                        blank=True,
                        max_length=60,
                        validators=[commitments.models.days.deadline],
                        verbose_name="deadline (EDTF)",
                    ),
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
                    "cadence",
                    models.CharField(
                        blank=True,
                        help_text="ISO 8601 repetition, as R/P1Y.",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^R/P\\d+[YM]\\Z", "ISO 8601 repetition, such as R/P2Y."
                            )
                        ],
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
                ("catalysts", models.JSONField(blank=True, default=list, verbose_name="catalysts")),
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
                    "evidence_sides",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="sides of the evidence"
                    ),
                ),
                (
                    "guideline_number",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="version of the scoring guideline"
                    ),
                ),
                (
                    "score",
                    models.CharField(
                        blank=True, editable=False, max_length=16, verbose_name="joint score"
                    ),
                ),
                (
                    "outlook",
                    models.CharField(
                        blank=True, editable=False, max_length=12, verbose_name="outlook"
                    ),
                ),
                (
                    "evidence_sides_until",
                    models.DateField(editable=False, null=True, verbose_name="sides until"),
                ),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True,
                        related_name="commitments",
                        to="commitments.theme",
                        verbose_name="themes",
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
                        validators=[commitments.models.days.period],
                        verbose_name="date of the document",
                    ),
                ),
                (
                    "effective_period",
                    models.CharField(
                        blank=True,
                        help_text="As 2025-01/2025-11.",
                        max_length=40,
                        validators=[commitments.models.days.period],
                        verbose_name="period it speaks of",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(blank=True, null=True, verbose_name="accessed on"),
                ),
                ("added_at", models.DateTimeField(editable=False, verbose_name="added")),
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
                    "side_party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="commitments.party",
                        verbose_name="party",
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
                            models.Q(("side", "party"), ("side_party__isnull", False)),
                            models.Q(("side", "neutral"), ("side_party", None)),
                            ("side", "statistics"),
                            _connector="OR",
                        ),
                        name="evidence_item_side_names_its_party",
                        violation_error_message="A party's side needs the party; neutral has none.",
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
                "indexes": [],
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
                "indexes": [],
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
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
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
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
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
                    "assertion_party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="commitments.party",
                        verbose_name="party that says so",
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
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="commitments.party",
                        verbose_name="whose part",
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
                (
                    "evidence",
                    models.ManyToManyField(
                        blank=True,
                        related_name="submissions",
                        to="commitments.evidencelink",
                        verbose_name="evidence",
                    ),
                ),
            ],
            options={
                "verbose_name": "submission",
                "verbose_name_plural": "submissions",
                "ordering": ["-submitted_at", "-pk"],
                "indexes": [
                    models.Index(fields=["state", "submitted_at"], name="submission_waiting"),
                    models.Index(fields=["author", "state"], name="submission_of_author"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["status", "assessment", "guideline"])),
                        name="submission_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "draft",
                                    "submitted",
                                    "returned",
                                    "approved",
                                    "rejected",
                                    "withdrawn",
                                ],
                            )
                        ),
                        name="submission_state_is_known",
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
                                    "",
                                ],
                            ),
                            (
                                "assertion_basis__in",
                                [
                                    "self_reported",
                                    "both_parties",
                                    "independent",
                                    "analyst_inference",
                                    "",
                                ],
                            ),
                            ("confidence__in", ["high", "medium", "low", ""]),
                            ("score__in", ["+1", "0", "-1", "not_assessed", "not_verifiable", ""]),
                        ),
                        name="submission_holds_known_values",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
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
                    models.CheckConstraint(
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
                        name="submission_self_report_names_party",
                        violation_error_message="A self-report names its party, and only it does.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "withdrawn"]),
                            ("submitted_at__isnull", False),
                            _connector="OR",
                        ),
                        name="submission_out_of_hand_has_its_time",
                        violation_error_message="What was submitted has its time.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "status"), ("state", "submitted")),
                        fields=("commitment",),
                        name="submission_one_status_waits",
                        violation_error_message="Another one waits for approval already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "guideline"), ("state", "submitted")),
                        fields=("commitment",),
                        name="submission_one_guideline_waits",
                        violation_error_message="Another one waits for approval already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("kind", "assessment"), ("party__isnull", False), ("state", "submitted")
                        ),
                        fields=("commitment", "party", "period_start", "period_end"),
                        name="submission_one_assessment_of_party_waits",
                        violation_error_message="Another one waits for approval already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("kind", "assessment"), ("party__isnull", True), ("state", "submitted")
                        ),
                        fields=("commitment", "period_start", "period_end"),
                        name="submission_one_joint_assessment_waits",
                        violation_error_message="Another one waits for approval already.",
                    ),
                ],
            },
        ),
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="commitments.submission",
                        verbose_name="submission",
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
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions_received",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions_made",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("decision__in", ["approve", "return", "reject"])),
                        name="approval_decision_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("by", models.F("author")), _negated=True),
                        name="approval_is_not_by_the_author",
                        violation_error_message="Nobody decides about their own submission.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decision", "approve"),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="approval_refusal_says_why",
                        violation_error_message="Say why in the note.",
                    ),
                    models.UniqueConstraint(
                        fields=("submission", "submission_version"),
                        name="approval_once_a_version",
                        violation_error_message="It is decided already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("decision__in", ["approve", "reject"])),
                        fields=("submission",),
                        name="approval_ends_once",
                        violation_error_message="It is decided already.",
                    ),
                ],
                "indexes": [],
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guidelines",
                        to="commitments.commitment",
                        verbose_name="commitment",
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
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guidelines",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "approval",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recorded_guideline",
                        to="commitments.approval",
                        verbose_name="approval",
                    ),
                ),
            ],
            options={
                "verbose_name": "scoring guideline",
                "verbose_name_plural": "scoring guidelines",
                "ordering": ["commitment", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("commitment", "number"),
                        name="guideline_number_is_unique",
                        violation_error_message="This version exists already.",
                    )
                ],
                "indexes": [],
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty where it is joint.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="commitments.party",
                        verbose_name="whose part",
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
                (
                    "guideline",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="commitments.guideline",
                        verbose_name="scoring guideline",
                    ),
                ),
                ("reason", models.TextField(max_length=5000, verbose_name="reason")),
                ("recorded_at", models.DateTimeField(verbose_name="recorded")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "approval",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessment",
                        to="commitments.approval",
                        verbose_name="approval",
                    ),
                ),
            ],
            options={
                "verbose_name": "assessment",
                "verbose_name_plural": "assessments",
                "ordering": ["commitment", "-recorded_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("score__in", ("+1", "0", "-1"))),
                        name="assessment_score_is_given",
                        violation_error_message="An assessment is +1, 0 or −1.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("period_end__gte", models.F("period_start"))),
                        name="assessment_period_begins_before_its_end",
                        violation_error_message="The period ends before it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="assessment_has_reason",
                        violation_error_message="An assessment needs its reason.",
                    ),
                ],
                "indexes": [],
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
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rests_on",
                        to="commitments.assessment",
                    ),
                ),
                (
                    "evidence_link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessed_by",
                        to="commitments.evidencelink",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "evidence_link"), name="assessment_evidence_is_unique"
                    )
                ],
                "indexes": [],
            },
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
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audit_events",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="actor",
                    ),
                ),
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
                "indexes": [],
            },
        ),
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
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bodies",
                        to="commitments.party",
                        verbose_name="party",
                    ),
                ),
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
                    ),
                    models.UniqueConstraint(
                        fields=("party", "name"),
                        name="body_is_unique",
                        violation_error_message="This party has a body of that name.",
                    ),
                ],
                "indexes": [],
            },
        ),
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
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulk_changes",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="made")),
                (
                    "reverses",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversal",
                        to="commitments.bulkchange",
                        verbose_name="reverses",
                    ),
                ),
            ],
            options={
                "verbose_name": "bulk change",
                "verbose_name_plural": "bulk changes",
                "ordering": ["-made_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("field__in", ["owner", "review_interval_days", "themes", "visibility"])
                        ),
                        name="bulk_change_field_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reverses", None),
                            models.Q(("reverses", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="bulk_change_does_not_reverse_itself",
                        violation_error_message="A change does not reverse itself.",
                    ),
                ],
                "indexes": [],
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
                (
                    "change",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="commitments.bulkchange",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulk_changes",
                        to="commitments.commitment",
                    ),
                ),
                ("before", models.JSONField(null=True, verbose_name="before")),
                ("after", models.JSONField(null=True, verbose_name="after")),
            ],
            options={
                "verbose_name": "row of a bulk change",
                "verbose_name_plural": "rows of bulk changes",
                "ordering": ["change", "commitment"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("change", "commitment"),
                        name="bulk_change_row_is_unique",
                        violation_error_message="A change holds each commitment once.",
                    )
                ],
                "indexes": [],
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
                "indexes": [],
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
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_codings",
                        to="commitments.statement",
                        verbose_name="statement",
                    ),
                ),
                (
                    "coder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_codings",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="second coder",
                    ),
                ),
                (
                    "assigned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_codings_assigned",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="assigned by",
                    ),
                ),
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
                "constraints": [
                    models.UniqueConstraint(
                        fields=("statement", "coder"),
                        name="second_coding_once_a_coder",
                        violation_error_message="This person has this text to code already.",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CodedSentence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "coding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sentences",
                        to="commitments.secondcoding",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["commitment", "signal", "position", "none"])
                        ),
                        name="coded_sentence_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_kind__in", ["commitment", "signal", "position", "none", ""]),
                            ("strength__in", ["5", "4", "3", "2", "1", "0", "not_coded", ""]),
                            ("first_strength__in", ["5", "4", "3", "2", "1", "0", "not_coded", ""]),
                        ),
                        name="coded_sentence_holds_known_values",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "commitment"), models.Q(("strength", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("kind", "commitment"), _negated=True), ("strength", "")
                            ),
                            _connector="OR",
                        ),
                        name="coded_sentence_strength_is_of_commitments",
                        violation_error_message="A commitment has its strength, and only it has one.",
                    ),
                    models.UniqueConstraint(
                        fields=("coding", "start"), name="coded_sentence_once_a_coding"
                    ),
                ],
                "indexes": [],
            },
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="commitments.submission",
                        verbose_name="submission",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                ("text", models.TextField(max_length=5000, verbose_name="comment")),
                ("written_at", models.DateTimeField(verbose_name="written")),
                ("edited_at", models.DateTimeField(blank=True, null=True, verbose_name="edited")),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
                (
                    "mentioned",
                    models.ManyToManyField(
                        blank=True,
                        related_name="mentions",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="people mentioned",
                    ),
                ),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["written_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="comment_has_text",
                        violation_error_message="Write something first.",
                    )
                ],
                "indexes": [],
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
                    "later",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links_back",
                        to="commitments.commitment",
                        verbose_name="later",
                    ),
                ),
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
                "indexes": [],
            },
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
                "indexes": [],
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
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forecasts",
                        to="commitments.commitment",
                        verbose_name="commitment",
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
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forecasts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
            ],
            options={
                "verbose_name": "forecast",
                "verbose_name_plural": "forecasts",
                "ordering": ["commitment", "-recorded_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outlook__in", ["on_track", "attention", "at_risk", "off_track"])
                        ),
                        name="forecast_outlook_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="forecast_has_reason",
                        violation_error_message="A forecast needs its reason.",
                    ),
                ],
                "indexes": [],
            },
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
                "verbose_name": "historical body",
                "verbose_name_plural": "historical bodies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.submission",
                        verbose_name="submission",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
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
                "verbose_name": "historical comment",
                "verbose_name_plural": "historical comments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                    models.CharField(
                        blank=True,
                        max_length=60,
                        validators=[commitments.models.days.deadline],
                        verbose_name="deadline (EDTF)",
                    ),
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
                        validators=[
                            django.core.validators.RegexValidator(
                                "^R/P\\d+[YM]\\Z", "ISO 8601 repetition, such as R/P2Y."
                            )
                        ],
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
                "verbose_name": "historical commitment",
                "verbose_name_plural": "historical commitments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                "verbose_name": "historical lineage link",
                "verbose_name_plural": "historical lineage links",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical role",
                "verbose_name_plural": "historical roles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical event",
                "verbose_name_plural": "historical events",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                        validators=[commitments.models.days.period],
                        verbose_name="date of the document",
                    ),
                ),
                (
                    "effective_period",
                    models.CharField(
                        blank=True,
                        help_text="As 2025-01/2025-11.",
                        max_length=40,
                        validators=[commitments.models.days.period],
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
                "verbose_name": "historical evidence item",
                "verbose_name_plural": "historical evidence items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical evidence link",
                "verbose_name_plural": "historical evidence links",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                        validators=[commitments.models.days.known_date],
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
                "verbose_name": "historical implementing action",
                "verbose_name_plural": "historical implementing actions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical instrument",
                "verbose_name_plural": "historical instruments",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                "verbose_name": "historical mechanism",
                "verbose_name_plural": "historical mechanisms",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical session",
                "verbose_name_plural": "historical sessions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical milestone",
                "verbose_name_plural": "historical milestones",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalParagraph",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("label", models.CharField(max_length=12, verbose_name="label")),
                ("sub", models.PositiveSmallIntegerField(default=1, verbose_name="sub-paragraph")),
                ("heading", models.CharField(blank=True, max_length=300, verbose_name="heading")),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.statement",
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
                "verbose_name": "historical paragraph",
                "verbose_name_plural": "historical paragraphs",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "indexes": [],
                "constraints": [],
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
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPartyAlias",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="commitments.party",
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
                "verbose_name": "historical other name",
                "verbose_name_plural": "historical other names",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="paragraphs",
                        to="commitments.statement",
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
                    ),
                    models.UniqueConstraint(
                        fields=("statement", "label", "sub"),
                        name="paragraph_label_is_unique",
                        violation_error_message="This statement has such a paragraph.",
                    ),
                ],
                "indexes": [],
            },
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
                "verbose_name": "historical signal or position",
                "verbose_name_plural": "historical signals and positions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "verbose_name": "historical quote",
                "verbose_name_plural": "historical quotes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                "verbose_name": "historical statement",
                "verbose_name_plural": "historical statements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "indexes": [],
                "constraints": [],
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
                "indexes": [],
                "constraints": [],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "happened_on",
                    models.CharField(
                        help_text="As far as known: 2026-02-11, 2026-02 or 2026.",
                        max_length=40,
                        validators=[commitments.models.days.known_date],
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
                ("recorded_at", models.DateTimeField(editable=False, verbose_name="recorded")),
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
                "indexes": [],
            },
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
                (
                    "mechanism",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="commitments.mechanism",
                        verbose_name="mechanism",
                    ),
                ),
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
                "indexes": [],
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="commitments.commitment",
                    ),
                ),
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
                "indexes": [],
            },
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to="commitments.submission",
                    ),
                ),
                (
                    "comment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to="commitments.comment",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notifications_caused",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
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
                "indexes": [models.Index(fields=["person", "read_at"], name="notification_unread")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "mentioned",
                                    "returned",
                                    "approved",
                                    "rejected",
                                    "assigned",
                                    "due_soon",
                                ],
                            )
                        ),
                        name="notification_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "due_soon")),
                        fields=("person", "commitment", "due_on"),
                        name="notification_of_a_deadline_once",
                    ),
                ],
            },
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
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="commitments.party",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
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
                "indexes": [],
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
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="commitments.statement",
                        verbose_name="statement",
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
                "indexes": [],
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="commitments.commitment",
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
                (
                    "paragraph",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="commitments.paragraph",
                        verbose_name="paragraph",
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=1, verbose_name="number")),
                ("start", models.PositiveIntegerField(verbose_name="start")),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                ("text", models.TextField(verbose_name="words")),
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
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="SearchDocument",
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
                            ("commitment", "Commitment"),
                            ("statement", "Statement"),
                            ("paragraph", "Paragraph"),
                            ("evidence", "Evidence"),
                            ("evidence_link", "Quotation from evidence"),
                            ("status", "Reason for a status"),
                            ("action", "Implementing action"),
                            ("search", "Logged search"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("source", models.PositiveBigIntegerField(verbose_name="key of the row")),
                (
                    "commitment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_documents",
                        to="commitments.commitment",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_documents",
                        to="commitments.statement",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_documents",
                        to="commitments.evidenceitem",
                    ),
                ),
                ("title", models.TextField(blank=True, verbose_name="title")),
                ("quoted", models.TextField(blank=True, verbose_name="words of others")),
                ("body", models.TextField(blank=True, verbose_name="our words")),
                ("folded_title", models.TextField(blank=True)),
                ("folded_body", models.TextField(blank=True)),
            ],
            options={
                "verbose_name": "search document",
                "verbose_name_plural": "search documents",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
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
                                ],
                            )
                        ),
                        name="search_document_kind_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    )
                ],
                "indexes": [],
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
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="searches",
                        to="commitments.commitment",
                        verbose_name="commitment",
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
                "indexes": [],
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
                    "sentence",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settlement",
                        to="commitments.codedsentence",
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
                (
                    "coder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="second coder",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settlements",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="settled by",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="settled")),
            ],
            options={
                "verbose_name": "settlement",
                "verbose_name_plural": "settlements",
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["first", "second"])),
                        name="settlement_outcome_is_known",
                        violation_error_message="This value is not in our vocabulary.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("by", models.F("coder")), _negated=True),
                        name="settlement_is_not_by_the_second_coder",
                        violation_error_message="Somebody other than the second coder settles.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("note", ""), _negated=True),
                        name="settlement_says_why",
                        violation_error_message="Say why in the note.",
                    ),
                ],
                "indexes": [],
            },
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
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="status_updates",
                        to="commitments.commitment",
                        verbose_name="commitment",
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
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="status_updates",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
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
                    "confidence",
                    models.CharField(
                        choices=[("high", "High"), ("medium", "Medium"), ("low", "Low")],
                        max_length=8,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "approval",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="status_update",
                        to="commitments.approval",
                        verbose_name="approval",
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
                    models.CheckConstraint(
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
                ],
                "indexes": [],
            },
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
                    "status_update",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rests_on",
                        to="commitments.statusupdate",
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
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("status_update", "evidence_link"), name="status_evidence_is_unique"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Watch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watches",
                        to="commitments.commitment",
                        verbose_name="commitment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watches",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                ("since", models.DateTimeField(verbose_name="since")),
            ],
            options={
                "verbose_name": "watch",
                "verbose_name_plural": "watches",
                "ordering": ["-since"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "commitment"),
                        name="watch_is_unique",
                        violation_error_message="You watch this commitment already.",
                    )
                ],
                "indexes": [],
            },
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
            model_name="statusupdate",
            name="evidence",
            field=models.ManyToManyField(
                related_name="status_updates",
                through="commitments.StatusEvidence",
                to="commitments.evidencelink",
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
        migrations.RunPython(create_index, drop_index),
        InstallTriggers(),
    ]
