"""The table of the record, held against what each address answers to each role."""

import pytest
from django.db import connection
from django.urls import get_resolver, reverse

from commitments.enums import Visibility
from commitments.models import AuditEvent
from commitments.permissions import ROLES
from tests.access.tables import (
    ACCOUNT,
    ADMIN_SITE,
    COMMITMENT_ROUTES,
    DEBUG_ROUTES,
    GONE,
    METHOD,
    MODELS,
    MOVED,
    NO,
    OK,
    ROUTES,
    WHO,
    address,
    answers,
    route_of,
    whole,
)
from tests.factories import make_commitment, make_statement, make_user


def routes_of(resolver, space="", before=""):
    """The name of every address that leads somewhere, or its pattern where it has no name."""
    for entry in resolver.url_patterns:
        pattern = f"{before}{entry.pattern}"
        if hasattr(entry, "url_patterns"):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from routes_of(entry, inner, pattern)
        else:
            yield f"{space}{entry.name}" if entry.name else pattern


def test_every_route_has_its_expectation():
    of_models = [route_of(model, page) for model, pages in MODELS.items() for page in pages]

    ours = [*ROUTES, *DEBUG_ROUTES]
    assert sorted(routes_of(get_resolver())) == sorted([*ours, *ACCOUNT, *ADMIN_SITE, *of_models])


def test_every_role_is_in_the_table():
    assert set(WHO) - {"nobody"} == set(ROLES)


@pytest.mark.parametrize("name", ROUTES)
def test_get_answers_each_role_as_expected(people, record, name, headers):
    expected, _empty, _other = ROUTES[name]

    assert answers(people, "get", address(name, *record), headers=headers) == expected


@pytest.mark.once
@pytest.mark.parametrize("name", ROUTES)
def test_an_empty_post_answers_each_role_as_expected_and_changes_nothing(
    people, record, name, headers
):
    _get, expected, _other = ROUTES[name]
    before = AuditEvent.objects.count()

    assert answers(people, "post", address(name, *record), headers=headers) == expected
    assert AuditEvent.objects.count() == before


@pytest.mark.once
@pytest.mark.parametrize("name", ROUTES)
def test_no_address_knows_another_method(people, record, name):
    """Each view names its methods, and refuses all others in the same place."""
    _get, _empty, expected = ROUTES[name]

    assert answers(people, "delete", address(name, *record)) == expected


@pytest.mark.parametrize("name", DEBUG_ROUTES)
def test_what_is_there_for_debugging_is_nowhere_else(people, name, headers):
    get, other = DEBUG_ROUTES[name]

    assert answers(people, "get", reverse(name), headers=headers) == get
    assert answers(people, "post", reverse(name), headers=headers) == other


@pytest.mark.parametrize("name", COMMITMENT_ROUTES)
@pytest.mark.parametrize("visibility", [Visibility.DRAFT, Visibility.WITHDRAWN])
def test_what_a_reader_may_not_see_does_not_exist_for_them(client, roles, name, visibility):
    commitment = make_commitment(visibility=visibility, published=False)
    client.force_login(make_user("Reader"))

    assert client.get(address(name, commitment, None)).status_code in (NO, GONE)
    assert client.get(reverse("commitment_detail", args=[commitment.code])).status_code == GONE


def test_drafts_are_in_no_page_count_or_search_of_a_reader(client, roles):
    statement = make_statement()
    make_commitment(statement=statement, short_title="Seen by all")
    make_commitment(statement=statement, short_title="Kept back", published=False)
    hidden = make_statement(visibility=Visibility.DRAFT, short_title="Kept back too")
    client.force_login(make_user("Reader"))

    for name in ("dashboard", "commitment_list", "statement_list", "statement_detail"):
        page = client.get(address(name, None, statement)).content.decode()
        assert "Kept back" not in page
    assert client.get(reverse("statement_detail", args=[hidden.slug])).status_code == GONE
    found = client.get(reverse("commitment_list"), {"q": "Kept"})
    assert "Kept back" not in found.content.decode().replace('value="Kept"', "")


SELECTS = ("SELECT", "SAVEPOINT", "RELEASE", "PRAGMA", "BEGIN", "SET ", "ROLLBACK", "COMMIT")
# Not of the record: sessions, and the cache that holds the limits on signing in.
EXEMPT = ("django_session", "ikrar_cache")


# Programs keep these, and ask whether they still hold; see tests/views/test_published_feeds.py.
KEPT = {"healthz", "readyz", "calendar", "changes", "private_calendar", "private_changes"}


@pytest.mark.parametrize("name", ROUTES)
def test_a_get_never_writes_and_nobody_keeps_what_it_answers(author, record, name):
    def only_reads(execute, sql, params, many, context):
        reads = sql.lstrip("( \n").upper().startswith(SELECTS)
        assert reads or any(table in sql for table in EXEMPT), sql
        return execute(sql, params, many, context)

    with connection.execute_wrapper(only_reads):
        response = whole(author.get(address(name, *record)))

    assert response.status_code in (OK, MOVED, METHOD)
    assert name in KEPT or "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "frame-ancestors 'none'" in policy
