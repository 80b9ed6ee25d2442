"""Hosts that want to hurt: each with the refusal that it meets, and none of them for long."""

import gzip
import time
import zlib
from dataclasses import replace

import pytest

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.fetcher import fetch
from commitments.exchange.fetching.limits import Limits
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from tests.exchange.fetching.host import PAGE, answer, dripping, headed, pouring, redirect

# Time enough on a busy machine, so that nothing but the rule under test ends the fetch.
LIMITS = Limits(
    seconds=30,
    header_bytes=16 * 1024,
    body_bytes=64 * 1024,
    unpacked_bytes=256 * 1024,
)
SHORT = replace(LIMITS, seconds=0.3)
HTML = "Content-Type: text/html"
CHUNKED = headed("200 OK", HTML, "Transfer-Encoding: chunked")
OPEN = headed("200 OK", HTML)
ZEROS = bytes(20 * 1024 * 1024)
BOMB = gzip.compress(ZEROS)
FAILED = None


def packed(coding, body):
    return answer(body, f"Content-Encoding: {coding}")


def status(line):
    return answer(PAGE, status=line)


# Every byte comes before a timeout would notice.
SLOW = {
    "drips its body": dripping(OPEN),
    "drips its headers": dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
    "drips its status line": dripping(b"HTTP/1.1 200 ", b"O"),
    "drips chunks": dripping(CHUNKED, b"1\r\nx\r\n"),
    "drips what is packed": dripping(
        headed("200 OK", HTML, "Content-Encoding: gzip") + BOMB[:99], BOMB[99:100]
    ),
    "drips a redirect": dripping(headed("302 Found", "Location: /")),
    "says nothing": dripping(b"", b""),
}

HOSTILE = {
    "goes on forever before it begins": (
        pouring(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 9),
        "too_large",
    ),
    # large
    "never ends": (pouring(OPEN), "too_large"),
    "never ends in chunks": (pouring(CHUNKED, b"1000\r\n" + b"x" * 4096 + b"\r\n"), "too_large"),
    "never ends in tiny chunks": (pouring(CHUNKED, b"1\r\nx\r\n" * 999), "too_large"),
    "never ends the length of a chunk": (pouring(CHUNKED, b"0" * 4096), FAILED),
    "never ends what follows the last chunk": (
        pouring(CHUNKED + b"1\r\nx\r\n0\r\n", b"X: y\r\n" * 999),
        "too_large",
    ),
    "never ends its headers": (pouring(b"HTTP/1.1 200 OK\r\n", b"X" * 4096), "too_large"),
    "floods with headers": (
        headed("200 OK", HTML, *(f"X-{n}: y" for n in range(500))) + PAGE,
        "bad_answer",
    ),
    "has one enormous header": (headed("200 OK", HTML, f"X: {'y' * 60_000}") + PAGE, "too_large"),
    "announces more than we take": (headed("200 OK", HTML, "Content-Length: 65537"), "too_large"),
    "announces an absurd length": (
        headed("200 OK", HTML, f"Content-Length: {'9' * 99}"),
        "too_large",
    ),
    "sends one byte too many": (OPEN + bytes(64 * 1024 + 1), "too_large"),
    "redirects with an endless body": (pouring(headed("302 Found", "Location: /")), "too_large"),
    # packed
    "sends a gzip bomb": (packed("gzip", BOMB), "unpacks_too_large"),
    "sends a deflate bomb": (packed("deflate", zlib.compress(ZEROS)), "unpacks_too_large"),
    "sends a bomb in parts": (
        packed("gzip", gzip.compress(bytes(30_000)) * 99),
        "unpacks_too_large",
    ),
    "sends countless empty parts": (packed("gzip", gzip.compress(b"") * 3000), "bad_answer"),
    "packs twice": (packed("gzip, gzip", gzip.compress(gzip.compress(PAGE))), "bad_answer"),
    "packs as we did not ask": (packed("br", b"\x8b\x07\x80abc\x03"), "bad_answer"),
    "packs what is not packed": (packed("gzip", PAGE), "bad_answer"),
    "breaks off what is packed": (packed("gzip", gzip.compress(PAGE)[:-9]), FAILED),
    # elsewhere
    "redirects to the metadata": (redirect("http://169.254.169.254/latest/"), "not_public"),
    "redirects to loopback": (redirect("http://127.0.0.1:6379/"), "not_public"),
    "redirects to another spelling": (redirect("//0x7f.1/"), "malformed"),
    "redirects to a local name": (redirect("http://localhost/"), "local_name"),
    "redirects to a file": (redirect("file:///etc/passwd"), "scheme"),
    "redirects to a script": (redirect("javascript:alert(1)"), "scheme"),
    "redirects with a password": (redirect("http://a:b@example.org/"), "credentials"),
    "redirects to another service": (redirect("http://example.org:25/"), "port"),
    "redirects in a circle": (redirect("/"), "redirects"),
    "redirects nowhere": (headed("302 Found"), "bad_answer"),
    "redirects to nonsense": (redirect("http://[::1"), "malformed"),
    # other kinds
    "sends a film": (answer(kind="video/mp4"), "wrong_type"),
    "sends an archive": (answer(kind="application/x-tar"), "wrong_type"),
    "sends a drawing that may hold a script": (answer(kind="image/svg+xml"), "wrong_type"),
    "sends a script": (answer(kind="text/javascript"), "wrong_type"),
    "sends a kind that is none": (answer(kind="text"), "wrong_type"),
    "sends a kind of endless name": (answer(kind="a/" + "b" * 9000), "wrong_type"),
    # against the rules
    "says that nothing changed since never": (headed("304 Not Modified"), "bad_answer"),
    "sends a part unasked": (status("206 Partial Content"), "bad_answer"),
    "has no content": (headed("204 No Content"), "empty"),
    "is empty": (answer(b""), "empty"),
    "answers in advance": (headed("103 Early Hints") + answer(), "bad_answer"),
    "answers twice": (headed("100 Continue") + answer(), "bad_answer"),
    "speaks another protocol": (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "bad_answer"),
    "speaks an old protocol": (PAGE, "bad_answer"),
    "has a status of its own": (status("999 Whatever"), "bad_answer"),
    "has a NUL in a header": (answer(PAGE, "X: a\0b"), "bad_answer"),
    "has a control in a header": (answer(PAGE, "X: \x1b[2J"), "bad_answer"),
    "has a lone return in a header": (answer(PAGE, "X: a\rSet: b"), "bad_answer"),
    "has a header without a colon": (answer(PAGE, "nonsense"), "bad_answer"),
    "has a space in the name of a header": (answer(PAGE, "X Y: z"), "bad_answer"),
    "gives two lengths": (answer(PAGE, "Content-Length: 3"), "bad_answer"),
    "gives a negative length": (headed("200 OK", HTML, "Content-Length: -1") + PAGE, "bad_answer"),
    "gives a length in words": (headed("200 OK", HTML, "Content-Length: ten") + PAGE, "bad_answer"),
    "gives a length beside chunks": (
        headed("200 OK", HTML, "Content-Length: 3", "Transfer-Encoding: chunked") + b"0\r\n\r\n",
        "bad_answer",
    ),
    "sends by ways unknown": (answer(PAGE, "Transfer-Encoding: gzip"), "bad_answer"),
    # broken off
    "hangs up at once": (b"", FAILED),
    "hangs up in its headers": (b"HTTP/1.1 200 OK\r\nContent-Ty", FAILED),
    "promises more than it sends": (headed("200 OK", HTML, "Content-Length: 99") + b"x", FAILED),
    "hangs up in a chunk": (CHUNKED + b"ff\r\nx", FAILED),
    "hangs up between chunks": (CHUNKED + b"1\r\nx\r\n", FAILED),
    "counts its chunks in words": (CHUNKED + b"many\r\nx\r\n0\r\n\r\n", FAILED),
}


