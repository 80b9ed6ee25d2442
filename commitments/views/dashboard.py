"""Where things stand, at a glance."""

from django.views.decorators.http import require_safe

from commitments.forms.scope import ScopeForm
from commitments.htmx import respond
from commitments.reports import dashboard as report
from commitments.reports.kept import Kept
from commitments.reports.theme_status import LOOKED_INTO
from commitments.views.access import day_shown, open_to_past, open_to_public

PAGE, FRAGMENT = "dashboard/dashboard.html", "dashboard/_dashboard.html"


@require_safe
@open_to_public
@open_to_past
def dashboard(request):
    on = day_shown(request)
    user = request.user
    # What people see depends on three things about them, so many share what is kept.
    rights = ("commitments.read_drafts", "commitments.edit_coding")
    sees = (user.is_authenticated, *(user.has_perm(right) for right in rights))
    kept = Kept("dashboard", sees, on, request.as_of.day)
    form = ScopeForm(request.GET, user=user, kept=kept)
    if not form.is_valid():
        return respond(request, PAGE, FRAGMENT, {"form": form, "on": on}, status=422)

    def figures():
        return report.dashboard(form.scope, form.texts_in_scope, on=on)

    context = {
        "form": form,
        "on": on,
        "scope": form.scope,
        "partnership": form.partnership_shown,
        "dashboard": kept.figure("dashboard", figures, form.scope.key),
        "looked_into": LOOKED_INTO,
    }
    return respond(request, PAGE, FRAGMENT, context)
