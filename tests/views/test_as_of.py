"""Looking back: what pages say of a past day, and that nobody changes anything from there."""

import csv
import re
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import commitments
from commitments.enums import Status
from commitments.models import AuditEvent, StatusUpdate
from tests.factories import (
    BY_END_OF_2026,
    make_body,
    make_commitment,
    make_decision,
    make_evidence,
    make_search,
    make_statement,
    make_status,
    make_submission,
)

BEGINS, PLANNED, CLOSED, TODAY = "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"
DATED = [
    "dashboard",
    "commitment_list",
    "commitment_detail",
    "statement_list",
    "statement_detail",
    "party_list",
    "party_detail",
    "body_list",
    "body_detail",
    "partnership_detail",
    "statement_lineage",
    "compare",
]


def on_the_day(day):
    return time_machine.travel(f"{day}T12:00Z", tick=False)


@pytest.fixture
def record(analyst, manager):
    """A commitment that was planned in April and fulfilled in May; another one, withdrawn then."""
    with on_the_day(BEGINS):
        statement = make_statement(slug="ankara-2026", short_title="Ankara 2026")
        found = make_commitment(statement=statement, short_title="A school", **BY_END_OF_2026)
        other = make_commitment(statement=statement, short_title="A port")
        make_search(other, sources="The gazette of March")
    with on_the_day(PLANNED):
        make_status(found, Status.PLANNED, by=analyst, reason="The ministry said when.")
        make_evidence(found, title="The first stone")
    with on_the_day(CLOSED):
        make_decision(make_submission(found, by=analyst), by=manager)
        other.refresh_from_db()
        commitments.withdraw(commitment=other, seen_version=other.version, by=manager)
    with on_the_day(TODAY):
        yield found


def address_of(name, record):
    arguments = {
        "commitment_detail": [record.code],
        "statement_detail": ["ankara-2026"],
        "statement_lineage": ["ankara-2026"],
        "party_detail": [record.statement.partnership.parties.first().key],
        "body_detail": [make_body().pk] if name == "body_detail" else [],
        "partnership_detail": [record.statement.partnership.slug],
    }
    return reverse(name, args=arguments.get(name, []))


def get(client, user, address, **query):
    client.force_login(user)
    response = client.get(f"{address}?{urlencode(query)}" if query else address)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


def status_shown(response):
    return re.findall(r'chip-status" data-status="(\w+)"', response.text)


@pytest.mark.parametrize("name", DATED)
def test_pages_say_which_day_they_are_about(client, manager, record, name):
    address = address_of(name, record)

    now, then = get(client, manager, address), get(client, manager, address, as_of=PLANNED)

    assert now.status_code == then.status_code == 200
    assert "As known on" not in now.words
    assert "As known on 1 April 2026" in then.words
    assert "Back to today" in then.words
    assert f'href="{address}" data-to-today' in then.text


def test_a_commitment_stands_as_it_stood_when_the_day_ended(client, reader, record):
    address = record.get_absolute_url()
    days = (BEGINS, PLANNED, CLOSED)

    first, second, third = (get(client, reader, address, as_of=day) for day in days)

    assert status_shown(first)[0] == "not_reviewed"
    assert "The first stone" not in first.text
    assert status_shown(second)[0] == "planned"
    assert "The first stone" in second.text
    assert "The school stands and teaches." not in second.text
    assert status_shown(third)[0] == "fulfilled"


def test_the_list_counts_filters_and_searches_as_of_the_day(client, reader, record):
    address = reverse("commitment_list")

    then = get(client, reader, address, as_of=PLANNED)
    fulfilled = get(client, reader, address, as_of=PLANNED, status="fulfilled")
    sought = get(client, reader, address, as_of=PLANNED, q="school", status="planned")
    now = get(client, reader, address, status="fulfilled")

    assert "2 commitments from 1 statement" in then.words
    assert "A port" in then.words
    assert "Nothing matches these filters" in fulfilled.words
    assert "A school" in sought.words
    assert "A school" in now.words
    assert "A port" not in now.words


