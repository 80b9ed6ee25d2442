"""How people sign in: accounts are made by an administrator, never by the person."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import AbstractBaseUser, Permission
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat
from django.http import HttpRequest

from commitments.enums import SubmissionState
from commitments.models import Notification, Submission, User
from commitments.models.base import JoinedKeys


class ClosedAccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Sign in under a new session key, also where the same person was signed in before."""
        super().login(request, user)
        request.session.cycle_key()


class RolesBackend(AuthenticationBackend):
    """People may do what their roles allow, and nobody has rights of their own."""

    def _get_user_permissions(self, user_obj):
        return Permission.objects.none()

    def get_user(self, user_id):
        """Also what their roles allow, whether something waits to be read, and how much waits for
        review, so that what each page asks of them costs no query.
        """
        unread = Notification.objects.unread().filter(person=OuterRef("pk"))
        waiting = Submission.objects.filter(state=SubmissionState.SUBMITTED).order_by()
        # Grouped by a value of its own, so that it is one row, and none where nothing waits.
        counted = waiting.annotate(all=Value(1)).values("all").annotate(n=Count("pk")).values("n")
        marked = User.objects.annotate(
            has_unread=Exists(unread),
            submissions_waiting=Coalesce(Subquery(counted), 0),
            allowed=Coalesce(Subquery(allowed_to(OuterRef("pk"))), Value("")),
        )
        user = marked.filter(pk=user_id).first()
        if user is None or not self.user_can_authenticate(user):
            return None
        if not user.is_superuser:
            # Where Django's backend looks first.
            user._group_perm_cache = set(filter(None, user.allowed.split(",")))
        return user


def allowed_to(person: OuterRef) -> QuerySet:
    """What the roles of a person allow, as one text such as “app.codename,app.codename”."""
    allowed = Permission.objects.filter(group__user=person).order_by()
    name = Concat("content_type__app_label", Value("."), "codename")
    return allowed.annotate(all=Value(1)).values("all").annotate(n=JoinedKeys(name)).values("n")
