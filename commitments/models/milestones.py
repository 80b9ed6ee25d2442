"""Steps on the way of a commitment: stated by its text, or set by an analyst to look out for."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.coding.dates import Bounds, bounds_of_deadline
from commitments.enums import MilestoneBasis, MilestoneState
from commitments.models import days
from commitments.models.base import Versioned, known_values
from commitments.models.commitments import Commitment
from commitments.models.statements import Paragraph, Statement, check_cut


class Milestone(Versioned):
    """One step on the way, due within a window of days that may be open at either end.

    Where the text states it, its words are `statement.canonical_text[start:end]`. That it is
    overdue follows from its last day and is never stored.
    """

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="milestones", verbose_name=_("commitment")
    )
    title = models.CharField(_("title"), max_length=200)
    due = models.CharField(
        _("due"),
        max_length=60,
        blank=True,
        validators=[days.deadline],
        help_text=_("EDTF, such as 2027-06 or ../2026-12-31; empty where no day is set."),
    )
    due_earliest = models.DateField(_("earliest day"), null=True, editable=False)
    due_latest = models.DateField(_("latest day"), null=True, editable=False)
    basis = models.CharField(_("basis"), choices=MilestoneBasis, max_length=10)
    statement = models.ForeignKey(
        Statement,
        models.PROTECT,
        related_name="milestones",
        null=True,
        blank=True,
        verbose_name=_("version of the text"),
    )
    paragraph = models.ForeignKey(
        Paragraph,
        models.PROTECT,
        related_name="milestones",
        null=True,
        blank=True,
        verbose_name=_("paragraph"),
    )
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)
    text = models.TextField(_("words"), blank=True)
    state = models.CharField(
        _("state"), choices=MilestoneState, default=MilestoneState.PLANNED, max_length=10
    )
    settled_on = models.DateField(_("reached or dropped on"), null=True, blank=True)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["commitment", F("due_latest").asc(nulls_last=True), "pk"]
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        indexes = [models.Index(fields=["due_latest"], name="milestone_latest")]
        constraints = [
            *known_values("milestone", basis=MilestoneBasis, state=MilestoneState),
            models.CheckConstraint(
                name="milestone_stated_has_words",
                condition=Q(
                    basis=MilestoneBasis.STATED,
                    statement__isnull=False,
                    start__isnull=False,
                    start__lt=F("end"),
                )
                & ~Q(text="")
                | Q(
                    basis=MilestoneBasis.ANALYST,
                    statement=None,
                    paragraph=None,
                    start=None,
                    end=None,
                    text="",
                ),
                violation_error_message=_("What the text states has its words; nothing else has."),
            ),
            models.CheckConstraint(
                name="milestone_settled_has_day_and_reason",
                condition=Q(state=MilestoneState.PLANNED, settled_on=None)
                | ~Q(state=MilestoneState.PLANNED) & Q(settled_on__isnull=False) & ~Q(reason=""),
                violation_error_message=_("What is reached or dropped has its day and a reason."),
            ),
            models.CheckConstraint(
                name="milestone_earliest_before_latest",
                condition=Q(due_earliest=None)
                | Q(due_latest=None)
                | Q(due_earliest__lte=F("due_latest")),
                violation_error_message=_("The earliest day is after the latest day."),
            ),
        ]

    def __str__(self):
        return self.title

    def clean_fields(self, exclude=None):
        """Its days are those that its date names."""
        bounds = bounds_of(self.due)
        self.due_earliest, self.due_latest = bounds.earliest, bounds.latest
        super().clean_fields(exclude=exclude)

    def clean(self):
        """Its words equal the stored text at their offsets, in a version of its statement."""
        super().clean()
        if not (self.text and self.statement):
            return
        check_cut(self)
        work = self.statement.version_of_id or self.statement_id
        if work != self.commitment.statement_id:
            raise ValidationError({"statement": _("These words are from another statement.")})


def bounds_of(due: str) -> Bounds:
    """The days that an EDTF date names; none where it names none, or cannot be read."""
    try:
        bounds = bounds_of_deadline(due) if due else None
    except ValueError:
        bounds = None  # The validator of the field says what is wrong with it.
    return bounds or Bounds(None, None)
