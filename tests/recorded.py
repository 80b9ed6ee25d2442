"""The commitment that most tests begin with: made once by the acts of the product, then put back.

Its rows are those that the acts wrote, row by row and key by key, triggers awake. Made again a
few thousand times it would cost more than all that the tests are about.
"""

import time_machine
from django.db import connection, transaction
from django.utils import timezone

from commitments.models import AuditEvent, Commitment
from tests.factories import make_author, make_commitment
from tests.snapshots import copied

# What others refer to, and what their triggers ask, comes first.
FIRST = (
    "commitments_party",
    "commitments_partnership",
    "commitments_statement",
    "commitments_paragraph",
    "commitments_commitment",
)
# Whoever did it stays, and the search index follows its documents by itself.
APART = ("commitments_user", "commitments_searchindex")


class RecordedCommitment:
    """The rows of one commitment; made anew each day, and wherever the clock was moved."""

    def __init__(self):
        self.day = self.key = None
        self.rows = {}
        self.sequences = {}

    def on_record(self):
        if AuditEvent.objects.exists() or time_machine.escape_hatch.is_travelling():
            return make_commitment()
        if self.day != timezone.localdate():
            return self.made()
        make_author()
        with transaction.atomic(), connection.cursor() as cursor:
            for table, content in self.rows.items():
                insert(cursor, table, content)
            move_on(cursor, self.sequences)
        return Commitment.objects.select_related("statement__partnership").get(pk=self.key)

    def made(self):
        """Make it, and remember what came of it."""
        tables = [name for name in connection.introspection.table_names() if is_ours(name)]
        with connection.cursor() as cursor:
            empty = [table for table in tables if not held(cursor, table)]
            commitment = make_commitment()
            self.rows = {table: content for table in empty if (content := held(cursor, table))}
            self.sequences = sequences_of(cursor, tuple(self.rows))
        self.rows = dict(sorted(self.rows.items(), key=lambda each: place_of(each[0])))
        self.day, self.key = timezone.localdate(), commitment.pk
        return commitment


def is_ours(table):
    return table.startswith("commitments_") and not table.startswith(APART)


def place_of(table):
    return FIRST.index(table) if table in FIRST else len(FIRST)


def held(cursor, table):
    """All rows of a table, as `insert` takes them; nothing where there is none."""
    if connection.vendor == "postgresql":
        return copied(cursor, table)
    return cursor.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608  A table of ours.


def insert(cursor, table, content):
    if connection.vendor == "postgresql":
        with cursor.copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
            copy.write(content)
    else:
        places = ", ".join(["%s"] * len(content[0]))
        cursor.executemany(f'INSERT INTO "{table}" VALUES ({places})', content)  # noqa: S608


def sequences_of(cursor, tables):
    """Where PostgreSQL stands in counting the keys of these tables; SQLite looks at the rows."""
    if connection.vendor != "postgresql":
        return {}
    cursor.execute(
        """SELECT sequencename, last_value FROM pg_sequences
        WHERE schemaname = current_schema() AND last_value IS NOT NULL"""
    )
    return {name: value for name, value in cursor.fetchall() if name.startswith(tables)}


def move_on(cursor, sequences):
    """No key comes again: what puts a whole record back sets the counting back, too."""
    moved = [
        f"setval('{name}', greatest({value}, (SELECT last_value FROM {name})))"  # noqa: S608
        for name, value in sequences.items()
    ]
    if moved:
        cursor.execute(f"SELECT {', '.join(moved)}")
