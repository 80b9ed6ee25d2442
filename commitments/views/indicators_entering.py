"""Indicators, series and figures as they are entered: one by one, or many from a table."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import facts, indicators
from commitments.errors import FileRefused, Refusal, RuleBroken, StaleRow
from commitments.exchange.figure_tables import apply_figures, plan_figures
from commitments.forms.indicators import (
    FiguresForm,
    IndicatorChangeForm,
    IndicatorForm,
    PointForm,
    RevisionForm,
    SeriesForm,
)
from commitments.models import DataPoint
from commitments.views.indicators import visible_indicator
from commitments.views.panels import beside_theirs

APPLY = "apply"


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def indicator_create(request: HttpRequest) -> HttpResponse:
    page = "indicators/indicator_create.html"
    options = {"user": request.user, "on": timezone.localdate()}
    if request.method != "POST":
        return render(request, page, {"form": IndicatorForm(**options)})

    form = IndicatorForm(request.POST, **options)
    if not form.is_valid():
        return render(request, page, {"form": form}, status=422)
    try:
        indicator = indicators.enter_indicator(by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        return render(request, page, {"form": form.refused(refusal)}, status=422)
    return _entered(request, indicator, _("The indicator is on record. Add whose count it is."))


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def indicator_change(request: HttpRequest, slug: str) -> HttpResponse:
    indicator, page = visible_indicator(request, slug), "indicators/indicator_change.html"
    options = {"indicator": indicator, "user": request.user, "on": timezone.localdate()}
    context = {"indicator": indicator, "title": indicator.title}
    if request.method != "POST":
        return render(request, page, context | {"form": IndicatorChangeForm(**options)})

    form = IndicatorChangeForm(request.POST, **options)
    if not form.is_valid():
        return render(request, page, context | {"form": form}, status=422)
    try:
        indicators.change_indicator(by=request.user, **form.cleaned_data)
    except StaleRow:
        context |= beside_theirs(indicator, IndicatorChangeForm, request.POST, options)
        return render(request, page, context, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return render(request, page, context | {"form": form.refused(refusal)}, status=422)
    return _entered(request, indicator, _("The indicator is changed."))


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def series_create(request: HttpRequest, slug: str) -> HttpResponse:
    """One more count of the same thing."""
    indicator = visible_indicator(request, slug)

    def store(form):
        facts.enter_fact(by=request.user, **form.cleaned_data)

    options = {"indicator": indicator, "on": timezone.localdate()}
    return _one(request, indicator, SeriesForm, options, store, "indicators/series_create.html")


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def data_point_enter(request: HttpRequest, slug: str) -> HttpResponse:
    indicator = visible_indicator(request, slug)

    def store(form):
        indicators.enter_point(by=request.user, **form.cleaned_data)

    options = {"indicator": indicator, "user": request.user, "on": timezone.localdate()}
    page = "indicators/data_point_enter.html"
    return _one(request, indicator, PointForm, options, store, page)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def data_point_revise(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Another figure takes the place of this one, which stays on record."""
    indicator = visible_indicator(request, slug)
    points = DataPoint.objects.filter(series__indicator=indicator).select_related(
        "series__indicator"
    )
    point = get_object_or_404(points, pk=pk)

    def store(form):
        indicators.revise_point(by=request.user, **form.cleaned_data)

    options = {"point": point, "user": request.user, "on": timezone.localdate()}
    page = "indicators/data_point_revise.html"
    return _one(request, indicator, RevisionForm, options, store, page, point=point)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def data_point_import(request: HttpRequest, slug: str) -> HttpResponse:
    """A table of figures: looked through first, then stored whole or not at all."""
    indicator, on = visible_indicator(request, slug), timezone.localdate()
    if request.method != "POST":
        return _table(request, indicator, FiguresForm(on=on))

    form = FiguresForm(request.POST, request.FILES, on=on)
    if not form.is_valid():
        return _table(request, indicator, form, status=422)
    try:
        plan = plan_figures(form.cleaned_data["text"], indicator)
    except FileRefused as refusal:
        return _table(request, indicator, form, faults=refusal.faults, status=422)
    if not plan.applicable or request.POST.get("act") != APPLY:
        status = 422 if plan.numbers["error"] else 200
        return _table(request, indicator, form, plan=plan, status=status)
    return _apply(request, indicator, form, plan)


def _apply(request, indicator, form, plan):
    reason = form.cleaned_data["reason"]
    if form.cleaned_data["seen"] != plan.fingerprint:
        form.add_error(None, _("The record moved since you looked. This is what it would do now."))
        return _table(request, indicator, form, plan=plan, status=409)
    if plan.numbers["revised"] and not reason:
        form.add_error("reason", _("Say why figures on record change."))
        return _table(request, indicator, form, plan=plan, status=422)
    try:
        apply_figures(plan, indicator=indicator, reason=reason, by=request.user)
    except StaleRow as refusal:
        return _table(request, indicator, form.refused(refusal), plan=plan, status=409)
    except (Refusal, ValidationError) as refusal:
        return _table(request, indicator, form.refused(refusal), plan=plan, status=422)
    return _entered(request, indicator, _("The figures are on record."))


def _table(request, indicator, form, *, plan=None, faults=(), status=200):
    """The form with what it would do; a file is shown as the text that it was."""
    if plan is not None:
        form.rebased(text=form.cleaned_data["text"], seen=plan.fingerprint)
    context = {"indicator": indicator, "form": form, "plan": plan, "faults": faults}
    return render(request, "indicators/data_point_import.html", context, status=status)


def _one(request, indicator, form_class, options, store, page, **context):
    """A form that stores one thing and leads back to the indicator."""
    context["indicator"] = indicator
    if request.method != "POST":
        return render(request, page, context | {"form": form_class(**options)})
    form = form_class(request.POST, **options)
    if not form.is_valid():
        return render(request, page, context | {"form": form}, status=422)
    try:
        store(form)
    except StaleRow as refusal:
        return render(request, page, context | {"form": form.refused(refusal)}, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return render(request, page, context | {"form": form.refused(refusal)}, status=422)
    return _entered(request, indicator, _("It is on record."))


def _entered(request, indicator, message):
    messages.success(request, message)
    return redirect(indicator)
