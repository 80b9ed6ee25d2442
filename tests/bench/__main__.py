"""Measures the slowest pages with few commitments and with many: `make bench`.

At ten thousand synthetic commitments in place of one thousand: `python -m tests.bench 10000`.
The database is a scratch one beside the one that DATABASE_URL names.
"""

import argparse
import json
import logging
import os
from contextlib import contextmanager
from pathlib import Path

import django

import tests.environment  # noqa: F401  (sets the environment before Django reads it)

FOLDER = Path("var/bench")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rows", nargs="?", type=int, default=1000, help="synthetic commitments")
    arguments.add_argument("--repeats", type=int, default=15, help="timed requests a page and size")
    asked = arguments.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    django.setup()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with scratch_database() as vendor:
        # What names models is imported once Django is set up.
        from tests.bench.measures import as_json, compare, table

        comparison = compare(rows=asked.rows, repeats=asked.repeats)
        kept = FOLDER / f"{vendor}.json"
        kept.write_text(json.dumps(as_json(comparison), indent=2) + "\n")
    print(table(comparison))
    print(f"CPU: processor time of this process, the median of {asked.repeats} requests.")
    print("Ratio: the same in answers of a page without commitments, asked for in turn.")
    print(f"Kept in {kept}.")


@contextmanager
def scratch_database():
    """A database of the same kind with the seeds and a person a role; gone afterwards."""
    from django.core.management import call_command
    from django.db import connection
    from django.test.utils import override_settings

    from commitments.actions.people import sync_roles
    from tests.screens import make_people

    # A line a request would drown the table.
    logging.disable(logging.INFO)
    before = Path(connection.settings_dict["NAME"])
    # Not the one of the tests, which may be running.
    connection.settings_dict["TEST"]["NAME"] = str(before.with_name(f"bench_{before.name}"))
    # Not `setup_test_environment`: under it each template copies its context.
    with override_settings(DEBUG=False, IKRAR_AUDIT_HEAD=FOLDER / "audit-head.json"):
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            sync_roles()
            call_command("load_seeds", verbosity=0)
            make_people()
            yield connection.vendor
        finally:
            connection.creation.destroy_test_db(str(before), verbosity=0)


if __name__ == "__main__":
    main()
