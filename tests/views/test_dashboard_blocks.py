"""Parts of the dashboard as pages of their own, and the rows behind them as files."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import LinkKind, Stance
from commitments.models import CommitmentLink
from commitments.reports import dashboard_blocks
from commitments.reports.dashboard_blocks import BLOCKS
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_evidence,
    make_indicator,
    make_point,
    make_search,
    make_series,
    make_statement,
    make_status,
    make_submission,
    make_theme,
)


def at(day):
    return time_machine.travel(f"2026-{day}T12:00Z", tick=False)


@pytest.fixture(autouse=True)
def today():
    with at("11-22"):
        yield


@pytest.fixture
def record(analyst):
    """One of everything that a dashboard shows."""
    statement = make_statement(slug="capital")
    due = make_commitment(statement=statement, themes=[make_theme()], **BY_END_OF_2026)
    make_submission(make_commitment(statement=statement), by=analyst)
    contested = make_commitment(statement=statement, owner=analyst)
    make_status(contested, by=analyst)
    make_evidence(contested, stance=Stance.CONTRADICTS)
    make_point(make_series(make_indicator(due)))
    earlier = make_commitment(statement=make_statement(partnership=statement.partnership))
    CommitmentLink.objects.create(later=due, earlier=earlier, kind=LinkKind.RENEWS)
    return statement


def lines(client, block, **query):
    path = reverse("dashboard_block_export", args=[block, "csv"])
    file = b"".join(client.get(path, query).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(file)))


def test_each_part_opens_and_exports_with_its_scope(client, manager, record):
    client.force_login(manager)

    for block in BLOCKS:
        page = client.get(reverse("dashboard_block", args=[block.name]), {"statement": "capital"})
        assert page.status_code == 200
        assert f"dashboard/{block.name}/export/xlsx/?statement=capital" in page.content.decode()
        found = lines(client, block.name, statement="capital")
        assert list(found[0])[: len(block.columns)] == list(block.columns)
        assert "/dashboard/" in found[0]["address"]


def file_of(client, block, **query):
    """What the file says of itself, with its name, and its rows."""
    response = client.get(reverse("dashboard_block_export", args=[block, "json"]), query)
    file = json.loads(b"".join(response.streaming_content))
    return file["meta"] | {"name": response["Content-Disposition"]}, file["rows"]


def test_what_needs_attention_is_exported_in_the_order_of_urgency(client, manager, analyst):
    statement = make_statement()
    with at("06-01"):
        stale = make_commitment(statement=statement)
        make_status(stale)
    waiting = make_commitment(statement=statement)
    with at("11-20"):
        make_submission(waiting, by=analyst)
    soon = make_commitment(statement=statement, **BY_END_OF_2026)
    passed = BY_END_OF_2026 | {"deadline_latest": date(2026, 3, 31)}
    late = make_commitment(statement=statement, **passed)
    client.force_login(manager)

    about, rows = file_of(client, "attention")

    assert [(row["kind"], row["code"], row["days"]) for row in rows][:4] == [
        ("overdue", late.code, 236),
        ("due_soon", soon.code, 39),
        ("to_approve", waiting.code, 2),
        ("stale", stale.code, 84),
    ]
    assert [(row["kind"], row["code"]) for row in rows][4:] == [("unreviewed", waiting.code)]
    assert "-first-" not in about["name"]


def test_on_a_past_day_nothing_waits_for_approval(client, manager, analyst):
    with at("11-01"):
        commitment = make_commitment()
    make_submission(commitment, by=analyst)
    client.force_login(manager)

    page = client.get(reverse("dashboard"), {"as_of": "2026-11-10"}).content.decode()
    _about, rows = file_of(client, "attention", as_of="2026-11-10")

    assert "To approve" not in page
    assert [row["kind"] for row in rows] == ["unreviewed"]
    assert "To approve 1" in client.get(reverse("dashboard")).content.decode()


def test_what_waits_costs_as_many_queries_for_twenty_as_for_one(client, manager, analyst):
    statement, counts = make_statement(), []
    client.force_login(manager)
    for more in (1, 19):
        for _ in range(more):
            make_submission(make_commitment(statement=statement, owner=analyst), by=analyst)
        with CaptureQueriesContext(connection) as asked:
            _about, rows = file_of(client, "attention")
        counts.append(len(asked))

    assert counts[0] == counts[1]
    assert len([row for row in rows if row["kind"] == "to_approve"]) == 20


@pytest.mark.parametrize("block", ["attention", "changes"])
def test_a_part_that_is_cut_says_so(client, manager, analyst, monkeypatch, block):
    monkeypatch.setattr(dashboard_blocks, "ROWS_AT_MOST", 2)
    statement = make_statement()
    for _ in range(3):
        make_search(make_commitment(statement=statement), by=analyst)
    client.force_login(manager)

    about, rows = file_of(client, block)
    page = client.get(reverse("dashboard_block", args=[block])).content.decode()

    assert len(rows) == 2
    assert "The first 2 rows; there are more" in about["filters"]
    assert f"ikrar-{block}-first-2-2026-11-22.json" in about["name"]
    assert ("These are the latest 2 changes" in page) == (block == "changes")


def test_a_part_is_refused_to_whom_it_is_not_for(client, reader, record):
    client.force_login(reader)

    assert client.get(reverse("dashboard_block", args=["workload"])).status_code == 403
    assert client.get(reverse("dashboard_block", args=["gossip"])).status_code == 404
    assert client.get(reverse("dashboard_block_export", args=["themes", "pdf"])).status_code == 404
    assert 'id="workload"' not in client.get("/").content.decode()
    assert "author" in lines(client, "changes")[0]


def test_visitors_see_no_people_in_any_part(client, record, settings):
    settings.IKRAR_PUBLIC_READING = True

    assert "owner" not in lines(client, "attention")[0]
    assert "author" not in lines(client, "changes")[0]
    assert client.get(reverse("dashboard_block", args=["workload"])).status_code in (302, 403)


def test_a_dashboard_that_shows_everything_keeps_to_its_queries(
    client, manager, record, django_assert_max_num_queries
):
    client.force_login(manager)
    client.get("/")
    caches["figures"].clear()

    with django_assert_max_num_queries(20):
        response = client.get("/", {"statement": "capital"})

    content = response.content.decode()
    for part in ("attention", "contests", "workload", "since-before", "deadlines"):
        assert f'id="{part}"' in content
