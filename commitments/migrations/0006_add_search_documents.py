import django.db.models.deletion
from django.db import migrations, models

from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0005_add_bulk_changes"),
    ]

    operations = [
        LiftTriggers(),
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
                ("title", models.TextField(blank=True, verbose_name="title")),
                ("body", models.TextField(blank=True, verbose_name="text")),
                ("folded_title", models.TextField(blank=True)),
                ("folded_body", models.TextField(blank=True)),
            ],
            options={
                "verbose_name": "search document",
                "verbose_name_plural": "search documents",
                "ordering": ["kind", "source"],
            },
        ),
        migrations.AddField(
            model_name="searchdocument",
            name="commitment",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="search_documents",
                to="commitments.commitment",
            ),
        ),
        migrations.AddField(
            model_name="searchdocument",
            name="evidence",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="search_documents",
                to="commitments.evidenceitem",
            ),
        ),
        migrations.AddField(
            model_name="searchdocument",
            name="statement",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="search_documents",
                to="commitments.statement",
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
            ),
        ),
        migrations.AddConstraint(
            model_name="searchdocument",
            constraint=models.UniqueConstraint(
                fields=("kind", "source"), name="search_document_is_unique"
            ),
        ),
        InstallTriggers(),
    ]
