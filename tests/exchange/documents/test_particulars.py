"""What a page says of itself, and where it says so."""

import pytest

from commitments.exchange.documents.languages import guessed_language
from commitments.exchange.documents.particulars import Particular, particulars
from commitments.exchange.documents.readers.page_particulars import as_day, particulars_of

TAGGED = """<!doctype html><html lang="ms-MY"><head>
<meta property="og:title" content="  Kenyataan
 Bersama "><meta property="og:site_name" content="Wisma Putra">
<meta name="author" content="https://facebook.com/someone"><meta name="author" content="A. Rahman">
<meta property="article:published_time" content="2026-01-08T09:00:00+08:00">
<title>Kenyataan Bersama | Wisma Putra</title></head><body><p>Hello</p></body></html>"""
LINKED = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite",
"name": "Not this"}, {"@type": "NewsArticle", "headline": "Trade rises",
"datePublished": "2026-01-09", "author": [{"name": "A"}, {"name": "B"}],
"publisher": {"name": "The Star"}}]}</script><script type="application/ld+json">{broken</script>
</head><body>x</body></html>"""


def read(html):
    return {name: each["value"] for name, each in particulars_of(html.encode()).items()}


def test_a_page_tells_its_particulars_and_where_each_stands():
    found = particulars(TAGGED, address="https://www.kln.gov.my/2026/01/09/kenyataan")

    assert found.title == Particular("Kenyataan Bersama", "the page's og:title")
    assert found.publisher == Particular("Wisma Putra", "the page's og:site_name")
    assert found.author == Particular("A. Rahman", "the page's author")
    assert found.document_date == Particular("2026-01-08", "the page's article:published_time")
    assert found.language == Particular("ms", "the page's html lang")


def test_where_the_page_is_silent_the_address_and_the_answer_speak():
    found = particulars(
        b"<html><title>T</title><body>x</body></html>",
        address="https://www.example.com.tr/haber/2026/01/08/baslik",
        headers=[("Content-Type", "text/html"), ("Content-Language", "tr-TR, en")],
    )

    assert found.publisher == Particular("example.com.tr", "the name of the site in the address")
    assert found.document_date == Particular("2026-01-08", "the address")
    assert found.language == Particular("tr", "the header of the answer")
    assert not found.author


def test_a_guess_of_the_language_comes_last_and_says_that_it_is_one():
    page = "<html><body>" + "<p>Bu metin iş birliği için ve çok önemli bir adım da oldu.</p>" * 9

    guessed = particulars(page)
    declared = particulars(page, headers={"Content-Language": "az"})

    assert guessed.language == Particular(
        "tr", "a guess from its words, as nothing names the language"
    )
    assert declared.language == Particular("az", "the header of the answer")


def test_a_page_without_anything_proposes_nothing():
    assert not any(vars(particulars(b"")).values())


def test_linked_data_of_an_article_is_read_and_broken_data_passed_over():
    assert read(LINKED) == {
        "title": "Trade rises",
        "publisher": "The Star",
        "author": "A, B",
        "document_date": "2026-01-09",
    }


def test_what_is_longer_than_the_record_holds_is_cut():
    page = f'<html lang="{"x" * 90}"><meta name="author" content="{"b" * 900}"><title>{"a" * 900}'

    found = read(page)

    assert len(found["title"]) == 300
    assert len(found["author"]) == 200
    assert "language" not in found


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-01-08T09:00:00+08:00", "2026-01-08"),
        ("2026-01-08 09:00", "2026-01-08"),
        ("2026-1-8", "2026-01-08"),
        ("2026/01/08", "2026-01-08"),
        ("2026-01", "2026-01"),
        ("2026", "2026"),
        ("8 January 2026", "2026-01-08"),
        ("Khamis, 8 Januari 2026", "2026-01-08"),
        ("8 Ağustos 2026", "2026-08-08"),
        ("January 8, 2026", "2026-01-08"),
        ("Thu, 08 Jan 2026 09:00:00 GMT", "2026-01-08"),
        # nobody can say which is the day
        ("08/01/2026", ""),
        ("2024-02-30", ""),
        ("yesterday", ""),
        ("20260108999", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_as_far_as_it_is_certain(written, day):
    assert as_day(written) == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The two sides agreed on the plan of the ministers and it is in the text. " * 3,
            "en",
        ),
        (
            "Kedua pihak setuju untuk kerjasama yang erat dengan negara ini dan itu. " * 3,
            "ms",
        ),
        (
            "Taraflar bu konuda iş birliği için bir araya geldi ve çok olumlu bir adım da attı. "
            * 3,
            "tr",
        ),
        # too little, or none of them
        ("The end.", ""),
        ("Les deux parties sont convenues de renforcer leur coopération dans ce domaine. " * 3, ""),
    ],
)
def test_the_language_is_guessed_where_it_is_clear(text, language):
    assert guessed_language(text) == language
