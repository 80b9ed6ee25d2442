"""Who may do what, by which method: one table for every address of the product."""

import pytest
from django.db import connection
from django.urls import get_resolver, reverse

from commitments.enums import Visibility
from commitments.models import AuditEvent
from commitments.permissions import ROLES
from tests.conftest import FRAGMENT, PAGE
from tests.factories import make_commitment, make_evidence, make_statement, make_user

WHO = ("nobody", "Reader", "Analyst", "Manager", "Administrator")
SIGN_IN, OK, NO, GONE, METHOD, STALE, INVALID = 302, 200, 403, 404, 405, 409, 422

READ = (SIGN_IN, OK, OK, OK, OK)
NO_METHOD = (SIGN_IN, METHOD, METHOD, METHOD, METHOD)
WORK = (SIGN_IN, NO, OK, OK, NO)
WORK_EMPTY = (SIGN_IN, NO, INVALID, INVALID, NO)
MANAGE = (SIGN_IN, NO, NO, OK, NO)

# Each address: what GET answers, what an empty POST answers, in the order of WHO.
ROUTES = {
    "dashboard": (READ, NO_METHOD),
    "commitment_list": (READ, NO_METHOD),
    "commitment_detail": (READ, NO_METHOD),
    "status_record": (WORK, WORK_EMPTY),
    "evidence_add": (WORK, WORK_EMPTY),
    "search_log": (WORK, WORK_EMPTY),
    "action_record": (WORK, WORK_EMPTY),
    "coding_edit": (WORK, WORK_EMPTY),
    "visibility_change": (MANAGE, (SIGN_IN, NO, NO, INVALID, NO)),
    "statement_list": (READ, NO_METHOD),
    "statement_detail": (READ, NO_METHOD),
    "statement_publish": (MANAGE, (SIGN_IN, NO, NO, STALE, NO)),
    "appearance": ((OK,) * 5, (INVALID,) * 5),
    "healthz": ((OK,) * 5, (METHOD,) * 5),
    "readyz": ((OK,) * 5, (METHOD,) * 5),
}
COMMITMENT_ROUTES = [
    "commitment_detail",
    "status_record",
    "evidence_add",
    "search_log",
    "action_record",
    "coding_edit",
    "visibility_change",
]
STATEMENT_ROUTES = ["statement_detail", "statement_publish"]


def named_routes():
    return {
        name
        for name in get_resolver().reverse_dict
        if isinstance(name, str) and not name.startswith(("account_", "mfa_"))
    }


def address(name, commitment, statement):
    if name in COMMITMENT_ROUTES:
        return reverse(name, args=[commitment.code])
    if name in STATEMENT_ROUTES:
        return reverse(name, args=[statement.slug])
    return reverse(name)


@pytest.fixture
def record(db):
    """A commitment that somebody can work on, and a statement that can be published."""
    commitment = make_commitment()
    make_evidence(commitment)
    return commitment, commitment.statement


def sign_in(client, who):
    if who != "nobody":
        client.force_login(make_user(who))


def test_every_route_has_its_expectation():
    assert named_routes() == set(ROUTES)


def test_every_role_is_in_the_table():
    assert set(WHO) - {"nobody"} == set(ROLES)


@pytest.mark.parametrize("headers", [PAGE, FRAGMENT], ids=["page", "fragment"])
@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", ROUTES)
def test_get_answers_each_role_as_expected(client, roles, record, name, who, headers):
    sign_in(client, who)
    expected = ROUTES[name][0][WHO.index(who)]

    response = client.get(address(name, *record), headers=headers)

    if headers and expected == SIGN_IN:
        # htmx would follow a redirect silently; it is told instead where to go.
        assert response.headers["HX-Redirect"].startswith(reverse("account_login"))
        return
    assert response.status_code == expected


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", ROUTES)
def test_an_empty_post_answers_each_role_as_expected_and_changes_nothing(
    client, roles, record, name, who
):
    sign_in(client, who)
    before = AuditEvent.objects.count()

    response = client.post(address(name, *record))

    assert response.status_code == ROUTES[name][1][WHO.index(who)]
    assert AuditEvent.objects.count() == before


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


@pytest.mark.parametrize("name", ROUTES)
def test_a_get_never_writes(client, roles, record, name):
    client.force_login(make_user(*ROLES))

    def only_reads(execute, sql, params, many, context):
        reads = sql.lstrip("( \n").upper().startswith(SELECTS)
        assert reads or any(table in sql for table in EXEMPT), sql
        return execute(sql, params, many, context)

    with connection.execute_wrapper(only_reads):
        response = client.get(address(name, *record))

    assert response.status_code == OK


@pytest.mark.parametrize("name", sorted(set(ROUTES) - {"healthz", "readyz"}))
def test_what_a_signed_in_person_sees_is_not_kept_by_anybody(client, roles, record, name):
    client.force_login(make_user(*ROLES))

    response = client.get(address(name, *record))

    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "frame-ancestors 'none'" in policy
