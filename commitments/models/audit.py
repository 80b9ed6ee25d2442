"""Who did what: one row an act, each chained to the row before by its hash."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commitments.enums import AuditVerb
from commitments.models.base import known_values


class AuditEvent(models.Model):
    """One act that somebody asked for and that took effect; append-only."""

    position = models.PositiveBigIntegerField(_("position"), unique=True)
    at = models.DateTimeField(_("at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="audit_events",
        verbose_name=_("actor"),
    )
    verb = models.CharField(_("verb"), choices=AuditVerb, max_length=24)
    object_type = models.CharField(_("object type"), max_length=60)
    object_pk = models.CharField(_("object key"), max_length=40)
    object_label = models.CharField(_("object"), max_length=300)
    details = models.JSONField(_("details"), default=dict)
    request_id = models.CharField(_("request"), max_length=64, blank=True)
    previous_hash = models.CharField(_("hash before"), max_length=64, blank=True)
    hash = models.CharField(_("hash"), max_length=64, unique=True)

    class Meta:
        ordering = ["-position"]
        verbose_name = _("audit event")
        verbose_name_plural = _("audit events")
        indexes = [models.Index(fields=["object_type", "object_pk"], name="audit_event_object")]
        constraints = known_values("audit_event", verb=AuditVerb)

    def __str__(self):
        return f"{self.position}. {self.actor} {self.get_verb_display()} {self.object_label}"


class AuditHead(models.Model):
    """The one row that says where the chain ends; writers queue for it."""

    position = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("audit head")
        verbose_name_plural = _("audit heads")
        constraints = [
            models.CheckConstraint(name="audit_head_is_one_row", condition=models.Q(pk=1)),
        ]

    def __str__(self):
        return str(self.position)
