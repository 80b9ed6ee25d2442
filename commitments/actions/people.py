"""Roles, what people choose for themselves, and the author of the seeds."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _

from commitments.actions import audit
from commitments.enums import AuditVerb
from commitments.errors import RuleBroken
from commitments.models import SEED_AUTHOR, User
from commitments.permissions import ROLES


@transaction.atomic
def sync_roles() -> None:
    """Make the groups of `permissions.ROLES` hold exactly the permissions listed there."""
    for name, codenames in ROLES.items():
        group, _created = Group.objects.get_or_create(name=name)
        wanted = Permission.objects.filter(
            content_type__app_label="commitments", codename__in=codenames
        )
        missing = set(codenames) - set(wanted.values_list("codename", flat=True))
        if missing:
            raise LookupError(f"No such permission: {', '.join(sorted(missing))}.")
        group.permissions.set(wanted)


@transaction.atomic
def choose_language(*, person: User, language: str, by: User) -> None:
    """Let the pages of this person speak a language; empty for that of the browser.

    Raises RuleBroken where the language is not offered. A choice that changes nothing leaves no
    event; and none makes the open form of an administrator stale, who edits other columns.
    """
    if language and language not in dict(settings.LANGUAGES):
        raise RuleBroken(_("This language is not offered."), field="language")
    if language == person.language:
        return
    before, person.language = person.language, language
    person.save(update_fields=["language"])
    details = {"fields": ["language"], "before": before, "after": language}
    audit.record(verb=AuditVerb.CHANGED, on=person, by=by, details=details)


def seed_author() -> User:
    """The author of what the seeds record: nobody, and unable to sign in."""
    author, created = User.objects.get_or_create(
        username=SEED_AUTHOR,
        defaults={"first_name": "Seed coding (not a person)", "is_active": False},
    )
    if created:
        author.set_unusable_password()
        author.save(update_fields=["password"])
    return author
