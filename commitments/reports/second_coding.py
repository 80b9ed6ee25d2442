"""Two codings of one text, side by side, and how far they agree."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from commitments.coding.agreement import cohens_kappa
from commitments.coding.sentences import split_sentences
from commitments.enums import PassageKind, SentenceKind, Strength, Visibility
from commitments.models import (
    Candidate,
    CodedSentence,
    Passage,
    Quote,
    SecondCoding,
    Statement,
    User,
)
from commitments.models.candidates import COUNTED
from commitments.models.statements import number_of

FOUND_AS = {
    PassageKind.SIGNAL: SentenceKind.SIGNAL,
    PassageKind.POSITION: SentenceKind.POSITION,
}


@dataclass(frozen=True)
class Sentence:
    """One sentence of a text, with the number of its paragraph and the heading above it."""

    start: int
    end: int
    text: str
    paragraph: str
    heading: str
    begins_paragraph: bool


@dataclass(frozen=True)
class Coded:
    """What one coder made of one sentence; a commitment has the strongest of its strengths."""

    kind: SentenceKind
    strength: str = ""


@dataclass(frozen=True)
class Agreement:
    """How far first and second coders agree; `kappa` is None where it is not defined."""

    sentences: int
    agreed: int
    texts: int
    kappa: float | None


def possible_coders() -> QuerySet[User]:
    """Active people whose role lets them code."""
    return User.objects.with_perm("commitments.edit_coding", include_superusers=False)


def sentences_of(statement: Statement) -> list[Sentence]:
    """Every sentence of every paragraph of the stored text, in its order."""
    text, found = statement.canonical_text, []
    rows = statement.paragraphs.order_by("start")
    for label, sub, heading, start, end in rows.values_list(
        "label", "sub", "heading", "start", "end"
    ):
        found += [
            Sentence(begin, stop, text[begin:stop], number_of(label, sub), heading, begin == start)
            for begin, stop in split_sentences(text, start, end)
        ]
    return found


def first_coding(statement: Statement) -> dict[int, Coded]:
    """What the record makes of each sentence, by its start: the weightiest of what it holds.

    Where the coding is not closed yet, what was decided so far is counted as it stands.
    """
    quotes = Quote.objects.filter(statement=statement).exclude(
        commitment__visibility=Visibility.WITHDRAWN
    )
    promises = list(quotes.values_list("start", "end", "commitment__strength"))
    passages = Passage.objects.filter(statement=statement, start__isnull=False)
    kept = list(passages.values_list("start", "end", "kind"))
    for row in decided_in(statement):
        if row.decision in COUNTED:
            coded = (row.merged_into or row).coded
            promises.append((row.start, row.end, coded.get("strength", Strength.NOT_CODED)))
        else:
            kept.append((row.start, row.end, row.decision))
    return {
        sentence.start: coded_as(
            [strength for start, end, strength in promises if meets(sentence, start, end)],
            [kind for start, end, kind in kept if meets(sentence, start, end)],
        )
        for sentence in sentences_of(statement)
    }


def decided_in(statement: Statement) -> QuerySet[Candidate]:
    """Candidates that were decided, and of which nothing on record came yet."""
    rows = Candidate.objects.decided().filter(statement=statement)
    return rows.filter(commitment=None, passage=None).select_related("merged_into")


def meets(sentence: Sentence, start: int, end: int) -> bool:
    return start < sentence.end and sentence.start < end


def coded_as(strengths: Iterable[str], kinds: Iterable[str]) -> Coded:
    """A promise outweighs a signal, a signal a position, and that nothing at all."""
    strengths, kinds = list(strengths), set(kinds)
    if strengths:
        known = [each for each in strengths if each != Strength.NOT_CODED]
        return Coded(SentenceKind.COMMITMENT, max(known, default=Strength.NOT_CODED.value))
    for kind, found_as in FOUND_AS.items():
        if kind in kinds:
            return Coded(found_as)
    return Coded(SentenceKind.NONE)


def agreement_in(codings: QuerySet[SecondCoding]) -> Agreement:
    """Over all sentences of these finished codings, in two queries at most."""
    finished = codings.exclude(finished_at=None)
    rows = CodedSentence.objects.filter(coding__in=finished).exclude(first_kind="")
    pairs = list(rows.order_by("pk").values_list("first_kind", "kind"))
    counted = Counter(first == second for first, second in pairs)
    return Agreement(len(pairs), counted[True], finished.count(), cohens_kappa(pairs))


@dataclass(frozen=True)
class Disagreement:
    """One sentence that the two put into different classes, with how it was settled, if it was."""

    row: CodedSentence
    sentence: Sentence


def disagreements_in(coding: SecondCoding) -> list[Disagreement]:
    """In the order of the text; those still open are those whose row has no settlement."""
    by_start = {sentence.start: sentence for sentence in sentences_of(coding.statement)}
    rows = coding.sentences.disagreements().select_related("settlement__by").order_by("start")
    return [Disagreement(row, by_start[row.start]) for row in rows if row.start in by_start]


def codings_of(statement: Statement, *, user: User) -> Sequence[SecondCoding]:
    """Those of a text that `user` may see, each with `unsettled`, its open disagreements."""
    unsettled = Q(settlement=None) & ~Q(kind=F("first_kind")) & ~Q(first_kind="")
    open_rows = CodedSentence.objects.filter(unsettled, coding=OuterRef("pk")).order_by()
    counted = open_rows.values("coding").annotate(n=Count("pk")).values("n")
    visible = SecondCoding.objects.visible_to(user).filter(statement=statement)
    if visible.query.is_empty():
        return ()
    return list(visible.select_related("coder").annotate(unsettled=Coalesce(Subquery(counted), 0)))


def to_code(user: User) -> Sequence[SecondCoding]:
    """What waits for this person to be coded, oldest first."""
    waiting = SecondCoding.objects.unfinished_of(user).select_related("statement", "assigned_by")
    return list(waiting.order_by("assigned_at", "pk"))
