"""Our own copies: what a source said on a day, kept by content, and how each copy came to us."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    SETTLED_CAPTURES,
    CaptureFinding,
    CaptureMethod,
    CaptureState,
)
from commitments.models.as_of import known_to
from commitments.models.base import known_values
from commitments.models.evidence import EvidenceItem


class StoredContent(models.Model):
    """Bytes that we keep, once, under the name of their hash; append-only.

    The row is written when the file is on the disk to stay, and never before.
    """

    sha256 = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField(_("size"))
    media_type = models.CharField(_("media type"), max_length=120)
    stored_at = models.DateTimeField(_("stored"))

    class Meta:
        ordering = ["stored_at", "sha256"]
        verbose_name = _("stored content")
        verbose_name_plural = _("stored contents")
        constraints = [
            models.CheckConstraint(
                name="stored_content_has_its_hash", condition=Exact(Length("sha256"), 64)
            ),
        ]

    def __str__(self):
        return self.short_hash

    @property
    def short_hash(self):
        """As “4f1c…9be2”."""
        return f"{self.sha256[:4]}…{self.sha256[-4:]}"


class ReadableText(models.Model):
    """The text of a stored content as the database holds it, to be searched; append-only.

    `words` are the beginning where the text is longer than the record can carry; `text_key` is
    that of coding.sources, equal where two texts say the same.
    """

    content = models.OneToOneField(
        StoredContent,
        models.PROTECT,
        primary_key=True,
        related_name="readable",
        verbose_name=_("content"),
    )
    words = models.TextField(_("words"))
    text_key = models.CharField(_("key of the text"), max_length=64, db_index=True)

    class Meta:
        verbose_name = _("readable text")
        verbose_name_plural = _("readable texts")

    def __str__(self):
        return str(self.content)


class CaptureQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Copies of the evidence that `user` sees, asked for by the day that they look at."""
        rows = known_to(user, self, "requested_at")
        return rows.filter(evidence__in=EvidenceItem.objects.visible_to(user))

    def kept(self):
        """Those that hold a content."""
        return self.filter(content__isnull=False)

    def under_way(self):
        return self.exclude(state__in=SETTLED_CAPTURES)

    def for_custody(self, evidence):
        """All looks at one source, newest first, with what they hold and who asked."""
        return (
            self.filter(evidence=evidence)
            .select_related("record", "content", "text", "requested_by", "previous__content")
            .order_by("-pk")
        )

    def searchable(self):
        """Those whose words are found: every file, and of a page the newest text."""
        newer = Capture.objects.filter(
            evidence=OuterRef("evidence"),
            method=CaptureMethod.PAGE,
            finding=CaptureFinding.CHANGED,
            text__isnull=False,
            pk__gt=OuterRef("pk"),
        )
        return self.filter(
            Q(method=CaptureMethod.FILE) | ~Exists(newer),
            finding__in=[CaptureFinding.FIRST, CaptureFinding.CHANGED],
            text__readable__isnull=False,
        )


