"""From the name of a host to the numbers that are connected to: looked up once, all checked."""

import socket
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from threading import Thread

from django.utils.translation import gettext as _

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.limits import Deadline, too_slow
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from commitments.exchange.fetching.targets import Target, check_public

Resolve = Callable[[str], Iterable[str]]
# A host with many numbers may be down at one of them; it is not tried at all of them.
NUMBERS_AT_MOST = 4


def resolve(host: str) -> list[str]:
    """The numbers of a host, from the directory of names. Raises OSError."""
    # The last dot keeps the system from trying the name inside a domain of its own.
    found = socket.getaddrinfo(f"{host}.", None, type=socket.SOCK_STREAM)
    return [str(place[0]) for *_rest, place in found]


def numbers_of(target: Target, *, resolve: Resolve, deadline: Deadline) -> list[str]:
    """The numbers to connect to, every one of them public.

    One that is not refuses them all: whoever mixes them wants one of them to slip through. The
    answer is used and never asked for again, so that a directory that answers differently the
    second time has no second time.
    """
    if target.is_number:
        return [target.host]
    try:
        numbers = list(dict.fromkeys(in_time(lambda: resolve(target.host), deadline)))
    except socket.gaierror as fault:
        if fault.errno == socket.EAI_AGAIN:
            raise FetchFailed(_("The directory of names did not answer.")) from fault
        numbers = []
    except OSError as fault:
        raise FetchFailed(_("The directory of names did not answer.")) from fault
    for number in numbers:
        check_public(number, target.port)
    if not numbers:
        raise FetchRefused(
            CaptureRefusal.UNRESOLVED,
            _("There is no host of the name “%(host)s”.") % {"host": target.host},
        )
    return numbers[:NUMBERS_AT_MOST]


def in_time(work: Callable[[], Iterable[str]], deadline: Deadline) -> Iterable[str]:
    """What `work` returns, if it does before the deadline: a look-up knows no timeout."""
    outcome: Future[Iterable[str]] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except Exception as fault:  # noqa: BLE001 - it is raised again where it is waited for
            outcome.set_exception(fault)

    Thread(target=run, daemon=True).start()
    try:
        return outcome.result(timeout=deadline.left())
    except TimeoutError as fault:
        raise too_slow() from fault
