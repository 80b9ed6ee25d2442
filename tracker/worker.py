"""Keeps one worker running beside the server: `python -m tracker.worker`, started by it.

It knows nothing of Django, so that it takes little memory and outlives whatever ends a worker.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

COMMAND = (sys.executable, "manage.py", "run_worker", "--with-parent", str(os.getpid()))
FOLDER = Path(__file__).resolve().parent.parent
LOOK_SECONDS = 1.0
# A worker that cannot even start is not started in a loop without rest.
REST_SECONDS = 5.0
# More than the worker takes to end what it does, or to give it back.
PATIENCE_SECONDS = 12.0


def keep(command: tuple[str, ...] = COMMAND) -> None:
    """Start the worker, and again when it dies, until we are told to stop or our parent is gone."""
    stopping = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_signal: stopping.set())
    parent = os.getppid()
    while not stopping.is_set() and os.getppid() == parent:
        worker = subprocess.Popen(command, cwd=FOLDER)  # noqa: S603 - a command of ours
        while worker.poll() is None and not stopping.wait(LOOK_SECONDS):
            if os.getppid() != parent:
                break
        if worker.poll() is None:
            end(worker)
            return
        stopping.wait(REST_SECONDS)


def end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()


if __name__ == "__main__":
    keep()