@pytest.mark.parametrize("play", SLOW.values(), ids=SLOW)
def test_a_host_that_is_never_quite_silent_is_soon_left(host, play):
    host.answers["/"] = play
    began = time.monotonic()

    with pytest.raises(FetchFailed, match="longer than we wait"):
        fetch(host.address(), limits=SHORT)

    assert time.monotonic() - began < 5


@pytest.mark.parametrize(("play", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_host_gets_nowhere(host, play, reason):
    host.answers["/"] = play

    with pytest.raises((FetchRefused, FetchFailed)) as ending:
        fetch(host.address(), limits=LIMITS)

    assert str(ending.value).endswith(".")
    if reason is FAILED:
        assert "broke off" in str(ending.value)
    else:
        assert ending.value.reason == CaptureRefusal(reason)


def test_what_follows_the_announced_length_is_no_part_of_the_answer(host):
    host.answers["/"] = answer() + b"<script>more</script>"

    fetched = fetch(host.address(), limits=LIMITS)

    assert fetched.body == PAGE
    assert fetched.exchanges[0].response == answer()


def test_five_redirects_are_followed_and_no_more(host):
    for step in range(7):
        host.answers[f"/{step}"] = redirect(f"/{step + 1}")
    host.answers["/7"] = answer()

    assert len(fetch(host.address("/2"), limits=LIMITS).hops) == 6
    with pytest.raises(FetchRefused):
        fetch(host.address("/1"), limits=LIMITS)


def test_the_deadline_counts_for_all_redirects_together(host):
    def late(connection):
        time.sleep(0.15)
        connection.sendall(redirect("/"))

    host.answers["/"] = late

    with pytest.raises(FetchFailed):
        fetch(host.address(), limits=SHORT)


def test_the_largest_that_is_taken_is_taken(host):
    body = bytes(64 * 1024)
    host.answers["/"] = answer(body)
    host.answers["/packed"] = packed("gzip", gzip.compress(bytes(256 * 1024)))

    assert len(fetch(host.address(), limits=LIMITS).body) == 64 * 1024
    assert len(fetch(host.address("/packed"), limits=LIMITS).body) == 256 * 1024
