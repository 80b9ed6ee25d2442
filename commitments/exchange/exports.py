"""Records as files: CSV for every program, a workbook for people, JSON for machines."""

import csv
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import SEEK_END, StringIO
from typing import IO, Any

import xlsxwriter
from django.utils.translation import gettext as _

from commitments.exchange.cells import FORMULA, escape_cell

# What one cell of a workbook can hold.
CELL_AT_MOST = 32_767
CHUNK = 64 * 1024
# Where a program of another locale may begin a cell, and find a formula in it.
SIGNS = re.escape("".join(sign for sign in FORMULA if not sign.isspace()))
PARTED = re.compile(rf"([;\t\r\n]+[ \u00a0]*)([{SIGNS}])")
# Spreadsheets open a CSV file as UTF-8 because of this mark at its start.
BYTE_ORDER_MARK = "\ufeff"

Record = dict[str, Any]


@dataclass(frozen=True)
class About:
    """What a file says of itself: the day it is about, and how its rows were found.

    `filters` is the address in words; `count` is how many rows were found.
    """

    as_of: date
    address: str
    filters: list[str]
    count: int

    @property
    def stamp(self) -> dict[str, Any]:
        return {
            "as_of": self.as_of.isoformat(),
            "address": self.address,
            "filters": self.filters,
            "count": self.count,
        }


def csv_pieces(columns: list[str], records: Iterable[Record], about: About) -> Iterator[str]:
    """A header and one line a record; day and address stand in each, because lines get copied."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    buffer.write(BYTE_ORDER_MARK)
    writer.writerow([*columns, "as_of", "address"])
    stamp = [about.as_of.isoformat(), about.address]
    for record in records:
        writer.writerow([*[separated(printed(record[name])) for name in columns], *stamp])
        if buffer.tell() >= CHUNK:
            yield taken(buffer)
    yield taken(buffer)


def separated(cell: str) -> str:
    """The cell, safe also where a program parts lines at semicolons and ignores our quotes."""
    # Most cells hold no such sign, and to look for one is much cheaper than to replace it.
    if ";" in cell or "\n" in cell or "\t" in cell or "\r" in cell:
        return PARTED.sub(r"\1'\2", cell)
    return cell


def taken(buffer: StringIO) -> str:
    """What was written since the last time."""
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def json_pieces(columns: list[str], records: Iterable[Record], about: About) -> Iterator[str]:
    """One object: `meta` says what the file is, `rows` holds a record each."""
    meta = json.dumps(about.stamp | {"columns": columns}, ensure_ascii=False)
    yield f'{{"meta": {meta}, "rows": ['
    for place, record in enumerate(records):
        row = json.dumps(record, ensure_ascii=False, default=plain)
        yield f",\n{row}" if place else f"\n{row}"
    yield "\n]}\n"


def plain(value: Any) -> str:
    """Days in ISO 8601; amounts as text, so that no digit is lost."""
    return str(value)


class Pieces:
    """The pieces of a file, which is closed with the answer even if nobody asked for one.

    `size` is told beforehand, so that who gets less of them knows it.
    """

    def __init__(self, file: IO[bytes]):
        self.file = file
        self.size = file.seek(0, SEEK_END)
        self.close = file.close
        file.seek(0)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        piece = self.file.read(CHUNK)
        if not piece:
            self.close()
            raise StopIteration
        return piece


def xlsx_pieces(columns: list[str], records: Iterable[Record], about: About) -> Pieces:
    """A workbook of two sheets: the rows, and what the file is.

    It is finished before the first piece is sent, in a file without a name, which nothing can
    leave behind.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115  Closed by the response that sends it.
    try:
        write_workbook(file, columns, records, about)
    except BaseException:
        file.close()
        raise
    return Pieces(file)


def write_workbook(
    file: IO[bytes], columns: list[str], records: Iterable[Record], about: About
) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as workbook:
        bold = workbook.add_format({"bold": True})
        sheet = workbook.add_worksheet(_("Commitments"))
        sheet.freeze_panes(1, 2)
        for column, name in enumerate(columns):
            sheet.write_string(0, column, name, bold)
        for row, record in enumerate(records, start=1):
            for column, name in enumerate(columns):
                write_cell(sheet, row, column, record[name])
        write_about(workbook.add_worksheet(_("About")), about, bold)


def write_cell(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        sheet.write_number(row, column, value)
    elif text := printed(value):
        sheet.write_string(row, column, cut(text))


def cut(text: str) -> str:
    """The text, with "…" for what a cell cannot hold."""
    return text if len(text) <= CELL_AT_MOST else f"{text[: CELL_AT_MOST - 1]}…"


def write_about(sheet: Any, about: About, bold: Any) -> None:
    lines = [
        (_("As of"), about.as_of.isoformat()),
        (_("Rows"), about.count),
        (_("Found at"), about.address),
        *((_("Filter"), each) for each in about.filters),
    ]
    for row, (name, value) in enumerate(lines):
        sheet.write_string(row, 0, name, bold)
        write_cell(sheet, row, 1, value)


def printed(value: Any) -> str:
    """The value as one cell. What is a list stands one below the other."""
    if isinstance(value, str):
        return escape_cell(value)
    if value is None:
        return ""
    if isinstance(value, list):
        return escape_cell("\n".join(map(in_one_line, value)))
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def in_one_line(item: Record) -> str:
    """A theme, a party in its role, a milestone, or words with their place, as a line of a cell."""
    if "text" in item:
        place = f"{item['version']} ¶ {item['paragraph']} [{item['start']}:{item['end']}]"
        return f"{place.strip()} “{item['text']}”"
    if "due" in item:
        return ", ".join(filter(None, [item["title"], item["due"], item["state_label"]]))
    if "role" in item:
        named = f" (“{item['named']}”)" if item["named"] not in ("", item["name"]) else ""
        return f"{item['role_label']}: {item['name']}{named}, {item['basis_label']}"
    return f"{item['name']} ({item['group']})"


@dataclass(frozen=True)
class FileFormat:
    """How records become a file of one kind."""

    content_type: str
    pieces: Callable[[list[str], Iterable[Record], About], Iterator[Any]]


FORMATS = {
    "csv": FileFormat("text/csv; charset=utf-8", csv_pieces),
    "xlsx": FileFormat(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_pieces
    ),
    "json": FileFormat("application/json", json_pieces),
}
