"""Addresses of pages: which host they name, and whether two of them mean the same page."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

WEB = ("http", "https")
# What is added to an address so that somebody learns who followed it.
CLICKS = "dclid fbclid gbraid gclid igsh igshid msclkid twclid wbraid yclid"
MAILINGS = "mc_cid mc_eid mkt_tok"
TRACKING = frozenset(f"{CLICKS} {MAILINGS}".split())
TRACKING_FAMILIES = ("utm_", "hsa_", "pk_", "mtm_", "at_medium", "at_campaign")
# Left as they are in a path; all else is escaped.
KEPT = "%/:@!$&'()*+,;=~"
UNRESERVED = re.compile("[A-Za-z0-9._~-]")
HOST = re.compile("[a-z0-9._:-]+")
ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
# Letters that the older rules for names, which Python follows, write in another way than browsers
# do: the two would go to different hosts.
AMBIGUOUS_LETTERS = frozenset("ßẞς\u200c\u200d")


def host_of(address: str) -> str:
    """The host of a web address in small letters of ASCII, or nothing where it names none."""
    try:
        host = urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""
    try:
        return ascii_host(host).rstrip(".")
    except ValueError:
        return host


def ascii_host(host: str) -> str:
    """The name as it is asked for (RFC 3490): `türkiye.example` is `xn--trkiye-3ya.example`.

    Raises ValueError for what is no name, and for letters that browsers write differently.
    """
    if AMBIGUOUS_LETTERS.intersection(host) or len(host) > 253:
        raise ValueError("no plain name")
    return host.encode("idna").decode().lower()


def normalised(address: str) -> str:
    """One spelling for all that most likely lead to the same page (after RFC 3986, section 6).

    For comparison alone, never to be fetched: http counts as https, `www.`, the usual ports, the
    part after `#`, a last slash and tracking parameters count for nothing, and the order of the
    other parameters does not matter. What is no web address comes back as it is; never raises.
    """
    address = address.strip()
    host = host_of(address)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    if parts.scheme not in WEB or not HOST.fullmatch(host):
        return address
    if host.count(".") > 1:
        host = host.removeprefix("www.")
    if ":" in host:
        host = f"[{host}]"
    if port not in (None, 80, 443):
        host = f"{host}:{port}"
    query = telling(parts.query)
    return f"https://{host}{plain_path(parts.path)}{'?' if query else ''}{query}"


def plain_path(path: str) -> str:
    """The path without `.`, `..`, needless escapes and last slashes."""
    plain = ESCAPE.sub(plain_escape, quote(path, safe=KEPT, errors="replace"))
    steps: list[str] = []
    for step in plain.split("/")[1:]:
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    return f"/{'/'.join(steps)}".rstrip("/")


def plain_escape(escape: re.Match[str]) -> str:
    letter = chr(int(escape[1], 16))
    return letter if UNRESERVED.fullmatch(letter) else escape[0].upper()


def telling(query: str) -> str:
    """The parameters that say which page is meant, in one order."""
    given = parse_qsl(query, keep_blank_values=True)
    kept = sorted((name, value) for name, value in given if not is_tracking(name))
    return urlencode(kept, errors="replace")


def is_tracking(name: str) -> bool:
    name = name.lower()
    return name in TRACKING or name.startswith(TRACKING_FAMILIES)
