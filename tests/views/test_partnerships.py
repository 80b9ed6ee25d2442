"""The page of one partnership: what was said, how it stands, where the parties meet."""

import re
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import facts
from commitments.enums import InstrumentStatus, ThemeGroup, Visibility
from commitments.models import Instrument
from tests.factories import (
    BY_END_OF_2026,
    make_author,
    make_commitment,
    make_partnership,
    make_party,
    make_statement,
    make_theme,
)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2027-01-01T12:00Z", tick=False):
        yield


def get(client, user, address="/partnerships/both/"):
    if user:
        client.force_login(user)
    response = client.get(address)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


@pytest.fixture
def partnership(db):
    parties = [make_party("Malaysia", iso3="MYS"), make_party("Türkiye", iso3="TUR")]
    return make_partnership(slug="both", name="The two", code_prefix="MYS-TUR", parties=parties)


@pytest.fixture
def text(partnership):
    return make_statement(partnership=partnership, short_title="Ankara 2026")


def make_instrument(partnership, title, statement=None):
    row = Instrument(
        partnership=partnership,
        statement=statement,
        title=title,
        status=InstrumentStatus.SIGNED,
        source="The statement",
    )
    return facts.enter_fact(row=row, by=make_author())


def test_partnership_detail_shows_how_it_stands(client, analyst, partnership, text):
    themes = [make_theme(group=ThemeGroup.ECONOMY)]
    make_commitment(statement=text, owner=analyst, themes=themes, **BY_END_OF_2026)
    make_commitment(statement=text)
    make_instrument(partnership, "Trade agreement", text)

    response = get(client, analyst)

    for said in (
        "The two Malaysia Türkiye codes begin with MYS-TUR",
        "2 commitments commitments",
        "1 of 2 state a date state a date 0 due within 90 days , 1 overdue",
        "Ankara 2026 7 January 2026 2 commitments",
        "Economy and connectivity",
        "Trade agreement Signed Ankara 2026",
        "Aisyah Rahman 1 commitment",
    ):
        assert said in response.words
    assert 'href="/commitments/?partnership=both&amp;timeliness=overdue"' in response.text
    assert 'href="/parties/MYS/"' in response.text


def test_partnership_detail_says_what_is_not_there_yet(client, analyst, partnership):
    words = get(client, analyst).words

    for said in (
        "No commitment of this partnership is on record yet.",
        "No statement is on record yet.",
        "No council, commission or committee is on record.",
        "Nobody owns a commitment here yet.",
        "No statement on record mentions one.",
    ):
        assert said in words


def test_a_partnership_of_drafts_alone_does_not_exist_for_readers(client, reader, partnership):
    assert get(client, reader).status_code == 404
    make_statement(partnership=partnership, visibility=Visibility.DRAFT)
    assert get(client, reader).status_code == 404
    make_statement(partnership=partnership)
    assert get(client, reader).status_code == 200


def test_partnership_detail_tells_readers_nothing_of_drafts(client, reader, partnership, text):
    hidden = make_statement(
        partnership=partnership, visibility=Visibility.DRAFT, short_title="Kept back"
    )
    make_commitment(statement=text, published=False, short_title="Kept back too")
    make_instrument(partnership, "Kept back paper", hidden)
    make_instrument(partnership, "Kept back programme")

    response = get(client, reader)

    assert "Kept back" not in response.text
    assert "1 statement" in response.words


def test_visitors_see_no_people(client, analyst, settings, text):
    settings.IKRAR_PUBLIC_READING = True
    make_commitment(statement=text, owner=analyst)

    response = get(client, None)

    assert response.status_code == 200
    assert "Aisyah Rahman" not in response.text
    assert "owner" not in response.text


def test_the_pages_around_lead_to_the_partnership(client, reader, text):
    make_commitment(statement=text)

    for address in ("/", "/statements/", text.get_absolute_url()):
        assert 'href="/partnerships/both/"' in get(client, reader, address).text


def test_partnership_detail_costs_the_same_for_one_statement_and_for_twenty(
    client, analyst, partnership, text
):
    make_commitment(statement=text, owner=analyst)
    with_one = number_of_queries(client, analyst)
    for _ in range(19):
        make_commitment(statement=make_statement(partnership=partnership), owner=analyst)

    assert number_of_queries(client, analyst) == with_one <= 20


def number_of_queries(client, user):
    client.force_login(user)
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/partnerships/both/").status_code == 200
    return len(queries)
