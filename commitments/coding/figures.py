"""Figures as people and spreadsheets write them: decimal point or comma, thousands apart or not."""

import re
from decimal import Decimal

# Blanks of any width, and the apostrophe of Swiss figures, only keep thousands apart.
APART = re.compile(r"(?<=[0-9])[\u0020\u00a0\u2009\u202f'’](?=[0-9]{3}(?![0-9]))")
PLAIN = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
GROUPED = (
    re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?"),
    re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?"),
)
# One mark before three digits parts thousands in one country and a decimal in the next.
EITHER = re.compile(r"[+-]?(?!0)[0-9]{1,3}[.,][0-9]{3}")


class Ambiguous(ValueError):
    """The figure means one thing to some readers, and a thousand times that to others."""


def read_figure(words: str) -> Decimal:
    """The number that is written as `5.28`, `5,28`, `1,234.5`, `1.234,5` or `1 234,5`.

    Raises Ambiguous for `1,234` and `1.234`, and ValueError for what is no number.
    """
    figure = APART.sub("", words.strip().replace("\u2212", "-"))
    if EITHER.fullmatch(figure):
        raise Ambiguous(figure)
    if PLAIN.fullmatch(figure):
        return Decimal(figure.replace(",", "."))
    point, comma = GROUPED
    if point.fullmatch(figure):
        return Decimal(figure.replace(",", ""))
    if comma.fullmatch(figure):
        return Decimal(figure.replace(".", "").replace(",", "."))
    raise ValueError("not a figure")
