"""Milestones on the page of a commitment, and the forms that set them."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import milestones
from commitments.models import AuditEvent
from tests.conftest import FRAGMENT
from tests.milestones import make_milestone

STATED = {
    "title": "Open it",
    "due": "../2026-12-31",
    "basis": "stated",
    "text": "by  the end\nof 2026",
}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-22T12:00Z"):
        yield


def test_milestone_add_keeps_the_words_as_they_are_stored(client, analyst, commitment, headers):
    client.force_login(analyst)
    address = reverse("milestone_add", args=[commitment.code])

    response = client.post(address, STATED, headers=headers)

    milestone = commitment.milestones.get()
    assert response.status_code == (200 if headers else 302)
    assert milestone.text == "by the end of 2026"
    assert "Open it" in client.get(commitment.get_absolute_url()).text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": "by the end of 2027"}, "do not stand in the text"),
        ({"text": ""}, "Copy the words"),
        ({"basis": "analyst"}, "Only what the text states has words"),
        ({"due": "soon"}, "EDTF"),
    ],
)
def test_milestone_add_refuses_and_keeps_what_was_typed(
    client, analyst, commitment, changes, sentence
):
    client.force_login(analyst)
    address = reverse("milestone_add", args=[commitment.code])

    response = client.post(address, STATED | changes)

    assert response.status_code == 422
    assert sentence in response.text
    assert 'value="Open it"' in response.text
    assert not commitment.milestones.exists()


def test_milestone_settle_says_what_became_of_it(client, analyst, commitment, headers):
    milestone = make_milestone(commitment, due="2026-06")
    client.force_login(analyst)
    address = reverse("milestone_settle", args=[commitment.code, milestone.pk])
    body = {"state": "reached", "on": "2026-08-01", "reason": "Said so.", "seen_version": 1}

    no_day = client.post(address, body | {"on": ""}, headers=headers)
    reached = client.post(address, body, headers=headers)
    stale = client.post(address, body, headers=headers)
    milestone.refresh_from_db()
    again = {"state": "planned", "reason": "Not so.", "seen_version": milestone.version}
    reopened = client.post(address, again, headers=headers)

    moved = 200 if headers else 302
    found = [each.status_code for each in (no_day, reached, stale, reopened)]
    assert found == [422, moved, 409, moved]
    assert "Said so." in stale.text
    milestone.refresh_from_db()
    assert (milestone.state, milestone.reason) == ("planned", "Not so.")


def test_milestone_settle_saves_on_top_of_what_leaves_the_step_open(
    client, analyst, manager, commitment
):
    milestone = make_milestone(commitment)
    theirs = {"title": "Theirs", "due": "", "words": None}
    milestones.change_milestone(milestone=milestone, seen_version=1, by=manager, **theirs)
    client.force_login(analyst)
    address = reverse("milestone_settle", args=[commitment.code, milestone.pk])
    mine = {"state": "dropped", "on": "2026-09-01", "reason": "Mine.", "seen_version": 1}

    stale = client.post(address, mine)
    seen = stale.context["form"]["seen_version"].value()
    again = client.post(address, mine | {"seen_version": seen})

    assert (stale.status_code, again.status_code) == (409, 302)
    assert "Save on top of the change" in stale.text
    milestone.refresh_from_db()
    assert (milestone.state, milestone.reason) == ("dropped", "Mine.")


def test_milestone_settle_shows_a_step_that_leads_nowhere_by_now_and_takes_it_no_more(
    client, analyst, manager, commitment
):
    milestone = make_milestone(commitment)
    theirs = {"on": date(2026, 8, 1), "reason": "Theirs.", "by": manager}
    milestones.reach_milestone(milestone=milestone, seen_version=1, **theirs)
    client.force_login(analyst)
    address = reverse("milestone_settle", args=[commitment.code, milestone.pk])
    mine = {"state": "dropped", "on": "2026-09-01", "reason": "Mine.", "seen_version": 1}

    stale = client.post(address, mine, headers=FRAGMENT)

    assert stale.status_code == 409
    for words in ("Reached", "1 August 2026", "Theirs.", "1 September 2026", "Mine."):
        assert words in stale.text
    assert "It is dropped: nobody looks out for it any more" in stale.text
    assert "<form" not in stale.text
    assert "<button" not in stale.text
    assert "Leave it as it is" in stale.text
    assert client.post(address, mine | {"seen_version": 2}).status_code == 422


def test_milestone_change_keeps_my_words_when_stale(client, analyst, manager, commitment):
    milestone = make_milestone(commitment)
    words = {"title": "Theirs", "due": "", "words": None}
    milestones.change_milestone(milestone=milestone, seen_version=1, by=manager, **words)
    client.force_login(analyst)
    address = reverse("milestone_change", args=[commitment.code, milestone.pk])
    before = AuditEvent.objects.count()

    mine = {"title": "Mine", "basis": "analyst", "seen_version": 1}
    response = client.post(address, mine)

    assert response.status_code == 409
    assert "Theirs" in response.text
    assert 'value="Mine"' in response.text
    assert response.context["form"]["seen_version"].value() == 2
    assert AuditEvent.objects.count() == before
    assert client.post(address, mine | {"seen_version": 2}).status_code == 302


def test_the_page_tells_readers_of_twenty_as_of_one(client, reader, commitment):
    make_milestone(commitment, "Overdue", due="2026-06")
    client.force_login(reader)
    client.get(commitment.get_absolute_url())
    with CaptureQueriesContext(connection) as with_one:
        page = client.get(commitment.get_absolute_url())
    for number in range(19):
        make_milestone(commitment, f"Step {number}")
    with CaptureQueriesContext(connection) as with_twenty:
        client.get(commitment.get_absolute_url())

    assert "Overdue, 145 days" in page.text
    assert "Add a milestone" not in page.text
    assert len(with_twenty) == len(with_one) <= 15


def test_a_past_day_shows_a_milestone_as_it_stood(client, reader, analyst, commitment):
    with time_machine.travel("2026-11-24T12:00Z"):
        milestone = make_milestone(commitment)
    with time_machine.travel("2026-11-26T12:00Z"):
        milestones.reach_milestone(
            milestone=milestone, seen_version=1, on=date(2026, 11, 25), reason="Said.", by=analyst
        )
    with time_machine.travel("2026-11-30T12:00Z"):
        client.force_login(reader)
        page = commitment.get_absolute_url()
        plan = reverse("partnership_plan", args=[commitment.statement.partnership.slug])
        told = [
            [milestone.title in answer, "Reached" in answer]
            for address in (page, plan)
            for day in ("2026-11-23", "2026-11-25", "2026-11-27")
            for answer in [client.get(f"{address}?as_of={day}").text]
        ]

    assert told == [[False, False], [True, False], [True, True]] * 2
