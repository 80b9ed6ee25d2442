import pytest

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching import robots
from commitments.exchange.fetching.fetcher import fetch
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from tests.exchange.fetching.host import answer, headed, redirect

BARS_ALL = b"User-agent: *\nDisallow: /\n"
BARS_US = b"User-agent: ikrar\nDisallow: /closed\n"
OPENS_TO_US = b"User-agent: *\nDisallow: /\n\nUser-agent: Ikrar\nAllow: /\n"
TOO_LONG = b"# " + b"x" * 2_000_000


def text(body, **options):
    return answer(body, kind="text/plain", **options)


@pytest.mark.parametrize(
    ("reply", "unasked", "on_request"),
    [
        # all programs, us by name, everybody but us
        (text(BARS_ALL), False, True),
        (text(BARS_US), False, False),
        (text(OPENS_TO_US), True, True),
        (text(b"User-agent: *\nDisallow: /closed\nAllow: /closed/page\n"), True, True),
        (text(b"User-agent: *\nDisallow: /*page$\n"), False, True),
        (text(b"User-agent: Ikrarus\nDisallow: /\n"), True, True),
        (text(b"User-agent: Other\nUser-agent: IKRAR\nDisallow: /\n"), False, False),
        (text(b"\xef\xbb\xbf" + BARS_US), False, False),
        (text(BARS_US.replace(b"\n", b"\r\n")), False, False),
        (text(BARS_US.replace(b"\n", b"\r")), False, False),
        # none there: everything is open
        (text(b"no", status="404 Not Found"), True, True),
        (text(b"no", status="403 Forbidden"), True, True),
        (text(b""), True, True),
        (redirect("/robots.txt"), True, True),
        # a page instead, bytes instead
        (answer(), True, True),
        (text(b"\xff\xfe\x00Disallow: /"), True, True),
        # longer than anybody reads
        (text(TOO_LONG), False, True),
    ],
)
def test_the_rules_of_a_site_are_heeded(host, reply, unasked, on_request):
    host.answers["/robots.txt"] = reply

    assert robots.allows(host.address("/closed/page")) is unasked
    assert robots.allows(host.address("/closed/page"), on_request=True) is on_request


@pytest.mark.parametrize(
    "reply",
    [
        text(b"oops", status="500 Oops"),
        text(b"oops", status="503 Service Unavailable"),
        text(b"slower", status="429 Too Many Requests"),
        headed("200 OK", "Content-Length: 99"),
        headed("206 Partial Content"),
        redirect("http://127.0.0.1:6379/"),
        b"",
    ],
)
def test_a_site_that_cannot_say_is_left_alone_for_now_unless_somebody_asked(host, reply):
    host.answers["/robots.txt"] = reply

    with pytest.raises(FetchFailed):
        robots.for_recheck(host.address("/page"))

    robots.for_request(host.address("/page"))
    assert len(host.requests) == 1


def test_the_rules_are_kept_for_a_while(host):
    host.answers["/robots.txt"] = text(BARS_US)

    for path in ("/closed", "/open", "/closed"):
        robots.allows(host.address(path))

    assert len(host.requests) == 1


def test_old_rules_are_asked_for_again(host, monkeypatch):
    monkeypatch.setattr(robots, "KEPT_SECONDS", -1)
    host.answers["/robots.txt"] = text(BARS_ALL)

    assert not robots.allows(host.address("/page"))
    host.answers["/robots.txt"] = text(b"User-agent: *\nAllow: /\n")

    assert robots.allows(host.address("/page"))


def test_only_so_many_sites_are_kept(host, monkeypatch):
    monkeypatch.setattr(robots, "SITES_AT_MOST", 0)
    host.answers["/robots.txt"] = text(BARS_ALL)

    robots.allows(host.address("/page"))
    robots.allows(host.address("/page"))

    assert len(host.requests) == 2


def test_a_fetch_heeds_the_rules_at_every_redirect(host):
    host.answers["/robots.txt"] = text(BARS_US)
    host.answers["/page"] = redirect("/closed/page")

    with pytest.raises(FetchRefused) as refusal:
        fetch(host.address("/page"), permit=robots.for_request)

    assert refusal.value.reason == CaptureRefusal.ROBOTS
    assert host.address("").rstrip("/") in str(refusal.value)


def test_a_site_that_we_must_not_reach_is_not_asked_for_its_rules():
    with pytest.raises(FetchRefused) as refusal:
        robots.allows("http://169.254.169.254/latest/")

    assert refusal.value.reason == CaptureRefusal.NOT_PUBLIC
