"""The stored rows as their documents are made of them, read with as few steps as will do.

`search_texts` asks a row for some of its attributes; whether a model, a tuple or a stand-in
answers is the same to it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any

from django.db.models import Model

from commitments.actions import search_documents
from commitments.actions.search_texts import SOURCES
from commitments.models import (
    Body,
    Commitment,
    CommitmentParty,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Party,
    Quote,
    SearchLog,
    StatusUpdate,
    Theme,
)

ROWS_AT_ONCE = 5000
# Of these models a document takes values of the row itself, and no others than these.
PLAIN: dict[type[Model], tuple[str, ...]] = {
    EvidenceItem: ("title", "publisher", "author", "origin", "summary"),
    EvidenceLink: ("commitment_id", "evidence_id", "quotation", "locator"),
    StatusUpdate: ("commitment_id", "reason"),
    ImplementingAction: ("commitment_id", "actor", "what"),
    SearchLog: ("commitment_id", "sources", "terms", "note"),
}


def rows_of(model: type[Model]) -> Iterator[Sequence[Any]]:
    """All rows of a model, in the order of their keys and never too many at once."""
    if model in PLAIN:
        return tuples_of(model, *PLAIN[model])
    if model is Commitment:
        return commitments()
    return search_documents.batches(SOURCES[model])


def tuples_of(model: type[Model], *names: str) -> Iterator[Sequence[Any]]:
    rows = model._default_manager.order_by("pk").values_list("pk", *names, named=True)
    last = 0
    while batch := list(rows.filter(pk__gt=last)[:ROWS_AT_ONCE]):
        yield batch
        last = batch[-1].pk


class Read(list):
    """Rows that were read already, for whoever asks a manager for them."""

    def all(self):
        return self


def commitments() -> Iterator[Sequence[Any]]:
    """Each with its quotes, themes and roles; one theme or role stands for all that are equal."""
    themes, roles = Theme.objects.in_bulk(), cache(role)
    for rows in tuples_of(Commitment, "code", "short_title", "report", "deadline_text"):
        bounds = rows[0].pk, rows[-1].pk
        quoted = gathered(Quote, "text", within=bounds, made=quote)
        themed = gathered(Commitment.themes.through, "theme", within=bounds, made=themes.get)
        bound = gathered(CommitmentParty, "party", "body", "named", within=bounds, made=roles)
        yield [
            SimpleNamespace(
                **row._asdict(), quotes=quoted[row.pk], themes=themed[row.pk], roles=bound[row.pk]
            )
            for row in rows
        ]


def gathered(
    model: type[Model], *names: str, within: tuple[int, int], made: Callable[..., Any]
) -> dict[int, Read]:
    """What is made of these values of rows, by the key of their commitment."""
    found: dict[int, Read] = defaultdict(Read)
    first, last = within
    rows = model._default_manager.filter(commitment__gte=first, commitment__lte=last)
    for commitment, *values in rows.order_by("pk").values_list("commitment", *names):
        found[commitment].append(made(*values))
    return found


def quote(text: str) -> Quote:
    return Quote(text=text)


def role(party: int | None, body: int | None, named: str) -> CommitmentParty:
    """Whoever has a role, with the names that it is found by."""
    return CommitmentParty(
        party=Party.objects.get(pk=party) if party else None,
        body=Body.objects.select_related("party").get(pk=body) if body else None,
        named=named,
    )
