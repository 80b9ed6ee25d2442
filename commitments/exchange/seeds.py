"""Loading what a new installation starts with: all of it or nothing, and twice is harmless.

Everything is read and checked first; then the missing rows are written through the actions, in
one transaction. A row that the database has, or once had, is left as it is, whatever people made
of it since.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Model, QuerySet

from commitments.actions import (
    assessments,
    coding_closing,
    commitments,
    evidence,
    facts,
    indicators,
    mechanisms,
    statements,
)
from commitments.actions.people import seed_author
from commitments.errors import Refusal, SeedRefused
from commitments.exchange.seed_checks import Texts, check_seeds
from commitments.exchange.seed_files import Faults
from commitments.exchange.seed_record_checks import links_on
from commitments.exchange.seed_rows import Row, Seeds, read_rows
from commitments.exchange.seed_shapes import SHAPE, SHAPES
from commitments.models import Commitment, PartyAlias, User

# A commitment is never removed and its code never changes; the others are append-only.
WITHOUT_HISTORY = {"commitments", "searches", "statuses", "figures"}
# Nested rows that are found in the database by themselves, by the kind after which they can be
# written: what owns them, their name there, and their field for it.
OWNED = {"evidence": (("evidence", "links", "evidence"), ("mechanisms", "sessions", "mechanism"))}


@dataclass
class Loaded:
    """How many rows of each kind were created, and how many were there already."""

    created: Counter[str] = field(default_factory=Counter)
    present: Counter[str] = field(default_factory=Counter)

    @property
    def kinds(self) -> list[str]:
        """The kinds that were met."""
        return [name for name in SHAPE if self.created[name] or self.present[name]]


def read_seeds(folder: Path) -> tuple[Seeds, Texts]:
    """Every seed row of the folder, checked. Raises SeedRefused with a line for each fault."""
    faults = Faults()
    seeds = read_rows(folder, faults)
    faults.refuse()
    texts = check_seeds(seeds, folder, faults)
    faults.refuse()
    return seeds, texts


def load_seeds(folder: Path) -> Loaded:
    """Write every seed row that is missing, or raise SeedRefused and write nothing."""
    seeds, texts = read_seeds(folder)
    with transaction.atomic():
        # In the order in which everybody locks: commitments before the head of the chain.
        list(Commitment.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))
        return Loading(seeds, texts, by=seed_author()).run()


class Loading:
    """One run over the rows, in the order of the shapes."""

    def __init__(self, seeds: Seeds, texts: Texts, *, by: User) -> None:
        self.seeds, self.texts, self.by = seeds, texts, by
        self.loaded = Loaded()
        # Statements and commitments that wait for the coding to be closed.
        self.entered: list[Row] = []
        # Rows that somebody removed since they were loaded, and what hangs on these.
        self.gone: set[Row] = set()
        self.writers: dict[str, Callable[[Row], Model]] = {
            "parties": self.enter_party,
            "statements": self.enter_statement,
            "passages": self.enter_passage,
            "commitments": self.enter_commitment,
            "evidence": self.enter_evidence,
            "evidence links": self.link_evidence,
            "sessions": self.enter_session,
            "actions": self.record_action,
            "searches": self.log_search,
            "statuses": self.record_status,
            "indicators": self.enter_indicator,
            "figures": self.enter_figure,
        }

    def run(self) -> Loaded:
        for shape in SHAPES:
            rows = self.seeds[shape.name]
            if shape.name == "statements":
                rows = sorted(rows, key=lambda row: "version_of" in row.one)
            self.write_all(rows)
            for owners, name, owner in OWNED.get(shape.name, ()):
                self.write_all(
                    [own for row in self.seeds[owners] for own in owned(row, name, owner)]
                )
            if shape.name == "commitments":
                self.finish_coding()
        return self.loaded

    def write_all(self, rows: list[Row]) -> None:
        """Create those rows of one shape that the database never had."""
        self.gone.update(row for row in rows if self.gone.intersection(row.one.values()))
        find_in_database([row for row in rows if row not in self.gone], gone=self.gone)
        for row in rows:
            if row.saved or row in self.gone:
                self.loaded.present[row.shape.name] += 1
                continue
            with faults_at(row):
                row.saved = self.writers.get(row.shape.name, self.enter_fact)(row)
            self.loaded.created[row.shape.name] += 1

    def enter_fact(self, row: Row) -> Model:
        related = {name: saved(rows) for name, rows in row.many.items()}
        return facts.enter_fact(row=row.unsaved(), related=related, by=self.by)

    def enter_party(self, row: Row) -> Model:
        party = self.enter_fact(row)
        for name in row.entry.words("aliases"):
            facts.enter_fact(row=PartyAlias(party=party, name=str(name)), by=self.by)
        return party

    def enter_statement(self, row: Row) -> Model:
        self.entered.append(row)
        return statements.enter_statement(
            statement=row.unsaved(),
            text=self.texts.text[row.name],
            parties=saved(row.many["parties"]),
            by=self.by,
        )

    def enter_passage(self, row: Row) -> Model:
        passage = row.unsaved()
        if passage.start is not None:
            passage.paragraph = passage.statement.paragraphs.filter(
                start__lte=passage.start, end__gte=passage.end
            ).first()
        return facts.enter_fact(row=passage, by=self.by)

    def enter_commitment(self, row: Row) -> Model:
        self.entered.append(row)
        return commitments.enter_commitment(
            commitment=row.unsaved(),
            quotes=[
                commitments.QuoteSpan(quote.one["statement"].saved, **quote.fields)
                for quote in row.nested["quotes"]
            ],
            roles=[role.unsaved() for role in row.nested["roles"]],
            themes=saved(row.many["themes"]),
            instruments=saved(row.many["instruments"]),
            by=self.by,
        )

    def finish_coding(self) -> None:
        """Close the coding of what was entered, compare the codes with the seeds, and publish."""
        texts = [row for row in self.entered if row.shape.name == "statements"]
        coded = [row for row in self.entered if row.shape.name == "commitments"]
        works = [row for row in texts if "version_of" not in row.one]
        for row in dict.fromkeys([*works, *(row.one["statement"] for row in coded)]):
            if row.saved.coding_closed_at is None:
                coding_closing.close_coding(statement=row.saved, by=self.by)
        for row in coded:
            row.saved.refresh_from_db(fields=["code"])
            if row.saved.code != row.name:
                place = f"{row.entry.file}:{row.entry.line_of('code')}"
                raise SeedRefused([f"{place}: `code`: numbering gave {row.saved.code}"])
        for row in [*texts, *coded]:
            with faults_at(row):
                self.publish(row)

    def publish(self, row: Row) -> None:
        row.saved.refresh_from_db(fields=["version", "visibility"])
        if row.entry.word("visibility") == row.saved.visibility:
            return
        if row.shape.name == "statements":
            statements.publish_statement(
                statement=row.saved, seen_version=row.saved.version, seen_codes=[], by=self.by
            )
        else:
            commitments.publish(commitment=row.saved, seen_version=row.saved.version, by=self.by)

    def enter_evidence(self, row: Row) -> Model:
        return evidence.enter_evidence(item=row.unsaved(), by=self.by)

    def link_evidence(self, row: Row) -> Model:
        return evidence.link_evidence(
            commitment=row.one["commitment"].saved,
            evidence=row.one["evidence"].saved,
            **row.fields,
            by=self.by,
        )

    def enter_session(self, row: Row) -> Model:
        return mechanisms.enter_session(session=row.unsaved(), by=self.by)

    def record_action(self, row: Row) -> Model:
        item = row.one.pop("evidence", None)
        action = row.unsaved()
        action.evidence = link_between(item, row.one["commitment"]) if item else None
        return evidence.record_action(commitment=action.commitment, action=action, by=self.by)

    def log_search(self, row: Row) -> Model:
        commitment = row.one["commitment"].saved
        return evidence.log_search(commitment=commitment, **row.fields, by=self.by)

    def record_status(self, row: Row) -> Model:
        commitment, party = row.one["commitment"], row.one.get("assertion_party")
        links = [link_between(item, commitment) for item in row.many["evidence"]]
        return assessments.record_status(
            commitment=commitment.saved,
            seen_version=commitment.saved.version,
            assertion_party=party and party.saved,
            evidence=[link for link in links if link],
            **row.fields,
            by=self.by,
        )

    def enter_indicator(self, row: Row) -> Model:
        measured = saved(row.many["commitments"])
        return indicators.enter_indicator(indicator=row.unsaved(), commitments=measured, by=self.by)

    def enter_figure(self, row: Row) -> Model:
        sources = saved(row.many["evidence"])
        return indicators.enter_point(point=row.unsaved(), evidence=sources, by=self.by)


def identity_of(row: Row) -> dict[str, Any]:
    """What tells the row from all others, as it was when it was loaded, as a lookup."""
    if row.shape.name == "commitments":
        return {"code": row.name, "statement_id": row.one["statement"].saved.pk}
    if row.shape.name == "statuses":
        # Whatever people recorded since outweighs what the seeds say.
        return {"commitment_id": row.one["commitment"].saved.pk}
    lookup: dict[str, Any] = {}
    for name in row.shape.identity:
        model_field = row.shape.model._meta.get_field(name)
        meant, empty = row.one.get(name), None if model_field.null else ""
        lookup[model_field.attname] = meant.saved.pk if meant else row.fields.get(name, empty)
    return lookup


def find_in_database(rows: list[Row], *, gone: set[Row]) -> None:
    """Let rows of one shape remember what the database has of them; add to `gone` what it had.

    A row that was renamed or removed since is known by the history of its first day.
    """
    if not rows:
        return
    manager = rows[0].shape.model._default_manager
    for row, instance in matches(rows, manager.all()).items():
        row.saved = instance
    missing = [row for row in rows if row.saved is None]
    if not missing or rows[0].shape.name in WITHOUT_HISTORY:
        return
    born = matches(missing, rows[0].shape.model.history.filter(history_type="+"))
    for row, first_day in born.items():
        row.saved = manager.filter(pk=first_day.id).first()
        if row.saved is None:
            gone.add(row)


def matches(rows: list[Row], among: QuerySet[Model]) -> dict[Row, Model]:
    """The instance among these that each row of one shape means, in one query."""
    identities = {row: identity_of(row) for row in rows}
    names = list(identities[rows[0]])
    lookup: dict[str, set[Any]] = {}
    for name in names:
        values = {identity[name] for identity in identities.values()}
        if None not in values:
            lookup[f"{name}__in"] = values
    there = {
        tuple(getattr(instance, name) for name in names): instance
        for instance in among.filter(**lookup)
    }
    found = {row: there.get(tuple(identity.values())) for row, identity in identities.items()}
    return {row: instance for row, instance in found.items() if instance}


def owned(row: Row, name: str, owner: str) -> list[Row]:
    """The rows that belong to this one and have a name of their own to be found by."""
    for own in row.nested[name]:
        own.one[owner] = row
    return row.nested[name]


def saved(rows: list[Row]) -> list[Model]:
    return [row.saved for row in rows if row.saved]


def link_between(item: Row, commitment: Row) -> Model | None:
    """The link of an item of evidence with a commitment, unless somebody took it away."""
    [link] = links_on(item, commitment)
    return link.saved


@contextmanager
def faults_at(row: Row) -> Iterator[None]:
    """Say where the row stands that an action or the database refuses."""
    try:
        yield
    except ValidationError as refusal:
        reason = " ".join(refusal.messages)
    except (Refusal, DatabaseError) as refusal:
        reason = str(refusal)
    else:
        return
    raise SeedRefused([f"{row.entry.file}:{row.entry.line}: {reason}"])
