"""People: roles and passwords, and nothing above a role."""

import pytest
from django.urls import reverse

from commitments.models import AuditEvent, User
from tests.admin.posted import address
from tests.factories import make_author, make_user

pytestmark = pytest.mark.django_db


def test_an_administrator_gives_roles_and_nothing_above_them(desk):
    person = make_user("Reader")
    above = make_user(is_superuser=True)

    response = desk.get(address("user", "change", person.pk))

    asked = set(response.context["adminform"].form.fields)
    assert {"groups", "is_active"} <= asked
    assert asked.isdisjoint({"is_superuser", "is_staff", "user_permissions"})
    assert desk.get(address("user", "change", above.pk)).status_code == 302


def test_a_new_person_is_entered_with_a_role(desk, roles):
    make_author()
    body = {
        "username": "meiling",
        "usable_password": "true",
        "password1": "a-long-enough-phrase-7",
        "password2": "a-long-enough-phrase-7",
    }

    response = desk.post(address("user", "add"), body)

    assert response.status_code == 302
    person = User.objects.get(username="meiling")
    assert person.check_password("a-long-enough-phrase-7")


@pytest.mark.django_db(transaction=True)
def test_a_password_is_changed_with_its_event(desk):
    person = make_user("Reader")
    body = {
        "usable_password": "true",
        "password1": "another-phrase-8",
        "password2": "another-phrase-8",
    }

    response = desk.post(reverse("admin:auth_user_password_change", args=[person.pk]), body)

    assert response.status_code == 302
    person.refresh_from_db()
    assert person.check_password("another-phrase-8")
    assert AuditEvent.objects.first().details == {"fields": ["password"]}
