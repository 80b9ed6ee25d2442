"""Measures the product at two sizes, on SQLite and on PostgreSQL: `make bench`.

Smaller, or on one database: `make bench ARGS="--sizes 1000 10000 --on sqlite"`. The databases are
scratch ones, kept in var/bench until the schema changes: the first run makes them, which takes
some minutes.
"""

import argparse
import json
import os
import secrets
import signal
import subprocess
import sys
from pathlib import Path

from tests.bench.databases import DATABASES, FOLDER, Missing, free_port, made
from tests.bench.tables import LEGEND, tables


def main() -> None:
    asked = arguments()
    # Ended by a signal, it leaves no server behind.
    signal.signal(signal.SIGTERM, stop)
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        for vendor in asked.on:
            results = [measured(vendor, size, asked) for size in asked.sizes]
            kept = FOLDER / f"{vendor}.json"
            kept.write_text(json.dumps(results, indent=2) + "\n")
            print(f"{tables(results)}\n\nKept in {kept}.\n", flush=True)
        print(LEGEND)
    except Missing as missing:
        sys.exit(str(missing))


def stop(number: int, frame: object) -> None:
    sys.exit(128 + number)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000], metavar="N")
    parser.add_argument("--on", nargs="+", choices=DATABASES, default=list(DATABASES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seconds", type=float, default=6, help="at most so long for each job and kind of load"
    )
    return parser.parse_args()


def measured(vendor: str, size: int, asked: argparse.Namespace) -> dict:
    """What a process of its own measures on one database."""
    done = made(vendor, size, asked.seed)
    print(f"{size:,} commitments on {vendor} ...", file=sys.stderr, flush=True)
    with DATABASES[vendor](size, asked.seed) as address:
        command = [sys.executable, "-m", "tests.bench.one_database"]
        options = {
            "size": size,
            "seed": asked.seed,
            "made": done,
            "port": free_port(),
            "seconds": asked.seconds,
        }
        for name, value in options.items():
            command += [f"--{name}", str(value)]
        return json.loads(answer_of(command, environment(address, done), done))


def answer_of(command: list[str], settings: dict[str, str], done: Path) -> str:
    """What the process printed; it is ended with this one, so that its server is, too."""
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) as process:
        try:
            answer, _errors = process.communicate()
        finally:
            process.terminate()
    if process.returncode:
        sys.exit(f"It failed: see above, and the log {done.with_suffix('.log')}.")
    return answer


def environment(address: str, done: Path) -> dict[str, str]:
    """The settings of production, but without https."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tracker.settings",
        "DATABASE_URL": address,
        "IKRAR_DEBUG": "false",
        "IKRAR_SECURE": "false",
        "IKRAR_SECRET_KEY": secrets.token_urlsafe(60),
        "IKRAR_AUDIT_KEY": secrets.token_urlsafe(60),
        "IKRAR_AUDIT_HEAD": str(done.with_suffix(".head.json")),
        "IKRAR_ALLOWED_HOSTS": "localhost,127.0.0.1",
        "IKRAR_LOG_FORMAT": "json",
    }


if __name__ == "__main__":
    main()
