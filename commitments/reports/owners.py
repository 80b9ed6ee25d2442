"""Who may hold a commitment as their own."""

from django.db.models import QuerySet

from commitments.models import User


def possible_owners() -> QuerySet[User]:
    """Active people whose role lets them publish and assign what is theirs."""
    return User.objects.with_perm("commitments.publish_own", include_superusers=False)
