"""Texts on their way into the record: bringing one, and preparing it step by step."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import intakes
from commitments.errors import AlreadyOnRecord, FileRefused, RuleBroken, StaleRow, TextRefused
from commitments.exchange.intakes import begin_from_capture, begin_from_upload
from commitments.exchange.statement_proposals import statement_proposals, taken_over
from commitments.exchange.storage import ContentDamaged
from commitments.forms.intakes import BeginForm, ParagraphForm, ParticularsForm
from commitments.models import Capture, Intake
from commitments.reports.intakes import prepared_text
from commitments.views.intake_steps import (
    ARRANGEMENTS,
    Freezing,
    left_out_after,
    respond_step,
    saved_step,
    seen_version,
)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def intake_begin(request: HttpRequest) -> HttpResponse:
    """A text is pasted, chosen as a file, given by its address, or taken from a copy (`copy`)."""
    on = timezone.localdate()
    if request.method != "POST":
        return _beginning(request, BeginForm(on=on))
    if "copy" in request.POST:
        return _begin_from_copy(request, BeginForm(on=on))

    form = BeginForm(request.POST, request.FILES, on=on)
    if not form.is_valid():
        return _beginning(request, form, status=422)
    try:
        intake = _begin(form.cleaned_data, by=request.user)
    except (FileRefused, TextRefused, RuleBroken, ValidationError) as refusal:
        return _beginning(request, form.refused(_beside(form, refusal)), status=422)
    return redirect(intake)


def _begin(words, *, by):
    partnership = words["partnership"]
    if words["file"]:
        return begin_from_upload(words["file"], partnership=partnership, by=by)
    if words["address"]:
        return intakes.begin_from_address(address=words["address"], partnership=partnership, by=by)
    return intakes.begin_from_text(text=words["text"], partnership=partnership, by=by)


def _beside(form, refusal):
    """The refusal beside the field that it is about."""
    if isinstance(refusal, FileRefused):
        return RuleBroken(str(refusal), field="file")
    if isinstance(refusal, TextRefused):
        return RuleBroken(str(refusal), field="text")
    return refusal


def _begin_from_copy(request, form):
    key = request.POST["copy"]
    copies = Capture.objects.visible_to(request.user).kept().select_related("content", "text")
    number = int(key) if key.isascii() and key.isdigit() and len(key) < 10 else 0
    capture = get_object_or_404(copies, pk=number)
    try:
        intake = begin_from_capture(capture, by=request.user)
    except (RuleBroken, TextRefused, ContentDamaged) as refusal:
        messages.error(request, str(refusal))
        return _beginning(request, form, status=422)
    return redirect(intake)


def _beginning(request, form, *, status=200):
    return render(request, "coding/intake_begin.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.edit_coding", raise_exception=True)
def intake_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One step of preparing, named by `step`; htmx asks this address while a text is awaited."""
    visible = Intake.objects.visible_to(request.user)
    intake = get_object_or_404(
        visible.select_related("partnership", "statement", "entered_by", "content"), pk=pk
    )
    if request.method != "POST":
        return _to(intake.statement) if intake.statement else respond_step(request, intake)
    act = ACTS.get("take" if "take" in request.POST else request.POST.get("act", ""))
    if act is None:
        messages.error(request, _("Nothing was asked for."))
        return respond_step(request, intake, status=422)
    try:
        return act(request, intake)
    except StaleRow as refusal:
        return _stale(request, intake, refusal)
    except (RuleBroken, TextRefused, ValidationError) as refusal:
        intake.refresh_from_db()
        return respond_step(request, intake, refusal=refusal, status=422)


def _stale(request, intake, refusal):
    """What a colleague saved is shown, and what was typed beside it stays in its fields."""
    intake.refresh_from_db()
    if intake.statement:
        messages.error(request, _("This text was frozen meanwhile."))
        return _to(intake.statement)
    act, form = request.POST.get("act"), None
    if act == "name":
        form = ParagraphForm(request.POST, on=timezone.localdate())
    if act == "keep":
        form = _particulars(request, intake)
    typed = {"form": form.rebased(seen_version=intake.version)} if form else {}
    return respond_step(request, intake, refusal=refusal, status=409, **typed)


