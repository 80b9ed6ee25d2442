"""A host on loopback that answers byte for byte what a test tells it to, however ill-behaved."""

import contextlib
import socket
import ssl
import time
from collections.abc import Callable
from threading import Thread

Play = Callable[[socket.socket], None]
PAGE = b"<!doctype html><title>Joint statement</title><p>The leaders agreed."


def answer(body=PAGE, *lines, status="200 OK", kind="text/html; charset=utf-8"):
    """An answer as it should be, with more header lines."""
    named = [f"Content-Type: {kind}"] if kind else []
    return headed(status, *named, f"Content-Length: {len(body)}", *lines) + body


def headed(status, *lines):
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def redirect(location, status="302 Found"):
    return answer(b"moved", f"Location: {location}", status=status)


def dripping(first, drop=b"x", *, seconds=0.02):
    """Never silent for long, and never at an end."""

    def play(connection):
        connection.sendall(first)
        while True:
            time.sleep(seconds)
            connection.sendall(drop)

    return play


def pouring(first, flood=b"x" * 65_536):
    return dripping(first, flood, seconds=0)


class Host:
    """Serves `answers` by path; `requests` are those that came, as bytes."""

    def __init__(self, context: ssl.SSLContext | None = None):
        self.answers: dict[str, bytes | Play] = {}
        self.requests: list[bytes] = []
        self.context = context
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.place = f"127.0.0.1:{self.port}"
        self.thread = Thread(target=self.serve, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *fault):
        # Closing alone does not wake a thread that waits in accept.
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join()

    def address(self, path="/", *, host=None, scheme="http"):
        return f"{scheme}://{host or '127.0.0.1'}:{self.port}{path}"

    def serve(self):
        while True:
            try:
                connection, _peer = self.socket.accept()
            except OSError:
                return
            Thread(target=self.meet, args=[connection], daemon=True).start()

    def meet(self, connection):
        # The other side hangs up on us when it has had enough.
        with contextlib.suppress(OSError), connection:
            if self.context is None:
                self.reply(connection)
                return
            with self.context.wrap_socket(connection, server_side=True) as secured:
                self.reply(secured)

    def reply(self, connection):
        request = b""
        while b"\r\n\r\n" not in request:
            request += connection.recv(4096) or b"\r\n\r\n"
        self.requests.append(request)
        path = request.split(b" ")[1].decode("latin-1") if b" " in request else ""
        reply = self.answers.get(path, answer(b"not here", status="404 Not Found"))
        if callable(reply):
            reply(connection)
        else:
            connection.sendall(reply)
