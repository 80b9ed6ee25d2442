"""A manager publishes a statement with its numbered drafts, in one act."""

import pytest
from django.urls import reverse

from commitments.enums import Visibility
from commitments.models import Commitment, Statement
from tests.factories import make_commitment, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(client, manager):
    client.force_login(manager)
    statement = make_statement(visibility=Visibility.DRAFT, short_title="Capital 2026")
    make_commitment(statement=statement, published=False)
    return statement


def publish(client, statement, **body):
    return client.post(reverse("statement_publish", args=[statement.slug]), body)


def test_statement_publish_shows_what_readers_will_see(client, draft):
    page = client.get(reverse("statement_publish", args=[draft.slug])).content.decode()

    assert "1 draft is published with it" in page
    assert "Open a school" in page
    assert f'value="{draft.commitments.get().code}"' in page


def test_statement_publish_publishes_and_says_so(client, draft):
    code = draft.commitments.get().code

    response = publish(client, draft, seen_version=draft.version, seen_codes=[code])

    assert response.status_code == 302
    assert Statement.objects.get().visibility == Visibility.PUBLISHED
    assert Commitment.objects.get().visibility == Visibility.PUBLISHED
    page = client.get(response.headers["Location"]).content.decode()
    assert "Capital 2026 is published, with 1 commitment." in page


def test_statement_publish_tells_who_comes_second(client, draft):
    response = publish(client, draft, seen_version=draft.version - 1)

    assert response.status_code == 409
    assert "changed while you were writing" in response.content.decode()
    assert response.context["form"]["seen_version"].value() == draft.version
    assert Statement.objects.get().visibility == Visibility.DRAFT


@pytest.mark.parametrize("seen", ["", "abc", "9" * 40])
def test_statement_publish_takes_a_form_that_is_none_for_a_stale_one(client, draft, seen):
    assert publish(client, draft, seen_version=seen).status_code == 409


def test_statement_publish_waits_for_the_codes(client, manager):
    client.force_login(manager)
    statement = make_statement(visibility=Visibility.DRAFT, closed=False)

    response = publish(client, statement, seen_version=statement.version)

    assert response.status_code == 422
    assert "Close the coding first" in response.content.decode()


def test_statement_publish_does_not_exist_for_an_unknown_statement(client, manager):
    client.force_login(manager)

    assert client.get(reverse("statement_publish", args=["nowhere"])).status_code == 404
