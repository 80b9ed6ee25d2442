"""What each job costs on one database: asked of a real server, and of this process for queries."""

import os
import platform
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from statistics import median
from time import process_time
from urllib.parse import parse_qs

import django
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commitments.models import Commitment, User
from tests.bench.by_hand import BY_HAND
from tests.bench.jobs import TOKEN, Job, all_jobs
from tests.bench.traffic import (
    Latency,
    Server,
    cpu_seconds_of,
    latency_alone,
    latency_together,
    serve,
)

ANALYST = "synthetic-ada"
CLIENTS = 8
ALONE_AT_MOST, TOGETHER_AT_MOST, BY_HAND_TIMES = 40, 80, 7


@dataclass(frozen=True)
class Cost:
    """What one request of a job costs.

    Milliseconds of processor: `cpu_ms` of the server, `database_ms` of PostgreSQL's processes
    (SQLite works within the server), `by_hand_ms` of the same by hand, with its database.
    """

    queries: int
    cpu_ms: float
    database_ms: float
    by_hand_ms: float | None
    alone: Latency
    together: Latency | None
    bytes: int
    memory_before_mb: float
    memory_after_mb: float


def measure_all(*, port: int, seconds: float, log: Path) -> dict:
    """Every job, one after the other, on a server that runs for so long."""
    session = session_of(User.objects.get(username=ANALYST))
    headers = {
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={session}; csrftoken={TOKEN}",
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept-Encoding": "gzip, br",
        "Host": f"localhost:{port}",
    }
    jobs = all_jobs()
    queries = {job.name: count_queries(job, session) for job in jobs}
    with serve(port, headers, log) as server:
        costs = {
            job.name: asdict(measure(server, job, jobs, queries[job.name], seconds)) for job in jobs
        }
    return about() | {"jobs": costs}


def session_of(person: User) -> str:
    """Somebody who has signed in as an analyst: the key of their session."""
    person.groups.add(Group.objects.get(name="Analyst"))
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return session.session_key


def count_queries(job: Job, session: str) -> int:
    """Of the second request, because the first fills what is filled once in a process."""
    client = Client(SERVER_NAME="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    for _ in range(2):
        request = next(job.requests)
        with CaptureQueriesContext(connection) as queries:
            if request.body is None:
                response = client.get(request.address, headers=request.headers)
            else:
                response = client.post(
                    request.address, parse_qs(request.body), headers=request.headers
                )
            if response.streaming:
                response.getvalue()
        if response.status_code != 200:
            raise RuntimeError(f"{request.address} answered {response.status_code}")
    return len(queries)


def measure(server: Server, job: Job, jobs: list[Job], queries: int, seconds: float) -> Cost:
    updates = next(other.requests for other in jobs if other.name == "Status update")
    write = (lambda: server.ask(next(updates))) if job.after_write else None
    before_mb = server.memory_mb("VmRSS")
    server.ask(next(job.requests))
    used = database_seconds()
    alone, cpu_ms, size = latency_alone(
        server, job.requests, before=write, at_most=ALONE_AT_MOST, seconds=seconds
    )
    database_ms = (database_seconds() - used) / alone.answers * 1000
    together = None
    if not job.after_write:
        together = latency_together(
            server, job.requests, clients=CLIENTS, at_most=TOGETHER_AT_MOST, seconds=seconds
        )
    return Cost(
        queries=queries,
        cpu_ms=round(cpu_ms, 1),
        database_ms=round(database_ms, 1),
        by_hand_ms=by_hand_ms(job.name),
        alone=alone,
        together=together,
        bytes=size,
        memory_before_mb=round(before_mb, 1),
        memory_after_mb=round(server.memory_mb("VmHWM"), 1),
    )


def by_hand_ms(name: str) -> float | None:
    """Processor milliseconds of the page by hand: of this process and of the database."""
    if name not in BY_HAND:
        return None
    times = []
    for _ in range(BY_HAND_TIMES):
        begun, used = process_time(), database_seconds()
        BY_HAND[name]()
        times.append(process_time() - begun + database_seconds() - used)
    return round(median(times) * 1000, 1)


# By process: one that has ended since keeps what it was last seen to have used.
_used: dict[int, float] = {}


def database_seconds() -> float:
    """What PostgreSQL's processes for this database have used so far; 0 on SQLite."""
    if connection.vendor == "sqlite":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        _used.update((pid, cpu_seconds_of(pid)) for (pid,) in cursor.fetchall())
    return sum(_used.values())


def about() -> dict:
    """What it was measured on."""
    return {
        "measured_at": timezone.now().isoformat(timespec="seconds"),
        "database": connection.vendor,
        "database_version": ".".join(map(str, connection.get_database_version())),
        "python": platform.python_version(),
        "django": django.get_version(),
        "commitments": Commitment.objects.count(),
        "processors": os.cpu_count(),
        "machine": model_of_processor(),
    }


def model_of_processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()
