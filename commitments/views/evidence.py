"""Evidence, searches and implementing actions: what somebody found, or looked for in vain."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import evidence
from commitments.errors import AlreadyOnRecord, RuleBroken
from commitments.forms.evidence import ActionForm, EvidenceForm, LinkForm, SearchForm
from commitments.views.panels import (
    conflict_of_twins,
    respond_panel,
    respond_saved,
    visible_commitment,
)

EVIDENCE = ("evidence/evidence_add.html", "evidence/_evidence_panel.html")
SEARCH = ("evidence/search_log.html", "evidence/_search_panel.html")
ACTION = ("evidence/action_record.html", "evidence/_action_panel.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def evidence_add(request: HttpRequest, code: str) -> HttpResponse:
    """A new item, or with `use=existing` one that is on record."""
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return _evidence_panel(request, EvidenceForm(commitment=commitment, on=on))
    if request.POST.get("use") == "existing":
        return _link(request, LinkForm(request.POST, commitment=commitment, on=on))

    form = EvidenceForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return _evidence_panel(request, form, status=422)
    try:
        link = evidence.add_evidence(commitment=commitment, by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = _twins(form, twin, by=twin.linked_by, at=twin.linked_at)
        return _evidence_panel(request, form, status=409, conflict=conflict)
    except (RuleBroken, ValidationError) as refusal:
        return _evidence_panel(request, form.refused(refusal), status=422)

    return respond_saved(request, commitment, _linked(link))


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


def _evidence_panel(request, form, *, link_form=None, **context):
    link_form = link_form or LinkForm(commitment=form.commitment, on=form.on)
    return respond_panel(request, EVIDENCE, form, link_form=link_form, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_search", raise_exception=True)
def search_log(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return respond_panel(request, SEARCH, SearchForm(commitment=commitment, on=on))

    form = SearchForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, SEARCH, form, status=422)
    try:
        evidence.log_search(commitment=commitment, by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = _twins(form, twin, by=twin.author, at=twin.recorded_at)
        return respond_panel(request, SEARCH, form, status=409, conflict=conflict)
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, SEARCH, form.refused(refusal), status=422)

    message = _("Your search for %(code)s is logged.") % {"code": commitment.short_code}
    return respond_saved(request, commitment, message)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_action", raise_exception=True)
def action_record(request: HttpRequest, code: str) -> HttpResponse:
    commitment, on = visible_commitment(request, code), timezone.localdate()
    if request.method != "POST":
        return respond_panel(request, ACTION, ActionForm(commitment=commitment, on=on))

    form = ActionForm(request.POST, commitment=commitment, on=on)
    if not form.is_valid():
        return respond_panel(request, ACTION, form, status=422)
    try:
        action = evidence.record_action(commitment=commitment, by=request.user, **form.cleaned_data)
    except AlreadyOnRecord as refusal:
        twin = refusal.twin
        conflict = _twins(form, twin, by=twin.recorded_by, at=twin.recorded_at)
        return respond_panel(request, ACTION, form, status=409, conflict=conflict)
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, ACTION, form.refused(refusal), status=422)

    names = {"actor": action.actor, "code": commitment.short_code}
    message = _("What %(actor)s did is now on record for %(code)s.") % names
    return respond_saved(request, commitment, message)


def _twins(form, twin, *, by, at):
    """Both texts side by side; adding yours all the same is then a second, informed click."""
    conflict = conflict_of_twins(form.compared(form.as_recorded(twin)), by=by, at=at)
    form.rebased(seen_twin=twin.pk)
    return conflict
