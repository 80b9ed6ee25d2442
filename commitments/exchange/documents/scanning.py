"""A virus scanner beside us, asked before anything is kept: clamd, by its INSTREAM command.

Protocol: `zINSTREAM` and a NUL, then pieces with their length before them in four bytes, then a
length of nothing; the answer ends in a NUL (clamd(8)).
"""

import re
import socket
from contextlib import closing

from django.conf import settings

from commitments.enums import FileRefusal
from commitments.exchange.documents.refusals import refuse

PIECE = 65_536
ANSWER_AT_MOST = 4_096
NAME = re.compile(r"[^A-Za-z0-9._/ -]")


def scan(content: bytes) -> None:
    """Have the content looked at, where IKRAR_CLAMD names a scanner; else do nothing.

    Raises FileRefused where the scanner recognises something, and where it does not answer as it
    should: what was not looked at is not taken.
    """
    if not settings.IKRAR_CLAMD:
        return
    try:
        answer = answer_to(content)
    except OSError:
        refuse(FileRefusal.NOT_SCANNED)
    if answer.endswith(" FOUND"):
        name = answer.removesuffix(" FOUND").partition(": ")[2]
        refuse(FileRefusal.INFECTED, name=NAME.sub("", name)[:80])
    if answer != "stream: OK":
        refuse(FileRefusal.NOT_SCANNED)


def answer_to(content: bytes) -> str:
    """What clamd says of the content. Raises OSError where it does not listen or goes silent."""
    with closing(connected(settings.IKRAR_CLAMD)) as clamd:
        clamd.sendall(b"zINSTREAM\x00")
        try:
            for start in range(0, len(content), PIECE):
                piece = content[start : start + PIECE]
                clamd.sendall(len(piece).to_bytes(4, "big") + piece)
            clamd.sendall(bytes(4))
        except (BrokenPipeError, ConnectionResetError):
            # It has heard enough, and says so before it hangs up.
            pass
        return read_answer(clamd)


def read_answer(clamd: socket.socket) -> str:
    answer = b""
    while b"\x00" not in answer and len(answer) < ANSWER_AT_MOST:
        heard = clamd.recv(ANSWER_AT_MOST)
        if not heard:
            break
        answer += heard
    return answer.partition(b"\x00")[0].decode("ascii", errors="replace").strip()


def connected(place: str) -> socket.socket:
    """A connection to `host:port`, or to the socket at a path that begins with a slash."""
    seconds = settings.IKRAR_CLAMD_SECONDS
    if not place.startswith("/"):
        host, _colon, port = place.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=seconds)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(seconds)
    try:
        connection.connect(place)
    except OSError:
        connection.close()
        raise
    return connection
