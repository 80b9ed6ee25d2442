"""One's own account: the same for every role, closed to nobody, and no event of the record."""

from operator import contains

import pytest
from django.urls import reverse

from commitments.models import AuditEvent, User
from tests.access.tables import ACCOUNT, OPEN_NO_METHOD, answers

# Who may do what is decided before the database is asked.
pytestmark = pytest.mark.once


@pytest.mark.parametrize("name", ACCOUNT)
def test_get_answers_everybody_as_expected(people, name, headers):
    expected, _empty = ACCOUNT[name]

    assert answers(people, "get", reverse(name), headers=headers) == expected


@pytest.mark.parametrize("name", ACCOUNT)
def test_an_empty_post_answers_everybody_as_expected_and_changes_nothing(people, name, headers):
    _get, expected = ACCOUNT[name]
    before = list(User.objects.order_by("pk").values())

    assert answers(people, "post", reverse(name), headers=headers) == expected
    assert list(User.objects.order_by("pk").values()) == before
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize("name", ACCOUNT)
def test_another_method_opens_no_other_way_and_changes_nothing(people, name):
    """The library takes some of them for GET or POST, and is then as strict as with those."""
    got, empty = ACCOUNT[name]
    before = list(User.objects.order_by("pk").values())

    for method in ("put", "patch", "delete"):
        found = answers(people, method, reverse(name))
        assert all(map(contains, zip(got, empty, OPEN_NO_METHOD, strict=True), found))

    assert list(User.objects.order_by("pk").values()) == before
