"""One commitment: its words, where it stands, and why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.htmx import respond
from commitments.models import Commitment
from commitments.permissions import may_publish
from commitments.reports.commitments import commitment_page
from commitments.views.access import open_to_public
from commitments.views.second_coding import hidden_from


@require_safe
@open_to_public
def commitment_detail(request: HttpRequest, code: str) -> HttpResponse:
    visible = Commitment.objects.visible_to(request.user).with_watched(request.user)
    commitment = get_object_or_404(visible.for_detail(on=timezone.localdate()), code=code)
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
        on=timezone.localdate(),
        show_all=request.GET.get("show") == "all",
    )
    return page | {"may_publish": may_publish(request.user, commitment)}
