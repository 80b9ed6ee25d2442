"""What has been done: recorded at once, submitted for approval, or kept as a draft."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import assessments, submissions
from commitments.enums import SubmissionKind
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.assessments import StatusForm
from commitments.forms.proposals import DRAFT, SUBMIT
from commitments.models import StatusUpdate
from commitments.reports.grounds import lacking
from commitments.reports.in_hand import begun, words_of
from commitments.views.panels import (
    conflict_of_versions,
    respond_panel,
    respond_saved,
    visible_commitment,
)

PAGE = "assessments/status_record.html"
PANEL = (PAGE, "assessments/_status_panel.html")
# What the rule gives for the items chosen so far, for whoever chooses among them.
SUGGESTION = (PAGE, "assessments/_status_suggestion.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_status", raise_exception=True)
def status_record(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        form = StatusForm(commitment=commitment, on=on, initial=_begun_with(request, commitment))
        templates = SUGGESTION if "suggest" in request.GET else PANEL
        return _panel(request, form, templates=templates)

    form = StatusForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return _panel(request, form, status=422)
    try:
        message = WRITES.get(request.POST.get("act"), _record)(form, by=request.user)
    except StaleRow:
        return _conflict(request, form)
    except (RuleBroken, ValidationError) as refusal:
        return _panel(request, form.refused(refusal), status=422)

    return respond_saved(request, commitment, message)


def _record(form, *, by):
    words = form.cleaned_data.copy()
    update = assessments.record_status(
        commitment=form.commitment, by=by, **words.pop("says"), **words
    )
    return is_now(update)


def _submit(form, *, by):
    submission = submissions.submit(
        commitment=form.commitment, kind=SubmissionKind.STATUS, by=by, **form.cleaned_data
    )
    return waits_now(submission)


def _draft(form, *, by):
    words = {name: form.cleaned_data[name] for name in ("says", "reason", "evidence")}
    submissions.draft(commitment=form.commitment, kind=SubmissionKind.STATUS, by=by, **words)
    names = {"code": form.commitment.short_code}
    return _("Your draft on %(code)s is kept; nobody else sees it.") % names


WRITES = {SUBMIT: _submit, DRAFT: _draft}


def is_now(update):
    """What somebody is told who has recorded a status."""
    names = {"code": update.commitment.short_code, "status": update.get_status_display()}
    return _("%(code)s is now %(status)s.") % names


def waits_now(submission):
    """What somebody is told who has submitted something."""
    names = {"code": submission.commitment.short_code, "kind": submission.get_kind_display()}
    return _("%(kind)s of %(code)s: waits for somebody else's approval.") % names


def _begun_with(request, commitment):
    """The words of an earlier submission, or the items chosen so far, where the address says so."""
    key = request.GET.get("from", "")
    earlier = words_of(commitment, request.user, SubmissionKind.STATUS, key)
    if earlier:
        return StatusForm.as_submitted(earlier)
    return {"evidence": request.GET.getlist("evidence")}


def _panel(request, form, *, templates=PANEL, **context):
    begun_already = begun(form.commitment, request.user, SubmissionKind.STATUS)
    context |= {"waiting": begun_already.waiting, "own": begun_already.own}
    return respond_panel(request, templates, form, lacking=lacking(form.commitment), **context)


def _conflict(request, form):
    """Both texts side by side; saving again is then a second, informed click."""
    form.commitment.refresh_from_db(fields=["version", "status"])
    latest = StatusUpdate.objects.for_history(form.commitment).first()
    conflict = conflict_of_versions(form, form.compared(form.as_recorded(latest)))
    rebased = form.rebased(seen_version=form.commitment.version)
    return _panel(request, rebased, status=409, conflict=conflict)
