"""Evidence on its way to a commitment: from an address, from files, from paper or from record."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import begun_evidence, evidence
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow
from commitments.exchange.arrivals import Arrivals, begin_from_files
from commitments.exchange.proposals import proposals_for, taken_over
from commitments.forms.evidence import EvidenceForm, LinkForm
from commitments.forms.evidence_sources import CompletionForm, SourcesForm
from commitments.htmx import respond, wants_fragment
from commitments.models import EvidenceItem
from commitments.reports.custody import custody_of
from commitments.reports.near_duplicates import at_address, near_duplicates, of_the_same_text
from commitments.views.panels import (
    conflict_of_twins,
    conflict_of_twins_in,
    respond_panel,
    respond_saved,
    visible_commitment,
)

EVIDENCE = ("evidence/evidence_add.html", "evidence/_evidence_panel.html")
COMPLETION = ("evidence/evidence_complete.html", "evidence/_completion_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def evidence_add(request: HttpRequest, code: str) -> HttpResponse:
    """With `use=source` an address or files, with `use=existing` an item on record; else an item
    described in full.
    """
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        chosen = {"evidence": request.GET.get("item", "")}
        link_form = LinkForm(commitment=commitment, on=on, initial=chosen)
        form = EvidenceForm(commitment=commitment, on=on)
        return _evidence_panel(request, form, link_form=link_form)
    if request.POST.get("use") == "source":
        return _begin(request, commitment, SourcesForm(request.POST, request.FILES, on=on))
    if request.POST.get("use") == "existing":
        return _link(request, LinkForm(request.POST, commitment=commitment, on=on))

    form = EvidenceForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return _evidence_panel(request, form, status=422)
    try:
        link = evidence.add_evidence(
            commitment=commitment, with_copy=True, by=request.user, **form.cleaned_data
        )
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = conflict_of_twins_in(form, twin, by=twin.linked_by, at=twin.linked_at)
        return _evidence_panel(request, form, status=409, conflict=conflict)
    except (RuleBroken, ValidationError) as refusal:
        return _evidence_panel(request, form.refused(refusal), status=422)

    return respond_saved(request, commitment, _linked(link))


def _begin(request, commitment, sources):
    """Keep what was brought, and go on to say what it is. One refusal keeps back nothing else."""
    form = EvidenceForm(commitment=commitment, on=sources.on)
    if not sources.is_valid():
        return _evidence_panel(request, form, status=422, sources=sources)
    address, anyway = sources.cleaned_data["address"], sources.cleaned_data["anyway"]
    arrivals = begin_from_files(
        sources.cleaned_data["files"], commitment=commitment, anyway=anyway, by=request.user
    )
    if address:
        _begin_from_address(request, commitment, address, arrivals, anyway=anyway)
    if arrivals.refused or arrivals.known:
        status = 422 if arrivals.refused else 409
        return _evidence_panel(request, form, status=status, sources=sources, arrivals=arrivals)
    return redirect("evidence_complete", code=commitment.code, pk=arrivals.begun[0].pk)


def _begin_from_address(request, commitment, address, arrivals: Arrivals, *, anyway):
    found = [] if anyway else [("address", at_address(address, request.user))]
    if known := near_duplicates(found, commitment):
        arrivals.known.append((address, known))
        return
    arrivals.begun.append(begun_evidence.begin_from_address(address=address, by=request.user))


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def evidence_complete(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """What a begun item is, while its copy is made; htmx asks this address how far that is."""
    commitment = visible_commitment(request, code)
    begun = EvidenceItem.objects.visible_to(request.user).filter(links=None)
    item = get_object_or_404(begun.select_related("side_party", "added_by"), pk=pk)
    options = {"item": item, "commitment": commitment, "on": timezone.localdate()}
    if request.method != "POST":
        return _completion(request, CompletionForm(**options))

    form = CompletionForm(request.POST, **options)
    if asked := request.POST.get("take"):
        custody = custody_of(item, request.user)
        proposals = proposals_for(item, custody, commitment.statement.partnership)
        return _completion(request, form.with_taken(taken_over(proposals, asked)))
    if not form.is_valid():
        return _completion(request, form, status=422)
    try:
        link = begun_evidence.complete_evidence(
            commitment=commitment, by=request.user, **form.cleaned_data
        )
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = conflict_of_twins_in(form, twin, by=twin.linked_by, at=twin.linked_at)
        return _completion(request, form, status=409, conflict=conflict)
    except StaleRow as refusal:
        item.refresh_from_db(fields=["version"])
        rebased = form.refused(refusal).rebased(seen_version=item.version)
        return _completion(request, rebased, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return _completion(request, form.refused(refusal), status=422)
    return _go_on(request, commitment, link)


def _go_on(request, commitment, link):
    """To what was brought together with it, or back to the commitment."""
    messages.success(request, _linked(link))
    begun = EvidenceItem.objects.begun_by(request.user)
    following = begun.filter(pk__gt=link.evidence_id).first()
    if following is None:
        return redirect(commitment)
    return redirect("evidence_complete", code=commitment.code, pk=following.pk)


def _completion(request, form, *, status=200, **context):
    item = form.item
    custody = custody_of(item, request.user)
    context |= {
        "item": item,
        "custody": custody,
        "proposals": proposals_for(item, custody, form.commitment.statement.partnership),
        "same_text": near_duplicates(
            [("text", of_the_same_text(item, request.user))], form.commitment
        ),
    }
    if wants_fragment(request) and request.method != "POST":
        context |= {"commitment": form.commitment, "form": form}
        return respond(request, COMPLETION[0], "evidence/_completion_source.html", context)
    return respond_panel(request, COMPLETION, form, status=status, **context)


def _link(request, form):
    commitment = form.commitment
    if not form.is_valid():
        return _evidence_panel(request, _fresh(form), status=422, link_form=form)
    if form.twin:
        return _linked_before(request, form, form.twin)
    try:
        link = evidence.link_evidence(commitment=commitment, by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        return _linked_before(request, form, refusal.twin)
    except (RuleBroken, ValidationError) as refusal:
        return _evidence_panel(request, _fresh(form), status=422, link_form=form.refused(refusal))
    return respond_saved(request, commitment, _linked(link))


def _linked_before(request, form, twin):
    """Both texts side by side. An item is linked once, so there is no adding yours as well."""
    compared = form.compared(form.as_recorded(twin))
    conflict = conflict_of_twins(compared, by=twin.linked_by, at=twin.linked_at)
    return _evidence_panel(
        request, _fresh(form), status=409, link_form=form, link_conflict=conflict
    )


def _fresh(form):
    return EvidenceForm(commitment=form.commitment, on=form.on)


def _linked(link):
    names = {"title": link.evidence.title, "code": link.commitment.short_code}
    return _("“%(title)s” is now evidence on %(code)s.") % names


def _evidence_panel(request, form, *, link_form=None, sources=None, **context):
    context |= {
        "begun": list(EvidenceItem.objects.begun_by(request.user)),
        "link_form": link_form or LinkForm(commitment=form.commitment, on=form.on),
        "sources": sources or SourcesForm(on=form.on),
    }
    return respond_panel(request, EVIDENCE, form, **context)
