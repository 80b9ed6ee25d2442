"""What is sent to people by mail, and what each of them wants to be sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import MailKind, MailState
from commitments.models.base import known_values
from commitments.models.discussion import Notification


class MailSettings(models.Model):
    """What one person wants by mail, and on which weekday; who has no row wants all on Monday."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="mail_settings",
        verbose_name=_("person"),
    )
    digest = models.BooleanField(_("weekly digest"), default=True)
    # As date.weekday() counts.
    weekday = models.PositiveSmallIntegerField(_("weekday"), default=0)
    mentioned = models.BooleanField(_("mentions"), default=True)
    returned = models.BooleanField(_("returned work"), default=True)

    class Meta:
        verbose_name = _("mail settings")
        verbose_name_plural = _("mail settings")
        constraints = [
            models.CheckConstraint(
                name="mail_settings_weekday_is_one",
                condition=Q(weekday__lte=6),
                violation_error_message=_("A week has seven days."),
            ),
        ]

    def __str__(self):
        return str(self.person)

    def wants(self, kind: MailKind) -> bool:
        return getattr(self, MailKind(kind).value)


class Mailing(models.Model):
    """One mail to one person: about one week, or about one notification.

    The row is there before anything is sent, and of each week and each notification there is one.
    `tried_at` is the moment up to which what it says was known. One that stays in `sending` was
    interrupted, and nobody knows whether it arrived.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="mailings",
        verbose_name=_("person"),
    )
    kind = models.CharField(_("kind"), choices=MailKind, max_length=9)
    week = models.CharField(_("week"), max_length=8, blank=True)
    notification = models.OneToOneField(
        Notification, models.CASCADE, related_name="mailing", null=True, blank=True
    )
    state = models.CharField(
        _("state"), choices=MailState, default=MailState.WAITING, max_length=8, editable=False
    )
    entered_at = models.DateTimeField(_("entered"))
    tried_at = models.DateTimeField(_("tried"), null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("mailing")
        verbose_name_plural = _("mailings")
        constraints = [
            *known_values("mailing", kind=MailKind, state=MailState),
            models.UniqueConstraint(
                fields=["person", "week"],
                condition=Q(kind=MailKind.DIGEST),
                name="mailing_digest_once_a_week",
            ),
            models.CheckConstraint(
                name="mailing_names_what_it_is_about",
                condition=Q(kind=MailKind.DIGEST, notification=None) & ~Q(week="")
                | ~Q(kind=MailKind.DIGEST) & Q(week="", notification__isnull=False),
            ),
            models.CheckConstraint(
                name="mailing_sent_has_its_moment",
                condition=Q(state=MailState.SENT, sent_at__isnull=False, tried_at__isnull=False)
                | ~Q(state=MailState.SENT) & Q(sent_at=None),
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.get_kind_display()} {self.week}".strip()
