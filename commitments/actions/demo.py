"""The accounts of a trial. The audit trail remembers which accounts these are."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet

from commitments.actions import audit
from commitments.enums import AuditVerb
from commitments.models import AuditEvent, User

# User name, and the role it stands for.
DEMO_ROLES = {
    "reader": "Reader",
    "analyst": "Analyst",
    "manager": "Manager",
    "administrator": "Administrator",
}


def demo_accounts() -> QuerySet[User]:
    """The accounts that `make_demo_accounts` made in this database and that may still sign in.

    Asked of the append-only trail, so that no account that a person made can be among them.
    """
    made = AuditEvent.objects.filter(
        verb=AuditVerb.CREATED, object_type="user", details__demo=True
    ).values_list("object_pk", flat=True)
    return User.objects.filter(pk__in=[int(pk) for pk in made], is_active=True).order_by("pk")


@transaction.atomic
def make_demo_accounts(*, passwords: dict[str, str], by: User) -> None:
    """Make all accounts of `DEMO_ROLES`, or none, and record that they are for a trial."""
    for name, role in DEMO_ROLES.items():
        account = User.objects.create_user(
            username=name,
            email=f"{name}@ikrar.example",
            password=passwords[name],
        )
        account.groups.add(Group.objects.get(name=role))
        audit.record(verb=AuditVerb.CREATED, on=account, by=by, details={"demo": True})


@transaction.atomic
def renew_demo_password(*, account: User, password: str, by: User) -> None:
    """Give a demo account another password.

    Raises LookupError for an account that is not one of `demo_accounts`.
    """
    if not demo_accounts().filter(pk=account.pk).exists():
        raise LookupError(f"{account.username} is not a demo account.")
    account.set_password(password)
    account.save(update_fields=["password"])
    audit.record(verb=AuditVerb.CHANGED, on=account, by=by, details={"changed": ["password"]})
