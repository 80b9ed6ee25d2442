"""What was said: events, statements, their paragraphs, and what is kept beside commitments."""

from hashlib import sha256

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.enums import (
    EventKind,
    InstrumentStatus,
    PassageKind,
    PassageReason,
    StatementKind,
    Tier,
    Visibility,
)
from commitments.models.as_of import as_of, day_looked_at
from commitments.models.base import Versioned, known_values
from commitments.models.mechanisms import Mechanism
from commitments.models.parties import Partnership, Party

# Web addresses only: no mailto, no javascript, no file.
web_address = URLValidator(
    schemes=["http", "https"], message=_("An address starts with http:// or https://.")
)


def check_cut(row):
    """Refuse words of `row` that differ from the text of its statement at its offsets."""
    if row.start is None or row.end is None:
        raise ValidationError(_("Words need both offsets."))
    if row.statement.canonical_text[row.start : row.end] != row.text:
        raise ValidationError({"text": _("The words differ from the text at these offsets.")})


class Event(Versioned):
    """One meeting or visit, from which several texts may come."""

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="events", verbose_name=_("partnership")
    )
    mechanism = models.ForeignKey(
        Mechanism,
        models.PROTECT,
        related_name="events",
        null=True,
        blank=True,
        verbose_name=_("mechanism"),
    )
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), choices=EventKind, max_length=12)
    place = models.CharField(_("place"), max_length=120, blank=True)
    start = models.DateField(_("start"))
    end = models.DateField(_("end"))

    history = HistoricalRecords()

    class Meta:
        ordering = ["-start", "name"]
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            *known_values("event", kind=EventKind),
            models.CheckConstraint(
                name="event_ends_after_it_starts",
                condition=Q(start__lte=F("end")),
                violation_error_message=_("The end is before the start."),
            ),
        ]

    def __str__(self):
        return self.name


class StatementQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Published statements, and with the right to read drafts all of them.

        Those that were on record on the day that `user` looks at.
        """
        day = day_looked_at(user)
        then = self if day is None else as_of(self, day)
        if user.has_perm("commitments.read_drafts"):
            return then
        return then.filter(visibility=Visibility.PUBLISHED)

    def works(self):
        """Statements themselves, without the further versions of their texts."""
        return self.filter(version_of=None)

    def for_list(self):
        """One row a statement, newest first, without the text."""
        return (
            self.select_related("partnership")
            .defer("canonical_text")
            .order_by("-adopted_on", "title", "pk")
        )


class Statement(Versioned):
    """One text that leaders adopted, or one version of it; its words never change once quoted.

    Commitments hang on the work (`version_of` empty); each quote names the version it is
    cut from. A statement known only by report holds no text and no digest.
    """

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="statements", verbose_name=_("partnership")
    )
    event = models.ForeignKey(
        Event,
        models.PROTECT,
        related_name="statements",
        null=True,
        blank=True,
        verbose_name=_("event"),
    )
    version_of = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="versions",
        null=True,
        blank=True,
        verbose_name=_("version of"),
    )
    parties = models.ManyToManyField(Party, related_name="statements", verbose_name=_("parties"))
    title = models.CharField(_("title"), max_length=300)
    short_title = models.CharField(_("short title"), max_length=80, help_text=_("As Ankara 2026."))
    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    kind = models.CharField(_("kind"), choices=StatementKind, max_length=20)
    tier = models.CharField(_("tier"), choices=Tier, max_length=24)
    adopted_on = models.DateField(_("adopted on"))
    adopted_place = models.CharField(_("adopted at"), max_length=120, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    retrieved_on = models.DateField(_("retrieved on"), null=True, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    url = models.CharField(_("address"), max_length=1000, blank=True, validators=[web_address])
    language = models.CharField(_("language"), max_length=12, default="en")
    canonical_text = models.TextField(_("text"), blank=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True, editable=False)
    partial_text = models.BooleanField(
        _("partial text"), default=False, help_text=_("Only a part of the text is held.")
    )
    printed_on = models.DateField(
        _("printed date"),
        null=True,
        blank=True,
        help_text=_("The date as the source prints it, where it differs from the true one."),
    )
    date_reason = models.TextField(
        _("reason for the date"),
        blank=True,
        help_text=_("Why the true date differs from the printed one."),
    )
    visibility = models.CharField(
        _("visibility"), choices=Visibility, default=Visibility.DRAFT, max_length=12
    )
    coding_closed_at = models.DateTimeField(
        _("coding closed"), null=True, blank=True, editable=False
    )

    objects = StatementQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["canonical_text"])

    class Meta:
        ordering = ["-adopted_on", "title"]
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            *known_values("statement", kind=StatementKind, tier=Tier, visibility=Visibility),
            models.CheckConstraint(
                name="statement_text_has_its_digest",
                condition=Q(canonical_text="", sha256="") | (~Q(canonical_text="") & ~Q(sha256="")),
                violation_error_message=_("A text is stored with its digest, and only then."),
            ),
            models.CheckConstraint(
                name="statement_other_date_has_reason",
                condition=Q(printed_on=None) | ~Q(date_reason=""),
                violation_error_message=_("A printed date that differs needs its reason."),
            ),
            models.CheckConstraint(
                name="statement_is_not_its_own_version",
                condition=Q(version_of=None) | ~Q(version_of=F("pk")),
                violation_error_message=_("A statement is not a version of itself."),
            ),
        ]

    def __str__(self):
        return self.short_title

    def clean(self):
        """A version hangs on the statement itself, and has no commitments or versions."""
        super().clean()
        if not self.version_of_id:
            return
        if self.version_of.version_of_id:
            raise ValidationError({"version_of": _("Name the statement itself, not a version.")})
        if self.pk and (self.commitments.exists() or self.versions.exists()):
            raise ValidationError(
                {"version_of": _("Commitments or versions hang on this statement, so it stands.")}
            )

    def get_absolute_url(self):
        return reverse("statement_detail", args=[self.slug])

    @property
    def words_held(self):
        return self.sha256 != ""

    @staticmethod
    def digest(text):
        """The SHA-256 of the text in UTF-8, in hexadecimal; empty for no text."""
        return sha256(text.encode()).hexdigest() if text else ""


class Paragraph(Versioned):
    """One paragraph of one text, as offsets in code points; paragraphs never overlap."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="paragraphs")
    label = models.CharField(_("label"), max_length=12)
    sub = models.PositiveSmallIntegerField(_("sub-paragraph"), default=1)
    heading = models.CharField(_("heading"), max_length=300, blank=True)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))

    history = HistoricalRecords()

    class Meta:
        ordering = ["statement", "start"]
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        constraints = [
            models.CheckConstraint(
                name="paragraph_is_not_empty",
                condition=Q(start__lt=F("end")),
                violation_error_message=_("A paragraph ends after it starts."),
            ),
            models.UniqueConstraint(
                fields=["statement", "label", "sub"],
                name="paragraph_label_is_unique",
                violation_error_message=_("This statement has such a paragraph."),
            ),
        ]

    def __str__(self):
        return self.number

    def clean(self):
        """Within the text, and over no other paragraph of it."""
        super().clean()
        if self.start is None or self.end is None or self.statement_id is None:
            return
        if self.end > len(self.statement.canonical_text):
            raise ValidationError({"end": _("The text ends before this place.")})
        others = Paragraph.objects.filter(
            statement=self.statement_id, start__lt=self.end, end__gt=self.start
        ).exclude(pk=self.pk)
        if others.exists():
            raise ValidationError(_("It overlaps another paragraph of this text."))

    @property
    def number(self):
        return number_of(self.label, self.sub)


