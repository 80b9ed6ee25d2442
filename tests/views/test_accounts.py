"""Signing in and looking after one's own account."""

import pytest
from django.urls import get_resolver, reverse

from tests.factories import make_user

pytestmark = pytest.mark.django_db

PASSWORD = "a-long-enough-phrase-7"
ACCOUNT_ROUTES = sorted(
    name
    for name in get_resolver().reverse_dict
    if isinstance(name, str) and name.startswith(("account_", "mfa_"))
)


@pytest.mark.parametrize("password", [PASSWORD, None], ids=["password", "no password yet"])
@pytest.mark.parametrize("name", ACCOUNT_ROUTES)
def test_every_account_page_answers(client, roles, name, password):
    client.force_login(make_user("Analyst", password=password))

    response = client.get(reverse(name), follow=True)

    assert response.status_code < 500


def test_somebody_without_a_password_can_set_one(client, roles):
    person = make_user("Analyst")
    client.force_login(person)
    body = {"password1": PASSWORD, "password2": PASSWORD}

    page = client.get(reverse("account_change_password"), follow=True).content.decode()
    client.post(reverse("account_set_password"), body)

    assert "Set a password" in page
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


@pytest.mark.parametrize("login", ["aisyah", "aisyah@example.org", "AISYAH@example.org"])
def test_one_signs_in_by_name_or_by_address(client, roles, login):
    make_user("Analyst", username="aisyah", email="aisyah@example.org", password=PASSWORD)

    response = client.post(reverse("account_login"), {"login": login, "password": PASSWORD})

    assert response.status_code == 302
    assert client.get(reverse("dashboard")).status_code == 200


def test_an_unknown_name_is_answered_as_a_wrong_password_is(client, roles):
    make_user("Analyst", username="aisyah", password=PASSWORD)
    sentences = set()

    for login in ("aisyah", "nobody"):
        body = {"login": login, "password": "wrong"}
        response = client.post(reverse("account_login"), body)
        sentences.add(str(response.context["form"].errors).replace(login, ""))

    assert len(sentences) == 1


def test_a_deactivated_person_is_out_at_once(client, analyst):
    client.force_login(analyst)
    analyst.is_active = False
    analyst.save(update_fields=["is_active"])

    assert client.get(reverse("dashboard")).status_code == 302
