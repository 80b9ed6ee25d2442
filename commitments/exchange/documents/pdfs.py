"""PDF files: what may not be in them, found without opening them.

Names of actions are looked for in the whole file and in every stream of objects, unpacked by no
more than a limit; a stream that cannot be looked into is a reason to refuse (ISO 32000-1, 7.5.7).
"""

import io
import re
import zipfile
import zlib

from commitments.enums import FileRefusal
from commitments.exchange.documents.refusals import refuse

# The last lines of a file: its end, and what programs leave after it.
TAIL = 2048
OBJECTS_AT_MOST = 64_000_000
STREAMS_AT_MOST = 20_000
PIECE = 16_384
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
# Longer ones are no accident; the short names are told from chance by what follows them.
SCRIPTS = re.compile(
    rb"/(?:JavaScript|Launch|GoToE|ImportData|SubmitForm|RichMedia|Rendition)(?![0-9A-Za-z])"
    rb"|/XFA\s*(?:\[|\d+\s+\d+\s+R)"
)
FILES = re.compile(rb"/(?:EmbeddedFiles?|Collection)(?![0-9A-Za-z])|/EF\s*(?:<<|\d+\s+\d+\s+R)")
ENCRYPTED = re.compile(rb"/Encrypt(?![0-9A-Za-z])")
# The name of a stream of objects, each letter as it is or escaped.
OBJECTS = re.compile(
    rb"/(?:O|#4[Ff])(?:b|#62)(?:j|#6[Aa])(?:S|#53)(?:t|#74)(?:m|#6[Dd])(?![0-9A-Za-z])"
)
STREAM = re.compile(rb"stream\r?\n")
UNPACKED = re.compile(rb"\s*\d+\s+\d+\s")
OTHER_MARKUP = re.compile(rb"<(?:!doctype html|html|script|svg|\?php)[\s>]", re.IGNORECASE)


def check_pdf(content: bytes) -> None:
    """Refuse what is cut off, encrypted, active, or something else as well. Raises FileRefused."""
    end = content.rfind(b"%%EOF")
    if end < len(content) - TAIL or b"startxref" not in content:
        refuse(FileRefusal.DAMAGED if end < 0 else FileRefusal.TWO_KINDS)
    if zipfile.is_zipfile(io.BytesIO(content)) or OTHER_MARKUP.search(content, 0, 1024):
        refuse(FileRefusal.TWO_KINDS)
    if OTHER_MARKUP.search(content, end):
        refuse(FileRefusal.TWO_KINDS)
    check_names(content)
    check_streams(content)


def check_streams(content: bytes) -> None:
    """Look into every stream of objects; each byte of the file is looked at once."""
    left, passed = OBJECTS_AT_MOST, 0
    for number, name in enumerate(OBJECTS.finditer(content)):
        if number > STREAMS_AT_MOST:
            refuse(FileRefusal.TOO_HARD)
        if name.start() < passed:
            continue
        stream = STREAM.search(content, name.start())
        if stream is None:
            break
        start = content.rfind(b"obj", passed, name.start())
        dictionary = content[max(passed, start) : stream.start()]
        passed = stream.end()
        objects = unpacked(content, passed, dictionary, left)
        left -= len(objects)
        check_names(objects)


def check_names(content: bytes) -> None:
    names = plain(content)
    if ENCRYPTED.search(names):
        refuse(FileRefusal.ENCRYPTED)
    if SCRIPTS.search(names):
        refuse(FileRefusal.SCRIPTS)
    if FILES.search(names):
        refuse(FileRefusal.EMBEDDED)


def plain(content: bytes) -> bytes:
    """Names as they are meant: `/J#61vaScript` is `/JavaScript`."""
    if b"#" not in content:
        return content
    return ESCAPED.sub(lambda escape: bytes([int(escape.group(1), 16)]), content)


def unpacked(content: bytes, start: int, dictionary: bytes, limit: int) -> bytes:
    """The objects of the stream that begins at `start`, as many bytes as `limit` leaves."""
    unpacking, objects = zlib.decompressobj(), bytearray()
    try:
        for place in range(start, len(content), PIECE):
            objects += unpacking.decompress(content[place : place + PIECE], limit + 1)
            if len(objects) > limit:
                refuse(FileRefusal.UNPACKS_TOO_FAR)
            if unpacking.eof:
                break
    except zlib.error:
        if b"Filter" in plain(dictionary) or not UNPACKED.match(content, start):
            refuse(FileRefusal.DAMAGED)
        # Not packed, and so looked into already.
        return b""
    return bytes(objects)
