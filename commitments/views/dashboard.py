"""Where things stand, at a glance."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.forms.scope import ScopeForm
from commitments.htmx import respond
from commitments.reports import dashboard as report
from commitments.reports.theme_status import LOOKED_INTO

PAGE, FRAGMENT = "dashboard/dashboard.html", "dashboard/_dashboard.html"


@require_safe
def dashboard(request):
    on = timezone.localdate()
    form = ScopeForm(request.GET, user=request.user)
    if not form.is_valid():
        return respond(request, PAGE, FRAGMENT, {"form": form, "on": on}, status=422)

    context = {
        "form": form,
        "on": on,
        "scope": form.scope,
        "partnership": form.partnership_shown,
        "dashboard": report.dashboard(form.scope, form.texts_in_scope, on=on),
        "looked_into": LOOKED_INTO,
    }
    return respond(request, PAGE, FRAGMENT, context)
