"""CSV files from and for spreadsheets: read strictly, written so that no cell runs as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.coding.text import canonical
from commitments.errors import FileRefused, TextRefused
from commitments.exchange.cells import escape_cell, unescape_cell

MAX_BYTES = 200_000
# One transaction, and so short enough that nobody else waits for long.
MAX_ROWS = 250
DELIMITERS = ",;"


@dataclass(frozen=True)
class CsvRow:
    """One row below the header: its cells by the name of the column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True)
class CsvTable:
    columns: list[str]
    rows: list[CsvRow]


def decode(raw: bytes) -> str:
    """The text of a file in UTF-8, with or without a byte order mark. Raises FileRefused."""
    if len(raw) > MAX_BYTES:
        raise FileRefused(
            [_("This file is larger than %(limit)d kB; divide it.") % {"limit": MAX_BYTES // 1000}]
        )
    try:
        return canonical(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        raise FileRefused(
            [
                _(
                    "Line %(line)d is not in UTF-8. In a spreadsheet, save the file as “CSV UTF-8”;"
                    " other ways of saving lose letters."
                )
                % {"line": line}
            ]
        ) from fault
    except TextRefused as refusal:
        raise FileRefused([str(refusal)]) from refusal


def read_csv(
    text: str, *, known: Sequence[str], needed: Sequence[str], delimiters: str = DELIMITERS
) -> CsvTable:
    """The rows below a header that names known columns, in any order. Raises FileRefused.

    Of `delimiters` the one divides the cells that the header uses; empty rows are passed over.
    """
    text = text_alone(text)
    header, _newline, _rest = text.partition("\n")
    delimiter = max(delimiters, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [name.strip().lower() for name in next(reader, [])]
        check_header(columns, known, needed)
        rows, faults, line = [], [], reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) == len(columns):
                    stripped = [unescape_cell(cell.strip()) for cell in cells]
                    rows.append(CsvRow(line, dict(zip(columns, stripped, strict=True))))
                else:
                    faults.append(wrong_number(line, len(cells), len(columns)))
            line = reader.line_num + 1
    except csv.Error as fault:
        raise FileRefused(
            [
                _("Line %(line)d is not CSV: is a quotation mark missing?")
                % {"line": reader.line_num}
            ]
        ) from fault
    if faults:
        raise FileRefused(faults)
    check_number(rows)
    return CsvTable(columns, rows)


def text_alone(text: str) -> str:
    """The canonical text; a form hands it over again without the checks of a file."""
    try:
        return canonical(text.removeprefix("\ufeff"))
    except TextRefused as refusal:
        raise FileRefused([str(refusal)]) from refusal


def wrong_number(line: int, cells: int, columns: int) -> str:
    return ngettext(
        "Line %(line)d has %(cells)d cell where the header names %(columns)d columns.",
        "Line %(line)d has %(cells)d cells where the header names %(columns)d columns.",
        cells,
    ) % {"line": line, "cells": cells, "columns": columns}


def check_header(columns: list[str], known: Sequence[str], needed: Sequence[str]) -> None:
    """Every fault of the header at once."""
    names = ", ".join(known)
    if not any(columns):
        raise FileRefused(
            [_("The first line has to name the columns: %(names)s.") % {"names": names}]
        )
    faults = [
        _("Line 1: “%(name)s” is no column of this table. Its columns are %(names)s.")
        % {"name": name[:40], "names": names}
        for name in columns
        if name not in known
    ]
    faults += [
        _("Line 1: the column “%(name)s” stands twice.") % {"name": name}
        for name in known
        if columns.count(name) > 1
    ]
    faults += [
        _("Line 1: the column “%(name)s” is missing.") % {"name": name}
        for name in needed
        if name not in columns
    ]
    if faults:
        raise FileRefused(faults)


def check_number(rows: list[CsvRow]) -> None:
    if not rows:
        raise FileRefused([_("There are no rows below the header.")])
    if len(rows) > MAX_ROWS:
        raise FileRefused(
            [
                _("This file has %(rows)d rows; at most %(limit)d go in at once. Divide it.")
                % {"rows": len(rows), "limit": MAX_ROWS}
            ]
        )


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A file that spreadsheets open as UTF-8, thanks to the mark at its start."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([escape_cell(cell) for cell in row] for row in rows)
    return "\ufeff" + file.getvalue()
