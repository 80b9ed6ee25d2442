"""What the tests of changes to many commitments send, and read from the answers."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import current

BULK = "/commitments/bulk/"


def codes(rows):
    return [row.code for row in rows]


def seen(rows):
    return " ".join(f"{row.code}:{row.version}" for row in current(rows))


def intervals(rows):
    return [row.review_interval_days for row in current(rows)]


def text_of(response):
    return " ".join(response.content.decode().split())


def cost(client, parameters, path=BULK):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path, parameters).status_code == 200
    return len(queries)
