"""What a received text says of itself: title, kind, day, place, publisher; to be proposed.

Nothing here decides. Each finding names the place where it was read, by a key, with the words that
stand there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from commitments.coding.dates import MONTHS, month_number
from commitments.coding.paragraphs import BREADCRUMB, ParagraphSpan
from commitments.coding.preparing import cleaning_proposals
from commitments.coding.sources import credited_wire, known_host
from commitments.coding.statement_dates import STAMP, adoption_day, date_flag
from commitments.coding.tokens import shadow_of

TITLE_LENGTH, NAME_LENGTH, PLACE_LENGTH = 300, 200, 60
# A title in capitals of so few letters goes on in the next lines.
SHORT_TITLE = 40
BEGINNING = 4_000
MONTH = "|".join(MONTHS)
DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? ?(?:{MONTH}),? ?\d{{4}}|(?:{MONTH}) \d{{1,2}}, ?\d{{4}})"
PLACE = r"(?P<place>[^\W\d_a-z][^\W\d_]{1,30}(?:[ '-][^\W\d_a-z][^\W\d_]{0,30}){0,3})"
PLACES = (
    ("line", re.compile(rf"(?:^|[(\n]) ?{PLACE}(?:, ?D\.C\.)?, {DATE}")),
    ("met", re.compile(rf"\b(?:in|at) {PLACE} on (?:\w+, )?{DATE}")),
)
# `PUTRAJAYA: `, `KUALA LUMPUR, Feb 20 (Bernama) -- `
DATELINE = re.compile(
    r"\s{0,9}(?:date [\d-]{10} )?(?P<place>[^\W\d_a-z]{2,30}(?: [^\W\d_a-z]{2,30}){0,3})"
    r"(?:, \w{3,9}\.? \d{1,2})?(?: \([\w ]{2,30}\))?(?::| ?--?) "
)
PUBLISHED = re.compile(
    r"\b(?:published|posted|date)(?: on)?[ :]{1,4}(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?P<day>\d{{1,2}}) (?P<month>{MONTH}),? ?(?P<year>\d{{4}})"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}}), ?(?P<year2>\d{{4}}))",
    re.IGNORECASE,
)
SOURCE = re.compile(r"^source ?: {0,9}(?P<name>[^\n]{3,200})", re.IGNORECASE | re.MULTILINE)
SITE = re.compile(r"--| [|–—-] ")
# The name of each StatementKind in titles, the most telling first.
TITLES_OF_KINDS = (
    ("joint_communique", r"\bcommuni(?:qu[eé]|que)s?\b"),
    ("action_plan", r"\b(?:action plan|plan of action|road ?map)\b"),
    ("outcome_list", r"\b(?:list of outcomes|outcomes? (?:list|document))\b"),
    ("press_release", r"\b(?:press|media) (?:release|statement|note)\b"),
    ("joint_declaration", r"\bdeclaration\b"),
    ("joint_statement", r"\bjoint (?:\w+ )?statements?\b"),
)
KINDS = [(kind, re.compile(words, re.IGNORECASE)) for kind, words in TITLES_OF_KINDS]


@dataclass(frozen=True)
class Finding:
    """A value for one field of a statement; `why` names where it was read, `words` what is there.

    Days are in ISO 8601.
    """

    name: str
    value: str
    why: str
    words: str = ""


def findings(
    received: str, text: str, paragraphs: Sequence[ParagraphSpan], *, address: str = ""
) -> list[Finding]:
    """Of each field what is found first. `received` is the text with all that is left out."""
    found: dict[str, Finding] = {}
    above = [line.strip() for line in text[: first_words(text, paragraphs)].split("\n")]
    above = [line for line in above if line][:12]
    for finding in (
        *titles(received, above),
        *kinds(text, above),
        *days(received, text),
        *places(text),
        *publishers(received, address),
    ):
        found.setdefault(finding.name, finding)
    return [*found.values(), *called(found), *near_the_original(received, found, address)]


def first_words(text: str, paragraphs: Sequence[ParagraphSpan]) -> int:
    """Where the paragraphs begin; what stands above them is a title."""
    return min(paragraphs[0].start if paragraphs else len(text), BEGINNING)


def titles(received: str, above: Sequence[str]) -> Iterator[Finding]:
    for place, line in enumerate(above):
        if len(line) <= TITLE_LENGTH and any(pattern.search(line) for _kind, pattern in KINDS):
            yield Finding("title", in_full(above, place), "title")
            return
    crumbs = [line for line in received[:BEGINNING].split("\n") if BREADCRUMB.match(line.strip())]
    if crumbs and (last := crumbs[0].rpartition(">")[2].strip()):
        yield Finding("title", last[:TITLE_LENGTH], "breadcrumb")
    elif above and len(above[0]) <= TITLE_LENGTH and len(above[0].split()) > 2:
        yield Finding("title", above[0], "first_line")


def in_full(above: Sequence[str], place: int) -> str:
    """A title in capitals may go on over several lines, as “JOINT STATEMENT / BETWEEN / …”."""
    title = above[place]
    if not title.isupper() or len(title) > SHORT_TITLE:
        return title
    for line in above[place + 1 :]:
        if not line.isupper() or len(title) + len(line) >= TITLE_LENGTH or line.startswith("("):
            break
        title = f"{title} {line}"
    return title


def kinds(text: str, above: Sequence[str]) -> Iterator[Finding]:
    for line in above:
        for kind, pattern in KINDS:
            if match := pattern.search(line):
                yield Finding("kind", kind, "title_words", match[0])
                return
    if match := DATELINE.match(text):
        yield Finding("kind", "news_report", "dateline", match[0].strip())


def days(received: str, text: str) -> Iterator[Finding]:
    """A stamped day that the words speak against is turned round, and says so (2.9)."""
    if flag := date_flag(received):
        yield Finding("adopted_on", flag.other.isoformat(), "flag")
        yield Finding("printed_on", flag.stamped.isoformat(), "stamp")
    if day := adoption_day(text):
        yield Finding("adopted_on", day.isoformat(), "beginning")
    elif stamp := STAMP.search(received):
        with_day = as_day(*stamp.groups())
        yield from (Finding("adopted_on", day, "stamp", stamp[0]) for day in with_day)
    if match := PUBLISHED.search(shadow_of(received[:BEGINNING])):
        if match["iso"] and date_flag(received):
            return
        given = match["iso"].split("-") if match["iso"] else worded(match)
        yield from (Finding("published_on", day, "published", match[0]) for day in as_day(*given))


def worded(match: re.Match[str]) -> tuple[str, str, str]:
    month = month_number(match["month"] or match["month2"])
    return match["year"] or match["year2"], str(month), match["day"] or match["day2"]


def as_day(year: str, month: str, day: str) -> list[str]:
    """The day in ISO 8601, where a calendar has it."""
    try:
        return [date(int(year), int(month), int(day)).isoformat()]
    except ValueError:
        return []


def places(text: str) -> Iterator[Finding]:
    beginning = text[:BEGINNING]
    # Of the same length: what is found is cut from the text as it is written.
    shadow = shadow_of(beginning)
    lined = "".join("\n" if a == "\n" else b for a, b in zip(beginning, shadow, strict=True))
    day = adoption_day(text)
    for why, pattern in PLACES:
        for match in pattern.finditer(lined):
            start, end = match.span("place")
            # Other places stand with other days: where the leaders met before, and will meet.
            if day and adoption_day(match[0]) == day and not names_a_kind(match["place"]):
                yield Finding("adopted_place", beginning[start:end], why, match[0].strip(" (\n"))
    if line := DATELINE.match(beginning):
        place = " ".join(word[:1] + word[1:].lower() for word in line["place"].split())
        yield Finding("adopted_place", place[:PLACE_LENGTH], "dateline", line[0].strip())


def names_a_kind(words: str) -> bool:
    """Whether it is the title that stands before the day, as “Joint Statement, 7 May 2026”."""
    return any(pattern.search(words) for _kind, pattern in KINDS)


def publishers(received: str, address: str) -> Iterator[Finding]:
    if known := known_host(address):
        yield Finding("publisher", known.name, "host")
    if any(proposal.why == "breadcrumb" for proposal in cleaning_proposals(received)):
        first = next(line.strip() for line in received.split("\n") if line.strip())
        if name := SITE.split(first)[0].strip()[:NAME_LENGTH]:
            yield Finding("publisher", name, "site", name)
    if wire := credited_wire(received):
        yield Finding("publisher", wire[0], "credited", wire[0])


def called(found: dict[str, Finding]) -> Iterator[Finding]:
    """The short title is place and year, as Ankara 2026."""
    if "adopted_place" in found and "adopted_on" in found:
        place, day = found["adopted_place"].value, found["adopted_on"].value
        yield Finding("short_title", f"{place} {day[:4]}", "place_and_year")


def near_the_original(received: str, found: dict[str, Finding], address: str) -> Iterator[Finding]:
    """How near to the original a text is, by who published it and whom it names."""
    kind, known = found.get("kind"), known_host(address)
    if kind and kind.value == "news_report":
        yield Finding("tier", "paraphrase_secondary", "report")
    elif known and known.kind in ("government_release", "io_report"):
        yield Finding("tier", "primary_official", "host")
    elif match := SOURCE.search(shadow_lines(received)):
        yield Finding("tier", "official_copy", "source", match["name"].strip())


def shadow_lines(text: str) -> str:
    return "\n".join(shadow_of(line) for line in text[-BEGINNING:].split("\n"))
