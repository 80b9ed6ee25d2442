"""The admin site: open to those who may enter facts, whatever else they are.

Apart from `commitments.admin`, whose modules register with the site while they are imported.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import RedirectURLMixin
from django.core.exceptions import PermissionDenied
from django.db.models.base import ModelBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache


@dataclass(frozen=True)
class Group:
    """Tables that one looks for together, by the names of their models."""

    title: Any
    sentence: Any
    models: tuple[str, ...]


GROUPS = (
    Group(
        gettext_lazy("Who promises"),
        gettext_lazy("The parties, what they are made of, and where they meet."),
        ("party", "body", "partnership", "mechanism"),
    ),
    Group(
        gettext_lazy("What was said"),
        gettext_lazy("The texts, word for word, and what stands in them."),
        ("event", "statement", "paragraph", "passage", "instrument"),
    ),
    Group(
        gettext_lazy("What was promised"),
        gettext_lazy("Each promise on its own row, resting on the words of a statement."),
        ("commitment", "commitmentlink", "theme"),
    ),
    Group(
        gettext_lazy("What is known"),
        gettext_lazy("Mostly entered by analysts on the site; mistakes are put right here."),
        ("evidenceitem", "evidencelink", "implementingaction", "indicator", "series"),
    ),
    Group(
        gettext_lazy("The record"),
        gettext_lazy("Kept by the tracker itself: to read, never to change."),
        (
            "statusupdate",
            "assessment",
            "guideline",
            "forecast",
            "searchlog",
            "datapoint",
            "bulkchange",
            "intake",
            "candidate",
            "methodologyversion",
            "auditevent",
        ),
    ),
    Group(
        gettext_lazy("Behind the pages"),
        gettext_lazy("What the worker fetches, reads and tells, and how it went."),
        ("job", "mailing"),
    ),
    Group(
        gettext_lazy("People"),
        gettext_lazy("Who may sign in, and what they may do."),
        ("user",),
    ),
)


class NextAddress(RedirectURLMixin):
    """The address that a request wants to go on to, if it is one of this site."""

    def __init__(self, request):
        self.request = request

    def get_default_redirect_url(self):
        return reverse("admin:index")


class IkrarAdminSite(AdminSite):
    site_header = gettext_lazy("Ikrar: data entry")
    site_title = gettext_lazy("Ikrar")
    index_title = gettext_lazy("Data entry")
    index_template = "admin/desk.html"
    enable_nav_sidebar = False

    def has_permission(self, request):
        return request.user.is_active and request.user.has_perm("commitments.enter_facts")

    @method_decorator(never_cache)
    @login_not_required
    def login(self, request, extra_context=None):
        """A door and no form: the admin's own knows neither second factor nor limits."""
        onward = NextAddress(request).get_success_url()
        if not request.user.is_authenticated:
            query = {REDIRECT_FIELD_NAME: onward}
            return redirect(reverse("account_login", query=query))
        if not self.has_permission(request):
            raise PermissionDenied(_("Data entry is open to administrators alone."))
        return redirect(reverse("admin:index") if onward == request.path else onward)

    def password_change(self, request, extra_context=None):
        """There is one place for that, with limits on guessing the old password."""
        return redirect("account_change_password")

    def index(self, request, extra_context=None):
        return super().index(request, {"groups": self.groups(request)} | (extra_context or {}))

    def app_index(self, request, app_label, extra_context=None):
        """All tables are of one application, and stand in groups on the first page."""
        return redirect("admin:index")

    def groups(self, request):
        """The groups with what this person may see of them, each table with its purpose."""
        tables = {
            table["model"]._meta.model_name: table
            | {"purpose": self.get_model_admin(table["model"]).purpose}
            for application in self.get_app_list(request)
            for table in application["models"]
        }
        return [
            (group, [tables[name] for name in group.models if name in tables]) for group in GROUPS
        ]

    def register(self, model_or_iterable, admin_class=None, **options):
        """Take our own models alone.

        Other packages offer groups, whose rights `permissions` declares, and second factors,
        which are nobody's affair but their owner's.
        """
        models = (
            [model_or_iterable] if isinstance(model_or_iterable, ModelBase) else model_or_iterable
        )
        ours = [model for model in models if model._meta.app_label == "commitments"]
        super().register(ours, admin_class, **options)
