"""What a search reads of the invention."""

from collections.abc import Iterator

from django.db import connection, transaction

from commitments.actions.search_texts import SOURCES
from commitments.exchange.synthetic.batches import Table
from commitments.exchange.synthetic.readers import rows_of
from commitments.models import SearchDocument

WAITING = "synthetic_documents"


def store_documents() -> Iterator[int]:
    """Write the documents of every row; yields how many rows were read, now and then.

    As `search_documents.compare` would with `mend`, but there is nothing yet to compare with.
    """
    read, documents = 0, Table(SearchDocument)
    for model, source in SOURCES.items():
        for rows in rows_of(model):
            for row in rows:
                if said := source.says(row):
                    documents.add(said)
            store_together(documents)
            read += len(rows)
            yield read


def rows_to_read() -> int:
    return sum(model._default_manager.count() for model in SOURCES)


@transaction.atomic
def store_together(documents: Table) -> None:
    """Let one statement insert them all: the index of SQLite is written once a statement."""
    table = SearchDocument._meta.db_table
    with connection.cursor() as cursor:
        # Names of our own tables and columns alone are put in.
        cursor.execute(
            f"CREATE TEMPORARY TABLE {WAITING} AS"  # noqa: S608
            f" SELECT {documents.names} FROM {table} LIMIT 0"
        )
        documents.store(into=WAITING)
        cursor.execute(
            f"INSERT INTO {table} ({documents.names}) SELECT {documents.names} FROM {WAITING}"  # noqa: S608
        )
        cursor.execute(f"DROP TABLE {WAITING}")
