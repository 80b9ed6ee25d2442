"""What the person who asks has before them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.filters.saved_views import views_of
from commitments.reports import my_work as report
from commitments.reports.second_coding import to_code

VIEWS_SHOWN = 10


@require_safe
def my_work(request: HttpRequest) -> HttpResponse:
    on = timezone.localdate()
    context = {
        "on": on,
        "work": report.my_work(request.user, on=on),
        "to_code": to_code(request.user),
        "views": views_of(request.user, on=on, with_counts=True)[:VIEWS_SHOWN],
    }
    return render(request, "my_work/my_work.html", context)
