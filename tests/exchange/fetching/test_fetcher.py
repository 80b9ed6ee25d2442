import gzip
import socket
import zlib
from datetime import UTC, datetime, timedelta

import pytest

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.answers import seconds_asked
from commitments.exchange.fetching.fetcher import Conditions, fetch, user_agent
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from tests.exchange.fetching.host import PAGE, answer, headed, redirect


def test_a_page_comes_with_all_that_was_said_about_it(host):
    host.answers["/page?id=7"] = answer(PAGE, "X-Kept: one", "X-Kept: two")
    before = datetime.now(UTC)

    fetched = fetch(host.address("/page?id=7#part"))

    assert (fetched.status, fetched.body, fetched.media_type) == (200, PAGE, "text/html")
    assert fetched.address.endswith("#part")
    assert fetched.final_address == host.address("/page?id=7")
    assert fetched.headers[-2:] == [("X-Kept", "one"), ("X-Kept", "two")]
    assert before <= fetched.started_at <= fetched.finished_at <= datetime.now(UTC)
    assert not fetched.not_modified


def test_a_request_says_who_asks_and_little_else(host):
    host.answers["/"] = answer(PAGE, "Set-Cookie: seen=1")

    fetch(host.address())
    fetch(host.address())

    names = {line.split(b":")[0].lower() for line in host.requests[1].split(b"\r\n")[1:] if line}
    assert names == {b"host", b"user-agent", b"accept", b"accept-encoding", b"connection"}
    assert b"Accept-Encoding: gzip\r\n" in host.requests[1]
    assert b"User-Agent: Ikrar/0.1\r\n" in host.requests[1]


def test_proxies_of_the_environment_are_never_read(host, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    host.answers["/"] = answer()

    assert fetch(host.address()).body == PAGE


@pytest.mark.parametrize(
    ("hosts", "said"),
    [
        (["localhost", "127.0.0.1", "[::1]"], "Ikrar/0.1"),
        (["ikrar.internal"], "Ikrar/0.1"),
        ([".example.org"], "Ikrar/0.1"),
        (["localhost", "ikrar.example.org"], "Ikrar/0.1 (+https://ikrar.example.org/)"),
    ],
)
def test_we_say_where_to_find_us_if_it_is_public(settings, hosts, said):
    settings.ALLOWED_HOSTS = hosts
    settings.IKRAR_SECURE = True

    assert user_agent() == said


def test_redirects_are_followed_and_remembered(host):
    host.answers["/old"] = redirect("/new", status="301 Moved Permanently")
    host.answers["/new"] = redirect("t%C3%BCrkiye page".replace("%C3%BC", "\xc3\xbc"))
    host.answers["/t%C3%BCrkiye%20page"] = answer()

    fetched = fetch(host.address("/old"))

    last = host.address("/t%C3%BCrkiye%20page")
    assert fetched.hops == (host.address("/old"), host.address("/new"), last)
    assert fetched.final_address == last


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "403 Forbidden"])
def test_a_denied_page_comes_with_its_status(host, status):
    host.answers["/"] = answer(b"{}", status=status, kind="application/json")

    assert fetch(host.address()).status == int(status[:3])


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE)),
        ("GZIP", gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]) + b"\0\0"),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE, wbits=-15)),
        ("identity", PAGE),
    ],
    ids=["gzip", "x-gzip", "in two parts", "deflate", "deflate without a head", "identity"],
)
def test_what_came_packed_is_unpacked(host, coding, packed):
    host.answers["/"] = answer(packed, f"Content-Encoding: {coding}")

    assert fetch(host.address()).body == PAGE


def test_chunks_are_put_together(host):
    chunks = b"".join(b"%x;name=value\r\n%b\r\n" % (len(PAGE), PAGE) for _ in range(3))
    head = headed("200 OK", "Content-Type: text/plain", "Transfer-Encoding: chunked")
    host.answers["/"] = head + chunks + b"0\r\nTrailer: x\r\n\r\n"

    assert fetch(host.address()).body == PAGE * 3


def test_an_answer_without_a_length_ends_with_the_connection(host):
    host.answers["/"] = headed("200 OK", "Content-Type: text/html") + PAGE

    assert fetch(host.address()).body == PAGE


@pytest.mark.parametrize("kind", ["", "application/octet-stream", "binary/octet-stream"])
def test_bytes_of_no_named_kind_may_come_in(host, kind):
    host.answers["/"] = answer(b"%PDF-1.7", kind=kind)

    assert fetch(host.address()).media_type == "application/octet-stream"


def test_a_host_need_not_send_the_same_again(host):
    kept = [("ETag", '"a1"'), ("Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT")]
    host.answers["/"] = headed("304 Not Modified", 'ETag: "a1"')

    fetched = fetch(host.address(), conditions=Conditions.of(kept))

    assert fetched.not_modified
    assert fetched.body == b""
    assert b'If-None-Match: "a1"\r\n' in host.requests[0]
    assert b"If-Modified-Since: Sun, 22 Nov 2026 10:00:00 GMT\r\n" in host.requests[0]


@pytest.mark.parametrize("etag", ['"a"\r\nX-Ours: no', "ı", " ", "x" * 2000, ""])
def test_a_condition_that_is_no_plain_header_is_left_out(host, etag):
    host.answers["/"] = answer()

    fetch(host.address(), conditions=Conditions(etag=etag))

    assert b"If-None-Match" not in host.requests[0]
    assert b"X-Ours" not in host.requests[0]


def test_every_address_on_the_way_needs_its_permit(host):
    host.answers["/"] = redirect("/closed")

    def permit(address):
        if address.endswith("/closed"):
            raise FetchRefused(CaptureRefusal.ROBOTS, "Closed.")

    with pytest.raises(FetchRefused):
        fetch(host.address(), permit=permit)

    assert len(host.requests) == 1


@pytest.mark.parametrize("status", ["500 Oops", "503 Service Unavailable", "429 Too Many Requests"])
def test_a_host_in_trouble_is_asked_again_when_it_says(host, status):
    host.answers["/"] = answer(b"", "Retry-After: 120", status=status)

    with pytest.raises(FetchFailed) as failure:
        fetch(host.address())

    assert failure.value.retry_after == 120


def test_nobody_there_is_a_failure_that_may_pass(settings):
    with socket.create_server(("127.0.0.1", 0)) as unused:
        place = f"127.0.0.1:{unused.getsockname()[1]}"
    settings.IKRAR_FETCH_ALLOWED = [place]

    with pytest.raises(FetchFailed):
        fetch(f"http://{place}/")


def test_the_wait_that_a_host_asks_for_is_read_and_bounded():
    soon = (datetime.now(UTC) + timedelta(seconds=90)).strftime("%a, %d %b %Y %H:%M:%S GMT")

    assert 80 <= seconds_asked(soon) <= 90
    assert seconds_asked("Sun, 22 Nov 2020 10:00:00 GMT") == 0
    assert seconds_asked("9" * 400) == 24 * 60 * 60
    assert seconds_asked("soon") is None
    assert seconds_asked("") is None
