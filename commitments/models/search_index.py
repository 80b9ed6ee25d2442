"""The full-text index over the search documents, as each database has it.

The documents hold folded words with spaces between them, so that the index compares bytes and
needs no language. SQLite keeps an FTS5 table beside the documents by triggers; PostgreSQL keeps
a column of them. Nothing else knows which of the two it is.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import DatabaseError, connections, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Left

from commitments.coding.folding import Query, Term
from commitments.enums import SearchKind
from commitments.models.search import first_key, last_key

DOCUMENTS = "commitments_searchdocument"
INDEX = "commitments_searchindex"
# What PostgreSQL can hold of one document without refusing it, and no paragraph comes near.
LENGTH_AT_MOST = 100_000
# So much of each text is read to put them in order: a report of many pages would outweigh the rest.
WEIGHED_AT_MOST = 5_000

REBUILD = "INSERT INTO commitments_searchindex(commitments_searchindex) VALUES ('rebuild')"
EMPTY = "INSERT INTO commitments_searchindex(commitments_searchindex) VALUES ('delete-all')"
PROVE = """INSERT INTO commitments_searchindex(commitments_searchindex, rank)
    VALUES ('integrity-check', 1)"""

# Between title and text PostgreSQL counts a word that nobody can type, so that no phrase begins in
# the one and ends in the other; SQLite holds them in two columns.
CREATE = {
    "sqlite": [
        """CREATE VIRTUAL TABLE commitments_searchindex USING fts5(
            folded_title, folded_body, content='commitments_searchdocument', content_rowid='id',
            tokenize='ascii', prefix='2 3', columnsize=0)""",
        REBUILD,
    ],
    "postgresql": [
        """ALTER TABLE commitments_searchdocument
            ADD COLUMN titles tsvector GENERATED ALWAYS AS
                (to_tsvector('simple', folded_title)) STORED,
            ADD COLUMN words tsvector GENERATED ALWAYS AS
                (to_tsvector('simple', folded_title) || '''='':1'::tsvector
                || to_tsvector('simple', folded_body)
                || array_to_tsvector(ARRAY['=' || kind])) STORED""",
        "CREATE INDEX search_document_titles ON commitments_searchdocument USING gin (titles)",
        "CREATE INDEX search_document_words ON commitments_searchdocument USING gin (words)",
    ],
}
DROP = {
    "sqlite": ["DROP TABLE commitments_searchindex"],
    "postgresql": ["ALTER TABLE commitments_searchdocument DROP COLUMN words, DROP COLUMN titles"],
}

# What keeps the table of SQLite in step with the documents, by the names of the triggers.
FORGET = """INSERT INTO commitments_searchindex
        (commitments_searchindex, rowid, folded_title, folded_body)
    VALUES ('delete', OLD.id, OLD.folded_title, OLD.folded_body);"""
LEARN = """INSERT INTO commitments_searchindex(rowid, folded_title, folded_body)
    VALUES (NEW.id, NEW.folded_title, NEW.folded_body);"""
SQLITE_TRIGGERS = {
    "search_index_insert": f"AFTER INSERT ON {DOCUMENTS} BEGIN {LEARN} END",
    "search_index_delete": f"AFTER DELETE ON {DOCUMENTS} BEGIN {FORGET} END",
    "search_index_update": f"""AFTER UPDATE ON {DOCUMENTS}
        WHEN OLD.folded_title <> NEW.folded_title OR OLD.folded_body <> NEW.folded_body
        BEGIN {FORGET} {LEARN} END""",
}

# Keys of documents that match, then those of the rows that these are made from.
MATCHING = {
    "sqlite": """SELECT {key} FROM commitments_searchindex
        WHERE commitments_searchindex MATCH %s AND rowid BETWEEN %s AND %s""",
    "postgresql": """SELECT {key} FROM commitments_searchdocument
        WHERE words @@ (to_tsquery('simple', %s) && %s::tsquery)""",
}
DOCUMENT_KEY = {"sqlite": "rowid", "postgresql": "id"}
# The newest documents that match among the visible ones. CROSS JOIN lets SQLite begin with the
# index, which comes in the order of the keys: it stops at the limit, however common a word is.
NEWEST = {
    "sqlite": """SELECT * FROM (SELECT seen.* FROM commitments_searchindex
        CROSS JOIN ({visible}) seen ON seen.id = commitments_searchindex.rowid
        WHERE commitments_searchindex MATCH %s AND commitments_searchindex.rowid BETWEEN %s AND %s
        ORDER BY commitments_searchindex.rowid DESC LIMIT %s) AS part""",
    "postgresql": """SELECT * FROM (SELECT seen.* FROM commitments_searchdocument document
        JOIN ({visible}) seen ON seen.id = document.id
        WHERE document.{column} @@ to_tsquery('simple', %s) AND document.id BETWEEN %s AND %s
        ORDER BY document.id DESC LIMIT %s) AS part""",
}

Found = tuple[int, str, str]


def matching_documents(query: Query, kind: SearchKind, *, using: str) -> RawSQL:
    """A subquery for the keys of the documents of one kind in which every term occurs."""
    vendor = connections[using].vendor
    sql = MATCHING[vendor].format(key=DOCUMENT_KEY[vendor])
    return RawSQL(sql, [WRITTEN[vendor](query), *NARROWED[vendor](kind)])  # noqa: S611


def matching_sources(query: Query, kind: SearchKind, *, using: str) -> RawSQL:
    """A subquery for the keys of the rows that these documents are made from."""
    vendor = connections[using].vendor
    sql = MATCHING[vendor].format(key=f"{DOCUMENT_KEY[vendor]} - {first_key(kind)}")
    return RawSQL(sql, [WRITTEN[vendor](query), *NARROWED[vendor](kind)])  # noqa: S611


def newest_documents(
    query: Query, visible: Mapping[SearchKind, QuerySet], *, limit: int
) -> Iterable[Found]:
    """Key, folded title and folded body of documents with every term, in one question.

    For each kind the newest among `visible`, up to `limit`, and as many that have every term in
    their title: what is called so is not missed among what merely mentions it. Some come twice.
    """
    parts: list[str] = []
    values: list[Any] = []
    # The same rows are mostly asked of every kind, and take longer to write down than to find.
    written: dict[int, tuple[str, tuple]] = {}
    for kind, rows in visible.items():
        connection = connections[rows.db]
        if id(rows) not in written:
            written[id(rows)] = sql_of(rows, connection)
        sql, sought = written[id(rows)]
        for in_title in (False, True):
            column = "titles" if in_title else "words"
            parts.append(NEWEST[connection.vendor].format(visible=sql, column=column))
            words = WRITTEN[connection.vendor](query, in_title=in_title)
            values += [*sought, words, first_key(kind), last_key(kind), limit]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        yield from cursor.fetchall()


def sql_of(rows: QuerySet, connection) -> tuple[str, tuple]:
    """The documents among `rows`, as a part of another question; of long texts the beginning."""
    begins = Left("folded_body", WEIGHED_AT_MOST)
    columns = rows.order_by().values_list("id", "folded_title", begins)
    return columns.query.get_compiler(connection=connection).as_sql()


def written_for_sqlite(query: Query, *, in_title: bool = False) -> str:
    """Every word in quotation marks, where nothing of it is read as an operator."""
    terms = [f'"{term.text}"{" *" if term.prefix else ""}' for term in query.terms]
    together = " AND ".join(terms)
    return f"{{folded_title}} : ({together})" if in_title else together


def written_for_postgresql(query: Query, *, in_title: bool = False) -> str:
    """Every word in quotation marks; titles are a column of their own."""
    return " & ".join(f"({lexemes(term)})" for term in query.terms)


def lexemes(term: Term) -> str:
    """The words of a term side by side; a folded word holds neither quotation mark nor slash."""
    words = [f"'{word}'" for word in term.words]
    return " <-> ".join(words) + (":*" if term.prefix else "")


# How the documents of one kind are told: by their keys, or by a word that nobody can type.
NARROWED = {
    "sqlite": lambda kind: (first_key(kind), last_key(kind)),
    "postgresql": lambda kind: (f"'={kind.value}'",),
}
WRITTEN = {"sqlite": written_for_sqlite, "postgresql": written_for_postgresql}


def create_index(apps, schema_editor) -> None:
    """A step of a migration: make the index over the documents that there are."""
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor) -> None:
    """The documents go too: they are a copy, and of kinds that the schema before did not know."""
    schema_editor.execute("DELETE FROM commitments_searchdocument")
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def renew_columns(apps, schema_editor) -> None:
    """A step of a migration: make the columns of PostgreSQL anew, as they are declared here."""
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        for statement in (*DROP[vendor], *CREATE[vendor]):
            schema_editor.execute(statement)


def heal(connection) -> None:
    """Empty the index where documents were removed behind it, as when all triggers were lifted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM commitments_searchdocument)")
        if not cursor.fetchone()[0]:
            cursor.execute(EMPTY)


def is_sound(connection) -> bool:
    """Whether the index says what the documents say; a column of theirs always does."""
    if connection.vendor == "sqlite":
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(PROVE)
        except DatabaseError:
            return False
    return True


def rebuild_index(connection) -> None:
    """Make the index anew from the documents, where it is a table of its own."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(REBUILD)
