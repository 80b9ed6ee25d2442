"""Amounts, percentages and counted things (rule 22)."""

import pytest

from commitments.coding.amounts import amounts_in
from commitments.coding.tokens import shadow_of

# Words; what is read; kind and qualifier.
CASES = [
    ("reach USD 10 billion", "USD 10 billion", "money", ""),
    ("provide up to $825 million", "$825 million", "money", "up to"),
    ("lend 200 billion yen", "200 billion yen", "money", ""),
    ("give €1.5 billion", "€1.5 billion", "money", ""),
    ("about RM24.13 billion", "RM24.13 billion", "money", "about"),
    ("cut methane by at least 30 percent", "30 percent", "share", "at least"),
    ("raise the share to 12%", "12%", "share", "to"),
    ("to double trade", "double", "multiple", ""),
    ("train 5,000 engineers", "5,000 engineers", "count", ""),
    ("build 40 GW of wind", "40 GW", "count", ""),
    ("open three new crossings", "three new crossings", "count", ""),
    ("lend ten billion dollars", "ten billion dollars", "money", ""),
    ("a loan of $2-3 billion", "$2-3 billion", "money", ""),
    ("reach $A6.4 billion", "$A6.4 billion", "money", ""),
    ("raise it by fifteen percent", "fifteen percent", "share", ""),
    ("cut losses by a third", "a third", "multiple", ""),
    ("offer one hundred scholarships", "one hundred scholarships", "count", ""),
    ("plant a million trees", "a million trees", "count", ""),
    ("admit 280 people a year", "280 people", "count", ""),
    ("keep warming below 1.5°C", "1.5°C", "count", ""),
]


def read(words):
    return list(amounts_in(words, shadow_of(words), 0, len(words)))


@pytest.mark.parametrize(("words", "text", "kind", "qualifier"), CASES)
def test_an_amount_is_read_with_its_qualifier(words, text, kind, qualifier):
    (found,) = read(words)

    assert (found.text, found.kind, found.qualifier) == (text, kind, qualifier)


@pytest.mark.parametrize(
    "words",
    [
        "in 2026",
        "the two countries",
        "within six months",
        "Resolution 2231",
        "one of us",
        "sign two new agreements",
    ],
)
def test_what_is_no_amount_gives_none(words):
    assert read(words) == []


def test_the_measure_is_the_nearest_before():
    (found,) = read("raise bilateral trade to the target of USD 10 billion")

    assert found.metric.endswith("bilateral trade")
