"""Workers as processes of their own, on the database of the test and its folder."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[2]


def address_of_database():
    """DATABASE_URL as a process must read it to meet the database of the test."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))


def environment():
    return os.environ | {
        "IKRAR_DEBUG": "true",
        "DATABASE_URL": address_of_database(),
        "IKRAR_EVIDENCE_DIR": str(settings.STORAGES["evidence"]["OPTIONS"]["location"]),
        "IKRAR_AUDIT_HEAD": str(settings.IKRAR_AUDIT_HEAD),
        "IKRAR_FETCH_ALLOWED": ",".join(settings.IKRAR_FETCH_ALLOWED),
        "IKRAR_FETCH_DELAY": "0",
        "IKRAR_RECHECK_DAYS": "0",
    }


@contextmanager
def workers():
    """Starts workers that take over from a dead one after two seconds; none outlives the test."""
    started = []

    def start(*options):
        command = [sys.executable, "manage.py", "run_worker", "--stale-after", "2", *options]
        quiet = subprocess.DEVNULL
        worker = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=quiet, stderr=quiet)
        started.append(worker)
        return worker

    try:
        yield start
    finally:
        for worker in started:
            worker.kill()
            worker.wait()