def _leave_out(request, intake):
    spans = left_out_after(request, intake)
    intakes.leave_out(
        intake=intake, spans=spans, seen_version=seen_version(request), by=request.user
    )
    return saved_step(request, intake, _("The text is kept as ticked."))


def _arrange(request, intake):
    """Divide, join, or turn a paragraph into a heading, or a line into a paragraph."""
    ready = prepared_text(intake)
    try:
        paragraphs = ARRANGEMENTS[request.POST["act"]](request.POST, ready)
    except (ValueError, IndexError, KeyError):
        # The place was drawn from another version of the text, or from none.
        raise StaleRow(_("There is no such paragraph any more.")) from None
    intakes.arrange(
        intake=intake, paragraphs=paragraphs, seen_version=seen_version(request), by=request.user
    )
    return saved_step(request, intake, _("The paragraphs are kept."))


def _name(request, intake):
    form = ParagraphForm(request.POST, on=timezone.localdate())
    if not form.is_valid():
        return respond_step(request, intake, form=form, status=422)
    try:
        return _arrange(request, intake)
    except RuleBroken as refusal:
        intake.refresh_from_db()
        return respond_step(request, intake, form=form.refused(refusal), status=422)


def _particulars(request, intake):
    on = timezone.localdate()
    return ParticularsForm(request.POST, intake=intake, user=request.user, on=on)


def _keep(request, intake):
    form = _particulars(request, intake)
    if not form.is_valid():
        return respond_step(request, intake, form=form, status=422)
    intakes.keep_particulars(intake=intake, by=request.user, **form.kept())
    return saved_step(request, intake, _("The particulars are kept."))


def _take(request, intake):
    """What is proposed goes into its field; nothing of it is kept yet."""
    form, ready = _particulars(request, intake), prepared_text(intake)
    proposals = statement_proposals(intake, ready.text, ready.paragraphs)
    taken = taken_over(proposals, request.POST.get("take", ""))
    return respond_step(request, intake, form=form.with_taken(taken, user=request.user))


def _freeze(request, intake):
    """Asks for what is lacking; else the text is stored for good, and coded by the rules."""
    freezing = Freezing(intake, request.user)
    choice, particulars = freezing.form(request.POST), freezing.particulars
    if not (choice.is_valid() and particulars.is_valid()):
        return respond_step(request, intake, freezing=freezing, choice=choice, status=422)
    statement = particulars.statement()
    statement.version_of = choice.cleaned_data.get("version_of") or statement.version_of
    try:
        frozen = intakes.freeze(
            intake=intake,
            statement=statement,
            parties=particulars.cleaned_data["parties"],
            seen_version=choice.cleaned_data["seen_version"],
            by=request.user,
        )
    except AlreadyOnRecord as refusal:
        intake.refresh_from_db()
        return respond_step(request, intake, refusal=refusal, status=409)
    messages.success(request, _("%(statement)s is stored for good.") % {"statement": frozen})
    return _to(frozen)


def _to(statement):
    """To the bench, but for a version: commitments hang on the statement itself."""
    if statement.version_of_id:
        return redirect(statement)
    return redirect("coding_bench", statement.slug)


def _drop(request, intake):
    intakes.drop(intake=intake, seen_version=seen_version(request), by=request.user)
    messages.success(request, _("“%(text)s” is dropped.") % {"text": intake})
    return redirect("coding_list")


def _again(request, intake):
    intakes.read_again(intake=intake, seen_version=seen_version(request), by=request.user)
    return redirect(intake)


ACTS = {
    "leave_out": _leave_out,
    **dict.fromkeys(set(ARRANGEMENTS) - {"name"}, _arrange),
    "name": _name,
    "keep": _keep,
    "take": _take,
    "freeze": _freeze,
    "drop": _drop,
    "again": _again,
}
