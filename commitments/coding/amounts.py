"""Amounts, percentages and counted things, with what qualifies them (rule 22)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CODES = (
    "USD|EUR|GBP|JPY|MYR|TRY|INR|AUD|NZD|CAD|SGD|CNY|RMB|KRW|AED|SAR|QAR|CHF|IDR|THB|PHP|VND|"
    "BRL|ZAR|KZT|UZS|RUB"
)
SIGNS = r"US\$|AU\$|A\$|NZ\$|C\$|CA\$|S\$|\$A|RM|Rs\.?|\$|€|£|¥|₹|₺|₩"
NAMES = (
    r"(?:US |U\.S\. |American |Australian |Canadian |New Zealand )?dollars?|euros?|yen|"
    r"pounds?|rupees?|ringgit|lira|yuan|won|dirhams?|riyals?"
)
SCALE = r"(?:thousand|million|billion|trillion|crore|lakh|mn|bn|m|b|tn)"
FIGURE = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?"
WORDS = (
    "(?:a|one|two|three|four|five) (?:hundred|thousand|million|billion)|one|two|three|four|five|six"
    "|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred"
)
QUALIFIER = re.compile(
    r"(?:up to|at least|more than|over|around|about|approximately|nearly|almost|some|an additional|"
    r"a further|additional|another|a total of|no less than|not less than|a minimum of|as much as|"
    r"at most|in excess of|an initial|a new|to)\s*$",
    re.IGNORECASE,
)
MONEY = re.compile(
    rf"(?:(?P<sign>{SIGNS}|\b(?:{CODES})) ?(?P<figure>{FIGURE})(?:-\d{{1,4}}(?= ))?"
    rf"(?:[ -]?(?P<scale>{SCALE})\b)?"
    rf"|\b(?P<figure2>{FIGURE}|(?:{WORDS}))(?: (?P<scale2>{SCALE}))? "
    rf"(?P<name>{CODES}|{NAMES})\b)"
)
SHARE = re.compile(
    rf"(?<![\d.,\w])(?P<figure>{FIGURE}|(?:{WORDS})) ?(?:%|per ?cent\b|percent\b"
    r"|percentage points?\b)",
    re.IGNORECASE,
)
MULTIPLE = re.compile(
    r"\b(?P<figure>doubl(?:e|ing)|tripl(?:e|ing)|quadrupl(?:e|ing)|halv(?:e|ing)|"
    r"(?:two|three|four|five|ten)-?fold|(?<=by )(?:half|(?:a|one) (?:third|quarter|fifth)|"
    r"two[ -]thirds))\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"(?<![\w$€£¥₹.,/-])(?P<figure>{FIGURE}|(?:{WORDS}))(?: (?P<scale>thousand|million|billion))?"
    r"(?: (?P<near>new|additional|more|"
    r"further))? (?P<noun>(?:[a-z][a-z-]{1,30} ){0,3}(?:[a-z-]{2,30}s|people|personnel|troops|"
    r"staff|aircraft))\b"
    rf"|(?<![\w$€£¥₹.,/-])(?P<figure2>{FIGURE}) ?(?P<unit>(?:[KMGT]W|GWh|MWh|tonnes|tons|"
    r"km|hectares|MTPA|MMT|bcm|MT|°C))(?!\w)"
)
# Counted so, these are who speaks, spans of time, or sections.
NO_COUNT = re.compile(
    r"\b(?:sides|countries|leaders|nations|governments|ministers|parties|peoples|states|presidents|"
    r"days|weeks|months|years|decades|times|heads|economies|regions|democracies|members|points|"
    r"delegations|neighbours|neighbors|partners|continents|civilizations|cultures|this|is|was|has|"
    r"capitals|societies|hours|centuries|anniversaries|as|articles|paragraphs|pillars|areas|"
    r"agreements|documents|instruments|memoranda|mous|texts|declarations|statements|visits|"
    r"meetings|rounds|sessions|priorities|initiatives|fields)$"
)
DEFINITE = re.compile(r"\b(?:the|our|these|those|both|their|its|all|between)\s*$", re.IGNORECASE)
LOOK_BACK = 24


@dataclass(frozen=True)
class Amount:
    """One figure as worded, with its qualifier and what it measures or counts."""

    text: str
    start: int
    end: int
    kind: str
    figure: str
    unit: str
    qualifier: str = ""
    metric: str = ""


def amounts_in(text: str, shadow: str, start: int, end: int) -> Iterator[Amount]:
    """Every amount in `text[start:end]`, in order of place, none over another."""
    taken: list[tuple[int, int]] = []
    found = []
    for kind, pattern in (
        ("money", MONEY),
        ("share", SHARE),
        ("multiple", MULTIPLE),
        ("count", COUNTED),
    ):
        for match in pattern.finditer(shadow, start, end):
            if any(match.start() < last and first < match.end() for first, last in taken):
                continue
            if kind == "count" and not is_count(match, shadow, start):
                continue
            if kind == "multiple" and match.start() > start and match[0][0].isupper():
                continue
            taken.append(match.span())
            found.append(amount(kind, match, text, shadow, start))
    return iter(sorted(found, key=lambda each: each.start))


def is_count(match: re.Match[str], shadow: str, start: int) -> bool:
    """Whether a number counts things: no year, no party, nothing that is named already."""
    if match["unit"]:
        return True
    before = shadow[max(start, match.start() - LOOK_BACK) : match.start()]
    figure = match["figure"]
    is_year = figure.isdigit() and 1900 <= int(figure) <= 2100 and not match["scale"]
    in_words = not figure[0].isdigit()
    if is_year or figure.lower() in {"one", "hundred"} or (in_words and DEFINITE.search(before)):
        return False
    words = match["noun"].split(" ")
    if any(NO_COUNT.search(word) for word in words):
        return False
    return not re.search(
        r"\b(?:article|resolution|no\.?|goal|phase|chapter|and|title|since|UNSCR)\s*$",
        before,
        re.IGNORECASE,
    )


def amount(kind: str, match: re.Match[str], text: str, shadow: str, start: int) -> Amount:
    groups = match.groupdict()
    before = shadow[max(start, match.start() - LOOK_BACK) : match.start()]
    qualifier = None if kind == "multiple" else QUALIFIER.search(before)
    figure = groups.get("figure") or groups.get("figure2") or ""
    scale = groups.get("scale") or groups.get("scale2") or ""
    unit = (
        groups.get("sign") or groups.get("name") or groups.get("noun") or groups.get("unit") or ""
    )
    return Amount(
        text=text[match.start() : match.end()],
        start=match.start(),
        end=match.end(),
        kind=kind,
        figure=f"{figure} {scale}".strip(),
        unit="%" if kind == "share" else unit,
        qualifier=qualifier[0].strip().lower() if qualifier else "",
        metric=metric_before(shadow, start, match.start()),
    )


METRIC = re.compile(
    r"\b((?:[a-z-]{2,20} ){0,2}(?:trade|investments?|exports?|imports?|emissions|capacity|turnover|"
    r"volume|students|tourists|visitors|flows|funding|assistance|financing|loans?|aid|growth))\b",
    re.IGNORECASE,
)


def metric_before(shadow: str, start: int, at: int) -> str:
    """The nearest measure to the left in the sentence: `bilateral trade … USD 10 billion`."""
    found = METRIC.findall(shadow, max(0, max(start, at - 200)), at)
    return found[-1] if found else ""
