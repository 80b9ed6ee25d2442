"""Where things stand, at a glance."""

from collections.abc import Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from commitments.forms.scope import ScopeForm
from commitments.htmx import respond
from commitments.models.as_of import day_looked_at
from commitments.reports import dashboard as report
from commitments.reports.kept import Kept
from commitments.reports.theme_status import LOOKED_INTO
from commitments.views.access import day_shown, open_to_past, open_to_public

PAGE, FRAGMENT = "dashboard/dashboard.html", "dashboard/_dashboard.html"
# Of the list that the averages lead to.
SCORE_COLUMNS = ["status", "verifiability", "score"]
# What people see depends on these alone, so many share what is kept.
RIGHTS = ("commitments.read_drafts", "commitments.edit_coding", "commitments.publish_any")


@require_safe
@open_to_public
@open_to_past
def dashboard(request: HttpRequest) -> HttpResponse:
    context = dashboard_context(request, request.GET)
    status = 200 if context["form"].is_valid() else 422
    return respond(request, PAGE, FRAGMENT, context, status=status)


def dashboard_context(request: HttpRequest, query: Mapping[str, str]) -> dict:
    """All that the page shows at the address with these parameters."""
    on, kept = day_shown(request), kept_for(request)
    form = ScopeForm(query, user=request.user, kept=kept)
    if not form.is_valid():
        return {"form": form, "on": on}

    def figures():
        return report.dashboard(form.scope, form.texts_in_scope, on=on)

    return scope_context(form, on=on) | {
        "dashboard": kept.figure("dashboard", figures, form.scope.key),
        "swaps": True,
    }


def kept_for(request: HttpRequest) -> Kept:
    user = request.user
    sees = (user.is_authenticated, *(user.has_perm(right) for right in RIGHTS))
    return Kept("dashboard", sees, day_shown(request), day_looked_at(user))


def scope_context(form: ScopeForm, *, on: date) -> dict:
    """What every part of the dashboard needs to know of its scope, and where it stands alone."""
    query = form.scope.query
    return {
        "address": reverse("dashboard") + (f"?{query.urlencode()}" if query else ""),
        "form": form,
        "on": on,
        "scope": form.scope,
        "partnership": form.partnership_shown,
        "looked_into": LOOKED_INTO,
        "score_columns": SCORE_COLUMNS,
    }
