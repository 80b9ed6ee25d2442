"""What the list of commitments found, as a file: the same rows, for the same eyes."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import Role, RoleBasis, Score, Status, ThemeGroup
from commitments.filters import listing
from commitments.models import CommitmentParty
from commitments.reports import export_rows
from tests.factories import (
    BY_END_OF_2026,
    WORDS,
    make_assessment,
    make_commitment,
    make_evidence,
    make_forecast,
    make_guideline,
    make_party,
    make_statement,
    make_status,
    make_theme,
)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21T12:00Z", tick=False):
        yield


def get(client, user, query="", kind="json"):
    if user:
        client.force_login(user)
    return client.get(f"{reverse('commitment_export', args=[kind])}?{query}")


def body(response):
    return b"".join(response.streaming_content).decode()


def rows(client, user, query=""):
    return json.loads(body(get(client, user, query)))["rows"]


def titles(client, user, query=""):
    return [row["title"] for row in rows(client, user, query)]


def test_commitment_export_holds_what_is_coded_and_where_the_words_stand(client, analyst):
    malaysia = make_party("Malaysia")
    lead = CommitmentParty(party=malaysia, role=Role.LEAD, basis=RoleBasis.STATED)
    text = make_statement(slug="ankara-2026", short_title="Ankara 2026")
    commitment = make_commitment(
        statement=text,
        owner=analyst,
        roles=[lead],
        themes=[make_theme(name="Schools", group=ThemeGroup.PEOPLE)],
        **BY_END_OF_2026,
    )
    make_evidence(commitment)
    make_status(commitment, Status.PLANNED)

    [row] = rows(client, analyst)

    start = text.canonical_text.index(WORDS)
    [quote] = row["quotes"]
    assert quote["text"] == WORDS
    assert (quote["version"], quote["paragraph"], quote["start"]) == ("ankara-2026", "2", start)
    assert quote["end"] == start + len(WORDS)
    assert row["code"] == commitment.code
    assert row["permalink"] == f"http://testserver/commitments/{commitment.code}/"
    assert row["parties"][0]["name"] == "Malaysia"
    assert row["themes"] == [{"name": "Schools", "group": "people"}]
    assert (row["status"], row["status_label"]) == ("planned", "Planned")
    assert row["status_effective_on"] == "2026-02-11"
    assert (row["timeliness"], row["deadline_latest"]) == ("due_soon", "2026-12-31")
    assert (row["evidence_count"], row["evidence_supports"], row["evidence_context"]) == (2, 2, 0)
    assert row["owner"] == str(analyst)


def test_commitment_export_holds_scores_as_numbers_and_as_words(client, analyst, manager):
    failed, open_still = make_commitment(short_title="Bee"), make_commitment(short_title="Ant")
    make_guideline(failed, by=analyst, approver=manager)
    make_assessment(failed, by=analyst, approver=manager, score=Score.PARTIAL)
    make_forecast(open_still, by=analyst)

    first, second = rows(client, analyst, "order=title")
    lines = list(csv.DictReader(StringIO(body(get(client, analyst, "order=-title", "csv")))))

    said = ("score", "score_percent", "score_label", "guideline_number", "outlook_label")
    assert [first[name] for name in said] == [None, None, "Not assessed", 0, "Needs attention"]
    assert [second[name] for name in said] == [0, 50, "Partial", 1, ""]
    assert [line["score"] for line in lines] == ["0", ""]


def test_commitment_export_says_what_it_is(client, analyst, commitment):
    response = get(client, analyst, "q=school&view=open&columns=status&layout=board")

    meta = json.loads(body(response))["meta"]

    assert response["Content-Disposition"] == (
        'attachment; filename="ikrar-commitments-2026-11-21.json"'
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert meta["as_of"] == "2026-11-21"
    assert meta["address"] == "http://testserver/commitments/?q=school&view=open"
    assert meta["filters"] == ["View: Open", "Search: “school”", "Sort: best match"]
    assert meta["count"] == 1


def test_commitment_export_has_the_rows_of_all_pages_in_the_order_of_the_list(
    client, analyst, monkeypatch
):
    monkeypatch.setattr(export_rows, "BATCH", 2)
    text = make_statement()
    for title in ("Bee", "Ant", "Doe", "Cat", "Elk"):
        make_commitment(statement=text, short_title=title)

    assert titles(client, analyst, "order=-title&page=7") == ["Elk", "Doe", "Cat", "Bee", "Ant"]
    assert titles(client, analyst, "order=code&status=planned") == []


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_commitment_export_sends_each_kind_of_file(client, analyst, commitment, kind):
    response = get(client, analyst, kind=kind)

    assert response.status_code == 200
    assert response.streaming
    assert response["Content-Disposition"].endswith(f'2026-11-21.{kind}"')
    assert b"".join(response.streaming_content)


def test_commitment_export_has_one_line_a_commitment_in_csv(client, analyst):
    make_commitment(short_title="=HYPERLINK(1)")

    header, line = csv.reader(StringIO(body(get(client, analyst, kind="csv"))))

    found = dict(zip(header, line, strict=True))
    assert header[0] == "\ufeffcode"
    assert found["title"] == "'=HYPERLINK(1)"
    assert found["quotes"].endswith(f"“{WORDS}”")
    assert found["as_of"] == "2026-11-21"
    assert found["address"] == "http://testserver/commitments/"


def test_commitment_export_shows_readers_what_is_published_and_nothing_else(client, reader):
    make_commitment(short_title="Seen")
    make_commitment(short_title="Hidden", published=False)

    for query in ("", "visibility=draft", "q=hidden", "order=title", "view=open"):
        assert "Hidden" not in titles(client, reader, query)
    assert titles(client, reader) == ["Seen"]


def test_commitment_export_leaves_out_what_was_withdrawn_while_it_was_written(client, reader):
    seen = make_commitment(short_title="Seen")
    hidden = make_commitment(short_title="Hidden", published=False)
    keys = [hidden.pk, seen.pk]

    found = export_rows.records(keys, user=reader, on=date(2026, 11, 21), site="")

    assert [row["title"] for row in found] == ["Seen"]


def test_commitment_export_tells_visitors_nothing_of_people(client, settings, analyst):
    settings.IKRAR_PUBLIC_READING = True
    make_commitment(short_title="Seen", owner=analyst)
    make_commitment(short_title="Hidden", owner=analyst, published=False)

    [row] = rows(client, None)

    assert row["title"] == "Seen"
    assert "owner" not in row
    for kind in ("csv", "json"):
        assert analyst.last_name not in body(get(client, None, kind=kind))
    assert get(client, None, "order=owner").status_code == 422


def test_commitment_export_tells_visitors_how_long_a_file_may_be(
    client, settings, analyst, monkeypatch
):
    settings.IKRAR_PUBLIC_READING = True
    monkeypatch.setattr(listing, "VISITORS_ROWS_AT_MOST", 1)
    statement = make_statement()
    for _ in range(2):
        make_commitment(statement=statement)

    refused = get(client, None, kind="csv")
    narrowed = get(client, None, "q=01", kind="csv")

    assert refused.status_code == 422
    assert "Without signing in, a file has at most 1 rows" in refused.text
    assert "download" not in refused.text
    assert narrowed.status_code == 200
    assert get(client, analyst, kind="csv").status_code == 200


def test_commitment_export_compresses_text_and_sends_a_workbook_as_it_is(client, analyst):
    make_commitment()
    client.force_login(analyst)

    text, workbook = (
        client.get(reverse("commitment_export", args=[kind]), headers={"Accept-Encoding": "gzip"})
        for kind in ("csv", "xlsx")
    )

    assert text["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in workbook
    assert int(workbook["Content-Length"]) == len(workbook.getvalue())


def test_commitment_export_asks_for_sign_in(client, commitment):
    response = get(client, None)

    assert response.status_code == 302


@pytest.mark.parametrize("kind", ["pdf", "CSV", "csv.exe"])
def test_commitment_export_knows_three_kinds(client, analyst, kind):
    assert get(client, analyst, kind=kind).status_code == 404


def test_commitment_export_of_a_bad_address_is_the_page_that_says_so(client, analyst, commitment):
    response = get(client, analyst, "status=unheard_of", kind="csv")

    assert response.status_code == 422
    assert "Content-Disposition" not in response
    assert "is not one of the choices" in response.text


def test_commitment_export_costs_the_same_for_one_row_and_for_twenty(client, analyst):
    text, counts = make_statement(), []
    for more in (1, 19):
        for _ in range(more):
            make_commitment(statement=text)
        body(get(client, analyst))
        with CaptureQueriesContext(connection) as queries:
            body(get(client, analyst))
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_commitment_export_is_offered_for_what_the_list_shows(client, analyst, commitment):
    client.force_login(analyst)

    page = client.get(f"{reverse('commitment_list')}?q=school&density=compact")

    assert 'href="/commitments/export/csv/?q=school"' in page.text
    assert "This row, CSV" in page.text


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_who_asks_for_the_head_alone_has_no_rows_read(client, reader, kind):
    make_commitment()
    client.force_login(reader)
    address = reverse("commitment_export", args=[kind])

    with CaptureQueriesContext(connection) as asked:
        response = client.head(address)

    assert response.status_code == 200
    assert "attachment" in response["Content-Disposition"]
    assert not any("commitments_quote" in query["sql"] for query in asked)
