import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.fetcher import fetch
from commitments.exchange.fetching.limits import LIMITS, Limits
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from tests.exchange.fetching.host import PAGE, Host, answer, dripping, headed

SHORT = Limits(seconds=0.3)


def certify(folder, name):
    """A certificate for `name` that vouches for itself; the path of the file with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    encoding, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    private = key.private_bytes(encoding, pkcs8, serialization.NoEncryption())
    path = folder / f"{name}.pem"
    path.write_bytes(private + certificate.public_bytes(encoding))
    return path


@pytest.fixture
def certificate(tmp_path):
    return certify(tmp_path, "site.example")


@pytest.fixture
def secured(settings, certificate):
    """A host with a certificate for site.example; `names` are those asked for in handshakes."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    names = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    with Host(context) as host:
        host.names = names
        host.answers["/"] = answer()
        named = [f"{name}.example:{host.port}" for name in ("site", "other")]
        settings.IKRAR_FETCH_ALLOWED = [host.place, *named]
        yield host


def ask(host, name="site.example", limits=LIMITS):
    address = host.address(host=name, scheme="https")
    return fetch(address, resolve=lambda _name: ["127.0.0.1"], limits=limits)


def test_a_certificate_is_checked_for_the_name_not_for_the_number(
    secured, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    fetched = ask(secured)

    assert fetched.body == PAGE
    assert fetched.exchanges[0].number == "127.0.0.1"
    assert secured.names == ["site.example"]
    assert f"Host: site.example:{secured.port}\r\n".encode() in secured.requests[0]


def test_a_certificate_of_another_name_is_refused(secured, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    with pytest.raises(FetchRefused) as refusal:
        ask(secured, "other.example")

    assert refusal.value.reason == CaptureRefusal.UNTRUSTED
    assert secured.requests == []


def test_a_certificate_that_nobody_vouches_for_is_refused(secured):
    with pytest.raises(FetchRefused) as refusal:
        ask(secured)

    assert refusal.value.reason == CaptureRefusal.UNTRUSTED


def test_a_secure_host_that_drips_is_left_as_well(secured, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    secured.answers["/"] = dripping(headed("200 OK", "Content-Length: 999"))

    with pytest.raises(FetchFailed):
        ask(secured, limits=SHORT)


def test_a_host_that_shakes_no_hands_is_a_failure(host):
    host.answers["/"] = answer()

    with pytest.raises(FetchFailed):
        ask(host, limits=SHORT)
