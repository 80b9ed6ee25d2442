"""The list of commitments in other shapes: chosen columns, density, a board, a time line."""

import re
from datetime import date
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import Status
from commitments.filters.columns import COLUMNS
from commitments.filters.shapes import CARDS_AT_MOST
from commitments.models import Commitment
from commitments.reports import timeline as timelines
from tests.conftest import FRAGMENT, PAGE
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_commitment,
    make_evidence,
    make_statement,
    make_status,
    make_theme,
)

EVERY_COLUMN = "&".join(f"columns={column.name}" for column in COLUMNS)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21T12:00Z", tick=False):
        yield


def get(client, user, query="", headers=PAGE):
    if user:
        client.force_login(user)
    response = client.get(f"{reverse('commitment_list')}?{query}", headers=headers)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


def headings(response):
    cells = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', response.text, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", cell) for cell in cells]


def test_commitment_list_shows_the_columns_that_the_address_names(client, analyst, commitment):
    query = "columns=statement&columns=next&columns=type"

    assert headings(get(client, analyst, query)) == [
        "Select",
        "Code",
        "Commitment",
        "Statement",
        "Type",
        "Next look",
    ]
    assert headings(get(client, analyst, "columns=title")) == ["Select", "Code", "Commitment"]
    assert "Theme, parties" in headings(get(client, analyst))


def test_commitment_list_shows_every_column_there_is(client, analyst):
    commitment = make_commitment(themes=[make_theme()], **BY_END_OF_2026)
    make_evidence(commitment)

    response = get(client, analyst, EVERY_COLUMN)

    assert len(headings(response)) == len(COLUMNS) + 3
    assert "Institution building" in response.words
    assert "31 Dec 2026" in response.words
    assert commitment.statement.short_title in response.words


def test_commitment_list_keeps_its_shape_in_every_link(client, analyst, commitment):
    response = get(client, analyst, "columns=status&density=compact&status=not_reviewed&page=1")

    links = re.findall(r'href="(/commitments/\?[^"]*)"', response.text)
    kept = [link for link in links if "columns=status" in link or "layout" in link]
    usual = [link for link in links if "columns" not in link]
    assert len(kept) > 10
    assert all("density=compact" in link for link in usual)
    assert 'type="hidden" name="columns" value="status"' in response.text
    assert 'aria-pressed="true"' in response.text


def test_commitment_list_names_no_columns_where_they_are_the_usual_ones(
    client, analyst, commitment
):
    usual = "&".join(f"columns={column.name}" for column in COLUMNS if column.usual)

    response = get(client, analyst, f"columns=title&{usual}&layout=table")

    assert response.status_code == 200
    links = re.findall(r'href="(/commitments/\?[^"]*)"', response.text)
    assert links
    assert not [link for link in links if "columns" in link or "layout=table" in link]


@pytest.mark.parametrize("query", ["columns=password", "layout=globe", "density=loose"])
def test_commitment_list_leaves_out_a_shape_that_there_is_not(client, analyst, commitment, query):
    response = get(client, analyst, query)

    assert response.status_code == 422
    assert "is not one of the choices" in response.words
    assert len(headings(response)) > 5


def test_commitment_list_has_boxes_for_those_who_may_change_something(
    client, analyst, reader, commitment
):
    box = f'name="code" value="{commitment.code}" form="bulk-form"'

    assert box in get(client, analyst).text
    assert "bulk-form" not in get(client, reader).text


def test_commitment_list_offers_visitors_no_column_of_people(client, settings, analyst):
    settings.IKRAR_PUBLIC_READING = True
    make_commitment(owner=analyst, **BY_END_OF_2026)

    for query in ("", "layout=board", "layout=timeline"):
        response = get(client, None, query)
        assert "Owner" not in response.words
        assert analyst.last_name not in response.text
    assert get(client, None, "columns=owner").status_code == 422


def test_commitment_board_has_a_lane_for_each_status_that_occurs(client, analyst):
    text = make_statement()
    make_status(make_commitment(statement=text, short_title="Planned one"), Status.PLANNED)
    for _ in range(CARDS_AT_MOST + 2):
        make_commitment(statement=text)

    board = get(client, analyst, "layout=board&q=school").context["board"]

    assert [(lane.status, lane.count, len(lane.rows)) for lane in board] == [
        ("not_reviewed", CARDS_AT_MOST + 2, CARDS_AT_MOST),
        ("planned", 1, 1),
    ]
    assert board[0].address == "/commitments/?q=school&status=not_reviewed"


def test_commitment_board_shows_the_chosen_statuses_alone(client, analyst):
    make_status(make_commitment(short_title="Planned one", **BY_END_OF_2026), Status.PLANNED)
    make_commitment(short_title="Another")

    response = get(client, analyst, "layout=board&status=planned", FRAGMENT)

    assert [lane.status for lane in response.context["board"]] == ["planned"]
    assert "Planned one by the end of 2026 Due soon, 40 days" in response.words


def test_commitment_timeline_draws_dates_and_counts_those_without(client, analyst):
    text = make_statement()
    make_commitment(statement=text, short_title="Soon", **BY_END_OF_2026)
    make_commitment(statement=text, short_title="Later", **IN_2028)
    make_commitment(statement=text, short_title="Sometime")

    response = get(client, analyst, "layout=timeline")

    drawn = response.context["timeline"]
    assert [period.label for period in drawn.periods] == ["Quarter 4 of 2026", "Quarter 4 of 2028"]
    assert "2 state a date. One states none" in response.words
    assert 'href="/commitments/?dated=no"' in response.text
    assert "viewBox" not in response.text[response.text.index("timeline-title") :][:9000]


def test_commitment_timeline_says_where_there_is_nothing_to_draw(client, analyst, commitment):
    response = get(client, analyst, "layout=timeline")

    assert "None of these states a date" in response.words


def test_commitment_timeline_draws_the_nearest_dates_and_says_so(client, analyst, monkeypatch):
    monkeypatch.setattr(timelines, "ROWS_AT_MOST", 2)
    text = make_statement()
    make_commitment(statement=text, short_title="Far", **IN_2028)
    make_commitment(statement=text, short_title="Soon", **BY_END_OF_2026)
    past = make_commitment(statement=text, short_title="Past", **BY_END_OF_2026)
    Commitment.objects.filter(pk=past.pk).update(deadline_latest=date(2026, 11, 1))

    response = get(client, analyst, "layout=timeline")

    bars = [bar for period in response.context["timeline"].periods for bar in period.bars]
    assert [bar.commitment.short_title for bar in bars] == ["Past", "Soon"]
    assert "The 2 stated dates nearest to today, of 3." in response.words


@pytest.mark.parametrize("query", ["layout=board", "layout=timeline", EVERY_COLUMN])
def test_every_shape_costs_the_same_for_one_row_and_for_twenty(client, analyst, query):
    text, counts = make_statement(), []
    for more in (1, 19):
        for _ in range(more):
            make_commitment(statement=text, owner=analyst, **BY_END_OF_2026)
        get(client, analyst, query)
        with CaptureQueriesContext(connection) as queries:
            get(client, analyst, query)
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert counts[0] <= 12