def number_of(label: str, sub: int) -> str:
    """“20” for the first part of paragraph 20, “20.2” for the second."""
    return label if sub == 1 else f"{label}.{sub}"


class Passage(Versioned):
    """One signal or position: kept with its words, never counted as a commitment."""

    statement = models.ForeignKey(
        Statement, models.PROTECT, related_name="passages", verbose_name=_("statement")
    )
    paragraph = models.ForeignKey(
        Paragraph,
        models.PROTECT,
        related_name="passages",
        null=True,
        blank=True,
        verbose_name=_("paragraph"),
    )
    kind = models.CharField(_("kind"), choices=PassageKind, max_length=10)
    reason = models.CharField(_("reason"), choices=PassageReason, max_length=24)
    low_binding = models.BooleanField(
        _("low-binding"),
        default=False,
        help_text=_("A wider definition of commitment would count it."),
    )
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)
    text = models.TextField(_("words"), blank=True)
    report = models.TextField(
        _("report"), blank=True, help_text=_("In our words, where the words are not held.")
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["statement", "start", "pk"]
        verbose_name = _("signal or position")
        verbose_name_plural = _("signals and positions")
        constraints = [
            *known_values("passage", kind=PassageKind, reason=PassageReason),
            models.CheckConstraint(
                name="passage_has_words_or_report",
                condition=Q(start__isnull=False, end__isnull=False, report="") & ~Q(text="")
                | Q(start=None, end=None, text="") & ~Q(report=""),
                violation_error_message=_("Give either the words with both offsets or a report."),
            ),
        ]

    def __str__(self):
        return self.text or self.report

    def clean(self):
        """Words, where given, equal the stored text at their offsets."""
        super().clean()
        if self.text and self.statement_id:
            check_cut(self)


class Instrument(Versioned):
    """One signed text or named programme that a statement or a source mentions."""

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="instruments", verbose_name=_("partnership")
    )
    statement = models.ForeignKey(
        Statement,
        models.PROTECT,
        related_name="instruments",
        null=True,
        blank=True,
        verbose_name=_("mentioned in"),
    )
    title = models.CharField(_("title"), max_length=300)
    status = models.CharField(_("status"), choices=InstrumentStatus, max_length=12)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    in_force_on = models.DateField(_("in force on"), null=True, blank=True)
    source = models.TextField(_("source"), help_text=_("Where it is mentioned."))

    history = HistoricalRecords()

    class Meta:
        ordering = ["-signed_on", "title"]
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        constraints = [
            *known_values("instrument", status=InstrumentStatus),
            models.UniqueConstraint(
                fields=["partnership", "title"],
                name="instrument_is_unique",
                violation_error_message=_("This partnership has an instrument of that title."),
            ),
        ]

    def __str__(self):
        return self.title
