"""Feeds: what other programs read with a private address, or of what is published."""

import logging

import pytest
import structlog
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar
from lxml import etree

from commitments.actions import feeds
from commitments.enums import FeedKind, FeedScope
from commitments.models import Feed
from commitments.views import published_feeds
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_commitment,
    make_evidence,
    make_statement,
    make_status,
    make_user,
)
from tests.feeds import make_feed, make_view, token_in
from tracker.logs import without_tokens

ATOM = "{http://www.w3.org/2005/Atom}"


def events(response):
    assert response.status_code == 200
    return {str(event["UID"]): event for event in Calendar.from_ical(response.content).events}


def titles(response):
    assert response.status_code == 200
    return [each.text for each in etree.fromstring(response.content).iter(f"{ATOM}title")][1:]


@pytest.fixture
def due(db):
    return make_commitment(**BY_END_OF_2026)


def test_a_calendar_needs_no_session_and_starts_none(client, analyst, due):
    _feed, address = make_feed(by=analyst)

    response = client.get(address)

    assert list(events(response)) == [f"{due.code}-deadline@testserver"]
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_a_feed_that_holds_the_same_is_not_sent_again(client, analyst, due):
    for kind in FeedKind:
        _feed, address = make_feed(kind=kind, by=analyst)
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["Cache-Control"] == "private, no-cache"
        assert client.get(address).content == first.content

    make_status(due)
    assert client.get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_feed_has_the_rights_that_its_owner_has_now(client, analyst, due):
    make_commitment(published=False, **BY_END_OF_2026)
    _feed, address = make_feed(by=analyst)
    assert len(events(client.get(address))) == 2

    analyst.groups.clear()

    assert list(events(client.get(address))) == [f"{due.code}-deadline@testserver"]


@pytest.mark.parametrize("kind", FeedKind)
def test_a_feed_of_somebody_who_left_is_not_there(client, analyst, kind):
    _feed, address = make_feed(kind=kind, by=analyst)
    analyst.is_active = False
    analyst.save(update_fields=["is_active"])

    assert client.get(address).status_code == 404


def test_a_revoked_feed_and_a_guessed_one_are_not_there(client, analyst):
    feed, address = make_feed(by=analyst)
    assert client.get(address.replace("calendar.ics", "changes.xml")).status_code == 404
    feeds.revoke(feed=feed, by=analyst)

    assert client.get(address).status_code == 404
    assert client.get(reverse("private_calendar", args=["x" * 43])).status_code == 404
    assert client.get(reverse("private_calendar", args=[feed.token_hash])).status_code == 404


def test_the_address_is_shown_once_and_its_token_is_kept_nowhere(client, analyst, due):
    client.force_login(analyst)

    page = client.post(reverse("feed_list"), {"kind": "calendar", "scope": "all"})

    token = token_in(page.context["opened"]["address"])
    assert token in page.content.decode()
    assert len(token) == 43
    assert token not in client.get(reverse("feed_list")).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM commitments_feed")
        assert token not in str(cursor.fetchall())
        cursor.execute("SELECT * FROM commitments_auditevent")
        assert token not in str(cursor.fetchall())


def test_the_token_is_in_no_line_of_a_log(client, analyst, caplog):
    _feed, address = make_feed(by=analyst)
    caplog.set_level(logging.INFO)

    with structlog.testing.capture_logs(processors=[without_tokens]) as lines:
        client.get(f"{address}?again=yes")

    finished = next(line for line in lines if line["event"] == "request_finished")
    assert finished["request"] == "GET /feeds/…/calendar.ics?again=yes"
    assert token_in(address) not in str(lines)


def test_a_view_is_followed_as_its_owner_sees_it(client, analyst, due):
    make_status(make_commitment(**IN_2028))
    view = make_view(by=analyst, query="status=planned")
    _feed, address = make_feed(view=view, by=analyst)

    (event,) = events(client.get(address)).values()

    assert str(event["SUMMARY"]).startswith("Window: ")


def test_a_view_that_is_shared_no_longer_ends_the_feeds_of_others(client, analyst, manager, due):
    view = make_view(by=manager, query="view=open", is_shared=True)
    _feed, address = make_feed(view=view, by=analyst)
    assert client.get(address).status_code == 200

    view.is_shared = False
    view.save(update_fields=["is_shared"])

    assert client.get(address).status_code == 404


def test_mine_are_those_that_one_owns_or_watches(client, analyst, due):
    own = make_commitment(owner=analyst, **BY_END_OF_2026)
    _feed, address = make_feed(scope=FeedScope.MINE, by=analyst)

    assert list(events(client.get(address))) == [f"{own.code}-deadline@testserver"]


