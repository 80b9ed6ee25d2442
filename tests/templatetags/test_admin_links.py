"""The link from a page to its form in the admin is for those who may enter facts."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context
from django.test import RequestFactory

from commitments.templatetags.admin_links import admin_link
from tests.factories import make_party, make_user

pytestmark = pytest.mark.django_db


def link_of(user, row):
    request = RequestFactory().get("/")
    request.user = user
    return admin_link(Context({"request": request}), row)


def test_an_administrator_is_led_to_the_form(administrator):
    party = make_party()

    assert f'href="/admin/commitments/party/{party.pk}/change/"' in link_of(administrator, party)


@pytest.mark.parametrize("role", ["Reader", "Analyst", "Manager"])
def test_nobody_else_sees_the_link(roles, role):
    assert link_of(make_user(role), make_party()) == ""
    assert link_of(AnonymousUser(), make_party()) == ""
