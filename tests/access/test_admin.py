"""The admin: every address of it is closed to all but administrators, whatever the method."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from commitments.models import AuditEvent, Party, User
from tests.access.tables import (
    ADMIN_SITE,
    DESK,
    MODELS,
    MOVED,
    NO,
    SIGN_IN,
    answers,
    entry,
    route_of,
    undone,
)
from tests.admin.rows import make_rows
from tests.factories import make_commitment

# Who may do what is decided before the database is asked.
pytestmark = pytest.mark.once

CONFIRMED = {"post": "yes"}
OF_A_ROW = ("change", "delete", "history")


def address(model, page):
    """A page of the first row of the model."""
    row = apps.get_model("commitments", model).objects.order_by("pk").first()
    arguments = [row.pk] if page in OF_A_ROW else []
    if page == "short":
        return reverse("admin:app_list", args=["commitments"]) + f"{model}/{row.pk}/"
    return reverse(route_of(model, page), args=arguments)


def site_address(name):
    if name == "admin:app_list":
        return reverse(name, args=["commitments"])
    if name == "admin:autocomplete":
        return reverse(name) + "?app_label=commitments&model_name=body&field_name=party"
    if name == "admin:view_on_site":
        statement = make_commitment().statement
        kind = ContentType.objects.get_for_model(statement)
        return reverse(name, args=[kind.pk, statement.pk])
    if name == "admin:auth_user_password_change":
        return reverse(name, args=[User.objects.get(username="reader").pk])
    return reverse(name) if name.startswith("admin:") else "/admin/nowhere/"


def test_every_model_of_the_admin_is_in_the_table():
    assert sorted(MODELS) == sorted(model._meta.model_name for model in admin.site._registry)


@pytest.fixture(scope="module")
def rows(kept, sessions):
    """A row of every model, once for all tests of this module."""
    with kept.unblock():
        make_rows()


@pytest.mark.parametrize("model", MODELS)
def test_each_page_of_a_model_answers_administrators_alone(people, rows, model):
    before = AuditEvent.objects.count()

    for page, (expected, _confirmed) in MODELS[model].items():
        assert (page, *answers(people, "get", address(model, page))) == (
            page,
            *entry(expected),
        )

    assert AuditEvent.objects.count() == before


@pytest.mark.parametrize("model", MODELS)
def test_a_post_to_a_page_of_a_model_is_for_administrators_alone(people, rows, model):
    """Of these bodies only one changes anything: to confirm a removal where it is allowed."""
    before = AuditEvent.objects.count()

    for page, (_got, expected) in MODELS[model].items():
        removals = 1 if page == "delete" and expected == MOVED else 0
        with undone():
            found = answers(people, "post", address(model, page), CONFIRMED)
            added = AuditEvent.objects.count() - before
        assert (page, *found, added) == (page, *entry(expected), removals)


@pytest.mark.parametrize("name", ADMIN_SITE)
def test_the_admin_itself_answers_administrators_alone(people, name):
    expected, expected_of_post = ADMIN_SITE[name]
    path = site_address(name)
    before = AuditEvent.objects.count()

    assert answers(people, "get", path) == expected
    assert answers(people, "post", path) == expected_of_post
    assert AuditEvent.objects.count() == before


@pytest.mark.parametrize("name", [name for name in ADMIN_SITE if DESK in ADMIN_SITE[name][0][1:]])
def test_another_method_does_not_open_the_admin(people, name):
    path = site_address(name)

    for method in ("put", "patch", "delete"):
        assert answers(people, method, path)[:4] == ADMIN_SITE[name][0][:4]


def test_behind_the_door_of_the_admin_is_the_sign_in_or_a_refusal(people):
    door = reverse("admin:login") + "?next=/admin/"

    assert answers(people, "get", door) == (SIGN_IN, NO, NO, NO, MOVED)
    assert people["nobody"].get(door).headers["Location"].endswith("?next=%2Fadmin%2F")
    assert people["Administrator"].get(door).headers["Location"] == "/admin/"


@pytest.mark.parametrize("onward", ["//evil.example", "https://evil.example/", ""])
def test_the_door_of_the_admin_leads_nowhere_else(people, onward):
    response = people["Administrator"].get(reverse("admin:login"), {"next": onward})

    assert response.headers["Location"] == reverse("admin:index")


VALID_PARTY = {
    "name": "Türkiye",
    "adjective": "Turkish",
    "kind": "state",
    "aliases-TOTAL_FORMS": 0,
    "aliases-INITIAL_FORMS": 0,
    "bodies-TOTAL_FORMS": 0,
    "bodies-INITIAL_FORMS": 0,
}


def test_a_valid_entry_is_one_event_of_an_administrator_and_none_of_others(people):
    events, parties = AuditEvent.objects.count(), Party.objects.count()
    added = []
    for client in people.values():
        with undone():
            client.post(reverse("admin:commitments_party_add"), VALID_PARTY)
            added.append((AuditEvent.objects.count() - events, Party.objects.count() - parties))

    assert added == [(0, 0)] * 4 + [(1, 1)]
