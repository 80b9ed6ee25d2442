"""Looking at a past day: which requests may, and how every link of theirs keeps the day."""

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.html import escape

from commitments.forms.as_of import NAME, AsOfForm
from commitments.htmx import respond

OURS = "commitments.views."
TAG = re.compile(r"<(?:a|form)\b[^>]*>")
ADDRESS = re.compile(r'(?<=\s)(href|action|hx-get)="([/?][^"#]*)(#[^"]*)?"')


class AsOfMiddleware:
    """Tell the person who asks which past day they look at, where the address says `as_of`.

    A view that is `open_to_past` answers for that day, and its links, forms and files lead on to
    it. Every other view of the record refuses, since it would show or write what is today's.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        as_of = getattr(request, NAME, None)
        if as_of is None:
            return response
        if as_of.problem and response.status_code == 200:
            response.status_code = 422
        if as_of.day and is_page(response):
            kept = kept_in(response.content.decode(), as_of.day.isoformat(), path=request.path)
            response.content = kept.encode()
        return response

    def process_view(self, request, view, args, kwargs):
        answers = getattr(view, "open_to_past", False)
        if not answers and NAME not in request.GET:
            return None
        as_of = AsOfForm(request.GET, today=timezone.localdate())
        if answers:
            request.as_of = as_of
            if as_of.day:
                request.user.looks_at = as_of.day
            return None
        if as_of.day and view.__module__.startswith(OURS):
            return refused(request, as_of)
        return None


def refused(request: HttpRequest, as_of: AsOfForm) -> HttpResponse:
    """What is shown or written here is today's, and saying otherwise would be wrong."""
    page, fragment = "as_of_refused.html", "_as_of_refused.html"
    context = {"day": as_of.day, "today": f"{request.path}{as_of.without}"}
    return respond(request, page, fragment, context, status=422)


def is_page(response: HttpResponse) -> bool:
    return not response.streaming and response.get("Content-Type", "").startswith("text/html")


def kept_in(html: str, day: str, *, path: str) -> str:
    """The page, with the day in every address of a page that can answer for it.

    A form that asks is given the day as a field, because a browser drops what its address says.
    """

    def kept(tag: re.Match[str]) -> str:
        if "data-to-today" in tag[0]:
            return tag[0]
        if tag[0].startswith("<a"):
            return ADDRESS.sub(lambda found: with_day(found, day, path=path), tag[0])
        address = ADDRESS.search(tag[0])
        if "data-as-of" in tag[0] or not address or not is_open_to_past(address[2], path=path):
            return tag[0]
        return f'{tag[0]}<input type="hidden" name="{NAME}" value="{escape(day)}">'

    return TAG.sub(kept, html)


def with_day(found: re.Match[str], day: str, *, path: str) -> str:
    name, address, fragment = found[1], found[2], found[3] or ""
    if re.search(rf"[?;&]{NAME}=", address) or not is_open_to_past(address, path=path):
        return found[0]
    joined = f"{address}{'&amp;' if '?' in address else '?'}{NAME}={day}"
    return f'{name}="{joined}{fragment}"'


def is_open_to_past(address: str, *, path: str) -> bool:
    """Whether the page at this address, as it stands on the page at `path`, tells of past days."""
    return leads_to_past(unescape(address).partition("?")[0] or path)


@lru_cache(maxsize=2_000)
def leads_to_past(path: str) -> bool:
    try:
        return getattr(resolve(path).func, "open_to_past", False)
    except Resolver404:
        return False
