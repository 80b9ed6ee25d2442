import pytest

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.fetcher import fetch
from commitments.exchange.fetching.refusals import FetchRefused
from commitments.exchange.fetching.targets import target_of

HOSTILE = [
    # this machine
    ("http://127.0.0.1/", "not_public"),
    ("http://127.1.2.3/", "not_public"),
    ("http://0.0.0.0/", "not_public"),
    ("http://[::1]/", "not_public"),
    ("http://[::]/", "not_public"),
    ("http://localhost/", "local_name"),
    ("http://LOCALHOST:8000/", "local_name"),
    ("http://ikrar.localhost/", "local_name"),
    ("http://localhost.localdomain/", "local_name"),
    # its neighbours
    ("http://10.0.0.1/", "not_public"),
    ("http://172.16.0.1/", "not_public"),
    ("http://172.31.255.255/", "not_public"),
    ("http://192.168.1.1/admin", "not_public"),
    ("http://100.64.0.1/", "not_public"),
    ("http://[fc00::1]/", "not_public"),
    ("http://[fd12:3456::1]/", "not_public"),
    ("http://[fec0::1]/", "not_public"),
    ("http://router/", "local_name"),
    ("http://printer.local/", "local_name"),
    ("http://vault.internal/", "local_name"),
    ("http://wiki.corp/", "local_name"),
    ("http://nas.home.arpa/", "local_name"),
    # link-local, and the metadata of clouds
    ("http://169.254.169.254/latest/meta-data/", "not_public"),
    ("http://[fe80::1]/", "not_public"),
    ("http://[fd00:ec2::254]/", "not_public"),
    ("http://100.100.100.200/", "not_public"),
    ("http://192.0.0.192/", "not_public"),
    ("http://168.63.129.16/", "not_public"),
    ("http://metadata.google.internal/", "local_name"),
    # IPv4 inside IPv6: mapped, compatible, NAT64 twice, 6to4, Teredo
    ("http://[::ffff:127.0.0.1]/", "not_public"),
    ("http://[::ffff:a9fe:a9fe]/", "not_public"),
    ("http://[::127.0.0.1]/", "not_public"),
    ("http://[64:ff9b::169.254.169.254]/", "not_public"),
    ("http://[64:ff9b:1::7f00:1]/", "not_public"),
    ("http://[2002:7f00:1::]/", "not_public"),
    ("http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/", "not_public"),
    # for many, for tests, for documents, for later
    ("http://224.0.0.1/", "not_public"),
    ("http://[ff02::1]/", "not_public"),
    ("http://255.255.255.255/", "not_public"),
    ("http://240.0.0.1/", "not_public"),
    ("http://198.18.0.1/", "not_public"),
    ("http://192.0.2.1/", "not_public"),
    ("http://[2001:db8::1]/", "not_public"),
    ("http://[3fff::1]/", "not_public"),
    # other spellings of 127.0.0.1: decimal, octal, hexadecimal, short, padded, escaped, full-width
    ("http://2130706433/", "malformed"),
    ("http://017700000001/", "malformed"),
    ("http://0177.0.0.1/", "malformed"),
    ("http://0x7f000001/", "malformed"),
    ("http://0x7f.0.0.1/", "malformed"),
    ("http://127.0.0.0x1/", "malformed"),
    ("http://127.1/", "malformed"),
    ("http://127.000.000.001/", "malformed"),
    ("http://%31%32%37.0.0.1/", "malformed"),
    ("http://１２７.０.０.１/", "not_public"),
    ("http://①②⑦.⓪.⓪.①/", "not_public"),
    ("http://127。0。0。1/", "not_public"),
    ("http://ｌｏｃａｌｈｏｓｔ/", "local_name"),
    # a dot at the end, a zone, letters that browsers read otherwise
    ("http://localhost./", "malformed"),
    ("http://127.0.0.1./", "malformed"),
    ("http://example.org./", "malformed"),
    ("http://[fe80::1%25eth0]/", "malformed"),
    ("http://straße.example/", "malformed"),
    # somebody else's name before the host
    ("http://example.org@127.0.0.1/", "credentials"),
    ("http://user:secret@example.org/", "credentials"),
    ("http://example.org:80@169.254.169.254/", "credentials"),
    # what one reader takes for the host and another does not
    ("http://example.org\\@127.0.0.1/", "malformed"),
    ("http:\\\\127.0.0.1\\", "malformed"),
    ("http://127.0.0.1\t.example.org/", "malformed"),
    ("http://exam\nple.org/", "malformed"),
    ("http://example.org/\x00", "malformed"),
    ("http://example.org/a b", "malformed"),
    ("http://exam\u200bple.org/", "malformed"),
    ("http://example.org/\u202efdp.exe", "malformed"),
    ("http://example.org/\ud800", "malformed"),
    ("http://[::1/", "malformed"),
    ("http://::1/", "malformed"),
    ("http://1.2.3.4.5/", "malformed"),
    ("http://256.1.1.1/", "malformed"),
    ("http://-a.example.org/", "malformed"),
    ("http://a..example.org/", "malformed"),
    (f"http://{'a' * 64}.example.org/", "malformed"),
    (f"http://{'a.' * 150}org/", "malformed"),
    (f"http://example.org/{'a' * 2000}", "malformed"),
    ("http:///etc/passwd", "malformed"),
    ("http:example.org", "malformed"),
    ("https://", "malformed"),
    # where no public web server listens
    ("http://example.org:22/", "port"),
    ("http://example.org:25/", "port"),
    ("http://example.org:5432/", "port"),
    ("https://example.org:6379/", "port"),
    ("http://example.org:0/", "malformed"),
    ("http://example.org:65536/", "malformed"),
    ("http://example.org:99999999/", "malformed"),
    ("http://example.org:80:80/", "malformed"),
    ("http://example.org:-1/", "malformed"),
    ("http://example.org:８０/", "malformed"),
    # no web address at all
    ("file:///etc/passwd", "scheme"),
    ("ftp://example.org/", "scheme"),
    ("gopher://127.0.0.1:6379/_FLUSHALL", "scheme"),
    ("javascript:alert(1)", "scheme"),
    ("data:text/html,hello", "scheme"),
    ("ldap://127.0.0.1/", "scheme"),
    ("//example.org/", "scheme"),
    ("example.org", "scheme"),
    ("httpx://example.org/", "scheme"),
    ("", "scheme"),
]


