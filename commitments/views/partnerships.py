"""Partnerships: the parties whose statements are followed together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.reports.partnerships import partnership_page, partnerships_on_record
from commitments.reports.theme_status import LOOKED_INTO
from commitments.views.access import day_shown, open_to_past, open_to_public


@require_safe
@open_to_public
@open_to_past
def partnership_detail(request: HttpRequest, slug: str) -> HttpResponse:
    partnership = get_object_or_404(partnerships_on_record(request.user), slug=slug)
    context = partnership_page(partnership, user=request.user, on=day_shown(request))
    page = "partnerships/partnership_detail.html"
    return render(request, page, context | {"looked_into": LOOKED_INTO})
