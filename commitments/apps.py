from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class CommitmentsConfig(AppConfig):
    name = "commitments"
    verbose_name = _("commitments")


class IkrarAdminConfig(AdminConfig):
    default_site = "commitments.admin_site.IkrarAdminSite"
