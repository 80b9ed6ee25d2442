"""CSV files: read strictly, and written so that no cell runs as a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.errors import FileRefused
from commitments.exchange.cells import escape_cell, unescape_cell
from commitments.exchange.csv_files import (
    MAX_BYTES,
    MAX_ROWS,
    decode,
    read_csv,
    write_csv,
)

KNOWN, NEEDED = ["name", "kind"], ["name"]


def read(text):
    return read_csv(text, known=KNOWN, needed=NEEDED)


@pytest.mark.parametrize(
    "raw",
    [
        "name,kind\nTürkiye,state\n".encode(),
        "\ufeffname,kind\r\nTürkiye,state\r\n".encode(),
        "name;kind\nTürkiye;state".encode(),
        'Name , KIND\n\n"Türkiye",state\n , \n'.encode(),
        "kind,name\nstate,Türkiye\n".encode(),
    ],
    ids=["plain", "marked", "semicolons", "loose", "reordered"],
)
def test_what_spreadsheets_write_is_read(raw):
    [row] = read(decode(raw)).rows

    assert row.cells == {"name": "Türkiye", "kind": "state"}


def test_a_row_knows_its_line_even_below_a_cell_of_two_lines():
    table = read('name,kind\n"a\nb",state\nc,state\n')

    assert [row.line for row in table.rows] == [2, 4]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("name\nTürkiye".encode("latin-1"), "Line 2 is not in UTF-8"),
        ("name\nTürkiye".encode("utf-16"), "Line 1 is not in UTF-8"),
        (b"name\na\x00b", "a NUL character"),
        (b"x" * (MAX_BYTES + 1), "larger than 200 kB"),
    ],
)
def test_a_file_that_is_no_text_is_refused(raw, sentence):
    with pytest.raises(FileRefused) as refusal:
        decode(raw)

    assert sentence in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The first line has to name the columns: name, kind."),
        ("name,colour\na,b", "“colour” is no column of this table"),
        ("name,name\na,b", "the column “name” stands twice"),
        ("kind\nstate", "the column “name” is missing"),
        ("name,kind\na", "Line 2 has 1 cell where the header names 2 columns"),
        ("name,kind\na,b,c", "Line 2 has 3 cells"),
        ('name\n"a', "quotation mark"),
        ('name\n"a"b', "quotation mark"),
        ("name,kind\n\n,\n", "no rows below the header"),
        ("name\na\x00b", "a NUL character"),
        ("name\n" + "a\n" * (MAX_ROWS + 1), "at most 250"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(FileRefused) as refusal:
        read(text)

    assert sentence in str(refusal.value)


def test_every_fault_of_a_header_is_named_at_once():
    with pytest.raises(FileRefused) as refusal:
        read("kind,kind,colour\na,b,c")

    assert len(refusal.value.faults) == 3


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''-1"])
def test_no_cell_runs_as_a_formula_and_each_comes_back(cell):
    assert escape_cell(cell) == f"'{cell}"
    assert unescape_cell(escape_cell(cell)) == cell


@pytest.mark.parametrize("cell", ["a=1", "'quoted'", "", "Dato' Seri"])
def test_other_cells_stay_as_they_are(cell):
    assert escape_cell(cell) == unescape_cell(cell) == cell


@given(st.lists(st.text(max_size=20).map(str.strip).filter(bool), min_size=1, max_size=5))
def test_what_is_written_is_read_again(names):
    try:
        written = decode(write_csv(["name"], [[name] for name in names]).encode("utf-8", "replace"))
    except FileRefused:
        assert any("\0" in name for name in names)
        return

    assert len(read(written).rows) == len(names)
