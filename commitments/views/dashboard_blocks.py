"""One part of the dashboard as a page of its own, and the rows behind it as a file."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from commitments.exchange.exports import FORMATS, About
from commitments.forms.scope import ScopeForm
from commitments.reports.dashboard_blocks import BLOCKS_BY_NAME
from commitments.views.access import day_shown, open_to_past, open_to_public
from commitments.views.dashboard import dashboard, kept_for, scope_context
from commitments.views.exports import as_file

PAGE = "dashboard/dashboard_block.html"


@require_safe
@open_to_public
@open_to_past
def dashboard_block(request: HttpRequest, block: str):
    """An address that is not understood shows what the dashboard says of it."""
    part, form = _asked(request, block)
    if not form.is_valid():
        return dashboard(request)
    on = day_shown(request)
    context = scope_context(form, on=on) | part.read(form.scope, on)
    context |= {
        "address": _address(form.scope, reverse("dashboard_block", args=[part.name])),
        "part": part,
        "files": [
            (kind, _address(form.scope, reverse("dashboard_block_export", args=[part.name, kind])))
            for kind in FORMATS
        ],
    }
    return render(request, PAGE, context)


@require_safe
@open_to_public
@open_to_past
def dashboard_block_export(request: HttpRequest, block: str, kind: str):
    """The rows behind the page; a bad address is no file.

    Where they are not all, the name of the file and what it says of itself tell how many.
    """
    if kind not in FORMATS:
        raise Http404
    part, form = _asked(request, block)
    if not form.is_valid() or request.as_of.problem:
        return dashboard(request)
    on, user = day_shown(request), request.user
    columns = part.columns_for(user)
    read = part.read(form.scope, on)
    found = list(part.records(read, form.scope))
    count, is_cut = len(found), read.get("is_cut", False)
    cut = [_("The first %(count)d rows; there are more") % {"count": count}] if is_cut else []
    page = _address(form.scope, reverse("dashboard_block", args=[part.name]))
    about = About(
        as_of=on,
        address=request.build_absolute_uri(page),
        filters=[str(part.title), *form.scope.in_words, *cut],
        count=count,
    )
    rows = [{name: row[name] for name in columns} for row in found]
    rows = rows if request.method == "GET" else None
    subject = f"{part.name}-first-{count}" if is_cut else part.name
    return as_file(kind, columns, rows, about, subject=subject)


def _asked(request, name):
    """The part of this name, if it is there for this person, and the scope of the address."""
    part = BLOCKS_BY_NAME.get(name)
    if part is None:
        raise Http404
    if not part.may_see(request.user):
        raise PermissionDenied
    return part, ScopeForm(request.GET, user=request.user, kept=kept_for(request))


def _address(scope, path):
    return f"{path}?{scope.query.urlencode()}" if scope.query else path
