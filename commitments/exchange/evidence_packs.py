"""An evidence pack: what is on record of the evidence on one commitment, with our copies of it.

`manifest.json` is for machines, `manifest.csv` for spreadsheets and `index.html` for people; all
three name each file with its SHA-256. Bytes that are missing or altered are named and left out.
"""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import IO

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from commitments.exchange import storage
from commitments.exchange.downloads import PARTS, name_of
from commitments.exchange.evidence_manifests import Entry, Look, Packed, as_csv, told
from commitments.models import Capture, Commitment, EvidenceLink, StoredContent, User
from commitments.models.as_of import known_to

IN_MEMORY = 5_000_000


def pack_of(
    commitment: Commitment, *, user: User, on: date, address: str, with_copies: bool
) -> IO[bytes]:
    """The archive, ready to be read from its start; it lives on the disk once it grows."""
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed by its response
    room = [settings.IKRAR_PACK_MEGABYTES * 1_000_000]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        entries = [
            Entry(link, [look_of(each, archive, room) for each in looks])
            for link, looks in looked_at(commitment, user, with_copies=with_copies)
        ]
        about = {
            "commitment": commitment.code,
            "title": commitment.short_title,
            "address": address,
            "as_of": on.isoformat(),
            "made_at": timezone.now().isoformat(timespec="seconds"),
            "copies": with_copies,
        }
        people = user.is_authenticated
        manifest = about | {"evidence": [told(entry, people=people) for entry in entries]}
        archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=2))
        archive.writestr("manifest.csv", as_csv(entries))
        context = {"about": about, "commitment": commitment, "entries": entries, "on": on}
        archive.writestr("index.html", render_to_string("evidence/pack_index.html", context))
    file.seek(0)
    return file


def looked_at(
    commitment: Commitment, user: User, *, with_copies: bool
) -> Iterator[tuple[EvidenceLink, list[Capture]]]:
    """The evidence with every look at each source, in two queries."""
    links = EvidenceLink.objects.for_commitment(commitment)
    links = list(known_to(user, links, "linked_at"))
    found: dict[int, list[Capture]] = {link.evidence_id: [] for link in links}
    if with_copies:
        rows = Capture.objects.visible_to(user).filter(evidence__in=found)
        for row in rows.select_related(*PARTS).order_by("pk"):
            found[row.evidence_id].append(row)
    for link in links:
        yield link, found[link.evidence_id]


def look_of(capture: Capture, archive: zipfile.ZipFile, room: list[int]) -> Look:
    held = {part: getattr(capture, part) for part in PARTS if getattr(capture, part)}
    if held.get("record") == held.get("content"):
        held.pop("record", None)
    return Look(
        copy=capture.pk,
        method=capture.method,
        state=capture.state,
        finding=capture.finding,
        requested_at=capture.requested_at,
        finished_at=capture.finished_at,
        address=capture.address,
        final_address=capture.final_address,
        status_code=capture.status_code,
        reason=capture.reason,
        files=[packed(capture, part, stored, archive, room) for part, stored in held.items()],
    )


def packed(
    capture: Capture, part: str, stored: StoredContent, archive: zipfile.ZipFile, room: list[int]
) -> Packed:
    """Put one part of a copy into the archive, once: the same content has one place."""
    name = f"files/{stored.sha256[:12]}-{name_of(capture, part)}"
    about = (part, stored.sha256, stored.size, stored.media_type)
    placed = {info.filename[6:18]: info.filename for info in archive.infolist()}
    if known := placed.get(stored.sha256[:12]):
        return Packed(known, *about)
    if stored.size > room[0]:
        return Packed("", *about, problem="left out, because the pack would be too large")
    try:
        content = storage.read(stored)
    except storage.ContentDamaged:
        return Packed("", *about, problem="missing or altered in the store")
    room[0] -= stored.size
    archive.writestr(name, content)
    return Packed(name, *about)
