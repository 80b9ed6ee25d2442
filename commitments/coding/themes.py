"""Themes by heading and words, and catalysts by wording (rule 25)."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from commitments.coding.amounts import Amount
from commitments.coding.deadlines import Deadline

# Slugs of the themes, with the beginnings of words that tell of them.
WORDS = {
    "trade": (
        "trade|tariff|export|import|customs|free trade|cepa|investment|market access|commerc"
    ),
    "halal-economy": "halal",
    "transport": "transport|logistic|port development|ports|railway|road|shipping",
    "connectivity": "connectivity|corridor|infrastructure|multimodal",
    "aviation": "aviation|air services|airline|airport|flights?",
    "smes": "sme|smes|small and medium",
    "defence-industry": (
        "defence industr|defense industr|defence industrial|defense industrial"
        "|defence technolog|co-production|coproduction"
    ),
    "defence": "defen[cs]e|military|armed forces|navy|naval|joint exercise",
    "security": (
        "terroris|organi[sz]ed crime|cyber|security|trafficking|smuggling|counter-|law enforcement"
    ),
    "energy": ("energy|electricity|nuclear|hydrogen|oil|gas|lng|solar|hydrocarbon|battery|uranium"),
    "climate": "climate|emission|net zero|net-zero|paris agreement|carbon|decarboni",
    "environment": "environment|zero waste|biodiversity|forest|pollution|plastic|ocean",
    "science-technology-innovation": (
        "science|technolog|innovation|artificial intelligence|semiconductor|space|digital"
        "|quantum|research|satellite|telecommunication|5g|biotech"
    ),
    "tourism": "touris|visa",
    "social-policy": "social|famil|health|women|gender|children|labou?r|education|disabilit",
    "multilateral-coordination": (
        r"united nations|\bun\b|multilateral|\boic\b|g20|wto|security council|brics|d-8"
    ),
    "asean": "asean",
    "institutions": (
        "council meeting|joint commission|working group|ministerial|secretariat"
        r"|joint committee|mechanism|task force|2\+2"
    ),
}
THEMES = [(slug, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for slug, words in WORDS.items()]
BODY = re.compile(
    r"\b(?:Ministr(?:y|ies)|Ministers?|Department|Agency|Authority|Authorities|Commission|"
    r"Committee|"
    r"Council|Secretariat|Working Group|Task Force|Bank|Office|officials|organi[sz]ations)\b"
)
FOLLOW_UP = re.compile(
    r"\b(?:follow[- ]up|monitor|review progress|report back|track progress|"
    r"implementation of the)\b",
    re.IGNORECASE,
)
ORGANISATION = re.compile(
    r"\b(?:UN|United Nations|ASEAN|OIC|D-8|WTO|IMF|World Bank|NATO|G7|G20|IAEA|WHO|BRICS|OECD|"
    r"Paris Agreement|UNFCCC|UNCLOS|Sustainable Development Goals|Convention|Treaty|Charter)\b"
)
PAST_TEXT = re.compile(
    r"\b(?:reaffirm|reiterat|renew|recall|target|as agreed|previous)", re.IGNORECASE
)
PLACE = re.compile(
    r"\b(?:held|hosted|convened|hold|meet|take place)\b.{0,80}?\bin (?!\d|the\b)[A-Z]"
)
YEAR = timedelta(days=366)


def themes_of(heading: str, words: str) -> tuple[str, ...]:
    """Slugs of all themes that the words tell of; where there are none, those of the heading."""
    found = tuple(slug for slug, pattern in THEMES if pattern.search(words))
    return found or tuple(slug for slug, pattern in THEMES if pattern.search(heading))


def catalysts_of(
    words: str,
    deadlines: Sequence[Deadline],
    amounts: Sequence[Amount],
    adopted_on: date | None,
) -> tuple[str, ...]:
    """Values of Catalyst, in their order."""
    latest = [deadline.latest for deadline in deadlines if deadline.latest]
    short = [day for day in latest if adopted_on and day <= adopted_on + YEAR]
    signs = {
        "number": bool(amounts),
        "deadline_short": bool(short),
        "deadline_long": bool(latest) and bool(adopted_on) and len(short) < len(latest),
        "named_body": BODY.search(words),
        "follow_up": FOLLOW_UP.search(words),
        "organisation_named": ORGANISATION.search(words),
        "past_text": PAST_TEXT.search(words),
        "place": PLACE.search(words),
    }
    return tuple(name for name, sign in signs.items() if sign)
