"""Draws the moves of `policies` into the README: `make diagram`."""

import re
from collections.abc import Iterator
from pathlib import Path

from commitments.enums import OPEN_STATUSES, Status
from commitments.policies import MOVES, waits

README = Path(__file__).resolve().parent.parent / "README.md"
BEGINS, ENDS = "<!-- moves: drawn by make diagram -->", "<!-- end of moves -->"
BETWEEN = re.compile(f"(?<={re.escape(BEGINS)}\n).*(?={re.escape(ENDS)})", re.DOTALL)
RECORDED, APPROVED = "recorded by one person", "approved by a second person"


def groups() -> list[tuple[Status, ...]]:
    """The statuses that lead to the same ones, and are reached from the same ones, alike."""
    alike: dict[tuple, list[Status]] = {}
    for status in Status:
        leaves = tuple(how(status, other) for other in Status)
        reached = tuple(how(other, status) for other in Status)
        alike.setdefault((leaves, reached), []).append(status)
    return [tuple(members) for members in alike.values()]


def how(before: Status, after: Status) -> str:
    """How one gets there, or nothing where no move leads there."""
    if after not in MOVES[before]:
        return ""
    return APPROVED if waits(before, after) else RECORDED


def lines() -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield f"    [*] --> {Status.NOT_REVIEWED}"
    held = groups()
    for members in held:
        if len(members) > 1:
            yield f"    state {name_of(members)} {{"
            yield from (f"        {member}" for member in members)
            yield "    }"
    for before in held:
        for after in held:
            if label := how(before[0], after[0]):
                yield f"    {name_of(before)} --> {name_of(after)}: {label}"
    yield "```"


def name_of(members: tuple[Status, ...]) -> str:
    """A single status by its name, several by what they have in common."""
    if len(members) == 1:
        return str(members[0])
    return "open" if members[0] in OPEN_STATUSES else "closed"


def drawing() -> str:
    return "\n".join(lines()) + "\n"


def main() -> None:
    README.write_text(BETWEEN.sub(lambda _found: drawing(), README.read_text()))


if __name__ == "__main__":
    main()
