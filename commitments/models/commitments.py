"""What was promised: one row a commitment, with its coding, its deadline and where it stands."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.enums import (
    OPEN_STATUSES,
    Catalyst,
    CommitmentType,
    DeadlinePrecision,
    DeadlineRelation,
    Delegation,
    Novelty,
    Precision,
    Status,
    Strength,
    ThemeGroup,
    Timeliness,
    Verifiability,
    Visibility,
)
from commitments.models import days
from commitments.models.as_of import as_of, day_looked_at
from commitments.models.base import Versioned, known_values
from commitments.models.statements import Instrument, Statement
from commitments.models.timeliness import timeliness_case, timeliness_of


class Theme(Versioned):
    """One field of policy, within a group."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    group = models.CharField(_("group"), choices=ThemeGroup, max_length=16)

    history = HistoricalRecords()

    class Meta:
        ordering = ["group", "name"]
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        constraints = known_values("theme", group=ThemeGroup)

    def __str__(self):
        return self.name


class CommitmentQuerySet(models.QuerySet):
    def as_of(self, day: date | None):
        """All that was on record when `day` ended, as it stood then; without a day, as it is.

        It comes first in a chain, and nothing can be written through it.
        """
        return self if day is None else as_of(self, day)

    def visible_to(self, user):
        """Published commitments, and with the right to read drafts all of them.

        They are as they stood on the day that `user` looks at: before it in a chain comes only
        what never changes or is coded, after it all that was recorded.
        """
        then = self.as_of(day_looked_at(user))
        if user.has_perm("commitments.read_drafts"):
            return then
        return then.filter(visibility=Visibility.PUBLISHED)

    def coded(self):
        """Those that have their stable code, withdrawn ones included."""
        return self.exclude(code=None)

    def counted(self):
        """Those that figures count: with a code, and not withdrawn."""
        return self.coded().exclude(visibility=Visibility.WITHDRAWN)

    def open(self):
        return self.filter(status__in=OPEN_STATUSES)

    def stale(self, *, on: date):
        """Open, looked at before, and the day for the next look has passed on the day `on`."""
        return self.open().exclude(status=Status.NOT_REVIEWED).filter(next_look_on__lt=on)

    def with_timeliness(self, *, on: date):
        """Annotates `timeliness` as it is on the day `on`."""
        return self.annotate(timeliness=timeliness_case(on=on))

    def with_watched(self, user):
        """Annotates `is_watched`, whether this person keeps an eye on it, and `snoozed_until`, the
        day before which they want no reminder, if there is one.
        """
        if not user.is_authenticated:
            nothing = Value(None, models.DateField())
            return self.annotate(is_watched=Value(False), snoozed_until=nothing)
        watches = user.watches.filter(commitment=OuterRef("pk"))
        live = user.snoozes.filter(commitment=OuterRef("pk"), until__gt=timezone.localdate())
        snoozed_until = Subquery(live.values("until"))
        return self.annotate(is_watched=Exists(watches), snoozed_until=snoozed_until)

    def overdue(self, *, on: date):
        return self.with_timeliness(on=on).filter(timeliness=Timeliness.OVERDUE)

    def for_detail(self, *, on: date):
        """One commitment with its statement; what its page shows beside it, the reports fetch."""
        return (
            self.with_timeliness(on=on)
            .select_related("statement__partnership", "owner", "deadline_event")
            .defer("statement__canonical_text")
        )


