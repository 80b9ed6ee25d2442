"""Our own copies of a source: asking for one, bringing a file, taking one away, comparing two."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from commitments.actions import captures
from commitments.errors import RuleBroken
from commitments.exchange import storage
from commitments.exchange.arrivals import add_files
from commitments.exchange.downloads import PARTS, file_of
from commitments.forms.evidence_sources import FileForm
from commitments.models import Capture, EvidenceItem
from commitments.reports.comparisons import comparison_of
from commitments.reports.evidence_library import evidence_page
from commitments.views.evidence_library import detail_context


@require_POST
@permission_required("commitments.record_evidence", raise_exception=True)
def evidence_capture(request: HttpRequest, pk: int) -> HttpResponse:
    """Files are kept with the item; else its address is asked again. Nothing here waits."""
    visible = EvidenceItem.objects.visible_to(request.user)
    item = get_object_or_404(visible.select_related("side_party", "added_by"), pk=pk)
    form = FileForm(request.POST, request.FILES, on=timezone.localdate())
    if not form.is_valid():
        return _refused(request, item, form)
    if files := form.cleaned_data["files"]:
        refused = add_files(files, evidence=item, by=request.user)
        if refused:
            return _refused(request, item, form, refused)
        kept = ngettext("%(count)s file is kept.", "%(count)s files are kept.", len(files))
        messages.success(request, kept % {"count": len(files)})
        return redirect(item)
    if not request.POST.get("visit"):
        form.add_error("files", _("Choose a file."))
        return _refused(request, item, form)
    try:
        captures.request_capture(evidence=item, by=request.user)
    except RuleBroken as refusal:
        form.add_error(None, str(refusal))
        return _refused(request, item, form)
    messages.success(request, _("A copy is being made."))
    return redirect(item)


def _refused(request, item, form, refused=()):
    """The page of the item again, with what is wrong beside the field."""
    page = evidence_page(item, user=request.user, on=timezone.localdate())
    context = page | detail_context(request, item, page) | {"file_form": form, "refused": refused}
    return render(request, "evidence/evidence_detail.html", context, status=422)


@require_safe
def capture_file(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """What was received or exchanged, as a download that no browser opens in our origin."""
    if part not in PARTS:
        raise Http404
    copies = Capture.objects.visible_to(request.user)
    capture = get_object_or_404(copies.select_related("record", "content", "text"), pk=pk)
    if getattr(capture, part) is None:
        raise Http404
    try:
        return file_of(capture, part)
    except storage.ContentDamaged:
        return render(request, "evidence/capture_damaged.html", {"capture": capture}, status=500)


@require_safe
def capture_compare(request: HttpRequest, pk: int) -> HttpResponse:
    """In what one copy reads otherwise than another, by `since` or the one before."""
    copies = Capture.objects.visible_to(request.user)
    capture = get_object_or_404(copies.select_related("evidence", "content"), pk=pk)
    comparison = comparison_of(capture, user=request.user, since=request.GET.get("since", ""))
    context = {"capture": capture, "item": capture.evidence, "comparison": comparison}
    return render(request, "evidence/capture_compare.html", context)
