"""What people say to one another about a commitment, and what they are told."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.enums import NotificationKind
from commitments.models.base import Versioned, known_values
from commitments.models.commitments import Commitment
from commitments.models.submissions import Submission


class CommentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """They are internal: for those who read drafts."""
        return self if user.has_perm("commitments.read_drafts") else self.none()

    def for_discussion(self):
        """With all that a line about each shows, the newest first, in two queries."""
        people = self.select_related("author", "submission").prefetch_related("mentioned")
        return people.order_by("-written_at", "-pk")


class Comment(Versioned):
    """One remark on a commitment, or on a submission about it. Its history keeps every wording."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="comments", verbose_name=_("commitment")
    )
    submission = models.ForeignKey(
        Submission,
        models.PROTECT,
        related_name="comments",
        null=True,
        blank=True,
        verbose_name=_("submission"),
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="comments", verbose_name=_("author")
    )
    text = models.TextField(_("comment"), max_length=5000)
    written_at = models.DateTimeField(_("written"))
    edited_at = models.DateTimeField(_("edited"), null=True, blank=True)
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True)
    mentioned = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        related_name="mentions",
        blank=True,
        verbose_name=_("people mentioned"),
    )

    objects = CommentQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["written_at", "pk"]
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.CheckConstraint(
                name="comment_has_text",
                condition=~Q(text=""),
                violation_error_message=_("Write something first."),
            ),
        ]

    def __str__(self):
        return f"{self.commitment}, {self.author}"

    def get_absolute_url(self):
        """Its place on the page of what it is about."""
        about = self.submission if self.submission_id else self.commitment
        return f"{about.get_absolute_url()}#comment-{self.pk}"


class NotificationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A person's own, as far as that person may see what they are about."""
        commitments = Commitment.objects.visible_to(user)
        own = self.filter(person=user, commitment__in=commitments)
        if user.has_perm("commitments.read_drafts"):
            return own
        return own.filter(submission=None, comment=None)

    def unread(self):
        return self.filter(read_at=None)

    def for_list(self):
        """With all that a line about each names, the newest first, in one query."""
        about = ("commitment", "submission", "comment__commitment", "comment__submission")
        return self.select_related(*about, "actor").order_by("-at", "-pk")


class Notification(models.Model):
    """One thing that one person should know, until they have read it."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="notifications",
        verbose_name=_("person"),
    )
    kind = models.CharField(_("kind"), choices=NotificationKind, max_length=12)
    commitment = models.ForeignKey(
        Commitment, models.CASCADE, related_name="notifications", verbose_name=_("commitment")
    )
    submission = models.ForeignKey(
        Submission, models.CASCADE, related_name="notifications", null=True, blank=True
    )
    comment = models.ForeignKey(
        Comment, models.CASCADE, related_name="notifications", null=True, blank=True
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="notifications_caused",
        null=True,
        blank=True,
        verbose_name=_("by"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    at = models.DateTimeField(_("at"))
    read_at = models.DateTimeField(_("read"), null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        indexes = [models.Index(fields=["person", "read_at"], name="notification_unread")]
        constraints = [
            *known_values("notification", kind=NotificationKind),
            models.UniqueConstraint(
                fields=["person", "commitment", "due_on"],
                name="notification_of_a_deadline_once",
                condition=Q(kind=NotificationKind.DUE_SOON),
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.get_kind_display()}"

    def get_absolute_url(self):
        """Where that is which it tells of."""
        return (self.comment or self.submission or self.commitment).get_absolute_url()
