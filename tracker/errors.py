"""The pages that say what went wrong. But for 404, none reads the database, which may be it."""

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import page_not_found

from commitments.errors import StoreAway
from tracker.appearance import chosen_theme
from tracker.languages import speak_to

UNAVAILABLE = (OperationalError, InterfaceError, StoreAway)
RETRY_AFTER_SECONDS = 5
PIECE, READ_AWAY_AT_MOST = 65_536, 200_000_000


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """`<status>.html`, rendered with nothing but the theme."""
    page = render_to_string(f"{status}.html", {"theme": chosen_theme(request)})
    return HttpResponse(page, status=status)


def bad_request(request, exception=None):
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return error_page(request, 400)


def too_large(request: HttpRequest) -> HttpResponse:
    """More was sent than a form may carry. What still comes is read away: a browser that is
    cut off while it sends would never show the answer.
    """
    left = READ_AWAY_AT_MOST
    try:
        while left > 0 and (piece := request.read(PIECE)):
            left -= len(piece)
    except OSError:
        # Whoever sent it is gone.
        left = 0
    return error_page(request, 413)


def not_found(request, exception):
    """An address that leads nowhere meets no view, so that nobody asked yet who is there."""
    speak_to(request)
    return page_not_found(request, exception)


def unavailable(request: HttpRequest) -> HttpResponse:
    """Database or store is locked, full or away: nothing was saved, and trying again is right."""
    response = error_page(request, 503)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def server_error(request):
    # A middleware that could not reach the database ends up here: the exception is still current.
    if isinstance(sys.exc_info()[1], UNAVAILABLE):
        return unavailable(request)
    return error_page(request, 500)
