import socket
from threading import Event

import pytest

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching import robots
from commitments.exchange.fetching.fetcher import fetch
from commitments.exchange.fetching.limits import Limits
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from tests.exchange.fetching.host import PAGE, answer, redirect

METADATA = "169.254.169.254"


class Directory:
    """Answers one look-up after the other, each with the next numbers; then with the last."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, host):
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.mark.parametrize(
    "numbers",
    [
        ["127.0.0.1"],
        ["::1"],
        ["10.1.2.3"],
        [METADATA],
        ["64:ff9b::a9fe:a9fe"],
        ["::ffff:10.0.0.1"],
        ["2002:a00:1::"],
        ["fe80::1%eth0"],
        # one bad one among good ones, wherever it stands
        ["93.184.216.34", "10.1.2.3"],
        ["10.1.2.3", "93.184.216.34"],
        ["2606:2800:220:1::1", "93.184.216.34", "1.1.1.1", "8.8.8.8", "9.9.9.9", "::1"],
    ],
)
def test_a_name_that_stands_for_anything_not_public_is_refused(numbers):
    with pytest.raises(FetchRefused) as refusal:
        fetch("http://site.example/", resolve=Directory(numbers))

    assert refusal.value.reason == CaptureRefusal.NOT_PUBLIC


def test_the_number_that_was_checked_is_the_one_connected_to(host):
    host.answers["/"] = answer()
    directory = Directory(["127.0.0.1"], [METADATA])

    fetched = fetch(host.address(host="site.example"), resolve=directory)

    assert fetched.body == PAGE
    assert directory.asked == ["site.example"]
    assert f"Host: site.example:{host.port}\r\n".encode() in host.requests[0]
    assert fetched.exchanges[0].number == "127.0.0.1"


def test_a_name_that_stands_for_something_else_at_the_redirect_is_refused(host):
    host.answers["/"] = redirect("/next")
    directory = Directory(["127.0.0.1"], [METADATA])

    with pytest.raises(FetchRefused) as refusal:
        fetch(host.address(host="site.example"), resolve=directory)

    assert refusal.value.reason == CaptureRefusal.NOT_PUBLIC
    assert len(host.requests) == 1


def test_mixed_numbers_are_refused_even_where_one_of_them_is_allowed(host):
    with pytest.raises(FetchRefused):
        fetch(host.address(host="site.example"), resolve=Directory(["127.0.0.1", METADATA]))

    assert host.requests == []


def test_a_number_that_does_not_answer_gives_way_to_the_next(host, settings):
    host.answers["/"] = answer()
    settings.IKRAR_FETCH_ALLOWED.append(f"[::1]:{host.port}")

    fetched = fetch(host.address(host="site.example"), resolve=Directory(["::1", "127.0.0.1"]))

    assert fetched.exchanges[0].number == "127.0.0.1"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), FetchRefused),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), FetchFailed),
        (OSError("no network"), FetchFailed),
    ],
)
def test_a_name_that_cannot_be_looked_up_is_said_to_be_unknown_or_tried_again(fault, expected):
    def resolve(host):
        raise fault

    with pytest.raises(expected):
        fetch("http://site.example/", resolve=resolve)


def test_a_name_without_numbers_is_unknown_before_its_robots_are_asked_about():
    with pytest.raises(FetchRefused) as refusal:
        fetch("http://site.example/", resolve=Directory([]), permit=robots.for_recheck)

    assert refusal.value.reason == CaptureRefusal.UNRESOLVED


def test_a_directory_that_never_answers_is_not_waited_for():
    waking = Event()

    with pytest.raises(FetchFailed):
        fetch(
            "http://site.example/",
            resolve=lambda host: [str(waking.wait(5))],
            limits=Limits(seconds=0.1),
        )

    waking.set()
