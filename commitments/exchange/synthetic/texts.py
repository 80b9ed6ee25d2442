"""The texts of the invention: statements with their paragraphs, commitments with their words."""

from collections import Counter
from collections.abc import Iterator
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
        self.batch = Batch(IN_ORDER)
        self.serials: Counter[tuple[str, int]] = Counter()
        self.latest: dict[int, Commitment] = {}
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
        spans = split_paragraphs(statement.canonical_text)
        coming = iter(promises)
        for span, (words, _line) in zip(spans, lines, strict=True):
            paragraph = self.batch.keep(paragraph_of(statement, span))
            if words:
                self.invent_commitment(paragraph, words, *next(coming))
            else:
                self.batch.keep(signal_of(paragraph))

    def invent_statement(
        self, number: int, lines: list[tuple[str, str]], adopted_on: date
    ) -> Statement:
        partnership = self.dice.choice(self.stage.partnerships)
        numbered = [f"{place}. {line}" for place, (_words, line) in enumerate(lines, start=1)]
        text = "\n\n".join([f"{MARK} statement {number} of {partnership}", *numbered, ""])
        is_open = self.dice.random() < SHARES["open_coding"]
        statement = self.batch.keep(
            Statement(
                partnership=partnership,
                event=self.batch.keep(event_of(partnership, number, adopted_on)),
                title=f"{MARK} statement {number} of {partnership}",
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
        )
        for party in self.stage.parties[partnership.pk]:
            self.batch.keep(Statement.parties.through(statement=statement, party=party))
        return statement

    def morning_of(self, day: date):
        return moment_of(day.toordinal() * MINUTES_A_DAY + OPENS, self.zone)

    def invent_commitment(
        self, paragraph: Paragraph, words: str, said: Promise, due: dict[str, Any]
    ) -> None:
        statement = paragraph.statement
        commitment = self.batch.keep(
            Commitment(
                statement=statement,
                code=self.next_code(statement),
                text_order=paragraph.start,
                short_title=said.title,
                type=said.type,
                strength=said.strength,
                visibility=self.visibility_in(statement),
                owner=self.dice.choice([None, None, *self.stage.people]),
                review_interval_days=self.dice.choice(INTERVALS),
                **{name: self.dice.choice(scale) for name, scale in SCALES.items()},
                **due,
            )
        )
        self.batch.keep(quote_of(commitment, paragraph, words))
        self.surround(commitment, said)
        self.follow(commitment)

    def follow(self, commitment: Commitment) -> None:
        """Plan what will be recorded on it, and let it stand as that leaves it."""
        statement = commitment.statement
        entries = chronicle(
            self.dice,
            commitment=commitment.pk,
            adopted_on=statement.adopted_on,
            on=self.on,
            parties=[party.pk for party in self.stage.parties[statement.partnership_id]],
            first_place=self.evidence,
        )
        standing_after(commitment, entries, self.zone)
        self.titles[commitment.pk] = commitment.short_title
        self.evidence += EVIDENCE_OF_EACH
        self.entries.extend(entries)

    def next_code(self, statement: Statement) -> str | None:
        """In text order, once the coding is closed."""
        if statement.coding_closed_at is None:
            return None
        prefix, year = statement.partnership.code_prefix, statement.adopted_on.year
        self.serials[prefix, year] += 1
        return f"{prefix}-{year}-{self.serials[prefix, year]:02}"

    def visibility_in(self, statement: Statement) -> Visibility:
        chance = self.dice.random()
        if statement.visibility == Visibility.DRAFT or chance < SHARES["draft"]:
            return Visibility.DRAFT
        is_withdrawn = chance < SHARES["draft"] + SHARES["withdrawn"]
        return Visibility.WITHDRAWN if is_withdrawn else Visibility.PUBLISHED

    def surround(self, commitment: Commitment, said: Promise) -> None:
        """Its themes and roles; of some an instrument, a step, an earlier promise, a watcher."""
        self.add_themes(commitment, said)
        self.add_roles(commitment)
        partnership = commitment.statement.partnership_id
        if commitment.type == CommitmentType.INSTRUMENT:
            instrument = self.dice.choice(self.stage.instruments[partnership])
            through = Commitment.instruments.through
            self.batch.keep(through(commitment=commitment, instrument=instrument))
        if self.dice.random() < SHARES["milestone"]:
            self.batch.keep(milestone_of(commitment))
        if commitment.novelty == Novelty.RENEWED and partnership in self.latest:
            earlier = self.latest[partnership]
            self.batch.keep(CommitmentLink(later=commitment, earlier=earlier, kind=LinkKind.RENEWS))
        if self.dice.random() < SHARES["watched"]:
            person = self.dice.choice(self.stage.people)
            since = self.morning_of(commitment.statement.adopted_on)
            self.batch.keep(Watch(commitment=commitment, person=person, since=since))
        self.latest[partnership] = commitment

    def add_themes(self, commitment: Commitment, said: Promise) -> None:
        through, themes = Commitment.themes.through, self.stage.themes
        places = {said.theme, self.dice.randrange(len(themes))}
        for place in sorted(places):
            self.batch.keep(through(commitment=commitment, theme=themes[place]))

    def add_roles(self, commitment: Commitment) -> None:
        """The parties act; somebody leads, whom the text names or we infer."""
        parties = self.stage.parties[commitment.statement.partnership_id]
        for party in parties:
            self.batch.keep(
                CommitmentParty(
                    commitment=commitment, party=party, role=Role.ACTOR, basis=RoleBasis.STATED
                )
            )
        leading: dict[str, Any] = {"named": "the sample ministries", "basis": RoleBasis.STATED}
        if commitment.delegation == Delegation.NAMED_BODY:
            body = self.dice.choice(self.stage.bodies[self.dice.choice(parties).pk])
            leading = {"body": body, "basis": self.dice.choice(list(RoleBasis))}
        self.batch.keep(CommitmentParty(commitment=commitment, role=Role.LEAD, **leading))

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


def event_of(partnership: Partnership, number: int, day: date) -> Event:
    return Event(
        partnership=partnership,
        name=f"{MARK} visit {number}",
        kind=EventKind.VISIT,
        start=day,
        end=day,
    )


def paragraph_of(statement: Statement, span: ParagraphSpan) -> Paragraph:
    return Paragraph(
        statement=statement,
        label=span.label,
        sub=span.sub,
        heading=span.heading,
        start=span.start,
        end=span.end,
    )


def signal_of(paragraph: Paragraph) -> Passage:
    """The first sentence of a paragraph in which nothing is promised."""
    text = paragraph.statement.canonical_text
    end = text.index(".", paragraph.start) + 1
    return Passage(
        statement=paragraph.statement,
        paragraph=paragraph,
        kind=PassageKind.SIGNAL,
        reason=PassageReason.IMPORTANCE,
        start=paragraph.start,
        end=end,
        text=text[paragraph.start : end],
    )


def quote_of(commitment: Commitment, paragraph: Paragraph, words: str) -> Quote:
    start = paragraph.statement.canonical_text.index(words, paragraph.start)
    return Quote(
        commitment=commitment,
        statement=paragraph.statement,
        paragraph=paragraph,
        start=start,
        end=start + len(words),
        text=words,
    )


def milestone_of(commitment: Commitment) -> Milestone:
    return Milestone(
        commitment=commitment,
        title=f"{MARK}: a first report is laid on the table",
        due=str(commitment.statement.adopted_on.year + 1),
        basis=MilestoneBasis.ANALYST,
    )
