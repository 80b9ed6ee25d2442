"""How much room the words beside a mark of a drawing need. Pure; no font is read."""

import unicodedata

# The width of the drawing, in pixels, on a screen of 320.
NARROWEST = 288
# The serif of their words is set at 14 and runs narrower than our letters.
TITLE_SIZE, WORDS_SIZE = 12, 13

NARROW_LETTERS = frozenset("fijlrtI.,:;'’|!()[]/- ")
WIDE_LETTERS = frozenset("mwMW@%—…")


def width_of(text: str, size: int) -> float:
    """About how many pixels the text is wide, rather too many than too few."""
    return size * sum(map(_letter_width, text))


def _letter_width(letter):
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in NARROW_LETTERS:
        return 0.35
    if letter in WIDE_LETTERS:
        return 0.95
    if letter.isdigit():
        return 0.67
    return 0.7 if letter.isupper() else 0.57


def wrap(text: str, size: int) -> list[str]:
    """The text in at most two lines as wide as the narrowest drawing; what is cut ends in "…"."""
    if not text:
        return []
    ends = [place for place, letter in enumerate(text) if letter == " "]
    fitting = [place for place in ends if width_of(text[:place], size) <= NARROWEST]
    if width_of(text, size) <= NARROWEST or not fitting:
        return [shorten(text, size)]
    return [text[: fitting[-1]], shorten(text[fitting[-1] + 1 :], size)]


def shorten(text: str, size: int) -> str:
    """The text, cut at its end with "…" if it is wider than the narrowest drawing."""
    if width_of(text, size) <= NARROWEST:
        return text
    fitting = (
        text[:length]
        for length in range(len(text) - 1, 0, -1)
        if width_of(text[:length] + "…", size) <= NARROWEST
    )
    return next(fitting).rstrip() + "…"
