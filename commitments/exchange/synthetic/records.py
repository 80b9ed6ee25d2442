"""What was recorded on the invented commitments, stored in the order in which it was recorded."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from django.utils import timezone

from commitments.enums import (
    DEFAULT_RELIABILITY,
    AssertionBasis,
    Confidence,
    EvidenceKind,
)
from commitments.exchange.synthetic import words
from commitments.exchange.synthetic.batches import Batch, moment_of
from commitments.exchange.synthetic.chronicle import (
    MINUTES_A_DAY,
    Action,
    Entry,
    Evidence,
    Judgement,
    Search,
    minute_of,
)
from commitments.exchange.synthetic.stage import Stage
from commitments.models import (
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    SearchLog,
    StatusEvidence,
    StatusUpdate,
)

ENTRIES_PER_BATCH = 5000
IN_ORDER = (
    EvidenceItem,
    EvidenceLink,
    SearchLog,
    ImplementingAction,
    StatusUpdate,
    StatusEvidence,
)
SHARE_QUOTED = 0.4
ONE_DAY = timedelta(days=1)
CONFIDENCES = (Confidence.MEDIUM, Confidence.LOW)


class Records:
    """Entries made into rows. Rows are numbered as they are recorded: pages rely on it."""

    def __init__(self, stage: Stage, *, seed: int, on: date, titles: dict[int, str], evidence: int):
        self.stage = stage
        self.dice = Random(seed)  # noqa: S311  Nothing here is a secret.
        self.on = on
        self.zone = timezone.get_default_timezone()
        self.titles = titles
        self.batch = Batch(IN_ORDER)
        # The key of the link of each item, by the place of the item.
        self.link_keys = array("q", bytes(8 * evidence))
        self.parties = [party for parties in stage.parties.values() for party in parties]

    def store_all(self, entries: list[Entry]) -> Iterator[int]:
        """Store them oldest first; yields how many are stored, now and then."""
        entries.sort(key=minute_of)
        for first in range(0, len(entries), ENTRIES_PER_BATCH):
            self.store(entries[first : first + ENTRIES_PER_BATCH])
            yield min(first + ENTRIES_PER_BATCH, len(entries))
        self.batch.leave()

    def store(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.add(entry)
        self.batch.store()

    def add(self, entry: Entry) -> None:
        match entry:
            case Evidence():
                self.add_evidence(entry)
            case Action():
                self.add_action(entry)
            case Search():
                self.add_search(entry)
            case Judgement():
                self.add_judgement(entry)

    def sentence(self, patterns: tuple[str, ...], commitment: int) -> str:
        return words.sentence(self.dice, patterns, words.thing_of(self.titles[commitment]))

    def add_evidence(self, entry: Evidence) -> None:
        item = self.batch.keep(self.item_of(entry))
        is_quoted = self.dice.random() < SHARE_QUOTED
        link = EvidenceLink(
            commitment_id=entry.commitment,
            evidence=item,
            stance=entry.stance,
            locator="page 1" if is_quoted else "",
            quotation=self.sentence(words.QUOTATIONS, entry.commitment) if is_quoted else "",
            linked_at=item.added_at,
            linked_by=item.added_by,
        )
        self.link_keys[entry.place] = self.batch.keep(link).pk

    def item_of(self, entry: Evidence) -> EvidenceItem:
        title = self.titles[entry.commitment].removeprefix(f"{words.MARK}: ")
        published = date.fromordinal(entry.published)
        return EvidenceItem(
            kind=entry.kind,
            title=f"{words.MARK} report {entry.place + 1}: {title}",
            publisher=self.sentence(words.PUBLISHERS, entry.commitment),
            url=f"https://example.org/synthetic/{entry.place + 1}",
            summary=self.sentence(words.SUMMARIES, entry.commitment),
            document_date=published.isoformat(),
            accessed_on=date.fromordinal(entry.minute // MINUTES_A_DAY),
            added_at=moment_of(entry.minute, self.zone),
            added_by=self.dice.choice(self.stage.people),
            side=entry.side,
            side_party_id=entry.party,
            reliability=DEFAULT_RELIABILITY[EvidenceKind(entry.kind)],
            credibility=entry.credibility,
            retracted_on=self.on - ONE_DAY if entry.retracted else None,
        )

    def add_action(self, entry: Action) -> None:
        day = date.fromordinal(entry.minute // MINUTES_A_DAY)
        party = self.dice.choice(self.parties)
        self.batch.keep(
            ImplementingAction(
                commitment_id=entry.commitment,
                happened_on=day.isoformat(),
                happened_by=day,
                party=party,
                actor=f"Ministry of Samples of {party}",
                what=f"{words.MARK}: {self.sentence(words.ACTS, entry.commitment)}",
                depth=entry.depth,
                recorded_at=moment_of(entry.minute, self.zone),
                recorded_by=self.dice.choice(self.stage.people),
                evidence_id=self.link_keys[entry.place],
            )
        )

    def add_search(self, entry: Search) -> None:
        self.batch.keep(
            SearchLog(
                commitment_id=entry.commitment,
                searched_on=date.fromordinal(entry.minute // MINUTES_A_DAY),
                sources=self.sentence(words.SEARCHED, entry.commitment),
                terms=words.thing_of(self.titles[entry.commitment]),
                result=entry.result,
                recorded_at=moment_of(entry.minute, self.zone),
                author=self.dice.choice(self.stage.people),
            )
        )

    def add_judgement(self, entry: Judgement) -> None:
        update = self.batch.keep(
            StatusUpdate(
                commitment_id=entry.commitment,
                from_status=entry.before,
                status=entry.after,
                effective_on=date.fromordinal(entry.minute // MINUTES_A_DAY),
                recorded_at=moment_of(entry.minute, self.zone),
                author=self.dice.choice(self.stage.people),
                reason=self.sentence(words.REASONS, entry.commitment),
                assertion_basis=AssertionBasis.ANALYST_INFERENCE,
                confidence=self.dice.choice(CONFIDENCES),
            )
        )
        for place in entry.rests_on:
            self.batch.keep(
                StatusEvidence(status_update=update, evidence_link_id=self.link_keys[place])
            )
