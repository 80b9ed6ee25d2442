"""What is measured: indicators, whose count each series is, and its figures."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.coding.dates import bounds_of_deadline, parse_period
from commitments.enums import Aggregation, Direction, Revision
from commitments.models import days
from commitments.models.as_of import known_to
from commitments.models.base import Versioned, known_values
from commitments.models.commitments import Commitment
from commitments.models.evidence import EvidenceItem
from commitments.models.parties import Partnership, Party

# Their addresses would be those of pages of ours.
RESERVED_SLUGS = ("new",)


class IndicatorQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those that measure what a commitment promises which `user` sees; who reads drafts sees
        all. On a past day, those entered by then.
        """
        entered = known_to(user, self)
        if user.has_perm("commitments.read_drafts"):
            return entered
        measuring = Indicator.commitments.through.objects.filter(indicator=OuterRef("pk"))
        return entered.filter(
            Exists(measuring.filter(commitment__in=Commitment.objects.visible_to(user)))
        )


class Indicator(Versioned):
    """One measured level that commitments promise to reach."""

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="indicators", verbose_name=_("partnership")
    )
    title = models.CharField(_("title"), max_length=160)
    slug = models.SlugField(
        _("slug"), max_length=80, unique=True, help_text=_("Ends the address of its page.")
    )
    unit = models.CharField(_("unit"), max_length=40, help_text=_("As USD billion."))
    direction = models.CharField(
        _("direction"), choices=Direction, default=Direction.ASCENDING, max_length=12
    )
    aggregation = models.CharField(
        _("aggregation"), choices=Aggregation, default=Aggregation.PERIOD, max_length=12
    )
    baseline_value = models.DecimalField(
        _("baseline"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    baseline_period = models.CharField(
        _("period of the baseline"),
        max_length=40,
        blank=True,
        validators=[days.period],
        help_text=_("As far as known: 2024, or 2025-01/2025-11."),
    )
    target_value = models.DecimalField(
        _("target"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    target_due = models.CharField(
        _("due"),
        max_length=40,
        blank=True,
        validators=[days.deadline],
        help_text=_("EDTF, such as ../2030-12-31; empty where no date is stated."),
    )
    commitments = models.ManyToManyField(
        Commitment,
        related_name="indicators",
        blank=True,
        verbose_name=_("commitments"),
        help_text=_("Those whose target it measures."),
    )
    recorded_at = models.DateTimeField(_("recorded"), editable=False)

    objects = IndicatorQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["title", "pk"]
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        constraints = [
            *known_values("indicator", direction=Direction, aggregation=Aggregation),
            models.UniqueConstraint(
                fields=["partnership", "title"],
                name="indicator_is_unique",
                violation_error_message=_("This partnership has an indicator of that title."),
            ),
            models.CheckConstraint(
                name="indicator_baseline_has_period",
                condition=Q(baseline_value=None, baseline_period="")
                | Q(baseline_value__isnull=False) & ~Q(baseline_period=""),
                violation_error_message=_("A baseline has a value and a period, or neither."),
            ),
            models.CheckConstraint(
                name="indicator_due_has_target",
                condition=Q(target_due="") | Q(target_value__isnull=False),
                violation_error_message=_("A date without a target says nothing."),
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        """Its address is no other page's."""
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("This address is that of another page.")})

    def get_absolute_url(self):
        return reverse("indicator_detail", args=[self.slug])

    @property
    def due_on(self) -> date | None:
        """The last day on which the target counts as reached in time, where one is stated."""
        bounds = bounds_of_deadline(self.target_due) if self.target_due else None
        return bounds.latest if bounds else None


class Series(Versioned):
    """One count of an indicator: the figures that one reporter gives, by one method."""

    indicator = models.ForeignKey(
        Indicator, models.PROTECT, related_name="series", verbose_name=_("indicator")
    )
    reporter = models.CharField(
        _("reporter"), max_length=120, help_text=_("Whose count it is, as Malaysian count.")
    )
    party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="series",
        null=True,
        blank=True,
        verbose_name=_("party"),
        help_text=_("Where the reporter is one of the parties."),
    )
    currency = models.CharField(
        _("currency"), max_length=3, blank=True, help_text=_("Its ISO code, as USD.")
    )
    method_note = models.TextField(
        _("method note"),
        max_length=2000,
        blank=True,
        help_text=_("What is counted and how, and where it differs from other counts."),
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["indicator", "pk"]
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "reporter"],
                name="series_is_unique",
                violation_error_message=_("This indicator has a series of that reporter."),
            ),
        ]

    def __str__(self):
        return self.reporter

    def get_absolute_url(self):
        return self.indicator.get_absolute_url()


class DataPointQuerySet(models.QuerySet):
    def standing_for(self, user):
        """The figures that stand on the day that `user` looks at: neither superseded nor
        withdrawn by then."""
        later = known_to(user, DataPoint.objects.filter(supersedes=OuterRef("pk")))
        known = known_to(user, self).exclude(revision=Revision.WITHDRAWN)
        return known.filter(~Exists(later))


class DataPoint(models.Model):
    """One figure of one series for one period; append-only.

    A corrected figure is a new row that supersedes the earlier one. Of each series and period,
    one figure at most stands.
    """

    series = models.ForeignKey(
        Series, models.PROTECT, related_name="points", verbose_name=_("series")
    )
    period = models.CharField(_("period"), max_length=40, validators=[days.period])
    starts_on = models.DateField(_("first day"), editable=False)
    ends_on = models.DateField(_("last day"), editable=False)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)
    revision = models.CharField(_("revision"), choices=Revision, max_length=12)
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        related_name="superseded_by",
        null=True,
        blank=True,
        verbose_name=_("supersedes"),
    )
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("Why it differs from the one before.")
    )
    evidence = models.ManyToManyField(
        EvidenceItem,
        through="DataPointEvidence",
        related_name="points",
        verbose_name=_("evidence"),
    )
    recorded_at = models.DateTimeField(_("recorded"), editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="points_entered",
        editable=False,
        verbose_name=_("entered by"),
    )

    objects = DataPointQuerySet.as_manager()

    class Meta:
        ordering = ["series", "starts_on", "ends_on", "pk"]
        verbose_name = _("data point")
        verbose_name_plural = _("data points")
        constraints = [
            *known_values("data_point", revision=Revision),
            models.UniqueConstraint(
                fields=["series", "starts_on", "ends_on"],
                condition=Q(supersedes=None),
                name="data_point_period_is_unique",
                violation_error_message=_("This series has a figure for that period."),
            ),
            models.CheckConstraint(
                name="data_point_ends_after_it_starts",
                condition=Q(starts_on__lte=F("ends_on")),
                violation_error_message=_("The period ends before it begins."),
            ),
            models.CheckConstraint(
                name="data_point_change_names_the_earlier",
                condition=Q(revision__in=["provisional", "final"]) | Q(supersedes__isnull=False),
                violation_error_message=_("What is revised or withdrawn names the earlier figure."),
            ),
            models.CheckConstraint(
                name="data_point_change_says_why",
                condition=Q(supersedes=None) | ~Q(note=""),
                violation_error_message=_("Say why the figure changes."),
            ),
        ]

    def __str__(self):
        return f"{self.series}, {self.period}"

    def clean_fields(self, exclude=None):
        """Its days are those that the period names."""
        try:
            known = parse_period(self.period)
        except ValueError:
            pass  # The validator of the field says what is wrong with it.
        else:
            self.period, self.starts_on, self.ends_on = known.text, known.earliest, known.latest
        super().clean_fields(exclude=exclude)

    @property
    def is_partial(self):
        """Whether it covers less than the whole years that it speaks of."""
        return (self.starts_on.month, self.starts_on.day, self.ends_on.month, self.ends_on.day) != (
            1,
            1,
            12,
            31,
        )


class DataPointEvidence(models.Model):
    """One item of evidence that a figure was taken from; append-only."""

    point = models.ForeignKey(DataPoint, models.PROTECT, related_name="rests_on")
    evidence = models.ForeignKey(EvidenceItem, models.PROTECT, related_name="serves_points")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["point", "evidence"], name="data_point_evidence_is_unique"
            ),
        ]

    def __str__(self):
        return f"{self.point} ← {self.evidence}"
