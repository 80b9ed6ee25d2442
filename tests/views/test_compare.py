"""Statements and partnerships side by side: every figure with its denominator, and a link."""

import csv
import re
from datetime import date

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import Strength, ThemeGroup, Verifiability, Visibility
from commitments.filters.commitments import CommitmentFilter
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_partnership,
    make_statement,
    make_theme,
)

COMPARE = "/compare/"
CELL = re.compile(r"<t[dh][^>]*>(.*?)</t[dh]>", re.DOTALL)


@pytest.fixture
def register(db):
    """Two partnerships: three commitments in one statement, one in another."""
    one = make_statement(slug="ankara", short_title="Ankara", adopted_on=date(2026, 1, 7))
    economy = [make_theme(group=ThemeGroup.ECONOMY)]
    checkable = {"strength": Strength.DECIDED, "verifiability": Verifiability.VERIFIABLE}
    make_commitment(statement=one, themes=economy, **checkable, **BY_END_OF_2026)
    make_commitment(statement=one, themes=economy, target_value=10, target_unit="USD billion")
    make_commitment(statement=one, published=False)
    other = make_statement(slug="lima", short_title="Lima", adopted_on=date(2025, 1, 7))
    make_commitment(statement=other, strength=Strength.UNDERTAKEN)
    return one, other


def rows_of(response):
    """The cells of each row, by its heading, as the words that they show."""
    found = {}
    for row in re.findall(r"<tr[^>]*>(.*?)</tr>", response.text, re.DOTALL):
        cells = [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in CELL.findall(row)]
        found[cells[0]] = cells[1:]
    return found


def compare(client, user, **query):
    client.force_login(user)
    return client.get(COMPARE, query)


def test_compare_counts_what_readers_may_see_with_its_denominator(client, reader, register):
    rows = rows_of(compare(client, reader, statement=["ankara", "lima"]))

    assert rows["What is counted"] == ["Ankara", "Lima"]
    assert rows["Commitments"] == ["2", "1"]
    assert rows["Verifiable"] == ["1 of 2", "0 of 1"]
    assert rows["With a date"] == ["1 of 2", "0 of 1"]
    assert rows["With a number"] == ["1 of 2", "0 of 1"]
    assert rows["5 Decided"] == ["1 of 2", "0 of 1"]
    assert rows["4 Undertaken"] == ["0 of 2", "1 of 1"]
    assert rows["Economy and connectivity"] == ["2 of 2", "0 of 1"]
    assert rows["No theme"] == ["0 of 2", "1 of 1"]


def test_compare_counts_drafts_for_those_who_read_them(client, analyst, register):
    assert rows_of(compare(client, analyst, statement="ankara"))["Commitments"] == ["3"]


def test_compare_sets_partnerships_beside_each_other_unasked(client, reader, register):
    rows = rows_of(compare(client, reader))

    names = sorted(statement.partnership.name for statement in register)
    assert rows["What is counted"] == names
    assert sum(map(int, rows["Commitments"])) == 3


def test_compare_sets_one_partnership_beside_its_statements(client, reader, register):
    partnership = register[0].partnership

    rows = rows_of(compare(client, reader, partnership=partnership.slug))

    assert rows["What is counted"] == [partnership.name, "Ankara"]


def test_every_figure_of_a_comparison_leads_to_as_many_rows(client, analyst, register):
    slug = register[0].partnership.slug
    response = compare(client, analyst, partnership=slug, statement=["ankara", "lima"])

    figures = re.findall(r'<a [^>]*href="/commitments/\?([^"]+)">\s*(\d+)', response.text)

    assert len(figures) > 20
    for query, count in figures:
        filters = CommitmentFilter(
            QueryDict(query.replace("&amp;", "&")), user=analyst, on=date(2026, 3, 1)
        )
        assert filters.is_valid(), query
        assert filters.qs.count() == int(count), query


def test_compare_export_holds_every_figure_of_the_page(client, reader, register):
    client.force_login(reader)
    query = {"statement": ["ankara", "lima"]}

    response = client.get(reverse("compare_export", args=["csv"]), query)

    rows = list(csv.DictReader(response.getvalue().decode("utf-8-sig").splitlines()))
    told = [(row["answer"], row["name"], row["count"], row["total"]) for row in rows]
    assert told[:2] == [("Commitments", "Ankara", "2", "2"), ("Commitments", "Lima", "1", "1")]
    assert ("5 Decided", "Ankara", "1", "2") in told
    assert "statement=ankara" in rows[0]["address"]


def test_compare_export_knows_no_other_kind_and_no_bad_address(client, reader, register):
    client.force_login(reader)

    assert client.get(reverse("compare_export", args=["pdf"])).status_code == 404
    refused = client.get(reverse("compare_export", args=["csv"]), {"statement": "nowhere"})
    assert refused.status_code == 422


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"statement": "nowhere"}, "is not one of the choices"),
        ({"statement": [f"s{number}" for number in range(7)]}, "At most 6"),
    ],
    ids=["unknown", "too many"],
)
def test_compare_leaves_out_what_it_does_not_understand_and_says_so(
    client, reader, register, headers, query, sentence
):
    for number in range(7):
        make_statement(slug=f"s{number}", partnership=register[0].partnership)
    client.force_login(reader)

    response = client.get(COMPARE, query, headers=headers)

    assert response.status_code == 422
    assert sentence in response.text
    assert len(rows_of(response)["What is counted"]) in (2, 6)


def test_compare_does_not_offer_what_one_may_not_see(client, reader, register):
    make_statement(slug="unseen", visibility=Visibility.DRAFT)

    assert "unseen" not in compare(client, reader).text
    assert compare(client, reader, statement="unseen").status_code == 422


def test_compare_says_what_is_not_there_yet(client, reader):
    assert "No statement is on record yet" in compare(client, reader).text

    make_statement(closed=False)

    rows = rows_of(compare(client, reader))
    assert rows["Commitments"] == ["0"]
    assert set(rows["Verifiable"]) == {"none coded"}


def test_compare_is_open_to_visitors(client, settings, register):
    settings.IKRAR_PUBLIC_READING = True

    assert client.get(COMPARE).status_code == 200


def test_compare_costs_the_same_for_one_and_for_twenty(client, analyst, register):
    query = {"partnership": register[0].partnership.slug, "statement": ["ankara", "lima"]}

    client.force_login(analyst)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(COMPARE, query).status_code == 200
        return len(captured)

    first = queries()
    for _more in range(20):
        make_commitment(statement=register[0], themes=[make_theme()])
        make_statement(partnership=make_partnership())

    assert queries() == first
    assert first <= 12
