"""The rules on a file: a list for programs, a table for people, a sentence for what is no text."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ANKARA = Path(__file__).parent.parent.parent / "seeds" / "texts" / "ankara-2026.txt"


def printed(*arguments):
    out = StringIO()
    call_command("code_statement", *arguments, stdout=out)
    return out.getvalue()


def test_code_statement_prints_a_list_without_any_database():
    rows = json.loads(printed(str(ANKARA), "--json"))

    text = ANKARA.read_bytes().decode()
    assert sum(row["kind"] == "commitment" for row in rows) == 19
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert {"paragraph", "strength", "deadline", "amount", "parties", "rules"} <= set(rows[0])


def test_code_statement_counts_characters_of_the_file_as_given(tmp_path):
    file = tmp_path / "statement.txt"
    file.write_bytes("İzmir 🙂\r\nThe leaders agreed to open a school.\r\n".encode())

    (row,) = json.loads(printed(str(file), "--json"))

    assert file.read_bytes().decode()[row["start"] : row["end"]] == "agreed to open a school"


def test_code_statement_prints_a_table_for_people():
    table = printed(str(ANKARA))

    assert "19 commitments among" in table
    assert "[by the end of 2026]" in table


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"a\0b", "NUL character at position 1"),
        ("Türkiye".encode("latin-1"), "is not UTF-8"),
    ],
)
def test_code_statement_refuses_what_is_no_text(tmp_path, content, sentence):
    file = tmp_path / "statement.txt"
    file.write_bytes(content)

    with pytest.raises(CommandError, match=sentence):
        printed(str(file))


def test_code_statement_refuses_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        printed(str(tmp_path / "none.txt"))
