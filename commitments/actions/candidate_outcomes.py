"""What comes of a decided candidate: a commitment with its quotes, a passage or an instrument."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils.translation import gettext as _

from commitments.actions.coded_facts import Draft, draft_of
from commitments.actions.commitments import QuoteSpan, store_commitment, store_quote
from commitments.actions.facts import save_new
from commitments.actions.locking import claim_version, lock_commitment
from commitments.actions.statements import next_codes
from commitments.enums import CandidateDecision, InstrumentStatus, PassageKind
from commitments.errors import RuleBroken
from commitments.models import Candidate, Commitment, Instrument, Passage, User
from commitments.reports.coding_facts import confidence_note

TITLE_SHOWN = 60


@dataclass(frozen=True)
class Promise:
    """A commitment that is not stored yet, with its words and the candidates that it comes of.

    The first of these was accepted, the others are further quotes of it.
    """

    draft: Draft
    quotes: Sequence[QuoteSpan]
    candidates: Sequence[Candidate]

    @property
    def commitment(self) -> Commitment:
        return self.draft.commitment


def promise_of(accepted: Candidate, *further: Candidate) -> Promise:
    """The commitment that an accepted candidate becomes.

    Of a text that only others quote or report, it says so (rule 26).
    """
    together = [accepted, *further]
    promise = Promise(draft_of(accepted.statement, accepted.coded), quotes_of(together), together)
    commitment = promise.commitment
    commitment.text_order = promise.quotes[0].start
    commitment.coding_confidence_note = commitment.coding_confidence_note or confidence_note(
        accepted.statement
    )
    return promise


def quotes_of(candidates: Iterable[Candidate]) -> list[QuoteSpan]:
    """The words of one promise in text order: those decided on, and their repeats (rule 19)."""
    spans = {}
    for candidate in candidates:
        text = candidate.statement.canonical_text
        also = [(span["start"], span["end"]) for span in candidate.proposed.get("also", ())]
        for start, end in [(candidate.start, candidate.end), *also]:
            spans[start, end] = QuoteSpan(candidate.statement, start, end, text[start:end])
    return [spans[place] for place in sorted(spans)]


def store_promise(promise: Promise, *, by: User) -> Commitment:
    """Insert the commitment with its words, its roles, its themes and its forerunners."""
    draft, commitment = promise.draft, promise.commitment
    related = {"themes": draft.themes}
    try:
        store_commitment(
            commitment, quotes=promise.quotes, roles=draft.roles, related=related, by=by
        )
        for link in draft.links:
            link.later = commitment
            save_new(link, by=by)
    except ValidationError as refusal:
        raise RuleBroken(named(commitment.short_title, refusal)) from refusal
    settle(promise.candidates, commitment=commitment)
    return commitment


def named(words: str, refusal: ValidationError) -> str:
    """Of many that are stored together, the sentence says which one is refused."""
    sentences = " ".join(refusal.messages)
    return _("“%(words)s”: %(sentences)s") % {"words": words[:TITLE_SHOWN], "sentences": sentences}


def settle(candidates: Iterable[Candidate], **outcome: Commitment | Passage | Instrument) -> None:
    """Let the candidates name what came of them; from now on their decisions stand."""
    candidates = list(candidates)
    rows = Candidate.objects.filter(pk__in=[candidate.pk for candidate in candidates])
    rows.update(version=F("version") + 1, **outcome)
    for candidate in candidates:
        candidate.version += 1
        for name, row in outcome.items():
            setattr(candidate, name, row)


def passage_of(candidate: Candidate) -> Passage:
    """The signal or position that is kept of a candidate, not stored yet."""
    apart = candidate.coded.get("apart", {})
    return Passage(
        statement=candidate.statement,
        paragraph=candidate.paragraph,
        kind=PassageKind(candidate.decision),
        reason=apart.get("passage_reason", ""),
        low_binding=apart.get("low_binding", False),
        start=candidate.start,
        end=candidate.end,
        text=candidate.text,
    )


def instrument_of(candidate: Candidate) -> Instrument:
    """The instrument that a candidate mentions: the one on record of that title, or a new one."""
    statement, title = candidate.statement, candidate.coded.get("apart", {}).get("title", "")
    known = Instrument.objects.filter(partnership=statement.partnership_id, title=title).first()
    return known or Instrument(
        partnership=statement.partnership,
        statement=statement,
        title=title,
        status=InstrumentStatus.MENTIONED,
        source=mention_of(candidate),
    )


def mention_of(candidate: Candidate) -> str:
    """Where an instrument is mentioned, in words."""
    if candidate.paragraph is None:
        return str(candidate.statement)
    place = {"statement": candidate.statement, "number": candidate.paragraph.number}
    return _("%(statement)s, paragraph %(number)s") % place


def store_apart(candidate: Candidate, *, by: User) -> None:
    """Insert what is kept beside the commitments, unless the record has it already."""
    mentions = candidate.decision == CandidateDecision.INSTRUMENT
    row = instrument_of(candidate) if mentions else passage_of(candidate)
    try:
        if row.pk is None:
            save_new(row, by=by)
    except ValidationError as refusal:
        raise RuleBroken(named(candidate.text, refusal)) from refusal
    settle([candidate], **{"instrument" if mentions else "passage": row})


def store_late(candidate: Candidate, *, by: User) -> Commitment:
    """Insert the commitment of a candidate of a text whose coding is closed: the next code."""
    further = list(candidate.merged.order_by("start", "pk"))
    for other in further:
        other.statement = candidate.statement
    promise = promise_of(candidate, *further)
    [promise.commitment.code] = next_codes(candidate.statement, count=1)
    return store_promise(promise, by=by)


def add_quotes(candidate: Candidate, commitment: Commitment, *, by: User) -> None:
    """Let a commitment on record rest on these words, too."""
    lock_commitment(commitment)
    commitment.refresh_from_db(fields=["version"])
    claim_version(commitment, commitment.version)
    held = set(commitment.quotes.values_list("start", "end"))
    further = [span for span in quotes_of([candidate]) if (span.start, span.end) not in held]
    for ordinal, span in enumerate(further, start=len(held) + 1):
        store_quote(commitment, span, ordinal=ordinal, by=by)
    settle([candidate], commitment=commitment)
