"""Rules that span rows or protect the past, kept by the database itself.

Every trigger is declared once, in the table of `trigger_rules`, and rendered here for SQLite and
for PostgreSQL. On SQLite each change of a field or constraint rebuilds its table and silently
loses the triggers, so a migration that changes the schema starts with `LiftTriggers` and ends
with `InstallTriggers`; a test compares what is installed with what is declared here. The triggers
that keep the search index of SQLite in step are declared with it, and installed with these.
"""

from collections.abc import Iterator

from django.db.migrations.operations.base import Operation

from commitments.models import search_index
from commitments.models.trigger_rules import HOLD, RULES, Rule

PREFIX = "ikrar_"
# Tables that got what our rules ask of them after they were made.
LATER_COLUMNS = {"commitments_milestone": "statement_id"}


def sqlite_install(rule: Rule) -> Iterator[str]:
    columns = f" OF {', '.join(rule.columns)}" if rule.columns else ""
    yield f"""CREATE TRIGGER {PREFIX}{rule.name} BEFORE {rule.event}{columns} ON {rule.table}
        WHEN {rule.condition} BEGIN SELECT RAISE(ABORT, '{rule.sentence}'); END"""


def postgresql_install(rule: Rule) -> Iterator[str]:
    name = f"{PREFIX}{rule.name}"
    columns = f" OF {', '.join(rule.columns)}" if rule.columns else ""
    condition = rule.condition.replace(HOLD, "FOR SHARE")
    answer = "OLD" if rule.event == "DELETE" else "NEW"
    yield f"""CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {condition} THEN
                RAISE EXCEPTION '{rule.sentence}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN {answer};
        END $$"""
    yield f"""CREATE TRIGGER {name} BEFORE {rule.event}{columns} ON {rule.table}
        FOR EACH ROW EXECUTE FUNCTION {name}()"""


def postgresql_install_truncate(table: str) -> Iterator[str]:
    """PostgreSQL can empty a table without touching its rows; that is refused too."""
    name = f"{PREFIX}{table}_no_truncate"
    yield f"""CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'rows of {table} are never removed'
                USING ERRCODE = 'integrity_constraint_violation';
        END $$"""
    yield f"""CREATE TRIGGER {name} BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION {name}()"""


def sqlite_install_search_index() -> Iterator[str]:
    for name, sql in search_index.SQLITE_TRIGGERS.items():
        yield f"CREATE TRIGGER {PREFIX}{name} {sql}"


def protected_tables() -> list[str]:
    """The tables from which no row may ever go."""
    return sorted({rule.table for rule in RULES if rule.event == "DELETE"})


def declared(connection) -> set[str]:
    """The names of the triggers that this database should have."""
    names = {f"{PREFIX}{rule.name}" for rule in RULES}
    if connection.vendor == "postgresql":
        names |= {f"{PREFIX}{table}_no_truncate" for table in protected_tables()}
    else:
        names |= {f"{PREFIX}{name}" for name in search_index.SQLITE_TRIGGERS}
    return names


def installed(connection) -> dict[str, str]:
    """The triggers of ours that the database has, each with its table."""
    query = {
        "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": """SELECT t.tgname, c.relname FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal""",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name: table for name, table in cursor.fetchall() if name.startswith(PREFIX)}


def lift(connection) -> None:
    """Remove our triggers, as before a change of the schema."""
    with connection.cursor() as cursor:
        for name, table in installed(connection).items():
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER {name}")
            else:
                cursor.execute(f"DROP TRIGGER {name} ON {table}")


def tables_ready(connection) -> set[str]:
    """The tables that have all columns which our rules ask for."""
    read = connection.introspection
    with connection.cursor() as cursor:
        tables = set(read.table_names(cursor))
        for table in tables & set(LATER_COLUMNS):
            held = {column.name for column in read.get_table_description(cursor, table)}
            if LATER_COLUMNS[table] not in held:
                tables.remove(table)
    return tables


def install(connection) -> None:
    """Put every declared trigger in place whose tables exist: an early migration lacks some."""
    lift(connection)
    tables = tables_ready(connection)
    render = {"sqlite": sqlite_install, "postgresql": postgresql_install}[connection.vendor]
    statements = [sql for rule in RULES if rule.tables <= tables for sql in render(rule)]
    if connection.vendor == "postgresql":
        for table in tables.intersection(protected_tables()):
            statements.extend(postgresql_install_truncate(table))
    elif search_index.INDEX in tables:
        search_index.heal(connection)
        statements.extend(sqlite_install_search_index())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


class TriggerOperation(Operation):
    """A step of a migration that changes no model."""

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label, state):
        return None

    def describe(self):
        return type(self).__doc__


class InstallTriggers(TriggerOperation):
    """Install the declared triggers"""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        install(schema_editor.connection)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        lift(schema_editor.connection)


class LiftTriggers(TriggerOperation):
    """Lift the triggers before a change of the schema"""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        lift(schema_editor.connection)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        install(schema_editor.connection)
