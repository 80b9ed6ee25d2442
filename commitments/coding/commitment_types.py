"""Which type of promise it is, by its first act (rule 24)."""

import re
from collections.abc import Sequence

from commitments.coding.amounts import Amount
from commitments.coding.judgements import Judgement

MEETING = (
    "meeting|session|summit|council|commission|conference|forum|dialogue|round|consultations"
    r"|committee|2\+2"
)
BODY = (
    "group|committee|council|commission|centre|center|mechanism|forum|task ?force|dialogue"
    "|secretariat|embassy|consulates?|office|hub|institute|academy|platform|network|fund|hotline"
    "|body"
)
INSTRUMENT = "agreement|treaty|memorandum|mou|protocol|convention|arrangement|partnership|fta|cepa"
CONCLUDE = (
    "sign|conclude|ratify|finali[sz]e|negotiate|signing|concluding|finali[sz]ing|negotiating"
    "|ratification|conclusion|negotiations?"
)
ESTABLISH = "establish|set up|setting up|creat|formation|open|launch"
FORA = "UN|United Nations|multilateral|OIC|fora|forums|international|regional|WTO|G20"


def near(first: str, gap: int, second: str) -> str:
    """One of the first words (or their beginnings), and one of the second soon after it."""
    return rf"\b(?:{first})\w*\b.{{0,{gap}}}(?:{second})"


# In this order; the first that fits the promised words.
PATTERNS = (
    ("restraint", r"\b(?:refrain from|not to|will not|shall not|abstain from|desist)\b"),
    ("exploration", r"\b(?:explor\w+|consider\w*|examin\w+|feasibility|look into)\b"),
    (
        "institutional_meeting",
        near("conven|hold|held|host|meet|organi[sz]e", 120, rf"\b(?:{MEETING})\b"),
    ),
    ("institutional_meeting", near(MEETING, 60, r"\b(?:held|hosted|convened|take place)\b")),
    (
        "institutional_meeting",
        r"\bmeet (?:again|annually|regularly|in|at|next|every)\b|will meet\b",
    ),
    ("instrument", near(CONCLUDE, 100, rf"\b(?:{INSTRUMENT})s?\b")),
    ("institution_building", near(ESTABLISH, 100, rf"\b(?:{BODY})\b")),
    (
        "finance",
        near(
            "fund|finance|invest|provide|contribute|allocate|mobili[sz]e|pledge",
            60,
            r"[$€£¥]|\b(?:million|billion|loans?|grants?|financing|funding)\b",
        ),
    ),
    ("capacity_building", r"\b(?:train|education|capacit|scholarship|fellowship|skills)\w*"),
    (
        "exchange",
        r"\b(?:exchang\w+ of|shar(?:e|ing)|best practices)\b"
        r"|\bexchange (?:information|experience|data|views|best)",
    ),
    (
        "market_access",
        r"\b(?:market access|tariffs?|non-tariff|customs|liberali[sz]\w+|trade barriers|visas?)\b",
    ),
    ("coordination", near("coordinat", 80, rf"\b(?:{FORA})\b") + r"|\bcoordinate\b"),
    ("dialogue", r"\b(?:consultations?|dialogues?|consult|discussions?|talks)\b"),
    ("facilitation", r"\b(?:encourag|facilitat|enabl)\w+"),
    (
        "programme",
        near(
            "launch|implement|start|run|begin|carry out|conduct",
            60,
            r"\b(?:programmes?|programs?|projects?|initiatives?|plan|roadmap|exercises?)\b",
        ),
    ),
    (
        "normative",
        r"\b(?:uphold|address|respect|abid|adher|complying with|comply with)\w*"
        r"|\b(?:paris agreement|charter|international law|convention on)\b",
    ),
)
TYPES = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in PATTERNS]
TARGET = re.compile(
    r"\b(?:target|reach|doubl|tripl|increas|rais|expand|grow|reduc|achiev|cut)\w*", re.IGNORECASE
)


def type_of(judgement: Judgement, words: str, amounts: Sequence[Amount]) -> str:
    """A value of CommitmentType; `cooperation` where nothing more is said."""
    if judgement.type:
        return judgement.type
    if amounts and TARGET.search(words) and amounts[0].kind != "count":
        return "quantitative_target"
    return next((name for name, pattern in TYPES if pattern.search(words)), "cooperation")
