"""Who promises: parties, their partnerships and bodies."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.enums import BodyKind, PartyKind
from commitments.models.base import Versioned, known_values

# No register has so many parties that a key has more digits.
KEY_DIGITS_AT_MOST = 9


class PartyQuerySet(models.QuerySet):
    def with_key(self, key):
        """The party that addresses call `key`: its ISO code, or its number."""
        if key.isascii() and key.isdigit() and len(key) <= KEY_DIGITS_AT_MOST:
            return self.filter(pk=int(key))
        return self.filter(iso3=key).exclude(iso3="")


class Party(Versioned):
    """One state, international organisation or bloc that can promise something."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    adjective = models.CharField(
        _("adjective"), max_length=60, help_text=_("As in “the Turkish side”.")
    )
    iso3 = models.CharField(
        _("ISO 3166 code"),
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}\Z", _("Three capital letters."))],
    )
    kind = models.CharField(_("kind"), choices=PartyKind, default=PartyKind.STATE, max_length=8)

    objects = PartyQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            *known_values("party", kind=PartyKind),
            models.UniqueConstraint(
                fields=["iso3"],
                condition=~Q(iso3=""),
                name="party_iso3_is_unique",
                violation_error_message=_("Another party has this ISO code."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("party_detail", args=[self.key])

    @property
    def key(self):
        """How addresses call it."""
        return self.iso3 or str(self.pk)


class PartyAlias(models.Model):
    """One other name under which a party appears in texts."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="aliases")
    name = models.CharField(_("name"), max_length=120)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="party_alias_is_unique",
                violation_error_message=_("This name belongs to a party already."),
            ),
        ]

    def __str__(self):
        return self.name


class Partnership(Versioned):
    """Two or more parties whose statements are followed together."""

    name = models.CharField(_("name"), max_length=160, unique=True)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    code_prefix = models.CharField(
        _("code prefix"),
        max_length=16,
        unique=True,
        validators=[
            RegexValidator(r"^[A-Z0-9]+(-[A-Z0-9]+)*\Z", _("Capitals, digits and hyphens."))
        ],
        help_text=_("Begins every code, as MYS-TUR in MYS-TUR-2026-18."),
    )
    parties = models.ManyToManyField(Party, related_name="partnerships", verbose_name=_("parties"))

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("partnership_detail", args=[self.slug])


class CodeCounter(models.Model):
    """The last serial given to a code of one prefix and adoption year; it only grows."""

    code_prefix = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    last_serial = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code_prefix", "year"], name="code_counter_is_unique"),
        ]

    def __str__(self):
        return f"{self.code_prefix}-{self.year}-{self.last_serial:02}"


class Body(Versioned):
    """One ministry, agency, company or other body of a party."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="bodies", verbose_name=_("party"))
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), choices=BodyKind, default=BodyKind.MINISTRY, max_length=12)

    history = HistoricalRecords()

    class Meta:
        ordering = ["party__name", "name"]
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints = [
            *known_values("body", kind=BodyKind),
            models.UniqueConstraint(
                fields=["party", "name"],
                name="body_is_unique",
                violation_error_message=_("This party has a body of that name."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("body_detail", args=[self.pk])
