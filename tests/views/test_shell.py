"""The frame around every page: error pages, appearance, the answer to htmx, classes that exist."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import success
from django.contrib.messages.storage.cookie import CookieStorage
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django_htmx.middleware import HtmxMiddleware

from commitments.htmx import respond, wants_fragment
from tests.conftest import FRAGMENT, PAGE
from tracker.errors import bad_request, server_error, unavailable

TEMPLATES = settings.BASE_DIR / "templates"
STATIC = settings.BASE_DIR / "static"
PAGES = sorted(TEMPLATES.rglob("*.html"))
HISTORY = FRAGMENT | {"HX-History-Restore-Request": "true"}
BOOSTED = FRAGMENT | {"HX-Boosted": "true"}


def request_of(headers, user=None):
    request = RequestFactory().get("/appearance/", headers=headers)
    HtmxMiddleware(lambda request: None)(request)
    request.user = user or AnonymousUser()
    request._messages = CookieStorage(request)
    return request


def answer_to(headers):
    request = request_of(headers)
    success(request, "2026-18 is waiting for review.")
    return respond(request, "400.html", "_foot.html", {}, status=422)


@pytest.mark.parametrize(
    ("headers", "fragment"),
    [
        (PAGE, False),
        (FRAGMENT, True),
        # A boosted link and Back both replace the whole page.
        (BOOSTED, False),
        (HISTORY, False),
    ],
)
def test_only_a_swap_wants_a_fragment(headers, fragment):
    assert wants_fragment(request_of(headers)) is fragment


def test_respond_sends_the_fragment_with_its_toasts_to_htmx():
    response = answer_to(FRAGMENT)

    words = response.content.decode()
    assert response.status_code == 422
    assert words.lstrip().startswith("<footer")
    assert "2026-18 is waiting for review." in words
    assert 'hx-swap-oob="beforeend"' in words


def test_respond_sends_the_page_to_everyone_else():
    response = answer_to(PAGE)

    assert response.status_code == 422
    assert "<!doctype html>" in response.content.decode()
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize(
    ("page", "status"), [(bad_request, 400), (server_error, 500), (unavailable, 503)]
)
def test_an_error_page_stands_without_the_database(page, status):
    # Without the `db` fixture any query fails this test.
    response = page(RequestFactory().get("/"))

    words = response.content.decode()
    assert response.status_code == status
    assert "othing was saved" in words
    assert f'href="{reverse("dashboard")}"' in words


@pytest.mark.parametrize("name", ["403.html", "404.html", "403_csrf.html", "429.html"])
def test_a_refusal_says_where_to_go_on_to_people_who_are_not_signed_in(name):
    words = render_to_string(name, {}, request_of(PAGE))

    assert f'<p class="state-code">{name[:3]}</p>' in words
    assert 'class="btn btn-secondary"' in words


def test_the_bar_offers_what_the_role_covers(client, analyst, administrator):
    client.force_login(analyst)
    of_analyst = client.get(reverse("appearance")).content.decode()
    client.force_login(administrator)
    of_administrator = client.get(reverse("appearance")).content.decode()

    assert "Enter data" not in of_analyst
    assert "Enter data" in of_administrator


def test_htmx_is_told_how_to_take_each_answer(client, db):
    page = client.get(reverse("appearance")).content.decode()

    stated = re.search(r"name=\"htmx-config\" content='([^']+)'", page)[1]
    config = json.loads(unescape(stated))
    swaps = {rule["code"]: rule["swap"] for rule in config["responseHandling"]}
    assert swaps == {"204": False, "[23]..": True, "409|422": True, "[45]..": False}
    assert not config["allowEval"]
    assert not config["historyCacheSize"]


def test_appearance_is_open_to_people_who_are_not_signed_in(client, db):
    response = client.get(reverse("appearance"))

    assert response.status_code == 200
    assert "Sign in" in response.content.decode()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_appearance_keeps_the_theme_in_a_cookie_and_paints_with_it(client, db, theme):
    response = client.post(reverse("appearance"), {"theme": theme}, follow=True)

    assert f'data-bs-theme="{theme}"' in response.content.decode()
    assert client.cookies["ikrar_theme"]["httponly"]
    assert client.cookies["ikrar_theme"]["samesite"] == "Lax"


def test_appearance_leaves_the_theme_to_the_system_again(client, db):
    client.cookies["ikrar_theme"] = "dark"

    response = client.post(reverse("appearance"), {"theme": "system"}, follow=True)

    assert "data-bs-theme" not in response.content.decode()


def test_appearance_switches_single_keys_off_and_leaves_the_theme(client, db):
    client.cookies["ikrar_theme"] = "dark"

    response = client.post(reverse("appearance"), {"keys": "off"}, follow=True)

    assert 'data-keys="off"' in response.content.decode()
    assert 'data-bs-theme="dark"' in response.content.decode()


@pytest.mark.parametrize("sent", [{"theme": "pink"}, {"keys": "perhaps"}, {}])
def test_appearance_refuses_a_choice_that_is_none(client, db, sent):
    response = client.post(reverse("appearance"), sent)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert "ikrar_theme" not in client.cookies


@pytest.mark.parametrize(
    ("back", "lands"),
    [
        ("/commitments/?status=planned", "/commitments/?status=planned"),
        # Nobody is led away from the site, however the address is dressed up.
        ("https://elsewhere.example/", "/appearance/"),
        ("//elsewhere.example/", "/appearance/"),
        ("javascript:alert(1)", "/appearance/"),
        ("", "/appearance/"),
        # Nor is a word taken for the name of a page.
        ("x", "/appearance/"),
        ("dashboard", "/appearance/"),
    ],
)
def test_appearance_leads_back_within_the_site(client, db, back, lands):
    response = client.post(reverse("appearance"), {"theme": "dark", "next": back})

    assert response.status_code == 302
    assert response["Location"] == lands


# Pages that load a sheet of their own.
MORE_SHEETS = {
    "admin": [
        STATIC / "css/admin.css",
        *(Path(admin.__file__).parent / "static/admin/css").glob("*.css"),
    ],
    "styleguide": [STATIC / "css/styleguide.css"],
}


def classes_in(template):
    # What a template computes is not seen; a class half of which is computed is left out.
    text = re.sub(r"[\w-]*\{\{.*?\}\}[\w-]*|\{%.*?%\}", " ", template.read_text())
    return {name for names in re.findall(r'class="([^"]*)"', text) for name in names.split()}


def classes_of(sheets):
    return {name for sheet in sheets for name in re.findall(r"\.([a-z][\w-]*)", sheet.read_text())}


def test_templates_use_classes_that_exist():
    known = classes_of([STATIC / "css/app.css", STATIC / "vendor/bootstrap/bootstrap.min.css"])
    # A chip without a box of its own: what the others have is what it lacks.
    known.add("chip-time")
    more = {room: classes_of(sheets) for room, sheets in MORE_SHEETS.items()}

    unknown = {
        str(path): classes_in(template) - known - more.get(path.parts[0], set())
        for template in PAGES
        for path in [template.relative_to(TEMPLATES)]
    }
    assert {path: names for path, names in unknown.items() if names} == {}


def test_every_symbol_that_a_template_names_exists():
    sprite = set(re.findall(r'id="(i-[\w-]+)"', (STATIC / "icons.svg").read_text()))
    named = {
        name
        for template in TEMPLATES.rglob("*.html")
        for name in re.findall(r'\{% icon "(i-[\w-]+)" %\}', template.read_text())
    }

    assert named <= sprite
