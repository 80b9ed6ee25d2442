"""What waits for a second person, as its author has it in hand: reading, amending, taking back."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from commitments.actions import submissions
from commitments.enums import AMENDABLE_STATES, LIVE_STATES, SubmissionKind, SubmissionState
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.assessments import StatusForm
from commitments.forms.proposals import DRAFT, RECORD
from commitments.forms.scoring import AssessmentForm, GuidelineForm
from commitments.forms.submissions import WithdrawalForm
from commitments.models import StatusUpdate, Submission
from commitments.permissions import may_propose
from commitments.reports.review_queue import others_who_decide
from commitments.reports.submissions import proposal_of
from commitments.views.assessments import is_now, waits_now
from commitments.views.discussion import discussion_context
from commitments.views.panels import (
    conflict_of_versions,
    respond_panel,
    respond_saved,
    visible_commitment,
)

# The form of each kind, and the part of the page that holds its fields.
FORMS = {
    SubmissionKind.STATUS: (StatusForm, "assessments/_status_fields.html"),
    SubmissionKind.ASSESSMENT: (AssessmentForm, "scoring/_assessment_fields.html"),
    SubmissionKind.GUIDELINE: (GuidelineForm, "scoring/_guideline_fields.html"),
}
AMENDING = ("submissions/submission_amend.html", "submissions/_amend_panel.html")


@require_safe
@permission_required("commitments.read_drafts", raise_exception=True)
def submission_detail(request: HttpRequest, pk: int) -> HttpResponse:
    submission = _visible(request, pk)
    proposal = proposal_of(submission, user=request.user, on=timezone.localdate())
    may_act = proposal.is_own and may_propose(request.user, submission.kind)
    context = {
        "proposal": proposal,
        "submission": proposal.submission,
        "commitment": proposal.submission.commitment,
        "may_amend": may_act and submission.state in AMENDABLE_STATES,
        "may_withdraw": may_act and submission.state in LIVE_STATES,
        "others": others_who_decide(submission.author),
    }
    context |= discussion_context(request, submission.commitment, submission)
    return render(request, "submissions/submission_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.read_drafts", raise_exception=True)
def submission_amend(request: HttpRequest, pk: int) -> HttpResponse:
    submission = _own(request, pk)
    commitment = visible_commitment(request, submission.commitment.code)
    form_class, _fields = FORMS[SubmissionKind(submission.kind)]
    options = {"commitment": commitment, "on": timezone.localdate(), "submission": submission}
    if request.method != "POST":
        if submission.state not in AMENDABLE_STATES:
            return redirect(submission)
        return _panel(request, form_class(**options))

    form = form_class(request.POST, **options)
    if not form.is_valid():
        return _panel(request, form, status=422)
    try:
        message = _amended(form, act=request.POST.get("act"), by=request.user)
    except StaleRow:
        return _conflict(request, form)
    except (RuleBroken, ValidationError) as refusal:
        submission.refresh_from_db()  # it carries the refused words
        return _panel(request, form.refused(refusal), status=422)

    return respond_saved(request, commitment, message)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.read_drafts", raise_exception=True)
def submission_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    submission = _own(request, pk)
    if request.method != "POST":
        if submission.state not in LIVE_STATES:
            return redirect(submission)
        return _withdrawal(request, WithdrawalForm(submission=submission))

    form = WithdrawalForm(request.POST, submission=submission)
    seen_version = form.cleaned_data["seen_version"] if form.is_valid() else 0
    try:
        submissions.withdraw(submission=submission, seen_version=seen_version, by=request.user)
    except (StaleRow, RuleBroken) as refusal:
        submission.refresh_from_db()
        status = 409 if isinstance(refusal, StaleRow) else 422
        return _withdrawal(request, form.refused(refusal), status=status)

    messages.success(request, _withdrawn(submission))
    return redirect(submission)


def _visible(request, pk):
    visible = Submission.objects.visible_to(request.user).coded()
    return get_object_or_404(visible.with_people(), pk=pk)


def _own(request, pk):
    """The submission, if it is this person's and they still may make one of its kind."""
    submission = _visible(request, pk)
    is_author = submission.author_id == request.user.pk
    if not is_author or not may_propose(request.user, submission.kind):
        raise PermissionDenied
    return submission


def _amended(form, *, act, by):
    """Carry out what the button says; the sentence tells what became of the words."""
    words = {"submission": form.submission, "by": by} | form.cleaned_data
    if act == RECORD and form.kind == SubmissionKind.STATUS:
        seen = form.commitment_seen
        return is_now(submissions.record_instead(seen_commitment=seen, **words))
    submission = submissions.amend(hands_over=act != DRAFT, **words)
    if submission.state == SubmissionState.SUBMITTED:
        return waits_now(submission)
    return _("Your changes on %(code)s are kept.") % {"code": form.commitment.short_code}


def _panel(request, form, **context):
    submission = form.submission
    _form, fields = FORMS[SubmissionKind(submission.kind)]
    decision = submission.decisions.select_related("by").first()
    return respond_panel(request, AMENDING, form, fields=fields, decision=decision, **context)


def _conflict(request, form):
    """Both texts side by side; saving again is then a second, informed click."""
    submission, commitment = form.submission, form.commitment
    submission.refresh_from_db()
    commitment.refresh_from_db(fields=["version", "status"])
    if submission.version != form.cleaned_data["seen_version"]:
        heading = _("It changed, or was decided, while you were writing")
        conflict = {"heading": heading, "rows": form.compared(form.as_submitted(submission))}
    else:
        latest = StatusUpdate.objects.for_history(commitment).first()
        conflict = conflict_of_versions(form, form.compared(form.as_recorded(latest)))
    rebased = form.rebased(seen_version=submission.version, seen_commitment=commitment.version)
    return _panel(request, rebased, status=409, conflict=conflict)


def _withdrawal(request, form, *, status=200):
    context = {"form": form, "submission": form.submission}
    return render(request, "submissions/submission_withdraw.html", context, status=status)


def _withdrawn(submission):
    names = {"code": submission.commitment.short_code, "kind": submission.get_kind_display()}
    return _("%(kind)s of %(code)s: withdrawn; it stays on record.") % names
