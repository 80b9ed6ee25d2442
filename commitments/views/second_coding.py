"""Second codings: asking for one, coding without seeing the first, settling where they differ."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from commitments.actions import second_coding
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.second_coding import AssignmentForm, CodingForm, SettlementForm
from commitments.models import CodedSentence, Partnership, SecondCoding, Statement
from commitments.reports.second_coding import agreement_in, disagreements_in, sentences_of

FINISH = "finish"


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.assign_second_coding", raise_exception=True)
def second_coding_assign(request: HttpRequest, slug: str) -> HttpResponse:
    statement = get_object_or_404(Statement.objects.visible_to(request.user), slug=slug)
    if request.method != "POST":
        return _assignment(request, AssignmentForm(statement=statement))

    form = AssignmentForm(request.POST, statement=statement)
    if not form.is_valid():
        return _assignment(request, form, status=422)
    try:
        coding = second_coding.assign(statement=statement, by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        return _assignment(request, form.refused(refusal), status=422)

    names = {"person": coding.coder, "statement": statement}
    messages.success(request, _("%(person)s is asked to code %(statement)s.") % names)
    return redirect(coding)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def second_coding_detail(request: HttpRequest, pk: int) -> HttpResponse:
    visible = SecondCoding.objects.visible_to(request.user).select_related("statement", "coder")
    coding = get_object_or_404(visible, pk=pk)
    is_coder = coding.coder_id == request.user.pk
    if request.method == "POST":
        if not is_coder:
            raise PermissionDenied
        return _code(request, coding)
    if coding.finished_at is None and is_coder:
        return _bench(request, coding, CodingForm(coding=coding, parts=_parts(coding)))
    return _comparison(request, coding)


@require_POST
@permission_required("commitments.edit_coding", raise_exception=True)
def sentence_settle(request: HttpRequest, pk: int) -> HttpResponse:
    codings = SecondCoding.objects.visible_to(request.user)
    rows = CodedSentence.objects.filter(coding__in=codings).select_related("coding__statement")
    sentence = get_object_or_404(rows, pk=pk)
    form = SettlementForm(request.POST, prefix=f"s{pk}")
    if not form.is_valid():
        return _comparison(request, sentence.coding, refused=(pk, form), status=422)
    try:
        second_coding.settle(sentence=sentence, by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        form.refused(refusal)
        return _comparison(request, sentence.coding, refused=(pk, form), status=422)

    messages.success(request, _("The disagreement is settled."))
    return redirect(f"{sentence.coding.get_absolute_url()}#sentence-{pk}")


def hidden_from(request: HttpRequest, statement: Statement) -> HttpResponse | None:
    """What a second coder sees instead of the first coding, until theirs is finished."""
    return _blind(request, SecondCoding.objects.hiding(statement, user=request.user))


def lineage_hidden_from(request: HttpRequest, partnership: Partnership) -> HttpResponse | None:
    """The same, of what shows how several statements of the partnership were coded."""
    return _blind(request, SecondCoding.objects.hiding_lineage(partnership, user=request.user))


def _blind(request, coding):
    if coding is None:
        return None
    return render(request, "second_coding/blind.html", {"coding": coding}, status=403)


def _code(request, coding):
    form = CodingForm(request.POST, coding=coding, parts=_parts(coding))
    if not form.is_valid():
        return _bench(request, coding, form, status=422)
    finishes = request.POST.get("act") == FINISH
    try:
        second_coding.code(
            coding=coding,
            seen_version=form.cleaned_data["seen_version"],
            coded=form.coded,
            finishes=finishes,
            by=request.user,
        )
    except StaleRow as refusal:
        coding.refresh_from_db()
        return _bench(request, coding, form.rebased().refused(refusal), status=409)
    except RuleBroken as refusal:
        coding.refresh_from_db()
        return _bench(request, coding, form.refused(refusal), status=422)

    told = _("The second coding is finished.") if finishes else _("Your coding is kept.")
    messages.success(request, told)
    return redirect(coding)


def _parts(coding):
    return sentences_of(coding.statement)


def _assignment(request, form, *, status=200):
    context = {"form": form, "statement": form.statement}
    return render(request, "second_coding/second_coding_assign.html", context, status=status)


def _bench(request, coding, form, *, status=200):
    context = {"coding": coding, "statement": coding.statement, "form": form}
    return render(request, "second_coding/second_coding_bench.html", context, status=status)


def _comparison(request, coding, *, refused=(None, None), status=200):
    """Where the two codings differ; a refused form stands at its sentence with its words."""
    key, form = refused
    rows = disagreements_in(coding) if coding.finished_at else []
    context = {
        "coding": coding,
        "statement": coding.statement,
        "agreement": agreement_in(SecondCoding.objects.filter(pk=coding.pk)),
        "may_settle": coding.coder_id != request.user.pk,
        "disagreements": [
            (row, form if row.row.pk == key else SettlementForm(prefix=f"s{row.row.pk}"))
            for row in rows
        ],
    }
    return render(request, "second_coding/second_coding_detail.html", context, status=status)
