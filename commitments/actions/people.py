"""Roles, and the author of the seeds."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

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
