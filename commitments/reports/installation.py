"""What this installation runs on, and what it lacks."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from commitments.enums import JobState
from commitments.models import Job, triggers

PRINTS = "django.core.mail.backends.console.EmailBackend"
# A worker begins what is due within seconds, unless it has much to do.
LATE = timedelta(hours=1)
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


def check_mail() -> str | None:
    """A trial may print its mail; elsewhere nobody reads it in a log."""
    if settings.DEBUG or settings.IKRAR_DEMO or settings.EMAIL_BACKEND != PRINTS:
        return None
    return "mail is printed instead of sent: set EMAIL_URL, to dummy:// where nobody wants any."


def check_late_jobs() -> str | None:
    late = has_jobs() and Job.objects.due(timezone.now() - LATE).count()
    if not late:
        return None
    return f"jobs overdue by an hour: {late}. See that a worker runs, or start one more."


def check_failed_jobs() -> str | None:
    failed = has_jobs() and Job.objects.filter(state=JobState.FAILED).count()
    return f"jobs that failed: {failed}. Look into “Jobs” in the admin." if failed else None


def has_jobs() -> bool:
    """Not before their migration, which is said to wait."""
    return Job._meta.db_table in connection.introspection.table_names()


# Each answers with a sentence that says what to do, or with None where all is well.
Check = Callable[[], str | None]
CHECKS: list[Check] = [
    check_migrations,
    check_cache,
    check_triggers,
    check_static_files,
    check_audit_head,
    check_mail,
    check_late_jobs,
    check_failed_jobs,
]


def problems(*more: Check) -> list[str]:
    """One sentence for each thing that is wrong. Raises DatabaseError where the database is away.

    `more` are checks of floors above this one.
    """
    return [sentence for check in (*CHECKS, *more) if (sentence := check())]