@pytest.mark.parametrize("query", ["as_of=2026-01-08", ""])
def test_only_what_changes_can_be_followed(client, analyst, query):
    saved_list = "commitments" if query else "evidence"
    view = make_view(by=analyst, query=query, saved_list=saved_list)
    client.force_login(analyst)

    body = {"kind": "calendar", "scope": "view", "view": view.pk}
    response = client.post(reverse("feed_list"), body)

    assert response.status_code == 422
    assert not Feed.objects.exists()


def test_anybody_follows_what_is_published_where_it_is_open(client, settings, due):
    make_commitment(published=False, **BY_END_OF_2026)
    assert client.get(reverse("calendar")).status_code == 302
    settings.IKRAR_PUBLIC_READING = True

    assert list(events(client.get(reverse("calendar")))) == [f"{due.code}-deadline@testserver"]
    assert titles(client.get(reverse("changes"))) == [f"{due.short_code} Open a school: published"]


def test_a_visitor_is_told_of_no_person(client, settings, due):
    settings.IKRAR_PUBLIC_READING = True
    zorvan = make_user("Manager", first_name="Zorvan")
    make_status(due, by=zorvan)
    make_commitment(statement=due.statement, by=zorvan, short_title="Build a port")

    content = client.get(reverse("changes")).content.decode()

    assert "Build a port: published" in content
    assert "Zorvan" not in content


def test_changes_have_names_for_ever_and_lead_to_their_place(client, reader, due):
    update = make_status(due)
    _feed, address = make_feed(kind=FeedKind.CHANGES, by=reader)

    root = etree.fromstring(client.get(address).content)

    links = {each.find(f"{ATOM}id").text: each for each in root.iter(f"{ATOM}entry")}
    entry = links[f"tag:testserver,2026:status-{update.pk}"]
    place = f"http://testserver/commitments/{due.code}/history/#update-{update.pk}"
    assert entry.find(f"{ATOM}link").get("href") == place
    assert entry.find(f"{ATOM}author/{ATOM}name").text == "An Author"
    assert token_in(address) not in client.get(address).content.decode()


def test_what_no_feed_can_hold_is_left_out(client, reader, due):
    make_status(due, reason="Bad\x0b & <b>words</b>\x1b")
    _feed, address = make_feed(kind=FeedKind.CHANGES, by=reader)

    assert "Bad &amp; &lt;b&gt;words&lt;/b&gt;" in client.get(address).content.decode()


def test_changes_are_fifty_at_most(client, reader, due):
    for _ in range(52):
        make_evidence(due)
    _feed, address = make_feed(kind=FeedKind.CHANGES, by=reader)

    assert len(titles(client.get(address))) == 50


def test_an_empty_feed_says_the_same_each_time(client, reader):
    _feed, address = make_feed(kind=FeedKind.CHANGES, by=reader)

    assert client.get(address).content == client.get(address).content


@pytest.mark.parametrize("kind", FeedKind)
def test_a_feed_of_twenty_costs_as_many_queries_as_one(client, reader, kind):
    statement = make_statement()
    _feed, address = make_feed(kind=kind, by=reader)
    counts = []
    for more in (1, 19):
        for _ in range(more):
            make_status(make_commitment(statement=statement, **BY_END_OF_2026))
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counts.append(len([each for each in asked if "ikrar_cache" not in each["sql"]]))

    assert counts[0] == counts[1]


def test_whoever_asks_without_end_is_asked_to_wait(client, reader, monkeypatch):
    monkeypatch.setitem(published_feeds.RATE, "feed", "2/m/ip")
    _feed, address = make_feed(by=reader)

    statuses = [client.get(address).status_code for _ in range(3)]

    assert statuses == [200, 200, 429]


def test_a_feed_is_revoked_by_its_owner_alone(client, analyst, manager):
    feed, _address = make_feed(by=analyst)
    client.force_login(manager)
    assert client.post(reverse("feed_revoke", args=[feed.pk])).status_code == 404

    client.force_login(analyst)
    client.post(reverse("feed_revoke", args=[feed.pk]), {"revoke": "yes"})

    feed.refresh_from_db()
    assert feed.revoked_at is not None
    assert b"Revoked" in client.get(reverse("feed_list")).content


@pytest.mark.parametrize("value", ["", "abc", "9" * 30, "-1", "\ud800"])
def test_no_view_that_is_asked_for_breaks_the_page(client, analyst, value):
    client.force_login(analyst)

    value = value.encode("utf-8", "surrogatepass")
    assert client.get(reverse("feed_list"), {"view": value}).status_code == 200
    body = {"kind": "calendar", "scope": "view", "view": value}
    assert client.post(reverse("feed_list"), body).status_code in (400, 422)