class Commitment(Versioned):
    """One promise, quoted from one statement, that can be kept or broken.

    The fields under "standing" are a cache of the judgement rows; only
    `actions.standing` writes them and `manage.py verify_standing` proves them again.
    """

    statement = models.ForeignKey(
        Statement, models.PROTECT, related_name="commitments", verbose_name=_("statement")
    )
    code = models.CharField(_("code"), max_length=40, unique=True, null=True, editable=False)
    text_order = models.PositiveIntegerField(
        _("order in the text"),
        default=0,
        help_text=_("Decides the serial of the code when the coding of the statement is closed."),
    )
    short_title = models.CharField(_("short title"), max_length=160)
    themes = models.ManyToManyField(
        Theme, related_name="commitments", blank=True, verbose_name=_("themes")
    )
    instruments = models.ManyToManyField(
        Instrument, related_name="commitments", blank=True, verbose_name=_("instruments")
    )
    report = models.TextField(
        _("report"),
        blank=True,
        help_text=_("What is reported, in our words, where the words are not held."),
    )

    type = models.CharField(_("type"), choices=CommitmentType, max_length=24)
    strength = models.CharField(
        _("strength"), choices=Strength, default=Strength.NOT_CODED, max_length=10
    )
    strength_reason = models.CharField(_("reason for the strength"), max_length=300, blank=True)
    novelty = models.CharField(
        _("novelty"), choices=Novelty, default=Novelty.UNKNOWN, max_length=12
    )
    precision = models.CharField(
        _("precision"), choices=Precision, default=Precision.NOT_CODED, max_length=10
    )
    delegation = models.CharField(
        _("delegation"), choices=Delegation, default=Delegation.NOT_CODED, max_length=10
    )
    verifiability = models.CharField(
        _("verifiability"), choices=Verifiability, default=Verifiability.NOT_CODED, max_length=16
    )
    verifiability_reason = models.TextField(_("reason for the verifiability"), blank=True)
    coding_confidence_note = models.CharField(
        _("confidence in the coding"), max_length=300, blank=True
    )

    deadline_text = models.CharField(
        _("deadline as worded"), max_length=200, blank=True, help_text=_("Their words.")
    )
    deadline_edtf = models.CharField(
        _("deadline (EDTF)"), max_length=60, blank=True, validators=[days.deadline]
    )
    deadline_earliest = models.DateField(_("earliest day"), null=True, blank=True)
    deadline_latest = models.DateField(_("latest day"), null=True, blank=True)
    deadline_precision = models.CharField(
        _("precision of the deadline"),
        choices=DeadlinePrecision,
        default=DeadlinePrecision.NONE,
        max_length=10,
    )
    deadline_relation = models.CharField(
        _("relation of the deadline"),
        choices=DeadlineRelation,
        default=DeadlineRelation.NONE,
        max_length=12,
    )
    deadline_ambiguous = models.BooleanField(_("ambiguous deadline"), default=False)
    deadline_event = models.ForeignKey(
        "commitments.Event",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deadlines",
        verbose_name=_("event of the deadline"),
    )
    cadence = models.CharField(
        _("cadence"),
        max_length=20,
        blank=True,
        validators=[days.repetition],
        help_text=_("ISO 8601 repetition, as R/P1Y."),
    )

    target_value = models.DecimalField(
        _("target value"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    target_unit = models.CharField(_("target unit"), max_length=60, blank=True)
    target_metric = models.CharField(_("what is measured"), max_length=160, blank=True)
    target_period = models.CharField(
        _("period of the target"), max_length=40, blank=True, help_text=_("EDTF, as 2024.")
    )
    catalysts = models.JSONField(_("catalysts"), default=list, blank=True)

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="commitments",
        null=True,
        blank=True,
        verbose_name=_("owner"),
    )
    review_interval_days = models.PositiveSmallIntegerField(
        _("review interval in days"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(3650)],
    )
    visibility = models.CharField(
        _("visibility"), choices=Visibility, default=Visibility.DRAFT, max_length=12
    )

    # Standing
    status = models.CharField(
        _("status"), choices=Status, default=Status.NOT_REVIEWED, max_length=20, editable=False
    )
    status_effective_on = models.DateField(_("true since"), null=True, editable=False)
    status_recorded_at = models.DateTimeField(_("recorded"), null=True, editable=False)
    last_look_on = models.DateField(_("looked at"), null=True, editable=False)
    next_look_on = models.DateField(_("next look"), null=True, editable=False)
    evidence_count = models.PositiveIntegerField(_("evidence"), default=0, editable=False)
    best_grade = models.CharField(_("best grade"), max_length=2, blank=True, editable=False)
    evidence_sides = models.PositiveSmallIntegerField(
        _("sides of the evidence"), default=0, editable=False
    )
    guideline_number = models.PositiveSmallIntegerField(
        _("version of the scoring guideline"), default=0, editable=False
    )
    score = models.CharField(_("joint score"), max_length=16, blank=True, editable=False)
    outlook = models.CharField(_("outlook"), max_length=12, blank=True, editable=False)
    # The first day on which an item ends, so that the sides have to be counted anew.
    evidence_sides_until = models.DateField(_("sides until"), null=True, editable=False)

    objects = CommitmentQuerySet.as_manager()
    history = HistoricalRecords(
        excluded_fields=[
            "status",
            "status_effective_on",
            "status_recorded_at",
            "last_look_on",
            "next_look_on",
            "evidence_count",
            "best_grade",
            "evidence_sides",
            "evidence_sides_until",
            "guideline_number",
            "score",
            "outlook",
        ]
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        permissions = [
            ("read_drafts", "Can read drafts and internal notes"),
            ("record_evidence", "Can add evidence"),
            ("record_search", "Can log searches"),
            ("record_action", "Can record implementing actions"),
            ("record_status", "Can record an open status and submit a closing one"),
            ("record_assessment", "Can submit assessments and scoring guidelines"),
            ("record_forecast", "Can make forecasts"),
            ("write_comment", "Can comment"),
            ("decide_submissions", "Can approve, return and reject what others submit"),
            ("edit_coding", "Can edit the coding"),
            ("publish_own", "Can publish and assign own commitments"),
            ("publish_any", "Can publish and assign any commitment"),
            ("enter_facts", "Can enter facts in the administration"),
        ]
        indexes = [
            models.Index(fields=["status"], name="commitment_status"),
            models.Index(fields=["deadline_latest"], name="commitment_latest"),
            models.Index(fields=["next_look_on"], name="commitment_next_look"),
            models.Index(fields=["visibility", "code"], name="commitment_visible_code"),
        ]
        constraints = [
            *known_values(
                "commitment",
                type=CommitmentType,
                strength=Strength,
                novelty=Novelty,
                precision=Precision,
                delegation=Delegation,
                verifiability=Verifiability,
                deadline_precision=DeadlinePrecision,
                deadline_relation=DeadlineRelation,
                visibility=Visibility,
                status=Status,
            ),
            models.CheckConstraint(
                name="commitment_earliest_before_latest",
                condition=Q(deadline_earliest=None)
                | Q(deadline_latest=None)
                | Q(deadline_earliest__lte=F("deadline_latest")),
                violation_error_message=_("The earliest day is after the latest day."),
            ),
            models.CheckConstraint(
                name="commitment_vague_deadline_has_no_latest",
                condition=~Q(deadline_precision__in=["vague", "none"]) | Q(deadline_latest=None),
                violation_error_message=_("A vague deadline, or none, has no latest day."),
            ),
            models.CheckConstraint(
                name="commitment_published_has_code",
                condition=~Q(visibility=Visibility.PUBLISHED) | Q(code__isnull=False),
                violation_error_message=_("Only a commitment with a code can be published."),
            ),
            models.CheckConstraint(
                name="commitment_target_has_unit",
                condition=Q(target_value=None, target_unit="")
                | Q(target_value__isnull=False) & ~Q(target_unit=""),
                violation_error_message=_("A target has a value and a unit, or neither."),
            ),
            models.CheckConstraint(
                name="commitment_status_has_its_day",
                condition=Q(status=Status.NOT_REVIEWED) | Q(status_effective_on__isnull=False),
                violation_error_message=_("A recorded status has the day since when it is true."),
            ),
        ]

    def __str__(self):
        return self.code or self.short_title

    def clean(self):
        """It hangs on a statement itself, and says what is reported where no words are held."""
        super().clean()
        if self.statement_id and self.statement.version_of_id:
            raise ValidationError(
                {
                    "statement": _(
                        "Commitments hang on the statement itself, not on a version of it."
                    )
                }
            )
        if self.pk and not self.report and not self.quotes.exists():
            raise ValidationError({"report": _("Quote the words, or say what is reported.")})
        if not set(self.catalysts or []) <= set(Catalyst.values):
            raise ValidationError({"catalysts": _("This value is not in our vocabulary.")})

    def get_absolute_url(self):
        return reverse("commitment_detail", args=[self.code])

    @property
    def short_code(self):
        """“2026-18”: the code without its prefix."""
        return "-".join(self.code.rsplit("-", 2)[-2:]) if self.code else ""

    @property
    def number(self):
        """The serial alone, as within one statement: “18”."""
        return self.code.rsplit("-", 1)[-1].lstrip("0") if self.code else ""

    @property
    def is_open(self):
        return self.status in OPEN_STATUSES

    @property
    def catalyst_labels(self):
        return [Catalyst(value).label for value in self.catalysts]

    def timeliness_on(self, on: date) -> Timeliness:
        return timeliness_of(self, on=on)
