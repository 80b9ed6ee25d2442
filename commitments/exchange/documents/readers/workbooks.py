"""XLSX: the values of its sheets, read by calamine."""

import io
from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from python_calamine import CalamineWorkbook

ROWS_AT_MOST = 200_000


def text_of(content: bytes, *, limit: int, declared: str = "") -> str:
    """The name of each sheet over its rows, the cells of a row apart by tabs."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    lines: list[str] = []
    for name in workbook.sheet_names:
        lines += ["", name]
        for row in islice(workbook.get_sheet_by_name(name).iter_rows(), ROWS_AT_MOST):
            line = "\t".join(map(shown, row)).rstrip("\t")
            lines.append(line)
            limit -= len(line) + 1
            if limit <= 0:
                return "\n".join(lines)
    return "\n".join(lines)


def shown(value: Any) -> str:
    """A value as a person writes it; line feeds in a cell are spaces, so that rows stay lines."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return " ".join(str(value).split())
