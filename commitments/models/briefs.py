"""What somebody takes to a meeting: drawn up from the record, then frozen as it was that day."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import BriefSection
from commitments.models.base import Versioned
from commitments.models.parties import Partnership

DRAFT = Q(frozen_at=None, frozen_by=None, as_of=None, content__isnull=True, content_sha256="")
FROZEN = Q(
    frozen_at__isnull=False, frozen_by__isnull=False, as_of__isnull=False, content__isnull=False
) & ~Q(content_sha256="")


def all_sections() -> list[str]:
    return list(BriefSection.values)


class BriefQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Frozen ones to those who may read drafts, as their makers may; drafts to their maker."""
        if not user.has_perm("commitments.read_drafts"):
            return self.none()
        return self.filter(Q(prepared_by=user) | Q(frozen_at__isnull=False))

    def drafts(self):
        return self.filter(frozen_at=None)

    def for_list(self):
        """With who prepared them and without what they hold: drafts first, then the newest."""
        return (
            self.select_related("partnership", "prepared_by")
            .defer("content", "covering_note")
            .order_by(F("frozen_at").desc(nulls_first=True), "-created_at", "-pk")
        )


class Brief(Versioned):
    """One brief for one meeting, about a partnership or what a saved view finds.

    A draft holds what was asked for, and its content is worked out whenever it is read. A frozen
    one holds that content as JSON with its SHA-256, of the day `as_of`, and never changes.
    `sections` are values of BriefSection, in any order. `view_query` is the view as it was chosen;
    what becomes of the view does not matter here.
    """

    partnership = models.ForeignKey(
        Partnership,
        models.PROTECT,
        related_name="briefs",
        null=True,
        blank=True,
        verbose_name=_("partnership"),
    )
    view_name = models.CharField(_("saved view"), max_length=80, blank=True)
    view_query = models.CharField(_("parameters of the view"), max_length=2000, blank=True)
    meeting = models.CharField(_("meeting"), max_length=160)
    meeting_on = models.DateField(_("day of the meeting"), null=True, blank=True)
    meeting_place = models.CharField(_("place"), max_length=120, blank=True)
    period_from = models.DateField(_("changes since"))
    period_to = models.DateField(_("deadlines up to"))
    sections = models.JSONField(_("sections"), default=all_sections)
    covering_note = models.TextField(_("covering note"), blank=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="briefs",
        verbose_name=_("prepared by"),
    )
    created_at = models.DateTimeField(_("begun"))
    as_of = models.DateField(_("as of"), null=True, editable=False)
    frozen_at = models.DateTimeField(_("frozen"), null=True, editable=False)
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
        verbose_name=_("frozen by"),
    )
    content = models.JSONField(_("content"), null=True, editable=False)
    content_sha256 = models.CharField(max_length=64, blank=True, editable=False)

    objects = BriefQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("brief")
        verbose_name_plural = _("briefs")
        constraints = [
            models.CheckConstraint(
                name="brief_names_its_meeting",
                condition=~Q(meeting=""),
                violation_error_message=_("Say for which meeting the brief is."),
            ),
            models.CheckConstraint(
                name="brief_is_about_one_thing",
                condition=Q(partnership__isnull=False, view_name="", view_query="")
                | Q(partnership=None) & ~Q(view_name=""),
                violation_error_message=_("A brief is about a partnership or a saved view."),
            ),
            models.CheckConstraint(
                name="brief_period_ends_after_it_starts",
                condition=Q(period_from__lte=F("period_to")),
                violation_error_message=_("The period ends before it starts."),
            ),
            models.CheckConstraint(
                name="brief_is_frozen_whole",
                condition=DRAFT | FROZEN,
                violation_error_message=_("A frozen brief holds its content, and a draft none."),
            ),
        ]

    def __str__(self):
        return self.meeting

    def get_absolute_url(self):
        return reverse("brief_detail", args=[self.pk])

    @property
    def is_frozen(self):
        return self.frozen_at is not None

    @property
    def subject(self):
        """What it is about, as it is called."""
        return str(self.partnership) if self.partnership_id else self.view_name
