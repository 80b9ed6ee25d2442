"""The plan of a partnership: its commitments and their milestones over time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.forms.plan import PlanForm
from commitments.reports.partnerships import partnerships_on_record
from commitments.reports.plan import plan_of
from commitments.reports.plan_chart import draw_plan
from commitments.views.access import day_shown, open_to_past, open_to_public

ORDERS = {
    "": None,
    "theme": lambda row: row.theme_place,
    "code": lambda row: row.commitment.code,
}


@require_safe
@open_to_public
@open_to_past
def partnership_plan(request: HttpRequest, slug: str) -> HttpResponse:
    partnership = get_object_or_404(partnerships_on_record(request.user), slug=slug)
    on, form = day_shown(request), PlanForm(request.GET)
    understood = form.is_valid()
    chosen = form.chosen
    order = chosen.pop("order")
    plan = plan_of(partnership, user=request.user, on=on, **chosen)
    by = ORDERS[order]
    context = {
        "partnership": partnership,
        "form": form,
        "on": on,
        "order": order,
        "plan": plan,
        "chart": draw_plan(plan.rows, on=on) if plan.rows else None,
        "table": sorted(plan.rows, key=by) if by else plan.rows,
    }
    page = "partnerships/partnership_plan.html"
    return render(request, page, context, status=200 if understood else 422)
