"""The texts of the invention: statements with their paragraphs, commitments with their words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from commitments.coding.paragraphs import ParagraphSpan, split_paragraphs
from commitments.enums import (
    CommitmentType,
    Delegation,
    EventKind,
    LinkKind,
    MilestoneBasis,
    Novelty,
    PassageKind,
    PassageReason,
    Precision,
    Role,
    RoleBasis,
    StatementKind,
    Tier,
    Verifiability,
    Visibility,
)
from commitments.exchange.synthetic.batches import Batch, moment_of
from commitments.exchange.synthetic.chronicle import (
    EVIDENCE_OF_EACH,
    MINUTES_A_DAY,
    OPENS,
    Entry,
    chronicle,
)
from commitments.exchange.synthetic.deadlines import deadline
from commitments.exchange.synthetic.stage import Stage
from commitments.exchange.synthetic.standing import standing_after
from commitments.exchange.synthetic.words import MARK, Promise, lines_of, promise
from commitments.models import (
    CodeCounter,
    Commitment,
    CommitmentLink,
    CommitmentParty,
    Event,
    Milestone,
    Paragraph,
    Partnership,
    Passage,
    Quote,
    Statement,
    Watch,
)

IN_ORDER = (
    Event,
    Statement,
    Statement.parties.through,
    Paragraph,
    Passage,
    Commitment,
    Commitment.themes.through,
    Commitment.instruments.through,
    Quote,
    CommitmentParty,
    CommitmentLink,
    Milestone,
    Watch,
)
COMMITMENTS_OF_EACH = (12, 28)
YOUNGEST, OLDEST = 40, 10 * 365
SHARES = {"draft": 0.03, "withdrawn": 0.02, "open_coding": 0.01, "milestone": 0.1, "watched": 0.02}
SCALES = {
    "novelty": tuple(Novelty),
    "precision": tuple(Precision),
    "delegation": tuple(Delegation),
    "verifiability": tuple(Verifiability),
}
INTERVALS = (90, 90, 90, 60, 180, 365)


@dataclass(frozen=True)
class Adopted:
    """A statement that waits to be stored, as the rows that hang on it need it."""

    key: int
    partnership: Partnership
    adopted_on: date
    text: str
    is_open: bool


class Texts:
    """Statements in the order in which they were adopted, and what was recorded on each promise.

    Entries gather in `entries`, with the key of their commitment and in no order; `titles` holds
    what each commitment is called.
    """

    def __init__(self, stage: Stage, *, seed: int, on: date):
        self.stage = stage
        self.dice = Random(seed)  # noqa: S311  Nothing here is a secret.
        self.on = on
        self.zone = timezone.get_default_timezone()
        self.batch = Batch(*IN_ORDER)
        self.serials: Counter[tuple[str, int]] = Counter()
        self.latest: dict[int, int] = {}
        self.entries: list[Entry] = []
        self.titles: dict[int, str] = {}
        self.evidence = 0

    def adoption_days(self, count: int) -> list[date]:
        ages = sorted((self.dice.randrange(YOUNGEST, OLDEST) for _ in range(count)), reverse=True)
        return [self.on - timedelta(days=age) for age in ages]

    def invent(self, number: int, size: int, adopted_on: date) -> None:
        """One statement, with a numbered paragraph for each of its `size` commitments."""
        promises = []
        for _ in range(size):
            due = deadline(self.dice, adopted_on=adopted_on)
            promises.append((promise(self.dice, due.get("deadline_text", "")), due))
        lines = list(lines_of(self.dice, [each for each, _due in promises]))
        statement = self.invent_statement(number, lines, adopted_on)
        coming = iter(promises)
        for span, (words, _line) in zip(split_paragraphs(statement.text), lines, strict=True):
            paragraph = self.batch.keep(Paragraph, statement_id=statement.key, **vars(span))
            if words:
                commitment = self.invent_commitment(statement, span, *next(coming))
                cut = cut_of(statement, paragraph, statement.text.index(words, span.start), words)
                self.batch.keep(Quote, commitment_id=commitment, **cut)
            else:
                self.add_signal(statement, paragraph, span)

    def invent_statement(
        self, number: int, lines: list[tuple[str, str]], adopted_on: date
    ) -> Adopted:
        partnership = self.dice.choice(self.stage.partnerships)
        title = f"{MARK} statement {number} of {partnership}"
        numbered = [f"{place}. {line}" for place, (_words, line) in enumerate(lines, start=1)]
        text = "\n\n".join([title, *numbered, ""])
        is_open = self.dice.random() < SHARES["open_coding"]
        key = self.batch.keep(
            Statement,
            partnership_id=partnership.pk,
            event_id=self.add_event(partnership, number, adopted_on),
            title=title,
            short_title=f"{MARK} {number}, {adopted_on.year}",
            slug=f"synthetic-{number}",
            kind=StatementKind.JOINT_STATEMENT,
            tier=Tier.OFFICIAL_COPY,
            adopted_on=adopted_on,
            publisher="Invented Gazette",
            canonical_text=text,
            sha256=Statement.digest(text),
            visibility=Visibility.DRAFT if is_open else Visibility.PUBLISHED,
            coding_closed_at=None if is_open else self.morning_of(adopted_on),
        )
        for party in self.stage.parties[partnership.pk]:
            self.batch.keep(Statement.parties.through, statement_id=key, party_id=party.pk)
        return Adopted(key, partnership, adopted_on, text, is_open)

    def add_event(self, partnership: Partnership, number: int, day: date) -> int:
        return self.batch.keep(
            Event,
            partnership_id=partnership.pk,
            name=f"{MARK} visit {number}",
            kind=EventKind.VISIT,
            start=day,
            end=day,
        )

    def morning_of(self, day: date):
        return moment_of(day.toordinal() * MINUTES_A_DAY + OPENS, self.zone)

    def add_signal(self, statement: Adopted, paragraph: int, span: ParagraphSpan) -> None:
        """The first sentence of a paragraph in which nothing is promised."""
        words = statement.text[span.start : statement.text.index(".", span.start) + 1]
        self.batch.keep(
            Passage,
            kind=PassageKind.SIGNAL,
            reason=PassageReason.IMPORTANCE,
            **cut_of(statement, paragraph, span.start, words),
        )

    def invent_commitment(
        self, statement: Adopted, span: ParagraphSpan, said: Promise, due: dict[str, Any]
    ) -> int:
        """One promise as it stands on the last day, with all that surrounds it; its key."""
        key = self.batch.next_key(Commitment)
        owners = [None, None, *(person.pk for person in self.stage.people)]
        coding: dict[str, Any] = {
            "visibility": self.visibility_in(statement),
            "owner_id": self.dice.choice(owners),
            "review_interval_days": self.dice.choice(INTERVALS),
            **{name: self.dice.choice(scale) for name, scale in SCALES.items()},
        }
        self.surround(key, statement, said, coding)
        entries = self.follow(key, statement)
        self.titles[key] = said.title
        return self.batch.keep(
            Commitment,
            statement_id=statement.key,
            code=self.next_code(statement),
            text_order=span.start,
            short_title=said.title,
            type=said.type,
            strength=said.strength,
            **coding,
            **due,
            **standing_after(entries, interval=coding["review_interval_days"], zone=self.zone),
        )

    def follow(self, commitment: int, statement: Adopted) -> list[Entry]:
        """Plan what will be recorded on it."""
        entries = chronicle(
            self.dice,
            commitment=commitment,
            adopted_on=statement.adopted_on,
            on=self.on,
            parties=[party.pk for party in self.stage.parties[statement.partnership.pk]],
            first_place=self.evidence,
        )
        self.evidence += EVIDENCE_OF_EACH
        self.entries.extend(entries)
        return entries

    def next_code(self, statement: Adopted) -> str | None:
        """In text order, once the coding is closed."""
        if statement.is_open:
            return None
        prefix, year = statement.partnership.code_prefix, statement.adopted_on.year
        self.serials[prefix, year] += 1
        return f"{prefix}-{year}-{self.serials[prefix, year]:02}"

    def visibility_in(self, statement: Adopted) -> Visibility:
        chance = self.dice.random()
        if statement.is_open or chance < SHARES["draft"]:
            return Visibility.DRAFT
        is_withdrawn = chance < SHARES["draft"] + SHARES["withdrawn"]
        return Visibility.WITHDRAWN if is_withdrawn else Visibility.PUBLISHED

    def surround(
        self, commitment: int, statement: Adopted, said: Promise, coding: dict[str, Any]
    ) -> None:
        """Its themes and roles; of some an instrument, a step, an earlier promise, a watcher."""
        self.add_themes(commitment, said)
        self.add_roles(commitment, statement, coding["delegation"])
        partnership = statement.partnership.pk
        if said.type == CommitmentType.INSTRUMENT:
            instrument = self.dice.choice(self.stage.instruments[partnership])
            through = Commitment.instruments.through
            self.batch.keep(through, commitment_id=commitment, instrument_id=instrument.pk)
        if self.dice.random() < SHARES["milestone"]:
            self.add_milestone(commitment, statement)
        if coding["novelty"] == Novelty.RENEWED and partnership in self.latest:
            earlier = {"earlier_id": self.latest[partnership], "kind": LinkKind.RENEWS}
            self.batch.keep(CommitmentLink, later_id=commitment, **earlier)
        if self.dice.random() < SHARES["watched"]:
            person = self.dice.choice(self.stage.people)
            since = self.morning_of(statement.adopted_on)
            self.batch.keep(Watch, commitment_id=commitment, person_id=person.pk, since=since)
        self.latest[partnership] = commitment

    def add_themes(self, commitment: int, said: Promise) -> None:
        through, themes = Commitment.themes.through, self.stage.themes
        places = {said.theme, self.dice.randrange(len(themes))}
        for place in sorted(places):
            self.batch.keep(through, commitment_id=commitment, theme_id=themes[place].pk)

    def add_roles(self, commitment: int, statement: Adopted, delegation: str) -> None:
        """The parties act; somebody leads, whom the text names or we infer."""
        parties = self.stage.parties[statement.partnership.pk]
        acting = {"role": Role.ACTOR, "basis": RoleBasis.STATED}
        for party in parties:
            self.batch.keep(CommitmentParty, commitment_id=commitment, party_id=party.pk, **acting)
        leading: dict[str, Any] = {"named": "the sample ministries", "basis": RoleBasis.STATED}
        if delegation == Delegation.NAMED_BODY:
            body = self.dice.choice(self.stage.bodies[self.dice.choice(parties).pk])
            leading = {"body_id": body.pk, "basis": self.dice.choice(list(RoleBasis))}
        self.batch.keep(CommitmentParty, commitment_id=commitment, role=Role.LEAD, **leading)

    def add_milestone(self, commitment: int, statement: Adopted) -> None:
        year = statement.adopted_on.year + 1
        self.batch.keep(
            Milestone,
            commitment_id=commitment,
            title=f"{MARK}: a first report is laid on the table",
            due=str(year),
            due_earliest=date(year, 1, 1),
            due_latest=date(year, 12, 31),
            basis=MilestoneBasis.ANALYST,
        )

    def finish(self) -> None:
        """Leave the counters of codes, and of keys, where the statements ended."""
        CodeCounter.objects.bulk_create(
            CodeCounter(code_prefix=prefix, year=year, last_serial=serial)
            for (prefix, year), serial in self.serials.items()
        )
        self.batch.leave()


def sizes(dice: Random, count: int) -> Iterator[int]:
    """How many commitments each statement has, `count` in all."""
    while count > 0:
        size = min(count, dice.randint(*COMMITMENTS_OF_EACH))
        yield size
        count -= size


def cut_of(statement: Adopted, paragraph: int, start: int, words: str) -> dict[str, Any]:
    """Words of the text, with the place where they stand."""
    return {
        "statement_id": statement.key,
        "paragraph_id": paragraph,
        "start": start,
        "end": start + len(words),
        "text": words,
    }
