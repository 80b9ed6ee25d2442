"""Cells of tables for spreadsheets: text stays text, whatever it begins with."""

# What a spreadsheet takes for the beginning of a formula, also as full-width letters.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


# What may stand before one of them.
HIDING = ("'", " ", "\u00a0")
SUSPECT = frozenset((*FORMULA, *HIDING))


def escape_cell(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would run.

    Blanks in front do not hide it. Text that has such an apostrophe already gets a second one, so
    that no two texts become the same.
    """
    return f"'{text}" if _runs(text) else text


def unescape_cell(cell: str) -> str:
    """The text that `escape_cell` made the cell of."""
    return cell[1:] if cell.startswith("'") and _runs(cell) else cell


def _runs(text):
    # Nearly every cell is told by its first sign.
    if text[:1] not in SUSPECT:
        return False
    return text.lstrip("'").startswith(FORMULA) or text.lstrip("".join(HIDING)).startswith(FORMULA)
