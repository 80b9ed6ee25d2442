"""What the library of evidence can be narrowed to, and what each filter counts."""

from datetime import date

import pytest
from django.http import QueryDict

from commitments.actions import evidence
from commitments.coding.dates import parse_period
from commitments.enums import Credibility, EvidenceKind, Reliability, Side, Stance
from commitments.filters.evidence import EvidenceFilter
from commitments.models import EvidenceItem
from commitments.reports.evidence_library import dated_between
from tests.factories import (
    make_author,
    make_commitment,
    make_evidence,
    make_partnership,
    make_party,
    make_statement,
)

ON = date(2026, 11, 21)
ALL = {"Trade", "Ship", "Council", "Rumour", "Loose", "Hidden"}


def filtered(user, query=""):
    return EvidenceFilter(QueryDict(query), user=user, on=ON)


def titles(user, query=""):
    return set(filtered(user, query).qs.values_list("title", flat=True))


@pytest.fixture
def library(roles):
    """Six items that differ in all that can be asked for; one bears on nothing, one on a draft."""
    malaysia = make_party("Malaysia", iso3="MYS")
    both = make_partnership(slug="two", parties=[malaysia, make_party("Türkiye", iso3="TUR")])
    text = make_statement(partnership=both)
    first, second = (make_commitment(statement=text, short_title=name) for name in "AB")
    trade = make_evidence(
        first,
        title="Trade",
        kind=EvidenceKind.OFFICIAL_STATISTICS,
        side=Side.STATISTICS,
        reliability=Reliability.A,
        publisher="TÜİK",
        quotation="toplam ticaret",
        document_date="2026-01/2026-03",
    )
    context = {"stance": Stance.CONTEXT, "by": make_author()}
    evidence.link_evidence(commitment=second, evidence=trade.evidence, **context)
    make_evidence(first, title="Ship", side=Side.PARTY, side_party=malaysia)
    make_evidence(
        second, title="Council", stance=Stance.CONTRADICTS, document_date="2027", origin="Bernama"
    )
    other = make_commitment(statement=make_statement(partnership=make_partnership(slug="three")))
    make_evidence(
        other,
        title="Rumour",
        stance=Stance.CONTEXT,
        document_date="",
        credibility=Credibility.IMPROBABLE,
        retracted_on=ON,
    )
    loose = EvidenceItem(title="Loose", publisher="Nobody", kind="unknown", document_date="2025-12")
    loose.reliability, loose.credibility, loose.expires_on = "F", "6", ON
    evidence.enter_evidence(item=loose, by=make_author())
    draft = make_commitment(statement=text, published=False)
    make_evidence(draft, title="Hidden", publisher="Hidden Press")


# query, what it leaves to people who read drafts. Every filter stands in at least one case.
CASES = [
    ("", ALL),
    ("q=trade", {"Trade"}),
    ("q=ticaret toplam", {"Trade"}),
    ("q=bernama", {"Council"}),
    ("kind=official_statistics", {"Trade"}),
    ("kind=official_statistics&kind=unknown", {"Trade", "Loose"}),
    ("reliability=A&reliability=F", {"Trade", "Loose"}),
    ("credibility=5", {"Rumour"}),
    ("side=MYS", {"Ship"}),
    ("side=statistics", {"Trade"}),
    ("side=neutral", {"Council", "Rumour", "Loose", "Hidden"}),
    ("stance=contradicts", {"Council"}),
    ("stance=context", {"Trade", "Rumour"}),
    ("stance=context&stance=contradicts", {"Trade", "Rumour", "Council"}),
    ("publisher=Nobody", {"Loose"}),
    ("standing=retracted", {"Rumour"}),
    ("standing=expired", {"Loose"}),
    ("standing=current", {"Trade", "Ship", "Council", "Hidden"}),
    ("partnership=three", {"Rumour"}),
    ("dated_from=2026-03-31&dated_to=2026-03-31", {"Trade"}),
    ("dated_from=2026-04-01", {"Council"}),
    ("dated_to=2025-12-31", {"Loose"}),
    ("dated_from=2027-06-01&dated_to=2027-06-02", {"Council"}),
    ("order=grade", ALL),
    ("whole=publisher", ALL),
    ("saved=none", ALL),
    ("side=neutral&stance=contradicts", {"Council"}),
]


def test_a_filter_leaves_what_it_says(library, analyst):
    assert {query: titles(analyst, query) for query, _expected in CASES} == dict(CASES)


def test_every_filter_has_a_case():
    named = {part.split("=")[0] for query, _expected in CASES for part in query.split("&")}

    assert set(EvidenceFilter.base_filters) == named - {""}


def test_readers_see_what_bears_on_something_published(library, reader):
    filters = filtered(reader)

    assert titles(reader) == ALL - {"Loose", "Hidden"}
    assert filters.counts()["found"][""] == filters.total() == 4
    assert "Hidden Press" not in dict(filters.filters["publisher"].extra["choices"])


def test_a_link_to_a_draft_counts_for_nobody_who_may_not_see_it(reader):
    text = make_statement()
    link = make_evidence(make_commitment(statement=text), title="Both")
    draft = make_commitment(statement=text, published=False)
    context = {"stance": Stance.CONTEXT, "quotation": "Quimble", "by": make_author()}
    evidence.link_evidence(commitment=draft, evidence=link.evidence, **context)

    assert titles(reader, "stance=context") == set()
    assert titles(reader, "q=quimble") == set()
    assert filtered(reader).counts()["stance"] == {"supports": 1}


