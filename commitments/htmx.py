"""The only place that knows whether htmx asked."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers


def wants_fragment(request):
    """True when htmx will swap the answer into a page that is already there.

    A history miss is asked for by htmx too, but needs the whole page: a fragment would break Back.
    """
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def respond(request, page, fragment, context, *, status=200):
    """Answer htmx with `fragment` plus pending toasts, and everyone else with `page`."""
    if wants_fragment(request):
        names = (fragment, "_toasts.html")
        html = "".join(render_to_string(name, context, request) for name in names)
        response = HttpResponse(html, status=status)
    else:
        response = render(request, page, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def respond_redrawn(request, to, fragment, make_context, *, target):
    """After a write: redraw all of `target` where htmx asked, and lead everyone else to `to`.

    `to` is an address and never the name of a view: what is written must not end in an error.
    `make_context` is called for the redraw alone. The pending messages become toasts here, and
    on the page that the redirect leads to.
    """
    if not wants_fragment(request):
        return HttpResponseRedirect(to)
    response = respond(request, fragment, fragment, make_context())
    response["HX-Retarget"] = target
    response["HX-Reswap"] = "outerHTML"
    return response
