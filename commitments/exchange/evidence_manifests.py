"""What an evidence pack says of itself: each item, each look at its source, and each file."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from commitments.exchange.cells import escape_cell
from commitments.exchange.exports import BYTE_ORDER_MARK, separated
from commitments.models import EvidenceLink

COLUMNS = ("file", "sha256", "size", "media_type", "problem", "evidence", "title", "publisher")
LOOK_COLUMNS = ("copy", "method", "state", "finished_at", "address", "final_address", "status_code")


@dataclass(frozen=True)
class Packed:
    """One file of the pack; `problem` says why it is not in it."""

    file: str
    part: str
    sha256: str
    size: int
    media_type: str
    problem: str = ""


@dataclass(frozen=True)
class Look:
    """One look at a source, and the files that it left."""

    copy: int
    method: str
    state: str
    finding: str
    requested_at: datetime
    finished_at: datetime | None
    address: str
    final_address: str
    status_code: int | None
    reason: str
    files: Sequence[Packed]


@dataclass(frozen=True)
class Entry:
    """One item of evidence, what it says about the commitment, and every look at its source."""

    link: EvidenceLink
    looks: Sequence[Look]


def told(entry: Entry, *, people: bool) -> dict[str, Any]:
    """An item as the manifest tells it; who did something is for those who signed in."""
    link, item = entry.link, entry.link.evidence
    return {
        "id": item.pk,
        "kind": item.kind,
        "title": item.title,
        "publisher": item.publisher,
        "author": item.author,
        "origin": item.origin,
        "address": item.url,
        "document_date": item.document_date,
        "language": item.language,
        "side": item.side_party.name if item.side_party else item.side,
        "grade": item.grade,
        "stance": link.stance,
        "locator": link.locator,
        "quotation": link.quotation,
        "linked_at": link.linked_at.isoformat(),
        "expires_on": item.expires_on and item.expires_on.isoformat(),
        "retracted_on": item.retracted_on and item.retracted_on.isoformat(),
        **({"linked_by": str(link.linked_by)} if people else {}),
        "copies": [
            {name: plain(value) for name, value in asdict(look).items()} for look in entry.looks
        ],
    }


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def as_csv(entries: Sequence[Entry]) -> str:
    """One line a file, and one for an item without any; no cell runs as a formula."""
    buffer = io.StringIO()
    buffer.write(BYTE_ORDER_MARK)
    writer = csv.writer(buffer)
    writer.writerow([*COLUMNS, *LOOK_COLUMNS])
    for entry in entries:
        item = entry.link.evidence
        of_item = [item.pk, item.title, item.publisher]
        lines: list[tuple[Packed | None, Look | None]]
        lines = [(file, look) for look in entry.looks for file in look.files]
        for file, look in lines or [(None, None)]:
            of_file = [getattr(file, name, "") for name in COLUMNS[:5]]
            of_look = [getattr(look, name, "") for name in LOOK_COLUMNS]
            writer.writerow([cell(each) for each in (*of_file, *of_item, *of_look)])
    return buffer.getvalue()


def cell(value: Any) -> str:
    return separated(escape_cell("" if value is None else str(plain(value))))
