"""What an address asks us to reach, and whether we do: decided before anything is sent.

Whoever may paste an address could otherwise make this machine ask its own neighbours: a database,
the page of a router, the service from which a cloud machine reads its keys.
"""

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from commitments.coding.addresses import KEPT, WEB, ascii_host
from commitments.enums import CaptureRefusal
from commitments.exchange.fetching.refusals import FetchRefused

ADDRESS_LENGTH = 2_000
USUAL_PORTS = {"http": 80, "https": 443}
# Where public web servers are found. Elsewhere listen mail, databases and management pages.
PORTS = frozenset([80, 443, 8080, 8443])
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
PLACE = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^:\[\]]+)(?::(?P<port>[1-9][0-9]{0,4}))?")
LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
NAME = re.compile(rf"{LABEL}(?:\.{LABEL})*")
# Whatever ends so is read as a number by one library or another.
NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
# Names that mean something on a network of one's own, by RFC 6761, 6762, 8375, 9476 or by custom.
LOCAL_ENDINGS = (
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "home.arpa",
    "in-addr.arpa",
    "ip6.arpa",
    "invalid",
    "onion",
    "alt",
)

# Our own list, beside what the standard library thinks is global: it lets NAT64 through, among
# others. After the registries of IANA for special purposes.
REFUSED_4 = [
    ip_network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # behind the address translation of a carrier
        "127.0.0.0/8",
        "168.63.129.16/32",  # public by number, and the host of every Azure machine
        "169.254.0.0/16",  # link-local, and the metadata of clouds
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
]
# All that is handed out to the public lies in here, less the exceptions: so loopback, mapped
# addresses, NAT64, unique local, link-local and multicast ones need no entry of their own.
PUBLIC_6 = ip_network("2000::/3")
REFUSED_6 = [
    ip_network(block)
    for block in (
        "2001::/23",  # protocols, Teredo among them, which carries an IPv4 address inside
        "2001:db8::/32",
        "2002::/16",  # 6to4, which does so too
        "2620:4f:8000::/48",
        "3fff::/20",
    )
]


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where an address leads, in the one spelling that is sent. `path` includes the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_number(self) -> bool:
        return ":" in self.host or bool(NUMBER.fullmatch(self.host))

    @property
    def origin(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == USUAL_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def address(self) -> str:
        return self.origin + self.path


def target_of(address: str) -> Target:
    """The target of a web address, judged by its spelling alone; nothing is looked up.

    Raises FetchRefused for everything that is not plainly http(s) at a public host.
    """
    parts = parts_of(address)
    place = PLACE.fullmatch(parts.netloc)
    if place is None:
        raise malformed()
    host = host_in(place["host"])
    port = int(place["port"] or USUAL_PORTS[parts.scheme])
    if port > 65_535:
        raise malformed()
    path = quote(parts.path, safe=KEPT) or "/"
    if parts.query:
        path += "?" + quote(parts.query, safe=f"{KEPT}?")
    target = Target(scheme=parts.scheme, host=host, port=port, path=path)
    if not is_allowed(host, port):
        check_host(target)
        check_port(port)
    return target


def redirected(target: Target, location: str) -> Target:
    """The target to which an answer sends us on, judged like the first one."""
    # Headers are read as Latin-1; many hosts put UTF-8 into them.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode()
    try:
        return target_of(urljoin(target.address, location.strip().replace(" ", "%20")))
    except ValueError as fault:
        raise malformed() from fault


def parts_of(address: str) -> SplitResult:
    if len(address) > ADDRESS_LENGTH or "\\" in address or any(map(is_unseen, address)):
        raise malformed()
    scheme = SCHEME.match(address)
    if scheme is None or scheme[1].lower() not in WEB:
        raise FetchRefused(
            CaptureRefusal.SCHEME, _("Only addresses that begin with https:// or http:// will do.")
        )
    try:
        parts = urlsplit(address)
    except ValueError as fault:
        raise malformed() from fault
    if "@" in parts.netloc:
        raise FetchRefused(
            CaptureRefusal.CREDENTIALS, _("The address holds a name or a password; leave it out.")
        )
    return parts


def is_unseen(character: str) -> bool:
    """Spaces, controls, lone surrogates, and marks that change how the rest is shown."""
    return unicodedata.category(character)[0] in "CZ"


def host_in(place: str) -> str:
    """A name in ASCII, or a number as it is usually written. Raises FetchRefused."""
    try:
        if place.startswith("["):
            return str(IPv6Address(place[1:-1]))
        host = ascii_host(place)
        # Octal, hexadecimal, shortened: read as one address here and as another there.
        return str(IPv4Address(host)) if NUMBER.fullmatch(host) else check_name(host)
    except ValueError as fault:
        raise malformed() from fault


def check_name(host: str) -> str:
    if not NAME.fullmatch(host):
        raise malformed()
    return host


def check_host(target: Target) -> None:
    if target.is_number:
        check_public(target.host, target.port)
        return
    host = target.host
    if "." not in host or host.endswith(tuple(f".{ending}" for ending in LOCAL_ENDINGS)):
        raise FetchRefused(
            CaptureRefusal.LOCAL_NAME,
            _("“%(host)s” is a name on an internal network, not on the public internet.")
            % {"host": host},
        )


def check_port(port: int) -> None:
    if port not in PORTS:
        raise FetchRefused(
            CaptureRefusal.PORT,
            _("The address names port %(port)s; only 80, 443, 8080 and 8443 are asked.")
            % {"port": port},
        )


def check_public(number: str, port: int) -> None:
    """Raises FetchRefused unless everybody can reach this number, or the settings list it."""
    if not is_public(ip_address(number)) and not is_allowed(number, port):
        raise FetchRefused(
            CaptureRefusal.NOT_PUBLIC,
            _("The address leads to %(number)s, which is not on the public internet.")
            % {"number": number},
        )


def is_public(number: IPv4Address | IPv6Address) -> bool:
    if isinstance(number, IPv6Address):
        return (
            number in PUBLIC_6
            and number.scope_id is None
            and not any(number in block for block in REFUSED_6)
        )
    return number.is_global and not any(number in block for block in REFUSED_4)


def is_allowed(host: str, port: int) -> bool:
    """Whether the settings let tests and trials go there; in production they list nothing."""
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    return place in settings.IKRAR_FETCH_ALLOWED


def malformed() -> FetchRefused:
    return FetchRefused(
        CaptureRefusal.MALFORMED,
        _("This is not written as a plain web address, such as https://www.mfa.gov.tr/page."),
    )
