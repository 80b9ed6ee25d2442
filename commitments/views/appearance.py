"""How the pages look, speak and behave: for one browser, and the language for one person."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from commitments.actions.people import choose_language
from commitments.forms.appearance import OF_THE_BROWSER, AppearanceForm
from commitments.templatetags.shell import KEYS_COOKIE
from commitments.views.way_back import way_back
from tracker.appearance import COOKIE as THEME_COOKIE

COOKIES = {
    "theme": THEME_COOKIE,
    "language": settings.LANGUAGE_COOKIE_NAME,
    "keys": KEYS_COOKIE,
}
DEFAULTS = {"theme": "system", "language": OF_THE_BROWSER, "keys": "on"}
A_YEAR = 365 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def appearance(request: HttpRequest) -> HttpResponse:
    """Also for people who are not signed in: the choice belongs to the browser.

    The language goes with the person besides, to every browser that they sign in from.
    """
    if request.method != "POST":
        form = AppearanceForm(initial=_chosen(request))
        return render(request, "appearance.html", {"form": form})

    form = AppearanceForm(request.POST)
    if not form.is_valid():
        return render(request, "appearance.html", {"form": form}, status=422)
    chosen = form.cleaned_data
    if chosen["language"] and request.user.is_authenticated:
        language = "" if chosen["language"] == OF_THE_BROWSER else chosen["language"]
        choose_language(person=request.user, language=language, by=request.user)
    to = way_back(request.POST.get("next", "")) or reverse("appearance")
    response = HttpResponseRedirect(to)
    for name, value in chosen.items():
        if value:
            _remember(response, name, value)
    return response


def _chosen(request):
    """What holds now; of a person's language and that of the browser, the person's."""
    held = {name: request.COOKIES.get(COOKIES[name], default) for name, default in DEFAULTS.items()}
    if request.user.is_authenticated and request.user.language:
        held["language"] = request.user.language
    return held


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
