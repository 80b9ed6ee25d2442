"""The coding facts of a commitment, and who may read it."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import commitments
from commitments.enums import Visibility
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.coding import CodingForm, VisibilityForm
from commitments.permissions import may_publish
from commitments.views.panels import (
    conflict_of_versions,
    respond_panel,
    respond_saved,
    visible_commitment,
)

CODING = ("commitments/coding_edit.html", "commitments/_coding_panel.html")
VISIBILITY = ("commitments/visibility_change.html", "commitments/_visibility_panel.html")
CHANGES = {Visibility.PUBLISHED: commitments.publish, Visibility.WITHDRAWN: commitments.withdraw}


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def coding_edit(request: HttpRequest, code: str) -> HttpResponse:
    commitment = visible_commitment(request, code)
    options = {
        "commitment": commitment,
        "on": timezone.localdate(),
        "may_assign": may_publish(request.user, commitment),
    }
    if request.method != "POST":
        return respond_panel(request, CODING, CodingForm(**options))

    form = CodingForm(request.POST, **options)
    if not form.is_valid():
        return respond_panel(request, CODING, form, status=422)
    try:
        changed = commitments.edit_coding(
            commitment=commitment, by=request.user, **form.cleaned_data
        )
    except StaleRow:
        return _conflict(request, CODING, form)
    except (RuleBroken, ValidationError) as refusal:
        commitment.refresh_from_db()  # it carries the refused values
        return respond_panel(request, CODING, form.refused(refusal), status=422)

    return respond_saved(request, commitment, _recoded(form, changed))


def _recoded(form, changed):
    code = form.commitment.short_code
    if not changed:
        return _("Nothing about %(code)s differed from what is on record.") % {"code": code}
    labels = ", ".join(str(form[name].label) for name in form.fields if name in changed)
    return _("The coding of %(code)s has changed: %(labels)s.") % {"code": code, "labels": labels}


@require_http_methods(["GET", "HEAD", "POST"])
def visibility_change(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if not may_publish(request.user, commitment):
        raise PermissionDenied
    if request.method != "POST":
        return respond_panel(request, VISIBILITY, VisibilityForm(commitment=commitment, on=on))

    form = VisibilityForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, VISIBILITY, form, status=422)
    change = CHANGES[Visibility(form.cleaned_data["visibility"])]
    try:
        change(
            commitment=commitment,
            seen_version=form.cleaned_data["seen_version"],
            by=request.user,
        )
    except StaleRow:
        return _conflict(request, VISIBILITY, form)
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, VISIBILITY, form.refused(refusal), status=422)

    return respond_saved(request, commitment, _seen_by(commitment))


def _seen_by(commitment):
    if commitment.visibility == Visibility.PUBLISHED:
        return _("%(code)s is published: every reader sees it.") % {"code": commitment.short_code}
    return _("%(code)s is withdrawn: it counts nowhere, and readers do not see it.") % {
        "code": commitment.short_code
    }


def _conflict(request, templates, form):
    """Both texts side by side; saving again is then a second, informed click."""
    form.commitment.refresh_from_db()
    differing = [row for row in form.compared(form.saved()) if not row.same]
    conflict = conflict_of_versions(form, differing)
    rebased = form.rebased(seen_version=form.commitment.version)
    return respond_panel(request, templates, rebased, status=409, conflict=conflict)