@pytest.mark.parametrize("layout", ["table", "board", "timeline"])
def test_every_layout_of_the_list_goes_back(client, reader, record, layout):
    address = reverse("commitment_list")

    then = get(client, reader, address, as_of=PLANNED, layout=layout)

    assert then.status_code == 200
    assert "A school" in then.words
    assert "fulfilled" not in status_shown(then)


def test_the_dashboard_counts_as_of_the_day(client, reader, record):
    now = get(client, reader, reverse("dashboard"))
    then = get(client, reader, reverse("dashboard"), as_of=BEGINS)

    assert "of 1" in now.words
    assert "of 2" in then.words
    assert "The gazette of March" not in then.words
    assert "is now" not in then.words


def test_the_reader_of_a_statement_marks_what_stood_in_it_then(client, reader, record):
    address = reverse("statement_detail", args=["ankara-2026"])

    now, then = get(client, reader, address), get(client, reader, address, as_of=PLANNED)

    assert "A port" not in now.words
    assert "A port" in then.words


def test_a_day_before_the_record_shows_an_empty_register_and_says_why(client, analyst, record):
    for name in ("dashboard", "commitment_list", "statement_list"):
        response = get(client, analyst, reverse(name), as_of="2026-02-28")

        assert response.status_code == 200
        assert "The record begins on 1 March 2026" in response.words
        assert "on record on this day" in response.words
        assert "A school" not in response.words


def test_what_was_not_on_record_yet_is_not_there(client, analyst, record):
    response = get(client, analyst, record.get_absolute_url(), as_of="2026-02-28")

    assert response.status_code == 404
    assert "It was not on record yet" in response.words
    assert "Back to today" in response.words


def test_a_reader_does_not_see_what_was_a_draft_then(client, reader, analyst, record):
    with on_the_day(CLOSED):
        draft = make_commitment(statement=record.statement, published=False)
    draft.refresh_from_db()
    commitments.publish(commitment=draft, seen_version=draft.version, by=analyst)
    address = draft.get_absolute_url()

    answers = [get(client, who, address, as_of=CLOSED).status_code for who in (reader, analyst)]

    assert answers == [404, 200]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("2026-06-02", "2 June 2026 has not come yet"),
        ("2026-02-30", "A day is written as 2026-12-31"),
        ("yesterday", "A day is written as 2026-12-31"),
    ],
)
@pytest.mark.parametrize("name", ["dashboard", "commitment_list", "commitment_detail"])
def test_a_day_that_cannot_be_is_told_and_left_out(client, reader, record, name, value, problem):
    response = get(client, reader, address_of(name, record), as_of=value)

    assert response.status_code == 422
    assert problem in response.words
    assert "As known on" not in response.words


def test_today_needs_no_parameter(client, reader, record):
    response = get(client, reader, record.get_absolute_url(), as_of=TODAY)

    assert response.status_code == 200
    assert "As known on" not in response.words


def test_every_link_to_a_page_that_goes_back_keeps_the_day(client, manager, record):
    for name in ("dashboard", "commitment_list", "commitment_detail", "statement_detail"):
        response = get(client, manager, address_of(name, record), as_of=PLANNED, layout="board")

        links = set(
            re.findall(r'<a [^>]*href="(/(?:commitments|statements)/[^"]*)"', response.text)
        )
        back = {link for link in links if "data-to-today" in response.text.split(link)[1][:20]}
        assert links
        assert all(f"as_of={PLANNED}" in link for link in links - back)
        for form in re.findall(r"<form [^>]*method=.get.[^>]*>.{0,80}", response.text):
            leads_back = 'action="/search/"' not in form
            assert ('name="as_of"' in form or "data-as-of" in form) == leads_back


