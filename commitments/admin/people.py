"""People and their roles; rights come from roles alone."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from commitments.actions import audit
from commitments.admin.facts import FactAdmin, VersionedForm
from commitments.admin.lists import CountColumn
from commitments.enums import AuditVerb
from commitments.models import User


class PersonForm(VersionedForm, UserChangeForm):
    pass


class NewPersonForm(VersionedForm, AdminUserCreationForm):
    pass


@admin.register(User)
class PersonAdmin(FactAdmin, UserAdmin):
    purpose = _("Who may sign in, under which name, and in which roles.")
    form = PersonForm
    add_form = NewPersonForm
    filter_horizontal = ["groups"]
    list_display = [
        "username",
        "full_name",
        "email",
        "roles",
        CountColumn("commitments", _("commitments owned")),
        "is_active",
        "last_login",
        "on_site",
    ]
    list_filter = ["is_active", "groups"]
    readonly_fields = ["last_login", "date_joined"]
    search_fields = ["username", "first_name", "last_name", "email"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (
            _("Roles"),
            {
                "fields": ["is_active", "groups"],
                "description": _(
                    "Readers read, analysts record, managers publish and assign, administrators"
                    " enter facts. A person may hold several roles. Nobody is deleted: take the"
                    " tick away from somebody who left."
                ),
            },
        ),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    "username",
                    "first_name",
                    "last_name",
                    "email",
                    "usable_password",
                    "password1",
                    "password2",
                    "groups",
                ]
            },
        ),
    ]

    def get_queryset(self, request):
        """Accounts above every role are looked after from the command line alone."""
        people = super().get_queryset(request).filter(is_superuser=False)
        return people.prefetch_related("groups")

    @admin.display(description=_("name"), ordering="last_name")
    def full_name(self, person):
        return person.get_full_name()

    @admin.display(description=_("roles"))
    def roles(self, person):
        return ", ".join(str(group) for group in person.groups.all())

    @transaction.atomic
    def user_change_password(self, request, id, form_url=""):  # noqa: A002 (Django's own name)
        """The password and its event are saved together, or neither."""
        return super().user_change_password(request, id, form_url)

    def log_change(self, request, person, message):
        entry = super().log_change(request, person, message)
        if request.resolver_match.url_name == "auth_user_password_change":
            details = {"fields": ["password"]}
            audit.record(verb=AuditVerb.CHANGED, on=person, by=request.user, details=details)
        return entry
