"""Giving a commitment to whoever is to look after it: from what presses, or on its own page."""

from urllib.parse import parse_qsl, urlsplit

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import commitments
from commitments.errors import StaleRow
from commitments.forms.assigning import OwnerForm
from commitments.htmx import respond_redrawn
from commitments.permissions import may_publish
from commitments.views.dashboard import dashboard_context
from commitments.views.panels import conflict_of_versions, respond_panel, visible_commitment
from commitments.views.way_back import way_back

REDRAWN = "dashboard/_attention_redrawn.html"
OWNER = ("commitments/owner_assign.html", "commitments/_owner_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
def owner_assign(request: HttpRequest, code: str) -> HttpResponse:
    """Who may publish it may assign it. With htmx what needs attention is drawn again."""
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if not may_publish(request.user, commitment):
        raise PermissionDenied
    if request.method != "POST":
        return respond_panel(request, OWNER, OwnerForm(commitment=commitment, on=on))

    form = OwnerForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, OWNER, form, status=422)
    owner = form.cleaned_data["owner"]
    try:
        commitments.edit_coding(
            commitment=commitment,
            seen_version=form.cleaned_data["seen_version"],
            changes={"owner": owner},
            by=request.user,
        )
    except StaleRow:
        commitment.refresh_from_db()
        conflict = conflict_of_versions(form, form.compared(form.saved()))
        rebased = form.rebased(seen_version=commitment.version)
        return respond_panel(request, OWNER, rebased, status=409, conflict=conflict)

    messages.success(request, _said(commitment, owner))
    to = way_back(form.cleaned_data["next"]) or commitment.get_absolute_url()
    return respond_redrawn(
        request, to, REDRAWN, lambda: _dashboard_at(request, to), target="#attention"
    )


def _dashboard_at(request, address):
    """The dashboard of the scope that the address names; where it names none, all of it."""
    # QueryDict would refuse a long one, and the act is done.
    context = dashboard_context(request, dict(parse_qsl(urlsplit(address).query)))
    return context if context["form"].is_valid() else dashboard_context(request, {})


def _said(commitment, owner):
    names = {"code": commitment.short_code, "person": owner}
    if owner is None:
        return _("Nobody looks after %(code)s now.") % names
    return _("%(person)s looks after %(code)s now.") % names
