import pytest

from commitments.coding.addresses import host_of, normalised

PAGE = "https://kln.gov.my/web/guest/-/joint-statement?id=7"


@pytest.mark.parametrize(
    "spelling",
    [
        PAGE,
        # http, capitals, the usual port, `www.`, white space around
        "http://kln.gov.my/web/guest/-/joint-statement?id=7",
        "HTTPS://KLN.GOV.MY/web/guest/-/joint-statement?id=7",
        "https://kln.gov.my:443/web/guest/-/joint-statement?id=7",
        "http://kln.gov.my:80/web/guest/-/joint-statement?id=7",
        "https://www.kln.gov.my/web/guest/-/joint-statement?id=7",
        "  https://kln.gov.my/web/guest/-/joint-statement?id=7\n",
        # a dot that ends the name, a part of the page, a last slash
        "https://kln.gov.my./web/guest/-/joint-statement?id=7",
        "https://kln.gov.my/web/guest/-/joint-statement?id=7#paragraph-12",
        "https://kln.gov.my/web/guest/-/joint-statement/?id=7",
        # who followed it
        "https://kln.gov.my/web/guest/-/joint-statement?utm_source=x&id=7&fbclid=Iw&UTM_Medium=y",
        # other ways to the same place
        "https://kln.gov.my/web/./guest/here/../-/joint-statement?id=7",
        "https://kln.gov.my/web/guest/%2d/joint%2Dstatement?id=7",
        "https://kln.gov.my/%77eb/guest/-/joint-statement?id=%37",
    ],
)
def test_spellings_of_one_page_are_normalised_alike(spelling):
    assert normalised(spelling) == normalised(PAGE)


@pytest.mark.parametrize(
    "other",
    [
        # another page, letters in other cases, another parameter, another port, another host
        "https://kln.gov.my/web/guest/-/joint-statements?id=7",
        "https://kln.gov.my/web/guest/-/Joint-Statement?id=7",
        "https://kln.gov.my/web/guest/-/joint-statement?id=8",
        "https://kln.gov.my/web/guest/-/joint-statement",
        "https://kln.gov.my:8443/web/guest/-/joint-statement?id=7",
        "https://old.kln.gov.my/web/guest/-/joint-statement?id=7",
        # an escaped slash is part of a step
        "https://kln.gov.my/web/guest/-%2Fjoint-statement?id=7",
    ],
)
def test_other_pages_stay_apart(other):
    assert normalised(other) != normalised(PAGE)


def test_the_order_of_parameters_does_not_matter():
    assert normalised("https://a.example/?b=2&a=1&b=1") == "https://a.example?a=1&b=1&b=2"


def test_names_and_paths_of_other_alphabets_are_written_in_one_way():
    spelled = normalised("http://www.türkiye.example/başbakan/")

    assert spelled == "https://xn--trkiye-3ya.example/ba%C5%9Fbakan"
    assert spelled == normalised("https://xn--trkiye-3ya.example/ba%c5%9fbakan")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "the gazette",
        "mailto:a@b.example",
        "http://",
        "http://[::1",
        "http://a:port/",
        "http://a b/",
        "http://\ud800/",
    ],
)
def test_what_is_no_web_address_comes_back_as_it_is(words):
    assert normalised(words) == words


def test_a_host_of_two_parts_keeps_its_name():
    assert normalised("https://www.example/") == "https://www.example"


def test_half_a_character_in_an_address_is_survived():
    assert normalised("https://a.example/\ud800?b=\ud800") == "https://a.example/%3F?b=%3F"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.MFA.gov.tr:443/a", "www.mfa.gov.tr"),
        ("http://user@dışişleri.example/", "xn--dileri-p9a28ab.example"),
        ("http://[2001:DB8::1]/", "2001:db8::1"),
        ("http://straße.example/", "straße.example"),
        ("paper", ""),
        ("http://[::1", ""),
    ],
)
def test_the_host_is_read_from_an_address(address, host):
    assert host_of(address) == host
