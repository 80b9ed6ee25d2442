"""Texts and publishers by keys, and what an address tells of its owner."""

import pytest

from commitments.coding.source_hosts import DOMAINS, HOSTS
from commitments.coding.sources import (
    credited_wire,
    known_host,
    known_publisher,
    publisher_key,
    text_key,
)


def test_texts_that_differ_in_spelling_alone_have_one_key():
    key = text_key("Türkiye’nin sözü.\n\n“Agreed”, he said.")

    assert len(key) == 64
    assert key == text_key("turkiye'nin SÖZÜ – agreed he said")
    assert key != text_key("Türkiye’nin sözü. Refused, he said.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Borneo Post", "borneo post"),
        ("Anadolu Agency", "AA"),
        ("Anadolu Ajansı", "Anadolu"),
        ("www.bernama.com", "Bernama"),
        ("TurkStat", "TÜİK"),
        ("Wisma Putra", "Ministry of Foreign Affairs of Malaysia"),
    ],
)
def test_the_names_of_one_publisher_have_one_key(one, other):
    assert publisher_key(one) == publisher_key(other)


@pytest.mark.parametrize(
    ("address", "kind", "iso3"),
    [
        ("https://www.dosm.gov.my/portal", "official_statistics", "MYS"),
        ("https://open.dosm.gov.my/", "official_statistics", "MYS"),
        ("https://data.tuik.gov.tr/Bulten", "official_statistics", "TUR"),
        ("https://tuikweb.tuik.gov.tr/", "official_statistics", "TUR"),
        ("https://www.kln.gov.my/web/guest", "government_release", "MYS"),
        ("http://www.mfa.gov.tr/", "government_release", "TUR"),
        ("https://www.msb.gov.tr:443/x", "government_release", "TUR"),
        ("https://kemlu.go.id/", "government_release", "IDN"),
        ("https://www.gov.uk/government/news", "government_release", "GBR"),
        ("https://www.state.gov/", "government_release", "USA"),
        ("https://www.tbmm.gov.tr/", "parliamentary_record", "TUR"),
        ("https://www.resmigazete.gov.tr/", "gazette_legislation", "TUR"),
        ("https://web11.bernama.com/en/", "news_agency_state", "MYS"),
        ("https://www.aa.com.tr/en", "news_agency_state", "TUR"),
        ("https://comtrade.un.org/", "io_report", ""),
        ("https://www.who.int/", "io_report", ""),
        ("https://www.um.edu.my/", "think_tank_academic", ""),
        ("https://x.com/MFATurkiye/status/1", "official_social_media", "TUR"),
        ("https://x.com/somebody/status/1", "unofficial_social", ""),
        ("https://www.malaymail.com/news", "independent_media", ""),
    ],
)
def test_an_address_tells_its_owner(address, kind, iso3):
    known = known_host(address)

    assert (known.kind, known.iso3) == (kind, iso3)


@pytest.mark.parametrize(
    "address",
    [
        "https://gov.my.example.com/",
        "https://notbernama.com/",
        "https://gov.example/",
        "https://example.org/dosm.gov.my",
        "dosm.gov.my",
        "http://[::1",
        "",
    ],
)
def test_what_only_looks_like_it_tells_nothing(address):
    assert known_host(address) is None


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        ("KUALA LUMPUR, Jan 8 (Bernama) -- The two sides", ("Bernama", "MYS")),
        ("The two sides agreed. — Bernama", ("Bernama", "MYS")),
        ("ANKARA (AA) - Taraflar", ("Anadolu", "TUR")),
        ("Taraflar anlaştı.\nAnadolu Ajansı", ("Anadolu", "TUR")),
        # spoken of in the middle, and not the source
        ("x" * 500 + " told Bernama that it is (Bernama) " + "x" * 500, None),
        ("He told the AA batteries apart.", None),
    ],
)
def test_an_agency_is_credited_at_the_edges_of_a_text(text, wire):
    assert credited_wire(text) == wire


def test_a_publisher_is_known_by_its_name():
    assert known_publisher("Department of Statistics Malaysia").kind == "official_statistics"
    assert known_publisher("Anadolu Agency").iso3 == "TUR"
    assert known_publisher("Somebody") is None
    assert known_publisher("") is None


def test_the_tables_are_well_formed():
    assert len(DOMAINS) == 249
    assert (DOMAINS["MYS"], DOMAINS["TUR"], DOMAINS["GBR"]) == ("my", "tr", "uk")
    for host, known in HOSTS.items():
        assert host == host.lower().strip("./ ")
        assert known.name
        assert known.iso3 == "" or known.iso3 in DOMAINS
