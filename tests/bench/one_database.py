"""Measures on the database that DATABASE_URL names, and prints the costs as JSON.

`tests.bench` runs this as a program for each database, because Django opens one at a time.
"""

import argparse
import json
import logging
import signal
import sys
from pathlib import Path

import django


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--size", type=int, required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--made", type=Path, required=True)
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--seconds", type=float, required=True)
    asked = arguments.parse_args()
    # An exception lets `serve` stop its server.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    django.setup()
    # A line a request would drown the rest.
    logging.disable(logging.INFO)
    # What names models is imported once Django is set up.
    from commitments.management.commands.prepare import Command
    from tests.bench.measures import measure_all

    Command(stdout=sys.stderr).collect_static_files()

    if not asked.made.exists():
        make(asked.size, asked.seed)
        asked.made.touch()
    log = asked.made.with_suffix(".log")
    json.dump(measure_all(port=asked.port, seconds=asked.seconds, log=log), sys.stdout)


def make(size: int, seed: int) -> None:
    """Whatever an installation has, and the invention in the place of the seeds."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, stdout=sys.stderr)
    call_command("createcachetable", verbosity=0)
    call_command("sync_roles", stdout=sys.stderr)
    call_command("make_synthetic", commitments=size, seed=seed, stdout=sys.stderr)


if __name__ == "__main__":
    main()
