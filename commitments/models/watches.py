"""Who keeps an eye on what."""

from django.conf import settings
from django.db import models
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
