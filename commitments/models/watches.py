"""Who keeps an eye on what, and who wants no reminders of it for a while."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commitments.models.commitments import Commitment


class Watch(models.Model):
    """One commitment that one person wants to hear about, whoever owns it."""

    commitment = models.ForeignKey(
        Commitment, models.CASCADE, related_name="watches", verbose_name=_("commitment")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="watches",
        verbose_name=_("person"),
    )
    since = models.DateTimeField(_("since"))

    class Meta:
        ordering = ["-since"]
        verbose_name = _("watch")
        verbose_name_plural = _("watches")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "commitment"],
                name="watch_is_unique",
                violation_error_message=_("You watch this commitment already."),
            ),
        ]

    def __str__(self):
        return f"{self.person} → {self.commitment}"


class Snooze(models.Model):
    """One commitment of which one person wants no reminder before the day `until`."""

    commitment = models.ForeignKey(
        Commitment, models.CASCADE, related_name="snoozes", verbose_name=_("commitment")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="snoozes",
        verbose_name=_("person"),
    )
    until = models.DateField(_("until"))
    reason = models.CharField(_("reason"), max_length=300)
    since = models.DateTimeField(_("since"))

    class Meta:
        ordering = ["until", "pk"]
        verbose_name = _("snooze")
        verbose_name_plural = _("snoozes")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "commitment"],
                name="snooze_is_unique",
                violation_error_message=_("Reminders of this commitment are put off already."),
            ),
            models.CheckConstraint(
                name="snooze_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why."),
            ),
        ]

    def __str__(self):
        return f"{self.person} → {self.commitment}"