class Capture(models.Model):
    """One look at a source, or one file received, with what it brought.

    What is settled (kept, failed, gone) never changes. `record` is the exchange as WARC, or the
    file as received; `content` the body, or that file; `text` its readable text as UTF-8.
    `previous` is the copy that a look again was compared with.
    """

    evidence = models.ForeignKey(
        EvidenceItem, models.PROTECT, related_name="captures", verbose_name=_("evidence")
    )
    method = models.CharField(_("method"), choices=CaptureMethod, max_length=4)
    state = models.CharField(
        _("state"), choices=CaptureState, default=CaptureState.QUEUED, max_length=8
    )
    requested_at = models.DateTimeField(_("asked for"))
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="captures_requested",
        verbose_name=_("asked for by"),
    )
    scheduled = models.BooleanField(
        _("by the schedule"), default=False, help_text=_("Asked for by the clock in their name.")
    )
    previous = models.ForeignKey(
        "self", models.PROTECT, related_name="later", null=True, verbose_name=_("copy before")
    )
    name = models.CharField(_("name of the file"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=1000, blank=True)
    final_address = models.CharField(_("address that answered"), max_length=4000, blank=True)
    status_code = models.PositiveSmallIntegerField(_("status of the answer"), null=True)
    headers = models.JSONField(_("headers"), default=list)
    started_at = models.DateTimeField(_("started"), null=True)
    finished_at = models.DateTimeField(_("finished"), null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), null=True)
    refusal = models.CharField(_("kind of refusal"), max_length=40, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    finding = models.CharField(_("finding"), choices=CaptureFinding, max_length=8, blank=True)
    record = models.ForeignKey(
        StoredContent, models.PROTECT, related_name="+", null=True, verbose_name=_("record")
    )
    content = models.ForeignKey(
        StoredContent, models.PROTECT, related_name="copies", null=True, verbose_name=_("content")
    )
    text = models.ForeignKey(
        StoredContent, models.PROTECT, related_name="+", null=True, verbose_name=_("readable text")
    )

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("copy")
        verbose_name_plural = _("copies")
        constraints = [
            *known_values("capture", method=CaptureMethod, state=CaptureState),
            models.CheckConstraint(
                name="capture_finding_is_known",
                condition=Q(finding__in=[*CaptureFinding.values, ""]),
                violation_error_message="This value is not in our vocabulary.",
            ),
            models.UniqueConstraint(
                fields=["evidence"],
                condition=Q(method=CaptureMethod.PAGE)
                & Q(state__in=[CaptureState.QUEUED, CaptureState.FETCHING]),
                name="capture_under_way_once",
                violation_error_message=_("A copy of this source is under way already."),
            ),
            models.CheckConstraint(
                name="capture_kept_has_its_bytes",
                condition=~Q(state=CaptureState.KEPT)
                | Q(
                    record__isnull=False,
                    content__isnull=False,
                    finding__in=[
                        CaptureFinding.FIRST,
                        CaptureFinding.SAME,
                        CaptureFinding.CHANGED,
                    ],
                ),
                violation_error_message=_("What is kept has its bytes and a finding."),
            ),
            models.CheckConstraint(
                name="capture_gone_says_so",
                condition=Q(state=CaptureState.GONE, finding=CaptureFinding.GONE, content=None)
                | ~Q(state=CaptureState.GONE) & ~Q(finding=CaptureFinding.GONE),
                violation_error_message=_("What is gone brings no content, and says that."),
            ),
            models.CheckConstraint(
                name="capture_failed_says_why",
                condition=~Q(state=CaptureState.FAILED) | ~Q(reason=""),
                violation_error_message=_("What failed says why."),
            ),
            models.CheckConstraint(
                name="capture_settled_has_its_moment",
                condition=Q(state__in=SETTLED_CAPTURES, finished_at__isnull=False)
                | ~Q(state__in=SETTLED_CAPTURES) & Q(finished_at=None),
                violation_error_message=_("What is settled has its moment, and only that."),
            ),
            models.CheckConstraint(
                name="capture_page_has_its_address",
                condition=Q(method=CaptureMethod.PAGE) & ~Q(address="")
                | Q(method=CaptureMethod.FILE, record__isnull=False) & ~Q(name=""),
                violation_error_message=_("A page has its address, a file its name and bytes."),
            ),
        ]

    def __str__(self):
        return f"{self.evidence} ({self.get_state_display()})"

    def get_absolute_url(self):
        return reverse("evidence_detail", args=[self.evidence_id])

    @property
    def is_settled(self):
        return self.state in SETTLED_CAPTURES


class HostTurn(models.Model):
    """When a host may be asked again; workers claim its next turn here, so that none is rude."""

    host = models.CharField(_("host"), max_length=255, primary_key=True)
    free_at = models.DateTimeField(_("free at"))

    class Meta:
        verbose_name = _("turn at a host")
        verbose_name_plural = _("turns at hosts")

    def __str__(self):
        return self.host
