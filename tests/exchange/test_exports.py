"""Files for spreadsheets and machines: no cell runs, no word changes, memory stays small."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.exchange.cells import FORMULA, escape_cell, unescape_cell
from commitments.exchange.exports import (
    CELL_AT_MOST,
    CHUNK,
    FORMATS,
    About,
    csv_pieces,
    json_pieces,
    separated,
    xlsx_pieces,
)

ABOUT = About(
    as_of=date(2026, 11, 21),
    address="https://ikrar.example/commitments/?q=trade",
    filters=["View: All", "Search: “trade”"],
    count=2,
)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

anything = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\r\n='"))
risky = st.builds(str.__add__, st.sampled_from([*FORMULA, "'=", "' ", " =", "''@"]), anything)


@given(anything | risky)
def test_no_cell_begins_like_a_formula_and_every_text_comes_back(text):
    cell = escape_cell(text)

    assert not cell.lstrip(" \u00a0").startswith(FORMULA)
    assert unescape_cell(cell) == text


@given(st.lists(st.lists(anything | risky, min_size=2, max_size=2), max_size=5))
def test_every_text_survives_a_csv_file(rows):
    records = [{"code": first, "title": second} for first, second in rows]

    text = "".join(csv_pieces(["code", "title"], records, ABOUT)).removeprefix("\ufeff")
    header, *lines = csv.reader(StringIO(text, newline=""))

    assert header == ["code", "title", "as_of", "address"]
    found = [[unescape_cell(cell) for cell in line[:2]] for line in lines]
    assert found == [[separated(text) for text in row] for row in rows]
    assert all(line[2:] == ["2026-11-21", ABOUT.address] for line in lines)


@pytest.mark.parametrize("text", ["=1+1", "＝1", "＠me", "+49", "-1", "\t=1", "\r=1", " =1", "'=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert escape_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "’tis", "'quoted'", "1 = 1", "a@b", "projectsin the"])
def test_what_nobody_would_run_stays_as_it_is(text):
    assert escape_cell(text) == text


def cells_of(pieces):
    """The texts of each row of the first sheet, and of the second."""
    with ZipFile(BytesIO(b"".join(pieces))) as book:
        for number in (1, 2):
            xml = book.read(f"xl/worksheets/sheet{number}.xml")
            sheet = ElementTree.fromstring(xml)  # noqa: S314  We wrote it a moment ago.
            rows = sheet.iter(f"{SHEET}row")
            yield [["".join(cell.itertext()) for cell in row] for row in rows]


def test_a_workbook_holds_text_numbers_and_what_it_is():
    records = [{"code": "=cmd()", "count": 3, "value": Decimal("10.5"), "on": date(2026, 1, 7)}]

    rows, about = cells_of(FORMATS["xlsx"].pieces(list(records[0]), records, ABOUT))

    assert rows == [["code", "count", "value", "on"], ["'=cmd()", "3", "10.5", "2026-01-07"]]
    assert about[0] == ["As of", "2026-11-21"]
    assert ["Found at", ABOUT.address] in about
    assert ["Filter", "Search: “trade”"] in about


def test_a_text_that_no_cell_of_a_workbook_can_hold_says_that_it_is_cut():
    records = [{"report": "x" * (CELL_AT_MOST + 1)}]

    rows, _about = cells_of(FORMATS["xlsx"].pieces(["report"], records, ABOUT))

    assert rows[1][0].endswith("x…")
    assert len(rows[1][0]) == CELL_AT_MOST


def test_json_says_what_it_is_and_holds_days_as_iso():
    records = [{"code": "P1-2026-01", "deadline_latest": date(2026, 12, 31), "quotes": []}] * 2

    found = json.loads("".join(json_pieces(["code"], records, ABOUT)))

    assert found["meta"]["as_of"] == "2026-11-21"
    assert found["meta"]["filters"] == ABOUT.filters
    assert [row["deadline_latest"] for row in found["rows"]] == ["2026-12-31"] * 2


def test_no_rows_are_a_whole_file_too():
    found = json.loads("".join(json_pieces(["code"], [], ABOUT)))
    [header] = csv.reader(StringIO("".join(csv_pieces(["code"], [], ABOUT))))

    assert found["rows"] == []
    assert len(header) == 3


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_file_is_written_while_it_is_read(kind):
    """Nothing is read before it is sent for, so that memory does not grow with the rows."""
    read = []
    records = ({"code": read.append(place) or "x" * 1000} for place in range(1000))

    pieces = FORMATS[kind].pieces(["code"], records, ABOUT)
    sent = len(next(pieces)) + len(next(pieces))

    assert sent < 3 * CHUNK
    assert len(read) < 200


@pytest.mark.parametrize("between", [";", "; ", "\n", "\t", "\r\n"])
def test_no_formula_begins_where_another_locale_parts_cells(between):
    assert separated(f"words{between}=1+1") == f"words{between}'=1+1"
    assert separated("a; b = c; d") == "a; b = c; d"


def test_a_workbook_that_nobody_reads_is_closed():
    pieces = xlsx_pieces(["code"], [{"code": "X"}], ABOUT)

    pieces.close()

    assert pieces.file.closed
