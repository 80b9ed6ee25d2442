"""What a commitment rests on: its quotes, who is bound by it, and its lineage."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.enums import LinkKind, Role, RoleBasis
from commitments.models.base import Versioned, known_values
from commitments.models.commitments import Commitment
from commitments.models.parties import Body, Party
from commitments.models.statements import Paragraph, Statement, check_cut


class Quote(models.Model):
    """One stretch of a stored text that a commitment rests on, equal to it byte for byte."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="quotes")
    statement = models.ForeignKey(
        Statement, models.PROTECT, related_name="quotes", verbose_name=_("version of the text")
    )
    paragraph = models.ForeignKey(
        Paragraph,
        models.PROTECT,
        related_name="quotes",
        null=True,
        blank=True,
        verbose_name=_("paragraph"),
    )
    ordinal = models.PositiveSmallIntegerField(_("number"), default=1)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("words"))

    history = HistoricalRecords()

    class Meta:
        ordering = ["commitment", "ordinal"]
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        constraints = [
            models.CheckConstraint(
                name="quote_is_not_empty",
                condition=Q(start__lt=F("end")) & ~Q(text=""),
                violation_error_message=_("A quote has words, and ends after it starts."),
            ),
            models.UniqueConstraint(
                fields=["commitment", "ordinal"],
                name="quote_number_is_unique",
                violation_error_message=_("This commitment has a quote of that number."),
            ),
        ]

    def __str__(self):
        return self.text

    def clean(self):
        """The words equal the stored text at their offsets, in a version of the statement."""
        super().clean()
        if self.text and self.statement_id:
            check_cut(self)
            work = self.statement.version_of_id or self.statement_id
            if self.commitment.statement_id not in (None, work):
                raise ValidationError({"statement": _("These words are from another statement.")})


class CommitmentParty(Versioned):
    """One role of one party or body in a commitment, stated by the text or inferred by us."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="roles")
    party = models.ForeignKey(
        Party, models.PROTECT, related_name="roles", null=True, blank=True, verbose_name=_("party")
    )
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="roles", null=True, blank=True, verbose_name=_("body")
    )
    named = models.CharField(
        _("named as"),
        max_length=160,
        blank=True,
        help_text=_("The words of the text, or a class of bodies that is no single body."),
    )
    role = models.CharField(_("role"), choices=Role, max_length=12)
    basis = models.CharField(_("basis"), choices=RoleBasis, max_length=10)

    history = HistoricalRecords()

    class Meta:
        ordering = ["commitment", "pk"]
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = [
            *known_values("commitment_party", role=Role, basis=RoleBasis),
            models.CheckConstraint(
                name="commitment_party_names_somebody",
                condition=Q(party__isnull=False, body=None)
                | Q(party=None, body__isnull=False)
                | Q(party=None, body=None) & ~Q(named=""),
                violation_error_message=_("Name a party, a body, or a class of bodies."),
            ),
        ]

    def __str__(self):
        return str(self.party or self.body or self.named)


class CommitmentLink(Versioned):
    """One step of lineage: the later commitment renews, supersedes or continues the earlier."""

    later = models.ForeignKey(
        Commitment, models.PROTECT, related_name="links_back", verbose_name=_("later")
    )
    earlier = models.ForeignKey(
        Commitment, models.PROTECT, related_name="links_on", verbose_name=_("earlier")
    )
    kind = models.CharField(_("kind"), choices=LinkKind, max_length=24)
    note = models.CharField(_("note"), max_length=300, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["later", "earlier"]
        verbose_name = _("lineage link")
        verbose_name_plural = _("lineage links")
        constraints = [
            *known_values("commitment_link", kind=LinkKind),
            models.CheckConstraint(
                name="commitment_link_joins_two",
                condition=~Q(later=F("earlier")),
                violation_error_message=_("A commitment is not linked to itself."),
            ),
            models.UniqueConstraint(
                fields=["later", "earlier", "kind"],
                name="commitment_link_is_unique",
                violation_error_message=_("These two are linked in this way."),
            ),
        ]

    def __str__(self):
        return f"{self.later} {self.get_kind_display()} {self.earlier}"
