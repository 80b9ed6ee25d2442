"""What this installation runs on, and what it lacks."""

import sqlite3
from collections.abc import Callable

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from commitments.models import triggers

# What a cell of PRAGMA synchronous means: https://sqlite.org/pragma.html#pragma_synchronous
SYNCHRONOUS = {0: "OFF", 1: "NORMAL", 2: "FULL", 3: "EXTRA"}


def database_in_words() -> str:
    """Vendor, version, place, and how commits are kept, as the open connection reports them."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        mode = value_of("PRAGMA journal_mode").upper()
        journal = "WAL" if mode == "WAL" else f"a rollback journal ({mode})"
        synchronous = SYNCHRONOUS[value_of("PRAGMA synchronous")]
        return f"SQLite {sqlite3.sqlite_version} with {journal}, synchronous {synchronous}, {name}"
    version, lock_timeout = value_of("SHOW server_version"), value_of("SHOW lock_timeout")
    return f"PostgreSQL {version}, lock timeout {lock_timeout}, {name}"


def value_of(statement: str):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def waiting_migrations() -> int:
    """How many migrations this database still needs. Raises DatabaseError where it is away."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def check_migrations() -> str | None:
    waiting = waiting_migrations()
    return f"{waiting} migrations wait: run manage.py migrate." if waiting else None


def check_cache() -> str | None:
    if settings.CACHES["default"]["LOCATION"] in connection.introspection.table_names():
        return None
    return "the cache table is missing: run manage.py createcachetable."


def check_triggers() -> str | None:
    missing = triggers.declared(connection) - set(triggers.installed(connection))
    if not missing:
        return None
    return f"the database does not guard itself, {len(missing)} triggers are missing: restore it."


def check_static_files() -> str | None:
    if settings.DEBUG or settings.STATIC_ROOT.is_dir():
        return None
    return "static files are not collected: run manage.py collectstatic."


def check_audit_head() -> str | None:
    place = settings.IKRAR_AUDIT_HEAD.parent
    return None if place.is_dir() else f"the audit head has no place: make the directory {place}."


# Each answers with a sentence that says what to do, or with None where all is well.
CHECKS: list[Callable[[], str | None]] = [
    check_migrations,
    check_cache,
    check_triggers,
    check_static_files,
    check_audit_head,
]


def problems() -> list[str]:
    """One sentence for each thing that is missing. Raises DatabaseError where it is away."""
    return [sentence for check in CHECKS if (sentence := check())]
