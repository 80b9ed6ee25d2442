"""The theme that a person chose, for the templates."""

from django.http import HttpRequest

COOKIE = "ikrar_theme"
THEMES = {"light", "dark"}


def chosen_theme(request: HttpRequest) -> str:
    """`light` or `dark` as chosen; empty where the system decides."""
    theme = request.COOKIES.get(COOKIE, "")
    return theme if theme in THEMES else ""


def appearance(request: HttpRequest) -> dict[str, str]:
    """Context processor: `theme`, from the cookie, so that the first paint is already right."""
    return {"theme": chosen_theme(request)}
