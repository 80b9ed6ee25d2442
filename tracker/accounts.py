"""How people sign in: accounts are made by an administrator, never by the person."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import AbstractBaseUser, Permission
from django.db.models import Count, Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from commitments.enums import SubmissionState
from commitments.models import Notification, Submission, User


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
        """Also whether something waits to be read, and how much waits for review, so that the
        marks on each page cost no query.
        """
        unread = Notification.objects.unread().filter(person=OuterRef("pk"))
        waiting = Submission.objects.filter(state=SubmissionState.SUBMITTED).order_by()
        # Grouped by a value of its own, so that it is one row, and none where nothing waits.
        counted = waiting.annotate(all=Value(1)).values("all").annotate(n=Count("pk")).values("n")
        marked = User.objects.annotate(
            has_unread=Exists(unread), submissions_waiting=Coalesce(Subquery(counted), 0)
        )
        user = marked.filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
