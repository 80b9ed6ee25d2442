"""Mechanisms and their sessions as they are entered: planned, held, or called off."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import facts, mechanisms
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.mechanisms import (
    MechanismChangeForm,
    MechanismForm,
    SessionChangeForm,
    SessionForm,
)
from commitments.models import Mechanism
from commitments.views.mechanisms import visible_mechanism
from commitments.views.panels import beside_theirs


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def mechanism_create(request: HttpRequest) -> HttpResponse:
    page, options = "mechanisms/mechanism_create.html", {"on": timezone.localdate()}
    return _answer(request, page, {}, MechanismForm, options, facts.enter_fact)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def mechanism_change(request: HttpRequest, pk: int) -> HttpResponse:
    mechanism, page = visible_mechanism(request, pk), "mechanisms/mechanism_change.html"
    options = {"mechanism": mechanism, "on": timezone.localdate()}
    context = {"mechanism": mechanism, "title": mechanism.name}
    act = facts.change_fact
    return _answer(request, page, context, MechanismChangeForm, options, act, mechanism)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def session_create(request: HttpRequest, pk: int) -> HttpResponse:
    mechanism, page = visible_mechanism(request, pk), "mechanisms/session_create.html"
    options = {"mechanism": mechanism, "user": request.user, "on": timezone.localdate()}
    context = {"mechanism": mechanism, "title": mechanism.name}
    return _answer(request, page, context, SessionForm, options, mechanisms.enter_session)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.record_evidence", raise_exception=True)
def session_change(request: HttpRequest, pk: int, ordinal: int) -> HttpResponse:
    mechanism, page = visible_mechanism(request, pk), "mechanisms/session_change.html"
    session = get_object_or_404(mechanism.sessions.select_related("mechanism"), ordinal=ordinal)
    options = {"session": session, "user": request.user, "on": timezone.localdate()}
    context = {"mechanism": mechanism, "title": mechanism.name, "number": ordinal}
    act = mechanisms.change_session
    return _answer(request, page, context, SessionChangeForm, options, act, session)


def _answer(request, page, context, form_class, options, act, row=None):
    """One form on something, which leads to the page of the mechanism; `row` is what changes."""
    if request.method != "POST":
        return render(request, page, context | {"form": form_class(**options)})
    form = form_class(request.POST, **options)
    if not form.is_valid():
        return render(request, page, context | {"form": form}, status=422)
    try:
        stored = act(by=request.user, **form.cleaned_data)
    except StaleRow:
        context |= beside_theirs(row, form_class, request.POST, options)
        return render(request, page, context, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return render(request, page, context | {"form": form.refused(refusal)}, status=422)
    messages.success(request, _said(row or stored, is_new=row is None))
    return redirect(row or stored)


def _said(row, *, is_new):
    """What happened to which mechanism or session."""
    if isinstance(row, Mechanism):
        sentence = _("%(name)s is on record.") if is_new else _("%(name)s has changed.")
        return sentence % {"name": row}
    forum = row.mechanism
    names = {"number": row.ordinal, "name": forum.short_name or forum.name}
    if is_new:
        return _("Session %(number)d of %(name)s is on record.") % names
    return _("Session %(number)d of %(name)s has changed.") % names
