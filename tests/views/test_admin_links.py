"""From each page of the record there is a way to the form in which its facts are put right."""

import pytest
from django.urls import reverse

from tests.factories import make_body, make_commitment, make_evidence

pytestmark = pytest.mark.django_db


def pages():
    """Each page by the name of the model that it shows: its address and the key of its row."""
    commitment = make_commitment()
    evidence = make_evidence(commitment).evidence
    statement = commitment.statement
    party = statement.parties.first()
    for row in (commitment, evidence, statement, statement.partnership, party, make_body()):
        yield row.get_absolute_url(), f"admin:commitments_{row._meta.model_name}_change", row.pk


def test_an_administrator_is_led_from_each_page_to_its_form(client, administrator):
    client.force_login(administrator)

    for address, form, key in pages():
        page = client.get(address).content.decode()
        assert f'href="{reverse(form, args=[key])}"' in page, address


def test_an_analyst_is_led_to_none(client, analyst):
    client.force_login(analyst)

    for address, _form, _key in pages():
        assert "/admin/" not in client.get(address).content.decode(), address
