"""Milestones of a commitment: setting one, changing it, and saying what became of it."""

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import milestones
from commitments.enums import MilestoneState
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.milestones import (
    MilestoneChangeForm,
    MilestoneForm,
    MilestoneStateForm,
)
from commitments.views.panels import (
    conflict_over,
    respond_panel,
    respond_saved,
    visible_commitment,
)

ADD = ("milestones/milestone_add.html", "milestones/_milestone_panel.html")
CHANGE = ("milestones/milestone_change.html", "milestones/_milestone_panel.html")
SETTLE = ("milestones/milestone_settle.html", "milestones/_milestone_state_panel.html")
STEPS = {
    MilestoneState.REACHED: milestones.reach_milestone,
    MilestoneState.DROPPED: milestones.drop_milestone,
    MilestoneState.PLANNED: milestones.reopen_milestone,
}


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def milestone_add(request: HttpRequest, code: str) -> HttpResponse:
    options = {"commitment": visible_commitment(request, code), "on": timezone.localdate()}
    if request.method != "POST":
        return respond_panel(request, ADD, MilestoneForm(**options))

    form = MilestoneForm(request.POST, **options)
    if not form.is_valid():
        return respond_panel(request, ADD, form, status=422)
    commitment = form.commitment
    try:
        added = milestones.add_milestone(
            commitment=commitment, by=request.user, **form.cleaned_data
        )
    except (RuleBroken, ValidationError) as refusal:
        return respond_panel(request, ADD, form.refused(refusal), status=422)

    names = {"title": added.title, "code": commitment.short_code}
    message = _("“%(title)s” is now a milestone of %(code)s.") % names
    return respond_saved(request, commitment, message)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def milestone_change(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    options = {"milestone": _milestone(request, code, pk), "on": timezone.localdate()}
    if request.method != "POST":
        return _respond(request, CHANGE, MilestoneChangeForm(**options))

    form = MilestoneChangeForm(request.POST, **options)
    if not form.is_valid():
        return _respond(request, CHANGE, form, status=422)
    try:
        milestones.change_milestone(by=request.user, **form.cleaned_data)
    except StaleRow:
        return _conflict(request, CHANGE, form)
    except (RuleBroken, ValidationError) as refusal:
        return _respond(request, CHANGE, form.refused(refusal), status=422)

    message = _("“%(title)s” has changed.") % {"title": form.milestone.title}
    return respond_saved(request, form.commitment, message)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def milestone_settle(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    options = {"milestone": _milestone(request, code, pk), "on": timezone.localdate()}
    if request.method != "POST":
        return _respond(request, SETTLE, MilestoneStateForm(**options))

    form = MilestoneStateForm(request.POST, **options)
    if form.is_stale:
        return _conflict(request, SETTLE, form)
    if not form.is_valid():
        return _respond(request, SETTLE, form, status=422)
    step = STEPS[MilestoneState(form.cleaned_data.pop("state"))]
    try:
        step(by=request.user, **form.cleaned_data)
    except StaleRow:
        return _conflict(request, SETTLE, form)
    except (RuleBroken, ValidationError) as refusal:
        return _respond(request, SETTLE, form.refused(refusal), status=422)

    names = {"title": form.milestone.title, "state": form.milestone.get_state_display().lower()}
    message = _("“%(title)s” is now %(state)s.") % names
    return respond_saved(request, form.commitment, message)


def _milestone(request, code, pk):
    commitment = visible_commitment(request, code)
    milestone = get_object_or_404(commitment.milestones, pk=pk)
    milestone.commitment = commitment
    return milestone


def _conflict(request, templates, form):
    """Both side by side; saving again is then a second, informed click, where it can be saved."""
    milestone = _milestone(request, form.commitment.code, form.milestone.pk)
    fresh = type(form)(request.POST, milestone=milestone, on=form.on)
    conflict = conflict_over(milestone, fresh.compared(fresh.saved()))
    conflict["is_overtaken"] = fresh.is_overtaken
    rebased = fresh.rebased(seen_version=milestone.version)
    return _respond(request, templates, rebased, status=409, conflict=conflict)


def _respond(request, templates, form, **options):
    return respond_panel(request, templates, form, milestone=form.milestone, **options)
