"""Parts of the dashboard as pages of their own, and the rows behind them as files."""

import csv
import json
from io import StringIO

import pytest
from django.core.cache import caches
from django.urls import reverse

from commitments.enums import LinkKind, Stance
from commitments.models import CommitmentLink
from commitments.reports.dashboard_blocks import BLOCKS
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_evidence,
    make_indicator,
    make_point,
    make_series,
    make_statement,
    make_status,
    make_submission,
    make_theme,
)


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


def test_what_presses_is_exported_in_the_order_of_urgency(client, manager, record):
    client.force_login(manager)

    path = reverse("dashboard_block_export", args=["attention", "json"])
    rows = json.loads(b"".join(client.get(path).streaming_content))["rows"]

    assert [row["kind"] for row in rows][:2] in (["due_soon", "to_approve"], ["to_approve"])


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
