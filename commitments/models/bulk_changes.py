"""One change made to many commitments at once, kept so that it can be reversed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import BulkField
from commitments.models.base import known_values
from commitments.models.commitments import Commitment


class BulkChangeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """All of them to whoever may make one, and to nobody else: they tell of drafts too."""
        return self if user.has_perm("commitments.edit_coding") else self.none()

    def for_list(self):
        """With who made each, what reversed it, `count`, how many commitments it changed, and
        `value`, what one of them held after it."""
        of_it = BulkChangeRow.objects.filter(change=models.OuterRef("pk")).order_by("pk")
        value = models.Subquery(of_it.values("after")[:1])
        counted = self.annotate(count=models.Count("rows"), value=value)
        return counted.select_related("made_by", "reversal__made_by").order_by("-pk")


class BulkChange(models.Model):
    """One act on many commitments, or the reversal of one; append-only.

    An act is reversed at most once, and a reversal never.
    """

    field = models.CharField(_("what changed"), choices=BulkField, max_length=24)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="bulk_changes",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"))
    reverses = models.OneToOneField(
        "self",
        models.PROTECT,
        related_name="reversal",
        null=True,
        blank=True,
        verbose_name=_("reverses"),
    )

    objects = BulkChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("bulk change")
        verbose_name_plural = _("bulk changes")
        constraints = [
            *known_values("bulk_change", field=BulkField),
            models.CheckConstraint(
                name="bulk_change_does_not_reverse_itself",
                condition=Q(reverses=None) | ~Q(reverses=F("pk")),
                violation_error_message=_("A change does not reverse itself."),
            ),
        ]

    def __str__(self):
        return f"{self.get_field_display()} {self.pk}"

    def get_absolute_url(self):
        return reverse("bulk_change_detail", args=[self.pk])


class BulkChangeRow(models.Model):
    """What one commitment held before and after, as JSON: keys, slugs, numbers; append-only."""

    change = models.ForeignKey(BulkChange, models.PROTECT, related_name="rows")
    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="bulk_changes")
    before = models.JSONField(_("before"), null=True)
    after = models.JSONField(_("after"), null=True)

    class Meta:
        ordering = ["change", "commitment"]
        verbose_name = _("row of a bulk change")
        verbose_name_plural = _("rows of bulk changes")
        constraints = [
            models.UniqueConstraint(
                fields=["change", "commitment"],
                name="bulk_change_row_is_unique",
                violation_error_message=_("A change holds each commitment once."),
            ),
        ]

    def __str__(self):
        return f"{self.change}: {self.commitment}"
