"""What one person should know, and the mark that says that there is something."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import notifications
from commitments.actions.audit import keyed
from commitments.actions.commitments import withdraw
from commitments.actions.watches import watch
from commitments.enums import BulkField, Decision
from commitments.models import AuditHead, Notification
from tests.factories import (
    BY_END_OF_2026,
    make_author,
    make_bulk_change,
    make_comment,
    make_commitment,
    make_decision,
    make_submission,
)

ADDRESS = "/notifications/"
MARK = "with unread notifications"


@pytest.fixture
def signed_in(client, manager):
    client.force_login(manager)
    return client


@pytest.fixture
def mentioned(commitment, analyst, manager):
    """The notification of the manager that the analyst caused."""
    make_comment(commitment, by=analyst, text="@manager, is there more?")
    return manager.notifications.get()


def page(client, address=ADDRESS):
    return client.get(address).content.decode()


def test_notification_list_says_who_wants_what_and_leads_there(signed_in, mentioned, commitment):
    html = page(signed_in)

    assert "Aisyah Rahman mentioned you in a comment" in html
    assert "@manager, is there more?" in html
    assert f'href="{commitment.get_absolute_url()}#comment-{mentioned.comment_id}"' in html
    assert html.count('name="read"') == 2


def test_notification_list_has_a_sentence_for_each_kind(client, analyst, manager):
    commitment = make_commitment(**BY_END_OF_2026)
    for decision in (Decision.RETURN, Decision.APPROVE):
        make_decision(make_submission(commitment, by=analyst), by=manager, decision=decision)
    other = make_submission(make_commitment(), by=analyst)
    make_decision(other, by=manager, decision=Decision.REJECT)
    make_bulk_change(commitment, field=BulkField.OWNER, value=analyst.pk, by=manager)
    notifications.remind(commitment=commitment, by=analyst)
    client.force_login(analyst)

    html = page(client)

    for sentence in (
        "Deniz Kaya returned your submission: status",
        "Deniz Kaya approved your submission: status",
        "Deniz Kaya rejected your submission: status",
        "Deniz Kaya assigned this to you",
        "Due soon: by 31 December 2026",
    ):
        assert sentence in html


def test_notification_list_says_what_would_be_there(signed_in):
    assert "Nothing to read" in page(signed_in)


def test_one_is_marked_as_read_and_the_mark_goes(signed_in, mentioned):
    before = page(signed_in, reverse("dashboard"))

    response = signed_in.post(ADDRESS, {"read": mentioned.pk}, follow=True)

    html = response.content.decode()
    assert MARK in before
    assert response.redirect_chain == [(ADDRESS, 302)]
    assert "1 notification is marked as read." in html
    assert MARK not in html
    assert 'name="read"' not in html


def test_all_are_marked_as_read(signed_in, mentioned, commitment, analyst):
    make_comment(commitment, by=analyst, text="@manager, and this?")

    html = signed_in.post(ADDRESS, {"read": "all"}, follow=True).content.decode()

    assert "2 notifications are marked as read." in html
    assert not Notification.objects.unread().exists()


@pytest.mark.parametrize("sent", ["", "some", "-1", "1.5", "²", "9" * 19])
def test_notification_list_refuses_what_is_none(signed_in, mentioned, sent, headers):
    response = signed_in.post(ADDRESS, {"read": sent}, headers=headers)

    assert response.status_code == 422
    assert Notification.objects.unread().exists()


def test_nobody_sees_or_reads_what_is_for_another(client, analyst, mentioned):
    client.force_login(analyst)

    html = page(client)
    client.post(ADDRESS, {"read": mentioned.pk})

    assert "mentioned you in a comment" not in html
    assert MARK not in html
    assert Notification.objects.unread().exists()


def test_what_somebody_may_not_see_any_more_is_not_told_of(client, reader):
    commitment = make_commitment(**BY_END_OF_2026)
    watch(commitment=commitment, by=reader)
    notifications.remind(commitment=commitment, by=reader)
    client.force_login(reader)
    before = page(client)
    commitment.refresh_from_db()
    withdraw(commitment=commitment, seen_version=commitment.version, by=make_author())

    after = page(client)

    assert commitment.short_title in before
    assert commitment.short_title not in after
    assert "Mark all as read" in after


def test_who_reads_no_drafts_any_more_hears_of_no_comment(client, manager, mentioned):
    manager.groups.clear()
    client.force_login(manager)

    assert "is there more" not in page(client)


def cost(client, address):
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_many_cost_what_one_costs_and_the_mark_nothing(signed_in, commitment, analyst):
    frame = cost(signed_in, reverse("appearance"))
    make_comment(commitment, by=analyst, text="@manager 0")
    with_one = cost(signed_in, ADDRESS)
    for number in range(1, 52):
        make_comment(commitment, by=analyst, text=f"@manager {number}")

    assert cost(signed_in, ADDRESS) == with_one <= 8
    assert cost(signed_in, reverse("appearance")) == frame
    html = page(signed_in)
    assert html.count('<li id="notification-') == 50
    assert "1–50 of 52" in html
    assert page(signed_in, f"{ADDRESS}?page=2").count('<li id="notification-') == 2


@pytest.mark.parametrize(("asked", "status"), [("abc", 422), ("0", 422), ("9", 200)])
def test_a_page_that_is_none_is_told(signed_in, mentioned, asked, status):
    response = signed_in.get(ADDRESS, {"page": asked})

    assert response.status_code == status
    assert "invalid-feedback" in response.content.decode()


def test_audit_head_is_a_file_for_managers_to_keep(signed_in, commitment):
    response = signed_in.get(reverse("audit_head"))

    head = AuditHead.objects.get()
    kept = json.loads(response.content)
    assert (kept["position"], kept["hash"]) == (head.position, head.hash)
    assert kept["hmac"] == keyed(head.position, head.hash)
    assert kept["at"]
    name = f'attachment; filename="ikrar-audit-head-{head.position}.json"'
    assert response.headers["Content-Disposition"] == name
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize(("role", "status"), [("analyst", 403), ("administrator", 403)])
def test_audit_head_is_for_nobody_else(client, request, role, status):
    client.force_login(request.getfixturevalue(role))

    assert client.get(reverse("audit_head")).status_code == status
    assert reverse("audit_head") not in page(client, reverse("appearance"))
