"""All migrations up to the milestones at once: a new installation builds each table once."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import commitments.models.days
from commitments.models.search_index import create_index, drop_index
from commitments.models.tables_together import CreateTogether
from commitments.models.triggers import InstallTriggers


class Migration(migrations.Migration):
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
        ("commitments", "0016_add_captures_and_jobs"),
        ("commitments", "0017_add_intakes_and_candidates"),
        ("commitments", "0018_add_indicators"),
        ("commitments", "0019_add_saved_views_and_feeds"),
        ("commitments", "0020_add_mechanisms"),
        ("commitments", "0021_add_briefs"),
        ("commitments", "0022_add_digests"),
        ("commitments", "0023_add_milestones"),
        ("commitments", "0024_carry_milestones"),
        ("commitments", "0025_check_milestones"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        CreateTogether(
            [
                migrations.CreateModel(
                    name="Party",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "name",
                            models.CharField(max_length=120, unique=True, verbose_name="name"),
                        ),
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
                migrations.CreateModel(
                    name="PartyAlias",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="Partnership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "name",
                            models.CharField(max_length=160, unique=True, verbose_name="name"),
                        ),
                        ("slug", models.SlugField(max_length=80, unique=True, verbose_name="slug")),
                        (
                            "code_prefix",
                            models.CharField(
                                help_text="Begins every code, as MYS-TUR in MYS-TUR-2026-18.",
                                max_length=16,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z0-9]+(-[A-Z0-9]+)*\\Z",
                                        "Capitals, digits and hyphens.",
                                    )
                                ],
                                verbose_name="code prefix",
                            ),
                        ),
                        (
                            "parties",
                            models.ManyToManyField(
                                related_name="partnerships",
                                to="commitments.party",
                                verbose_name="parties",
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
                    name="CodeCounter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    name="Body",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="Mechanism",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "rhythm_words",
                            models.CharField(
                                blank=True,
                                help_text="Their words.",
                                max_length=300,
                                verbose_name="rhythm as worded",
                            ),
                        ),
                        (
                            "host_rule",
                            models.CharField(
                                blank=True,
                                help_text="Their words.",
                                max_length=300,
                                verbose_name="who hosts, as worded",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                help_text="Where the rhythm and who hosts are stated.",
                                max_length=300,
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mechanism",
                        "verbose_name_plural": "mechanisms",
                        "ordering": ["name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("level__in", ["leaders", "ministers", "officials"])
                                ),
                                name="mechanism_level_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                fields=("partnership", "name"),
                                name="mechanism_is_unique",
                                violation_error_message="This partnership has a mechanism of that name.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Event",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "place",
                            models.CharField(blank=True, max_length=120, verbose_name="place"),
                        ),
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
                    name="Statement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                help_text="As Ankara 2026.",
                                max_length=80,
                                verbose_name="short title",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(max_length=100, unique=True, verbose_name="slug"),
                        ),
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
                                related_name="statements",
                                to="commitments.party",
                                verbose_name="parties",
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
                                condition=models.Q(
                                    ("visibility__in", ["draft", "published", "withdrawn"])
                                ),
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
                    name="Paragraph",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "sub",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="sub-paragraph"
                            ),
                        ),
                        (
                            "heading",
                            models.CharField(blank=True, max_length=300, verbose_name="heading"),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="Passage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "start",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="start"
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="end"),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="Instrument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "signed_on",
                            models.DateField(blank=True, null=True, verbose_name="signed on"),
                        ),
                        (
                            "in_force_on",
                            models.DateField(blank=True, null=True, verbose_name="in force on"),
                        ),
                        (
                            "source",
                            models.TextField(
                                help_text="Where it is mentioned.", verbose_name="source"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "instrument",
                        "verbose_name_plural": "instruments",
                        "ordering": ["-signed_on", "title"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["mentioned", "signed", "in_force", "running", "ended"],
                                    )
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
                    },
                ),
                migrations.CreateModel(
                    name="Theme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                migrations.CreateModel(
                    name="MethodologyVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "ruleset",
                            models.CharField(max_length=20, unique=True, verbose_name="ruleset"),
                        ),
                        ("recorded_at", models.DateTimeField(verbose_name="recorded")),
                    ],
                    options={
                        "verbose_name": "version of the methodology",
                        "verbose_name_plural": "versions of the methodology",
                        "ordering": ["recorded_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="AuditHead",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    name="StoredContent",
                    fields=[
                        (
                            "sha256",
                            models.CharField(
                                max_length=64,
                                primary_key=True,
                                serialize=False,
                                verbose_name="SHA-256",
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
                        "constraints": [
                            models.CheckConstraint(
                                condition=django.db.models.lookups.Exact(
                                    django.db.models.functions.text.Length("sha256"), 64
                                ),
                                name="stored_content_has_its_hash",
                            )
                        ],
                    },
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
                            models.CharField(
                                db_index=True, max_length=64, verbose_name="key of the text"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "readable text",
                        "verbose_name_plural": "readable texts",
                    },
                ),
                migrations.CreateModel(
                    name="HostTurn",
                    fields=[
                        (
                            "host",
                            models.CharField(
                                max_length=255,
                                primary_key=True,
                                serialize=False,
                                verbose_name="host",
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
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "attempts",
                            models.PositiveIntegerField(default=0, verbose_name="attempts"),
                        ),
                        (
                            "worker",
                            models.CharField(blank=True, max_length=80, verbose_name="worker"),
                        ),
                        ("started_at", models.DateTimeField(null=True, verbose_name="started")),
                        (
                            "heartbeat_at",
                            models.DateTimeField(null=True, verbose_name="last sign of life"),
                        ),
                        ("finished_at", models.DateTimeField(null=True, verbose_name="finished")),
                        ("error", models.TextField(blank=True, verbose_name="error")),
                    ],
                    options={
                        "verbose_name": "job",
                        "verbose_name_plural": "jobs",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "waiting")),
                                fields=["-priority", "run_after", "id"],
                                name="job_due",
                            ),
                            models.Index(
                                condition=models.Q(("state", "running")),
                                fields=["heartbeat_at"],
                                name="job_running",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["waiting", "running", "done", "failed"])
                                ),
                                name="job_state_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("state__in", ["waiting", "running"]),
                                    models.Q(("key", ""), _negated=True),
                                ),
                                fields=("key",),
                                name="job_under_way_once_a_key",
                            ),
                            models.CheckConstraint(
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("finished_at__isnull", False),
                                        ("state__in", ["done", "failed"]),
                                    ),
                                    models.Q(
                                        ("finished_at", None), ("state__in", ["waiting", "running"])
                                    ),
                                    _connector="OR",
                                ),
                                name="job_ended_has_its_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("run_after__gte", models.F("enqueued_at"))),
                                name="job_waits_from_its_entry",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                error_messages={
                                    "unique": "A user with that username already exists."
                                },
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                unique=True,
                                validators=[
                                    django.contrib.auth.validators.UnicodeUsernameValidator()
                                ],
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
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="email address"
                            ),
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
                    },
                    managers=[
                        ("objects", django.contrib.auth.models.UserManager()),
                    ],
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
                        (
                            "name",
                            models.CharField(db_index=True, max_length=120, verbose_name="name"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        (
                            "name",
                            models.CharField(db_index=True, max_length=160, verbose_name="name"),
                        ),
                        ("slug", models.SlugField(max_length=80, verbose_name="slug")),
                        (
                            "code_prefix",
                            models.CharField(
                                db_index=True,
                                help_text="Begins every code, as MYS-TUR in MYS-TUR-2026-18.",
                                max_length=16,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z0-9]+(-[A-Z0-9]+)*\\Z",
                                        "Capitals, digits and hyphens.",
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                            "rhythm_words",
                            models.CharField(
                                blank=True,
                                help_text="Their words.",
                                max_length=300,
                                verbose_name="rhythm as worded",
                            ),
                        ),
                        (
                            "host_rule",
                            models.CharField(
                                blank=True,
                                help_text="Their words.",
                                max_length=300,
                                verbose_name="who hosts, as worded",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                help_text="Where the rhythm and who hosts are stated.",
                                max_length=300,
                                verbose_name="source",
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        (
                            "place",
                            models.CharField(blank=True, max_length=120, verbose_name="place"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                                help_text="As Ankara 2026.",
                                max_length=80,
                                verbose_name="short title",
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        (
                            "sub",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="sub-paragraph"
                            ),
                        ),
                        (
                            "heading",
                            models.CharField(blank=True, max_length=300, verbose_name="heading"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        (
                            "start",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="start"
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="end"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        (
                            "signed_on",
                            models.DateField(blank=True, null=True, verbose_name="signed on"),
                        ),
                        (
                            "in_force_on",
                            models.DateField(blank=True, null=True, verbose_name="in force on"),
                        ),
                        (
                            "source",
                            models.TextField(
                                help_text="Where it is mentioned.", verbose_name="source"
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
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        (
                            "name",
                            models.CharField(db_index=True, max_length=80, verbose_name="name"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                                db_index=True,
                                editable=False,
                                max_length=40,
                                null=True,
                                verbose_name="code",
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
                        (
                            "short_title",
                            models.CharField(max_length=160, verbose_name="short title"),
                        ),
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
                            models.TextField(
                                blank=True, verbose_name="reason for the verifiability"
                            ),
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
                            models.CharField(
                                blank=True, max_length=160, verbose_name="what is measured"
                            ),
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
                        (
                            "catalysts",
                            models.JSONField(blank=True, default=list, verbose_name="catalysts"),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Commitment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                editable=False,
                                max_length=40,
                                null=True,
                                unique=True,
                                verbose_name="code",
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
                        (
                            "short_title",
                            models.CharField(max_length=160, verbose_name="short title"),
                        ),
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
                            models.TextField(
                                blank=True, verbose_name="reason for the verifiability"
                            ),
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
                            models.CharField(
                                blank=True, max_length=160, verbose_name="what is measured"
                            ),
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
                        (
                            "catalysts",
                            models.JSONField(blank=True, default=list, verbose_name="catalysts"),
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
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="recorded"
                            ),
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
                            models.PositiveIntegerField(
                                default=0, editable=False, verbose_name="evidence"
                            ),
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
                                default=0,
                                editable=False,
                                verbose_name="version of the scoring guideline",
                            ),
                        ),
                        (
                            "score",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=16,
                                verbose_name="joint score",
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
                            (
                                "decide_submissions",
                                "Can approve, return and reject what others submit",
                            ),
                            ("edit_coding", "Can edit the coding"),
                            ("publish_own", "Can publish and assign own commitments"),
                            ("publish_any", "Can publish and assign any commitment"),
                            ("enter_facts", "Can enter facts in the administration"),
                        ],
                        "indexes": [
                            models.Index(fields=["status"], name="commitment_status"),
                            models.Index(fields=["deadline_latest"], name="commitment_latest"),
                            models.Index(fields=["next_look_on"], name="commitment_next_look"),
                            models.Index(
                                fields=["visibility", "code"], name="commitment_visible_code"
                            ),
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
                                condition=models.Q(
                                    ("precision__in", ["0", "1", "2", "3", "not_coded"])
                                ),
                                name="commitment_precision_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("delegation__in", ["0", "1", "2", "not_coded"])
                                ),
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
                                condition=models.Q(
                                    ("visibility__in", ["draft", "published", "withdrawn"])
                                ),
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
                                    models.Q(
                                        ("deadline_precision__in", ["vague", "none"]), _negated=True
                                    ),
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
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="author"),
                        ),
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
                                blank=True,
                                help_text="As USD billion.",
                                max_length=40,
                                verbose_name="unit",
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
                        (
                            "expires_on",
                            models.DateField(blank=True, null=True, verbose_name="expires on"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="EvidenceItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="author"),
                        ),
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
                                blank=True,
                                help_text="As USD billion.",
                                max_length=40,
                                verbose_name="unit",
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
                        (
                            "expires_on",
                            models.DateField(blank=True, null=True, verbose_name="expires on"),
                        ),
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
                                condition=models.Q(
                                    ("side__in", ["party", "neutral", "statistics"])
                                ),
                                name="evidence_item_side_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("reliability__in", ["A", "B", "C", "D", "E", "F"])
                                ),
                                name="evidence_item_reliability_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("credibility__in", ["1", "2", "3", "4", "5", "6"])
                                ),
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
                    },
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
                        (
                            "held_on",
                            models.DateField(blank=True, null=True, verbose_name="held on"),
                        ),
                        (
                            "expected",
                            models.CharField(
                                blank=True,
                                help_text="EDTF, such as ../2026-12-31.",
                                max_length=40,
                                validators=[commitments.models.days.deadline],
                                verbose_name="expected",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="cancelled on"),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it was cancelled"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=120, verbose_name="place"),
                        ),
                        (
                            "words",
                            models.TextField(
                                blank=True,
                                help_text="What the text says of it, word for word.",
                                verbose_name="words",
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
                            "host",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="commitments.party",
                                verbose_name="host",
                            ),
                        ),
                        (
                            "statement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="What came of it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="commitments.statement",
                                verbose_name="statement",
                            ),
                        ),
                        (
                            "commitment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="What promises it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="commitments.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "stated_in",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="commitments.statement",
                                verbose_name="text with these words",
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
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="MechanismSession",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "held_on",
                            models.DateField(blank=True, null=True, verbose_name="held on"),
                        ),
                        (
                            "expected",
                            models.CharField(
                                blank=True,
                                help_text="EDTF, such as ../2026-12-31.",
                                max_length=40,
                                validators=[commitments.models.days.deadline],
                                verbose_name="expected",
                            ),
                        ),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="cancelled on"),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it was cancelled"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=120, verbose_name="place"),
                        ),
                        (
                            "host",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions_hosted",
                                to="commitments.party",
                                verbose_name="host",
                            ),
                        ),
                        (
                            "statement",
                            models.ForeignKey(
                                blank=True,
                                help_text="What came of it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="commitments.statement",
                                verbose_name="statement",
                            ),
                        ),
                        (
                            "commitment",
                            models.ForeignKey(
                                blank=True,
                                help_text="What promises it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="commitments.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "words",
                            models.TextField(
                                blank=True,
                                help_text="What the text says of it, word for word.",
                                verbose_name="words",
                            ),
                        ),
                        (
                            "stated_in",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions_stated",
                                to="commitments.statement",
                                verbose_name="text with these words",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="commitments.evidenceitem",
                                verbose_name="evidence",
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
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("held_on", None), ("cancelled_on", None), _connector="OR"
                                ),
                                name="mechanism_session_held_or_cancelled",
                                violation_error_message="What was cancelled was not held.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cancelled_because", ""), ("cancelled_on", None)),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_because", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="mechanism_session_cancelled_with_reason",
                                violation_error_message="A session is cancelled on a day and for a reason.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stated_in", None), ("words", "")),
                                    models.Q(
                                        ("stated_in__isnull", False),
                                        models.Q(("words", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="mechanism_session_words_have_text",
                                violation_error_message="Words stand in a text: give both, or neither.",
                            ),
                        ],
                    },
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="EvidenceLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                condition=models.Q(
                                    ("stance__in", ["supports", "contradicts", "context"])
                                ),
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
                        (
                            "recorded_at",
                            models.DateTimeField(editable=False, verbose_name="recorded"),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ImplementingAction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "recorded_at",
                            models.DateTimeField(editable=False, verbose_name="recorded"),
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
                    name="SearchLog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "sources",
                            models.TextField(max_length=2000, verbose_name="sources tried"),
                        ),
                        (
                            "terms",
                            models.TextField(blank=True, max_length=2000, verbose_name="terms"),
                        ),
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
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="what came of it"
                            ),
                        ),
                        (
                            "recorded_at",
                            models.DateTimeField(editable=False, verbose_name="recorded"),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="Forecast",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                    (
                                        "outlook__in",
                                        ["on_track", "attention", "at_risk", "off_track"],
                                    )
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
                    },
                ),
                migrations.CreateModel(
                    name="AuditEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveBigIntegerField(unique=True, verbose_name="position"),
                        ),
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
                                    ("asked_for_copy", "asked for a copy of"),
                                    ("received_file", "added a file to"),
                                    ("kept_copy", "kept a copy of"),
                                    ("failed_copy", "could get no copy of"),
                                    ("rechecked", "looked again at"),
                                    ("saved_view", "saved the view"),
                                    ("changed_view", "changed the view"),
                                    ("removed_view", "removed the view"),
                                    ("chose_default", "chose how a list opens:"),
                                    ("opened_feed", "opened the feed"),
                                    ("revoked_feed", "revoked the feed"),
                                    ("recorded_figures", "recorded figures of"),
                                    ("revised_figure", "revised a figure of"),
                                    ("began_brief", "began the brief"),
                                    ("changed_brief", "changed the brief"),
                                    ("removed_brief", "removed the brief"),
                                    ("froze_brief", "froze the brief"),
                                    ("snoozed", "put off reminders of"),
                                    ("ended_snooze", "wants reminders again of"),
                                    ("chose_mail", "chose what mail goes to"),
                                    ("added_milestone", "added a milestone to"),
                                    ("changed_milestone", "changed a milestone of"),
                                    ("reached_milestone", "recorded a milestone reached of"),
                                    ("dropped_milestone", "dropped a milestone of"),
                                    ("reopened_milestone", "reopened a milestone of"),
                                ],
                                max_length=24,
                                verbose_name="verb",
                            ),
                        ),
                        (
                            "object_type",
                            models.CharField(max_length=60, verbose_name="object type"),
                        ),
                        ("object_pk", models.CharField(max_length=40, verbose_name="object key")),
                        ("object_label", models.CharField(max_length=300, verbose_name="object")),
                        ("details", models.JSONField(default=dict, verbose_name="details")),
                        (
                            "request_id",
                            models.CharField(blank=True, max_length=64, verbose_name="request"),
                        ),
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
                            models.Index(
                                fields=["object_type", "object_pk"], name="audit_event_object"
                            )
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
                                            "asked_for_copy",
                                            "received_file",
                                            "kept_copy",
                                            "failed_copy",
                                            "rechecked",
                                            "saved_view",
                                            "changed_view",
                                            "removed_view",
                                            "chose_default",
                                            "opened_feed",
                                            "revoked_feed",
                                            "recorded_figures",
                                            "revised_figure",
                                            "began_brief",
                                            "changed_brief",
                                            "removed_brief",
                                            "froze_brief",
                                            "snoozed",
                                            "ended_snooze",
                                            "chose_mail",
                                            "added_milestone",
                                            "changed_milestone",
                                            "reached_milestone",
                                            "dropped_milestone",
                                            "reopened_milestone",
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
                    name="Brief",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="briefs",
                                to="commitments.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "view_name",
                            models.CharField(blank=True, max_length=80, verbose_name="saved view"),
                        ),
                        (
                            "view_query",
                            models.CharField(
                                blank=True, max_length=2000, verbose_name="parameters of the view"
                            ),
                        ),
                        ("meeting", models.CharField(max_length=160, verbose_name="meeting")),
                        (
                            "meeting_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the meeting"
                            ),
                        ),
                        (
                            "meeting_place",
                            models.CharField(blank=True, max_length=120, verbose_name="place"),
                        ),
                        ("period_from", models.DateField(verbose_name="changes since")),
                        ("period_to", models.DateField(verbose_name="deadlines until")),
                        (
                            "covering_note",
                            models.TextField(blank=True, verbose_name="covering note"),
                        ),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="briefs",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="prepared by",
                            ),
                        ),
                        ("created_at", models.DateTimeField(verbose_name="begun")),
                        (
                            "as_of",
                            models.DateField(editable=False, null=True, verbose_name="as of"),
                        ),
                        (
                            "frozen_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="frozen"),
                        ),
                        (
                            "frozen_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="frozen by",
                            ),
                        ),
                        (
                            "content",
                            models.JSONField(editable=False, null=True, verbose_name="content"),
                        ),
                        (
                            "content_sha256",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                    ],
                    options={
                        "verbose_name": "brief",
                        "verbose_name_plural": "briefs",
                        "ordering": ["-created_at", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("meeting", ""), _negated=True),
                                name="brief_names_its_meeting",
                                violation_error_message="Say for which meeting the brief is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("partnership__isnull", False),
                                        ("view_name", ""),
                                        ("view_query", ""),
                                    ),
                                    models.Q(
                                        ("partnership", None),
                                        models.Q(("view_name", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="brief_is_about_one_thing",
                                violation_error_message="A brief is about a partnership or a saved view.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("period_from__lte", models.F("period_to"))),
                                name="brief_period_ends_after_it_starts",
                                violation_error_message="The period ends before it starts.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("as_of", None),
                                        ("content__isnull", True),
                                        ("content_sha256", ""),
                                        ("frozen_at", None),
                                        ("frozen_by", None),
                                    ),
                                    models.Q(
                                        ("as_of__isnull", False),
                                        ("content__isnull", False),
                                        ("frozen_at__isnull", False),
                                        ("frozen_by__isnull", False),
                                        models.Q(("content_sha256", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="brief_is_frozen_whole",
                                violation_error_message="A frozen brief holds its content, and a draft none.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BulkChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                    (
                                        "field__in",
                                        ["owner", "review_interval_days", "themes", "visibility"],
                                    )
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
                    },
                ),
                migrations.CreateModel(
                    name="BulkChangeRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="Candidate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "statement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidates",
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
                                related_name="candidates",
                                to="commitments.paragraph",
                                verbose_name="paragraph",
                            ),
                        ),
                        (
                            "methodology",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidates",
                                to="commitments.methodologyversion",
                                verbose_name="version of the methodology",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[("rules", "The coding rules"), ("person", "A person")],
                                max_length=8,
                                verbose_name="origin",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("commitment", "Commitment"),
                                    ("low_binding", "Low-binding signal"),
                                    ("signal", "Signal"),
                                    ("position", "Position on others"),
                                    ("instrument_mention", "Mention of an instrument"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("start", models.PositiveIntegerField(verbose_name="start")),
                        ("end", models.PositiveIntegerField(verbose_name="end")),
                        ("text", models.TextField(verbose_name="words")),
                        (
                            "proposed_start",
                            models.PositiveIntegerField(verbose_name="proposed start"),
                        ),
                        ("proposed_end", models.PositiveIntegerField(verbose_name="proposed end")),
                        ("proposed", models.JSONField(default=dict, verbose_name="proposed")),
                        ("coded", models.JSONField(default=dict, verbose_name="coded")),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("pending", "Open"),
                                    ("accepted", "Accepted"),
                                    ("merged", "Second quote of another"),
                                    ("signal", "Kept as a signal"),
                                    ("position", "Kept as a position"),
                                    ("instrument", "Kept as an instrument"),
                                    ("rejected", "Rejected"),
                                ],
                                default="pending",
                                max_length=12,
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=300, verbose_name="reason"),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidates_decided",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        (
                            "decided_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="decided"),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="commitments.candidate",
                                verbose_name="second quote of",
                            ),
                        ),
                        (
                            "commitment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidates",
                                to="commitments.commitment",
                            ),
                        ),
                        (
                            "passage",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidates",
                                to="commitments.passage",
                            ),
                        ),
                        (
                            "instrument",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="candidates",
                                to="commitments.instrument",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "candidate",
                        "verbose_name_plural": "candidates",
                        "ordering": ["statement", "start", "end", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["statement", "decision"],
                                name="candidate_statement_decision",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("origin__in", ["rules", "person"])),
                                name="candidate_origin_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "commitment",
                                            "low_binding",
                                            "signal",
                                            "position",
                                            "instrument_mention",
                                        ],
                                    )
                                ),
                                name="candidate_kind_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "decision__in",
                                        [
                                            "pending",
                                            "accepted",
                                            "merged",
                                            "signal",
                                            "position",
                                            "instrument",
                                            "rejected",
                                        ],
                                    )
                                ),
                                name="candidate_decision_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("start__lt", models.F("end")),
                                    models.Q(("text", ""), _negated=True),
                                ),
                                name="candidate_is_not_empty",
                                violation_error_message="A candidate has words, and ends after it starts.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_at", None),
                                        ("decided_by", None),
                                        ("decision", "pending"),
                                    ),
                                    models.Q(
                                        models.Q(("decision", "pending"), _negated=True),
                                        ("decided_at__isnull", False),
                                        ("decided_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="candidate_decided_names_whom",
                                violation_error_message="What is decided names who decided it, and when.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decision", "merged"), ("merged_into__isnull", False)
                                    ),
                                    models.Q(
                                        models.Q(("decision", "merged"), _negated=True),
                                        ("merged_into", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="candidate_merged_names_the_other",
                                violation_error_message="A second quote names the candidate that it belongs to.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decision", "rejected"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="candidate_rejected_says_why",
                                violation_error_message="Say why it is rejected.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Capture",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="captures",
                                to="commitments.evidenceitem",
                                verbose_name="evidence",
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
                            "requested_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="captures_requested",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked for by",
                            ),
                        ),
                        (
                            "scheduled",
                            models.BooleanField(
                                default=False,
                                help_text="Asked for by the clock in their name.",
                                verbose_name="by the schedule",
                            ),
                        ),
                        (
                            "previous",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="later",
                                to="commitments.capture",
                                verbose_name="copy before",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name of the file"
                            ),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=1000, verbose_name="address"),
                        ),
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
                        (
                            "attempts",
                            models.PositiveSmallIntegerField(default=0, verbose_name="attempts"),
                        ),
                        (
                            "next_attempt_at",
                            models.DateTimeField(null=True, verbose_name="next attempt"),
                        ),
                        (
                            "refusal",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="kind of refusal"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=500, verbose_name="reason"),
                        ),
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
                        (
                            "record",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="commitments.storedcontent",
                                verbose_name="record",
                            ),
                        ),
                        (
                            "content",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="copies",
                                to="commitments.storedcontent",
                                verbose_name="content",
                            ),
                        ),
                        (
                            "text",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="commitments.storedcontent",
                                verbose_name="readable text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "copy",
                        "verbose_name_plural": "copies",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("method__in", ["page", "file"])),
                                name="capture_method_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["queued", "fetching", "kept", "failed", "gone"])
                                ),
                                name="capture_state_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("finding__in", ["first", "same", "changed", "gone", ""])
                                ),
                                name="capture_finding_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("method", "page"), ("state__in", ["queued", "fetching"])
                                ),
                                fields=("evidence",),
                                name="capture_under_way_once",
                                violation_error_message="A copy of this source is under way already.",
                            ),
                            models.CheckConstraint(
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("content", None), ("finding", "gone"), ("state", "gone")
                                    ),
                                    models.Q(
                                        models.Q(("state", "gone"), _negated=True),
                                        models.Q(("finding", "gone"), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="capture_gone_says_so",
                                violation_error_message="What is gone brings no content, and says that.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "failed"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="capture_failed_says_why",
                                violation_error_message="What failed says why.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("finished_at__isnull", False),
                                        ("state__in", ("kept", "failed", "gone")),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("state__in", ("kept", "failed", "gone")), _negated=True
                                        ),
                                        ("finished_at", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="capture_settled_has_its_moment",
                                violation_error_message="What is settled has its moment, and only that.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("method", "page"), models.Q(("address", ""), _negated=True)
                                    ),
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
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedView",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="saved_views",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="owner",
                            ),
                        ),
                        (
                            "list",
                            models.CharField(
                                choices=[("commitments", "Commitments"), ("evidence", "Evidence")],
                                max_length=12,
                                verbose_name="list",
                            ),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="name")),
                        (
                            "query",
                            models.CharField(
                                blank=True, max_length=2000, verbose_name="parameters"
                            ),
                        ),
                        ("is_shared", models.BooleanField(default=False, verbose_name="shared")),
                        ("created_at", models.DateTimeField(verbose_name="saved")),
                    ],
                    options={
                        "verbose_name": "saved view",
                        "verbose_name_plural": "saved views",
                        "ordering": ["list", "name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("list__in", ["commitments", "evidence"])),
                                name="saved_view_list_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="saved_view_has_name",
                                violation_error_message="Give the view a name.",
                            ),
                            models.UniqueConstraint(
                                fields=("owner", "list", "name"),
                                name="saved_view_name_is_unique",
                                violation_error_message="You have a view of this list by that name.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DefaultView",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="default_views",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "list",
                            models.CharField(
                                choices=[("commitments", "Commitments"), ("evidence", "Evidence")],
                                max_length=12,
                                verbose_name="list",
                            ),
                        ),
                        (
                            "view",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="defaults",
                                to="commitments.savedview",
                                verbose_name="view",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "default view",
                        "verbose_name_plural": "default views",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("list__in", ["commitments", "evidence"])),
                                name="default_view_list_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                fields=("person", "list"),
                                name="default_view_is_one_a_list",
                                violation_error_message="A list opens with one view.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Feed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="feeds",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="owner",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("calendar", "Calendar of deadlines"),
                                    ("changes", "Changes"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("all", "All that you may see"),
                                    ("mine", "Yours, and those that you watch"),
                                    ("view", "Those of a saved view"),
                                ],
                                max_length=4,
                                verbose_name="of what",
                            ),
                        ),
                        (
                            "view",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="feeds",
                                to="commitments.savedview",
                                verbose_name="saved view",
                            ),
                        ),
                        (
                            "token_hash",
                            models.CharField(editable=False, max_length=64, unique=True),
                        ),
                        ("created_at", models.DateTimeField(verbose_name="created")),
                        (
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="revoked"),
                        ),
                    ],
                    options={
                        "verbose_name": "feed",
                        "verbose_name_plural": "feeds",
                        "ordering": ["-created_at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kind__in", ["calendar", "changes"])),
                                name="feed_kind_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("scope__in", ["all", "mine", "view"])),
                                name="feed_scope_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("scope", "view"), ("view__isnull", False)),
                                    models.Q(
                                        models.Q(("scope", "view"), _negated=True), ("view", None)
                                    ),
                                    _connector="OR",
                                ),
                                name="feed_names_its_view",
                                violation_error_message="A feed of a view names it, and only such a feed does.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalIndicator",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("title", models.CharField(max_length=160, verbose_name="title")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="Ends the address of its page.",
                                max_length=80,
                                verbose_name="slug",
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                help_text="As USD billion.", max_length=40, verbose_name="unit"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("ascending", "Upwards"),
                                    ("descending", "Downwards"),
                                    ("maintain", "Kept up"),
                                ],
                                default="ascending",
                                max_length=12,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "aggregation",
                            models.CharField(
                                choices=[("period", "By period"), ("cumulative", "Cumulative")],
                                default="period",
                                max_length=12,
                                verbose_name="aggregation",
                            ),
                        ),
                        (
                            "baseline_value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "baseline_period",
                            models.CharField(
                                blank=True,
                                help_text="As far as known: 2024, or 2025-01/2025-11.",
                                max_length=40,
                                validators=[commitments.models.days.period],
                                verbose_name="period of the baseline",
                            ),
                        ),
                        (
                            "target_value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_due",
                            models.CharField(
                                blank=True,
                                help_text="EDTF, such as ../2030-12-31; empty where no date is stated.",
                                max_length=40,
                                validators=[commitments.models.days.deadline],
                                verbose_name="due",
                            ),
                        ),
                        (
                            "recorded_at",
                            models.DateTimeField(editable=False, verbose_name="recorded"),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        "verbose_name": "historical indicator",
                        "verbose_name_plural": "historical indicators",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Indicator",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="commitments.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="title")),
                        (
                            "slug",
                            models.SlugField(
                                help_text="Ends the address of its page.",
                                max_length=80,
                                unique=True,
                                verbose_name="slug",
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                help_text="As USD billion.", max_length=40, verbose_name="unit"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("ascending", "Upwards"),
                                    ("descending", "Downwards"),
                                    ("maintain", "Kept up"),
                                ],
                                default="ascending",
                                max_length=12,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "aggregation",
                            models.CharField(
                                choices=[("period", "By period"), ("cumulative", "Cumulative")],
                                default="period",
                                max_length=12,
                                verbose_name="aggregation",
                            ),
                        ),
                        (
                            "baseline_value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "baseline_period",
                            models.CharField(
                                blank=True,
                                help_text="As far as known: 2024, or 2025-01/2025-11.",
                                max_length=40,
                                validators=[commitments.models.days.period],
                                verbose_name="period of the baseline",
                            ),
                        ),
                        (
                            "target_value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_due",
                            models.CharField(
                                blank=True,
                                help_text="EDTF, such as ../2030-12-31; empty where no date is stated.",
                                max_length=40,
                                validators=[commitments.models.days.deadline],
                                verbose_name="due",
                            ),
                        ),
                        (
                            "recorded_at",
                            models.DateTimeField(editable=False, verbose_name="recorded"),
                        ),
                        (
                            "commitments",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Those whose target it measures.",
                                related_name="indicators",
                                to="commitments.commitment",
                                verbose_name="commitments",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator",
                        "verbose_name_plural": "indicators",
                        "ordering": ["title", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("direction__in", ["ascending", "descending", "maintain"])
                                ),
                                name="indicator_direction_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aggregation__in", ["period", "cumulative"])),
                                name="indicator_aggregation_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                fields=("partnership", "title"),
                                name="indicator_is_unique",
                                violation_error_message="This partnership has an indicator of that title.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("baseline_period", ""), ("baseline_value", None)),
                                    models.Q(
                                        ("baseline_value__isnull", False),
                                        models.Q(("baseline_period", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="indicator_baseline_has_period",
                                violation_error_message="A baseline has a value and a period, or neither.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target_due", ""),
                                    ("target_value__isnull", False),
                                    _connector="OR",
                                ),
                                name="indicator_due_has_target",
                                violation_error_message="A date without a target says nothing.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSeries",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "reporter",
                            models.CharField(
                                help_text="Whose count it is, as Malaysian count.",
                                max_length=120,
                                verbose_name="reporter",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                blank=True,
                                help_text="Its ISO code, as USD.",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "method_note",
                            models.TextField(
                                blank=True,
                                help_text="What is counted and how, and where it differs from other counts.",
                                max_length=2000,
                                verbose_name="method note",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="commitments.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Where the reporter is one of the parties.",
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                        "verbose_name": "historical series",
                        "verbose_name_plural": "historical series",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Series",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="series",
                                to="commitments.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "reporter",
                            models.CharField(
                                help_text="Whose count it is, as Malaysian count.",
                                max_length=120,
                                verbose_name="reporter",
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                blank=True,
                                help_text="Where the reporter is one of the parties.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="series",
                                to="commitments.party",
                                verbose_name="party",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                blank=True,
                                help_text="Its ISO code, as USD.",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "method_note",
                            models.TextField(
                                blank=True,
                                help_text="What is counted and how, and where it differs from other counts.",
                                max_length=2000,
                                verbose_name="method note",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "series",
                        "verbose_name_plural": "series",
                        "ordering": ["indicator", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indicator", "reporter"),
                                name="series_is_unique",
                                violation_error_message="This indicator has a series of that reporter.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Intake",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("pasted", "Pasted"),
                                    ("file", "File"),
                                    ("address", "Address"),
                                ],
                                max_length=8,
                                verbose_name="source",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("fetching", "Fetching"),
                                    ("failed", "Failed"),
                                    ("open", "Being prepared"),
                                    ("frozen", "Frozen"),
                                    ("dropped", "Dropped"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                blank=True,
                                help_text="Why the text could not be had.",
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="intakes",
                                to="commitments.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "address",
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
                            "name",
                            models.CharField(blank=True, max_length=255, verbose_name="file name"),
                        ),
                        (
                            "content",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="commitments.storedcontent",
                                verbose_name="content",
                            ),
                        ),
                        (
                            "received_text",
                            models.TextField(blank=True, verbose_name="text as received"),
                        ),
                        (
                            "left_out",
                            models.JSONField(blank=True, default=list, verbose_name="left out"),
                        ),
                        (
                            "paragraphs",
                            models.JSONField(blank=True, default=list, verbose_name="paragraphs"),
                        ),
                        (
                            "details",
                            models.JSONField(blank=True, default=dict, verbose_name="details"),
                        ),
                        (
                            "statement",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="intake",
                                to="commitments.statement",
                                verbose_name="statement",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="intakes",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        ("entered_at", models.DateTimeField(verbose_name="entered")),
                    ],
                    options={
                        "verbose_name": "intake",
                        "verbose_name_plural": "intakes",
                        "ordering": ["-entered_at", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("source__in", ["pasted", "file", "address"])),
                                name="intake_source_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        ["fetching", "failed", "open", "frozen", "dropped"],
                                    )
                                ),
                                name="intake_state_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "frozen"), ("statement__isnull", False)),
                                    models.Q(
                                        models.Q(("state", "frozen"), _negated=True),
                                        ("statement", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="intake_frozen_has_its_statement",
                                violation_error_message="A frozen text has its statement, and only that.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "failed"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="intake_failed_says_why",
                                violation_error_message="What failed says why.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MailSettings",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "person",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mail_settings",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("digest", models.BooleanField(default=True, verbose_name="weekly digest")),
                        (
                            "weekday",
                            models.PositiveSmallIntegerField(default=0, verbose_name="weekday"),
                        ),
                        ("mentioned", models.BooleanField(default=True, verbose_name="mentions")),
                        (
                            "returned",
                            models.BooleanField(default=True, verbose_name="returned work"),
                        ),
                    ],
                    options={
                        "verbose_name": "mail settings",
                        "verbose_name_plural": "mail settings",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("weekday__lte", 6)),
                                name="mail_settings_weekday_is_one",
                                violation_error_message="A week has seven days.",
                            )
                        ],
                    },
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
                        (
                            "due",
                            models.CharField(
                                blank=True,
                                help_text="EDTF, such as 2027-06 or ../2026-12-31; empty where no day is set.",
                                max_length=60,
                                validators=[commitments.models.days.deadline],
                                verbose_name="due",
                            ),
                        ),
                        (
                            "due_earliest",
                            models.DateField(
                                editable=False, null=True, verbose_name="earliest day"
                            ),
                        ),
                        (
                            "due_latest",
                            models.DateField(editable=False, null=True, verbose_name="latest day"),
                        ),
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
                            "start",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="start"
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="end"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="words")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("reached", "Reached"),
                                    ("dropped", "Dropped"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "settled_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="reached or dropped on"
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(blank=True, max_length=2000, verbose_name="reason"),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    name="Milestone",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        (
                            "commitment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to="commitments.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "due",
                            models.CharField(
                                blank=True,
                                help_text="EDTF, such as 2027-06 or ../2026-12-31; empty where no day is set.",
                                max_length=60,
                                validators=[commitments.models.days.deadline],
                                verbose_name="due",
                            ),
                        ),
                        (
                            "due_earliest",
                            models.DateField(
                                editable=False, null=True, verbose_name="earliest day"
                            ),
                        ),
                        (
                            "due_latest",
                            models.DateField(editable=False, null=True, verbose_name="latest day"),
                        ),
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
                            "statement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
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
                                related_name="milestones",
                                to="commitments.paragraph",
                                verbose_name="paragraph",
                            ),
                        ),
                        (
                            "start",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="start"
                            ),
                        ),
                        (
                            "end",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="end"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="words")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("reached", "Reached"),
                                    ("dropped", "Dropped"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "settled_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="reached or dropped on"
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(blank=True, max_length=2000, verbose_name="reason"),
                        ),
                    ],
                    options={
                        "verbose_name": "milestone",
                        "verbose_name_plural": "milestones",
                        "ordering": [
                            "commitment",
                            models.OrderBy(models.F("due_latest"), nulls_last=True),
                            "pk",
                        ],
                        "indexes": [models.Index(fields=["due_latest"], name="milestone_latest")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["stated", "analyst"])),
                                name="milestone_basis_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["planned", "reached", "dropped"])
                                ),
                                name="milestone_state_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
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
                            models.CheckConstraint(
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_earliest", None),
                                    ("due_latest", None),
                                    ("due_earliest__lte", models.F("due_latest")),
                                    _connector="OR",
                                ),
                                name="milestone_earliest_before_latest",
                                violation_error_message="The earliest day is after the latest day.",
                            ),
                        ],
                    },
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
                        (
                            "ordinal",
                            models.PositiveSmallIntegerField(default=1, verbose_name="number"),
                        ),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Quote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "ordinal",
                            models.PositiveSmallIntegerField(default=1, verbose_name="number"),
                        ),
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
                                    ("start__lt", models.F("end")),
                                    models.Q(("text", ""), _negated=True),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="CommitmentParty",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                        [
                                            "actor",
                                            "lead",
                                            "supporting",
                                            "host",
                                            "addressee",
                                            "beneficiary",
                                        ],
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="CommitmentLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="SearchDocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                    ("copy", "Copy of a source"),
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
                                            "copy",
                                        ],
                                    )
                                ),
                                name="search_document_kind_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SecondCoding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="CodedSentence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                    (
                                        "first_kind__in",
                                        ["commitment", "signal", "position", "none", ""],
                                    ),
                                    (
                                        "strength__in",
                                        ["5", "4", "3", "2", "1", "0", "not_coded", ""],
                                    ),
                                    (
                                        "first_strength__in",
                                        ["5", "4", "3", "2", "1", "0", "not_coded", ""],
                                    ),
                                ),
                                name="coded_sentence_holds_known_values",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind", "commitment"),
                                        models.Q(("strength", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("kind", "commitment"), _negated=True),
                                        ("strength", ""),
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
                    },
                ),
                migrations.CreateModel(
                    name="Settlement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="Watch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                    },
                ),
                migrations.CreateModel(
                    name="Snooze",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "commitment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="snoozes",
                                to="commitments.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="snoozes",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("until", models.DateField(verbose_name="until")),
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        ("since", models.DateTimeField(verbose_name="since")),
                    ],
                    options={
                        "verbose_name": "snooze",
                        "verbose_name_plural": "snoozes",
                        "ordering": ["until", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "commitment"),
                                name="snooze_is_unique",
                                violation_error_message="Reminders of this commitment are put off already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="snooze_has_reason",
                                violation_error_message="Say why.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Guideline",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                            models.TextField(
                                max_length=2000, verbose_name="what counts as satisfied"
                            ),
                        ),
                        (
                            "partial",
                            models.TextField(
                                max_length=2000, verbose_name="what counts as partial"
                            ),
                        ),
                        (
                            "failed",
                            models.TextField(max_length=2000, verbose_name="what counts as failed"),
                        ),
                        (
                            "terms",
                            models.TextField(
                                blank=True, max_length=5000, verbose_name="what its terms mean"
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(blank=True, max_length=5000, verbose_name="reason"),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="Submission",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "reason",
                            models.TextField(blank=True, max_length=5000, verbose_name="reason"),
                        ),
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
                        (
                            "period_start",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
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
                            "guideline",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="commitments.guideline",
                                verbose_name="scoring guideline",
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
                            models.Index(
                                fields=["state", "submitted_at"], name="submission_waiting"
                            ),
                            models.Index(fields=["author", "state"], name="submission_of_author"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["status", "assessment", "guideline"])
                                ),
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
                                    (
                                        "score__in",
                                        ["+1", "0", "-1", "not_assessed", "not_verifiable", ""],
                                    ),
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
                                        models.Q(
                                            ("assertion_basis", "self_reported"), _negated=True
                                        ),
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
                                    ("kind", "assessment"),
                                    ("party__isnull", False),
                                    ("state", "submitted"),
                                ),
                                fields=("commitment", "party", "period_start", "period_end"),
                                name="submission_one_assessment_of_party_waits",
                                violation_error_message="Another one waits for approval already.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("kind", "assessment"),
                                    ("party__isnull", True),
                                    ("state", "submitted"),
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
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "note",
                            models.TextField(blank=True, max_length=5000, verbose_name="note"),
                        ),
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
                                condition=models.Q(
                                    ("decision__in", ["approve", "return", "reject"])
                                ),
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
                        (
                            "edited_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="edited"),
                        ),
                        (
                            "removed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="removed"),
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
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Comment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "edited_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="edited"),
                        ),
                        (
                            "removed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="removed"),
                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="Notification",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "read_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="read"),
                        ),
                    ],
                    options={
                        "verbose_name": "notification",
                        "verbose_name_plural": "notifications",
                        "ordering": ["-at", "-pk"],
                        "indexes": [
                            models.Index(fields=["person", "read_at"], name="notification_unread")
                        ],
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
                    name="Mailing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mailings",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("digest", "Weekly digest"),
                                    ("mentioned", "Somebody mentioned you"),
                                    ("returned", "Your submission came back"),
                                ],
                                max_length=9,
                                verbose_name="kind",
                            ),
                        ),
                        ("week", models.CharField(blank=True, max_length=8, verbose_name="week")),
                        (
                            "notification",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mailing",
                                to="commitments.notification",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("sending", "Being sent"),
                                    ("sent", "Sent"),
                                    ("left_out", "Left out"),
                                ],
                                default="waiting",
                                editable=False,
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("entered_at", models.DateTimeField(verbose_name="entered")),
                        ("tried_at", models.DateTimeField(null=True, verbose_name="tried")),
                        ("sent_at", models.DateTimeField(null=True, verbose_name="sent")),
                        ("error", models.TextField(blank=True, verbose_name="error")),
                    ],
                    options={
                        "verbose_name": "mailing",
                        "verbose_name_plural": "mailings",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["digest", "mentioned", "returned"])
                                ),
                                name="mailing_kind_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["waiting", "sending", "sent", "left_out"])
                                ),
                                name="mailing_state_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("kind", "digest")),
                                fields=("person", "week"),
                                name="mailing_digest_once_a_week",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind", "digest"),
                                        ("notification", None),
                                        models.Q(("week", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("kind", "digest"), _negated=True),
                                        ("notification__isnull", False),
                                        ("week", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="mailing_names_what_it_is_about",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("sent_at__isnull", False),
                                        ("state", "sent"),
                                        ("tried_at__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(("state", "sent"), _negated=True),
                                        ("sent_at", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="mailing_sent_has_its_moment",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StatusUpdate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                        models.Q(
                                            ("assertion_basis", "self_reported"), _negated=True
                                        ),
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
                    },
                ),
                migrations.CreateModel(
                    name="StatusEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                fields=("status_update", "evidence_link"),
                                name="status_evidence_is_unique",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assessment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "methodology",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty where it was judged before the versions were kept.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="commitments.methodologyversion",
                                verbose_name="version of the methodology",
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
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                fields=("assessment", "evidence_link"),
                                name="assessment_evidence_is_unique",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DataPoint",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "series",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="points",
                                to="commitments.series",
                                verbose_name="series",
                            ),
                        ),
                        (
                            "period",
                            models.CharField(
                                max_length=40,
                                validators=[commitments.models.days.period],
                                verbose_name="period",
                            ),
                        ),
                        ("starts_on", models.DateField(editable=False, verbose_name="first day")),
                        ("ends_on", models.DateField(editable=False, verbose_name="last day")),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=4, max_digits=18, verbose_name="value"
                            ),
                        ),
                        (
                            "revision",
                            models.CharField(
                                choices=[
                                    ("provisional", "Provisional"),
                                    ("final", "Final"),
                                    ("revised", "Revised"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=12,
                                verbose_name="revision",
                            ),
                        ),
                        (
                            "supersedes",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="superseded_by",
                                to="commitments.datapoint",
                                verbose_name="supersedes",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                help_text="Why it differs from the one before.",
                                max_length=300,
                                verbose_name="note",
                            ),
                        ),
                        (
                            "recorded_at",
                            models.DateTimeField(editable=False, verbose_name="recorded"),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="points_entered",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "data point",
                        "verbose_name_plural": "data points",
                        "ordering": ["series", "starts_on", "ends_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "revision__in",
                                        ["provisional", "final", "revised", "withdrawn"],
                                    )
                                ),
                                name="data_point_revision_is_known",
                                violation_error_message="This value is not in our vocabulary.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("supersedes", None)),
                                fields=("series", "starts_on", "ends_on"),
                                name="data_point_period_is_unique",
                                violation_error_message="This series has a figure for that period.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("starts_on__lte", models.F("ends_on"))),
                                name="data_point_ends_after_it_starts",
                                violation_error_message="The period ends before it begins.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("revision__in", ["provisional", "final"]),
                                    ("supersedes__isnull", False),
                                    _connector="OR",
                                ),
                                name="data_point_change_names_the_earlier",
                                violation_error_message="What is revised or withdrawn names the earlier figure.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("supersedes", None),
                                    models.Q(("note", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="data_point_change_says_why",
                                violation_error_message="Say why the figure changes.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DataPointEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "point",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rests_on",
                                to="commitments.datapoint",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="serves_points",
                                to="commitments.evidenceitem",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("point", "evidence"), name="data_point_evidence_is_unique"
                            )
                        ],
                    },
                ),
            ]
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
            model_name="statusupdate",
            name="evidence",
            field=models.ManyToManyField(
                related_name="status_updates",
                through="commitments.StatusEvidence",
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
            model_name="datapoint",
            name="evidence",
            field=models.ManyToManyField(
                related_name="points",
                through="commitments.DataPointEvidence",
                to="commitments.evidenceitem",
                verbose_name="evidence",
            ),
        ),
        migrations.RunPython(create_index, drop_index),
        InstallTriggers(),
    ]
