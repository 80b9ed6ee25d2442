"""One brief, on screen and as files for paper: all of them drawn from its content."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from commitments.exchange.brief_documents import CONTENT_TYPE as DOCX
from commitments.exchange.brief_documents import document_of
from commitments.exchange.brief_pdfs import CONTENT_TYPE as PDF
from commitments.exchange.brief_pdfs import can_make_pdfs, pdf_of
from commitments.exchange.documents.names import tame
from commitments.filters.briefs import briefed
from commitments.forms.briefs import SeenContentForm
from commitments.models import Brief, Partnership, User
from commitments.reports.briefs import Content, brief_content, digest_of_content, standing_of
from commitments.views.second_coding import lineage_hidden_from


@require_safe
def brief_detail(request: HttpRequest, pk: int) -> HttpResponse:
    brief, content = _brief(request, pk)
    if hidden := _hidden_from(request, content):
        return hidden
    form = None
    if can_change(brief, request.user):
        form = SeenContentForm(initial={"seen": digest_of_content(content)})
    context = {
        "brief": brief,
        "content": content,
        "standing": standing_of(brief),
        "form": form,
        "can_make_pdfs": can_make_pdfs(),
    }
    return render(request, "briefs/brief_detail.html", context)


@require_safe
def brief_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Without what makes PDF files the page itself, which can be printed, and a sentence."""
    brief, content = _brief(request, pk)
    if hidden := _hidden_from(request, content):
        return hidden
    if not can_make_pdfs():
        messages.warning(request, _("This installation makes no PDF files. Print the page."))
        return redirect(brief)
    body = b""
    if request.method == "GET":
        site = request.build_absolute_uri("/").rstrip("/")
        body = pdf_of(content, standing=standing_of(brief), site=site)
    return _file(body, PDF, brief, content, "pdf")


@require_safe
def brief_docx(request: HttpRequest, pk: int) -> HttpResponse:
    brief, content = _brief(request, pk)
    if hidden := _hidden_from(request, content):
        return hidden
    body = document_of(content, standing=standing_of(brief)) if request.method == "GET" else b""
    return _file(body, DOCX, brief, content, "docx")


def can_change(brief: Brief, user: User) -> bool:
    """Whoever prepared it, while it is a draft and they may still prepare briefs."""
    is_own_draft = brief.prepared_by_id == user.pk and not brief.is_frozen
    return is_own_draft and user.has_perm("commitments.publish_own")


def _brief(request, pk) -> tuple[Brief, Content]:
    """A frozen brief with what it holds, a draft with what the record says now."""
    visible = Brief.objects.visible_to(request.user).select_related("partnership", "prepared_by")
    brief = get_object_or_404(visible, pk=pk)
    if brief.is_frozen:
        return brief, brief.content
    on = timezone.localdate()
    commitments = briefed(brief, user=request.user, on=on)
    return brief, brief_content(brief, commitments, user=request.user, on=on)


def _hidden_from(request, content):
    """What a second coder sees instead, since a brief tells how statements were coded."""
    partnership = Partnership.objects.filter(slug=content["partnership"]).first()
    return lineage_hidden_from(request, partnership) if partnership else None


def _file(body, content_type, brief, content, ending):
    response = HttpResponse(body, content_type=content_type)
    name = tame(f"{content['as_of']} {brief.meeting}.{ending}")
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response
