"""What a page says of itself, proposed for the record and never applied without a person."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from commitments.exchange.documents import kinds
from commitments.exchange.documents.confined import ask
from commitments.exchange.documents.decoding import charset_of

DAY_IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
LANGUAGE_AT_MOST = 12
# How the reader calls a language that nothing names.
GUESSED = "words"


@dataclass(frozen=True)
class Particular:
    """One thing read off a page, and where it was read, in words. Untrue where there is none."""

    value: str = ""
    source: str = ""

    def __bool__(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """What to propose for the fields of an evidence item that have the same names."""

    title: Particular = field(default_factory=Particular)
    publisher: Particular = field(default_factory=Particular)
    author: Particular = field(default_factory=Particular)
    document_date: Particular = field(default_factory=Particular)
    language: Particular = field(default_factory=Particular)


def particulars(
    html: bytes | str,
    *,
    address: str = "",
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
) -> Particulars:
    """What the page says of itself, each with where it says so; as long as the record holds.

    `headers` are those of the answer, `address` is where it was found. `document_date` is ISO 8601
    as far as known. Raises FileRefused where the page cannot be read at all.
    """
    content = html.encode(errors="replace") if isinstance(html, str) else html
    sent = {name.lower(): value for name, value in dict(headers).items()}
    declared = "utf-8" if isinstance(html, str) else charset_of(sent.get("content-type", ""))
    found = beside_the_page(address, sent)
    if content:
        answer = ask("particulars", kinds.HTML, content, declared=declared)["particulars"]
        for name, each in answer.items():
            # What the host declares goes before a guess of ours, and after what the page says.
            if each["source"] != GUESSED or name not in found:
                found[name] = Particular(each["value"], in_words(each["source"]))
    return Particulars(**found)


def in_words(source: str) -> str:
    """Where it was read, to stand beside a proposal."""
    if source == GUESSED:
        return _("a guess from its words, as nothing names the language")
    if source == "title":
        return _("the page's title")
    if source == "h1":
        return _("the page's first heading")
    if source == "time":
        return _("the first time on the page")
    return _("the page's %(tag)s") % {"tag": source}


def beside_the_page(address: str, sent: Mapping[str, str]) -> dict[str, Particular]:
    """What the address and the answer say where the page is silent."""
    found = {}
    host = host_of(address)
    if host:
        found["publisher"] = Particular(host, _("the name of the site in the address"))
    if day := day_in(address):
        found["document_date"] = Particular(day, _("the address"))
    language = sent.get("content-language", "").split(",")[0].strip().lower().split("-")[0]
    if language.isalpha() and len(language) <= LANGUAGE_AT_MOST:
        found["language"] = Particular(language, _("the header of the answer"))
    return found


def host_of(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")[:200]


def day_in(address: str) -> str:
    """The day in an address such as `/2026/01/08/`; the order is the one of ISO 8601."""
    found = DAY_IN_ADDRESS.search(address)
    if found is None:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return ""
