"""The end of the chain of acts, to be kept where nobody who keeps the database can reach it."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.reports.audit_chain import keyed_head


@require_safe
@permission_required("commitments.decide_submissions", raise_exception=True)
def audit_head(request: HttpRequest) -> JsonResponse:
    head = keyed_head(at=timezone.now())
    name = f"ikrar-audit-head-{head['position']}.json"
    disposition = f'attachment; filename="{name}"'
    return JsonResponse(head, headers={"Content-Disposition": disposition})
