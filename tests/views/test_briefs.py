"""Briefs on screen and as files: the same words, whoever may read them."""

import re
import sys
from io import BytesIO

import pypdfium2
import pytest
from django.urls import reverse
from docx import Document

from commitments.actions import second_coding
from commitments.enums import Tier
from commitments.exchange.brief_pdfs import can_make_pdfs, own_files
from commitments.models import Brief
from tests.briefs import SINCE, UNTIL, content_of, freeze, make_brief
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_partnership,
    make_statement,
    make_status,
    make_user,
)

CURLY = "karşılıklı güveni “ortak değerler” ışığında pekiştirmeyi İstanbul’da kararlaştırdılar"
TURKISH = f"1. Liderler {CURLY}.\n"
ENGLISH = "agreed to open a school by the end of 2026"
FILES = ("brief_pdf", "brief_docx")


@pytest.fixture
def brief(manager):
    """A draft with two quotations, one of them in Turkish."""
    partnership = make_partnership()
    text = {"text": TURKISH, "language": "tr", "tier": Tier.OFFICIAL_COPY}
    statement = make_statement(partnership=partnership, **text)
    make_commitment(statement=statement, words=CURLY, short_title="Güven")
    dated = make_statement(partnership=partnership)
    make_commitment(statement=dated, words=ENGLISH, **BY_END_OF_2026)
    return make_brief(partnership, by=manager, covering_note="=1+1\nAsk Çelik <b>when</b>.")


def address(name, brief):
    return reverse(name, args=[brief.pk])


def words_of_pdf(content):
    """The words of all pages; where a line ends is no matter, and a hyphen there is marked."""
    pages = pypdfium2.PdfDocument(BytesIO(content))
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        pages.close()
    return re.sub(r"\s+", " ", re.sub("\ufffe\\s*", "-", text))


def quotations_in(content):
    entries = [entry for section in content["sections"] for entry in section["entries"]]
    return {quote["words"] for entry in entries for quote in entry["quotes"]}


def test_page_pdf_and_docx_hold_every_quotation_note_and_source(client, manager, brief):
    client.force_login(manager)
    page = client.get(brief.get_absolute_url()).content.decode()
    pdf, docx = (client.get(address(name, brief)) for name in FILES)
    document = Document(BytesIO(docx.content))
    told = [paragraph.text for paragraph in document.paragraphs]
    printed, content = words_of_pdf(pdf.content), content_of(brief)

    assert quotations_in(content) == {CURLY, ENGLISH}
    for words in quotations_in(content):
        assert words in page
        assert words in printed
        assert words in told
    for words in ["=1+1", *content["lead"], *(row["words"] for row in content["sources"])]:
        assert words in printed
        assert words in " ".join(told)
    assert "<b>when" not in page
    assert "1 / " in printed
    languages = document.element.xpath("//w:r[w:t[contains(., 'ortak')]]//w:lang/@w:val")
    assert set(languages) == {"tr"}
    assert "NUMPAGES" in document.sections[0].footer._element.xml
    assert pdf["Content-Disposition"].endswith('Joint Commission Meeting.pdf"')


def test_a_frozen_brief_opens_again_byte_for_byte(client, manager, brief):
    brief = freeze(brief)
    client.force_login(manager)
    commitment = brief.partnership.statements.first().commitments.get()

    before = [client.get(address(name, brief)).content for name in FILES]
    make_status(commitment, reason="The ministry said when.")
    client.force_login(make_user("Analyst", language="tr"))
    after = [client.get(address(name, brief)).content for name in FILES]

    assert after == before
    page = client.get(brief.get_absolute_url()).content.decode()
    assert brief.content_sha256 in page
    assert address("brief_freeze", brief) not in page
    assert client.get(address("brief_change", brief)).status_code == 403


def test_a_frozen_brief_is_for_those_who_see_what_its_maker_saw(client, brief, roles):
    addresses = [address(name, brief) for name in ("brief_detail", *FILES)]
    found = {}

    for state in ("draft", "frozen"):
        for role in ("Reader", "Analyst", "Manager", "Administrator"):
            client.force_login(make_user(role))
            found[state, role] = {client.head(path).status_code for path in addresses}
        brief = freeze(brief) if state == "draft" else brief

    assert {who for who, codes in found.items() if codes == {200}} == {
        ("frozen", role) for role in ("Analyst", "Manager", "Administrator")
    }
    assert {code for codes in found.values() for code in codes} == {200, 404}


def test_a_brief_is_drawn_up_changed_and_frozen_as_it_was_read(client, manager, brief):
    client.force_login(manager)
    about = f"partnership-{brief.partnership.slug}"
    asked = {"about": about, "meeting": "HLSC", "period_from": SINCE, "period_to": UNTIL}
    asked["sections"] = ["due", "unreviewed"]

    drawn_up = client.post(reverse("brief_begin"), asked)
    made = Brief.objects.latest("pk")
    note = asked | {"seen_version": made.version, "covering_note": "Ask when."}
    client.post(address("brief_change", made), note)
    stale = client.post(address("brief_change", made), note)
    page = client.get(drawn_up.url)
    client.post(address("brief_freeze", made), {"seen": page.context["form"]["seen"].value()})

    made.refresh_from_db()
    assert stale.status_code == 409
    assert "Ask when." in stale.content.decode()
    assert made.content["note"] == ["Ask when."]
    assert [each["key"] for each in made.content["sections"]] == ["due", "unreviewed"]
    assert "HLSC" in client.get(reverse("brief_list")).content.decode()


def test_a_period_that_ends_before_it_starts_keeps_the_words(client, manager, brief):
    client.force_login(manager)
    asked = {"about": "", "meeting": "HLSC", "period_from": UNTIL, "period_to": SINCE}

    response = client.post(reverse("brief_begin"), asked)

    assert response.status_code == 422
    assert "The period ends before it starts." in response.content.decode()
    assert 'value="HLSC"' in response.content.decode()


def test_a_second_coder_reads_no_brief_about_the_lineage_that_they_code(client, brief, manager):
    coder = make_user("Analyst")
    alone = freeze(brief)
    earlier = make_statement(partnership=brief.partnership, adopted_on=SINCE.replace(year=2025))
    make_commitment(statement=earlier, short_title="Before")
    linked = freeze(make_brief(brief.partnership, by=manager))
    statement = brief.partnership.statements.latest("adopted_on", "pk")
    second_coding.assign(statement=statement, coder=coder, by=manager)
    client.force_login(coder)

    assert client.get(alone.get_absolute_url()).status_code == 200
    for name in ("brief_detail", *FILES):
        assert client.get(address(name, linked)).status_code == 403


def test_without_the_library_the_page_offers_print_alone(client, manager, brief, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    can_make_pdfs.cache_clear()
    client.force_login(manager)

    page = client.get(brief.get_absolute_url()).content.decode()
    response = client.get(address("brief_pdf", brief), follow=True)

    can_make_pdfs.cache_clear()
    assert address("brief_pdf", brief) not in page
    assert "makes no PDF files" in page
    assert response.redirect_chain == [(brief.get_absolute_url(), 302)]


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a.css", "file:///etc/passwd", "file://host/a", "data:text/css,a"],
)
def test_a_pdf_fetches_our_own_files_alone(url):
    with pytest.raises(ValueError, match="Not a file of ours"):
        own_files(url)
