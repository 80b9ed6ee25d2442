"""What a search finds: rows of the record narrowed and ordered by words, and the search page.

All of it asks the documents that the actions keep in step; `models/search_index.py` knows how
each database does it. Every word must occur in one document; the last is a beginning.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat, NullIf, StrIndex
from django.utils.translation import gettext_lazy as _

from commitments.coding.folding import Query, words_of
from commitments.enums import SearchKind
from commitments.models import (
    Commitment,
    EvidenceItem,
    SearchDocument,
    Statement,
    User,
)
from commitments.models.search import APART, first_key, kind_of
from commitments.models.search_index import (
    matching_documents,
    matching_sources,
    newest_documents,
)

# Of each kind so many of the newest documents are put in order, and as many by their titles.
RANKED_AT_MOST = 200
SHOWN_OF_A_GROUP = 5
Score = tuple[bool, int, int, bool, float]
Scored = tuple[Score, int]

OWN_KIND = {
    Commitment: SearchKind.COMMITMENT,
    EvidenceItem: SearchKind.EVIDENCE,
    Statement: SearchKind.STATEMENT,
}


@dataclass(frozen=True)
class Group:
    """Kinds of documents that are shown together."""

    name: str
    label: Any
    kinds: tuple[SearchKind, ...]


GROUPS = {
    group.name: group
    for group in (
        Group("commitments", _("Commitments"), (SearchKind.COMMITMENT,)),
        Group("statements", _("Statements"), (SearchKind.STATEMENT, SearchKind.PARAGRAPH)),
        Group(
            "evidence",
            _("Evidence"),
            (SearchKind.EVIDENCE, SearchKind.EVIDENCE_LINK, SearchKind.COPY),
        ),
        Group("reasons", _("Reasons"), (SearchKind.STATUS,)),
        Group("actions", _("Implementing actions"), (SearchKind.ACTION,)),
        Group("searches", _("Searches"), (SearchKind.SEARCH,)),
    )
}


@dataclass(frozen=True)
class Found:
    """The keys of what one group holds, best first; `cut` where more match than were ranked."""

    group: Group
    keys: Sequence[int]
    cut: bool

    @property
    def best(self) -> Sequence[int]:
        return self.keys[:SHOWN_OF_A_GROUP]


def matching(rows: QuerySet, words: str) -> QuerySet:
    """The commitments, statements or items of evidence of whose own text the words are part.

    A statement has the text of its paragraphs too. Reasons, actions and quotations from evidence
    are left to the search page: they may belong to a commitment that somebody must not see. No
    words at all, or signs alone, match nothing.
    """
    query = words_of(words)
    if not query:
        return nothing(rows)
    own = Q(pk__in=matching_sources(query, OWN_KIND[rows.model], using=rows.db))
    if rows.model is Statement:
        inside = matching_documents(query, SearchKind.PARAGRAPH, using=rows.db)
        own |= Q(pk__in=SearchDocument.objects.filter(pk__in=inside).values("statement"))
    return rows.filter(own)


def matching_evidence(rows: QuerySet, words: str, *, links: QuerySet) -> QuerySet:
    """Items as `matching`, and those whose copy matches or a quotation among `links`."""
    query = words_of(words)
    if not query:
        return nothing(rows)
    quoted = matching_sources(query, SearchKind.EVIDENCE_LINK, using=rows.db)
    items = links.filter(pk__in=quoted).values("evidence")
    copies = matching_documents(query, SearchKind.COPY, using=rows.db)
    copied = SearchDocument.objects.filter(pk__in=copies).values("evidence")
    own = matching_sources(query, SearchKind.EVIDENCE, using=rows.db)
    return rows.filter(Q(pk__in=own) | Q(pk__in=items) | Q(pk__in=copied))


def nothing(rows: QuerySet) -> QuerySet:
    """No row, in a form that may still be counted together with others."""
    return rows.filter(pk__lt=0)


def best_first(rows: QuerySet, words: str, *otherwise: Any) -> QuerySet:
    """Rows that match, those first that are called so; `otherwise` orders what is left.

    One question finds the best. Their places stand in one text, in which the database looks up
    the key of each row: a CASE of so many branches takes longer to write than to answer.
    """
    query, kind = words_of(words), OWN_KIND[rows.model]
    if not query:
        return rows.order_by(*otherwise, "pk")
    ranked = ranked_keys(query, {kind: SearchDocument.objects.all()})[kind]
    keys = ",".join(str(key - first_key(kind)) for _score, key in ranked)
    own = Concat(Value(","), Cast("pk", CharField()), Value(","), output_field=CharField())
    place = NullIf(StrIndex(Value(f",{keys},"), own), Value(0))
    return rows.alias(found_at=place).order_by(F("found_at").asc(nulls_last=True), *otherwise, "pk")


def found(query: Query, *, user: User, groups: Iterable[Group]) -> list[Found]:
    """What the user may see of each group, best first, in one question to the database."""
    groups = list(groups)
    if not query:
        return [Found(group, (), cut=False) for group in groups]
    visible = SearchDocument.objects.visible_to(user)
    ranked = ranked_keys(query, {kind: visible for group in groups for kind in group.kinds})
    return [collect(group, ranked) for group in groups]


def collect(group: Group, ranked: Mapping[SearchKind, list[Scored]]) -> Found:
    scored = sorted((each for kind in group.kinds for each in ranked[kind]), reverse=True)
    cut = any(len(ranked[kind]) > RANKED_AT_MOST for kind in group.kinds)
    keys = [key for _score, key in scored]
    return Found(group, keys[:RANKED_AT_MOST] if cut else keys, cut=cut)


def ranked_keys(
    query: Query, visible: Mapping[SearchKind, QuerySet]
) -> dict[SearchKind, list[Scored]]:
    """The keys of documents that match with their scores, best first, for each kind."""
    scored: dict[SearchKind, dict[int, Scored]] = {kind: {} for kind in visible}
    for key, title, body in newest_documents(query, visible, limit=RANKED_AT_MOST + 1):
        kind = kind_of(key)
        scored[kind][key] = (score(query, kind, title, body), key)
    return {kind: sorted(each.values(), reverse=True) for kind, each in scored.items()}


def score(query: Query, kind: SearchKind, title: str, body: str) -> Score:
    """How well a folded text answers; greater is better, and the newest first among equals.

    First what has such a code, or such an end of it; then what is called so: every term that
    stands as it is in title or code counts, then every one that begins a word of it, then a
    statement before its paragraphs. Then how thickly the terms stand in the text. It counts
    what it reads and asks for no figure of the whole record, so that an answer costs the same
    however many texts there are, and is the same on both databases.
    """
    said = " ".join(term.text for term in query.terms)
    code, _apart, _title = title.rpartition(APART)
    title, body = f" {title} ", f" {body} "
    coded = bool(code) and f" {code}".endswith(f" {said}")
    whole = sum(f" {term.text} " in title for term in query.terms)
    begun = sum(term.prefix and f" {term.text}" in title for term in query.terms)
    times = sum(
        body.count(f" {term.text}" if term.prefix else f" {term.text} ") for term in query.terms
    )
    return coded, whole, begun, kind == SearchKind.STATEMENT, times / sqrt(len(body))
