"""By which version of the rules something was proposed or judged."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MethodologyVersionQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-recorded_at", "-pk")


class MethodologyVersion(models.Model):
    """One version of the coding rules by which something was proposed or judged; append-only."""

    ruleset = models.CharField(_("ruleset"), max_length=20, unique=True)
    recorded_at = models.DateTimeField(_("recorded"))

    objects = MethodologyVersionQuerySet.as_manager()

    class Meta:
        ordering = ["recorded_at", "pk"]
        verbose_name = _("version of the methodology")
        verbose_name_plural = _("versions of the methodology")

    def __str__(self):
        return self.ruleset
