"""What makes a long job shorter, and is put back as it was at its end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# In KiB, as SQLite counts them with a minus: its indexes are written in no order.
PAGES_HELD = -256 * 1024


@contextmanager
def in_haste() -> Iterator[None]:
    """Hold more of the database in memory, and look for no circles among millions of rows."""
    collecting, held = gc.isenabled(), set_pages_held(PAGES_HELD)
    gc.disable()
    try:
        yield
    finally:
        set_pages_held(held)
        if collecting:
            gc.enable()


def set_pages_held(size: int) -> int:
    """How much SQLite may hold from now on; answers how much that was before."""
    if connection.vendor != "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA cache_size")
        before = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA cache_size = {size}")
    return before
