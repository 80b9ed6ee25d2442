"""What pages cost at two sizes of the record, and the table that compares them.

Times are for reading and comparing: no test asserts on them.
"""

import gzip
import platform
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from statistics import median
from time import process_time
from typing import Any

import django
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commitments.models import Commitment, User
from tests.bench.pages import PAGES, TO_UPDATE, WITH_LONG_HISTORY, YARDSTICK, Request
from tests.bench.synthetic import lengthen_history, make_commitments

SEED = 1
HISTORY_ROWS = 50
NAME_WIDTH = max(map(len, PAGES))


@dataclass(frozen=True)
class Cost:
    """What one answer costs: processor time of this process, the median in milliseconds.

    SQLite works in this process; a PostgreSQL server does not, and its time is not counted.
    `yardsticks` is the same time in answers of the yardstick, a page without commitments that is
    asked for in turn: where other work slows the machine down, it slows both.
    """

    queries: int
    cpu_ms: float
    yardsticks: float
    bytes: int
    gzip_bytes: int


@dataclass(frozen=True)
class Comparison:
    """The cost of each page by its name, with few commitments and with many."""

    sizes: tuple[int, int]
    pages: dict[str, tuple[Cost, Cost]]


def compare(*, rows: int, repeats: int) -> Comparison:
    """Measure on the seeds, which must be loaded, and again after adding `rows` commitments."""
    analyst = User.objects.get(username="analyst")
    for code in (WITH_LONG_HISTORY, TO_UPDATE):
        lengthen_history(Commitment.objects.get(code=code), rows=HISTORY_ROWS, by=analyst)
    # The name is one that the development settings answer to.
    client = Client(SERVER_NAME="localhost")
    client.force_login(analyst)
    few, costs_of_few = measure_all(client, repeats)
    make_commitments(rows, seed=SEED, on=timezone.localdate())
    many, costs_of_many = measure_all(client, repeats)
    return Comparison(
        sizes=(few, many),
        pages={name: (costs_of_few[name], costs_of_many[name]) for name in PAGES},
    )


def measure_all(client: Client, repeats: int) -> tuple[int, dict[str, Cost]]:
    """How many commitments there are, and what each page costs."""
    costs = {name: measure(client, page, repeats) for name, page in PAGES.items()}
    return Commitment.objects.counted().count(), costs


def measure(client: Client, page: Callable[[], Request], repeats: int) -> Cost:
    """The first answer fills what is filled once, the second is counted, the rest are timed."""
    send(client, page())
    request = page()
    with CaptureQueriesContext(connection) as queries:
        response = send(client, request)
    # At once, because the next request empties the log of queries.
    counted = len(queries)
    times = [(time_of(client, page()), time_of(client, YARDSTICK)) for _ in range(repeats)]
    return Cost(
        queries=counted,
        cpu_ms=round(median(time for time, _ in times) * 1000, 2),
        yardsticks=round(median(time / yardstick for time, yardstick in times), 2),
        bytes=len(response.content),
        gzip_bytes=len(gzip.compress(response.content, mtime=0)),
    )


def time_of(client: Client, request: Request) -> float:
    begun = process_time()
    send(client, request)
    return process_time() - begun


def send(client: Client, request: Request) -> HttpResponse:
    if request.body is None:
        response = client.get(request.address, headers=request.headers)
    else:
        response = client.post(request.address, request.body, headers=request.headers)
    if response.status_code != 200:
        # A refusal is cheap, and would be taken for a page.
        raise RuntimeError(f"{request.address} answered {response.status_code}")
    return response


def table(comparison: Comparison) -> str:
    """One line a page; the ratio is that of the processor times in yardsticks."""
    few, many = (f"{size:,}" for size in comparison.sizes)
    return "\n".join(
        [
            line("", [("queries", 2), ("CPU ms", 3), ("KB", 2), ("KB gzipped", 2)]),
            line("commitments", each(few, many, few, many, "ratio", few, many, few, many)),
            *(line(name, each(*cells(*costs))) for name, costs in comparison.pages.items()),
        ]
    )


def line(name: str, cells: Iterable[tuple[str, int]]) -> str:
    """The name of a page and its cells, each so many columns wide."""
    return f"{name:{NAME_WIDTH}}" + "".join(f"{cell:>{columns * 9}}" for cell, columns in cells)


def each(*cells: str) -> Iterator[tuple[str, int]]:
    return ((cell, 1) for cell in cells)


def cells(few: Cost, many: Cost) -> Iterator[str]:
    yield from (str(few.queries), str(many.queries))
    yield from (f"{few.cpu_ms:.1f}", f"{many.cpu_ms:.1f}")
    yield f"{many.yardsticks / few.yardsticks:.2f}"
    yield from (f"{few.bytes / 1024:.1f}", f"{many.bytes / 1024:.1f}")
    yield from (f"{few.gzip_bytes / 1024:.1f}", f"{many.gzip_bytes / 1024:.1f}")


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison with what it was measured on."""
    return {
        "measured_at": timezone.now().isoformat(timespec="seconds"),
        "database": connection.vendor,
        "database_version": ".".join(map(str, connection.get_database_version())),
        "python": platform.python_version(),
        "django": django.get_version(),
        "commitments": comparison.sizes,
        "pages": {
            name: [asdict(cost) for cost in costs] for name, costs in comparison.pages.items()
        },
    }
