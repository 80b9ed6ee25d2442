"""What a search reads: every text on record once more, folded, in one table."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import SearchKind
from commitments.models.base import known_values
from commitments.models.commitments import Commitment
from commitments.models.evidence import EvidenceItem
from commitments.models.statements import Statement

# The key of a document is that of its row plus the number of its kind times this: the index
# alone tells whose it is, and keeps the documents of a kind together. These numbers never change.
SPAN = 2**48
NUMBERS = {
    SearchKind.COMMITMENT: 1,
    SearchKind.STATEMENT: 2,
    SearchKind.PARAGRAPH: 3,
    SearchKind.EVIDENCE: 4,
    SearchKind.EVIDENCE_LINK: 5,
    SearchKind.STATUS: 6,
    SearchKind.ACTION: 7,
    SearchKind.SEARCH: 8,
    SearchKind.COPY: 9,
}
# Parts the code from the title of a document, both folded.
APART = "  "
KINDS = {number: kind for kind, number in NUMBERS.items()}


def first_key(kind: SearchKind) -> int:
    """The key that all keys of the kind are counted from."""
    return NUMBERS[kind] * SPAN


def last_key(kind: SearchKind) -> int:
    return first_key(kind) + SPAN - 1


def kind_of(key: int) -> SearchKind:
    return KINDS[key // SPAN]


class SearchDocumentQuerySet(models.QuerySet):
    def of_kind(self, kind: SearchKind):
        return self.filter(pk__range=(first_key(kind), last_key(kind)))

    def visible_to(self, user):
        """The documents of what the user may see: a reason never without its commitment.

        What a logged search says is for those who signed in, as on the page of its commitment, and
        so are copies of what others wrote.
        """
        if user.has_perm("commitments.read_drafts"):
            return self
        kept_back = () if user.is_authenticated else (SearchKind.SEARCH, SearchKind.COPY)
        rows = self.exclude(kind__in=kept_back)
        commitment = Commitment.objects.visible_to(user).filter(pk=OuterRef("commitment"))
        statement = Statement.objects.visible_to(user).filter(pk=OuterRef("statement"))
        evidence = EvidenceItem.objects.visible_to(user).filter(pk=OuterRef("evidence"))
        return rows.filter(
            Q(commitment__isnull=False) & Q(Exists(commitment))
            | Q(commitment=None, statement__isnull=False) & Q(Exists(statement))
            | Q(commitment=None, statement=None, evidence__isnull=False) & Q(Exists(evidence))
        )


class SearchDocument(models.Model):
    """One text as it stands on record, and the same folded for the index.

    A copy: the actions write it beside the row that it is made from (`kind` and `source`), and
    `manage.py rebuild_search` makes all of them anew. What somebody may find is what they may
    see of the commitment, the statement or the evidence that it belongs to. `quoted` are words
    of others, `body` are ours.
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
    quoted = models.TextField(_("words of others"), blank=True)
    body = models.TextField(_("our words"), blank=True)
    folded_title = models.TextField(blank=True)
    folded_body = models.TextField(blank=True)

    objects = SearchDocumentQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        constraints = known_values("search_document", kind=SearchKind)

    def __str__(self):
        return f"{self.get_kind_display()} {self.source}"
