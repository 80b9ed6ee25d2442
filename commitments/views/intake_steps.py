"""The steps in which a text is prepared: what each shows, and what its forms ask for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.forms import BoundField
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commitments.coding import paragraph_edits
from commitments.coding.paragraph_edits import Spans
from commitments.enums import IntakeState
from commitments.exchange.statement_proposals import Proposal, statement_proposals
from commitments.filters.pages import page_of
from commitments.forms.base import shown
from commitments.forms.intakes import FreezeForm, ParagraphForm, ParticularsForm, kept_of
from commitments.htmx import respond, wants_fragment
from commitments.models import Intake, User
from commitments.reports.intakes import (
    LINES_PER_PAGE,
    PARAGRAPHS_PER_PAGE,
    Line,
    Prepared,
    lines_of,
    nearly_same,
    prepared_text,
    rows_of,
    same_text,
    sentences_of,
)

STEPS = {
    "text": _("Text"),
    "paragraphs": _("Paragraphs"),
    "particulars": _("Particulars"),
    "freeze": _("Freeze"),
}
DIGITS_AT_MOST = 9
# Words of the source, which are set as such.
QUOTED = ("title", "publisher", "adopted_place")


def number_in(sent: Mapping[str, str], name: str) -> int:
    """A number that was sent. Raises ValueError for anything else."""
    words = sent.get(name, "")
    if not (words.isascii() and words.isdigit()) or len(words) > DIGITS_AT_MOST:
        raise ValueError(f"{name} is no number")
    return int(words)


def seen_version(request) -> int:
    """The version that the page showed; what cannot be read counts as none."""
    try:
        return number_in(request.POST, "seen_version")
    except ValueError:
        return 0


def divide(sent, ready: Prepared) -> Spans:
    place, at = number_in(sent, "place"), number_in(sent, "at")
    return paragraph_edits.divided(ready.paragraphs, place, at, ready.text)


def join(sent, ready: Prepared) -> Spans:
    return paragraph_edits.joined_with_next(ready.paragraphs, number_in(sent, "place"))


def name(sent, ready: Prepared) -> Spans:
    return paragraph_edits.renamed(
        ready.paragraphs,
        number_in(sent, "place"),
        label=sent["label"].strip(),
        sub=number_in(sent, "sub"),
        heading=sent.get("heading", ""),
    )


def turn_into_heading(sent, ready: Prepared) -> Spans:
    place = number_in(sent, "place")
    return paragraph_edits.turned_into_heading(ready.paragraphs, place, ready.text)


def turn_into_paragraph(sent, ready: Prepared) -> Spans:
    start = number_in(sent, "line")
    for line in paragraph_edits.loose_lines(ready.paragraphs, ready.text):
        if line.start == start:
            return paragraph_edits.turned_into_paragraph(ready.paragraphs, line)
    raise ValueError("there is no such line")


ARRANGEMENTS: dict[str, Callable[[Mapping[str, str], Prepared], Spans]] = {
    "divide": divide,
    "join": join,
    "name": name,
    "heading": turn_into_heading,
    "paragraph": turn_into_paragraph,
}


def step_of(request) -> str:
    asked = request.GET.get("step", "")
    return asked if asked in STEPS else "text"


def respond_step(request, intake: Intake, *, status=200, refusal=None, **given):
    """The step that the address names, as a page or as the part of it that htmx asked for."""
    step = step_of(request)
    context = {"intake": intake, "step": step, "steps": STEPS, "refusal": refusal}
    if intake.state == IntakeState.OPEN:
        given |= {"refusal": refusal} if refusal else {}
        context |= CONTEXTS[step](request, intake, given) | given
    page, fragment = "coding/intake_detail.html", "coding/_intake.html"
    return respond(request, page, fragment, context, status=status)


def saved_step(request, intake: Intake, message):
    messages.success(request, message)
    if wants_fragment(request):
        intake.refresh_from_db()
        return respond_step(request, intake)
    return redirect(request.get_full_path())


def of_text(request, intake: Intake, given) -> dict[str, Any]:
    lines = lines_of(intake)
    asked = request.GET.get("page") or "1"
    answer = page_of(lines, count=len(lines), asked=asked, per_page=LINES_PER_PAGE)
    ready = prepared_text(intake)
    ticked = ticked_in(request) if "refusal" in given else None
    return {
        "answer": answer,
        "found": len(lines),
        "ready": ready,
        "rows": [(line, is_ticked(line, ticked)) for line in answer.page],
    }


def is_ticked(line: Line, ticked: set[int] | None) -> bool:
    """As it was ticked by whoever was refused, else as it is kept."""
    return line.is_out if ticked is None else line.start in ticked


def ticked_in(request) -> set[int]:
    sent = request.POST.getlist("out")
    return {int(each) for each in sent if each.isascii() and each.isdigit() and len(each) < 10}


def left_out_after(request, intake: Intake) -> list[tuple[int, int]]:
    """All spans that are left out, once those of the page shown are as they were ticked."""
    lines, ticked = lines_of(intake), ticked_in(request)
    asked = request.GET.get("page") or "1"
    answer = page_of(lines, count=len(lines), asked=asked, per_page=LINES_PER_PAGE)
    shown = {line.start for line in answer.page}
    return [
        (line.start, line.end)
        for line in lines
        if (line.start in ticked if line.start in shown else line.is_out)
    ]


def of_paragraphs(request, intake: Intake, given) -> dict[str, Any]:
    """Fifty rows a page; the one that is being changed has its form."""
    ready = prepared_text(intake)
    rows = rows_of(ready)
    asked = request.GET.get("page") or "1"
    answer = page_of(rows, count=len(rows), asked=asked, per_page=PARAGRAPHS_PER_PAGE)
    context = {"answer": answer, "found": len(rows), "ready": ready, "place": None}
    try:
        place = number_in(request.POST if "form" in given else request.GET, "place")
        span = ready.paragraphs[place]
    except (ValueError, IndexError):
        return context
    form = ParagraphForm.of(span, seen_version=intake.version, on=timezone.localdate())
    return context | {
        "place": place,
        "form": form,
        "sentences": sentences_of(span, ready.text),
        "has_next": place + 1 < len(ready.paragraphs),
    }


def of_particulars(request, intake: Intake, given) -> dict[str, Any]:
    ready = prepared_text(intake)
    form = given.get("form") or ParticularsForm(
        intake=intake, user=request.user, on=timezone.localdate()
    )
    proposals = statement_proposals(intake, ready.text, ready.paragraphs)
    rows = [Field(bound, proposals.get(bound.name)) for bound in form.visible_fields()]
    return {
        "form": form,
        "flag": proposals.get("date_reason"),
        "rows": rows,
        "any_to_take": any(row.proposal and not row.is_taken for row in rows),
    }


@dataclass(frozen=True)
class Field:
    """One field of the particulars with what is proposed for it."""

    bound: BoundField
    proposal: Proposal | None

    @property
    def is_quoted(self) -> bool:
        return self.bound.name in QUOTED

    @property
    def is_taken(self) -> bool:
        value = self.bound.value()
        held = ",".join(map(str, value)) if isinstance(value, list) else str(value or "")
        return self.proposal is not None and held == self.proposal.value

    @property
    def shown(self) -> str:
        return self.proposal.words or shown(self.bound.field, self.proposal.value)


def of_freeze(request, intake: Intake, given) -> dict[str, Any]:
    freezing = given.get("freezing") or Freezing(intake, request.user)
    return {"freezing": freezing, "choice": freezing.form()}


@dataclass
class Freezing:
    """What would be stored, what of it is still lacking, and what on record is like it."""

    intake: Intake
    user: User

    @cached_property
    def ready(self) -> Prepared:
        return prepared_text(self.intake)

    @cached_property
    def particulars(self) -> ParticularsForm:
        """Those that were kept, judged as they have to be now."""
        kept = kept_of(self.intake)
        options = {"intake": self.intake, "user": self.user, "on": timezone.localdate()}
        return ParticularsForm(kept, complete=True, **options)

    @cached_property
    def same(self):
        return same_text(self.ready, self.user)

    @cached_property
    def near(self):
        return nearly_same(self.intake, self.ready, self.user)

    def form(self, data=None) -> FreezeForm:
        works = {(each.statement.version_of or each.statement) for each in self.near}
        return FreezeForm(data, works=works, intake=self.intake, on=timezone.localdate())


CONTEXTS = {
    "text": of_text,
    "paragraphs": of_paragraphs,
    "particulars": of_particulars,
    "freeze": of_freeze,
}
