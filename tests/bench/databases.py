"""Databases with so many synthetic commitments, kept for the next time under the same name."""

import hashlib
import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

FOLDER = Path("var/bench").absolute()
# What decides what such a database holds.
MIGRATIONS, INVENTION = Path("commitments/migrations"), Path("commitments/exchange/synthetic")
# PostgreSQL refuses to run as root; root's cluster belongs to this user, in a folder of everybody.
OWNER, OF_ROOT = "postgres", Path("/var/tmp/ikrar-bench")


class Missing(Exception):
    """What the bench needs and does not find, as a sentence."""


def state() -> str:
    """A digest that changes with the schema, and with what is invented."""
    digest = hashlib.sha256()
    for path in sorted([*MIGRATIONS.glob("0*.py"), *INVENTION.glob("*.py")]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def name_of(size: int, seed: int) -> str:
    return f"bench_{size}_{seed}_{state()}"


def made(vendor: str, size: int, seed: int) -> Path:
    """The file that says that the database was finished."""
    return FOLDER / vendor / f"{name_of(size, seed)}.made"


@contextmanager
def sqlite(size: int, seed: int) -> Iterator[str]:
    """The address of a file. Those of another schema are removed: each may have gigabytes."""
    name, done = name_of(size, seed), made("sqlite", size, seed)
    done.parent.mkdir(parents=True, exist_ok=True)
    for path in done.parent.iterdir():
        is_unfinished = path.stem.startswith(name) and not done.exists()
        if is_unfinished or state() not in path.name:
            path.unlink()
    yield f"sqlite:///{done.with_suffix('.sqlite3')}"


@contextmanager
def postgresql(size: int, seed: int) -> Iterator[str]:
    """The address of a database in a cluster of our own, which runs for so long."""
    name, done = name_of(size, seed), made("postgresql", size, seed)
    done.parent.mkdir(parents=True, exist_ok=True)
    with cluster() as port:
        present = sql(port, "SELECT datname FROM pg_database WHERE datname LIKE 'bench_%'")
        for other in present.split():
            if not other.endswith(state()) or (other == name and not done.exists()):
                sql(port, f"DROP DATABASE {other}")
        if name not in sql(port, "SELECT datname FROM pg_database").split():
            done.unlink(missing_ok=True)
            sql(port, f"CREATE DATABASE {name}")
        yield f"postgres://ikrar@127.0.0.1:{port}/{name}"


@contextmanager
def cluster() -> Iterator[int]:
    """A throw-away server that keeps its data for the next time; yields its port."""
    folder = OF_ROOT if os.geteuid() == 0 else FOLDER / "postgresql"
    data, log, port = folder / "data", folder / "log", free_port()
    if not data.exists():
        folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER)
        as_owner(
            "initdb",
            "-D",
            data,
            "-U",
            "ikrar",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        )
    if (data / "postmaster.pid").exists():
        # Left behind by a bench that was killed.
        as_owner("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")
    # Nothing in it has to survive a crash; memory as on a small server.
    settings = {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": folder,
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "shared_buffers": "512MB",
        "max_wal_size": "4GB",
        # A helper of one query is gone before its processor time can be read.
        "max_parallel_workers_per_gather": "0",
    }
    options = " ".join([f"-p {port}", *(f"-c {name}={value}" for name, value in settings.items())])
    as_owner("pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start")
    try:
        yield port
    finally:
        as_owner("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")


def as_owner(program: str, *arguments: object) -> str:
    """Run one of PostgreSQL's programs as whoever may; what it says, or Missing."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name)
    )
    found = shutil.which(program, path=folders[-1]) if folders else shutil.which(program)
    if found is None:
        raise Missing(
            f"PostgreSQL's {program} is missing: run apt-get install postgresql, or measure on"
            " SQLite alone with --on sqlite."
        )
    user = OWNER if os.geteuid() == 0 else None
    answer = subprocess.run(
        [found, *map(str, arguments)],
        cwd="/",
        user=user,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise Missing(f"PostgreSQL's {program} failed: {answer.stdout}")
    return answer.stdout


def sql(port: int, statement: str) -> str:
    return as_owner(
        "psql", "-h", "127.0.0.1", "-p", port, "-U", "ikrar", "-d", "postgres", "-qtAc", statement
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


DATABASES: dict[str, Callable[[int, int], AbstractContextManager[str]]] = {
    "sqlite": sqlite,
    "postgresql": postgresql,
}
