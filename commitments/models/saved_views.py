"""Lists as somebody wants to find them again: what they are filtered by, under a name."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Value
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import SavedList
from commitments.models.base import Versioned, known_values

# What an address says that wants a list as it is, whatever view it opens with.
AS_IT_IS = "saved=none"
PAGES = {SavedList.COMMITMENTS: "commitment_list", SavedList.EVIDENCE: "evidence_list"}


class SavedViewQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A person's own, and those that are shared with everybody who signs in."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(owner=user) | Q(is_shared=True))

    def for_list(self, user):
        """With their owners, whether this person's list opens with each as `is_default`, and how
        many feeds of theirs follow it as `followed`: their own first, in one query.
        """
        defaults = DefaultView.objects.filter(person=user, view=OuterRef("pk"))
        feeds = Q(feeds__owner=user, feeds__revoked_at=None)
        return (
            self.select_related("owner")
            .annotate(
                is_default=Exists(defaults),
                followed=models.Count("feeds", filter=feeds, distinct=True),
                is_own=models.Case(
                    models.When(owner=user, then=Value(True)),
                    default=Value(False),
                    output_field=models.BooleanField(),
                ),
            )
            .order_by("-is_own", "list", "name", "pk")
        )


class SavedView(Versioned):
    """The filters of one list under a name, as parameters that the list itself understood."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="saved_views",
        verbose_name=_("owner"),
    )
    list = models.CharField(_("list"), choices=SavedList, max_length=12)
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(_("parameters"), max_length=2000, blank=True)
    is_shared = models.BooleanField(_("shared"), default=False)
    created_at = models.DateTimeField(_("saved"))

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = ["list", "name"]
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        constraints = [
            *known_values("saved_view", list=SavedList),
            models.CheckConstraint(
                name="saved_view_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give the view a name."),
            ),
            models.UniqueConstraint(
                fields=["owner", "list", "name"],
                name="saved_view_name_is_unique",
                violation_error_message=_("You have a view of this list by that name."),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_past(self):
        """Whether it shows the record as it stood on a past day."""
        return "as_of" in QueryDict(self.query)

    def get_absolute_url(self):
        path = reverse(PAGES[SavedList(self.list)])
        return f"{path}?{self.query or AS_IT_IS}"


class DefaultView(models.Model):
    """With which view a list opens for one person, where its address says nothing."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="default_views",
        verbose_name=_("person"),
    )
    list = models.CharField(_("list"), choices=SavedList, max_length=12)
    view = models.ForeignKey(
        SavedView, models.CASCADE, related_name="defaults", verbose_name=_("view")
    )

    class Meta:
        verbose_name = _("default view")
        verbose_name_plural = _("default views")
        constraints = [
            *known_values("default_view", list=SavedList),
            models.UniqueConstraint(
                fields=["person", "list"],
                name="default_view_is_one_a_list",
                violation_error_message=_("A list opens with one view."),
            ),
        ]

    def __str__(self):
        return f"{self.person} → {self.view}"
