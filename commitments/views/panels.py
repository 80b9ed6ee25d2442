"""What the forms on a commitment share: how it is found, and the answers that they give."""

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments.htmx import respond, respond_redrawn, wants_fragment
from commitments.models import Commitment
from commitments.reports.conflicts import act_of, last_change
from commitments.reports.quotes import quoted_paragraphs, quotes_for, statement_for
from commitments.views.commitment_detail import commitment_context


def visible_commitment(request, code):
    visible = Commitment.objects.visible_to(request.user).with_watched(request.user)
    return get_object_or_404(visible.for_detail(on=timezone.localdate()), code=code)


def respond_panel(request, templates, form, *, status=200, **context):
    """The form as a page of its own, or as the panel of the page that is already there.

    A page of its own has nothing else to redraw, so its form is sent without htmx.
    """
    commitment = form.commitment
    page, fragment = templates
    context |= {"commitment": commitment, "form": form, "swaps": wants_fragment(request)}
    if not context["swaps"]:
        context["quoted"] = quoted_paragraphs(quotes_for(commitment, request.user))
        context["statement"] = statement_for(commitment, request.user)
    return respond(request, page, fragment, context, status=status)


def respond_saved(request, commitment, message):
    """Say what happened, and show the commitment as it stands now."""
    messages.success(request, message)
    return respond_redrawn(
        request,
        commitment.get_absolute_url(),
        "commitments/_commitment.html",
        lambda: commitment_context(request, visible_commitment(request, commitment.code)),
        target="#commitment",
    )


def conflict_of_versions(form, compared):
    """What somebody is told whose form was drawn before a colleague saved."""
    change = last_change(form.commitment)
    names = {"code": form.commitment.short_code}
    heading = _("%(code)s changed while you were writing") % names
    if change:
        names |= {"person": change.actor, "act": act_of(change)}
        heading = _("%(person)s %(act)s %(code)s while you were writing") % names
    return {"heading": heading, "at": change and change.at, "rows": compared}


def conflict_over(row, compared):
    """What somebody is told whose form on `row` was drawn before a colleague saved it."""
    last = row.history.select_related("history_user").order_by("history_id").last()
    names = {"person": last.history_user, "row": row}
    heading = _("%(person)s changed “%(row)s” while you were writing") % names
    return {"heading": heading, "at": last.history_date, "rows": compared}


def beside_theirs(row, form_class, words, options):
    """The form again beside what a colleague saved on `row`: one more click saves on top."""
    row.refresh_from_db()
    fresh = form_class(words, **options)
    conflict = conflict_over(row, fresh.compared(fresh.saved()))
    return {"conflict": conflict, "form": fresh.rebased(seen_version=row.version)}


def conflict_of_twins(compared, *, by, at):
    """What somebody is told who adds what looks like a row on record."""
    return {
        "heading": _("%(person)s recorded something like this already") % {"person": by},
        "at": at,
        "rows": compared,
    }


def conflict_of_twins_in(form, twin, *, by, at):
    """Both texts side by side; adding yours all the same is then a second, informed click."""
    conflict = conflict_of_twins(form.compared(form.as_recorded(twin)), by=by, at=at)
    form.rebased(seen_twin=twin.pk)
    return conflict
