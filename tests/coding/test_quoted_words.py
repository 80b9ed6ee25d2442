"""In a report of others only what is quoted is worded as in the statement (rule 26)."""

from pathlib import Path

import pytest

from commitments.coding.paragraphs import split_paragraphs
from commitments.coding.proposals import propose
from commitments.coding.quoted_words import quoted_spans
from commitments.coding.tokens import shadow_of

REPORT = Path(__file__).parent.parent.parent / "seeds" / "texts" / "putrajaya-2025-the-sun.txt"

# A report, and what is quoted in it.
REPORTS = [
    ("“We will meet,” they said.", ["We will meet,"]),
    ("They spoke of “close ties” and of “trust”.", ["close ties", "trust"]),
    # The mark opens again in the next paragraph, as newspapers print it.
    ("“We will meet.\n“We will write,” they said.", ["We will meet.", "We will write,"]),
    # It does not open again, and the next mark closes it.
    ("“We will meet.\nWe will write,” they said.", ["We will meet.", "We will write,"]),
    # Nothing closes it: the next paragraph is the newspaper's.
    ("“We will meet.\nThey left on Monday.", ["We will meet."]),
    ("They met.", []),
    ("““", []),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_a_quotation_goes_on_until_it_is_closed(text, expected):
    spans = quoted_spans(shadow_of(text), split_paragraphs(text))

    assert [text[span.start : span.end] for span in spans] == expected


def test_only_quoted_words_are_taken_as_worded():
    text = "“The leaders agreed to open a school,” it said. They agreed to train nurses.\n"

    quoted, told = propose(text, is_secondary=True)

    assert (quoted.confidence, told.confidence) == ("medium", "low")
    assert 26 in quoted.fired
    assert 26 in told.held


def test_what_the_report_of_the_putrajaya_statement_paraphrases_is_not_sure():
    found = propose(REPORT.read_text(), is_secondary=True)

    (crime,) = [each for each in found if each.kind == "commitment"]
    assert (crime.paragraph, crime.strength, crime.confidence) == ("7", 4, "low")
    assert 26 in crime.held
    assert {each.paragraph for each in found if 26 in each.fired} == {"9", "10", "13"}


def test_a_primary_text_is_worded_as_it_stands():
    (found,) = propose("The leaders agreed to open a school.")

    assert found.confidence == "high"
    assert 26 not in {*found.fired, *found.held}
