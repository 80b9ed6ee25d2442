from django.db import migrations, models

from commitments.models.search_index import create_index, drop_index
from commitments.models.triggers import InstallTriggers, LiftTriggers

KINDS = [
    ("commitment", "Commitment"),
    ("statement", "Statement"),
    ("paragraph", "Paragraph"),
    ("evidence", "Evidence"),
    ("evidence_link", "Quotation from evidence"),
    ("status", "Reason for a status"),
    ("action", "Implementing action"),
    ("search", "Logged search"),
]


class Migration(migrations.Migration):
    dependencies = [("commitments", "0008_count_sides_of_evidence")]

    operations = [
        LiftTriggers(),
        migrations.AlterModelOptions(
            name="searchdocument",
            options={
                "ordering": ["id"],
                "verbose_name": "search document",
                "verbose_name_plural": "search documents",
            },
        ),
        migrations.RemoveConstraint(
            model_name="searchdocument", name="search_document_kind_is_known"
        ),
        migrations.RemoveConstraint(model_name="searchdocument", name="search_document_is_unique"),
        migrations.AlterField(
            model_name="searchdocument",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=16, verbose_name="kind"),
        ),
        migrations.AddField(
            model_name="searchdocument",
            name="quoted",
            field=models.TextField(blank=True, default="", verbose_name="words of others"),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="searchdocument",
            name="body",
            field=models.TextField(blank=True, verbose_name="our words"),
        ),
        migrations.AddConstraint(
            model_name="searchdocument",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", [value for value, _label in KINDS])),
                name="search_document_kind_is_known",
                violation_error_message="This value is not in our vocabulary.",
            ),
        ),
        migrations.RunPython(create_index, drop_index),
        InstallTriggers(),
    ]
