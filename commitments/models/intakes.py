"""A text on its way into the record: received, cleaned, divided, described, then frozen."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import IntakeSource, IntakeState
from commitments.models.base import Versioned, known_values
from commitments.models.captures import StoredContent
from commitments.models.parties import Partnership
from commitments.models.statements import Statement, web_address

# Nothing is prepared any more.
ENDED_INTAKES = (IntakeState.FROZEN, IntakeState.DROPPED)


class IntakeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """To those who code."""
        return self if user.has_perm("commitments.edit_coding") else self.none()

    def under_way(self):
        return self.exclude(state__in=ENDED_INTAKES)

    def for_list(self):
        """Newest first, without the texts."""
        return (
            self.select_related("partnership", "entered_by", "statement")
            .defer("received_text", "statement__canonical_text")
            .order_by("-entered_at", "-pk")
        )


class Intake(Versioned):
    """One text that is being made ready; its statement stands when it is frozen.

    `received_text` never changes: what cleaning leaves out is `left_out`, pairs of offsets into
    it as [[start, end], …], and what is left is the text that will be stored. `paragraphs` are
    [{label, sub, heading, start, end}, …] with offsets into that text. `details` is what was
    typed about the statement so far, by the names of its fields, with the `beginning` of the
    text and what was `read` in the page that it came from.
    """

    source = models.CharField(_("source"), choices=IntakeSource, max_length=8)
    state = models.CharField(
        _("state"), choices=IntakeState, default=IntakeState.OPEN, max_length=8
    )
    reason = models.TextField(
        _("reason"), blank=True, help_text=_("Why the text could not be had.")
    )
    partnership = models.ForeignKey(
        Partnership,
        models.PROTECT,
        related_name="intakes",
        null=True,
        blank=True,
        verbose_name=_("partnership"),
    )
    address = models.CharField(_("address"), max_length=1000, blank=True, validators=[web_address])
    name = models.CharField(_("file name"), max_length=255, blank=True)
    content = models.ForeignKey(
        StoredContent,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("content"),
    )
    received_text = models.TextField(_("text as received"), blank=True)
    left_out = models.JSONField(_("left out"), default=list, blank=True)
    paragraphs = models.JSONField(_("paragraphs"), default=list, blank=True)
    details = models.JSONField(_("details"), default=dict, blank=True)
    statement = models.OneToOneField(
        Statement,
        models.PROTECT,
        related_name="intake",
        null=True,
        blank=True,
        verbose_name=_("statement"),
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="intakes",
        verbose_name=_("entered by"),
    )
    entered_at = models.DateTimeField(_("entered"))

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ["-entered_at", "-pk"]
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        constraints = [
            *known_values("intake", source=IntakeSource, state=IntakeState),
            models.CheckConstraint(
                name="intake_frozen_has_its_statement",
                condition=Q(state="frozen", statement__isnull=False)
                | ~Q(state="frozen") & Q(statement=None),
                violation_error_message=_("A frozen text has its statement, and only that."),
            ),
            models.CheckConstraint(
                name="intake_failed_says_why",
                condition=~Q(state="failed") | ~Q(reason=""),
                violation_error_message=_("What failed says why."),
            ),
        ]

    def __str__(self):
        named = self.details.get("short_title") or self.name or self.address
        return named or self.details.get("beginning") or f"{self.pk}"

    def get_absolute_url(self):
        return reverse("intake_detail", args=[self.pk])

    @property
    def is_open(self):
        return self.state == IntakeState.OPEN
