"""What the frame around every page needs: places, toasts, whether single keys are wanted."""

from django import template
from django.contrib.messages import constants
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from commitments.templatetags.marks import NOTHING, icon

register = template.Library()

# URL name, word, keys
PLACES = [
    ("dashboard", _("Dashboard"), "g d"),
    ("commitment_list", _("Commitments"), "g c"),
    ("statement_list", _("Statements"), "g s"),
]

KEYS_COOKIE = "ikrar_keys"
KEYS_OFF = "off"

# level, icon, tone
TOASTS = {
    "success": ("i-check-circle-fill", "green"),
    "warning": ("i-exclamation-triangle-fill", "amber"),
    "error": ("i-x-circle-fill", "red"),
}
QUIET_TOAST = ("i-check-circle-fill", "blue")


@register.simple_tag(takes_context=True)
def places(context) -> list[dict]:
    """The places of the top bar; the one we are in carries what `aria-current` should say."""
    path = getattr(context.get("request"), "path", "")
    return [
        {"url": url, "label": label, "keys": keys, "current": _current(url, path)}
        for url, label, keys in ((reverse(name), label, keys) for name, label, keys in PLACES)
    ]


def _current(url, path):
    if path == url:
        return "page"
    inside = path.startswith(url) and url != reverse("dashboard")
    return "true" if inside else ""


@register.simple_tag
def toast(message) -> SafeString:
    """One message of the messages framework. It leaves by itself unless something went wrong.

    A message made with `format_html` may carry a link.
    """
    symbol, tone = TOASTS.get(message.level_tag, QUIET_TOAST)
    leaves = message.level < constants.WARNING
    return format_html(
        '<div class="toast-note" data-tone="{}"{}>{}<p>{}</p></div>',
        tone,
        SafeString(" data-toast-leaves") if leaves else NOTHING,
        icon(symbol),
        message.message,
    )


@register.simple_tag(takes_context=True)
def keys_attribute(context) -> SafeString:
    """Says that single keys are switched off, for the `body` element."""
    request = context.get("request")
    off = request is not None and request.COOKIES.get(KEYS_COOKIE) == KEYS_OFF
    return SafeString(' data-keys="off"') if off else NOTHING
