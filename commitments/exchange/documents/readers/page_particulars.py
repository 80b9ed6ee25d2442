"""What a page says of itself: the tags that sites put in for search engines and libraries.

Open Graph (ogp.me), schema.org in JSON-LD, Dublin Core, Highwire's `citation_` and HTML itself.
Each field is what its first source says, in the order of SOURCES; a source is called by the name
of the tag, and whoever asks turns that into words.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import html

from commitments.exchange.documents.languages import guessed_language
from commitments.exchange.documents.readers.pages import UNSEEN, markup_of, tree_of

SOURCES = {
    "title": (
        "og:title",
        "citation_title",
        "dc.title",
        "schema.org headline",
        "twitter:title",
        "title",
        "h1",
    ),
    "publisher": (
        "og:site_name",
        "citation_publisher",
        "dc.publisher",
        "schema.org publisher",
        "publisher",
        "application-name",
    ),
    "author": (
        "citation_author",
        "dc.creator",
        "schema.org author",
        "author",
        "article:author",
        "parsely-author",
    ),
    "document_date": (
        "article:published_time",
        "citation_publication_date",
        "dc.date.issued",
        "dc.date",
        "schema.org datePublished",
        "datepublished",
        "pubdate",
        "publishdate",
        "publication_date",
        "date",
        "time",
    ),
    "language": ("html lang", "og:locale", "dc.language"),
}
LENGTHS = {"title": 300, "publisher": 200, "author": 200, "document_date": 40, "language": 12}
NODES_AT_MOST = 2_000
LINKED_DATA_AT_MOST = 500_000
DEPTH_AT_MOST = 6
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?=$|[T ])")
SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})$")
MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januari februari mac april mei jun julai ogos september oktober november disember",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)
MONTH = {name: number for row in MONTHS for number, name in enumerate(row.split(), 1)}
WRITTEN = re.compile(r"(\d{1,2})\.? ([^\W\d]{3,12}),? (\d{4})\b")
AMERICAN = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4})\b")


def particulars_of(content: bytes, *, declared: str = "") -> dict[str, dict[str, str]]:
    """For each field `{"value": …, "source": …}`; fields that no source gives are left out."""
    page = tree_of(markup_of(content, declared=declared))
    if page is None:
        return {}
    said = said_by(page)
    found = {}
    for field, sources in SOURCES.items():
        values = ((source, value) for source in sources for value in said.get(source, ()))
        for source, value in values:
            shaped = SHAPES.get(field, as_line)(value)[: LENGTHS[field]]
            if shaped:
                found[field] = {"value": shaped, "source": source}
                break
    if "language" not in found and (language := guessed_language(words_of(page))):
        found["language"] = {"value": language, "source": "words"}
    return found


def said_by(page: html.HtmlElement) -> dict[str, list[str]]:
    """Everything that the page says of itself, by the name of the source."""
    said: dict[str, list[str]] = {}

    def hear(source: str, value: Any) -> None:
        if isinstance(value, str) and value.strip():
            said.setdefault(source, []).append(value[:2_000])

    hear("html lang", page.get("lang") or page.get("xml:lang"))
    for node in page.xpath(f"(//meta[@content])[position() <= {NODES_AT_MOST}]"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        hear(name.strip().lower().replace("dcterms.", "dc."), node.get("content"))
    for name, value in linked_data(page):
        hear(f"schema.org {name}", value)
    for name in ("title", "h1"):
        for node in page.xpath(f"(//{name})[not(ancestor::svg)][position() <= 2]"):
            hear(name, node.text_content())
    for node in page.xpath("(//time[@datetime])[1]"):
        hear("time", node.get("datetime"))
    return said


def linked_data(page: html.HtmlElement) -> Iterator[tuple[str, Any]]:
    """What JSON-LD says of an article, of any kind; of other things it says other things."""
    for node in page.xpath("(//script[@type='application/ld+json'])[position() <= 20]"):
        text = (node.text or "")[:LINKED_DATA_AT_MOST]
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in things_in(data):
            yield "headline", thing.get("headline")
            yield "datePublished", thing.get("datePublished")
            for role in ("author", "publisher"):
                yield role, name_of(thing.get(role))


def things_in(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEPTH_AT_MOST:
        return
    if isinstance(data, list):
        for each in data[:50]:
            yield from things_in(each, depth + 1)
    elif isinstance(data, dict):
        if "headline" in data or "datePublished" in data:
            yield data
        yield from things_in(data.get("@graph"), depth + 1)


def name_of(data: Any) -> str:
    """The name of a person or organisation, or the names of several."""
    if isinstance(data, list):
        return ", ".join(filter(None, map(name_of, data[:10])))
    name = data.get("name") if isinstance(data, dict) else data
    return name if isinstance(name, str) else ""


def words_of(page: html.HtmlElement) -> str:
    for node in page.xpath(UNSEEN):
        if node.getparent() is not None:
            node.drop_tree()
    return page.text_content()


def as_line(text: str) -> str:
    """One line; a longer one than fits is cut by whoever takes it."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def as_person(text: str) -> str:
    """Not the address of a profile, which some sites give as the author."""
    line = as_line(text)
    return "" if line.startswith(("http://", "https://", "@")) else line


def as_language(text: str) -> str:
    """The language without its country: `ms` of `ms-MY`."""
    found = LANGUAGE.match(text.strip())
    return found.group().lower() if found else ""


def as_day(text: str) -> str:
    """A date as far as known in ISO 8601, or nothing; no order of day and month is guessed."""
    line = as_line(text)
    for pattern in (ISO, SLASHED):
        if found := pattern.match(line):
            return valid(*found.groups())
    if found := WRITTEN.search(line):
        day, month, year = found.groups()
        return valid(year, month_number(month), day)
    if found := AMERICAN.search(line):
        month, day, year = found.groups()
        return valid(year, month_number(month), day)
    try:
        return parsedate_to_datetime(line).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def month_number(name: str) -> str:
    name = name.replace("İ", "i").lower()
    return str(MONTH.get(name) or MONTH.get(name[:3]) or "")


def valid(year: str, month: str | None, day: str | None) -> str:
    """The parts in ISO 8601, where there is such a day."""
    try:
        whole = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return ""
    return whole[: 10 if day else 7 if month else 4]


SHAPES = {"author": as_person, "document_date": as_day, "language": as_language}
