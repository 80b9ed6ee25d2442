import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder


def test_healthz_says_that_the_process_lives_and_asks_the_database_nothing(
    client, db, django_assert_num_queries
):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert response.status_code == 200
    assert response.content == b"alive\n"


def test_readyz_says_that_the_database_answers_and_is_migrated(client, db):
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.content == b"ready\n"


def test_readyz_is_503_while_migrations_wait(client, db):
    MigrationRecorder.Migration.objects.filter(app="commitments").delete()

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response["Retry-After"] == "5"


def test_readyz_is_503_while_the_database_is_away(client, db, monkeypatch):
    def away(self):
        raise OperationalError("no connection")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", away)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.content == b"the database does not answer\n"


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_a_probe_cannot_be_posted_to(client, db, address):
    assert client.post(address).status_code == 405
