"""The virus scanner: asked where one is named, and nothing is taken without its word."""

import socket
import threading
from contextlib import contextmanager

import pytest

from commitments.enums import FileRefusal
from commitments.errors import FileRefused
from commitments.exchange.documents.scanning import scan


@contextmanager
def clamd(answer, *, family=socket.AF_INET, place=("127.0.0.1", 0)):
    """A server that hears one stream and gives this answer; yields it with what it heard."""
    heard = bytearray()
    with socket.socket(family, socket.SOCK_STREAM) as server:
        server.bind(place)
        server.listen()

        def serve():
            connection, _peer = server.accept()
            with connection:
                while not heard.endswith(bytes(4)):
                    heard.extend(connection.recv(65_536))
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield server.getsockname(), heard
        thread.join(timeout=10)


def listen_to(settings, place):
    settings.IKRAR_CLAMD = place if isinstance(place, str) else f"{place[0]}:{place[1]}"


def test_without_a_scanner_nothing_is_asked(settings):
    settings.IKRAR_CLAMD = ""

    assert scan(b"anything") is None


def test_a_clean_file_passes_and_was_sent_in_pieces(settings):
    content = b"x" * 100_000

    with clamd(b"stream: OK\x00") as (place, heard):
        listen_to(settings, place)
        scan(content)

    first, second = (65_536).to_bytes(4, "big"), (34_464).to_bytes(4, "big")
    assert heard == (
        b"zINSTREAM\x00" + first + content[:65_536] + second + content[65_536:] + bytes(4)
    )


def test_what_the_scanner_recognises_is_refused_by_its_name(settings):
    with clamd(b"stream: Eicar-Test<b>-Signature FOUND\x00") as (place, _heard):
        listen_to(settings, place)
        with pytest.raises(FileRefused, match=r"\(Eicar-Testb-Signature\)") as refusal:
            scan(b"x")

    assert refusal.value.reason == FileRefusal.INFECTED


@pytest.mark.parametrize(
    "answer",
    [b"INSTREAM size limit exceeded. ERROR\x00", b"", b"OK\x00", b"\xff" * 9_000],
    ids=["error", "silence", "other", "noise"],
)
def test_any_other_answer_is_no_word_for_the_file(settings, answer):
    with clamd(answer) as (place, _heard):
        listen_to(settings, place)
        with pytest.raises(FileRefused) as refusal:
            scan(b"x")

    assert refusal.value.reason == FileRefusal.NOT_SCANNED


def test_a_scanner_by_the_path_of_its_socket_is_asked(settings, tmp_path):
    path = str(tmp_path / "clamd.sock")

    with clamd(b"stream: OK\x00", family=socket.AF_UNIX, place=path):
        listen_to(settings, path)
        assert scan(b"x") is None


@pytest.mark.parametrize("place", ["127.0.0.1:1", "/nowhere/clamd.sock"])
def test_where_no_scanner_listens_nothing_is_taken(settings, place):
    settings.IKRAR_CLAMD = place

    with pytest.raises(FileRefused, match="Try again later") as refusal:
        scan(b"x")

    assert refusal.value.reason == FileRefusal.NOT_SCANNED
