"""PNG and JPEG: walked from part to part without drawing them.

What is no part of the picture could be another kind of file: nothing may follow the end, and no
part may hold markup. Formats: PNG (RFC 2083), JPEG (ITU T.81).
"""

import re
import zlib
from itertools import count

from django.conf import settings

from commitments.enums import FileRefusal
from commitments.exchange.documents import kinds
from commitments.exchange.documents.refusals import refuse

SIDE_AT_MOST = 30_000
PARTS_AT_MOST = 50_000
PICTURES_AT_MOST = 8
PNG_HEAD, PNG_SIZE = 8, 13
MARKUP = re.compile(rb"<(?:!doctype|html|script|svg|body|iframe|\?php)[\s>]", re.IGNORECASE)
TEXT_CHUNKS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")
# Start of frame, in each of the ways that JPEG knows.
FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
SCAN, END = 0xDA, 0xD9
# Comments, and what applications put in.
SPEAKING = {0xFE, *range(0xE0, 0xF0)}
# A marker; any number of filling bytes may stand before it.
MARKER = re.compile(rb"\xff++([^\x00])")
# A marker that ends the data of a scan: no stuffed zero, no restart.
END_OF_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")


def check_picture(content: bytes, media_type: str) -> None:
    """Refuse what is cut off, too large, or more than a picture. Raises FileRefused."""
    walk = check_png if media_type == kinds.PNG else check_jpeg
    try:
        walk(content)
    except (IndexError, ValueError):
        refuse(FileRefusal.DAMAGED)


def check_png(content: bytes) -> None:
    place, names = PNG_HEAD, []
    while not names or names[-1] != b"IEND":
        check_number(len(names))
        size = number(content, place, 4)
        name, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + size]
        if number(content, place + 8 + size, 4) != zlib.crc32(name + data):
            refuse(FileRefusal.DAMAGED)
        if name in TEXT_CHUNKS and MARKUP.search(data):
            refuse(FileRefusal.TWO_KINDS)
        if not names and (name != b"IHDR" or size != PNG_SIZE):
            refuse(FileRefusal.DAMAGED)
        if name == b"IHDR":
            check_size(number(data, 0, 4), number(data, 4, 4))
        names.append(name)
        place += 12 + size
    if b"IDAT" not in names:
        refuse(FileRefusal.DAMAGED)
    check_nothing_follows(content, place)


def check_jpeg(content: bytes) -> None:
    """Cameras put further pictures behind the first: a preview, a map of brightness."""
    place = 0
    for _number in range(PICTURES_AT_MOST):
        place = end_of_jpeg(content, place + 2)
        while content[place : place + 1] == b"\x00":
            place += 1
        if not content.startswith(b"\xff\xd8\xff", place):
            break
    check_nothing_follows(content, place)


def end_of_jpeg(content: bytes, place: int) -> int:
    """Where the picture ends whose first marker stands at `place`."""
    framed = False
    for parts in count():
        check_number(parts)
        marker = MARKER.match(content, place)
        if marker is None:
            refuse(FileRefusal.DAMAGED)
        kind, place = marker.group(1)[0], marker.end()
        if kind == END:
            break
        part = content[place : place + number(content, place, 2)]
        if kind in FRAMES:
            check_size(number(part, 5, 2), number(part, 3, 2))
            framed = True
        if kind in SPEAKING and MARKUP.search(part):
            refuse(FileRefusal.TWO_KINDS)
        place += len(part)
        if kind == SCAN:
            place = end_of_scan(content, place)
    if not framed:
        refuse(FileRefusal.DAMAGED)
    return place


def end_of_scan(content: bytes, place: int) -> int:
    marker = END_OF_SCAN.search(content, place)
    if marker is None:
        refuse(FileRefusal.DAMAGED)
    return marker.start()


def check_number(parts: int) -> None:
    if parts > PARTS_AT_MOST:
        refuse(FileRefusal.TOO_HARD)


def check_nothing_follows(content: bytes, place: int) -> None:
    if content[place:].strip(b"\x00\r\n"):
        refuse(FileRefusal.TWO_KINDS)


def check_size(width: int, height: int) -> None:
    if not width or not height:
        refuse(FileRefusal.DAMAGED)
    limit = settings.IKRAR_FILE_MEGAPIXELS
    if max(width, height) > SIDE_AT_MOST or width * height > limit * 1_000_000:
        refuse(FileRefusal.TOO_MANY_PIXELS, limit=limit)


def number(content: bytes, place: int, size: int) -> int:
    """A number of `size` bytes, most significant first. Raises IndexError past the end."""
    if place + size > len(content):
        raise IndexError(place)
    return int.from_bytes(content[place : place + size], "big")
