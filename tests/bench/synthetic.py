"""Invented commitments in any number, to measure with: everything told here is made up.

Northland, Southland and their papers do not exist, nobody said these words, and every row that
can say so does. Rows are stored in bulk, past the actions: the database checks them, but no policy
does, and they leave neither audit events nor histories of facts, which no measured page reads.
They belong in a scratch database alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from commitments.actions.standing import refresh_standing
from commitments.coding.paragraphs import ParagraphSpan, split_paragraphs
from commitments.enums import (
    DEFAULT_RELIABILITY,
    AssertionBasis,
    CommitmentType,
    Confidence,
    Credibility,
    DeadlinePrecision,
    DeadlineRelation,
    Delegation,
    EvidenceKind,
    Novelty,
    Precision,
    Role,
    RoleBasis,
    Side,
    Stance,
    StatementKind,
    Status,
    Strength,
    Tier,
    Verifiability,
    Visibility,
)
from commitments.models import (
    CodeCounter,
    Commitment,
    CommitmentParty,
    EvidenceItem,
    EvidenceLink,
    Paragraph,
    Partnership,
    Party,
    Quote,
    Statement,
    StatusEvidence,
    StatusUpdate,
    Theme,
    User,
)
from commitments.policies import RECORDABLE

EVIDENCE_PER_COMMITMENT = 3
UPDATES_PER_COMMITMENT = 5
COMMITMENTS_PER_STATEMENT = 20
# How many statements are in memory at once.
STATEMENTS_PER_BATCH = 50
LOOKED_AT_WITHIN_DAYS = 400

VERBS = {
    "decided": Strength.DECIDED,
    "agreed": Strength.UNDERTAKEN,
    "reaffirmed their commitment": Strength.REAFFIRMED,
    "expressed their intention": Strength.INTENDED,
    "encouraged both ministries": Strength.ENCOURAGED,
}
DEEDS = ("widen", "review", "finance", "map", "simplify", "announce")
OBJECTS = (
    "trade in invented grain",
    "the school of imaginary navigation",
    "air services between Lower Ambe and Upper Ambe",
    "the exchange of made-up archivists",
    "the fund for ports that do not exist",
    "the working group on fictitious floods",
    "trade in sample instruments",
    "the training of example firefighters",
)
PUBLISHERS = ("The Northland Sample", "Southland Placeholder Agency", "Journal of Invented Affairs")
SUMMARY = (
    "Synthetic: this document does not exist. It stands for a report of some three hundred"
    " characters, such as an analyst writes after reading one page of a source, with the name of"
    " who acted, what was signed or said on which day, and what the page leaves open."
)
REASON = (
    "Synthetic: nobody judged this. It stands for a reason of two sentences, in which an analyst"
    " says what the evidence shows and what it does not."
)

# Each kind of row after those that it points to.
IN_ORDER = (
    Statement,
    Statement.parties.through,
    Paragraph,
    Commitment,
    Commitment.themes.through,
    Quote,
    CommitmentParty,
    EvidenceItem,
    EvidenceLink,
    StatusUpdate,
    StatusEvidence,
)
# Rows of these are numbered as they are recorded, and pages rely on it.
MOMENTS = {EvidenceLink: "linked_at", StatusUpdate: "recorded_at"}


@transaction.atomic
def make_commitments(count: int, *, seed: int, on: date) -> None:
    """Store `count` published commitments of a partnership of their own, as looked at before `on`.

    The same `seed`, day and themes on record make the same rows. Call it once a seed.
    """
    invention = Invention(seed, on)
    for statements, size in enumerate(sizes(count), start=1):
        invention.invent_statement(statements, size)
        if statements % STATEMENTS_PER_BATCH == 0:
            invention.store()
    invention.store()
    CodeCounter.objects.bulk_create(
        CodeCounter(code_prefix=invention.partnership.code_prefix, year=year, last_serial=serial)
        for year, serial in invention.serials.items()
    )
    count_rows_anew()


def lengthen_history(commitment: Commitment, *, rows: int, by: User) -> None:
    """Record `rows` invented judgements on the commitment, which end where it stands."""
    links = list(commitment.evidence_links.order_by("pk"))
    places = [RECORDABLE[number % len(RECORDABLE)] for number in range(rows)]
    updates = StatusUpdate.objects.bulk_create(
        StatusUpdate(
            commitment=commitment,
            from_status=before,
            status=after,
            effective_on=timezone.localdate(),
            recorded_at=timezone.now(),
            author=by,
            reason=REASON,
            assertion_basis=AssertionBasis.ANALYST_INFERENCE,
            confidence=Confidence.LOW,
        )
        for before, after in pairwise([commitment.status, *places[1:], commitment.status])
    )
    StatusEvidence.objects.bulk_create(
        StatusEvidence(status_update=update, evidence_link=links[number % len(links)])
        for number, update in enumerate(updates)
    )
    refresh_standing(commitment)


def sizes(count: int) -> Iterator[int]:
    """How many commitments each statement has."""
    for first in range(0, count, COMMITMENTS_PER_STATEMENT):
        yield min(COMMITMENTS_PER_STATEMENT, count - first)


def morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


def count_rows_anew() -> None:
    """Let PostgreSQL plan for the rows there are, as it does by itself after a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


