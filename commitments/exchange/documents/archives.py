"""DOCX and XLSX are ZIP archives: judged by their directory before anything is unpacked.

Then every part is unpacked once, by no more than the directory says of it, so that what readers
open afterwards is as large as it looks.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import PurePosixPath

from django.conf import settings

from commitments.enums import FileRefusal
from commitments.exchange.documents import kinds
from commitments.exchange.documents.refusals import refuse

MAIN_PARTS = {kinds.DOCX: "word/document.xml", kinds.XLSX: "xl/workbook.xml"}
CONTENT_TYPES = "[Content_Types].xml"
MACRO_ENABLED = (b"macroEnabled", b"vbaProject", b"intlmacrosheet", b"macrosheet+xml")
MACRO_PARTS = re.compile(r"vbaproject|vbadata|/macrosheets/|/activex|/customui", re.IGNORECASE)
OBJECT_PARTS = re.compile(
    r"/embeddings/|oleobject|\.(exe|dll|js|vbs|bat|cmd|lnk|hta|swf)$", re.IGNORECASE
)
ARCHIVE_PARTS = re.compile(
    r"\.(zip|rar|7z|gz|bz2|xz|tar|jar|cab|docx|xlsx|pptx|docm|xlsm)$", re.IGNORECASE
)
ARCHIVE_TYPES = frozenset(
    media_type
    for media_type in kinds.SIGNATURES.values()
    if "zip" in media_type or media_type.endswith(("rar", "compressed", "xz", "zstd"))
)
LOCAL_HEADER = 30
SMALL = 1_000_000
STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
UNREADABLE = (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError)
# In bytes; a document of two thousand parts has a tenth of it.
DIRECTORY_AT_MOST = 2_000_000
DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
# Up to the next sign that opens something, which no value of an attribute may hold.
RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^<]*")
TARGET = re.compile(r"""\bTarget\s*=\s*["']\s*([^"']*)""")
HYPERLINK = re.compile(r"""\bType\s*=\s*["'][^"']*/hyperlink\s*["']""")
ELSEWHERE = re.compile(r"https?:|ftp:|\\\\|file:/*[^/:]+/|mhtml:|ms-|//", re.IGNORECASE)
CELL = re.compile(rb"""\sr=["']([A-Z]{1,3})([0-9]{1,7})["']""")
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


def check_archive(content: bytes, media_type: str) -> None:
    """Refuse what is no plain DOCX or XLSX, as `media_type` says. Raises FileRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except UNREADABLE:
        refuse(FileRefusal.DAMAGED)
    check_directory(members)
    check_whole(content, members)
    check_names([member.filename for member in members])
    check_parts([member.filename for member in members], media_type)
    # From here on parts are unpacked, one at a time.
    for name, part in unpacked(content, members):
        check_part(name, part)


def document_kind(content: bytes) -> str | None:
    """DOCX or XLSX, by what the directory of an archive names; None for any other archive.

    A document with macros is another kind, whatever it is called.
    """
    end = content.rfind(b"PK\x05\x06")
    if int.from_bytes(content[end + 12 : end + 16], "little") > DIRECTORY_AT_MOST:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except UNREADABLE:
        return None
    if CONTENT_TYPES not in names or any(MACRO_PARTS.search(f"/{name}") for name in names):
        return None
    found = [kind for kind, main in MAIN_PARTS.items() if main in names]
    return found[0] if len(found) == 1 else None


def check_directory(members: list[zipfile.ZipInfo]) -> None:
    """How much it would be, in how many parts and against how few bytes."""
    if len(members) > settings.IKRAR_ARCHIVE_MEMBERS:
        refuse(FileRefusal.UNPACKS_TOO_FAR)
    if any(member.flag_bits & 0x1 for member in members):
        refuse(FileRefusal.ENCRYPTED)
    packed = sum(member.compress_size for member in members)
    size = sum(member.file_size for member in members)
    if size > settings.IKRAR_ARCHIVE_MEGABYTES * 1_000_000:
        refuse(FileRefusal.UNPACKS_TOO_FAR)
    # A page of zeros packs a thousandfold; small ones do no harm.
    if size > SMALL and size > packed * settings.IKRAR_ARCHIVE_RATIO:
        refuse(FileRefusal.UNPACKS_TOO_FAR)
    if any(member.compress_type not in STORED_OR_DEFLATED for member in members):
        refuse(FileRefusal.DAMAGED)


def check_whole(content: bytes, members: list[zipfile.ZipInfo]) -> None:
    """Nothing before the first part, nothing after the directory, and no part inside another."""
    if b"%PDF-" in content[:1024]:
        refuse(FileRefusal.TWO_KINDS)
    end = content.rfind(b"PK\x05\x06")
    comment = int.from_bytes(content[end + 20 : end + 22], "little")
    if end + 22 + comment != len(content) or comment:
        refuse(FileRefusal.TWO_KINDS)
    ordered = sorted(members, key=lambda member: member.header_offset)
    if not ordered or ordered[0].header_offset:
        refuse(FileRefusal.TWO_KINDS)
    starts = [member.header_offset for member in ordered[1:]]
    for member, following in zip(ordered, [*starts, end], strict=True):
        if body_of(content, member) + member.compress_size > following:
            refuse(FileRefusal.UNPACKS_TOO_FAR)


def body_of(content: bytes, member: zipfile.ZipInfo) -> int:
    """Where the bytes of a part begin; its own header must call it as the directory does."""
    header = content[member.header_offset : member.header_offset + LOCAL_HEADER]
    if len(header) < LOCAL_HEADER or not header.startswith(b"PK\x03\x04"):
        refuse(FileRefusal.DAMAGED)
    name, extra = (int.from_bytes(header[place : place + 2], "little") for place in (26, 28))
    start = member.header_offset + LOCAL_HEADER
    if content[start : start + name] not in encoded(member.orig_filename):
        refuse(FileRefusal.TWO_KINDS)
    return start + name + extra


def encoded(name: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "cp437"):
        yield name.encode(encoding, errors="replace")


def check_names(names: list[str]) -> None:
    """Plain relative paths, each once, also where capitals make no difference."""
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        leads_out = path.is_absolute() or ".." in path.parts or ":" in name
        if leads_out or any(ord(character) < 32 for character in name) or len(name) > 255:
            refuse(FileRefusal.UNSAFE_NAMES)
    if len({name.casefold() for name in names}) < len(names):
        refuse(FileRefusal.UNSAFE_NAMES)


def check_parts(names: list[str], media_type: str) -> None:
    """The parts that such a document has, and none that such a document is better without."""
    if any(MACRO_PARTS.search(f"/{name}") for name in names):
        refuse(FileRefusal.MACROS)
    if MAIN_PARTS[media_type] not in names or CONTENT_TYPES not in names:
        refuse(FileRefusal.NOT_WHAT_IT_SAYS)
    if any(OBJECT_PARTS.search(name) or ARCHIVE_PARTS.search(name) for name in names):
        refuse(FileRefusal.EMBEDDED)


def unpacked(
    content: bytes, members: list[zipfile.ZipInfo]
) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
    """Every part with its bytes, which must be as many as the directory says."""
    for member in members:
        start = body_of(content, member)
        part = content[start : start + member.compress_size]
        if member.compress_type == zipfile.ZIP_DEFLATED:
            part = inflated(part, member.file_size)
        if len(part) != member.file_size:
            refuse(FileRefusal.UNPACKS_TOO_FAR)
        if zlib.crc32(part) != member.CRC:
            refuse(FileRefusal.DAMAGED)
        yield member, part


def inflated(packed: bytes, size: int) -> bytes:
    """At most one byte more than `size`, so that more than that shows."""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    except zlib.error:
        refuse(FileRefusal.DAMAGED)


def check_part(member: zipfile.ZipInfo, part: bytes) -> None:
    """What one part may not hold."""
    signature = kinds.signed(part)
    if signature in ARCHIVE_TYPES or signature in (kinds.OLE, "application/x-msdownload"):
        refuse(FileRefusal.EMBEDDED)
    if not member.filename.lower().endswith((".xml", ".rels", ".vml")):
        return
    plain = in_bytes(part)
    if DECLARATION.search(plain):
        refuse(FileRefusal.REACHES_OUT)
    if member.filename == CONTENT_TYPES and any(mark in plain for mark in MACRO_ENABLED):
        refuse(FileRefusal.MACROS)
    if member.filename.lower().endswith(".rels"):
        check_relations(plain)
    if SHEET.fullmatch(member.filename):
        check_extent(plain)


def in_bytes(part: bytes) -> bytes:
    """XML in an encoding of one byte a letter; UTF-16 and UTF-32 would hide what is looked for."""
    if part[:4].count(0):
        wide = "utf-32" if part[:4].count(0) > 2 or part[:2] == b"\x00\x00" else "utf-16"
        return part.decode(wide, errors="replace").encode()
    if part.startswith((b"\xff\xfe", b"\xfe\xff")):
        return part.decode("utf-16", errors="replace").encode()
    return part


def check_relations(relations: bytes) -> None:
    """Links that a person may follow are fine; what is fetched by itself is not."""
    for found in RELATION.finditer(relations):
        relation = unescape(found.group().decode(errors="replace"))
        if "External" not in relation or HYPERLINK.search(relation):
            continue
        target = TARGET.search(relation)
        if target is None or ELSEWHERE.match(target.group(1)):
            refuse(FileRefusal.REACHES_OUT)


def check_extent(sheet: bytes) -> None:
    """A sheet with one cell in each far corner takes the room of all that lie between."""
    limit = settings.IKRAR_FILE_CELLS
    columns, last = set(), 0
    for cells, cell in enumerate(CELL.finditer(sheet), 1):
        columns.add(cell.group(1))
        last = max(last, int(cell.group(2)))
        if cells > limit:
            break
    width = max(map(column_number, columns), default=0)
    if max(width * last, sheet.count(b"<c "), sheet.count(b":c ")) > limit:
        refuse(FileRefusal.TOO_MANY_CELLS, limit=f"{limit:,}")


def column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
