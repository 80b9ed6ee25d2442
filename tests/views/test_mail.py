"""What somebody gets by mail: chosen on a page, and ended by a link without signing in."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from commitments.actions.mailings import settings_of
from commitments.actions.watches import snooze, watch
from commitments.enums import MailKind
from commitments.exchange.unsubscribing import token_for
from commitments.models import AuditEvent, MailSettings, Snooze
from tests.factories import make_commitment

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def way_out(token):
    return reverse("unsubscribe", args=[token])


@pytest.fixture
def stranger():
    """A mail program: without session, and without the token of a form."""
    return Client(enforce_csrf_checks=True)


def test_mail_settings_keep_what_was_chosen_and_show_it(client, analyst):
    client.force_login(analyst)

    response = client.post(
        reverse("mail_settings"), {"weekday": "3", "returned": "on"}, follow=True
    )

    chosen = settings_of(analyst)
    assert (chosen.digest, chosen.weekday) == (False, 3)
    assert (chosen.mentioned, chosen.returned) == (False, True)
    page = response.content.decode()
    assert '<option value="3" selected>' in page
    assert "No e-mail address of yours is on record" in page


def test_mail_settings_show_nothing_of_others_and_write_nothing_on_get(client, analyst, manager):
    mine, hidden = make_commitment(), make_commitment()
    until = timezone.localdate() + timedelta(days=30)
    snooze(commitment=mine, until=until, reason="They meet in May.", by=analyst)
    snooze(commitment=hidden, until=until, reason="Nobody else reads this.", by=manager)
    client.force_login(analyst)

    page = client.get(reverse("mail_settings")).content.decode()

    assert "They meet in May." in page
    assert "Nobody else reads this." not in page
    assert not MailSettings.objects.exists()


def test_unsubscribe_asks_on_get_and_ends_one_kind_at_one_click(stranger, analyst):
    address = way_out(token_for(analyst, MailKind.DIGEST))

    asked = stranger.get(address)
    assert asked.status_code == 200
    assert "Weekly digest" in asked.content.decode()
    assert str(analyst) not in asked.content.decode()
    assert not MailSettings.objects.exists()
    for _click in range(2):
        assert stranger.post(address, ONE_CLICK).status_code == 200

    chosen = settings_of(analyst)
    assert (chosen.digest, chosen.mentioned, chosen.returned) == (False, True, True)
    assert AuditEvent.objects.filter(verb="chose_mail", actor=analyst).count() == 1


def test_unsubscribe_refuses_what_is_forged_or_has_expired(stranger, analyst):
    token = token_for(analyst, MailKind.DIGEST)
    elsewhere = signing.dumps([analyst.pk, "digest"], salt="of.something.else")

    for forged in (elsewhere, token[:-1] + ("A" if token[-1] != "A" else "B"), f"x{token}"):
        assert stranger.post(way_out(forged), ONE_CLICK).status_code == 404
    with time_machine.travel(timezone.now() + timedelta(days=366)):
        assert stranger.get(way_out(token)).status_code == 410
        assert stranger.post(way_out(token), ONE_CLICK).status_code == 410

    assert not MailSettings.objects.exists()


def test_snooze_puts_reminders_off_and_ends_that_again(client, reader, commitment, headers):
    watch(commitment=commitment, by=reader)
    client.force_login(reader)
    address = reverse("snooze", args=[commitment.code])
    until = timezone.localdate() + timedelta(days=30)

    response = client.post(
        address, {"until": until, "reason": "They meet in May."}, headers=headers, follow=True
    )
    assert f"Until {until.day} {until:%b}" in response.content.decode()
    client.post(address, {"act": "end"}, headers=headers)

    assert not Snooze.objects.exists()


@pytest.mark.parametrize("days", [0, 367])
def test_snooze_refuses_a_day_that_has_come_or_is_far_away(client, reader, commitment, days):
    client.force_login(reader)
    until = timezone.localdate() + timedelta(days=days)
    address = reverse("snooze", args=[commitment.code])

    response = client.post(address, {"until": until, "reason": "They meet in May."})

    assert response.status_code == 422
    assert "They meet in May." in response.content.decode()
    assert not Snooze.objects.exists()
