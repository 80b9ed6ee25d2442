"""The settings of gunicorn: `gunicorn --config python:tracker.server tracker.wsgi`.

Run as a program, it only looks whether the port is free, so that `make run` can say so early.
"""

import os
import socket
import subprocess
import sys

from environs import validate

from tracker.environment import env, read, refuse
from tracker.settings import LOGGING
from tracker.worker import end

HOST = read(env.str, "HOST", "the address to listen on, such as 127.0.0.1", default="127.0.0.1")
PORT = read(
    env.int,
    "PORT",
    "a port between 1 and 65535",
    default=8000,
    validate=validate.Range(1, 65535),
)

bind = f"{HOST}:{PORT}"
# Two processes, so that one that died is not missed; threads, because requests wait for data.
worker_class = "gthread"
workers = read(
    env.int,
    "WEB_CONCURRENCY",
    "the number of processes, such as 2",
    default=2,
    validate=validate.Range(1, 64),
)
threads = 4
timeout = 30
graceful_timeout = 10
# Once, before the processes part: less memory, and an error at start is said once.
preload_app = True
# Django decides whom to believe about https, by IKRAR_TRUSTED_PROXIES.
forwarded_allow_ips = ""
# Whether a worker is started beside the server. Where several machines serve, each may have one:
# no two take the same job.
IKRAR_WORKER = read(env.bool, "IKRAR_WORKER", "true or false", default=True)
KEEPER = (sys.executable, "-m", "tracker.worker")
keepers: list[subprocess.Popen[bytes]] = []
# Nobody here speaks to gunicorn while it runs.
control_socket_disable = True
logconfig_dict = LOGGING | {
    "loggers": LOGGING["loggers"]
    | {"gunicorn.error": {"level": "WARNING", "handlers": [], "propagate": True}}
}


def when_ready(server):
    """Say that requests are answered now, and on which database."""
    from django.core.management import call_command
    from django.db import connection

    call_command("doctor", "--database")
    # The processes that are about to part from this one each open their own.
    connection.close()
    if IKRAR_WORKER:
        keepers.append(subprocess.Popen(KEEPER))  # noqa: S603 - a command of ours
    print(f"Ikrar answers at http://{HOST}:{PORT}/ and stops with Ctrl+C.", flush=True)


def on_exit(server):
    """Let the worker end what it does, or give it back."""
    for keeper in keepers:
        end(keeper)


def refuse_taken_port() -> None:
    """Stop with a sentence where another program listens already."""
    with socket.socket(socket.AF_INET6 if ":" in HOST else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError as error:
            refuse(
                f"it cannot listen on {HOST} port {PORT} ({os.strerror(error.errno or 0)}). "
                f"Stop what listens there, or choose another port: make run PORT={PORT + 1}"
            )


if __name__ == "__main__":
    refuse_taken_port()
