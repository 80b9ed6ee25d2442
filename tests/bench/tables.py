"""What was measured, as tables for people: one a size, with a line for each job."""

from collections.abc import Sequence
from typing import Any

Result = dict[str, Any]
NAME_WIDTH, CELL_WIDTH = 33, 10
COLUMNS = (
    *("queries", "CPU ms", "by hand", "ratio", "growth"),
    *("p50 ms", "p95 ms", "p50 of 8", "p95 of 8", "KB sent", "MB after"),
)
LEGEND = """\
CPU ms: processor time of the server and of the database for one request. By hand: the same work
on the data as SQL and strings, and the ratio to it. Growth: the ratio to the smaller size.
p50 and p95: of one client, and of each of eight at once. KB: as sent, compressed where it is.
MB: the most that a process of the server has held so far."""


def heading(result: Result) -> str:
    return (
        f"{result['commitments']:,} commitments, {result['database']}"
        f" {result['database_version']}, Python {result['python']}, Django {result['django']},"
        f" {result['processors']} processors ({result['machine']})"
    )


def tables(results: Sequence[Result]) -> str:
    """Each size beside the one before it."""
    smaller = [None, *results[:-1]]
    return "\n\n".join(
        f"{heading(result)}\n{table(result, before)}"
        for result, before in zip(results, smaller, strict=True)
    )


def table(result: Result, before: Result | None) -> str:
    lines = [line("", COLUMNS)]
    for name, cost in result["jobs"].items():
        lines.append(line(name, cells(cost, before and before["jobs"][name])))
    return "\n".join(lines)


def line(name: str, values: Sequence[str]) -> str:
    return f"{name:{NAME_WIDTH}}" + "".join(f"{value:>{CELL_WIDTH}}" for value in values)


def cells(cost: dict, before: dict | None) -> list[str]:
    alone, together, by_hand = cost["alone"], cost["together"], cost["by_hand_ms"]
    return [
        str(cost["queries"]),
        f"{cpu_of(cost):.1f}",
        f"{by_hand:.1f}" if by_hand else "",
        f"{cpu_of(cost) / by_hand:.1f}" if by_hand else "",
        f"{cpu_of(cost) / cpu_of(before):.2f}" if before else "",
        f"{alone['p50']:.1f}",
        f"{alone['p95']:.1f}",
        f"{together['p50']:.1f}" if together else "",
        f"{together['p95']:.1f}" if together else "",
        f"{cost['bytes'] / 1024:.1f}",
        f"{cost['memory_after_mb']:.0f}",
    ]


def cpu_of(cost: dict) -> float:
    return cost["cpu_ms"] + cost["database_ms"]
