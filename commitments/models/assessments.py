"""What we conclude: judgements, which are never changed once recorded."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import AssertionBasis, Confidence, Status
from commitments.models.base import known_values
from commitments.models.commitments import Commitment
from commitments.models.evidence import EvidenceLink
from commitments.models.parties import Party


class StatusUpdateQuerySet(models.QuerySet):
    def for_history(self, commitment):
        """The judgements of one commitment, newest first, with what they rest on."""
        return (
            self.filter(commitment=commitment)
            .select_related("author", "assertion_party")
            .prefetch_related("rests_on")
            .order_by("-recorded_at", "-pk")
        )


class StatusUpdate(models.Model):
    """One status as somebody recorded it, with reason and evidence; append-only."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="status_updates", verbose_name=_("commitment")
    )
    from_status = models.CharField(_("from"), choices=Status, max_length=20)
    status = models.CharField(_("status"), choices=Status, max_length=20)
    effective_on = models.DateField(_("true since"))
    recorded_at = models.DateTimeField(_("recorded"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="status_updates",
        verbose_name=_("author"),
    )
    reason = models.TextField(_("reason"), max_length=5000)
    assertion_basis = models.CharField(_("who says so"), choices=AssertionBasis, max_length=20)
    assertion_party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="assertions",
        null=True,
        blank=True,
        verbose_name=_("party"),
    )
    confidence = models.CharField(_("confidence"), choices=Confidence, max_length=8)
    evidence = models.ManyToManyField(
        EvidenceLink, through="StatusEvidence", related_name="status_updates"
    )

    objects = StatusUpdateQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "-recorded_at", "-pk"]
        verbose_name = _("status update")
        verbose_name_plural = _("status updates")
        constraints = [
            *known_values(
                "status_update",
                from_status=Status,
                status=Status,
                assertion_basis=AssertionBasis,
                confidence=Confidence,
            ),
            models.CheckConstraint(
                name="status_update_self_report_names_party",
                condition=Q(
                    assertion_basis=AssertionBasis.SELF_REPORTED, assertion_party__isnull=False
                )
                | ~Q(assertion_basis=AssertionBasis.SELF_REPORTED) & Q(assertion_party=None),
                violation_error_message=_("A self-report names its party, and only it does."),
            ),
            models.CheckConstraint(
                name="status_update_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("A status needs its reason."),
            ),
        ]

    def __str__(self):
        return f"{self.commitment}: {self.get_status_display()}"


class StatusEvidence(models.Model):
    """One item of evidence that a status rests on; append-only."""

    status_update = models.ForeignKey(StatusUpdate, models.PROTECT, related_name="rests_on")
    evidence_link = models.ForeignKey(EvidenceLink, models.PROTECT, related_name="serves")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["status_update", "evidence_link"], name="status_evidence_is_unique"
            ),
        ]

    def __str__(self):
        return f"{self.status_update} ← {self.evidence_link}"
