"""What every template may ask of whoever reads: the theme they chose, and what is shown to them."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from commitments.permissions import may_see_people

COOKIE = "ikrar_theme"
THEMES = {"light", "dark"}


def chosen_theme(request: HttpRequest) -> str:
    """`light` or `dark` as chosen; empty where the system decides."""
    theme = request.COOKIES.get(COOKIE, "")
    return theme if theme in THEMES else ""


def appearance(request: HttpRequest) -> dict[str, object]:
    """Context processor: `theme`, from the cookie, so that the first paint is already right.

    `sees_people` is asked when a template wants to know, since the answer reads the session.
    """
    return {
        "theme": chosen_theme(request),
        "sees_people": SimpleLazyObject(lambda: may_see_people(request.user)),
    }
