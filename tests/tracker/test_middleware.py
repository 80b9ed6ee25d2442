import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import DataError, InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect
from django.urls import path, reverse

from tests.factories import make_user
from tracker.urls import handler400, handler500
from tracker.urls import urlpatterns as product

__all__ = ["handler400", "handler500", "urlpatterns"]

HTMX = {"HX-Request": "true"}


@login_not_required
def broken(request, kind):
    raise {
        "locked": OperationalError("database is locked"),
        "away": InterfaceError("connection already closed"),
        "wide": OverflowError("Python int too large to convert to SQLite INTEGER"),
        "long": DataError("value too long for type character varying(20)"),
    }[kind]


@login_not_required
def moved(request):
    response = redirect("/elsewhere/")
    response.set_cookie("seen", "yes")
    return response


@login_not_required
def unchanged(request):
    return HttpResponseNotModified()


@login_not_required
def cacheable(request):
    response = HttpResponse("public", headers={"Cache-Control": "public, max-age=60"})
    if "cookie" in request.GET:
        response.set_cookie("seen", "yes")
    return response


def private(request):
    return HttpResponse("private")


urlpatterns = [
    *product,
    path("test/broken/<kind>/", broken),
    path("test/moved/", moved),
    path("test/unchanged/", unchanged),
    path("test/cacheable/", cacheable),
    path("test/private/", private),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.mark.parametrize("kind", ["locked", "away"])
def test_a_database_that_does_not_answer_is_503_and_worth_another_try(client, kind):
    response = client.get(f"/test/broken/{kind}/")

    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert b"database is locked" not in response.content


def test_the_page_for_an_unreachable_database_asks_it_nothing(
    client, db, django_assert_num_queries
):
    with django_assert_num_queries(0):
        response = client.get("/test/broken/locked/")

    assert response.status_code == 503


def test_a_middleware_that_cannot_reach_the_database_is_503_too(client, db, monkeypatch):
    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    client.force_login(make_user())
    client.raise_request_exception = False
    monkeypatch.setattr("django.contrib.sessions.backends.db.SessionStore.load", locked)

    response = client.get("/test/private/")

    assert response.status_code == 503
    assert response["Retry-After"] == "5"


@pytest.mark.parametrize("kind", ["wide", "long"])
def test_what_no_column_can_hold_is_a_bad_request(client, kind):
    assert client.get(f"/test/broken/{kind}/").status_code == 400


@pytest.mark.parametrize(
    ("address", "cookie"),
    [
        # in the path, in a parameter's value and name
        ("/test/%00private/", ""),
        ("/test/private/?q=a%00b", ""),
        ("/test/private/?a%00b=q", ""),
        # in a cookie, where quoting hides it
        ("/test/private/", '"session\\000key"'),
    ],
)
def test_a_nul_byte_is_a_bad_request(client, address, cookie):
    response = client.get(address, headers={"Cookie": f"sessionid={cookie}"})

    assert response.status_code == 400


def test_a_form_with_too_many_fields_is_a_bad_request(client, db, settings):
    fields = {f"field{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}

    assert client.post(reverse("account_login"), fields).status_code == 400


def test_a_body_that_is_too_large_is_refused_as_such(client, db, settings):
    body = "login=" + "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)

    response = client.post(
        reverse("account_login"), body, content_type="application/x-www-form-urlencoded"
    )

    assert response.status_code == 413


def test_a_host_that_is_not_ours_is_a_bad_request(client):
    assert client.get("/healthz", headers={"Host": "evil.example"}).status_code == 400


def test_a_redirect_stays_a_redirect_for_a_page(client):
    response = client.get("/test/moved/")

    assert response.status_code == 302
    assert "HX-Redirect" not in response
    assert "HX-Request" in response["Vary"]


def test_a_redirect_becomes_a_visit_for_htmx(client):
    response = client.get("/test/moved/", headers=HTMX)

    assert response.status_code == 200
    assert response["HX-Redirect"] == "/elsewhere/"
    assert "Location" not in response
    assert response.cookies["seen"].value == "yes"


def test_signing_in_again_is_a_visit_for_htmx(client):
    response = client.get("/test/private/", headers=HTMX)

    assert response["HX-Redirect"] == f"{reverse('account_login')}?next=/test/private/"


def test_not_modified_is_left_alone_for_htmx(client):
    response = client.get("/test/unchanged/", headers=HTMX)

    assert response.status_code == 304
    assert "HX-Redirect" not in response


def test_a_restored_history_entry_follows_the_redirect(client):
    headers = HTMX | {"HX-History-Restore-Request": "true"}

    assert client.get("/test/moved/", headers=headers).status_code == 302


def test_what_a_signed_in_person_sees_is_never_stored(client, db):
    client.force_login(make_user())

    response = client.get("/test/private/")

    assert response.content == b"private"
    assert "no-store" in response["Cache-Control"]


def test_a_cacheable_answer_stays_cacheable_until_it_carries_a_cookie(client):
    plain = client.get("/test/cacheable/")
    with_cookie = client.get("/test/cacheable/?cookie")

    assert plain["Cache-Control"] == "public, max-age=60"
    assert "no-store" in with_cookie["Cache-Control"]


@pytest.mark.parametrize("address", ["/healthz", "/test/broken/locked/", "/nowhere/"])
def test_every_answer_carries_the_security_headers(client, db, address):
    response = client.get(address)

    assert sorted(response["Content-Security-Policy"].split("; ")) == [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
    ]
    assert "camera=()" in response["Permissions-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("role", "required", "led_away"),
    [
        ("Manager", True, True),
        ("Administrator", True, True),
        ("Analyst", True, False),
        # the setting is off
        ("Manager", False, False),
    ],
)
def test_the_setting_leads_managers_to_their_second_factor(
    client, roles, settings, role, required, led_away
):
    settings.IKRAR_REQUIRE_SECOND_FACTOR = required
    client.force_login(make_user(role))

    response = client.get("/test/private/")

    assert (response.headers.get("Location") == reverse("mfa_activate_totp")) == led_away
    assert response.status_code == (302 if led_away else 200)
