"""One commitment: its words, where it stands, and why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from commitments.htmx import respond
from commitments.models import Commitment
from commitments.permissions import may_publish
from commitments.reports.commitments import commitment_page
from commitments.views.access import day_shown, open_to_past, open_to_public
from commitments.views.discussion import discussion_context
from commitments.views.second_coding import hidden_from


@require_safe
@open_to_public
@open_to_past
def commitment_detail(request: HttpRequest, code: str) -> HttpResponse:
    # Once given, a code never changes: the one row is enough to ask, on a past day too.
    of_code = Commitment.objects.filter(code=code)
    visible = of_code.visible_to(request.user).with_watched(request.user)
    commitment = get_object_or_404(visible.for_detail(on=day_shown(request)), code=code)
    if hidden := hidden_from(request, commitment.statement):
        return hidden
    return respond(
        request,
        "commitments/commitment_detail.html",
        "commitments/_commitment.html",
        commitment_context(request, commitment),
    )


def commitment_context(request, commitment):
    """What the page needs, and `_commitment.html` when an act redraws it."""
    page = commitment_page(
        commitment,
        user=request.user,
        on=day_shown(request),
        show_all=request.GET.get("show") == "all",
    )
    page |= discussion_context(request, commitment)
    return page | {"may_publish": may_publish(request.user, commitment)}
