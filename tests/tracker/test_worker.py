"""The worker beside the server: started again when it dies, and gone when the server is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEEP = """
import sys
from tracker import worker
worker.LOOK_SECONDS = worker.REST_SECONDS = 0.05
worker.keep((sys.executable, "-c", sys.argv[1], sys.argv[2]))
"""
# Notes its number, and then dies at once or goes on.
DIES = "import os, sys; open(sys.argv[1], 'a').write(f'{os.getpid()}\\n')"
GOES_ON = f"{DIES}; import time; time.sleep(60)"
# Starts what it is told to start, as the server does, and goes on.
SERVER = "import subprocess, sys, time; subprocess.Popen(sys.argv[1:]); time.sleep(60)"


@pytest.fixture
def noted(tmp_path):
    return tmp_path / "numbers"


def started(noted, count):
    """The numbers of the workers, once so many were started."""
    until = time.monotonic() + 60
    while len(numbers := noted.read_text().split() if noted.exists() else []) < count:
        assert time.monotonic() < until
        time.sleep(0.05)
    return [int(number) for number in numbers]


def is_gone(number):
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def keeper(worker, noted):
    return [sys.executable, "-c", KEEP, worker, str(noted)]


def test_a_worker_that_dies_is_started_again(noted):
    process = subprocess.Popen(keeper(DIES, noted), cwd=ROOT)

    assert len(set(started(noted, 3))) >= 3

    process.terminate()
    assert process.wait(60) == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_ends_when_the_server_stops(noted, number):
    process = subprocess.Popen(keeper(GOES_ON, noted), cwd=ROOT)
    [worker] = started(noted, 1)

    process.send_signal(number)

    assert process.wait(60) == 0
    assert is_gone(worker)


def test_a_worker_ends_when_the_server_was_killed(noted):
    server = subprocess.Popen([sys.executable, "-c", SERVER, *keeper(GOES_ON, noted)], cwd=ROOT)
    [worker] = started(noted, 1)

    server.kill()
    server.wait()

    assert is_gone(worker)
