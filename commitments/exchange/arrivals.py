"""Files that people bring as evidence: judged, scanned and stored, or refused with a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from commitments.actions import begun_evidence, captures
from commitments.errors import FileRefused, StoreAway
from commitments.exchange import storage
from commitments.exchange.documents.judging import judge
from commitments.exchange.documents.names import tame
from commitments.exchange.documents.scanning import scan
from commitments.models import Commitment, EvidenceItem, StoredContent, User
from commitments.reports.near_duplicates import NearDuplicate, near_duplicates, of_content


@dataclass
class Arrivals:
    """What became of each of several files: begun, refused with why, or on record already."""

    begun: list[EvidenceItem] = field(default_factory=list)
    refused: list[tuple[str, Sequence[str]]] = field(default_factory=list)
    known: list[tuple[str, Sequence[NearDuplicate]]] = field(default_factory=list)


def begin_from_files(
    files: Iterable[UploadedFile], *, commitment: Commitment, anyway: bool, by: User
) -> Arrivals:
    """Begin an item for each file that is taken. One that is refused keeps back no other."""
    arrivals = Arrivals()
    for file in files:
        name, content = str(file.name), read(file)
        known = [] if anyway else on_record(content, commitment, by)
        if known:
            arrivals.known.append((tame(name), known))
            continue
        try:
            name, stored = taken(name, content)
        except FileRefused as refusal:
            arrivals.refused.append((tame(name), refusal.faults))
        else:
            item = begun_evidence.begin_from_file(name=name, content=stored, by=by)
            arrivals.begun.append(item)
    return arrivals


def add_files(
    files: Iterable[UploadedFile], *, evidence: EvidenceItem, by: User
) -> list[tuple[str, Sequence[str]]]:
    """Keep the files with an item on record; returns those refused, with why."""
    refused: list[tuple[str, Sequence[str]]] = []
    for file in files:
        try:
            name, stored = taken(str(file.name), read(file))
        except FileRefused as refusal:
            refused.append((tame(str(file.name)), refusal.faults))
        else:
            captures.receive_file(evidence=evidence, name=name, content=stored, by=by)
    return refused


def read(file: UploadedFile) -> bytes:
    """One byte more than is taken is enough to refuse it."""
    return file.read(settings.IKRAR_FILE_MEGABYTES * 1_000_000 + 1)


def on_record(content: bytes, commitment: Commitment, user: User) -> list[NearDuplicate]:
    same = of_content(sha256(content).hexdigest(), user)
    return near_duplicates([("content", same)], commitment)


def taken(name: str, content: bytes) -> tuple[str, StoredContent]:
    """The tamed name and the stored bytes. Raises FileRefused."""
    judged = judge(name, content)
    scan(content)
    try:
        return judged.name, storage.keep(content, judged.media_type)
    except StoreAway as away:
        raise FileRefused([str(away)]) from away
