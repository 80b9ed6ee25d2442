"""Statements and partnerships side by side."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from commitments.exchange.exports import FORMATS, About
from commitments.forms.compare import CompareForm
from commitments.htmx import respond
from commitments.reports.compared import EXPORTED, Compared, compared
from commitments.reports.kept import Kept
from commitments.views.access import day_shown, open_to_past, open_to_public
from commitments.views.exports import as_file

PAGE, FRAGMENT = "compare/compare.html", "compare/_compare.html"


@require_safe
@open_to_public
@open_to_past
def compare(request: HttpRequest) -> HttpResponse:
    kept = _kept(request)
    form = CompareForm(request.GET, user=request.user, kept=kept)
    understood = form.is_valid()
    context = {
        "compared": _figures(request, form, kept),
        "form": form,
        "formats": FORMATS,
        "on": day_shown(request),
    }
    return respond(request, PAGE, FRAGMENT, context, status=200 if understood else 422)


@require_safe
@open_to_public
@open_to_past
def compare_export(request: HttpRequest, kind: str):
    """The figures of the page at the same address; a bad one is no file."""
    if kind not in FORMATS:
        raise Http404
    kept = _kept(request)
    form = CompareForm(request.GET, user=request.user, kept=kept)
    if not form.is_valid() or request.as_of.problem:
        return compare(request)

    found = _figures(request, form, kept)
    about = About(
        as_of=day_shown(request),
        address=request.build_absolute_uri(f"{reverse('compare')}?{request.GET.urlencode()}"),
        filters=[column.title for column in found.columns],
        count=len(found.records),
    )
    rows = found.records if request.method == "GET" else None
    return as_file(kind, EXPORTED, rows, about, subject="comparison")


def _kept(request):
    """What people see depends on their rights, so many share what is kept."""
    sees = (request.user.is_authenticated, request.user.has_perm("commitments.read_drafts"))
    return Kept("compare", sees, day_shown(request), request.as_of.day)


def _figures(request, form, kept) -> Compared:
    partnerships, works = form.columns

    def figures():
        return compared(partnerships, works, user=request.user)

    keys = [[row.pk for row in rows] for rows in (partnerships, works)]
    return kept.figure("compared", figures, keys)
