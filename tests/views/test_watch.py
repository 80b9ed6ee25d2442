import pytest
from django.urls import reverse

from commitments.actions.watches import watch
from commitments.models import Watch
from tests.conftest import FRAGMENT
from tests.factories import make_commitment


def address(commitment):
    return reverse("watch", args=[commitment.code])


def test_watch_swaps_the_button_for_htmx_and_says_so(client, reader, commitment):
    client.force_login(reader)

    response = client.post(address(commitment), {"watch": "yes"}, headers=FRAGMENT)

    page = response.content.decode()
    assert response.status_code == 200
    assert page.lstrip().startswith('<form class="d-inline-flex" id="watch-button"')
    assert 'value="no"' in page
    assert f"You watch {commitment.short_code} now" in page
    assert Watch.objects.filter(person=reader, commitment=commitment).exists()


def test_watch_leads_back_to_the_commitment_without_htmx(client, reader, commitment):
    client.force_login(reader)

    response = client.post(address(commitment), {"watch": "yes"}, follow=True)

    page = response.content.decode()
    assert response.redirect_chain == [(commitment.get_absolute_url(), 302)]
    assert "Watching <kbd>w</kbd>" in page
    assert f"You watch {commitment.short_code} now" in page


def test_watch_ends_with_no(client, reader, commitment, headers):
    watch(commitment=commitment, by=reader)
    client.force_login(reader)

    client.post(address(commitment), {"watch": "no"}, headers=headers)

    assert not Watch.objects.exists()


def test_watch_answers_get_with_the_words_and_the_button(client, reader, commitment):
    client.force_login(reader)

    page = client.get(address(commitment)).content.decode()

    assert "You do not watch this commitment" in page
    assert "agreed to open a school" in page
    assert 'value="yes"' in page
    assert "hx-post" not in page.split("<main")[1]


@pytest.mark.parametrize("value", ["", "maybe", "YES"])
def test_watch_refuses_what_is_neither_yes_nor_no(client, reader, commitment, value, headers):
    client.force_login(reader)

    response = client.post(address(commitment), {"watch": value}, headers=headers)

    assert response.status_code == 422
    assert not Watch.objects.exists()


def test_watch_knows_nothing_of_what_a_reader_may_not_see(client, reader):
    client.force_login(reader)
    draft = make_commitment(published=False)

    assert client.post(address(draft), {"watch": "yes"}).status_code == 404
    assert not Watch.objects.exists()


def test_a_visitor_is_offered_no_watch(client, commitment, settings):
    settings.IKRAR_PUBLIC_READING = True

    page = client.get(commitment.get_absolute_url()).content.decode()

    assert "watch-button" not in page
