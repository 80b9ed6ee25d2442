"""All that happened on one commitment: as we learned it, or as things were."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from commitments.filters.history import HistoryForm
from commitments.filters.pages import page_of
from commitments.htmx import respond
from commitments.models import Commitment
from commitments.reports.course import course_of
from commitments.reports.history_entries import entries_of
from commitments.reports.quotes import statement_for
from commitments.reports.whole_history import whole_history
from commitments.views.access import day_shown, open_to_past, open_to_public


@require_safe
@open_to_public
@open_to_past
def commitment_history(request: HttpRequest, code: str) -> HttpResponse:
    on = day_shown(request)
    visible = Commitment.objects.filter(code=code).visible_to(request.user).for_detail(on=on)
    commitment = get_object_or_404(visible, code=code)
    form = HistoryForm(request.GET, user=request.user)
    context = {"commitment": commitment, "form": form, "on": on}
    told = _course if form.is_effective else _as_recorded
    context |= told(request, commitment, form, on)
    page, fragment = "commitments/commitment_history.html", "commitments/_history_results.html"
    understood = form.is_valid() and ("answer" not in context or context["answer"].understood)
    return respond(request, page, fragment, context, status=200 if understood else 422)


def _as_recorded(request, commitment, form, on):
    history = whole_history(commitment, user=request.user)
    lines = history.of(form.kind_chosen)
    answer = page_of(lines, count=len(lines), asked=request.GET.get("page") or "1")
    return {
        "answer": answer,
        "entries": entries_of(answer.page.object_list),
        "tabs": form.tabs(history),
    }


def _course(request, commitment, form, on):
    statement = statement_for(commitment, request.user)
    return {"course": course_of(commitment, user=request.user, on=on, statement=statement)}
