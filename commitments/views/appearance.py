"""How the pages look and behave for one browser."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from commitments.forms.appearance import AppearanceForm
from commitments.templatetags.shell import KEYS_COOKIE
from tracker.appearance import COOKIE as THEME_COOKIE

COOKIES = {"theme": THEME_COOKIE, "keys": KEYS_COOKIE}
DEFAULTS = {"theme": "system", "keys": "on"}
A_YEAR = 365 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def appearance(request: HttpRequest) -> HttpResponse:
    """Also for people who are not signed in: the choice belongs to the browser."""
    if request.method != "POST":
        form = AppearanceForm(initial=_chosen(request))
        return render(request, "appearance.html", {"form": form})

    form = AppearanceForm(request.POST)
    if not form.is_valid():
        return render(request, "appearance.html", {"form": form}, status=422)
    response = redirect(_way_back(request))
    for name, value in form.cleaned_data.items():
        if value:
            _remember(response, name, value)
    return response


def _chosen(request):
    return {name: request.COOKIES.get(COOKIES[name], default) for name, default in DEFAULTS.items()}


def _remember(response, name, value):
    """Keep a choice for a year; a default needs no cookie."""
    if value == DEFAULTS[name]:
        response.delete_cookie(COOKIES[name], samesite="Lax")
        return
    response.set_cookie(
        COOKIES[name],
        value,
        max_age=A_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _way_back(request):
    """Where the person came from, if that is one of our own pages."""
    address = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if is_ours else resolve_url("appearance")
