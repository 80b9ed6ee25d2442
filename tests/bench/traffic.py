"""Requests to a real server: how long answers take, how large they are, what they cost it."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import quantiles
from threading import local

HOST = "127.0.0.1"
TICKS = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60


@dataclass(frozen=True)
class Request:
    """One request; with a `body` it is a POST."""

    address: str
    body: str | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    seconds: float
    bytes: int


@dataclass(frozen=True)
class Latency:
    """Milliseconds within which half, and nineteen of twenty, of so many answers came."""

    answers: int
    p50: float
    p95: float


class Server:
    """The server of the product with its settings for production, and its processes."""

    def __init__(self, process: subprocess.Popen, port: int, headers: dict[str, str]):
        self.process = process
        self.port = port
        self.headers = headers
        self.connections = local()

    @property
    def workers(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def cpu_seconds(self) -> float:
        """What its processes have used so far."""
        return sum(map(cpu_seconds_of, self.workers))

    def memory_mb(self, field: str) -> float:
        """The largest worker: VmRSS is what it holds, VmHWM the most that it ever held."""
        return max(memory_of(pid, field) for pid in self.workers)

    def ask(self, request: Request) -> Answer:
        """Send a request on the connection of this thread. A refusal is no measurement."""
        begun = time.perf_counter()
        response = self.open(request)
        size = sum(len(name) + len(value) + 4 for name, value in response.getheaders())
        while piece := response.read(1 << 16):
            size += len(piece)
        if response.status != 200:
            raise RuntimeError(f"{request.address} answered {response.status}")
        return Answer(time.perf_counter() - begun, size)

    def open(self, request: Request) -> http.client.HTTPResponse:
        """The answer on the connection of this thread, which the server may have closed since."""
        connection = getattr(self.connections, "open", None)
        if connection is None:
            connection = http.client.HTTPConnection(HOST, self.port, timeout=1800)
            self.connections.open = connection
        method = "GET" if request.body is None else "POST"
        headers = self.headers | request.headers
        try:
            connection.request(method, request.address, request.body, headers)
            return connection.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError):
            connection.close()
            connection.request(method, request.address, request.body, headers)
            return connection.getresponse()


def cpu_seconds_of(pid: int) -> float:
    """Of all threads of a process, to the nanosecond; 0 where it is gone."""
    used = 0
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        used += int(task.read_text().split()[0])
    return used / 1e9


def memory_of(pid: int, field: str) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) / 1024
    return 0.0


@contextmanager
def serve(port: int, headers: dict[str, str], log: Path) -> Iterator[Server]:
    """The server on this port, with DATABASE_URL and the rest of the environment of ours."""
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "--config",
        "python:tracker.server",
        "tracker.wsgi",
    ]
    with log.open("w") as lines:
        process = subprocess.Popen(
            command, env=os.environ | {"PORT": str(port), "HOST": HOST}, stdout=lines, stderr=lines
        )
    try:
        server = Server(process, port, headers)
        wait_for(server)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def wait_for(server: Server) -> None:
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up:
        try:
            socket.create_connection((HOST, server.port)).close()
        except OSError:
            time.sleep(0.2)
        else:
            server.ask(Request("/healthz"))
            return
    raise RuntimeError("The server did not start: see its log in var/bench.")


def latency_alone(
    server: Server,
    requests: Iterator[Request],
    *,
    before: Callable[[], object] | None,
    at_most: int,
    seconds: float,
) -> tuple[Latency, float, int]:
    """One client after the other: how long, processor milliseconds of each, and bytes."""
    answers, used = [], 0.0
    give_up = time.monotonic() + seconds
    while len(answers) < at_most and (time.monotonic() < give_up or len(answers) < 3):
        if before:
            before()
        at_first = server.cpu_seconds()
        answers.append(server.ask(next(requests)))
        used += server.cpu_seconds() - at_first
    return latency_of(answers), used / len(answers) * 1000, answers[-1].bytes


def latency_together(
    server: Server, requests: Iterator[Request], *, clients: int, at_most: int, seconds: float
) -> Latency:
    """So many clients at once, each asking again as soon as it is answered."""
    give_up = time.monotonic() + seconds
    taken = count()

    def client(_number: int) -> list[Answer]:
        answers = []
        while next(taken) < at_most and (time.monotonic() < give_up or not answers):
            answers.append(server.ask(next(requests)))
        return answers

    with ThreadPoolExecutor(clients) as pool:
        return latency_of(
            [answer for answers in pool.map(client, range(clients)) for answer in answers]
        )


def latency_of(answers: Sequence[Answer]) -> Latency:
    times = sorted(answer.seconds * 1000 for answer in answers)
    cuts = quantiles(times, n=20, method="inclusive") if len(times) > 1 else times * 19
    return Latency(len(times), round(cuts[9], 1), round(cuts[18], 1))
