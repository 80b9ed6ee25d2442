"""What happens around every request. Nothing here writes to the database."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

import structlog
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.cache import patch_vary_headers

from tracker.errors import UNAVAILABLE, bad_request, unavailable

logger = structlog.get_logger(__name__)

Handler = Callable[[HttpRequest], HttpResponse]

# How SQLite and PostgreSQL refuse a number beyond 64 bits; PostgreSQL also text that is too long.
TOO_LARGE = (OverflowError, DataError)

# Nothing in Ikrar needs any of these, so no script that got in may have them.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "picture-in-picture",
        "screen-wake-lock",
        "usb",
        "xr-spatial-tracking",
    )
)


# Files that are ZIP archives: to compress them again costs time and saves nothing.
COMPRESSED = ("application/vnd.openxmlformats-officedocument.", "application/zip")


class CompressMiddleware(GZipMiddleware):
    """Compress what is not compressed already."""

    def process_response(self, request, response):
        if response.get("Content-Type", "").startswith(COMPRESSED):
            return response
        return super().process_response(request, response)


def browser_permissions(get_response: Handler) -> Handler:
    """Say on every answer what the browser may not do for us."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware


def no_store(get_response: Handler) -> Handler:
    """Keep answers out of every cache.

    All that the application says is for a person who signed in, or is about signing in. Static
    files are answered further out and stay cacheable. A view that sets Cache-Control keeps it,
    unless a cookie travels with the answer.
    """

    def middleware(request):
        response = get_response(request)
        if response.cookies or not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        return response

    return middleware


def refuse_nul(get_response: Handler) -> Handler:
    """Answer 400 to a NUL byte in the address or in a cookie: no column can hold one.

    A view that never puts the words of its address to the database says `takes_any_words`.

    In form fields, ProhibitNullCharactersValidator does the same and keeps the words.
    """

    def middleware(request):
        query = unquote_to_bytes(request.META.get("QUERY_STRING", ""))
        cookies = "".join(request.COOKIES.values())
        if "\0" in request.path_info or "\0" in cookies:
            return bad_request(request)
        if b"\0" in query and not takes_any_words(request.path_info):
            return bad_request(request)
        return get_response(request)

    return middleware


def takes_any_words(path: str) -> bool:
    """Whether the view takes a NUL for a space, and asks no column for it."""
    try:
        return getattr(resolve(path).func, "takes_any_words", False)
    except Resolver404:
        return False


def htmx_redirect(get_response: Handler) -> Handler:
    """Let htmx go to where a redirect leads, instead of swapping that page into a table.

    A browser follows a redirect before htmx sees it: an expired session would put the sign-in page
    into the panel. HX-Redirect makes it a real visit. 304 is an answer, not a redirect; and when
    htmx restores history it wants a whole page, which following the redirect gives it.
    """

    def middleware(request):
        response = get_response(request)
        patch_vary_headers(response, ["HX-Request"])
        follows = response.has_header("Location") and 300 <= response.status_code < 400
        if follows and request.htmx and not request.htmx.history_restore_request:
            response["HX-Redirect"] = response["Location"]
            del response["Location"]
            response.status_code = 200
        return response

    return middleware


class SignInMiddleware(LoginRequiredMiddleware):
    """Everything is closed to strangers, but for what an installation opens to the public."""

    def process_view(self, request, view_func, view_args, view_kwargs):
        if settings.IKRAR_PUBLIC_READING and getattr(view_func, "open_to_public", False):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


class SecondFactorMiddleware:
    """Where the setting asks for it, lead managers and administrators to their second factor."""

    GROUPS = ("Manager", "Administrator")
    # What somebody without a second factor may still see.
    ALLOWED = {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "appearance",
        "healthz",
        "mfa_activate_totp",
        "readyz",
        "unsubscribe",
    }

    def __init__(self, get_response: Handler):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not settings.IKRAR_REQUIRE_SECOND_FACTOR:
            return None
        if request.resolver_match.view_name in self.ALLOWED or not self.applies_to(request.user):
            return None
        return None if is_mfa_enabled(request.user) else redirect("mfa_activate_totp")

    def applies_to(self, user) -> bool:
        if not user.is_authenticated:
            return False
        return user.is_superuser or user.groups.filter(name__in=self.GROUPS).exists()


class UnavailableMiddleware:
    """Answer 503 where database or store could not answer, and 400 to what no column could hold.

    Forms and filters check sizes first, so that the words are kept; this is the net below them.
    """

    def __init__(self, get_response: Handler):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, UNAVAILABLE):
            logger.error("unavailable", exc_info=exception)
            return unavailable(request)
        if isinstance(exception, TOO_LARGE):
            logger.warning("value_too_large", exc_info=exception)
            return bad_request(request)
        return None
