"""Files are judged by their content: good ones of every kind are taken, bad ones are told why."""

import pytest

from commitments.enums import FileRefusal
from commitments.errors import FileRefused
from commitments.exchange.documents import kinds
from commitments.exchange.documents.judging import judge
from commitments.exchange.documents.refusals import SENTENCES
from tests.exchange.documents import samples
from tests.exchange.documents.hostile import HOSTILE, SVG, document_reaching

GOOD = [
    ("a.pdf", samples.pdf, kinds.PDF),
    ("a.docx", samples.docx, kinds.DOCX),
    ("a.xlsx", samples.xlsx, kinds.XLSX),
    ("a.csv", lambda: "Yıl;Ülke\n2025;Türkiye\n".encode("cp1254"), kinds.CSV),
    ("a.txt", samples.WORDS.encode, kinds.TXT),
    ("a.html", samples.PAGE.encode, kinds.HTML),
    ("a.htm", lambda: b"<!-- saved from x -->\n<html></html>", kinds.HTML),
    ("a.eml", samples.mail, kinds.EML),
    ("a.png", samples.png, kinds.PNG),
    ("a.jpg", samples.jpeg, kinds.JPEG),
    # as cameras write them, with a second picture behind the first
    ("a.JPEG", lambda: samples.jpeg(tail=samples.jpeg()), kinds.JPEG),
    # markup in a text is text
    ("markup.txt", lambda: SVG, kinds.TXT),
    ("markup.csv", lambda: b"a,b\n<script>alert(1)</script>,2\n", kinds.CSV),
    # as programs write text
    ("wide.txt", lambda: "Türkiye".encode("utf-16"), kinds.TXT),
    # a link that a person may follow reaches nowhere by itself
    ("l.docx", lambda: document_reaching("hyperlink", "https://x.example/"), kinds.DOCX),
]


@pytest.mark.parametrize(("name", "make", "media_type"), GOOD, ids=[row[0] for row in GOOD])
def test_a_good_file_is_taken_for_what_it_is(name, make, media_type):
    judged = judge(name, make())

    assert judged.media_type == media_type
    assert judged.name.endswith(f".{judged.extension}")
    assert judged.pages == (1 if media_type == kinds.PDF else None)


@pytest.mark.parametrize(
    ("name", "make", "reason"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE]
)
def test_a_hostile_file_is_refused_with_its_reason(name, make, reason):
    with pytest.raises(FileRefused) as refusal:
        judge(name, make())

    assert refusal.value.reason == reason
    assert str(refusal.value).endswith(".")


def test_the_table_of_hostile_files_is_long_and_shows_most_reasons():
    shown = {row[3] for row in HOSTILE}

    assert len(HOSTILE) >= 30
    assert set(FileRefusal) - shown == {
        # these depend on limits, on a scanner, or on a reader that gives up: tested by themselves
        FileRefusal.TOO_LARGE,
        FileRefusal.TOO_MANY_PAGES,
        FileRefusal.TOO_HARD,
        FileRefusal.INFECTED,
        FileRefusal.NOT_SCANNED,
    }


def test_every_reason_has_a_sentence_of_its_own_that_says_what_to_do():
    assert set(SENTENCES) == set(FileRefusal)
    assert len(set(map(str, SENTENCES.values()))) == len(SENTENCES)
    assert all(str(sentence).count(".") >= 2 for sentence in SENTENCES.values())


def test_a_file_over_the_limit_is_refused_unread(settings):
    settings.IKRAR_FILE_MEGABYTES = 1

    with pytest.raises(FileRefused, match="larger than 1 MB") as refusal:
        judge("a.pdf", b"x" * 1_000_001)

    assert refusal.value.reason == FileRefusal.TOO_LARGE


def test_a_pdf_with_too_many_pages_is_refused(settings):
    settings.IKRAR_FILE_PAGES = 2

    assert judge("a.pdf", samples.pdf("one", "two")).pages == 2
    with pytest.raises(FileRefused) as refusal:
        judge("a.pdf", samples.pdf("one", "two", "three"))

    assert refusal.value.reason == FileRefusal.TOO_MANY_PAGES


def test_a_csv_with_too_many_cells_is_refused(settings):
    settings.IKRAR_FILE_CELLS = 10

    with pytest.raises(FileRefused) as refusal:
        judge("a.csv", b"a,b\n" * 6)

    assert refusal.value.reason == FileRefusal.TOO_MANY_CELLS
