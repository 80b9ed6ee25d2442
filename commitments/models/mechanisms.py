"""Where parties meet again and again: mechanisms, and their sessions held and expected."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.coding.dates import Bounds, bounds_of_deadline
from commitments.enums import MechanismLevel
from commitments.models import days
from commitments.models.base import Versioned, known_values
from commitments.models.parties import Partnership, Party


class Mechanism(Versioned):
    """One standing forum in which parties meet, such as a council or a joint commission."""

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="mechanisms", verbose_name=_("partnership")
    )
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    level = models.CharField(_("level"), choices=MechanismLevel, max_length=10)
    expected_rhythm = models.CharField(
        _("expected rhythm"),
        max_length=20,
        blank=True,
        validators=[days.repetition],
        help_text=_("ISO 8601 repetition, such as R/P2Y; empty where none is stated."),
    )
    rhythm_words = models.CharField(
        _("rhythm as worded"), max_length=300, blank=True, help_text=_("Their words.")
    )
    host_rule = models.CharField(
        _("who hosts, as worded"), max_length=300, blank=True, help_text=_("Their words.")
    )
    source = models.CharField(
        _("source"),
        max_length=300,
        blank=True,
        help_text=_("Where the rhythm and who hosts are stated."),
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        verbose_name = _("mechanism")
        verbose_name_plural = _("mechanisms")
        constraints = [
            *known_values("mechanism", level=MechanismLevel),
            models.UniqueConstraint(
                fields=["partnership", "name"],
                name="mechanism_is_unique",
                violation_error_message=_("This partnership has a mechanism of that name."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        """A rhythm, and who hosts, stand in a text that is named."""
        super().clean()
        if self.expected_rhythm and not self.rhythm_words:
            raise ValidationError({"rhythm_words": _("Give the words that state the rhythm.")})
        if (self.rhythm_words or self.host_rule) and not self.source:
            raise ValidationError({"source": _("Say where these words stand.")})

    def get_absolute_url(self):
        return reverse("mechanism_detail", args=[self.pk])


class MechanismSession(Versioned):
    """One session of a mechanism, held, expected or cancelled.

    Whether it is overdue follows from what is expected and is never stored.
    """

    mechanism = models.ForeignKey(
        Mechanism, models.PROTECT, related_name="sessions", verbose_name=_("mechanism")
    )
    ordinal = models.PositiveSmallIntegerField(_("number"))
    held_on = models.DateField(_("held on"), null=True, blank=True)
    expected = models.CharField(
        _("expected"),
        max_length=40,
        blank=True,
        validators=[days.deadline],
        help_text=_("EDTF, such as ../2026-12-31."),
    )
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)
    cancelled_because = models.CharField(_("why it was cancelled"), max_length=300, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    host = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="sessions_hosted",
        null=True,
        blank=True,
        verbose_name=_("host"),
    )
    statement = models.ForeignKey(
        "commitments.Statement",
        models.PROTECT,
        related_name="sessions",
        null=True,
        blank=True,
        verbose_name=_("statement"),
        help_text=_("What came of it."),
    )
    commitment = models.ForeignKey(
        "commitments.Commitment",
        models.PROTECT,
        related_name="sessions",
        null=True,
        blank=True,
        verbose_name=_("commitment"),
        help_text=_("What promises it."),
    )
    words = models.TextField(
        _("words"), blank=True, help_text=_("What the text says of it, word for word.")
    )
    stated_in = models.ForeignKey(
        "commitments.Statement",
        models.PROTECT,
        related_name="sessions_stated",
        null=True,
        blank=True,
        verbose_name=_("text with these words"),
    )
    evidence = models.ForeignKey(
        "commitments.EvidenceItem",
        models.PROTECT,
        related_name="sessions",
        null=True,
        blank=True,
        verbose_name=_("evidence"),
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["mechanism__name", "ordinal"]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "ordinal"],
                name="mechanism_session_is_unique",
                violation_error_message=_("This session exists."),
            ),
            models.CheckConstraint(
                name="mechanism_session_held_or_cancelled",
                condition=Q(held_on=None) | Q(cancelled_on=None),
                violation_error_message=_("What was cancelled was not held."),
            ),
            models.CheckConstraint(
                name="mechanism_session_cancelled_with_reason",
                condition=Q(cancelled_on=None, cancelled_because="")
                | Q(cancelled_on__isnull=False) & ~Q(cancelled_because=""),
                violation_error_message=_("A session is cancelled on a day and for a reason."),
            ),
            models.CheckConstraint(
                name="mechanism_session_words_have_text",
                condition=Q(words="", stated_in=None) | Q(stated_in__isnull=False) & ~Q(words=""),
                violation_error_message=_("Words stand in a text: give both, or neither."),
            ),
        ]

    def __str__(self):
        return f"{self.mechanism}, {self.ordinal}"

    def clean(self):
        """The words are those of the text."""
        super().clean()
        if self.words and self.stated_in and self.words not in self.stated_in.canonical_text:
            raise ValidationError({"words": _("These words do not stand in the text.")})

    def get_absolute_url(self):
        return f"{self.mechanism.get_absolute_url()}#session-{self.ordinal}"

    @property
    def bounds(self) -> Bounds | None:
        """The days on which it is expected; None where these cannot be told."""
        try:
            return bounds_of_deadline(self.expected) if self.expected else None
        except ValueError:
            return None
