"""Figures as people and spreadsheets write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.figures import Ambiguous, read_figure


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("5.28", "5.28"),
        ("5,28", "5.28"),
        (" 4 964,7 ", "4964.7"),
        ("4\u202f964.7", "4964.7"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567", "1234567"),
        ("0,123", "0.123"),
        ("−3", "-3"),
        ("4964", "4964"),
        ("4.9647", "4.9647"),
    ],
)
def test_a_point_or_a_comma_is_read_as_it_was_meant(words, number):
    assert read_figure(words) == Decimal(number)


@pytest.mark.parametrize("words", ["1,234", "1.234", "-12.345", "999,999"])
def test_what_means_two_things_is_not_guessed(words):
    with pytest.raises(Ambiguous):
        read_figure(words)


@pytest.mark.parametrize("words", ["", "–", "n/a", "1e5", "NaN", "5.2.8", "1,23,456", "5 %", "٤"])
def test_what_is_no_figure_is_refused(words):
    with pytest.raises(ValueError, match="not a figure"):
        read_figure(words)


@given(st.decimals(-(10**12), 10**12, places=4))
def test_four_decimals_are_read_either_way(number):
    assert read_figure(f"{number:f}") == number
    assert read_figure(f"{number:f}".replace(".", ",")) == number
    assert read_figure(f"{number:,}") == number
