"""Who a source is: its text and its publisher by keys that do not depend on spelling."""

import hashlib
import re
from urllib.parse import urlsplit

from commitments.coding.addresses import host_of
from commitments.coding.folding import fold
from commitments.coding.source_hosts import (
    ALSO_KNOWN_AS,
    DOMAINS,
    HOSTS,
    OF_LEARNING,
    OF_THE_STATE,
    WIRES,
    KnownHost,
)

STATES = {domain: iso3 for iso3, domain in DOMAINS.items()}
# An agency is credited in the first lines or in the last.
CREDIT_WITHIN = 400
CREDITS = [(name, iso3, re.compile(words)) for name, iso3, words in WIRES]
ACCOUNT = re.compile(r"/@?([A-Za-z0-9_.-]{1,40})")


def text_key(text: str) -> str:
    """The same 64 characters for texts that differ in case, accents, spaces and signs alone."""
    return hashlib.sha256(fold(text).encode()).hexdigest()


def publisher_key(publisher: str) -> str:
    """The same for the names of one publisher: “The Star”, “star”; “AA”, “Anadolu Agency”.

    A host given for a name, as “www.bernama.com”, counts as the name of its owner.
    """
    known = HOSTS.get(publisher.strip().lower().removeprefix("www."))
    key = fold(known.name if known else publisher).removeprefix("the ")
    return ALSO_KNOWN_AS.get(key, key)


def known_host(address: str) -> KnownHost | None:
    """Whose the host of the address is, as far as the tables or its very name tell."""
    host = host_of(address).removeprefix("www.")
    if not host:
        return None
    account = ACCOUNT.match(urlsplit(address.strip()).path)
    steps = host.split(".")
    for start in range(len(steps)):
        name = ".".join(steps[start:])
        if account and (known := HOSTS.get(f"{name}/{account.group(1).lower()}")):
            return known
        if known := HOSTS.get(name):
            return known
    return known_by_name(steps)


def known_by_name(steps: list[str]) -> KnownHost | None:
    """What the last two steps of a host say where no table knows it: `…gov.my`, `…edu.tr`."""
    last, before = steps[-1], steps[-2] if len(steps) > 1 else ""
    if last == "int":
        return KnownHost("io_report", ".int")
    if last == "edu" or (before in OF_LEARNING and last in STATES):
        return KnownHost("think_tank_academic", f"{before}.{last}")
    if before in OF_THE_STATE and last in STATES:
        return KnownHost("government_release", f"{before}.{last}", STATES[last])
    return None


def known_publisher(publisher: str) -> KnownHost | None:
    """The same for the name of a publisher, where a source has no address of its own."""
    key = publisher_key(publisher)
    return next((known for known in HOSTS.values() if publisher_key(known.name) == key), None)


def credited_wire(text: str) -> tuple[str, str] | None:
    """The agency of a state that the text names as its source, and the ISO code of that state."""
    edges = f"{text[:CREDIT_WITHIN]}\n{text[-CREDIT_WITHIN:]}"
    return next(((name, iso3) for name, iso3, words in CREDITS if words.search(edges)), None)