@pytest.mark.parametrize(("address", "reason"), HOSTILE)
def test_a_hostile_address_is_refused_before_anything_is_asked(address, reason):
    def unasked(host):
        raise AssertionError(f"{host} was looked up")

    with pytest.raises(FetchRefused) as refusal:
        fetch(address, resolve=unasked)

    assert refusal.value.reason == CaptureRefusal(reason)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://www.mfa.gov.tr/page", "https://www.mfa.gov.tr/page"),
        ("HTTPS://WWW.MFA.GOV.TR", "https://www.mfa.gov.tr/"),
        # usual ports go unsaid, others of the web stay
        ("https://kln.gov.my:443/a?b=c#d", "https://kln.gov.my/a?b=c"),
        ("http://kln.gov.my:8080/", "http://kln.gov.my:8080/"),
        ("http://kln.gov.my:443/", "http://kln.gov.my:443/"),
        # other alphabets, and escapes that are there already
        ("https://dışişleri.example/açıklama", None),
        ("https://kln.gov.my/a%20b?q=%C3%A7", "https://kln.gov.my/a%20b?q=%C3%A7"),
        ("https://kln.gov.my/ç?q=ç", "https://kln.gov.my/%C3%A7?q=%C3%A7"),
        # public numbers
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2606:2800:220:1::1]:8080/", "http://[2606:2800:220:1::1]:8080/"),
    ],
)
def test_a_public_address_is_taken_in_one_spelling(address, target):
    expected = target or "https://xn--dileri-p9a28ab.example/a%C3%A7%C4%B1klama"

    assert target_of(address).address == expected


def test_what_the_settings_list_is_taken_and_its_neighbours_are_not(settings):
    settings.IKRAR_FETCH_ALLOWED = ["127.0.0.1:8001", "[::1]:8001"]

    assert target_of("http://127.0.0.1:8001/").port == 8001
    assert target_of("http://[::1]:8001/").host == "::1"
    for other in ("http://127.0.0.1:8002/", "http://127.0.0.2:8001/", "http://localhost:8001/"):
        with pytest.raises(FetchRefused):
            target_of(other)
