"""Whether words stand in a text, where only their typography may differ."""

import re

from commitments.coding.closest import ALIKE, closest

# A letter is a letter: of what is alike, only signs are the same here.
SIGNS = str.maketrans({sign: plain for sign, plain in ALIKE.items() if not sign.isalpha()})
# A word broken at the end of a line, as PDF files have it.
BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
SHOWN_AT_MOST = 300


def stands_in(text: str, words: str) -> bool:
    """Whether the words are in the text, letter for letter: blanks, quotes and dashes aside.

    Several passages may be quoted in one, with "…" or "[…]" where something was left out.
    """
    held = {plain(text), plain(BROKEN.sub("", text))}
    return any(all(part in each for part in passages(words)) for each in held)


def passages(words: str) -> list[str]:
    """What is quoted in one piece each, the quotation marks around it taken off."""
    cut = re.split(r"\[?(?:…|\.\.\.)\]?", words)
    parts = (plain(each).strip(" \"'") for each in cut)
    return [part for part in parts if part]


def plain(text: str) -> str:
    return " ".join(text.translate(SIGNS).split())


def nearest(text: str, words: str) -> str:
    """The passage of the text that comes closest to the words, or nothing."""
    found = closest(text, words)
    if found is None:
        return ""
    end = found.end
    if found.stops:
        end = max(found.end, found.start + len(words))
        end += len(text[end:].split(maxsplit=1)[0]) if text[end : end + 1].strip() else 0
    passage = " ".join(text[found.start : end].split())
    if len(passage) <= SHOWN_AT_MOST:
        return passage
    return passage[:SHOWN_AT_MOST].rsplit(" ", 1)[0] + "…"
