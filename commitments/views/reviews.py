"""The second person: the queue of what waits, and one decision at a time."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from commitments.actions import approvals
from commitments.enums import Decision, SubmissionKind
from commitments.errors import RuleBroken, StaleRow
from commitments.filters.pages import page_of
from commitments.forms.decisions import DecisionForm
from commitments.htmx import respond, respond_redrawn, wants_fragment
from commitments.models import Submission
from commitments.reports.conflicts import what_moved
from commitments.reports.review_queue import (
    PER_PAGE,
    TABS,
    WAITING,
    next_after,
    others_who_decide,
    page_of_proposals,
    page_with,
    review,
)
from commitments.reports.submissions import proposal_of

# What a toast says once it is decided; a status that is approved says more.
SENTENCES = {
    Decision.APPROVE: _("%(kind)s of %(code)s: approved."),
    Decision.RETURN: _("%(kind)s of %(code)s: back with %(person)s."),
    Decision.REJECT: _("%(kind)s of %(code)s: rejected."),
}


@require_safe
@permission_required("commitments.read_drafts", raise_exception=True)
def review_list(request: HttpRequest) -> HttpResponse:
    tab = request.GET.get("tab", WAITING)
    context = _queue(request, tab=tab, asked=request.GET.get("page") or "1")
    understood = context["answer"].understood and context["tab"] == tab
    status = 200 if understood else 422
    return render(request, "reviews/review_list.html", context, status=status)


def _queue(request, *, tab=WAITING, asked="1", next_up=None):
    """What the queue needs. `next_up` is what takes the focus after a decision."""
    on = timezone.localdate()
    whole = review(request.user, on=on)
    known = tab if tab in TABS else WAITING
    keys = whole.keys[known]
    asked = str(page_with(keys, next_up.pk)) if next_up else asked
    answer = page_of(keys, count=len(keys), asked=asked, per_page=PER_PAGE)
    proposals = page_of_proposals(list(answer.page), user=request.user, on=on)
    return {
        "on": on,
        "review": whole,
        "tab": known,
        "unknown_tab": known != tab,
        "answer": answer,
        "next_up": next_up,
        "swaps": True,
        "others": others_who_decide(request.user),
        "items": [(proposal, DecisionForm.about(proposal)) for proposal in proposals],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.decide_submissions", raise_exception=True)
def submission_decide(request: HttpRequest, pk: int) -> HttpResponse:
    submission = get_object_or_404(Submission.objects.visible_to(request.user), pk=pk)
    if request.method != "POST":
        return _answer(request, submission)

    form = DecisionForm(request.POST, submission=submission)
    if not form.is_valid() or form.asks:
        return _answer(request, submission, form, status=422)
    try:
        approval = approvals.decide(submission=submission, by=request.user, **form.arguments)
    except StaleRow:
        return _answer(request, submission, form, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return _answer(request, submission, form.refused(refusal), status=422)

    messages.success(request, _decided(approval))
    next_up = next_after(submission, request.user)
    return respond_redrawn(
        request,
        _place_of(request, next_up),
        "reviews/_review_redrawn.html",
        lambda: _queue(request, next_up=next_up),
        target="#review-queue",
    )


def _answer(request, submission, form=None, *, status=200):
    """One submission as it is now, with the words of whoever decides."""
    proposal = proposal_of(submission, user=request.user, on=timezone.localdate())
    conflict = (
        what_moved(proposal, seen_version=form.cleaned_data["seen_version"])
        if status == 409
        else None
    )
    context = {
        "proposal": proposal,
        "form": form.rebased(proposal) if conflict else form or DecisionForm.about(proposal),
        "conflict": conflict,
        "others": others_who_decide(request.user),
        "swaps": wants_fragment(request),
        "on": timezone.localdate(),
    }
    page, fragment = "reviews/submission_decide.html", "reviews/_submission.html"
    return respond(request, page, fragment, context, status=status)


def _place_of(request, next_up):
    """The page of the queue on which the next one stands, and the place on it."""
    address = reverse("review_list")
    if next_up is None:
        return address
    keys = review(request.user, on=timezone.localdate()).keys[WAITING]
    return f"{address}?page={page_with(keys, next_up.pk)}#submission-{next_up.pk}"


def _decided(approval):
    submission, decision = approval.submission, Decision(approval.decision)
    if decision == Decision.APPROVE and submission.kind == SubmissionKind.STATUS:
        sentence = _("%(code)s is now %(status)s.")
    else:
        sentence = SENTENCES[decision]
    return sentence % {
        "code": submission.commitment.short_code,
        "person": submission.author,
        "kind": submission.get_kind_display(),
        "status": submission.get_status_display(),
    }
