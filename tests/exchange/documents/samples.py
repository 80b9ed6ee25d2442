"""Files made on the spot: a good one of every kind, and the pieces that bad ones are made of."""

import io
import struct
import zipfile
import zlib

import xlsxwriter
from docx import Document

WORDS = "The Leaders agreed to open a school by the end of 2026."
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Joint statement</title></head>
<body><article><h1>Joint statement</h1><p>{WORDS}</p></article></body></html>
"""


def pdf(*texts, catalog="", objects=(), trailer="", tail=""):
    """A PDF with one page for each text; `objects` come after those that it needs."""
    texts = texts or (WORDS,)
    first = 3
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(texts)))
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(texts)} /MediaBox [0 0 600 800] >>",
    ]
    font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    for place, text in enumerate(texts):
        drawn = f"BT /F1 12 Tf 40 700 Td ({text}) Tj ET"
        contents = first + 2 * place + 1
        bodies.append(f"<< /Type /Page /Parent 2 0 R /Resources {font} /Contents {contents} 0 R >>")
        bodies.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    parts = [body.encode("latin-1") for body in bodies] + list(objects)
    return numbered(parts, trailer) + tail.encode("latin-1")


def numbered(parts, trailer):
    """Objects with their numbers, and the table that says where each stands."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    start = len(file)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(parts) + 1
    file += f"xref\n0 {size}\n0000000000 65535 f \n{rows}".encode()
    file += f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n".encode()
    return bytes(file + b"%%EOF\n")


def pdf_stream(dictionary, content):
    return (
        f"<< {dictionary} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"
    )


def docx(*paragraphs):
    document = Document()
    for paragraph in paragraphs or (WORDS,):
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2025", "5.28"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def xlsx(*rows):
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = workbook.add_worksheet("Trade")
    for number, row in enumerate(rows or (("Year", "USD bn"), (2025, 5.28))):
        sheet.write_row(number, 0, row)
    workbook.close()
    return file.getvalue()


def repacked(archive, *, changed=None, added=(), without="", method=zipfile.ZIP_DEFLATED):
    """The same archive with some parts changed, added or left out, by name and content."""
    changed = changed or {}
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(file, "w", method) as new:
        for name in old.namelist():
            if name == without:
                continue
            new.writestr(name, changed.get(name, old.read(name)))
        for name, content in added:
            new.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return file.getvalue()


def png(width=2, height=2, *, extra=b"", tail=b""):
    """A picture of one colour; `extra` are chunks before the end, `tail` what follows it."""
    rows = zlib.compress((b"\x00" + b"\x7f" * width * 3) * min(height, 64))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + extra + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks + tail


def chunk(name, content):
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def jpeg(width=2, height=2, *, comment=b"", tail=b""):
    """As far as it is read: segments, a frame that tells the size, a scan, the end."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    parts = [segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")]
    if comment:
        parts.append(segment(0xFE, comment))
    parts += [segment(0xC0, frame), segment(0xDA, b"\x01\x01\x00\x00\x3f\x00")]
    return b"\xff\xd8" + b"".join(parts) + b"\x12\x34\xff\x00\x56" + b"\xff\xd9" + tail


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def mail(*, body=WORDS, attached=False):
    head = (
        "From: Aisyah <aisyah@example.my>\r\nTo: deniz@example.com.tr\r\n"
        "Date: Thu, 8 Jan 2026 10:00:00 +0800\r\nSubject: =?utf-8?q?T=C3=BCrkiye?=\r\n"
        "MIME-Version: 1.0\r\n"
    )
    text = f"Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
    if not attached:
        return (head + text).encode()
    file = (
        "Content-Type: application/pdf\r\n"
        'Content-Disposition: attachment; filename="annex.pdf"\r\n\r\nxxxx\r\n'
    )
    mixed = (
        f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n{text}--b\r\n{file}--b--\r\n'
    )
    return (head + mixed).encode()
