"""What a balancer or a person asks: does the process live, and can it work?"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from commitments.reports.installation import waiting_migrations
from tracker.errors import RETRY_AFTER_SECONDS, UNAVAILABLE


@require_safe
@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    return answer("alive")


@require_safe
@login_not_required
def readyz(request: HttpRequest) -> HttpResponse:
    try:
        waiting = waiting_migrations()
    except UNAVAILABLE:
        return answer("the database does not answer", status=503)
    if waiting:
        return answer("migrations are not applied", status=503)
    return answer("ready")


def answer(text: str, status: int = 200) -> HttpResponse:
    response = HttpResponse(f"{text}\n", content_type="text/plain", status=status)
    if status == 503:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response
