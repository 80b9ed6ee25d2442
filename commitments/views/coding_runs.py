"""Around the bench: what is being coded, running the rules again, and closing a coding."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from commitments.actions.coding_closing import close_coding
from commitments.actions.coding_runs import run_rules
from commitments.errors import RuleBroken
from commitments.forms.base import sentences
from commitments.models import Commitment, Intake, Statement
from commitments.reports.coding_bench import bench_of
from commitments.reports.coding_list import being_coded, outcome_of, read_by_older_rules
from commitments.reports.coding_preview import preview_of
from commitments.views.coding_access import of_statement_to_code


@require_safe
@permission_required("commitments.edit_coding", raise_exception=True)
def coding_list(request: HttpRequest) -> HttpResponse:
    context = {
        "intakes": list(Intake.objects.visible_to(request.user).under_way().for_list()),
        "rows": being_coded(request.user),
        "older": list(read_by_older_rules(request.user)),
    }
    return render(request, "coding/coding_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@of_statement_to_code
def coding_rerun(request: HttpRequest, statement: Statement) -> HttpResponse:
    """First what the rules of today would add or change; running them is a click."""
    if request.method != "POST":
        context = {"statement": statement, "preview": preview_of(statement)}
        return render(request, "coding/coding_rerun.html", context)

    try:
        outcome = run_rules(statement=statement, by=request.user)
    except RuleBroken as refusal:
        context = {"statement": statement, "preview": preview_of(statement), "refusal": refusal}
        return render(request, "coding/coding_rerun.html", context, status=422)
    numbers = {"added": outcome.added, "changed": outcome.changed}
    sentence = _("The rules have read the text: %(added)d added, %(changed)d changed.")
    messages.success(request, sentence % numbers)
    return redirect("coding_bench", statement.slug)


@require_http_methods(["GET", "HEAD", "POST"])
@of_statement_to_code
def coding_close(request: HttpRequest, statement: Statement) -> HttpResponse:
    if request.method != "POST":
        return _closing(request, statement)

    try:
        commitments = close_coding(statement=statement, by=request.user)
    except (RuleBroken, ValidationError) as refusal:
        statement.refresh_from_db()
        return _closing(request, statement, refusal=refusal, status=422)
    messages.success(request, _closed(statement, len(commitments)))
    return redirect("coding_close", statement.slug)


def _closed(statement, count):
    sentence = ngettext(
        "The coding of %(statement)s is closed, with %(count)d commitment.",
        "The coding of %(statement)s is closed, with %(count)d commitments.",
        count,
    )
    return sentence % {"statement": statement, "count": count}


def _closing(request, statement, *, refusal=None, status=200):
    """What closing would make of the candidates, or what it made of them."""
    coded = Commitment.objects.visible_to(request.user).filter(statement=statement).coded()
    context = {
        "statement": statement,
        "outcome": outcome_of(bench_of(statement, user=request.user).candidates),
        "commitments": list(coded.order_by("code")) if statement.coding_closed_at else [],
        "refusals": [sentence for _name, sentence in sentences(refusal)] if refusal else [],
    }
    return render(request, "coding/coding_close.html", context, status=status)
