"""What we conclude: judgements, which are never changed once recorded."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    CLOSING_STATUSES,
    GIVEN_SCORES,
    AssertionBasis,
    Confidence,
    Outlook,
    Score,
    Status,
)
from commitments.models.base import known_values
from commitments.models.commitments import Commitment
from commitments.models.evidence import EvidenceLink
from commitments.models.methodology import MethodologyVersion
from commitments.models.parties import Party
from commitments.models.submissions import Approval


class StatusUpdateQuerySet(models.QuerySet):
    def for_history(self, commitment):
        """The judgements of one commitment, newest first, with what they rest on."""
        return (
            self.filter(commitment=commitment)
            .select_related("author", "assertion_party", "approval__by")
            .prefetch_related("rests_on")
            .order_by("-recorded_at", "-pk")
        )


class StatusUpdate(models.Model):
    """One status as it took effect, with reason and evidence; append-only.

    What closes a matter, and what opens it again, was approved by somebody else.
    """

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
    approval = models.OneToOneField(
        Approval,
        models.PROTECT,
        related_name="status_update",
        null=True,
        blank=True,
        verbose_name=_("approval"),
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
            models.CheckConstraint(
                name="status_update_closing_is_approved",
                condition=Q(approval__isnull=False)
                | ~Q(status__in=CLOSING_STATUSES) & ~Q(from_status__in=CLOSING_STATUSES),
                violation_error_message=_("What closes a matter, or reopens it, is approved."),
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


class GuidelineQuerySet(models.QuerySet):
    def for_commitment(self, commitment):
        """Its versions, newest first, with who wrote and who approved each."""
        rows = self.filter(commitment=commitment).select_related("author", "approval__by")
        return rows.order_by("-number")


class Guideline(models.Model):
    """What counts as kept, in part and failed, from the words of one commitment; append-only.

    Each version stays, since assessments name the one that they used.
    """

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="guidelines", verbose_name=_("commitment")
    )
    number = models.PositiveSmallIntegerField(_("version"))
    satisfied = models.TextField(_("what counts as satisfied"), max_length=2000)
    partial = models.TextField(_("what counts as partial"), max_length=2000)
    failed = models.TextField(_("what counts as failed"), max_length=2000)
    terms = models.TextField(_("what its terms mean"), max_length=5000, blank=True)
    reason = models.TextField(_("reason"), max_length=5000, blank=True)
    recorded_at = models.DateTimeField(_("recorded"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="guidelines",
        verbose_name=_("author"),
    )
    approval = models.OneToOneField(
        Approval, models.PROTECT, related_name="recorded_guideline", verbose_name=_("approval")
    )

    objects = GuidelineQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "-number"]
        verbose_name = _("scoring guideline")
        verbose_name_plural = _("scoring guidelines")
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "number"],
                name="guideline_number_is_unique",
                violation_error_message=_("This version exists already."),
            ),
        ]

    def __str__(self):
        return f"{self.commitment}: {self.number}"


class AssessmentQuerySet(models.QuerySet):
    def for_commitment(self, commitment):
        """Its assessments, newest first, with what each was measured by and rests on."""
        return (
            self.filter(commitment=commitment)
            .select_related("author", "party", "guideline", "approval__by")
            .prefetch_related("rests_on")
            .order_by("-recorded_at", "-pk")
        )


class Assessment(models.Model):
    """Whether the words were satisfied within a period, by one party or jointly; append-only."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="assessments", verbose_name=_("commitment")
    )
    party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="assessments",
        null=True,
        blank=True,
        verbose_name=_("whose part"),
        help_text=_("Empty where it is joint."),
    )
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("to"))
    score = models.CharField(_("score"), choices=Score, max_length=16)
    guideline = models.ForeignKey(
        Guideline,
        models.PROTECT,
        related_name="assessments",
        null=True,
        blank=True,
        verbose_name=_("scoring guideline"),
    )
    methodology = models.ForeignKey(
        MethodologyVersion,
        models.PROTECT,
        related_name="assessments",
        null=True,
        blank=True,
        verbose_name=_("version of the methodology"),
        help_text=_("Empty where it was judged before the versions were kept."),
    )
    reason = models.TextField(_("reason"), max_length=5000)
    recorded_at = models.DateTimeField(_("recorded"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="assessments",
        verbose_name=_("author"),
    )
    approval = models.OneToOneField(
        Approval, models.PROTECT, related_name="assessment", verbose_name=_("approval")
    )
    evidence = models.ManyToManyField(
        EvidenceLink, through="AssessmentEvidence", related_name="assessments"
    )

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "-recorded_at", "-pk"]
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        constraints = [
            models.CheckConstraint(
                name="assessment_score_is_given",
                condition=Q(score__in=GIVEN_SCORES),
                violation_error_message=_("An assessment is +1, 0 or −1."),
            ),
            models.CheckConstraint(
                name="assessment_period_begins_before_its_end",
                condition=Q(period_end__gte=models.F("period_start")),
                violation_error_message=_("The period ends before it begins."),
            ),
            models.CheckConstraint(
                name="assessment_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("An assessment needs its reason."),
            ),
        ]

    def __str__(self):
        return f"{self.commitment}: {self.get_score_display()}"


class AssessmentEvidence(models.Model):
    """One item of evidence that an assessment rests on; append-only."""

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="rests_on")
    evidence_link = models.ForeignKey(EvidenceLink, models.PROTECT, related_name="assessed_by")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "evidence_link"], name="assessment_evidence_is_unique"
            ),
        ]

    def __str__(self):
        return f"{self.assessment} ← {self.evidence_link}"


class ForecastQuerySet(models.QuerySet):
    def for_commitment(self, commitment):
        """Its forecasts, newest first."""
        rows = self.filter(commitment=commitment).select_related("author")
        return rows.order_by("-recorded_at", "-pk")


class Forecast(models.Model):
    """What somebody expects of an open commitment, and why; append-only. It waits for nobody."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="forecasts", verbose_name=_("commitment")
    )
    outlook = models.CharField(_("outlook"), choices=Outlook, max_length=12)
    reason = models.TextField(_("reason"), max_length=2000)
    recorded_at = models.DateTimeField(_("recorded"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="forecasts",
        verbose_name=_("author"),
    )

    objects = ForecastQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "-recorded_at", "-pk"]
        verbose_name = _("forecast")
        verbose_name_plural = _("forecasts")
        constraints = [
            *known_values("forecast", outlook=Outlook),
            models.CheckConstraint(
                name="forecast_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("A forecast needs its reason."),
            ),
        ]

    def __str__(self):
        return f"{self.commitment}: {self.get_outlook_display()}"
