"""The admin site: open to those who may enter facts, whatever else they are.

Apart from `commitments.admin`, whose modules register with the site while they are imported.
"""

from django.contrib.admin import AdminSite
from django.db.models.base import ModelBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _


class IkrarAdminSite(AdminSite):
    site_header = _("Ikrar: data entry")
    site_title = _("Ikrar")
    index_title = _("The record")
    enable_nav_sidebar = False

    def has_permission(self, request):
        return request.user.is_active and request.user.has_perm("commitments.enter_facts")

    def password_change(self, request, extra_context=None):
        """There is one place for that, with limits on guessing the old password."""
        return redirect("account_change_password")

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
