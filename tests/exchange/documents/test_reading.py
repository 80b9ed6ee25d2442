"""The text of every kind of file, by readers that may neither last nor grow."""

import json
import subprocess
import sys

import pytest

from commitments.enums import FileRefusal
from commitments.errors import FileRefused
from commitments.exchange.documents import kinds
from commitments.exchange.documents.reading import readable_text
from tests.exchange.documents import samples
from tests.exchange.documents.hostile import SHEET
from tests.exchange.documents.samples import WORDS

TEXTS = [
    (kinds.PDF, samples.pdf("Page one", "Page two"), "Page one\n\nPage two"),
    (kinds.DOCX, samples.docx("One", "Two"), "One\nTwo\n2025\t5.28"),
    (kinds.XLSX, samples.xlsx(), "Trade\nYear\tUSD bn\n2025\t5.28"),
    (kinds.CSV, b"\xef\xbb\xbfa,b\r\n1,2\r\n", "a,b\n1,2"),
    (kinds.TXT, f"{WORDS}\r\n".encode("utf-16"), WORDS),
    (kinds.HTML, samples.PAGE.encode(), f"Joint statement\n{WORDS}"),
    # too short for an article: all that can be seen, and no script
    (kinds.HTML, b"<html><script>x()</script><body>Hello<p>you</html>", "Hello\nyou"),
    (
        kinds.EML,
        samples.mail(attached=True),
        "From: Aisyah <aisyah@example.my>\nTo: deniz@example.com.tr\n"
        f"Date: Thu, 08 Jan 2026 10:00:00 +0800\nSubject: Türkiye\n\n{WORDS}\n\n"
        "Attachment: annex.pdf (application/pdf)",
    ),
    # pictures, and what we do not know, have none
    (kinds.PNG, samples.png(), ""),
    ("video/mp4", b"x", ""),
    (kinds.TXT, b"", ""),
]


@pytest.mark.parametrize(
    ("media_type", "content", "text"),
    TEXTS,
    ids=[f"{place}-{row[0][-12:]}" for place, row in enumerate(TEXTS)],
)
def test_the_text_of_each_kind_is_read(media_type, content, text):
    assert readable_text(media_type, content) == text


def test_what_was_struck_out_of_a_document_is_not_its_text():
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>agreed</w:t></w:r><w:del><w:r><w:t>not</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t> to act</w:t></w:r></w:ins></w:p></w:body></w:document>"
    )
    changed = samples.repacked(samples.docx(), changed={"word/document.xml": body})

    assert readable_text(kinds.DOCX, changed) == "agreed to act"


@pytest.mark.parametrize(
    ("media_type", "encoding"),
    [
        # declared by the host, by the page, and by nobody
        ("text/html; charset=ISO-8859-9", "iso8859-9"),
        ("text/html", "cp1254"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(media_type, encoding):
    page = samples.PAGE.replace("utf-8", encoding).replace("school", "okul: ığşİ")

    assert "okul: ığşİ" in readable_text(media_type, page.encode(encoding))


def test_a_text_is_cut_and_holds_nothing_that_cannot_be_stored(settings):
    settings.IKRAR_READER_CHARACTERS = 10

    assert readable_text(kinds.TXT, "a\x01b\u2028c\ufffe\rd  \n\n\n\n\n\ne0123".encode()) == (
        "ab\nc\nd\n\n\ne"
    )


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        (kinds.PDF, b"%PDF-1.7\nnothing of it\n%%EOF"),
        (kinds.DOCX, b"PK\x03\x04 no archive"),
        (kinds.XLSX, samples.docx()),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(media_type, content):
    with pytest.raises(FileRefused, match="Fetch it again from its source") as refusal:
        readable_text(media_type, content)

    assert refusal.value.reason == FileRefusal.DAMAGED


def test_a_reader_that_computes_without_end_is_ended(settings):
    settings.IKRAR_READER_SECONDS = 1
    page = b"<html><body><article><p>" + b"<span>a</span>" * 300_000

    with pytest.raises(FileRefused) as refusal:
        readable_text(kinds.HTML, page)

    assert refusal.value.reason == FileRefusal.TOO_HARD


def test_a_reader_that_swells_is_ended(settings):
    settings.IKRAR_READER_MEGABYTES = 300
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 2000))
    shared = f"<sst><si><t>{'A' * 1_000_000}</t></si></sst>"
    parts = {"xl/worksheets/sheet1.xml": SHEET.format(rows=rows), "xl/sharedStrings.xml": shared}
    workbook = samples.repacked(samples.xlsx(), changed=parts)

    with pytest.raises(FileRefused) as refusal:
        readable_text(kinds.XLSX, workbook)

    assert refusal.value.reason == FileRefusal.TOO_HARD


def test_the_readers_know_neither_django_nor_our_secrets():
    order = {"question": "text", "media_type": kinds.TXT, "options": {}}
    limits = {"seconds": 10, "megabytes": 1024, "characters": 100}
    program = (
        "import sys, runpy, os\n"
        "runpy.run_module('commitments.exchange.documents.readers', run_name='__main__')\n"
        "print('django' in sys.modules, 'IKRAR_SECRET_KEY' in os.environ)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps(order | limits).encode() + b"\nHello",
        capture_output=True,
        env={},
        check=True,
    )

    assert done.stdout == b'{"text": "Hello"}False False\n'
