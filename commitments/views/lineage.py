"""What a statement takes up of those before it, and linking the one to the other."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from commitments.actions import lineage
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.lineage import LinkChangeForm, LinkForm, SuggestionForm
from commitments.htmx import respond, respond_redrawn
from commitments.models import Statement
from commitments.reports.lineage import links_seen
from commitments.reports.statement_lineage import Silence, silence
from commitments.views.access import open_to_past, open_to_public
from commitments.views.second_coding import lineage_hidden_from

PAGE, FRAGMENT = "lineage/statement_lineage.html", "lineage/_statement_lineage.html"
REMOVE = "remove"


@require_safe
@open_to_public
@open_to_past
def statement_lineage(request: HttpRequest, slug: str) -> HttpResponse:
    statement = _statement(request, slug)
    return lineage_hidden_from(request, statement.partnership) or _respond(request, statement)


@require_POST
@permission_required("commitments.edit_coding", raise_exception=True)
def lineage_link(request: HttpRequest, slug: str) -> HttpResponse:
    statement = _statement(request, slug)
    if hidden := lineage_hidden_from(request, statement.partnership):
        return hidden
    found = silence(statement, user=request.user)
    form = _link_form(found, request.POST)
    if not form.is_valid():
        return _respond(request, statement, found=found, link_form=form, status=422)
    try:
        link = lineage.link_commitments(by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        refused = form.refused(refusal)
        return _respond(request, statement, found=found, link_form=refused, status=422)

    messages.success(request, _linked(link))
    return _redrawn(request, statement)


@require_POST
@permission_required("commitments.edit_coding", raise_exception=True)
def lineage_change(request: HttpRequest, pk: int) -> HttpResponse:
    link = get_object_or_404(links_seen(request.user), pk=pk)
    statement = _statement(request, link.later.statement.slug)
    if hidden := lineage_hidden_from(request, statement.partnership):
        return hidden
    removes = request.POST.get("act") == REMOVE
    form = LinkChangeForm(request.POST, link=link)
    if not form.is_valid():
        return _respond(request, statement, change_form=form, status=422)
    try:
        _change(form, by=request.user, removes=removes)
    except StaleRow as refusal:
        link.refresh_from_db()
        stale = form.rebased(link.version, refusal)
        return _respond(request, statement, change_form=stale, status=409)
    except (RuleBroken, ValidationError) as refusal:
        return _respond(request, statement, change_form=form.refused(refusal), status=422)

    messages.success(request, _unlinked(link) if removes else _linked(link))
    return _redrawn(request, statement)


def _change(form, *, by, removes):
    if not removes:
        lineage.change_link(link=form.link, by=by, **form.cleaned_data)
        return
    seen_version = form.cleaned_data["seen_version"]
    lineage.remove_link(link=form.link, seen_version=seen_version, by=by)


def _linked(link):
    return _("%(later)s %(kind)s %(earlier)s.") % {
        "later": link.later.short_code,
        "kind": link.get_kind_display().lower(),
        "earlier": link.earlier.short_code,
    }


def _unlinked(link):
    return _("%(later)s and %(earlier)s are no longer linked.") % {
        "later": link.later.short_code,
        "earlier": link.earlier.short_code,
    }


def _statement(request, slug):
    visible = Statement.objects.visible_to(request.user).works()
    return get_object_or_404(visible.select_related("partnership"), slug=slug)


def _link_form(found: Silence, data=None):
    earlier = [wording.commitment for wording, _coded in found.earlier.rows]
    return LinkForm(data, later=found.commitments, earlier=earlier, auto_id="new-link-%s")


def _redrawn(request, statement):
    def context():
        return _context(request, statement)

    to = reverse("statement_lineage", args=[statement.slug])
    return respond_redrawn(request, to, FRAGMENT, context, target="#statement-lineage")


def _respond(request, statement, *, status=200, **forms):
    context = _context(request, statement, **forms)
    return respond(request, PAGE, FRAGMENT, context, status=status)


def _context(request, statement, *, found=None, link_form=None, change_form=None):
    """A form that was refused takes the place of its fresh one."""
    found = found or silence(statement, user=request.user)
    context = {"statement": statement, "silence": found, "may_link": False}
    if not request.user.has_perm("commitments.edit_coding"):
        return context | {"taken_up": [(each, None) for each in found.taken_up]}
    refused = {change_form.link.pk: change_form} if change_form else {}
    return context | {
        "may_link": True,
        "link_form": link_form or _link_form(found),
        "refused": link_form or change_form,
        "taken_up": [(each, _change_form(each.change.link, refused)) for each in found.taken_up],
        "perhaps": [(each, _suggestion_form(each)) for each in found.perhaps],
    }


def _change_form(link, refused):
    return refused.get(link.pk) or LinkChangeForm(link=link)


def _suggestion_form(perhaps):
    later, suggestion = perhaps.later.commitment.pk, perhaps.suggestion
    earlier = suggestion.earlier.commitment.pk
    initial = {"later": later, "earlier": earlier, "kind": suggestion.kind}
    return SuggestionForm(initial=initial, auto_id=f"suggested-{later}-{earlier}-%s")
