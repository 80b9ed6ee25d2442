"""One search over everything on record."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from commitments.coding.folding import words_of
from commitments.filters.fields import clipped
from commitments.filters.pages import page_of
from commitments.htmx import respond
from commitments.reports.search import GROUPS, found
from commitments.reports.search_hits import hits
from commitments.views.access import open_to_public, takes_any_words


@require_safe
@takes_any_words
@open_to_public
def search(request: HttpRequest) -> HttpResponse:
    words, asked = request.GET.get("q", ""), request.GET.get("among", "")
    query, among = words_of(words), GROUPS.get(asked)
    groups = found(query, user=request.user, groups=GROUPS.values())
    shown = next((group for group in groups if group.group == among), None)
    answer = shown and page_of(
        shown.keys, count=len(shown.keys), asked=request.GET.get("page") or "1"
    )
    keys = list(answer.page) if answer else [key for group in groups for key in group.best]
    context = {
        "answer": answer,
        "asked": words,
        "groups": [group for group in groups if group.keys],
        "hits": hits(keys, query),
        "problem": problem_of(asked, answer),
        "query": query,
        "shown": shown,
    }
    understood = not context["problem"] or bool(answer and answer.understood)
    return respond(
        request,
        "search/search.html",
        "search/_search_results.html",
        context,
        status=200 if understood else 422,
    )


def problem_of(asked: str, answer) -> str:
    """What of the address is not understood, in a sentence."""
    if answer:
        return answer.problem
    if asked and asked not in GROUPS:
        return _("“%(asked)s” is no part of the record. This is all of it.") % {
            "asked": clipped(asked)
        }
    return ""
