"""What a site asks of programs (RFC 9309): read before its pages, and kept for a while.

A person who asks for the copy of one page does what a browser does for them. Rules for all
programs (`*`) are about wandering through a site unasked and do not bind it, nor does a site that
cannot tell its rules; but one that names Ikrar is heeded even then. Looking again by the clock is
a program's own doing, and heeds all of it.
"""

import re
import time
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.utils.translation import gettext as _
from protego import Protego

from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.fetcher import PRODUCT, fetch
from commitments.exchange.fetching.limits import Limits
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from commitments.exchange.fetching.targets import target_of

# The standard asks for 500 KiB at least, and for a day at most.
LIMITS = Limits(seconds=15, body_bytes=1024 * 1024, unpacked_bytes=1024 * 1024, media_types=None)
KEPT_SECONDS = 60 * 60
FAILURE_KEPT_SECONDS = 5 * 60
SITES_AT_MOST = 200
NAMES_US = re.compile(rf"^[ \t]*user-agent[ \t]*:[ \t]*{PRODUCT}\b", re.IGNORECASE | re.MULTILINE)
NONE_GIVEN = (CaptureRefusal.EMPTY, CaptureRefusal.REDIRECTS)
TOO_LONG = (CaptureRefusal.TOO_LARGE, CaptureRefusal.UNPACKS_TOO_LARGE)
NO_RULES, ALL_BARRED = "", "User-agent: *\nDisallow: /\n"


@dataclass(frozen=True)
class Rules:
    """What one site asks, until when we need not ask it again; `fault` where it did not say."""

    text: str
    until: float
    fault: str = ""


_kept: OrderedDict[str, Rules] = OrderedDict()
_lock = Lock()


def for_request(address: str) -> None:
    """Raises FetchRefused where the site bars Ikrar by name."""
    check(address, allowed=allows(address, on_request=True))


def for_recheck(address: str) -> None:
    """Raises FetchRefused where the site bars programs, FetchFailed where it cannot say now."""
    check(address, allowed=allows(address))


def check(address: str, *, allowed: bool) -> None:
    if not allowed:
        raise FetchRefused(
            CaptureRefusal.ROBOTS,
            _("%(site)s asks programs like ours to stay away from this page.")
            % {"site": target_of(address).origin},
        )


def allows(address: str, *, on_request: bool = False) -> bool:
    """Whether the site lets us fetch the page. Raises FetchFailed as `for_recheck` does."""
    rules = rules_for(target_of(address).origin)
    if on_request and not NAMES_US.search(rules.text):
        return True
    if rules.fault:
        raise FetchFailed(rules.fault)
    return Protego.parse(rules.text).can_fetch(target_of(address).address, PRODUCT)


def rules_for(origin: str) -> Rules:
    with _lock:
        rules = _kept.get(origin)
    if rules is None or rules.until < time.monotonic():
        rules = asked(origin)
        with _lock:
            _kept[origin] = rules
            _kept.move_to_end(origin)
            while len(_kept) > SITES_AT_MOST:
                _kept.popitem(last=False)
    return rules


def asked(origin: str) -> Rules:
    """The rules of a site as it gives them now.

    None where it has none (4xx) or redirects without end; where it fails (5xx, 429, silence) its
    pages have to wait; where they are too long to be read, all is barred. Raises FetchRefused
    where the host is not the one it is said to be, which its pages would meet as well.
    """
    until = time.monotonic() + KEPT_SECONDS
    try:
        answer = fetch(f"{origin}/robots.txt", limits=LIMITS)
    except FetchFailed:
        return silent(origin)
    except FetchRefused as refusal:
        if refusal.reason == CaptureRefusal.UNTRUSTED:
            raise
        if refusal.reason in NONE_GIVEN:
            return Rules(NO_RULES, until)
        return Rules(ALL_BARRED, until) if refusal.reason in TOO_LONG else silent(origin)
    if answer.status >= 400:
        return Rules(NO_RULES, until)
    return Rules(answer.body.decode("utf-8-sig", errors="replace"), until)


def silent(origin: str) -> Rules:
    fault = _("%(site)s does not tell now what it asks of programs.") % {"site": origin}
    return Rules(NO_RULES, time.monotonic() + FAILURE_KEPT_SECONDS, fault)
