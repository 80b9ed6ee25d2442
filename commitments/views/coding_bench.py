"""The coding bench: one text, its candidates, and the one that a coder decides on."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from commitments.actions import candidates
from commitments.enums import CandidateDecision
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.candidate_words import SpanForm, WordsForm
from commitments.forms.candidates import REOPENED, CandidateForm, typed
from commitments.forms.fields import LARGEST
from commitments.htmx import respond, respond_redrawn
from commitments.models import Candidate, Statement
from commitments.reports.coding_bench import (
    Bench,
    bench_of,
    earlier_of,
    roles_of,
    rules_of,
    words_of,
)
from commitments.reports.coding_facts import coding_from
from commitments.views.coding_access import of_statement_to_code

PAGE, FRAGMENT = "coding/coding_bench.html", "coding/_bench.html"
ACTS: Mapping[str, Callable[..., Candidate]] = {
    CandidateDecision.ACCEPTED: candidates.accept,
    CandidateDecision.SIGNAL: candidates.keep_apart,
    CandidateDecision.POSITION: candidates.keep_apart,
    CandidateDecision.INSTRUMENT: candidates.keep_apart,
    CandidateDecision.MERGED: candidates.merge,
    CandidateDecision.REJECTED: candidates.reject,
    REOPENED: candidates.reopen,
}


@require_safe
@of_statement_to_code
def coding_bench(request: HttpRequest, statement: Statement) -> HttpResponse:
    """With `candidate` in the address that one is at hand; with `at`, the text is open there."""
    wanted, place = _number(request, "candidate"), _number(request, "at")
    bench = bench_of(statement, user=request.user, wanted=wanted, place=place)
    if wanted and bench.current is None:
        raise Http404
    return _answer(request, bench)


@require_http_methods(["GET", "HEAD", "POST"])
@of_statement_to_code
def candidate_decide(request: HttpRequest, statement: Statement, pk: int) -> HttpResponse:
    bench = _bench_with(request, statement, pk)
    if request.method != "POST":
        return _answer(request, bench)

    if _is_stale(request, bench):
        return _conflict(request, bench)
    form = _form(bench, request.POST, decision=request.POST.get("decision", ""))
    if not form.is_valid():
        return _answer(request, bench, form=form, status=422)
    act, seen = ACTS[form.decision], form.cleaned_data["seen_version"]
    try:
        act(candidate=bench.current, seen_version=seen, by=request.user, **form.arguments)
    except StaleRow:
        return _conflict(request, _bench_with(request, statement, pk))
    except (RuleBroken, ValidationError) as refusal:
        fresh = _bench_with(request, statement, pk)
        return _answer(request, fresh, form=form.refused(refusal), status=422)

    fresh = _bench_with(request, statement, pk)
    return _go_on(request, fresh if form.decision == REOPENED else fresh.at(fresh.next_open))


@require_http_methods(["GET", "HEAD", "POST"])
@of_statement_to_code
def candidate_span(request: HttpRequest, statement: Statement, pk: int) -> HttpResponse:
    """Other words for a candidate, or two of one; what is typed beside them stays."""
    bench = _bench_with(request, statement, pk)
    if request.method != "POST":
        return _answer(request, bench)

    if _is_stale(request, bench):
        return _conflict(request, bench)
    words = SpanForm(
        request.POST,
        candidate=bench.current,
        step=request.POST.get("step", ""),
        on=timezone.localdate(),
    )
    if not words.is_valid():
        return _answer(request, bench, form=_typed(request, bench), words=words, status=422)
    try:
        _cut(bench.current, words, by=request.user)
    except StaleRow:
        return _conflict(request, _bench_with(request, statement, pk))
    except RuleBroken as refusal:
        fresh = _bench_with(request, statement, pk)
        words.refused(refusal)
        return _answer(request, fresh, form=_typed(request, fresh), words=words, status=422)

    fresh = _bench_with(request, statement, pk)
    return _answer(request, fresh, form=_typed(request, fresh))


@require_http_methods(["GET", "HEAD", "POST"])
@of_statement_to_code
def candidate_mark(request: HttpRequest, statement: Statement) -> HttpResponse:
    """Words that the rules missed, selected or typed by a person."""
    if request.method != "POST":
        return _answer(request, bench_of(statement, user=request.user))

    words = WordsForm(
        request.POST,
        text=statement.canonical_text,
        on=timezone.localdate(),
        auto_id="mark-%s",
    )
    if words.is_valid():
        try:
            marked = candidates.mark(
                statement=statement, start=words.span.start, end=words.span.end, by=request.user
            )
            return _go_on(request, _bench_with(request, statement, marked.pk))
        except RuleBroken as refusal:
            words.refused(refusal)
    bench = bench_of(statement, user=request.user)
    return _answer(request, bench, mark=words, status=422)


def bench_address(bench: Bench) -> str:
    """Where the focus goes to the heading of what is at hand, without script too."""
    address = reverse("coding_bench", args=[bench.statement.slug])
    if not bench.current:
        return f"{address}#nothing-heading"
    return f"{address}?candidate={bench.current.pk}#candidate-heading"


def _number(request, name):
    """A number of the address; what is none counts as left out."""
    told = request.GET.get(name, "")
    return int(told) if told.isascii() and told.isdigit() and int(told[:12]) <= LARGEST else None


def _bench_with(request, statement, pk):
    bench = bench_of(statement, user=request.user, wanted=pk)
    if bench.current is None:
        raise Http404
    return bench


def _cut(candidate, words, *, by):
    seen = words.cleaned_data["seen_version"]
    if words.cut_at is not None:
        candidates.split(candidate=candidate, at=words.cut_at, seen_version=seen, by=by)
        return
    span = words.span
    if (span.start, span.end) != (candidate.start, candidate.end):
        candidates.move_span(
            candidate=candidate, start=span.start, end=span.end, seen_version=seen, by=by
        )


def _form(bench, data=None, *, decision=""):
    """The form of the candidate at hand, with what is coded or proposed for it."""
    candidate = bench.current
    facts = coding_from(candidate)
    form = CandidateForm(
        data,
        candidate=candidate,
        facts=facts,
        roles=roles_of(facts),
        hosts=bench.hosts,
        host=bench.host,
        decision=decision,
        on=timezone.localdate(),
    )
    form.offer_links(earlier_of(candidate, facts, themes=form.themes_offered, user=bench.user))
    return form


def _typed(request, bench):
    """The form with what was typed into it, which nobody judges yet."""
    form = _form(bench)
    form.initial |= typed(form, request.POST)
    return form


def _go_on(request, bench):
    return respond_redrawn(
        request, bench_address(bench), FRAGMENT, lambda: _context(bench), target="#bench"
    )


def _answer(request, bench, *, status=200, **forms):
    return respond(request, PAGE, FRAGMENT, _context(bench, **forms), status=status)


def _is_stale(request, bench):
    """Somebody who saw it otherwise is told so first, whatever else is wrong with their form."""
    return request.POST.get("seen_version") != str(bench.current.version)


def _conflict(request, bench):
    """What a colleague did meanwhile, beside what was typed; nothing of it is lost."""
    candidate, form = bench.current, _typed(request, bench)
    names = {"number": bench.number, "person": candidate.decided_by}
    heading = _("Candidate %(number)s changed while you were reading") % names
    if candidate.decided_by:
        heading = _("%(person)s decided candidate %(number)s while you were reading") % names
    differing = [row for row in form.compared(form.saved()) if not row.same]
    conflict = {"heading": heading, "at": candidate.decided_at, "rows": differing}
    return _answer(request, bench, form=form, conflict=conflict, status=409)


def _context(bench, *, form=None, words=None, mark=None, conflict=None) -> dict[str, Any]:
    statement, on = bench.statement, timezone.localdate()
    text = statement.canonical_text
    context = {
        "bench": bench,
        "statement": statement,
        "mark": mark or WordsForm(text=text, on=on, auto_id="mark-%s"),
        "conflict": conflict,
        "candidate": bench.current,
    }
    if bench.current is None:
        return context
    form = form or _form(bench)
    return context | {
        "form": form,
        "words_form": words or SpanForm(candidate=bench.current, on=on),
        "quote": words_of(bench.current),
        "rules": rules_of(bench.current),
        "themes": [t for t in form.themes_offered if t.pk in form.facts.get("themes", ())],
    }
