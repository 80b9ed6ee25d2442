"""What a search reads of the invention."""

from collections.abc import Iterator

from django.db import connection, transaction

from commitments.actions.search_documents import batches
from commitments.actions.search_texts import SOURCES
from commitments.exchange.synthetic.batches import insert, names_of
from commitments.models import SearchDocument

DOCUMENTS_PER_BATCH = 5000
WAITING = "synthetic_documents"


def store_documents() -> Iterator[int]:
    """Write the documents of every row; yields how many rows were read, now and then.

    As `search_documents.compare` would with `mend`, but there is nothing yet to compare with.
    """
    read, waiting = 0, []
    for source in SOURCES.values():
        for rows in batches(source):
            waiting.extend(document for row in rows if (document := source.document(row)))
            read += len(rows)
            if len(waiting) >= DOCUMENTS_PER_BATCH:
                store_together(waiting)
                waiting.clear()
                yield read
    if waiting:
        store_together(waiting)
        yield read


def rows_to_read() -> int:
    return sum(source.rows().count() for source in SOURCES.values())


@transaction.atomic
def store_together(documents: list[SearchDocument]) -> None:
    """Let one statement insert them all: the index of SQLite is written once a statement."""
    table, names = SearchDocument._meta.db_table, names_of(SearchDocument)
    with connection.cursor() as cursor:
        # Names of our own tables and columns alone are put in.
        cursor.execute(
            f"CREATE TEMPORARY TABLE {WAITING} AS SELECT {names} FROM {table} LIMIT 0"  # noqa: S608
        )
        insert(SearchDocument, documents, into=WAITING)
        cursor.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM {WAITING}")  # noqa: S608
        cursor.execute(f"DROP TABLE {WAITING}")
