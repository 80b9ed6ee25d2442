"""What was recorded on the invented commitments, stored in the order in which it was recorded."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random

from django.utils import timezone

from commitments.enums import AssertionBasis, Confidence
from commitments.exchange.synthetic import words
from commitments.exchange.synthetic.batches import Batch, moment_of
from commitments.exchange.synthetic.chronicle import (
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
CONFIDENCES = (Confidence.MEDIUM.value, Confidence.LOW.value)
ASSERTED_BY = AssertionBasis.ANALYST_INFERENCE.value


class Records:
    """Entries made into rows. Rows are numbered as they are recorded: pages rely on it."""

    def __init__(self, stage: Stage, *, seed: int, on: date, titles: dict[int, str], evidence: int):
        self.stage = stage
        self.dice = Random(seed)  # noqa: S311  Nothing here is a secret.
        self.on = on
        self.zone = timezone.get_default_timezone()
        self.titles = titles
        self.batch = Batch(*IN_ORDER)
        # The key of the link of each item, by the place of the item.
        self.link_keys = array("q", bytes(8 * evidence))
        self.people = [person.pk for person in stage.people]
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
        moment = moment_of(entry.minute, self.zone)
        item, person = self.keep_item(entry, moment)
        is_quoted = self.dice.random() < SHARE_QUOTED
        self.link_keys[entry.place] = self.batch.keep(
            EvidenceLink,
            commitment_id=entry.commitment,
            evidence_id=item,
            stance=entry.stance,
            locator="page 1" if is_quoted else "",
            quotation=self.sentence(words.QUOTATIONS, entry.commitment) if is_quoted else "",
            linked_at=moment,
            linked_by_id=person,
        )

    def keep_item(self, entry: Evidence, moment: datetime) -> tuple[int, int]:
        """The keys of the item and of whoever adds it."""
        title = self.titles[entry.commitment].removeprefix(f"{words.MARK}: ")
        publisher = self.sentence(words.PUBLISHERS, entry.commitment)
        summary = self.sentence(words.SUMMARIES, entry.commitment)
        person = self.dice.choice(self.people)
        item = self.batch.keep(
            EvidenceItem,
            kind=entry.kind,
            title=f"{words.MARK} report {entry.place + 1}: {title}",
            publisher=publisher,
            url=f"https://example.org/synthetic/{entry.place + 1}",
            summary=summary,
            document_date=date.fromordinal(entry.published).isoformat(),
            accessed_on=moment.date(),
            added_at=moment,
            added_by_id=person,
            side=entry.side,
            side_party_id=entry.party,
            reliability=entry.reliability,
            credibility=entry.credibility,
            retracted_on=self.on - ONE_DAY if entry.retracted else None,
        )
        return item, person

    def add_action(self, entry: Action) -> None:
        moment = moment_of(entry.minute, self.zone)
        party = self.dice.choice(self.parties)
        self.batch.keep(
            ImplementingAction,
            commitment_id=entry.commitment,
            happened_on=moment.date().isoformat(),
            happened_by=moment.date(),
            party_id=party.pk,
            actor=f"Ministry of Samples of {party}",
            what=f"{words.MARK}: {self.sentence(words.ACTS, entry.commitment)}",
            depth=entry.depth,
            recorded_at=moment,
            recorded_by_id=self.dice.choice(self.people),
            evidence_id=self.link_keys[entry.place],
        )

    def add_search(self, entry: Search) -> None:
        moment = moment_of(entry.minute, self.zone)
        self.batch.keep(
            SearchLog,
            commitment_id=entry.commitment,
            searched_on=moment.date(),
            sources=self.sentence(words.SEARCHED, entry.commitment),
            terms=words.thing_of(self.titles[entry.commitment]),
            result=entry.result,
            recorded_at=moment,
            author_id=self.dice.choice(self.people),
        )

    def add_judgement(self, entry: Judgement) -> None:
        moment = moment_of(entry.minute, self.zone)
        update = self.batch.keep(
            StatusUpdate,
            commitment_id=entry.commitment,
            from_status=entry.before,
            status=entry.after,
            effective_on=moment.date(),
            recorded_at=moment,
            author_id=self.dice.choice(self.people),
            reason=self.sentence(words.REASONS, entry.commitment),
            assertion_basis=ASSERTED_BY,
            confidence=self.dice.choice(CONFIDENCES),
        )
        for place in entry.rests_on:
            link = self.link_keys[place]
            self.batch.keep(StatusEvidence, status_update_id=update, evidence_link_id=link)
