"""Answers one question about the bytes on standard input, in JSON on standard output.

The first line is the order: the question, the media type and the limits of this process.
"""

import json
import resource
import sys
from typing import Any

from commitments.exchange.documents.readers import Unreadable
from commitments.exchange.documents.readers.answers import answer

MEGABYTE = 1_000_000


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    hold(seconds=order["seconds"], megabytes=order["megabytes"])
    content = sys.stdin.buffer.read()
    json.dump(answered(order, content), sys.stdout)


def answered(order: dict[str, Any], content: bytes) -> dict[str, Any]:
    try:
        return answer(order, content)
    except Unreadable as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"refused": "too_hard"}
    except (Exception, RecursionError):  # noqa: BLE001 -- parsers raise whatever they like
        return {"refused": "damaged"}


def hold(*, seconds: int, megabytes: int) -> None:
    """Bind this process: so much computing, so much memory, and not a byte written to a file."""
    limits = {
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_AS: megabytes * MEGABYTE,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for name, limit in limits.items():
        try:
            resource.setrlimit(name, (limit, limit))
        except (ValueError, OSError):
            # macOS binds no process to an amount of memory; the time limit holds there alone.
            continue


main()