@dataclass
class Invention:
    """What is being made up: rows that point to each other and wait to be stored together."""

    seed: int
    on: date
    serials: Counter[int] = field(default_factory=Counter)
    rows: dict[type[Model], list[Model]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self):
        self.dice = Random(self.seed)  # noqa: S311  Nothing here is a secret.
        self.themes = list(Theme.objects.order_by("slug"))
        self.author, _created = User.objects.get_or_create(
            username="synthetic", first_name="Synthetic", last_name="Author"
        )
        self.parties = [
            Party.objects.create(name=f"{name} {self.seed} (synthetic)", adjective=f"{name}ish")
            for name in ("Northland", "Southland")
        ]
        self.partnership = Partnership.objects.create(
            name=f"Synthetic partnership {self.seed}",
            slug=f"synthetic-{self.seed}",
            code_prefix=f"SYNTHETIC-{self.seed}",
        )
        self.partnership.parties.set(self.parties)

    def keep(self, row: Model) -> Model:
        self.rows[type(row)].append(row)
        return row

    def store(self) -> None:
        """Insert what has gathered."""
        for model, moment in MOMENTS.items():
            self.rows[model].sort(key=lambda row, moment=moment: getattr(row, moment))
        for model in IN_ORDER:
            model.objects.bulk_create(self.rows[model])
        self.rows.clear()

    def any_of(self, choices):
        return self.dice.choice(list(choices))

    def coded(self, choices):
        """Any value of a scale but “not coded”."""
        return self.any_of(choice for choice in choices if choice.name != "NOT_CODED")

    def days_ago(self, count: int) -> list[date]:
        """So many different days, oldest first."""
        ages = self.dice.sample(range(1, LOOKED_AT_WITHIN_DAYS), count)
        return [self.on - timedelta(days=age) for age in sorted(ages, reverse=True)]

    def invent_statement(self, number: int, size: int) -> None:
        """One text with a numbered paragraph for each of its `size` commitments."""
        oldest = LOOKED_AT_WITHIN_DAYS + 3650
        age = self.dice.randrange(LOOKED_AT_WITHIN_DAYS, oldest)
        adopted_on = self.on - timedelta(days=age)
        promises = [self.invent_promise(adopted_on) for _ in range(size)]
        lines = [f"{place}. The two sides {words}." for place, (words, _) in enumerate(promises, 1)]
        text = "\n\n".join([f"Synthetic statement {number}", *lines, ""])
        statement = self.keep(
            Statement(
                partnership=self.partnership,
                title=f"Synthetic statement {number} of partnership {self.seed}",
                short_title=f"Synthetic {number}",
                slug=f"synthetic-{self.seed}-{number}",
                kind=StatementKind.JOINT_STATEMENT,
                tier=Tier.OFFICIAL_COPY,
                adopted_on=adopted_on,
                canonical_text=text,
                sha256=Statement.digest(text),
                visibility=Visibility.PUBLISHED,
                coding_closed_at=morning(adopted_on),
            )
        )
        for party in self.parties:
            self.keep(Statement.parties.through(statement=statement, party=party))
        for span, (words, coding) in zip(split_paragraphs(text), promises, strict=True):
            commitment = self.invent_commitment(statement, text_order=span.start, **coding)
            self.quote(commitment, span, words)

    def invent_promise(self, adopted_on: date) -> tuple[str, dict]:
        """The words of a promise, and the fields that follow from them."""
        verb, thing = self.any_of(VERBS), self.any_of(OBJECTS)
        words = f"{verb} to {self.any_of(DEEDS)} {thing}"
        coding = {"short_title": f"Synthetic: {thing}", "strength": VERBS[verb]}
        if self.dice.random() < 0.5:
            return words, coding
        year = max(self.on.year + self.dice.randint(-2, 6), adopted_on.year)
        deadline = {
            "deadline_text": f"by the end of {year}",
            "deadline_edtf": f"../{year}-12-31",
            "deadline_earliest": adopted_on,
            "deadline_latest": date(year, 12, 31),
            "deadline_precision": DeadlinePrecision.YEAR,
            "deadline_relation": DeadlineRelation.BY_END_OF,
        }
        return f"{words} by the end of {year}", coding | deadline

    def invent_commitment(self, statement: Statement, **coding) -> Commitment:
        year = statement.adopted_on.year
        self.serials[year] += 1
        commitment = self.keep(
            Commitment(
                statement=statement,
                code=f"{self.partnership.code_prefix}-{year}-{self.serials[year]:02}",
                type=self.any_of(CommitmentType),
                novelty=self.any_of(Novelty),
                precision=self.coded(Precision),
                delegation=self.coded(Delegation),
                verifiability=self.coded(Verifiability),
                visibility=Visibility.PUBLISHED,
                owner=self.any_of([None, self.author]),
                **coding,
            )
        )
        for theme in self.dice.sample(self.themes, min(2, len(self.themes))):
            self.keep(Commitment.themes.through(commitment=commitment, theme=theme))
        stated = {"commitment": commitment, "basis": RoleBasis.STATED}
        for party in self.parties:
            self.keep(CommitmentParty(party=party, role=Role.ACTOR, **stated))
        self.keep(CommitmentParty(named="the sample ministries", role=Role.LEAD, **stated))
        links = self.invent_evidence(commitment)
        self.fill_standing(commitment, links, self.invent_updates(commitment, links))
        return commitment

    def quote(self, commitment: Commitment, span: ParagraphSpan, words: str) -> None:
        """The words as a quote of the paragraph that holds them, which is stored with it."""
        statement = commitment.statement
        paragraph = self.keep(
            Paragraph(statement=statement, label=span.label, start=span.start, end=span.end)
        )
        start = statement.canonical_text.index(words, span.start)
        self.keep(
            Quote(
                commitment=commitment,
                statement=statement,
                paragraph=paragraph,
                start=start,
                end=start + len(words),
                text=words,
            )
        )

    def invent_evidence(self, commitment: Commitment) -> list[EvidenceLink]:
        """Items of this commitment alone, linked on different days."""
        links = []
        for number, day in enumerate(self.days_ago(EVIDENCE_PER_COMMITMENT), start=1):
            item = self.invent_item(f"Synthetic report {number} on {commitment.code}", day)
            link = EvidenceLink(
                commitment=commitment,
                evidence=item,
                stance=self.any_of(Stance),
                linked_at=item.added_at,
                linked_by=self.author,
            )
            links.append(self.keep(link))
        return links

    def invent_item(self, title: str, day: date) -> EvidenceItem:
        kind, party = self.any_of(EvidenceKind), self.any_of([None, *self.parties])
        item = EvidenceItem(
            kind=kind,
            title=title,
            publisher=self.any_of(PUBLISHERS),
            url="https://example.org/synthetic",
            summary=SUMMARY,
            document_date=day.isoformat(),
            added_at=morning(day),
            added_by=self.author,
            side=Side.PARTY if party else Side.NEUTRAL,
            side_party=party,
            reliability=DEFAULT_RELIABILITY[kind],
            # The first needs a second item that says the same.
            credibility=self.any_of(list(Credibility)[1:]),
        )
        return self.keep(item)

    def invent_updates(
        self, commitment: Commitment, links: list[EvidenceLink]
    ) -> list[StatusUpdate]:
        """Open statuses on different days, each resting on one item."""
        days = self.days_ago(UPDATES_PER_COMMITMENT)
        places = [Status.NOT_REVIEWED, *(self.any_of(RECORDABLE) for _ in days)]
        updates = []
        for day, (before, after) in zip(days, pairwise(places), strict=True):
            update = StatusUpdate(
                commitment=commitment,
                from_status=before,
                status=after,
                effective_on=day,
                recorded_at=morning(day),
                author=self.author,
                reason=REASON,
                assertion_basis=AssertionBasis.ANALYST_INFERENCE,
                confidence=self.any_of([Confidence.MEDIUM, Confidence.LOW]),
            )
            updates.append(self.keep(update))
            self.keep(StatusEvidence(status_update=update, evidence_link=self.any_of(links)))
        return updates

    def fill_standing(
        self, commitment: Commitment, links: list[EvidenceLink], updates: list[StatusUpdate]
    ) -> None:
        """As `actions.standing` would; `verify_standing` proves it once the rows are stored."""
        looks = [*(link.linked_at for link in links), *(each.recorded_at for each in updates)]
        commitment.status = updates[-1].status
        commitment.status_effective_on = updates[-1].effective_on
        commitment.status_recorded_at = updates[-1].recorded_at
        commitment.last_look_on = timezone.localdate(max(looks))
        interval = timedelta(days=commitment.review_interval_days)
        commitment.next_look_on = commitment.last_look_on + interval
        commitment.evidence_count = len(links)
        commitment.best_grade = min(link.evidence.grade for link in links)
