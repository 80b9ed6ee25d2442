"""Scoring guidelines and assessments: proposed here, and decided by somebody else."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import submissions
from commitments.coding.loose_words import loose_words
from commitments.errors import RuleBroken
from commitments.forms.scoring import AssessmentForm, GuidelineForm
from commitments.reports.attention import is_without_guideline
from commitments.reports.in_hand import words_of
from commitments.reports.quotes import quotes_for
from commitments.views.panels import respond_panel, respond_saved, visible_commitment

ASSESSMENT = ("scoring/assessment_submit.html", "scoring/_assessment_panel.html")
GUIDELINE = ("scoring/guideline_submit.html", "scoring/_guideline_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_assessment", raise_exception=True)
def assessment_submit(request: HttpRequest, code: str) -> HttpResponse:
    def panel(form, *, status=200):
        context = assessment_context(request, form)
        return respond_panel(request, ASSESSMENT, form, status=status, **context)

    return _proposed(request, code, AssessmentForm, panel)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_assessment", raise_exception=True)
def guideline_submit(request: HttpRequest, code: str) -> HttpResponse:
    def panel(form, *, status=200):
        context = guideline_context(request, form)
        return respond_panel(request, GUIDELINE, form, status=status, **context)

    return _proposed(request, code, GuidelineForm, panel)


def assessment_context(request, form):
    """What the panel of an assessment needs besides its form."""
    return {"lacks_guideline": is_without_guideline(form.commitment)}


def guideline_context(request, form):
    """What the panel of a guideline needs besides its form: the words that it is about."""
    quotes = list(quotes_for(form.commitment, request.user))
    return {"quotes": quotes, "loose": loose_words(" ".join(quote.text for quote in quotes))}


def _proposed(request, code, form_class, panel):
    """The form of one kind of proposal, and what becomes of it when it is sent."""
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        source = words_of(commitment, request.user, form_class.kind, request.GET.get("from", ""))
        initial = form_class.as_submitted(source) if source else None
        return panel(form_class(commitment=commitment, on=on, initial=initial))

    form = form_class(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return panel(form, status=422)
    propose = submissions.draft if form.is_draft else submissions.submit
    try:
        submission = propose(
            commitment=commitment, kind=form.kind, by=request.user, **form.cleaned_data
        )
    except (RuleBroken, ValidationError) as refusal:
        return panel(form.refused(refusal), status=422)

    return respond_saved(request, commitment, _said(form, submission))


def _said(form, submission):
    names = {"code": form.commitment.short_code, "kind": submission.get_kind_display()}
    if form.is_draft:
        return _("%(kind)s of %(code)s: kept as a draft in your work.") % names
    return _("%(kind)s of %(code)s: waits for somebody else's approval.") % names