def test_each_count_is_what_choosing_the_value_would_leave(library, analyst, reader):
    for user in (analyst, reader):
        for query in ("", "stance=context", "partnership=two&kind=independent_media"):
            counts = filtered(user, query).counts()
            for name, each in filtered(user, query).facets.items():
                for value, _label in each.extra["choices"]:
                    alone = QueryDict(query, mutable=True)
                    alone.setlist(name, [value])
                    found = EvidenceFilter(alone, user=user, on=ON).qs.count()
                    assert (query, name, value, counts[name][value]) == (query, name, value, found)


def test_counts_take_one_query(library, analyst, django_assert_num_queries):
    filters = filtered(analyst, "kind=independent_media&q=r")
    assert filters.is_valid()

    with django_assert_num_queries(1):
        filters.counts()


# A document, the range asked for, whether it can be of that range.
RANGES = [
    ("2026", "2026-05-03", "2026-05-03", True),
    ("2026", "2025-01-01", "2025-12-31", False),
    ("2026", "2027-01-01", None, False),
    ("2026-05", "2026-05-31", None, True),
    ("2026-05", "2026-06-01", None, False),
    ("2026-05", None, "2026-05-01", True),
    ("2026-05", None, "2026-04-30", False),
    ("2026-05-03", "2026-05-03", "2026-05-03", True),
    ("2026-05-03", "2026-05-04", None, False),
    ("2025-11/2026-02", "2026-02-28", "2026-12-31", True),
    ("2025-11/2026-02", None, "2025-11-01", True),
    ("2025-11/2026-02", None, "2025-10-31", False),
    ("2025-11/2026-02", "2026-03-01", None, False),
    ("2024/2025-06-15", "2025-06-15", None, True),
    ("2024/2025-06-15", "2025-06-16", None, False),
    ("", "2000-01-01", "2030-01-01", False),
]


@pytest.mark.parametrize(("document", "first", "last", "expected"), RANGES)
def test_a_document_is_of_every_day_that_it_can_be_of(commitment, document, first, last, expected):
    make_evidence(commitment, stance=Stance.CONTEXT, document_date=document)
    asked = {
        name: date.fromisoformat(day)
        for name, day in (("first", first), ("last", last))
        if day is not None
    }

    assert EvidenceItem.objects.filter(dated_between(**asked)).exists() is expected
    if document:
        known = parse_period(document)
        ends_after = "first" not in asked or known.latest >= asked["first"]
        starts_before = "last" not in asked or known.earliest <= asked["last"]
        assert (ends_after and starts_before) is expected


# query, the filter, what its sentence holds
STRANGE = [
    ("kind=unheard_of", "kind", "“unheard_of”"),
    ("side=" + "x" * 10_000, "side", "x" * 40 + "…"),
    ("publisher=Hidden", "publisher", "“Hidden”"),
    ("stance=perhaps", "stance", "“perhaps”"),
    ("dated_from=soon", "dated_from", "2026-12-31"),
    ("dated_from=2026-12-31&dated_to=2026-12-30", "dated_to", "before the first one"),
    ("q=" + "x" * 10_000, "q", "at most 200 characters"),
    ("order=password", "order", "“password”"),
]


@pytest.mark.parametrize(("query", "name", "sentence"), STRANGE)
def test_a_strange_value_is_left_out_with_a_sentence(analyst, query, name, sentence):
    filters = filtered(analyst, query)

    assert list(filters.errors) == [name]
    assert sentence in filters.errors[name][0]
    assert not filters.chosen.get(name)


# order, the titles that come first under it
ORDERS = [
    ("", ["Council", "Hidden"]),
    ("document", ["Rumour", "Loose"]),
    ("-added", ["Hidden", "Loose"]),
    ("added", ["Trade", "Ship"]),
    ("grade", ["Trade"]),
    ("-grade", ["Loose"]),
    ("publisher", ["Hidden", "Loose"]),
    ("-publisher", ["Trade"]),
    ("title", ["Council", "Hidden"]),
    ("-title", ["Trade", "Ship"]),
    ("-commitments", ["Trade"]),
    ("commitments", ["Loose"]),
]


# query, the titles of what is found under it
MATCHED = [
    ("q=council", ["Council", "Newer"]),
    ("q=council&order=match", ["Council", "Newer"]),
    ("q=council&order=-document", ["Newer", "Council"]),
    ("order=match", ["Newer", "Council"]),
]


@pytest.mark.parametrize(("query", "first"), MATCHED)
def test_what_is_called_so_comes_before_what_mentions_it(commitment, analyst, query, first):
    context = {"stance": Stance.CONTEXT}
    make_evidence(commitment, title="Council", document_date="2026-01", **context)
    make_evidence(commitment, title="Newer", summary="A council.", document_date="2027", **context)

    keys = filtered(analyst, query).keys()

    assert [EvidenceItem.objects.get(pk=key).title for key in keys] == first


@pytest.mark.parametrize(("order", "first"), ORDERS)
def test_the_library_is_read_in_the_order_asked_for(library, analyst, order, first):
    keys = filtered(analyst, f"order={order}" if order else "").keys()
    titles_in_order = [EvidenceItem.objects.get(pk=key).title for key in keys]

    assert titles_in_order[: len(first)] == first


def test_a_publisher_may_hold_any_character(analyst, commitment):
    make_evidence(commitment, publisher="Odd\x1fName")

    counts = EvidenceFilter(QueryDict(""), user=analyst, on=date(2026, 11, 22)).counts()

    assert counts["publisher"]["Odd\x1fName"] == 1
