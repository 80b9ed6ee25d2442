"""How each database is opened; `manage.py doctor` shows the result."""

import sqlite3
from pathlib import Path
from typing import Any

from tracker.environment import refuse

# A request that waits longer than this for a lock is answered with 503 and Retry-After.
LOCK_WAIT_SECONDS = 5

# Before these releases SQLite can lose a commit in WAL mode when several connections write:
# https://sqlite.org/wal.html#walresetbug
WAL_MENDED_IN = {(3, 44): 6, (3, 50): 7, (3, 51): 3}


def sqlite_journal_mode(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """`WAL` where the linked SQLite keeps every commit in it, else the rollback journal."""
    release, patch = version[:2], version[2]
    mended = release > max(WAL_MENDED_IN) or patch >= WAL_MENDED_IN.get(release, patch + 1)
    return "WAL" if mended else "DELETE"


def open_sqlite(database: dict[str, Any]) -> dict[str, Any]:
    """A file that many threads may write: each write takes its turn, and none is lost."""
    path = Path(database["NAME"])
    if str(path) == ":memory:":
        refuse("set DATABASE_URL to a file: an SQLite database in memory forgets everything.")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        refuse(f"set DATABASE_URL to a file in a directory that can be written: {path} is not.")
    pragmas = [
        f"PRAGMA journal_mode={sqlite_journal_mode()}",
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        # INSERT OR REPLACE removes a row; only so do the triggers that forbid it notice.
        "PRAGMA recursive_triggers=ON",
        # 16 MB a connection: the index of words is larger than the 2 MB that SQLite would take.
        "PRAGMA cache_size=-16000",
    ]
    options = {
        # Without IMMEDIATE, two transactions that read before they write refuse each other.
        "transaction_mode": "IMMEDIATE",
        "timeout": LOCK_WAIT_SECONDS,
        "init_command": "; ".join(pragmas),
    }
    # A file, because browser journeys and races need connections of their own.
    test = {"NAME": str(path.with_name(f"test_{path.name}"))}
    return database | {"OPTIONS": options, "TEST": test}


def open_postgresql(database: dict[str, Any]) -> dict[str, Any]:
    """A server: give up on locks and on silence after the same time as SQLite does."""
    options = database.get("OPTIONS", {}) | {
        # Compiling a question takes seconds where answering it takes milliseconds.
        "options": f"-c lock_timeout={LOCK_WAIT_SECONDS}s -c jit=off",
        "connect_timeout": LOCK_WAIT_SECONDS,
    }
    return database | {"OPTIONS": options, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


OPENERS = {
    "django.db.backends.sqlite3": open_sqlite,
    "django.db.backends.postgresql": open_postgresql,
}


def open_database(database: dict[str, Any]) -> dict[str, Any]:
    """Django's settings for the database that DATABASE_URL names."""
    opener = OPENERS.get(database.get("ENGINE", ""))
    if opener is None or not database.get("NAME"):
        refuse(
            "set DATABASE_URL to sqlite:///path/to/file.sqlite3 "
            "or postgres://name:password@host:5432/database."
        )
    return opener(database)
