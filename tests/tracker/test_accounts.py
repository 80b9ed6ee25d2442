import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import NoReverseMatch, reverse

from tests.factories import make_user

PASSWORD = "a long enough password"


@pytest.fixture
def person(db, roles):
    person = make_user("Analyst", username="aisyah", email="aisyah@example.org")
    person.set_password(PASSWORD)
    person.save()
    return person


def sign_in(client, login, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": login, "password": password})


@pytest.mark.parametrize("login", ["aisyah", "aisyah@example.org", "AISYAH@example.org"])
def test_account_login_takes_the_name_or_the_address(client, person, login):
    response = sign_in(client, login)

    assert response.status_code == 302
    assert response["Location"] == "/"


@pytest.mark.parametrize(
    ("login", "password"), [("aisyah", "wrong"), ("nobody", "wrong"), ("no@example.org", "wrong")]
)
def test_account_login_says_the_same_of_known_and_unknown_names(client, person, login, password):
    response = sign_in(client, login, password)

    [error] = response.context["form"].non_field_errors()
    assert "correct" in error
    assert "_auth_user_id" not in client.session


def test_account_login_takes_a_new_session_key(client, person):
    client.get(reverse("account_login"))
    session = client.session
    session["before"] = True
    session.save()
    before = session.session_key

    sign_in(client, "aisyah")

    assert client.session.session_key != before


def test_account_login_stops_after_five_failures_on_one_account(client, person):
    for _attempt in range(5):
        sign_in(client, "aisyah", "wrong")

    response = sign_in(client, "aisyah")

    assert "_auth_user_id" not in client.session
    assert response.status_code in (200, 429)


def test_a_deactivated_person_is_signed_out(client, person):
    sign_in(client, "aisyah")
    person.is_active = False
    person.save(update_fields=["is_active"])

    response = client.get(reverse("account_change_password"))

    assert response["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_reset_password"])
def test_what_is_closed_has_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_the_admin_has_no_sign_in_of_its_own(client, db):
    response = client.get(reverse("admin:login"))

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(
    "name",
    [
        "account_change_password",
        "account_logout",
        "account_reauthenticate",
        "mfa_index",
    ],
)
def test_an_account_page_answers(client, person, name):
    sign_in(client, "aisyah")

    response = client.get(reverse(name))

    assert response.status_code == 200
    assert b"data:" not in response.content
    assert b"style=" not in response.content


def test_a_second_factor_is_set_up_and_then_asked_for(client, person):
    sign_in(client, "aisyah")
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    client.post(reverse("mfa_activate_totp"), {"code": code})
    client.logout()
    response = sign_in(client, "aisyah")

    assert b"data:" not in page.content
    assert b"style=" not in page.content
    assert secret.encode() in page.content
    assert response["Location"].startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in client.session
