"""How people sign in: accounts are made by an administrator, never by the person."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import AbstractBaseUser, Permission
from django.http import HttpRequest


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
