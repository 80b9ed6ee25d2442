"""What the pages of a text that is being prepared show, and what on record is like it."""

from dataclasses import dataclass
from itertools import pairwise

from django.core.cache import caches
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from commitments.actions.intakes import paragraphs_of
from commitments.coding.paragraph_edits import LooseLine, Spans, as_heading, loose_lines
from commitments.coding.paragraphs import ParagraphSpan
from commitments.coding.preparing import cleaning_proposals, hyphenated, pieces_of, prepared
from commitments.coding.sentences import split_sentences
from commitments.coding.text_likeness import runs_of, share_in_common
from commitments.models import Intake, Statement, User
from commitments.models.statements import number_of

LINES_PER_PAGE, PARAGRAPHS_PER_PAGE = 100, 50
# From here on two texts are most likely one; and how many are looked at.
NEARLY_SAME = 0.5
COMPARED_AT_MOST = 30


# Why a line is proposed to be left out.
REASONS = {
    "menu": _("Menu of the site, above its breadcrumb"),
    "breadcrumb": _("Breadcrumb of the site"),
    "published": _("When the site published it"),
    "credit": _("Credit line of the site"),
    "share": _("Invitation to share or to follow"),
    "newsletter": _("Invitation to subscribe"),
    "elsewhere": _("Way to other pages of the site"),
    "rights": _("Notice of rights"),
    "cookies": _("Notice about cookies"),
    "page": _("Number of a page"),
    "repeated": _("Head or foot of a page, repeated"),
    "stamp": _("Date stamped on the text by whoever stored it"),
}


@dataclass(frozen=True)
class Line:
    """One piece of the received text; `why` names the reason where it is proposed to leave it."""

    start: int
    end: int
    words: str
    why: str
    is_out: bool

    @property
    def reason(self):
        if self.why:
            return REASONS[self.why]
        return _("Left out by a person") if self.is_out else ""


@dataclass(frozen=True)
class Row:
    """A paragraph with its place in their order, or a line outside all of them."""

    start: int
    words: str
    place: int | None = None
    number: str = ""
    is_heading: bool = False


@dataclass(frozen=True)
class Prepared:
    """The text as it would be stored now."""

    text: str
    paragraphs: Spans

    @property
    def digest(self) -> str:
        return Statement.digest(self.text)

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def hyphenated(self) -> int:
        return hyphenated(self.text)


@dataclass(frozen=True)
class Near:
    """A statement on record of which the text has so many runs of words in a hundred."""

    statement: Statement
    percent: int


def prepared_text(intake: Intake) -> Prepared:
    return Prepared(prepared(intake.received_text, intake.left_out), paragraphs_of(intake))


def lines_of(intake: Intake) -> list[Line]:
    """The received text in its order, with what is left out of it and why."""
    proposals = {
        (each.start, each.end): each.why for each in cleaning_proposals(intake.received_text)
    }
    out = {(start, end) for start, end in intake.left_out}
    return [
        Line(
            each.start,
            each.end,
            each.words,
            why=proposals.get((each.start, each.end), ""),
            is_out=(each.start, each.end) in out,
        )
        for each in pieces_of(intake.received_text, [*proposals, *out])
    ]


def rows_of(ready: Prepared) -> list[Row]:
    """Paragraphs and the lines between them, as they follow one another."""
    rows: list[tuple[int, int | None, ParagraphSpan | LooseLine]] = [
        (span.start, place, span) for place, span in enumerate(ready.paragraphs)
    ]
    rows += [(line.start, None, line) for line in loose_lines(ready.paragraphs, ready.text)]
    rows.sort(key=lambda row: row[0])
    headings = {span.heading for span in ready.paragraphs}
    return [row_of(place, each, ready.text, headings) for _start, place, each in rows]


def row_of(
    place: int | None, each: ParagraphSpan | LooseLine, text: str, headings: set[str]
) -> Row:
    if isinstance(each, LooseLine):
        return Row(each.start, each.words, is_heading=as_heading(each.words) in headings)
    words = text[each.start : each.end]
    return Row(each.start, words, place, number_of(each.label, each.sub))


def sentences_of(span: ParagraphSpan, text: str) -> list[tuple[int, str]]:
    """Where a paragraph may be divided: its sentences after the first, and its further lines."""
    starts = {start for start, _end in split_sentences(text, span.start, span.end)}
    at = span.start
    for line in text[span.start : span.end].split("\n")[:-1]:
        at += len(line) + 1
        starts.add(at + len(text[at : span.end]) - len(text[at : span.end].lstrip()))
    places = sorted(starts - {span.start, span.end})
    return [
        (start, " ".join(text[start:stop].split())) for start, stop in pairwise([*places, span.end])
    ]


def same_text(ready: Prepared, user: User) -> Statement | None:
    """The statement that holds this very text."""
    held = Statement.objects.visible_to(user).for_list()
    return held.filter(sha256=ready.digest).order_by("pk").first()


def nearly_same(intake: Intake, ready: Prepared, user: User) -> list[Near]:
    """Statements of which much stands in this text, the likest first; looked for once a version."""
    cache, key = caches["figures"], f"nearly-same:{intake.pk}:{intake.version}:{ready.digest}"
    shares = cache.get(key)
    if shares is None:
        shares = shares_of(ready.text, candidates(intake, ready, user))
        cache.set(key, shares)
    held = Statement.objects.visible_to(user).for_list().select_related("version_of")
    rows = held.defer("canonical_text", "version_of__canonical_text").in_bulk(list(shares))
    near = [Near(rows[pk], round(100 * share)) for pk, share in shares.items() if pk in rows]
    return sorted(near, key=lambda each: -each.percent)


def candidates(intake: Intake, ready: Prepared, user: User) -> dict[int, str]:
    """The newest texts of about this length, of the same partnership where one is named."""
    length = len(ready.text)
    held = Statement.objects.visible_to(user).annotate(length=Length("canonical_text"))
    held = held.filter(length__range=(length // 3 or 1, length * 3))
    if intake.partnership_id:
        held = held.filter(partnership=intake.partnership_id)
    newest = held.order_by("-adopted_on", "-pk").values_list("pk", "canonical_text")
    return dict(newest[:COMPARED_AT_MOST])


def shares_of(text: str, others: dict[int, str]) -> dict[int, float]:
    if not others:
        return {}
    runs = runs_of(text)
    shares = {pk: share_in_common(runs, runs_of(other)) for pk, other in others.items()}
    return {pk: share for pk, share in shares.items() if share >= NEARLY_SAME}