def test_nothing_that_writes_is_offered_on_a_past_day(client, manager, record):
    writing = ["status/", "evidence/", "searches/", "actions/", "coding/", "watch/", "visibility/"]
    now, then = (
        get(client, manager, record.get_absolute_url(), **query)
        for query in ({}, {"as_of": CLOSED})
    )

    def offered(page):
        # An evidence pack lies below the address that adds evidence, and writes nothing.
        address = re.escape(record.get_absolute_url())
        return [each for each in writing if re.search(rf'{address}{each}["?#]', page.text)]

    assert offered(now) == writing
    assert offered(then) == []
    posting = re.findall(r'<form [^>]*method="post"[^>]*action="([^"]*)"', then.text)
    assert set(posting) <= {"/appearance/", "/accounts/logout/"}
    listed = get(client, manager, reverse("commitment_list"), as_of=CLOSED)
    assert 'name="code"' not in listed.text


@pytest.mark.parametrize("name", ["status_record", "evidence_add", "coding_edit", "watch"])
def test_pages_that_write_refuse_a_past_day(client, manager, record, name):
    client.force_login(manager)
    address = f"{reverse(name, args=[record.code])}?as_of={PLANNED}"
    events = AuditEvent.objects.count()

    answers = [client.get(address), client.post(address, {"seen_version": record.version})]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert all("A past day can only be read" in answer.text for answer in answers)
    assert AuditEvent.objects.count() == events


def test_who_looks_back_may_change_nothing(analyst, record):
    analyst.looks_at = (record.status_updates.first().recorded_at - timedelta(days=1)).date()

    rights = [right for right in analyst.get_all_permissions() if analyst.has_perm(right)]

    assert rights == ["commitments.read_drafts"]


def test_a_file_names_its_day_and_holds_what_was_known(client, reader, record):
    address = reverse("commitment_export", args=["csv"])

    then = get_file(client, reader, f"{address}?as_of={PLANNED}")
    today = get_file(client, reader, address)

    assert then.rows[0]["as_of"] == PLANNED
    assert f"as_of={PLANNED}" in then.rows[0]["address"]
    assert {row["title"]: row["status"] for row in then.rows} == {
        "A school": "planned",
        "A port": "not_reviewed",
    }
    assert "2026-04-01.csv" in then["Content-Disposition"]
    assert [row["status"] for row in today.rows] == ["fulfilled"]
    assert then.rows[0]["evidence_supports"] != today.rows[0]["evidence_supports"]


def get_file(client, user, address):
    client.force_login(user)
    response = client.get(address)
    text = response.getvalue().decode("utf-8-sig")
    response.rows = list(csv.DictReader(text.splitlines()))
    return response


def test_a_day_that_cannot_be_is_no_file(client, reader, record):
    address = reverse("commitment_export", args=["csv"])

    response = get(client, reader, address, as_of="2027-01-01")

    assert response.status_code == 422
    assert "has not come yet" in response.words


@pytest.mark.parametrize("name", ["dashboard", "commitment_list", "statement_list"])
def test_a_past_day_asks_as_often_for_twenty_as_for_one(client, analyst, record, name):
    def asked(day):
        with CaptureQueriesContext(connection) as queries:
            get(client, analyst, reverse(name), as_of=day)
        return len(queries)

    one = asked(PLANNED)
    with on_the_day(CLOSED):
        for _each in range(20):
            make_status(make_commitment(statement=record.statement), Status.PLANNED)

    assert asked(CLOSED) <= one + 1
    assert asked(CLOSED) <= 25


def test_statuses_are_those_recorded_by_then_whatever_day_they_are_true_since(
    client, reader, record
):
    update = StatusUpdate.objects.get(commitment=record, status=Status.PLANNED)

    response = get(client, reader, record.get_absolute_url(), as_of="2026-03-15")

    assert update.effective_on.isoformat() < "2026-03-15" < update.recorded_at.date().isoformat()
    assert status_shown(response)[0] == "not_reviewed"


def test_a_commitment_has_the_coding_that_it_had_then(client, reader, analyst, record):
    record.refresh_from_db()
    commitments.edit_coding(
        commitment=record,
        seen_version=record.version,
        changes={"short_title": "A university"},
        by=analyst,
    )

    now, then = (
        get(client, reader, record.get_absolute_url(), **query) for query in ({}, {"as_of": CLOSED})
    )

    assert "A university" in now.words
    assert "A university" not in then.words
    assert "A school" in then.words
