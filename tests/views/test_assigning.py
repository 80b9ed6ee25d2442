"""Assigning a commitment from what needs attention, with and without htmx."""

import pytest
from django.urls import reverse

from commitments.models import AuditEvent
from tests.conftest import FRAGMENT, PAGE
from tests.factories import BY_END_OF_2026, make_commitment

BACK = "/?statement=capital"


@pytest.fixture
def due(db):
    return make_commitment(**BY_END_OF_2026)


def assign(client, person, commitment, headers=None, **changes):
    client.force_login(person)
    path = reverse("owner_assign", args=[commitment.code])
    body = {"owner": person.pk, "seen_version": commitment.version, "next": BACK}
    return client.post(path, body | changes, headers=headers or {})


def test_owner_assign_leads_back_to_where_one_was(client, manager, due):
    response = assign(client, manager, due)

    due.refresh_from_db()
    assert response.status_code == 302
    assert response.url == BACK
    assert due.owner == manager
    assert AuditEvent.objects.filter(actor=manager).count() == 1


@pytest.mark.parametrize("back", ["/", "/?statement=nonsense", "nonsense"])
def test_owner_assign_draws_what_needs_attention_again(client, manager, due, back):
    response = assign(client, manager, due, FRAGMENT, next=back)

    content = response.content.decode()
    assert response["HX-Retarget"] == "#attention"
    assert '<section class="section" id="attention"' in content
    assert due.short_title in content
    assert 'id="workload"' in content
    assert "<!doctype" not in content


@pytest.mark.parametrize("headers", [PAGE, FRAGMENT], ids=["page", "fragment"])
def test_owner_assign_keeps_the_choice_where_a_colleague_was_first(client, manager, due, headers):
    response = assign(client, manager, due, headers, seen_version=due.version - 1)

    due.refresh_from_db()
    assert response.status_code == 409
    assert "Assign all the same" in response.content.decode()
    assert due.owner is None


def test_owner_assign_refuses_strangers_and_other_sites(client, manager, reader, due):
    strange = assign(client, manager, due, owner=reader.pk)
    elsewhere = assign(client, manager, due, next="https://example.org/")

    assert strange.status_code == 422
    assert elsewhere.url == due.get_absolute_url()
    assert assign(client, reader, due).status_code == 403
