"""What other programs follow for somebody, each under an address that nobody else knows."""

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import FeedKind, FeedScope
from commitments.models.base import known_values
from commitments.models.saved_views import SavedView


def hash_of(token: str) -> str:
    """SHA-256, in hexadecimal. No salt is needed for words that nobody chose."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class FeedQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A person's own: nobody else learns that there is one."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def live(self):
        return self.filter(revoked_at=None)

    def behind(self, token):
        """The live ones that answer at this address: one, or none."""
        return self.live().filter(token_hash=hash_of(token)).select_related("view")

    def for_list(self):
        return self.select_related("view").order_by("revoked_at", "-created_at", "-pk")


class Feed(models.Model):
    """One private address, which answers with what its owner may see at that time.

    The token of the address is shown once; only its hash is kept.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="feeds", verbose_name=_("owner")
    )
    kind = models.CharField(_("kind"), choices=FeedKind, max_length=8)
    scope = models.CharField(_("of what"), choices=FeedScope, max_length=4)
    view = models.ForeignKey(
        SavedView,
        models.CASCADE,
        related_name="feeds",
        null=True,
        blank=True,
        verbose_name=_("saved view"),
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("created"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")
        constraints = [
            *known_values("feed", kind=FeedKind, scope=FeedScope),
            models.CheckConstraint(
                name="feed_names_its_view",
                condition=Q(scope=FeedScope.VIEW, view__isnull=False)
                | ~Q(scope=FeedScope.VIEW) & Q(view=None),
                violation_error_message=_("A feed of a view names it, and only such a feed does."),
            ),
        ]

    def __str__(self):
        of = self.view if self.view_id else self.get_scope_display()
        return f"{self.get_kind_display()}: {of}"
