"""What a search reads: every text on record once more, folded, in one table."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from commitments.enums import SearchKind
from commitments.models.base import known_values
from commitments.models.commitments import Commitment
from commitments.models.evidence import EvidenceItem
from commitments.models.statements import Statement


class SearchDocument(models.Model):
    """One text as it stands on record, and the same folded for the index.

    A copy: the actions write it beside the row that it is made from (`kind` and `source`), and
    `manage.py rebuild_search` makes all of them anew. What somebody may find is what they may
    see of the commitment, the statement or the evidence that it belongs to.
    """

    kind = models.CharField(_("kind"), choices=SearchKind, max_length=16)
    source = models.PositiveBigIntegerField(_("key of the row"))
    commitment = models.ForeignKey(
        Commitment, models.CASCADE, related_name="search_documents", null=True
    )
    statement = models.ForeignKey(
        Statement, models.CASCADE, related_name="search_documents", null=True
    )
    evidence = models.ForeignKey(
        EvidenceItem, models.CASCADE, related_name="search_documents", null=True
    )
    title = models.TextField(_("title"), blank=True)
    body = models.TextField(_("text"), blank=True)
    folded_title = models.TextField(blank=True)
    folded_body = models.TextField(blank=True)

    class Meta:
        ordering = ["kind", "source"]
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        constraints = [
            *known_values("search_document", kind=SearchKind),
            models.UniqueConstraint(fields=["kind", "source"], name="search_document_is_unique"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.source}"
