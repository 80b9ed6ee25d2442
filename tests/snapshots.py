"""All that a database holds, put back at once: to load the same record again costs seconds."""

import sqlite3

from django.db import transaction

from commitments.models import triggers


def snapshot(connection):
    """Remember every row; returns what puts them back, and nothing else beside them."""
    return {"sqlite": of_sqlite, "postgresql": of_postgresql}[connection.vendor](connection)


def of_sqlite(connection):
    """The whole file, page by page, schema and triggers included."""
    connection.ensure_connection()
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    connection.connection.backup(copy)

    def restore():
        connection.ensure_connection()
        copy.backup(connection.connection)

    return restore


def of_postgresql(connection):
    """The rows of each table as PostgreSQL copies them, and where the sequences stand."""
    tables = [connection.ops.quote_name(name) for name in connection.introspection.table_names()]
    with connection.cursor() as cursor:
        rows = {table: copied(cursor, table) for table in tables}
        cursor.execute(
            """SELECT quote_ident(sequencename), last_value FROM pg_sequences
            WHERE schemaname = current_schema()"""
        )
        sequences = cursor.fetchall()

    def restore():
        # The product never empties these tables, and never enters rows from elsewhere.
        with transaction.atomic(), connection.cursor() as cursor:
            triggers.lift(connection)
            cursor.execute(f"TRUNCATE {', '.join(tables)}")
            for table, content in rows.items():
                if content:
                    with cursor.copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
                        copy.write(content)
            for name, value in sequences:
                cursor.execute("SELECT setval(%s, %s, %s)", [name, value or 1, value is not None])
            triggers.install(connection)

    return restore


def copied(cursor, table):
    with cursor.copy(f"COPY {table} TO STDOUT (FORMAT binary)") as copy:
        content = b"".join(bytes(part) for part in copy)
    # Without rows, there is nothing to put back but a header of 19 bytes and an end of 2.
    return content if len(content) > 21 else b""
