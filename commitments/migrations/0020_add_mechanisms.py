import django.db.models.deletion
from django.db import migrations, models

import commitments.models.days
from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0019_add_saved_views_and_feeds"),
    ]

    operations = [
        LiftTriggers(),
        migrations.AddField(
            model_name="historicalmechanism",
            name="host_rule",
            field=models.CharField(
                blank=True,
                help_text="Their words.",
                max_length=300,
                verbose_name="who hosts, as worded",
            ),
        ),
        migrations.AddField(
            model_name="historicalmechanism",
            name="rhythm_words",
            field=models.CharField(
                blank=True,
                help_text="Their words.",
                max_length=300,
                verbose_name="rhythm as worded",
            ),
        ),
        migrations.AddField(
            model_name="historicalmechanism",
            name="source",
            field=models.CharField(
                blank=True,
                help_text="Where the rhythm and who hosts are stated.",
                max_length=300,
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="cancelled_because",
            field=models.CharField(blank=True, max_length=300, verbose_name="why it was cancelled"),
        ),
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="cancelled_on",
            field=models.DateField(blank=True, null=True, verbose_name="cancelled on"),
        ),
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="commitment",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="evidence",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="commitments.evidenceitem",
                verbose_name="evidence",
            ),
        ),
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="host",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="commitments.party",
                verbose_name="host",
            ),
        ),
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="stated_in",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="commitments.statement",
                verbose_name="text with these words",
            ),
        ),
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="statement",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="historicalmechanismsession",
            name="words",
            field=models.TextField(
                blank=True,
                help_text="What the text says of it, word for word.",
                verbose_name="words",
            ),
        ),
        migrations.AddField(
            model_name="mechanism",
            name="host_rule",
            field=models.CharField(
                blank=True,
                help_text="Their words.",
                max_length=300,
                verbose_name="who hosts, as worded",
            ),
        ),
        migrations.AddField(
            model_name="mechanism",
            name="rhythm_words",
            field=models.CharField(
                blank=True,
                help_text="Their words.",
                max_length=300,
                verbose_name="rhythm as worded",
            ),
        ),
        migrations.AddField(
            model_name="mechanism",
            name="source",
            field=models.CharField(
                blank=True,
                help_text="Where the rhythm and who hosts are stated.",
                max_length=300,
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="cancelled_because",
            field=models.CharField(blank=True, max_length=300, verbose_name="why it was cancelled"),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="cancelled_on",
            field=models.DateField(blank=True, null=True, verbose_name="cancelled on"),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="commitment",
            field=models.ForeignKey(
                blank=True,
                help_text="What promises it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sessions",
                to="commitments.commitment",
                verbose_name="commitment",
            ),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="evidence",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sessions",
                to="commitments.evidenceitem",
                verbose_name="evidence",
            ),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="host",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sessions_hosted",
                to="commitments.party",
                verbose_name="host",
            ),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="stated_in",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sessions_stated",
                to="commitments.statement",
                verbose_name="text with these words",
            ),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="statement",
            field=models.ForeignKey(
                blank=True,
                help_text="What came of it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sessions",
                to="commitments.statement",
                verbose_name="statement",
            ),
        ),
        migrations.AddField(
            model_name="mechanismsession",
            name="words",
            field=models.TextField(
                blank=True,
                help_text="What the text says of it, word for word.",
                verbose_name="words",
            ),
        ),
        migrations.AlterField(
            model_name="historicalmechanismsession",
            name="expected",
            field=models.CharField(
                blank=True,
                help_text="EDTF, such as ../2026-12-31.",
                max_length=40,
                validators=[commitments.models.days.deadline],
                verbose_name="expected",
            ),
        ),
        migrations.AlterField(
            model_name="mechanismsession",
            name="expected",
            field=models.CharField(
                blank=True,
                help_text="EDTF, such as ../2026-12-31.",
                max_length=40,
                validators=[commitments.models.days.deadline],
                verbose_name="expected",
            ),
        ),
        migrations.AddConstraint(
            model_name="mechanismsession",
            constraint=models.CheckConstraint(
                condition=models.Q(("held_on", None), ("cancelled_on", None), _connector="OR"),
                name="mechanism_session_held_or_cancelled",
                violation_error_message="What was cancelled was not held.",
            ),
        ),
        migrations.AddConstraint(
            model_name="mechanismsession",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="mechanismsession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stated_in", None), ("words", "")),
                    models.Q(("stated_in__isnull", False), models.Q(("words", ""), _negated=True)),
                    _connector="OR",
                ),
                name="mechanism_session_words_have_text",
                violation_error_message="Words stand in a text: give both, or neither.",
            ),
        ),
        InstallTriggers(),
    ]
