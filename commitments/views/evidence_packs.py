"""All evidence on one commitment in one file, to be handed on."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from commitments.exchange.evidence_packs import pack_of
from commitments.models import Commitment
from commitments.permissions import may_see_copies
from commitments.views.access import day_shown, open_to_past, open_to_public
from commitments.views.second_coding import hidden_from


@require_safe
@open_to_public
@open_to_past
def evidence_pack(request: HttpRequest, code: str):
    """A ZIP archive. Visitors get what is on record, and no copies of what others wrote."""
    on = day_shown(request)
    visible = Commitment.objects.visible_to(request.user).for_detail(on=on)
    commitment = get_object_or_404(visible, code=code)
    if hidden := hidden_from(request, commitment.statement):
        return hidden
    name = f"{commitment.code}-evidence-{on.isoformat()}.zip"
    if request.method == "HEAD":
        return HttpResponse(content_type="application/zip")
    archive = pack_of(
        commitment,
        user=request.user,
        on=on,
        address=request.build_absolute_uri(commitment.get_absolute_url()),
        with_copies=may_see_copies(request.user),
    )
    return FileResponse(archive, as_attachment=True, filename=name, content_type="application/zip")
