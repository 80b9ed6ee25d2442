"""What the frame around every page needs: places, toasts, whether single keys are wanted."""

from django import template
from django.conf import settings
from django.contrib.messages import constants
from django.urls import resolve, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commitments.models import Submission
from commitments.permissions import may_code, may_read_briefs, may_review
from commitments.templatetags.marks import NOTHING, icon
from tracker import languages

register = template.Library()

# URL name, word, keys
PLACES = [
    ("dashboard", _("Dashboard"), "g d"),
    ("commitment_list", _("Commitments"), "g c"),
    ("statement_list", _("Statements"), "g s"),
    ("evidence_list", _("Evidence"), "g e"),
    ("my_work", _("My work"), "g m"),
]

# URL name, word; below every page
FOOT_PLACES = [
    ("methodology", _("Methodology")),
    ("indicator_list", _("Indicators")),
    ("mechanism_list", _("Mechanisms")),
    ("compare", _("Comparison")),
    ("party_list", _("Parties")),
    ("body_list", _("Bodies")),
    ("person_list", _("People")),
]

# What the addresses of places to come back to are named like; forms and settings are none.
VISITS = ("_list", "_detail")

KEYS_COOKIE = "ikrar_keys"
KEYS_OFF = "off"

# Addresses of our copies, which are read with the evidence.
COPIES = "/captures/"

# level, icon, tone
TOASTS = {
    "success": ("i-check-circle-fill", "green"),
    "warning": ("i-exclamation-triangle-fill", "amber"),
    "error": ("i-x-circle-fill", "red"),
}
QUIET_TOAST = ("i-check-circle-fill", "blue")


@register.simple_tag(takes_context=True)
def places(context) -> list[dict]:
    """The places of the top bar; the one we are in carries what `aria-current` should say.

    Visitors are offered what is open to them, which is nothing without public reading. Coding is
    for those who may edit it; the review carries how many wait there; briefs are for those who
    see what their makers saw.
    """
    path, user = _path(context.get("request")), context.get("user")
    offered = _offered(context)
    found = [
        {"url": url, "label": label, "keys": keys, "current": _current(url, path)}
        for url, label, keys in ((reverse(name), label, keys) for name, label, keys in PLACES)
        if offered(url)
    ]
    if may_code(user):
        url = reverse("coding_list")
        found.append(
            {"url": url, "label": _("Coding"), "keys": "g o", "current": _current(url, path)}
        )
    if may_review(user):
        url = reverse("review_list")
        place = {"url": url, "label": _("Review"), "keys": "g r", "current": _current(url, path)}
        found.append(place | {"counts": True, "count": _waiting(context.get("request"), user)})
    if may_read_briefs(user):
        url = reverse("brief_list")
        found.append(
            {"url": url, "label": _("Briefs"), "keys": "g b", "current": _current(url, path)}
        )
    return found


def _path(request) -> str:
    """Where we are; what has an address of its own lies in the place that it is part of."""
    path = getattr(request, "path", "")
    return reverse("evidence_list") + "copy/" if path.startswith(COPIES) else path


def _waiting(request, user) -> int:
    """How many wait for review. A page that only reads has it with the user already; an act may
    have changed it since.
    """
    known = getattr(user, "submissions_waiting", None)
    if known is None or getattr(request, "method", "") not in ("GET", "HEAD"):
        return Submission.objects.visible_to(user).waiting().count()
    return known


@register.simple_tag
def waiting_words(count: int) -> SafeString:
    """The number with what it counts for those who listen; nothing where nothing waits."""
    if not count:
        return NOTHING
    return format_html('{}<span class="visually-hidden"> {}</span>', count, gettext("waiting"))


@register.simple_tag(takes_context=True)
def foot_places(context) -> list[dict]:
    """The places below every page, for visitors again as far as they are open."""
    offered = _offered(context)
    addresses = ((reverse(name), label) for name, label in FOOT_PLACES)
    return [{"url": url, "label": label} for url, label in addresses if offered(url)]


def _offered(context):
    user = context.get("user")
    is_visitor = user is None or not user.is_authenticated
    return _is_open if is_visitor else lambda url: True


def _is_open(url):
    return settings.IKRAR_PUBLIC_READING and getattr(resolve(url).func, "open_to_public", False)


def _current(url, path):
    if path == url:
        return "page"
    inside = path.startswith(url) and url != reverse("dashboard")
    return "true" if inside else ""


@register.simple_tag
def text_language() -> str:
    """The language of our own texts, for `lang` and for those who listen."""
    return languages.text_language()


@register.simple_tag
def languages_by_own_name() -> list[tuple[str, str]]:
    """What is offered, as its speakers call it: Django's own tag would translate the names."""
    return settings.LANGUAGES


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


@register.simple_tag(takes_context=True)
def visits_attribute(context) -> SafeString:
    """Whose pages visited.js keeps in the browser, and whether this is one; for `body`."""
    request, user = context.get("request"), context.get("user")
    if request is None or user is None or not user.is_authenticated:
        return NOTHING
    match = getattr(request, "resolver_match", None)
    is_visit = match is not None and str(match.url_name).endswith(VISITS)
    return format_html(
        ' data-person="{}"{}', user.get_username(), SafeString(" data-visit") if is_visit else ""
    )
