"""Words of a promise that two people may read differently: a guideline should define them."""

import re

# Beginnings of words, in the language of most texts; what follows belongs to the word.
BEGINNINGS = (
    "advanc",
    "appropriat",
    "assist",
    "best practice",
    "capacit",
    "collaborat",
    "consult",
    "cooperat",
    "coordinat",
    "deepen",
    "develop",
    "dialogue",
    "ecosystem",
    "effort",
    "emerging",
    "encourag",
    "enhanc",
    "exchang",
    "expand",
    "experienc",
    "explor",
    "facilitat",
    "framework",
    "high-tech",
    "initiative",
    "interact",
    "knowledge",
    "practice",
    "project",
    "promot",
    "relevant",
    "responsib",
    "strengthen",
    "support",
    "sustainab",
)
LOOSE = re.compile(rf"\b(?:{'|'.join(BEGINNINGS)})[\w-]*", re.IGNORECASE)


def loose_words(text: str) -> list[str]:
    """Each of them once, as it stands first, in the order of the text."""
    found: dict[str, str] = {}
    for match in LOOSE.finditer(text):
        found.setdefault(match[0].casefold(), match[0])
    return list(found.values())
