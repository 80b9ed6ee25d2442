"""Names of files: tamed, and still readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.exchange.documents.names import (
    BYTES_AT_MOST,
    LENGTH_AT_MOST,
    extension_of,
    tame,
)


@pytest.mark.parametrize(
    ("name", "tamed"),
    [
        # what people write stays
        ("Kenyataan Bersama Türkiye – 2026.pdf", "Kenyataan Bersama Türkiye – 2026.pdf"),
        ("Ortak Bildiri.PDF", "Ortak Bildiri.pdf"),
        ("budget (final).v2.xlsx", "budget (final).v2.xlsx"),
        # paths, in each way of writing them
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\a.docx", "a.docx"),
        ("..\\..\\a.docx", "a.docx"),
        ("a／..／b.png", "b.png"),
        ("/", "file"),
        ("..", "file"),
        ("", "file"),
        # turning and hiding
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\u200b\u2066b\ufeff.txt", "ab.txt"),
        ("a\x00.pdf\x00.exe", "a.pdf.exe"),
        ("a\r\nSet-Cookie: x.txt", "a Set-Cookie_ x.txt"),
        ("\ud800.txt", "file.txt"),
        # what systems take for something else
        ("CON.txt", "_CON.txt"),
        ("lpt1", "_lpt1"),
        ("console.txt", "console.txt"),
        ("-rf.txt", "_-rf.txt"),
        (".htaccess", "htaccess"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
        ("name. . .", "name"),
        # length
        ("x" * 300 + ".docx", "x" * (LENGTH_AT_MOST - 5) + ".docx"),
        ("a." + "x" * 300, ("a." + "x" * 300)[:LENGTH_AT_MOST]),
    ],
)
def test_a_name_is_tamed_and_stays_readable(name, tamed):
    assert tame(name) == tamed


@given(st.text(max_size=400))
def test_no_name_does_harm(name):
    tamed = tame(name)

    assert 0 < len(tamed) <= LENGTH_AT_MOST
    assert len(tamed.encode()) <= BYTES_AT_MOST
    assert not set(tamed) & set('/\\\x00:*?"<>|')
    assert tamed.isprintable()
    assert not tamed.startswith((".", "-", "~", " "))
    assert not tamed.endswith((".", " "))


@given(st.text(max_size=200))
def test_a_tame_name_stays_as_it_is(name):
    assert tame(tame(name)) == tame(name)


@pytest.mark.parametrize(
    ("name", "extension"),
    [("a.PDF", "pdf"), ("a.tar.gz", "gz"), ("a", ""), ("a.p df", ""), (".pdf", "pdf"), ("a.", "")],
)
def test_the_extension_is_what_follows_the_last_dot(name, extension):
    assert extension_of(name) == extension
