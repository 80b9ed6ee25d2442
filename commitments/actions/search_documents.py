"""What a search reads, kept in step: the actions write it beside the rows that it is made from.

`index` writes the documents of rows just stored, in one question; `follow` those of everything
that shows a fact which has changed. Neither leaves an audit event: nothing is said anew.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model, Q

from commitments.actions.locking import take_search_turn
from commitments.actions.search_texts import SOURCES, Source
from commitments.enums import SearchKind
from commitments.models import (
    Body,
    Capture,
    Commitment,
    CommitmentParty,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Paragraph,
    Partnership,
    Party,
    Quote,
    SearchDocument,
    Statement,
    Theme,
)
from commitments.models.search import first_key, last_key

BATCH = 500
REFERENCES = ("commitment", "statement", "evidence")
TEXTS = ("kind", "source", "title", "quoted", "body", "folded_title", "folded_body")
# Of these facts only the name is found elsewhere.
KNOWN_BY_NAME = (Body, Partnership, Party, Theme)


def index(*rows: Model) -> None:
    """Write the documents of rows that hold all that these say, within the transaction."""
    made = [(row, SOURCES[type(row)].document(row)) for row in rows]
    store([document for _row, document in made if document])
    for model in {type(row) for row, document in made if document is None}:
        gone = [row.pk for row, document in made if document is None and type(row) is model]
        forget(model, Q(source__in=gone))


def store(documents: Iterable[SearchDocument]) -> None:
    """Insert the documents, or put them in the place of what stood there."""
    SearchDocument.objects.bulk_create(
        documents,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*TEXTS, *REFERENCES],
    )


def forget(model: type[Model], narrowed: Q) -> None:
    """Remove documents of rows of this model."""
    SearchDocument.objects.of_kind(SOURCES[model].kind).filter(narrowed).delete()


def leave(row: Model) -> None:
    """Remove the document of a row that is about to go, if it has one; `follow` comes after."""
    take_search_turn()
    if type(row) in SOURCES:
        forget(type(row), Q(source=row.pk))


def refresh(*commitments: Commitment) -> None:
    """Write anew what is found of these commitments: words, themes, parties, code and title."""
    renew(Commitment, Q(pk__in=[commitment.pk for commitment in commitments]))


def refresh_text(statement: Statement) -> None:
    """Write anew what is found of a statement and of its paragraphs, and forget those gone."""
    renew(Statement, Q(pk=statement.pk))
    held = Paragraph.objects.filter(statement=statement).values("pk")
    forget(Paragraph, Q(statement=statement) & ~Q(source__in=held))
    renew(Paragraph, Q(statement=statement))


def refresh_copies(evidence: EvidenceItem) -> None:
    """Write anew what is found in our copies of a source, and forget those that are outdated."""
    take_search_turn()
    forget(Capture, Q(evidence=evidence))
    renew(Capture, Q(evidence=evidence))


def renew(model: type[Model], narrowed: Q) -> None:
    """Read rows of a model anew, in batches, and write their documents.

    They show names of others, which somebody else may be changing at this moment.
    """
    take_search_turn()
    for rows in batches(SOURCES[model], narrowed):
        index(*rows)


def batches(source: Source, narrowed: Q | None = None) -> Iterator[list[Model]]:
    """The rows that documents are made of, by their keys and never too many at once."""
    rows = source.rows().filter(narrowed or Q()).order_by("pk")
    last = 0
    while batch := list(rows.filter(pk__gt=last)[:BATCH]):
        yield batch
        if len(batch) < BATCH:
            return
        last = batch[-1].pk


def follow(*facts: Model, changed: Collection[str] = ("name",)) -> None:
    """Bring into step whatever shows one of these facts, which were changed or taken away.

    `changed` names the fields of the first one that are other than before. The name of a party
    may stand in half of the record; all of it is written anew, within the transaction.
    """
    first, *_others = facts
    if isinstance(first, KNOWN_BY_NAME) and not renamed(first, changed):
        facts = facts[1:]
    # Of many facts that one row shows the row is written once.
    shown: dict[type[Model], Q] = {}
    for model, narrowed in (each for fact in facts for each in shown_by(fact)):
        shown[model] = shown.get(model, Q()) | narrowed
    for statement in {fact.statement for fact in facts if isinstance(fact, Paragraph)}:
        refresh_text(statement)
    for model, narrowed in shown.items():
        renew(model, narrowed)


def renamed(fact: Model, changed: Collection[str]) -> bool:
    """Whether others show another name now; what is gone is shown by nothing."""
    return fact.pk is not None and bool({"name", "party"} & set(changed))


def shown_by(fact: Model) -> Iterator[tuple[type[Model], Q]]:
    """The rows whose documents hold words of a fact."""
    match fact:
        case Commitment() | EvidenceItem() | EvidenceLink() | ImplementingAction():
            yield type(fact), Q(pk=fact.pk)
        case Quote() | CommitmentParty():
            yield Commitment, Q(pk=fact.commitment_id)
        case Theme():
            about = Commitment.themes.through.objects.filter(theme=fact)
            yield Commitment, Q(pk__in=about.values("commitment"))
        case Body():
            yield Commitment, Q(pk__in=bound(Q(body=fact)))
        case Party():
            yield Commitment, Q(pk__in=bound(Q(party=fact) | Q(body__party=fact)))
        case Partnership():
            yield Statement, Q(partnership=fact)
        case Statement():
            yield Statement, Q(pk=fact.pk)
            yield Paragraph, Q(statement=fact)


def bound(roles: Q):
    """The keys of commitments with such a role."""
    return CommitmentParty.objects.filter(roles).values("commitment")


@dataclass(frozen=True)
class Checked:
    """Documents of one kind beside the rows that they are made from.

    `right` counts those that stand; `wrong` are those missing or different, as they should be;
    `stray` are the keys of documents of no row.
    """

    kind: SearchKind
    right: int
    wrong: list[SearchDocument]
    stray: list[int]


def compare(*, mend: bool = False) -> Iterator[Checked]:
    """All documents beside their rows, a batch at a time; with `mend` each batch is put right."""
    for source in SOURCES.values():
        last = 0
        while True:
            with transaction.atomic():
                checked, last = compare_batch(source, after=last)
                if mend:
                    store(checked.wrong)
                    SearchDocument.objects.filter(pk__in=checked.stray).delete()
            yield checked
            if not last:
                break


def compare_batch(source: Source, *, after: int) -> tuple[Checked, int]:
    """The next rows in the order of their keys, held until they are written, and the last key.

    The key is 0 where no row is left.
    """
    following = source.rows().filter(pk__gt=after).order_by("pk")
    locked = following.select_for_update(of=("self",), no_key=True)
    keys = list(locked.values_list("pk", flat=True)[:BATCH])
    # Until then names that the rows show may change, and only then are they read.
    take_search_turn()
    rows = list(source.rows().filter(pk__in=keys).order_by("pk"))
    more = len(rows) == BATCH
    first = first_key(source.kind)
    end = first + rows[-1].pk if more else last_key(source.kind)
    held = {
        document.pk: document
        for document in SearchDocument.objects.filter(pk__gt=first + after, pk__lte=end)
    }
    meant = [document for row in rows if (document := source.document(row))]
    wrong = [document for document in meant if said(held.pop(document.pk, None)) != said(document)]
    checked = Checked(source.kind, len(meant) - len(wrong), wrong, sorted(held))
    return checked, rows[-1].pk if more else 0


def said(document: SearchDocument | None) -> tuple | None:
    """All that a document says and of what, to be compared."""
    names = (*TEXTS, *(f"{name}_id" for name in REFERENCES))
    return tuple(getattr(document, name) for name in names) if document else None
