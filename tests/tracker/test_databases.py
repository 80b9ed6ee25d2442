import pytest
from django.db import connection
from django.urls import reverse

from commitments.reports.installation import database_in_words

HOLD_A_LOCK = {
    "sqlite": ["BEGIN EXCLUSIVE"],
    "postgresql": ["BEGIN", "LOCK TABLE ikrar_cache"],
}
WAIT_BRIEFLY = {
    "sqlite": "PRAGMA busy_timeout = 200",
    "postgresql": "SET lock_timeout = '200ms'",
}


@pytest.fixture
def somebody_else(transactional_db):
    """A second connection to the same database."""
    other = connection.copy()
    yield other
    other.close()


def test_a_connection_keeps_every_commit_and_waits_for_locks_no_longer_than_it_should(db):
    words = database_in_words()

    assert "synchronous FULL" in words or "lock timeout 5s" in words


def test_a_wait_for_a_lock_ends_in_503_and_the_next_request_works(client, somebody_else):
    credentials = {"login": "nobody", "password": "wrong"}
    with connection.cursor() as cursor, somebody_else.cursor() as other:
        cursor.execute(WAIT_BRIEFLY[connection.vendor])
        for statement in HOLD_A_LOCK[connection.vendor]:
            other.execute(statement)

        during = client.post(reverse("account_login"), credentials)
        other.execute("ROLLBACK")
        after = client.post(reverse("account_login"), credentials)

    assert during.status_code == 503
    assert during["Retry-After"] == "5"
    assert after.status_code == 200
